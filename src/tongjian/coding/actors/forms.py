"""Names that no list has, found by their form: …公司, …委员会, Inc., Ministry of …, (NYSE: …)."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from tongjian.text import fold

_REACH = 24  # the longest Chinese name before its ending, in characters
_WORDS = 7  # the longest English one, in words
_EXCHANGE = re.compile(r"[(（]([A-Z][A-Za-z]{1,11})(?:[-. ]?[A-Z])?[:：] ?[A-Z0-9.]{1,8}[^()（）]{0,40}[)）]")
_SUFFIX = re.compile(r"[(（][0-9A-Z]{1,6}\.([A-Z]{1,3})[)）]")
_RUN = re.compile(r"(?:(?!(?:The|In|On|At|By|And|But|Of|For|From|While|When) )[A-Z][\w&.'’-]{0,20} ){0,5}[A-Z][\w&.'’-]{0,20}$")
# what a company's name may go on with up to its legal form (… Semiconductor Technology (Wuxi) Co., Ltd.)
_ON = re.compile(
    r"(?: (?:[(][A-Z][a-z]{2,14}[)]|[A-Z][\w&-]{1,18})){0,3},? "
    r"(?:Co\.?,? ?Ltd|P(?:ty|te|vt)\.? Ltd|Co|Inc|Corp|Ltd|LLC|PLC|GmbH|Limited|Corporation)\b\.?"
)
_SHORT = 8  # the longest Chinese name of a company before its code, in characters
_LEGAL = frozenset({"inc", "corp", "co", "ltd", "llc", "plc", "company", "limited", "corporation"})  # no names by themselves
_SMALL = frozenset({"of", "and", "for", "&", "the", "de", "on", "in"})
_OPENS = frozenset("<([\"“‘'")
_WORD_BACK = re.compile(r"(\S+)$")


class Found(msgspec.Struct):
    """A name found by its form; `country` only where the form itself tells it (an exchange)."""

    start: int
    end: int
    kind: str
    country: str | None = None


class Forms:
    """The pack's word lists for names by form, compiled."""

    def __init__(self, lexicon: dict[str, Any]) -> None:
        endings = lexicon.get("endings") or {}
        self.kinds = {fold(w): kind for words in endings.values() for kind, ws in words.items() for w in ws}
        self.openings = {fold(w): kind for kind, ws in (lexicon.get("openings") or {}).items() for w in ws}
        self.generic = frozenset(fold(w) for w in lexicon.get("generic") or ())
        self.goes_on = {fold(w): frozenset(chars) for w, chars in (lexicon.get("goes_on") or {}).items()}
        self.exchanges: dict[str, str] = lexicon.get("exchanges") or {}
        self.suffixes: dict[str, str] = lexicon.get("suffixes") or {}
        inside = _either(lexicon.get("inside") or ())
        stops = _either(lexicon.get("cut_words") or ())
        chars = re.escape(fold(lexicon.get("cut_chars") or ""))
        # the shortest reading wins: from the ending backwards, up to the last stop that no known piece of a name covers
        self._stop = re.compile(f"({inside})|{stops}|[{chars}]|[^\\w·.&-]|[0-9]+(?:[年月日号]|(?=[家名个]))" if inside else r"\W")
        zh_generic = _either([w for w in lexicon.get("generic") or () if not w.isascii()])
        self._generic_only = re.compile(f"(?:{zh_generic})*")

    def chinese(self, folded: str, floor: int, start: int, end: int) -> Found | None:
        """Return the Chinese name that ends with the ending at start..end and begins at or after `floor`, or None."""
        kind = self.kinds.get(folded[start:end])
        if kind is None or folded[end : end + 1] in self.goes_on.get(folded[start:end], ()):
            return None
        low = max(floor, start - _REACH)
        begin = low
        for stop in self._stop.finditer(folded, low, start):
            if not stop.group(1):
                begin = stop.end()
        first = folded[floor : begin - 1] if floor and low == floor else ""
        if first and folded[begin - 1] in "与和及暨" and self.is_generic(first):
            begin = floor  # 法国|国家资讯与自由委员会
        name = folded[begin:start]
        if len(name) < 2 or name.startswith(_ABOUT) or self._generic_only.fullmatch(name):
            return None
        if begin == floor and name[0] in "和与及" and self._generic_only.fullmatch(name, 1):
            return None  # 政府|和行业协会
        return Found(begin, end, kind)

    def is_generic(self, name: str) -> bool:
        """Tell whether folded Chinese characters are words of trades and kinds alone."""
        return self._generic_only.fullmatch(name) is not None

    def english(self, full: str, floor: int, start: int, end: int) -> Found | None:
        """Return the English name of capitalised words that ends with the ending at start..end, or None."""
        kind = self.kinds.get(fold(full[start:end]))
        if kind is None or not full[start].isupper():
            return None
        begin, proper = start, 0
        while proper < _WORDS and begin > floor:
            word = _WORD_BACK.search(full, max(floor, begin - 30), begin - 1) if full[begin - 1] == " " else None
            if word is None:
                break
            text = word.group()
            opened = text[0] in _OPENS and text[1:2].isupper()  # <Harbour Resources Inc>
            text = text[1:] if opened else text
            if text in _SMALL and proper:
                nxt = _WORD_BACK.search(full, max(floor, word.start() - 30), word.start() - 1)
                if nxt is None or not nxt.group()[:1].isupper():
                    break
            elif not text[:1].isupper() or (text[-1:] in ",;:.!?)" and len(text) > 3) or text in _STARTERS or text in _SMALL:
                break
            begin = word.start()
            proper += 1
            if opened:
                begin += 1
                break
        words = full[begin:start].split()
        if not words or all(fold(w.strip("’'s")) in self.generic or w in _SMALL or fold(w.strip(",.")) in _LEGAL for w in words):
            return None
        while words and words[0] in _SMALL:
            begin += len(words[0]) + 1
            words.pop(0)
        on = _ON.match(full, end)
        return Found(begin, on.end() if on else end, kind) if words else None

    def opened(self, full: str, floor: int, start: int, end: int) -> Found | None:
        """Return the English name that an opening (Ministry of) begins, or None.

        What an association is of may stand before it, not before `floor`: Rice Growers' Association of Peru.
        """
        kind = self.openings.get(fold(full[start:end]))
        if kind is None or not full[start].isupper():
            return None
        tail = _TAIL.match(full, end)
        if tail is None:
            return None
        led = _LED.search(full, max(floor, start - _LEAD), start) if kind == "institution" else None
        return Found(led.start() if led is not None else start, tail.end(), kind)

    def traded(self, full: str, folded: str) -> Iterator[Found]:
        """Yield the companies behind whose names an exchange's code stands in brackets (NYSE: ABC, 600000.SH)."""
        for pattern, countries in ((_EXCHANGE, self.exchanges), (_SUFFIX, self.suffixes)):
            for code in pattern.finditer(full):
                country = countries.get(code.group(1))
                end = code.start() - (full[code.start() - 1 : code.start()] == " ")
                begin = self._before_code(full, folded, end) if country else end
                if begin < end:
                    yield Found(begin, end, "company", country)

    def _before_code(self, full: str, folded: str, end: int) -> int:
        """Return where the name that ends at `end` begins: a run of capitalised words, or of Han characters up to a stop."""
        if end and full[end - 1] >= "\u2e80":
            begin = max(0, end - _SHORT)
            for stop in self._stop.finditer(folded, begin, end):
                if not stop.group(1):
                    begin = stop.end()
            return begin if end - begin > 1 else end
        run = _RUN.search(full, max(0, end - 60), end)
        return run.start() if run else end


_ABOUT = ("问题", "事务")  # behind a state: what a committee looks into, and no name of its own (中国|问题特别委员会)
_STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "By",
        "For",
        "With",
        "From",
        "And",
        "But",
        "Or",
        "If",
        "As",
        "While",
        "When",
        "After",
        "Before",
        "Although",
        "Since",
    ]
)
_LEAD = 60  # the longest such part, in characters
# words that say who has joined: Rice Growers', All Pipeline
_LED = re.compile(
    r"(?<![\w’'.-])(?!(?:The|In|On|At|By|And|But|For|From|With|While|When|As|If|After|Before|Since) )"
    r"(?:[A-Z][\w&’'-]{1,20} ){1,4}$"
)
_TAIL = re.compile(r" (?:the )?[A-Z][\w'’-]{1,20}(?:(?:,? (?:and|of|for|the|&))* [A-Z][\w'’-]{1,20}){0,5}")


def _either(words: Any) -> str:
    return "|".join(re.escape(fold(w)) for w in sorted(words, key=len, reverse=True))
