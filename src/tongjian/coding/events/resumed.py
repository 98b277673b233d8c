"""The date of an act that is named again with it: "The probe, announced late last week, …", 该调查于5月启动."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from tongjian.coding import leads
from tongjian.coding.document import Document
from tongjian.coding.events.dating import is_background
from tongjian.coding.events.draft import Draft
from tongjian.coding.needs import made_by
from tongjian.coding.times import TimeExpression
from tongjian.pack import Pack, compiled, stored

REACH: Final = 4  # sentences after an act in which it is named again
_ANY: Final = "*"
_TAKEN: Final = frozenset({"asserted", "future"})
_GAP: Final = 2  # characters between the verb and the time
DAY: Final = len("2025-09-15")


class Resumed:
    """The patterns of one language: a noun for an act with a verb that says what was done, or that it counts, and when."""

    __slots__ = ("_after", "_at_once", "_done", "_force", "_nouns", "_own")

    def __init__(self, pack: Pack, lang: str) -> None:
        table: dict[str, Any] = pack.lexicon.get("resumed", {}).get(lang, {})
        self._nouns = {noun: frozenset(types) for noun, types in table.get("nouns", {}).items()}
        self._after = lang == "en"  # an English time stands behind the verb, a Chinese one between the noun and the verb
        mark = made_by(__file__, leads.__file__)
        write = _english if lang == "en" else _chinese
        kept = stored(pack, f"resumed-{lang}-{mark}", lambda: msgspec.msgpack.encode(write(table)))
        self._done, self._force, self._at_once = map(re.compile, msgspec.msgpack.decode(kept, type=list[str]))
        self._own = re.compile(r"(?!)" if lang == "en" else r"本$")

    def date(self, drafts: list[Draft], doc: Document, measures: frozenset[str]) -> list[Draft]:
        """Return the drafts, in text order, with the dates under which those without are named again.

        That are past days on which the act was done, and for a measure the day from which it counts.
        """
        today = (doc.ref or "")[:DAY]
        if not today or not drafts:
            return drafts
        found = sorted(drafts, key=lambda d: d.start)
        for match in self._done.finditer(doc.folded, doc.body_start):
            time, told = self._time(doc, match), self._told(found, doc, match, measures)
            past = time is not None and time.value and time.value.partition("/")[0] <= today
            if past and told is not None and found[told].date is None and found[told].realis in ("asserted", "historical"):
                found[told] = msgspec.structs.replace(found[told], date=time.value if time else None)
        for match in self._force.finditer(doc.folded, doc.body_start):
            time, told = self._time(doc, match), self._told(found, doc, match, measures)
            if time is None or not time.first:
                continue
            value = time.value if time.value and "/" not in time.value else time.first
            for n in self._announced(found, doc, match, measures, told):
                found[n] = msgspec.structs.replace(found[n], effective=value)
        for match in self._at_once.finditer(doc.folded, doc.body_start):
            for n in self._announced(found, doc, match, measures, self._told(found, doc, match, measures)):
                found[n] = msgspec.structs.replace(found[n], at_once=True)
        return found

    def _announced(
        self, drafts: list[Draft], doc: Document, match: re.Match[str], measures: frozenset[str], told: int | None
    ) -> list[int]:
        """Return the indexes of the acts that come into force with what the match names, of those with no start of their own.

        That is the last act told, and of a paper that speaks of itself (本公告自…起施行) every measure of its day.
        """
        begin = match.start()
        if self._own.search(doc.folded, max(0, begin - 1), begin):
            today = (doc.ref or "")[:DAY]
            before = [n for n, d in enumerate(drafts) if d.start < begin and d.type in measures]
            own = [n for n in before if drafts[n].realis in _TAKEN and not is_background(drafts[n].date, today)]
        else:
            own = [told] if told is not None else []
        return [n for n in own if drafts[n].effective is None and not drafts[n].at_once]

    def _told(self, drafts: list[Draft], doc: Document, match: re.Match[str], measures: frozenset[str]) -> int | None:
        """Return the index of the last act told before the words that name it again."""
        last, types = doc.sentence_at(match.start()), self._nouns[match["noun"]]
        for n in range(bisect_left(drafts, match.start(), key=lambda d: d.start) - 1, -1, -1):
            if last - drafts[n].sentence > REACH:
                return None
            if drafts[n].type in types or (_ANY in types and drafts[n].type in measures):
                return n
        return None

    def _time(self, doc: Document, match: re.Match[str]) -> TimeExpression | None:
        begin, end = (match.end(), match.end() + _GAP) if self._after else match.span("time")
        at = bisect_left(doc.times, begin, key=lambda t: t.start)
        for time in doc.times[at : at + 1]:
            if (
                time.start <= end
                and not doc.folded.startswith("即", time.start)
                and time.kind in ("date", "range", "vague", "since")
            ):
                return time
        return None


def _english(table: dict[str, Any]) -> list[str]:
    """Return the English expressions: an act was done, it counts from some time, it counts at once."""
    nouns, verbs, force = _parts(table)
    done = (
        rf"\b(?:the|that|this|those|these) (?:[a-z-]{{1,20}} ){{0,3}}(?P<noun>{nouns}),? (?:which )?"
        rf"(?:was |were |had been )?(?:first )?(?:{verbs})\b(?: by [^,;.]{{1,30}})?(?: on| in)?(?= )"
    )
    counts = (
        rf"\b(?P<noun>{nouns}),? (?:which )?(?:will |would |(?:is|are) (?:due |set )?to )?"
        rf"(?:{force})\b(?: on| from| at| in)?(?= )"
    )
    at_once = (
        rf"\b(?P<noun>{nouns}),? (?:which )?(?:will |would )?(?:(?:{force}) (?:immediately|at once)\b|"
        r"(?:takes?|took) immediate effect\b|(?:is|are|was|were) effective immediately\b)"
    )
    return [leads.quick(done), leads.quick(counts), leads.quick(at_once)]  # which begin with a word: they are found fast


def _chinese(table: dict[str, Any]) -> list[str]:
    """Return the Chinese expressions, as `_english` does."""
    nouns, verbs, force = _parts(table)
    done = (
        rf"(?:该|此|这|上述|有关|相关)[^,;。的]{{0,8}}(?P<noun>{nouns})(?:是|系|已)?(?:于|在)?(?P<time>[^,;。]{{2,14}}?)"
        rf"(?:由[^,;。]{{1,16}})?(?:{verbs})"
    )
    starts = rf"(?:正式|开始)?(?:{force})"
    counts = rf"(?P<noun>{nouns})(?:将|均|已|会|拟|定|预计){{0,2}}(?:自|于|从|在)?(?P<time>[^,;。]{{2,16}}?)起?{starts}"
    from_now = r"(?:公布|发布|公告|签署|颁布|印发|刊登)之?日起|即[日时刻]起?|立即|当[天日]"
    at_once = rf"(?P<noun>{nouns})自?(?:{from_now}){starts}"
    return [done, counts, at_once]


def _parts(table: dict[str, Any]) -> Iterator[str]:
    """Yield the nouns for an act, the verbs of doing it and those of its coming into force, each as one expression."""
    return (_any_of(table.get(part, ())) for part in ("nouns", "verbs", "force"))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def resumed(pack: Pack, lang: str) -> Resumed:
    """Return the patterns of `lang` ("zh" or "en"), made once a pack and process."""
    return compiled(pack, f"events.resumed.{lang}", lambda p: Resumed(p, lang))
