"""What is quoted of one act side by side, and who is said to have spoken."""

import msgspec
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from tests.merge.conftest import act, told

from tongjian.merge import merge
from tongjian.merge.quotes import sentence_span
from tongjian.model import Article, Attribution, Coded, RecordEvent, Sentence
from tongjian.pack import Pack

SAID = "Norland will never accept this bullying over steel and will answer it in kind"
LATER = SAID.replace("in kind", "with force")
ZH = "诺兰绝不接受在钢铁问题上的霸凌"


def criticism(name: str, text: str, words: str, *, lang: str = "en", who: Attribution | None = None) -> tuple[Article, Coded]:
    given = act("CRITICISE", "Norland", "Sudland", text, attributed_to=who)
    return told(name, text, [given], lang=lang, quotes=(("Ada Nord", words),))


def one_event(pack: Pack, *pairs: object) -> RecordEvent:
    events, _ = merge([a for a, _ in pairs], [c for _, c in pairs], pack)  # type: ignore[misc]
    assert len(events) == 1
    return events[0]


def english(words: str, tail: str = "") -> str:
    return f"“{words},” Ada Nord of Norland said of Sudland{tail}."


def test_quotes_in_two_languages_stand_side_by_side(statecraft: Pack) -> None:
    zh = f"诺兰的阿达·诺德批评苏兰说：“{ZH}”"
    event = one_event(statecraft, criticism("a", english(SAID), SAID), criticism("b", zh, ZH, lang="zh-Hans"))
    (spoken,) = event.quotes
    assert (spoken.speaker, [(v.article, v.lang, v.quote) for v in spoken.versions]) == (
        "Ada Nord",
        [("a", "en", SAID), ("b", "zh-Hans", ZH)],
    )
    assert not [d for d in event.disagreements if d.field == "wording"]


def test_one_quote_in_two_wordings_is_a_disagreement(statecraft: Pack) -> None:
    event = one_event(statecraft, criticism("a", english(SAID), SAID), criticism("b", english(LATER, ", on the quay"), LATER))
    (wording,) = [d for d in event.disagreements if d.field == "wording"]
    assert {v.value: v.articles for v in wording.values} == {SAID: ("a",), LATER: ("b",)}


def test_what_was_said_again_the_next_day_is_no_other_wording(statecraft: Pack) -> None:
    again = criticism("b", english(LATER, ", on the quay"), LATER)
    article, coded = again
    moved = msgspec.structs.replace(coded, events=tuple(msgspec.structs.replace(e, date="2031-03-05") for e in coded.events))
    event = one_event(statecraft, criticism("a", english(SAID), SAID), (article, moved))
    assert not [d for d in event.disagreements if d.field == "wording"]


def test_a_quote_that_is_cut_short_is_no_other_wording(statecraft: Pack) -> None:
    short = SAID.partition(" and ")[0]
    event = one_event(statecraft, criticism("a", english(SAID), SAID), criticism("b", english(short, ", on the quay"), short))
    assert not [d for d in event.disagreements if d.field == "wording"]
    assert len(event.quotes[0].versions) == 2


@pytest.mark.parametrize(
    ("other", "differ"),
    [("Marco Rubio", True), ("US Department of the Treasury", False)],
    ids=["another person", "the body that a person may speak for"],
)
def test_who_said_it(statecraft: Pack, other: str, differ: bool) -> None:
    ids = {entry.name: entry.id for entry in statecraft.actors}
    names = ["Scott Bessent", other]
    pairs = [
        criticism(f"a{n}", english(SAID, ", on the quay" * n), SAID, who=Attribution(name=name, id=ids[name], start=3, end=8))
        for n, name in enumerate(names)
    ]
    found = [{v.value for v in d.values} for d in one_event(statecraft, *pairs).disagreements if d.field == "speaker"]
    assert found == ([set(names)] if differ else [])


@drawn(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(0, 120), st.integers(1, 40))
def test_a_mention_stands_in_all_sentences_that_it_touches(lengths: list[int], start: int, length: int) -> None:
    ends = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    sentences = tuple(Sentence(start=e - n, end=e, label="report") for e, n in zip(ends, lengths, strict=True))
    touched = [s for s in sentences if s.start < start + length and start < s.end]
    expected = (touched[0].start, touched[-1].end) if touched else (start, start + length)
    assert sentence_span(sentences, start, start + length) == expected
