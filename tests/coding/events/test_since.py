"""Since when: each since-time of a sentence belongs to the noun or the act that it stands by, and to nothing else."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def events(text, lang):
    article = Article(id="a", page="", title="t", text=text, lang=lang, published="2024-06-12T09:00:00")
    return [(e.type, e.date, e.realis) for e in code(article, PACK).events]


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        (
            "挪威商业部宣布，就智利自2017年以来对挪威产品加征的关税，以及自2021年以来对芯片采取的出口限制，发起调查。",
            "zh-Hans",
            {("TARIFF", "2017", "historical"), ("EXPORT_CONTROL", "2021", "historical")},
        ),
        (
            "The tariffs that Norway has imposed on Chilean fish since 2017, and the export controls it has placed on chips "
            "since 2021, are under review.",
            "en",
            {("TARIFF", "2017", "historical"), ("EXPORT_CONTROL", "2021", "historical")},
        ),
    ],
)
def test_each_since_time_belongs_to_the_measure_that_it_stands_by(text, lang, wanted):
    assert wanted <= set(events(text, lang))


@pytest.mark.parametrize(
    ("kind", "text", "lang"),
    [
        ("INVESTIGATE_OTHER", "挪威竞争管理局宣布，针对三星自2017年以来的广告行为展开反垄断调查。", "zh-Hans"),
        ("LITIGATE", "智利就美国自2018年起对其铜材加征的关税，向世贸组织提起诉讼。", "zh-Hans"),
        ("CRITICISE", "智利外長表示，反對挪威自2019年以來對智利實施的武器禁運。", "zh-Hant"),
        ("EASE", "挪威宣布取消自2021年以来对智利葡萄酒加征的关税。", "zh-Hans"),
        ("DEMAND", "智利要求挪威取消自2020年起对智利钢材征收的反倾销税。", "zh-Hans"),
        ("EASE", "Norway on Wednesday lifted the tariffs that it had imposed on Chilean fish since 2018.", "en"),
        ("CRITICISE", "Chile condemned the arms embargo that Norway has imposed since 2019.", "en"),
        ("INVESTIGATE_OTHER", "Norway opened an antitrust investigation into Samsung, which has sold phones since 2010.", "en"),
    ],
)
def test_an_act_of_the_day_is_not_dated_by_what_it_is_about(kind, text, lang):
    assert (kind, "2024-06-12", "asserted") in events(text, lang)


@pytest.mark.parametrize(
    ("kind", "day", "text", "lang"),
    [
        ("TARIFF", "2021", "Norway's tariffs on Chilean fish, in place since 2021, have raised prices.", "en"),
        ("SANCTION", "2014", "The sanctions imposed by the European Union on Russia since 2014 have been renewed often.", "en"),
        ("EXPORT_CONTROL", "2019-07", "Norway's export controls on chemicals to Chile, in force since July 2019, went on.", "en"),
        ("TARIFF", "2018", "Norway on Wednesday lifted the tariffs that it had imposed on Chilean fish since 2018.", "en"),
        ("TARIFF", "2016", "Since 2016, Turkey has levied duties on Israeli steel.", "en"),
        ("TARIFF", "2018", "Mexican tariffs on U.S. cheese go back to 2018.", "en"),
        ("SANCTION", "2014", "自2014年以来，欧盟对俄罗斯实施多轮制裁。", "zh-Hans"),
        ("IMPORT_BAN", "2022", "自2022年以来，澳大利亚一直禁止进口俄罗斯石油。", "zh-Hans"),
        ("EXPORT_CONTROL", "2019-07", "挪威自2019年7月起對智利實施的出口管制，引發兩國爭議。", "zh-Hant"),
    ],
)
def test_a_measure_in_place_since_a_time_is_background_and_dated_by_it(kind, day, text, lang):
    assert (kind, day, "historical") in events(text, lang)
