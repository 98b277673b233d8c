import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.model import Article, Coded, Quote, Response
from tongjian.web import marks
from tongjian.web.settings import EXCERPT

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(marks.KINDS)), max_size=12)


@given(st.text(alphabet=st.sampled_from("ab<>&\"' 税。"), min_size=60, max_size=60), SPANS)
def test_marking_changes_no_letter_and_lets_no_markup_through(text: str, spans: list[tuple[int, int, str]]) -> None:
    made = "".join(marks.pieces(text, 0, 60, [(a, b, k) for a, b, k in spans if a < b]))
    bare = re.sub(r'</?span(?: class="[a-z -]*"(?: id="s\d+")?)?>', "", made)
    assert "<" not in bare
    assert unescape(bare) == text


@given(SPANS)
def test_every_mark_can_be_linked_to_and_covers_its_letters(spans: list[tuple[int, int, str]]) -> None:
    text = "".join(chr(0x4E00 + n) for n in range(60))
    kept = [(a, b, k) for a, b, k in spans if a < b]
    made = "".join(marks.pieces(text, 0, 60, kept))
    for start, end, kind in kept:
        assert f'id="s{start}"' in made
        for at in range(start, end):
            classes = re.search(rf'<span class="([^"]*)"[^>]*>[^<]*{text[at]}', made)
            assert classes is not None
            assert f"k-{kind}" in classes[1].split()


def article(text: str) -> Article:
    return Article(id="a", page="p", title="Title", text=text, lang="en")


def test_an_excerpt_ends_with_a_sentence_and_within_its_length() -> None:
    text = " ".join(f"Sentence {n} is here." for n in range(100))
    shown = marks.allowed_text(article(text), Coded(id="a"), "excerpt")
    assert text.startswith(shown.strip())
    assert shown.rstrip().endswith("here.")
    assert EXCERPT / 2 < len(shown) <= EXCERPT


@given(st.lists(st.text(alphabet="ab税", min_size=1, max_size=9), min_size=1, max_size=40), st.integers(1, 60))
def test_the_parts_of_a_text_hold_each_paragraph_once_in_order(lines: list[str], size: int) -> None:
    made = article("\n".join(lines))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marks, "PART", size)
        parts = [
            marks.shown(made, Coded(id="a"), "full", {}, n + 1) for n in range(marks.shown(made, Coded(id="a"), "full", {}).parts)
        ]
        shown = ["".join(p) for part in parts for p in (*part.first, *part.rest)]
        assert shown == lines
        at = len("Title\n")
        for line in lines:
            number = marks.part_of(made, at)
            assert parts[number - 1].start <= at < parts[number - 1].end
            at += len(line) + 1
    assert [p.start for p in parts[1:]] == [p.end for p in parts[:-1]]
    assert (parts[0].start, parts[-1].end) == (0, len("Title\n") + len(made.text))


def test_an_excerpt_of_one_endless_sentence_is_cut() -> None:
    assert len(marks.allowed_text(article("x" * 5000), Coded(id="a"), "excerpt")) == EXCERPT


def test_a_short_text_is_whole_under_excerpt_and_nothing_under_quotes_without_events() -> None:
    assert marks.shown(article("Short."), Coded(id="a"), "excerpt", {}).whole
    assert marks.allowed_text(article("Short."), Coded(id="a"), "quotes") == ""


def test_the_words_that_say_what_is_answered_can_be_linked_to() -> None:
    text = article("Norland hit back at the duties of Sudland.")
    full = f"{text.title}\n{text.text}"
    at = full.index("hit back")
    coded = Coded(id="a", responses=(Response(event=0, answers=1, cue=Quote(start=at, end=at + 8, quote="hit back")),))
    shown = marks.shown(text, coded, "full", {})
    assert f'id="s{at}">hit back</span>' in "".join(piece for paragraph in shown.first for piece in paragraph)
