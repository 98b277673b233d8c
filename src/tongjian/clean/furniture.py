"""Which lines are page furniture: the table of furniture.yml, applied to a list of lines."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final, Literal, NamedTuple

import daachorse
import msgspec
import yaml

from tongjian.clean.blocks import weight
from tongjian.text import fold

Kind = Literal["line", "head", "tail", "end", "trim"]
_LONGEST: Final = 400  # characters of a line that may be furniture as a whole
_PARAGRAPH: Final = 110.0  # weight from which a line under a tail heading is a paragraph and no title
_REST: Final = 6  # the prose under a tail heading may be a sixth of what stands before
_ENDS: Final = frozenset(".!?…。！？；:：")
_STOPS: Final = frozenset(".!。！")
_PROSE: Final = 60.0  # weight under which a line before the first paragraph is a name or label
_SENTENCE: Final = 25.0  # weight from which a line that ends like a sentence is a paragraph
_LAST: Final = 4  # lines at the end among which something may be said of the writer
_TRIMMED: Final = 120  # characters at the end of a line in which furniture is looked for
_LABELS: Final = 6  # more short lines than this before the first paragraph are a list or verse, not labels


class FurnitureRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One entry of furniture.yml."""

    id: str
    kind: Kind
    pattern: str
    needs: tuple[str, ...] = ()
    match: tuple[str, ...]
    keep: tuple[str, ...]


class _Picky(NamedTuple):
    """A pattern for lines that hold one of the words."""

    needs: tuple[str, ...]
    pattern: re.Pattern[str]


class _Near(NamedTuple):
    """The patterns whose words stand in some text, with those words alone: for whole lines, and for the ends of lines."""

    line: tuple[_Picky, ...]
    trim: tuple[_Picky, ...]


class _Compiled(NamedTuple):
    line: re.Pattern[str]
    picky: tuple[_Picky, ...]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    end: re.Pattern[str]
    trim: tuple[_Picky, ...]
    words: daachorse.CharwiseDoubleArrayAhoCorasick  # all that the picky patterns need
    named: tuple[str, ...]  # those words, by their number


@cache
def rules() -> tuple[FurnitureRule, ...]:
    """Return the table. Raises msgspec.ValidationError for a field that it does not know."""
    raw = yaml.safe_load(resources.files("tongjian.clean").joinpath("furniture.yml").read_text(encoding="utf-8"))
    return tuple(msgspec.convert(raw, list[FurnitureRule]))


@cache
def _compiled() -> _Compiled:
    def joined(kind: Kind) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{rule.pattern})" for rule in rules() if rule.kind == kind and not rule.needs))

    named = tuple(sorted({word for rule in rules() for word in rule.needs}))
    return _Compiled(
        joined("line"), _picky("line"), joined("head"), joined("tail"), joined("end"), _picky("trim"),
        daachorse.CharwiseDoubleArrayAhoCorasick(list(named)), named,
    )  # fmt: skip


def _picky(kind: Kind) -> tuple[_Picky, ...]:
    return tuple(_Picky(rule.needs, re.compile(rule.pattern)) for rule in rules() if rule.kind == kind and rule.needs)


def _near(folded: str) -> _Near:
    """Return the patterns that may match in a folded text: looking once for the words of all spares most looks line by line."""
    compiled = _compiled()
    found = {compiled.named[number] for _, _, number in compiled.words.find_overlapping(folded)}

    def of(rules: tuple[_Picky, ...]) -> tuple[_Picky, ...]:
        return tuple(_Picky(words, rule.pattern) for rule in rules if (words := tuple(w for w in rule.needs if w in found)))

    return _Near(of(compiled.picky), of(compiled.trim))


def is_furniture(line: str) -> bool:
    """Tell whether the whole of `line` is furniture wherever it stands."""
    if len(line) > _LONGEST:
        return False
    folded = fold(line)
    return _is_line(folded, _near(folded))


def _is_line(folded: str, near: _Near) -> bool:
    folded = folded.strip()
    return bool(_compiled().line.fullmatch(folded)) or any(p.fullmatch(folded) for p in _possible(near.line, folded))


