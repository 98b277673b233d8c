"""The words shown for an act: whole words, inside one sentence, to the end of the clause where that is near."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian import pack
from tongjian.coding import code
from tongjian.coding.document import Document
from tongjian.coding.events.evidence import readable
from tongjian.model import Article


def article(text: str, lang: str) -> Article:
    return Article(id="a", page="p", title="T", text=text, lang=lang, published="2031-03-04", outlet="O")


def lengthened(text: str, inside: str, lang: str) -> str:
    """Return what is shown for the stretch `inside` of an article's text."""
    doc = Document(article(text, lang))
    at = doc.full.index(inside)
    start, end = readable(doc, at, at + len(inside), doc.sentence_at(at))
    return doc.full[start:end]


@pytest.mark.parametrize(
    ("lang", "text", "inside", "shown"),
    [
        ("en", "Chile cut its duty on copper, they said.", "Chile cut its d", "Chile cut its duty on copper"),
        ("en", "Kenya raises its levy on U.S. maize. It rained.", "Kenya raises", "Kenya raises its levy on U.S. maize"),
        ("en", "Peru fined the firm 1,500 dollars; it will appeal.", "Peru fined", "Peru fined the firm 1,500 dollars"),
        ("en", "Turkey banned goods from the U.S. last week", "Turkey banned", "Turkey banned goods from the U.S. last week"),
        ("zh-Hans", "智利敦促秘鲁尽快取消对铜矿的限制，并保留权利。", "智利敦促秘鲁", "智利敦促秘鲁尽快取消对铜矿的限制"),
        ("zh-Hant", "秘魯把智利列為「匯率操縱國」，市場下跌。", "秘魯把智利列為", "秘魯把智利列為「匯率操縱國」"),
        ("zh-Hans", "智利修订《限制出口技术目录》，即日生效。", "限制出口", "《限制出口技术目录》"),
        ("zh-Hans", "他（智利部长）敦促秘鲁放行）。", "敦促秘鲁", "敦促秘鲁放行"),
        ("zh-Hant", "肯亞宣布對玉米加徵關稅。隨後下雨。", "肯亞宣布", "肯亞宣布對玉米加徵關稅"),
    ],
)  # fmt: skip
def test_to_the_end_of_the_clause(lang: str, text: str, inside: str, shown: str) -> None:
    assert lengthened(text, inside, lang) == shown


def test_a_space_parts_a_title() -> None:
    title = "智利秘魯談判落幕 銅價上漲"
    doc = Document(Article(id="a", page="p", title=title, text="礦工回到 工作崗位。", lang="zh-Hant", published="2031-03-04"))
    start, end = readable(doc, 0, 4, 0)
    assert doc.full[start:end] == "智利秘魯談判落幕"
    at = doc.full.index("礦工")
    start, end = readable(doc, at, at + 2, doc.sentence_at(at))
    assert doc.full[start:end] == "礦工回到 工作崗位"


def test_a_long_clause_is_not_taken_whole() -> None:
    tail = " ".join(["the ministry and the board and the council"] * 9)
    assert lengthened(f"Chile fin{'ed'} Peru for what {tail} said.", "Chile f", "en") == "Chile fined"


def test_the_words_of_coded_acts_are_whole() -> None:
    text = "Chile's talks with Peru were resumed on Monday. A trade deal between Chile and Peru was reached last night in Lima."
    events = code(article(text, "en"), pack.load()).events
    shown = [q.quote for e in events for q in e.mentions]
    assert shown
    full = f"T\n{text}"
    for event in events:
        for q in event.mentions:
            assert full[q.start : q.end] == q.quote
            assert not (full[q.end - 1].isalpha() and full[q.end : q.end + 1].isalpha())


WORDS = st.text(alphabet="ab ,.;U\n“”中方，。1", min_size=3, max_size=120)


@given(WORDS, st.data())
def test_never_shorter_than_the_match_nor_beyond_its_sentence(text: str, data: st.DataObject) -> None:
    doc = Document(article(text, data.draw(st.sampled_from(["en", "zh-Hans"]))))
    number = data.draw(st.integers(0, len(doc.sentences) - 1))
    low, high = doc.sentences[number]
    if high - low < 2:
        return
    start = data.draw(st.integers(low, high - 1))
    end = data.draw(st.integers(start + 1, high))
    shown = readable(doc, start, end, number)
    assert low <= shown[0] <= start
    assert shown[1] <= high
    assert doc.full[start:end].rstrip(" \t\n\u3000.…") in doc.full[shown[0] : shown[1]]
