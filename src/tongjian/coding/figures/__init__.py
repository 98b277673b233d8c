"""Figures: numbers with unit, what they count, and who is named for them; a figure nobody sources has `source` None."""

import re
from typing import Any

from tongjian.coding.document import Document
from tongjian.model import Figure
from tongjian.pack import Pack, compiled

_ZH_NOUN = re.compile(r"[\u4e00-\u9fffa-z0-9]{1,8}?(?=[,。;:!?、()\s的和与及在将被已为是,]|$)|[\u4e00-\u9fffa-z0-9]{1,8}")
_EN_NOUN = re.compile(
    r"\s+(?:of\s+)?((?:(?!and\b|or\b|to\b|in\b|on\b|from\b|at\b|by\b|for\b|with\b|that\b|were\b|was\b|is\b|are\b)[a-z-]+\s?){1,3})"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


class FigurePatterns:
    """The number patterns of one language, from the pack's words."""

    def __init__(self, words: dict[str, Any], lang: str) -> None:
        self.multipliers: dict[str, int] = words.get("multipliers", {})
        join = lambda items: "|".join(re.escape(w) for w in sorted(items, key=len, reverse=True))  # noqa: E731 - two uses, one line
        multiplier, units, vague = join(self.multipliers), join(words.get("units", [])), join(words.get("vague", []))
        if lang == "zh":
            counters = join(words.get("counters", []))
            self.exact = re.compile(
                rf"(?P<number>{_NUMBER})\s?(?P<times>{multiplier})?(?:多|余)?\s?(?P<unit>%|‰|{units}|{counters})"
            )
            self.vague = re.compile(
                rf"(?P<number>(?:{vague})(?:十|百|千|万|亿){{1,2}}|(?:十|百|千|万|亿){{1,2}}(?:多|余))(?P<times>)(?P<unit>{units}|{counters})"
            )
        else:
            self.exact = re.compile(
                rf"(?P<cur>us\$|\$|€|£|¥)?\s?(?<![\w.])(?P<number>{_NUMBER})[\s-]?(?P<times>(?:{multiplier})\b)?\s?(?P<unit>%|(?:{units})\b)?"
            )
            self.vague = re.compile(rf"\b(?P<number>{vague})(?P<times>) of (?P<unit>)")


def find(doc: Document, pack: Pack) -> tuple[Figure, ...]:
    """Return the figures of a document in text order; numbers of dates and times are none."""
    main = doc.main
    patterns = compiled(pack, f"figures.{main}", lambda p: FigurePatterns(p.lexicon.get("figures", {}).get(main, {}), main))
    dated = [(t.start, t.end) for t in doc.times if t.kind not in {"duration"}]
    found: list[Figure] = []
    for pattern in (patterns.exact, patterns.vague):
        for match in pattern.finditer(doc.folded):
            figure = _figure(match, doc, patterns)
            if figure and not _inside(figure, dated):
                found.append(figure)
    return tuple(sorted(found, key=lambda f: (f.start, f.end)))


def _inside(figure: Figure, dated: list[tuple[int, int]]) -> bool:
    return any(start < figure.end and figure.start < end for start, end in dated)


def _figure(match: re.Match[str], doc: Document, patterns: FigurePatterns) -> Figure | None:
    unit = match.group("unit") or ""
    currency = match.groupdict().get("cur") or ""
    of, end = _counted(doc, match.end())
    if not unit and not currency and not (match.group("times") or of):
        return None
    if doc.main == "en" and not unit and not currency and not match.group("times") and not of:
        return None
    return Figure(
        start=match.start(),
        end=max(match.end(), end) if not unit.endswith("%") else match.end(),
        value=_value(match.group("number"), match.group("times") or "", patterns),
        unit=unit or currency,
        of=of,
        source=_source(match.start(), doc),
    )


def _value(number: str, times: str, patterns: FigurePatterns) -> str:
    """Return the number in plain digits; a vague one (上万, dozens) as it is written."""
    plain = number.replace(",", "")
    try:
        value = float(plain) * patterns.multipliers.get(times, 1)
    except ValueError:
        return number + times
    return str(int(value)) if value == int(value) else repr(round(value, 6))


def _counted(doc: Document, at: int) -> tuple[str, int]:
    """Return what is counted, and where its words end; ("", at) when nothing follows."""
    match = (_ZH_NOUN if doc.main == "zh" else _EN_NOUN).match(doc.folded, at)
    if not match or not match.group().strip():
        return "", at
    words = doc.full[match.start() : match.end()].strip()
    return words, match.start() + len(doc.full[match.start() : match.end()].rstrip())


def _source(at: int, doc: Document) -> str | None:
    for statement in doc.statements:
        if statement.start <= at < statement.end:
            return statement.speaker or None
    return None