def _possible(rules: tuple[_Picky, ...], folded: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of the rules of whose words one stands in the text."""
    for needs, pattern in rules:
        for word in needs:
            if word in folded:
                yield pattern
                break


@cache
def _wall() -> re.Pattern[str]:
    return re.compile(next(rule.pattern for rule in rules() if rule.id == "wall"))


def asks_for_subscription(line: str) -> bool:
    """Tell whether `line` asks readers to subscribe or sign in before they may read on."""
    return len(line) <= _LONGEST and bool(_wall().fullmatch(fold(line).strip()))


def begins_tail(line: str) -> bool:
    """Tell whether `line` is a heading under which no more of the article follows."""
    return len(line) <= 80 and bool(_compiled().tail.fullmatch(fold(line).strip()))


def is_head_furniture(line: str) -> bool:
    """Tell whether `line` is furniture where it stands before the first paragraph."""
    return len(line) <= _LONGEST and bool(_compiled().head.fullmatch(fold(line).strip()))


def trimmed(line: str) -> str:
    """Return `line` without the furniture at its end."""
    folded = fold(line)
    return _trim(line, folded, _near(folded))


def _trim(line: str, folded: str, near: _Near) -> str:
    end = folded[-_TRIMMED:]
    starts = [found.start() for pattern in _possible(near.trim, end) if (found := pattern.search(end))]
    return line[: len(line) - len(end) + min(starts)].strip() if starts else line


def strip_furniture(lines: list[str]) -> list[str]:
    """Return the lines that belong to the article, in order, trimmed."""
    kept: list[str] = []
    # of a long line no more than its end is looked at
    folded = [fold(line if len(line) <= _LONGEST else line[-_TRIMMED:]) for line in lines]
    near = _near("\n".join(folded))
    for line, plain in zip(lines, folded, strict=True):
        if len(line) > _LONGEST or not _is_line(plain, near):
            rest = _trim(line, plain, near)
            if rest is line or (rest and not is_furniture(rest)):
                kept.append(rest)
    return _without_end(_without_tail(_without_head(kept)))


def is_end_furniture(line: str) -> bool:
    """Tell whether `line` is furniture where it stands among the last lines."""
    return len(line) <= _LONGEST and bool(_compiled().end.fullmatch(fold(line).strip()))


def _without_end(lines: list[str]) -> list[str]:
    """Drop what is said of the writer under the article."""
    last = max(1, len(lines) - _LAST)
    return lines[:last] + [line for line in lines[last:] if not is_end_furniture(line)]


def _without_head(lines: list[str]) -> list[str]:
    """Drop stamps, names and labels among the lines before the first paragraph."""
    first = next((i for i, line in enumerate(lines) if _is_paragraph(line)), 0)
    labels = first <= _LABELS
    head = [line for line in lines[:first] if not (is_head_furniture(line) or (labels and weight(line) < _PROSE))]
    return head + lines[first:]


def _is_paragraph(line: str) -> bool:
    return weight(line) >= _PARAGRAPH or (
        weight(line) >= _SENTENCE and line.rstrip("”’\"'」』）) ")[-1:] in _ENDS and not is_head_furniture(line)
    )


def _is_sentence(line: str, size: float) -> bool:
    """Tell whether a line under a tail heading is a short paragraph: titles end without a full stop."""
    return size >= _PROSE and line.rstrip("”’\"'」』）) ")[-1:] in _STOPS


def _without_tail(lines: list[str]) -> list[str]:
    """Cut at a tail heading when little prose follows it; else drop the heading and the short lines (titles) under it."""
    weights = [weight(line) for line in lines]
    after = sum(w for w in weights if w >= _PARAGRAPH)
    before = 0.0
    kept: list[str] = []
    skipping = False
    for line, size in zip(lines, weights, strict=True):
        prose = size if size >= _PARAGRAPH or (skipping and _is_sentence(line, size)) else 0.0
        after -= prose
        if before > 0 and begins_tail(line):
            if after * _REST <= before:
                return kept
            skipping = True
        elif not skipping or prose:
            skipping = False
            kept.append(line)
            before += prose
    return kept
