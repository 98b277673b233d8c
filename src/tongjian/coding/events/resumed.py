"""The date of an act that is named again with it: "The probe, announced late last week, …", 该调查于5月启动."""

import re
from bisect import bisect_left
from typing import Any, Final

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.events.draft import Draft
from tongjian.pack import Pack, compiled

REACH: Final = 4  # sentences after an act in which it is named again
_ANY: Final = "*"
_GAP: Final = 2  # characters between the verb and the time
DAY: Final = len("2025-09-15")


class Resumed:
    """The patterns of one language: a noun for an act with a verb that says what was done, and when."""

    __slots__ = ("_after", "_nouns", "_pattern")

    def __init__(self, pack: Pack, lang: str) -> None:
        table: dict[str, Any] = pack.lexicon.get("resumed", {}).get(lang, {})
        self._nouns = {noun: frozenset(types) for noun, types in table.get("nouns", {}).items()}
        nouns, verbs = (
            "|".join(map(re.escape, sorted(table.get(part, ()), key=len, reverse=True))) for part in ("nouns", "verbs")
        )
        self._after = lang == "en"  # an English time stands behind the verb, a Chinese one between the noun and the verb
        self._pattern = re.compile(
            rf"\b(?:the|that|this|those|these) (?:[a-z-]{{1,20}} ){{0,3}}(?P<noun>{nouns}),? (?:which )?(?:was |were |had been )?"
            rf"(?:first )?(?:{verbs})\b(?: by [^,;.]{{1,30}})?(?: on| in)?(?= )"
            if lang == "en"
            else rf"(?:该|此|这|上述|有关|相关)[^,;。的]{{0,8}}(?P<noun>{nouns})(?:是|系|已)?(?:于|在)?(?P<time>[^,;。]{{2,14}}?)"
            rf"(?:由[^,;。]{{1,16}})?(?:{verbs})"
        )

    def date(self, drafts: list[Draft], doc: Document, measures: frozenset[str]) -> list[Draft]:
        """Return the drafts, in their order, with the dates under which undated ones are named again before publication."""
        today = (doc.ref or "")[:DAY]
        dated: dict[int, str] = {}
        for match in self._pattern.finditer(doc.folded, doc.body_start):
            value = self._time(doc, match)
            if not value or not today or value.partition("/")[0] > today:
                continue
            last = doc.sentence_at(match.start())
            types = self._nouns[match["noun"]]
            told = [
                n
                for n, draft in enumerate(drafts)
                if draft.start < match.start()
                and last - draft.sentence <= REACH
                and (draft.type in types or (_ANY in types and draft.type in measures))
            ]
            nearest = max(told, key=lambda n: drafts[n].start, default=None)
            if nearest is not None and drafts[nearest].date is None and drafts[nearest].realis in ("asserted", "historical"):
                dated.setdefault(nearest, value)
        return [msgspec.structs.replace(d, date=dated[n]) if n in dated else d for n, d in enumerate(drafts)]

    def _time(self, doc: Document, match: re.Match[str]) -> str | None:
        begin, end = (match.end(), match.end() + _GAP) if self._after else match.span("time")
        at = bisect_left(doc.times, begin, key=lambda t: t.start)
        for time in doc.times[at : at + 1]:
            if time.start <= end and time.kind in ("date", "range", "vague"):
                return time.value
        return None


def resumed(pack: Pack, lang: str) -> Resumed:
    """Return the patterns of `lang` ("zh" or "en"), made once a pack and process."""
    return compiled(pack, f"events.resumed.{lang}", lambda p: Resumed(p, lang))
