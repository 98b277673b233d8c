"""Which lines are page furniture: the table of furniture.yml, applied to a list of lines."""

import re
from functools import cache
from importlib import resources
from typing import Final, Literal, NamedTuple

import msgspec
import yaml

from tongjian.clean.blocks import weight
from tongjian.text import fold

Kind = Literal["line", "head", "tail", "trim"]
_LONGEST: Final = 400  # characters of a line that may be furniture as a whole
_PARAGRAPH: Final = 110.0  # weight from which a line under a tail heading is a paragraph and no title
_REST: Final = 6  # the prose under a tail heading may be a sixth of what stands before
_PROSE: Final = 60.0  # weight from which a line counts as a paragraph


class FurnitureRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One entry of furniture.yml."""

    id: str
    kind: Kind
    pattern: str
    match: tuple[str, ...]
    keep: tuple[str, ...]


class _Compiled(NamedTuple):
    line: re.Pattern[str]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    trim: re.Pattern[str]


@cache
def rules() -> tuple[FurnitureRule, ...]:
    """Return the table. Raises msgspec.ValidationError for a field that it does not know."""
    raw = yaml.safe_load(resources.files("tongjian.clean").joinpath("furniture.yml").read_text(encoding="utf-8"))
    return tuple(msgspec.convert(raw, list[FurnitureRule]))


@cache
def _compiled() -> _Compiled:
    def joined(kind: Kind) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{rule.pattern})" for rule in rules() if rule.kind == kind))

    return _Compiled(joined("line"), joined("head"), joined("tail"), joined("trim"))


def is_furniture(line: str) -> bool:
    """Tell whether the whole of `line` is furniture wherever it stands."""
    return len(line) <= _LONGEST and bool(_compiled().line.fullmatch(fold(line).strip()))


def begins_tail(line: str) -> bool:
    """Tell whether `line` is a heading under which no more of the article follows."""
    return len(line) <= 80 and bool(_compiled().tail.fullmatch(fold(line).strip()))


def is_head_furniture(line: str) -> bool:
    """Tell whether `line` is furniture where it stands before the first paragraph."""
    return len(line) <= _LONGEST and bool(_compiled().head.fullmatch(fold(line).strip()))


def trimmed(line: str) -> str:
    """Return `line` without the parts that are furniture."""
    found = _compiled().trim.search(fold(line))
    return (line[: found.start()] + line[found.end() :]).strip() if found else line


def strip_furniture(lines: list[str]) -> list[str]:
    """Return the lines that belong to the article, in order, trimmed."""
    kept = [line for line in (trimmed(line) for line in lines if not is_furniture(line)) if line]
    return _without_tail(_without_head(kept))


def _without_head(lines: list[str]) -> list[str]:
    """Drop stamps among the lines before the first paragraph."""
    first = next((i for i, line in enumerate(lines) if weight(line) >= _PROSE and not is_head_furniture(line)), len(lines))
    return [line for line in lines[:first] if not is_head_furniture(line)] + lines[first:]


def _without_tail(lines: list[str]) -> list[str]:
    """Cut at a tail heading when little prose follows it; else drop the heading and the short lines (titles) under it."""
    kept: list[str] = []
    skipping = False
    for i, line in enumerate(lines):
        before, after = _prose_of(kept), _prose_of(lines[i + 1 :])
        if before > 0 and begins_tail(line):
            if after * _REST <= before:
                return kept
            skipping = True
        elif skipping and weight(line) < _PARAGRAPH:
            continue
        else:
            skipping = False
            kept.append(line)
    return kept


def _prose_of(lines: list[str]) -> float:
    return sum(weight(line) for line in lines if weight(line) >= _PARAGRAPH)
