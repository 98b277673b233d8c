"""Where a character stands in a document, and what is read from all of its mentions."""

from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from tongjian.coding.document import Document, Mention
from tongjian.model import Article


def document(title: str, text: str) -> Document:
    return Document(Article(id="1", page="", title=title, text=text, lang="en", published="2023-05-08"))


def mention(name: str, start: int) -> Mention:
    return Mention(start=start, end=start + 4, surface=name, name=name, names={"en": name}, kind="state", how="listed")


@given(st.text("ab. \n。", max_size=12), st.text("ab. \n。！", max_size=60))
def test_every_offset_has_the_sentence_that_begins_last_before_it(title: str, text: str) -> None:
    doc = document(title, text)
    starts = [start for start, _ in doc.sentences]
    for offset in range(-2, len(doc.full) + 3):
        assert doc.sentence_at(offset) == max(0, bisect_right(starts, offset) - 1)


def test_mentions_of_a_name_are_found_in_order_and_anew_when_the_mentions_are_set() -> None:
    doc = document("", "Peru met Chile. Peru left.")
    doc.mentions = [mention("Peru", 1), mention("Chile", 10), mention("Peru", 17)]
    assert [m.start for m in doc.mentions_of("Peru")] == [1, 17]
    assert doc.mentions_of("Bolivia") == []
    doc.mentions = [mention("Chile", 10)]
    assert doc.mentions_of("Peru") == []


def test_what_is_asked_again_is_made_once() -> None:
    made: list[int] = []
    doc = document("", "Peru left.")
    assert [doc.once("number", lambda: len(made) or made.append(1) or 7) for _ in range(2)] == [7, 7]
    assert made == [1]
