"""Reasons of the record in the reader's language."""

import re
from pathlib import Path

import pytest

from tongjian.coding import code
from tongjian.merge import cluster, score
from tongjian.model import Article, RecordActor
from tongjian.pack import load
from tongjian.web import reasons
from tongjian.web.present import Presenter

CHILE = RecordActor(name="Chile", names={"en": "Chile", "zh-Hans": "智利", "zh-Hant": "智利"}, id="CHL", country="CHL")


def chinese(line: str, lang: str = "zh-Hans") -> str:
    (told,) = reasons.shown([line], lang, [CHILE])
    assert told.lang == lang, told
    return told.text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("both on 2031-03-04", "日期同为 2031-03-04"),
        ("both Chile", "同为智利"),
        ("who: both Chile", "行为方：同为智利"),
        ("date 2031-03: supported by 2 of 3 origins, the most precise", "日期 2031-03：3 个独立来源中有 2 个支持，且最精确"),
        ("judged the same by ann: one decree; I read both", "ann 判定为同一行为：one decree; I read both"),
        (
            "P and 日报: same type; who: both Chile; whom: neither names one; no date; published within two days (score -0.15)",
            "P 与 日报：同类行为；行为方：同为智利；对象：双方都未点名；无日期；两天之内发表（得分 -0.15）",
        ),
    ],
)
def test_reasons_are_told_in_chinese(line: str, told: str) -> None:
    assert chinese(line) == told


def test_traditional_signs() -> None:
    assert chinese("both on 2031-03-04", "zh-Hant") == "日期同為 2031-03-04"


def test_english_readers_and_unknown_forms_get_the_record_s_own_words() -> None:
    assert reasons.shown(["both on 2031-03-04"], "en") == [reasons.Reason("both on 2031-03-04", "en")]
    odd = "A and B: same type; because the moon is full (score 1.00)"
    assert reasons.shown([odd], "zh-Hant") == [reasons.Reason(odd, "en")]


def test_every_reason_that_merging_gives_has_a_form() -> None:
    """The sentences are read from the source, with what they are filled with made up; a new one without a form fails here."""
    for module in (score, cluster):
        source = Path(module.__file__).read_text(encoding="utf-8")
        plain = re.findall(r'Likeness\([^()]*?\((?:\*reasons, )?f?"([^"]+)",', source)
        assert plain or module is cluster
        for sentence in plain:
            line = (
                re.sub(r"\{[^{}]*\}", "two days apart", sentence) if "{how}" in sentence else re.sub(r"\{[^{}]*\}", "7", sentence)
            )
            line = line.replace("who: 7", "who: both 7").replace("whom: 7", "whom: both 7").replace("7 7", "7 and 7")
            line = (
                line.replace("7 are", "7 and 8 are")
                .replace("7 both stand", "7 and 8 both stand")
                .replace("7 share", "7 and 8 share")
            )
            if "two days apart" in line:
                line = "7 and 7 overlap"
            if line in ("7", "7, if it is one"):
                line = "meet and negotiate are two words for one occasion" + line[1:]
            chinese(line)


def test_names_that_no_side_of_the_event_has_are_named_by_the_pack() -> None:
    known = reasons.names_in(load(), "zh-Hans")
    line = "A and B: same type; who: Ministry of Commerce and China are one body and its part; whom: both Japan (score 1.00)"
    (told,) = reasons.shown([line], "zh-Hans", (), known)
    assert told.lang == "zh-Hans"
    assert "行为方：中国商务部与中国是一个机构及其下属" in told.text
    assert "同为日本" in told.text


TAGGED = """The Entity List grows
The United States added five Chilean firms to the Entity List on Monday. The United States imposed a tariff of
12 percent on Chilean lithium, and Chile criticised the tariff. The United States imposed a tariff of 9
percent on Peruvian zinc under the CHIPS Act. Nothing in the CHIPS Act allows that, Peru said. The
semiconductor supply chain suffers; a semiconductor maker in Peru stopped work.
"""


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_why_an_article_has_its_tags_is_told_in_chinese(lang: str) -> None:
    title, _, text = TAGGED.partition("\n")
    pack = load()
    coded = code(Article(id="a", page="p", title=title, text=text, lang="en", published="2031-03-04"), pack)
    assert {t.why.split()[1] for t in coded.tags} >= {"named", "event"}  # of actors, laws and measures
    presenter = Presenter(pack, lang, {})
    for tag in coded.tags:
        told = presenter.tag_reason(tag.why)
        assert told.lang == lang, tag.why
        assert not re.search("[A-Za-z]", told.text), told.text


def test_an_article_whose_outlet_nobody_knows_is_called_as_the_page_calls_it() -> None:
    line = "North Post and 42c51ba6: same type; both on 2031-03-04 (score 1.45)"
    other = "date 42c51ba6: supported by 2 of 2 origins"
    told = reasons.by_outlet([line, other], {"42c51ba6"}, lambda _: "«A long read»")
    assert told == ["North Post and «A long read»: same type; both on 2031-03-04 (score 1.45)", other]
