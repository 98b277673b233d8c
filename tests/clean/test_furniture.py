"""The table of furniture: every example of every rule, and what becomes of whole lists of lines."""

import pytest

from tongjian.clean.furniture import (
    FurnitureRule,
    begins_tail,
    is_end_furniture,
    is_furniture,
    is_head_furniture,
    rules,
    strip_furniture,
    trimmed,
)
from tongjian.text import fold

IS = {"line": is_furniture, "head": is_head_furniture, "tail": begins_tail, "end": is_end_furniture}
BODY = [
    f"The ministry said on day {n} that the ports would stay open while the two sides went on talking about the tariff."
    for n in range(9)
]


def caught(rule: FurnitureRule, line: str) -> bool:
    return trimmed(line) != line if rule.kind == "trim" else IS[rule.kind](line)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_rule_catches_its_examples_and_keeps_the_others(rule: FurnitureRule) -> None:
    assert rule.match
    assert rule.keep
    assert [line for line in rule.match if not caught(rule, line)] == []
    assert [line for line in rule.keep if caught(rule, line)] == []


def test_no_sentence_kept_by_one_rule_is_caught_by_another() -> None:
    kept = [line for rule in rules() if rule.kind in ("line", "head") for line in rule.keep]
    assert [line for line in kept if is_furniture(line)] == []


def test_the_tail_heading_ends_the_article_when_little_follows() -> None:
    assert strip_furniture([*BODY, "Related stories", "Steel prices fall", "A port is built"]) == BODY


def test_a_heading_in_the_middle_takes_its_titles_and_leaves_the_paragraphs() -> None:
    short = "The bank kept its rate at three per cent for the ninth time."
    middle = ["Read next", "Steel prices fall again", "A new port is built", short]
    assert strip_furniture([*BODY[:4], *middle, *BODY[4:]]) == [*BODY[:4], short, *BODY[4:]]


def test_what_is_said_of_the_writer_goes_at_the_end_alone() -> None:
    bio = "Jane Roe is a reporter covering trade for The Example."
    assert strip_furniture([*BODY, bio]) == BODY
    assert strip_furniture([bio.replace("The Example", "the paper that broke the news"), *BODY])[-1] == BODY[-1]
    assert bio in strip_furniture([BODY[0], bio, *BODY[1:]])


@pytest.mark.ends
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_no_pattern_explodes_on_a_line_that_nearly_fits(rule: FurnitureRule) -> None:
    for example in [*rule.match, *rule.keep]:
        for size in (1, 2, 4, len(example)):
            caught(rule, (example[:size] * 400)[:398] + "\u2603")


@pytest.mark.ends
@pytest.mark.parametrize("piece", ["1 2 ", "编辑：", "by a ", "责编 ", "image ", "a, ", "(", "分享 ", "published ", "阅读"])
def test_the_reading_of_a_line_of_one_word_ends(piece: str) -> None:
    line = (piece * 400)[:400]
    for _ in range(20):
        strip_furniture([BODY[0], line, BODY[1]])


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.needs], ids=lambda rule: rule.id)
def test_the_words_that_a_rule_needs_are_as_folded_text_has_them_and_stand_in_every_example(rule: FurnitureRule) -> None:
    assert [word for word in rule.needs if word != fold(word)] == []
    assert [line for line in rule.match if not any(word in fold(line) for word in rule.needs)] == []


def test_furniture_is_cut_off_at_the_end_of_long_lines_too() -> None:
    assert trimmed(f"{' '.join(BODY)} Read more »") == " ".join(BODY)
    assert trimmed(f"Read more of it. {' '.join(BODY)}") == f"Read more of it. {' '.join(BODY)}"
    assert all(rule.pattern.endswith("$") and rule.needs for rule in rules() if rule.kind == "trim")
