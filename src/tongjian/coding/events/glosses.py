"""What only says more of the words before it, in brackets or as an apposition: it parts no act from its list."""

import re

import msgspec

from tongjian.coding.document import Document, Mention
from tongjian.coding.times import TimeExpression

# 川普(Donald Trump), a duty (up from 5%): what brackets hold says more of what stands before them
# (but not what is part of a title or of a firm's own name: 《条例(草案)》, 某某(集团)股份有限公司)
_GLOSS = re.compile(r"(?<=[^\s(\"“‘「『]) ?\([^()!?;。]{1,140}\)(?!》|(?<=\([\u4e00-\u9fff]{2}\))[^,;:。]{0,12}公司)")
# 自 2022 年起, 向 WTO 申訴: a space that only sets numerals and Latin letters off from Chinese ones
_SET_SPACE = re.compile(r"(?<=[\u4e00-\u9fff、」』》]) (?=[a-z0-9$])|(?<=[a-z0-9%)]) (?=[\u4e00-\u9fff「『《])")


class Gloss(msgspec.Struct, frozen=True):
    """A foreign name in brackets, a space of the typesetter, or what a firm is: `start`..`end` in the document."""

    start: int
    end: int


def without_glosses(
    doc: Document, items: list[Mention | TimeExpression], start: int, end: int
) -> list[Mention | TimeExpression | Gloss]:
    """Return the items with the glosses of a sentence, and without the mentions that stand in them.

    A gloss that names another than who stands before it is none: 无人机厂商(Baykar). In English an apposition that closes with
    a comma is one: X, a Chinese camera maker, sued.
    """
    english = doc.main == "en"
    kept: list[Mention | TimeExpression | Gloss] = _without_appositions(doc, items, start, end) if english else [*items]
    if not any(doc.folded.find(mark, start + 1, end) >= 0 for mark in ("(" if english else "( ")):
        return kept
    for match in _GLOSS.finditer(doc.folded, start + 1, end):
        low, high = match.span()
        inside = [x for x in items if low < x.end and x.start < high]
        before = next((x for x in items if x.end == low), None)
        if any(x.start < low or x.end > high or not _is_same(before, x) for x in inside):
            continue
        if any(isinstance(x, Gloss) and x.start < high and low < x.end for x in kept):
            continue
        kept = [x for x in kept if x not in inside]
        kept.append(Gloss(low, high))
    if not english and start >= doc.body_start:  # in a headline spaces part clauses
        spaces = (m.span() for m in _SET_SPACE.finditer(doc.folded, start + 1, end) if doc.full[m.start()] == " ")
        kept += [Gloss(*span) for span in spaces if not any(x.start < span[1] and span[0] < x.end for x in kept)]
    kept.sort(key=lambda x: x.start)
    return kept


def _without_appositions(
    doc: Document, items: list[Mention | TimeExpression], start: int, end: int
) -> list[Mention | TimeExpression | Gloss]:
    """Return the items with the appositions that only say what a firm is as glosses of it."""
    told = [m.describes for m in doc.mentions_in(start, end) if m.describes is not None]
    ends = {x.end for x in items if isinstance(x, Mention)}
    spans = [(a, b) for a, b in told if a in ends and b <= end]
    if not spans:
        return [*items]
    kept: list[Mention | TimeExpression | Gloss] = [x for x in items if not any(a < x.end and x.start < b for a, b in spans)]
    kept += [Gloss(a, b) for a, b in spans]
    kept.sort(key=lambda x: x.start)
    return kept


def _is_same(before: Mention | TimeExpression | None, item: Mention | TimeExpression) -> bool:
    """Tell whether what a gloss names is the actor before it, by another name or as what is known of it."""
    if not isinstance(before, Mention) or not isinstance(item, Mention):
        return False
    return item.key == before.key or item.country is None or item.country == before.country
