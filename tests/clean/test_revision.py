"""Two texts of one address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.clean.revision import Change, changes, is_revision, place_again
from tongjian.model import Article

LINES = ["部长13日宣布对进口钢管立案调查。", "公司表示不予置评。", "调查通常在一年内结束。"]


def article(*lines: str, title: str = "立案调查", **fields: str) -> Article:
    return Article(id="a", page="p", title=title, text="\n".join(lines), lang="zh-Hans", **fields)  # type: ignore[arg-type]


def test_the_same_words_are_no_revision_whatever_the_time() -> None:
    assert not is_revision(article(*LINES, published="2024-05-13"), article(*LINES, published="2024-05-14"))
    assert is_revision(article(*LINES), article(*LINES, title="对钢管立案"))
    assert is_revision(article(*LINES), article(*LINES[:2]))


def test_changes_are_told_line_by_line() -> None:
    new = article(LINES[0].replace("13日", "14日"), LINES[1], "另有两家公司被点名。", LINES[2], title="更正", byline="李四")
    assert changes(article(*LINES), new) == [
        Change(what="title", before="立案调查", after="更正"),
        Change(what="byline", after="李四"),
        Change(what="line", before=LINES[0], after=LINES[0].replace("13日", "14日")),
        Change(what="line", after="另有两家公司被点名。"),
    ]
    assert changes(new, article(*LINES, title="更正", byline="李四"))[-1] == Change(what="line", before="另有两家公司被点名。")
    assert changes(new, new) == []


def test_words_are_found_again_at_their_new_place() -> None:
    old, new = "\n".join(LINES), "前言。\n" + "\n".join(LINES)
    start = old.index("公司")
    assert place_again(old, new, start, start + 2) == (start + 4, start + 6)


def test_of_several_places_the_one_with_the_same_surroundings_is_taken() -> None:
    old = "甲公司拒绝。乙公司同意。丙公司拒绝。"
    new = "丙公司拒绝。甲公司拒绝。丁公司同意。"
    at = old.index("公司拒绝", 6)
    assert place_again(old, new, at, at + 4) == (1, 5)


def test_words_that_are_gone_have_no_place() -> None:
    old = "\n".join(LINES)
    assert place_again(old, old.replace("13日", "14日"), 0, 10) is None


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2), (0, 999)])
def test_an_impossible_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        place_again("text", "text", start, end)


@given(st.text(min_size=1, max_size=40), st.text(max_size=40), st.data())
def test_a_place_that_is_found_holds_the_same_words(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    found = place_again(old, new, start, end)
    assert (found is None) == (old[start:end] not in new)
    assert found is None or new[found[0] : found[1]] == old[start:end]
    assert place_again(old, old, start, end) == (start, end)


@given(st.lists(st.text(alphabet="ab", max_size=2), max_size=6), st.lists(st.text(alphabet="ab", max_size=2), max_size=6))
def test_every_line_of_the_one_that_is_not_in_the_other_is_told(old: list[str], new: list[str]) -> None:
    found = changes(article(*old), article(*new))
    assert {c.before for c in found} >= {line for line in "\n".join(old).split("\n") if line not in "\n".join(new).split("\n")}
    assert {c.after for c in found} >= {line for line in "\n".join(new).split("\n") if line not in "\n".join(old).split("\n")}


@pytest.mark.ends
def test_the_comparison_of_long_texts_ends() -> None:
    changes(article(*(f"line {n}" for n in range(20_000))), article(*(f"line {n * 2}" for n in range(20_000))))
    place_again("ab" * 200_000, "ab" * 200_000, 100_000, 100_002)
