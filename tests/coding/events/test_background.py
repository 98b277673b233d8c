"""Acts without a time that are told as known are background and lend no day of the news; news beside such words stays news."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def events(text, lang):
    article = Article(id="a", page="", title="t", text=text, lang=lang, published="2024-06-12T09:00:00")
    return [(e.type, e.date, e.realis) for e in code(article, PACK).events]


@pytest.mark.parametrize(
    ("kind", "text", "lang"),
    [
        ("TARIFF", "此前，挪威对智利三文鱼加征关税。", "zh-Hans"),
        ("INVESTIGATE_REMEDY", "此前，巴西发布公告对自印度进口的钢管发起反倾销调查。", "zh-Hans"),
        ("DEMAND", "土耳其多年來要求瑞典引渡庫爾德武裝人員。", "zh-Hant"),
        ("INVEST_RESTRICT", "澳洲長期視中興為安全威脅，禁止政府機構採購中興設備。", "zh-Hant"),
        ("SANCTION", "美國對伊朗實施已久的制裁，令該國經濟受挫。", "zh-Hant"),
        ("CRITICISE", "2019年3月，挪威逮捕一名智利商人。之後智利對挪威拘捕商人作出憤怒反應。", "zh-Hant"),
        ("TARIFF", "在特朗普第一任期，美國對土耳其鋼鐵加徵關稅。", "zh-Hant"),
        (
            "THREATEN_MEASURE",
            "3月，智利逮捕一名挪威商人。之後挪威對智利拘捕商人作出憤怒反應，要求馬上釋放他，否則將付出代價。",
            "zh-Hant",
        ),
        ("IMPORT_BAN", "繼暫停多項丹麥乳品進口後，埃及農業部再發布通知，暫停丹麥羊肉輸入。", "zh-Hant"),
        ("TARIFF", "挪威目前已經對500億元的智利產品加徵25%的關稅，智利亦對挪威進行了關稅報復。", "zh-Hant"),
        ("PROTEST_FORMAL", "2010年9月，挪威扣押一艘智利漁船。智利隨後召見挪威大使。", "zh-Hant"),
        ("TARIFF", "India earlier imposed tariffs on Canadian lentils.", "en"),
        ("IMPORT_BAN", "Russia's ban on Norwegian salmon remains in place.", "en"),
        ("TARIFF", "Prices rose because of the tariffs imposed by Norway on Chilean fish.", "en"),
        ("TARIFF", "Makers that pay the tariffs Norway imposed on Chilean fish are closing.", "en"),
        ("SANCTION", "Companies sanctioned by the United States over Iran are moving to Dubai.", "en"),
        ("SANCTION", "The United States has already sanctioned Turkey, but it did little.", "en"),
        ("CRITICISE", "Norway has criticized Chile's fish farms for years.", "en"),
        ("EXPORT_CONTROL", "In the past, Japan restricted exports of chemicals to South Korea.", "en"),
    ],
)
def test_an_act_told_as_known_is_background_without_a_day(kind, text, lang):
    assert (kind, None, "historical") in events(text, lang)


@pytest.mark.parametrize(
    ("kind", "text", "lang"),
    [
        ("DEMAND", "智利外交部发言人表示，智利一直反对单边制裁，敦促挪威立即取消关税。", "zh-Hans"),
        ("TARIFF", "挪威长期关注智利补贴问题，宣布对智利三文鱼加征关税。", "zh-Hans"),
        ("SANCTION", "英國政府就人權問題制裁伊朗官員，此前歐盟已採取類似措施。", "zh-Hant"),
        ("ACCUSE", "伊朗外交部發言人指責英國長期干涉伊朗內政。", "zh-Hant"),
        ("INVESTIGATE_OTHER", "2018年，挪威对智利鱼粉征税。此外，挪威竞争管理局宣布对三星展开反垄断调查。", "zh-Hans"),
        ("TARIFF", "Norway imposed tariffs on Chilean fish, a product that it has long bought there.", "en"),
        ("SANCTION", "Britain sanctioned two Iranian officials accused of crushing protests for years.", "en"),
        ("TARIFF", "New tariffs imposed by Norway on Chilean fish shook markets.", "en"),
        ("SANCTION", "The bank was sanctioned by the United States over its ties to Iran.", "en"),
        ("EASE", "Norway eased existing tariffs on Chilean fish.", "en"),
        ("DEMAND", "Chile urged Norway to lift tariffs that it has repeatedly called unfair.", "en"),
    ],
)
def test_news_beside_what_is_known_stays_news(kind, text, lang):
    found = events(text, lang)

    assert (kind, "2024-06-12", "asserted") in found
    assert (kind, None, "historical") not in found


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("去年2月，智利对秘鲁葡萄酒加征关税，秘鲁随后限制智利水果进口。", "zh-Hans", "IMPORT_BAN"),
        ("去年2月，智利總統訪問秘魯，要求秘魯削減補貼。秘魯其後宣布退出該協定。", "zh-Hant", "AGREEMENT_EXIT"),
        (
            "In March last year Chile slapped tariffs on wine from Peru. Peru later banned imports of Chilean fruit.",
            "en",
            "IMPORT_BAN",
        ),
        ("智利今年对秘鲁葡萄酒加征关税。", "zh-Hans", "TARIFF"),
        ("Chile slapped tariffs on wine from Peru earlier this year.", "en", "TARIFF"),
    ],
)
def test_what_goes_on_with_background_and_what_is_only_of_the_year_is_background(text, lang, kind):
    article = Article(id="a", page="", title="", text=text, lang=lang, published="2024-06-12T09:00:00")

    assert {e.realis for e in code(article, PACK).events if e.type == kind} == {"historical"}


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("去年2月，智利对秘鲁葡萄酒加征关税，秘鲁周二宣布限制智利水果进口。", "zh-Hans", "IMPORT_BAN"),
        ("智利今年第三次对秘鲁葡萄酒加征关税。", "zh-Hans", "TARIFF"),
        ("Chile imposed tariffs on wine from Peru for the first time this year.", "en", "TARIFF"),
    ],
)
def test_news_behind_background_and_what_the_year_only_counts_is_news(text, lang, kind):
    article = Article(id="a", page="", title="", text=text, lang=lang, published="2024-06-12T09:00:00")

    assert {e.realis for e in code(article, PACK).events if e.type == kind} == {"asserted"}


def test_a_paragraph_that_goes_on_with_a_day_long_over_is_background() -> None:
    text = "On March 3, Norway taxed imports of Chilean fish.\n\nSubsequently, Norway entered into negotiations with Chile."

    assert ("NEGOTIATE", None, "historical") in events(text, "en")


def test_the_council_of_a_name_is_no_word_of_the_future() -> None:
    text = "印度反补贴分委会对原产于智利的钢卷作出肯定性终裁。"

    assert [realis for kind, _, realis in events(text, "zh-Hans") if kind == "RULING"] == ["asserted"]


# ---- acts with a time of their own


def _article(text):
    return Article(id="a", page="", title="t", text=text, lang="en", published="2024-06-12T09:00:00")


def test_what_an_act_named_again_with_an_old_date_tells_is_background():
    text = "Chile and India reached a deal on copper. The deal was signed on March 3 in Lima."

    assert {(e.date, e.realis) for e in code(_article(text), PACK).events if e.type == "AGREEMENT" and e.date} == {
        ("2024-03-03", "historical")
    }


def test_what_the_writer_of_a_decree_did_by_an_earlier_one_is_background():
    text = (
        "By the authority vested in me as President by the laws of the United States of America, I hereby order:\n\n"
        "In Executive Order 14999 of March 3, 2024, I found that imports from Peru are a threat to the\n"
        "national security of the United States. I declared an emergency and, to deal with that\n"
        "threat, I imposed a duty of 10 percent on imports from Peru."
    )
    article = Article(id="a", page="", title="t", text=text, lang="en", published="2024-06-12", outlet="The White House")

    assert [(e.date, e.realis) for e in code(article, PACK).events if e.type == "TARIFF"] == [("2024-03-03", "historical")]


def test_what_was_done_before_is_background_and_so_is_a_meeting_whose_outcome_is_carried_out():
    texts = ("此前挪威政府维持禁令，不准爱立信向越南出售基站。", "卡尼总理说，加挪双方正在落实奥斯陆会晤达成的共识。")
    found = [
        e.realis
        for text in texts
        for e in code(Article(id="a", page="", title="t", text=text, lang="zh-Hans", published="2024-06-12"), PACK).events
        if e.type in ("EXPORT_BAN", "MEET")
    ]

    assert found == ["historical", "historical"]


def test_a_presidency_that_is_over_makes_background():
    article = _article("The wine deal with Chile negotiated during the first Fujimori presidency was weak, Peru said.")

    assert [e.realis for e in code(article, PACK).events if e.type == "AGREEMENT"] == ["historical"]


def test_a_probe_prolonged_is_news_and_its_opening_background():
    text = (
        "加拿大边境服务署公告，2023年3月9日决定对原产于挪威的三文鱼进行反倾销立案调查，因案情复杂，将调查期限延长至2025年3月9日。"
    )
    article = Article(id="a", page="", title="t", text=text, lang="zh-Hans", published="2024-06-12")
    found = {(e.date, e.realis, e.phase) for e in code(article, PACK).events}

    assert found == {("2023-03-09", "historical", "announced"), ("2024-06-12", "asserted", "extended")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2019 Peru accused Chile of dumping. Chile denied the claim and rejected talks.", ("DENY", None, "historical")),
        ("On Monday Peru accused Chile of dumping. Chile denied the claim.", ("DENY", "2024-06-10", "asserted")),
    ],
)
def test_who_was_blamed_of_old_answered_then(text, told):
    assert told in events(text, "en")


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("2022年3月，挪威对智利三文鱼加征关税。智利禁止进口挪威奶酪。", "historical"),
        ("2022年3月，挪威对智利三文鱼加征关税。如今智利禁止进口挪威奶酪。", "asserted"),
    ],
)
def test_a_deed_told_right_behind_dated_background_goes_on_with_it(text, realis):
    assert [r for kind, _, r in events(text, "zh-Hans") if kind == "IMPORT_BAN"] == [realis]
