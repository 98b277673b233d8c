"""Acts told as known or as long over although their sentence names no time: 此前, has long, the tariffs imposed by Peru."""

import re
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.events import dating
from tongjian.coding.events.cited import frames
from tongjian.coding.events.draft import Draft
from tongjian.coding.events.kinds import SPOKEN
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.patterns import ANY_ACTOR
from tongjian.pack import Pack, compiled

_LASTING: Final = frozenset(
    {"TARIFF", "REMEDY_DUTY", "SANCTION", "INVEST_RESTRICT", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN"}
)
_NAMED: Final = frozenset({"LIST_ADD", "PENALTY", "REFUSE"})
_SHARED: Final = 30  # characters of a clause whose subject the next one shares
_REACH: Final = 70  # characters before an English act in which it is told to be known
_EN_BEHIND: Final = 90  # characters behind one
_BESIDES: Final = "此外"  # goes on with what is told, but not in time
_REPLIES: Final = frozenset({"DENY", "REFUSE"})
# begin what need not be of then
_TURNS: Final = ("此外", "另外", "另,", "同时", "与此同时", "对此", "不过", "但", "然而", "据", "而")
_FAR: Final = 2  # sentences behind what was told as background in which it goes on
_NEAR: Final = 4  # acts before one that are looked at for the last one told
_ALSO: Final = re.compile(r"[^;。]{0,3}[^,;。]{2,14}?(?:亦|也)(?![许是就不将会可宣])")  # 甲国加税,乙国亦对甲国加税
_NEVER: Final = re.compile(r"(?!)")
# companies sanctioned by Peru, Quito, recently spurned by Lima: no verb of being stands before the participle
_EN_NAMED: Final = re.compile(rf"(?:\b[a-z-]{{2,20}}s|[{ANY_ACTOR}]),? (?:recently |once |already )?$")
_EN_TO_BE: Final = re.compile(r"\b(?:was|is|has|this|its|his|as|being|gets|thus|besides|always)(?: [a-z]{1,12}ly)? $")
_EN_PERFECT: Final = re.compile(r"\b(?:has|have)\b(?: [a-z]{1,14}){0,3} $")
_EN_STOP: Final = re.compile(r"[;.]|, (?:and|but|which|who|while|as)\b")
# 取消优惠、制裁官员,及中止协议: what is listed was done at one time
_IN_LIST: Final = re.compile(r"(?:[^,;:。]|,(?=以?及))*")


class Background:
    """The words of one language."""

    __slots__ = (
        "_along", "_before", "_done", "_frame", "_further", "_lasting", "_measured", "_new", "_now",
        "_standing", "_then", "_then_does", "_zh",
    )  # fmt: skip

    def __init__(self, pack: Pack, lang: str) -> None:
        table: dict[str, Any] = pack.lexicon.get("background", {}).get(lang, {})
        before, lasting, then, now, done = (_any_of(table.get(k, ())) for k in ("before", "lasting", "then", "now", "done"))
        telling = frozenset(table.get("telling", ()))
        self._zh = lang == "zh"
        if self._zh:
            self._before = re.compile(rf"(?:^|[,;:。「“])(?:{before}),?[^,;:。]{{0,60}}$")
            self._lasting = re.compile(rf"(?:{lasting})[^,;:。]{{0,16}}$")
            self._along = re.compile(rf"(?:{lasting})[^,;:。]{{0,{_SHARED}}},[^,;:。{ANY_ACTOR}]{{0,12}}$")
            self._then = re.compile(rf"(?:{then})")
            further = _any_of(word for word in table.get("then", ()) if word != _BESIDES)
            # 甲国随后召见…: who acts stands before the word
            self._then_does = re.compile(rf"[^,;:。{ANY_ACTOR}]{{0,6}}[{ANY_ACTOR}][^,;:。{ANY_ACTOR}]{{0,4}}(?:{further})")
            self._further = re.compile(further)
            self._now = re.compile(now)
            self._new = re.compile(_any_of(word for word in table.get("now", ()) if word not in telling))
            self._done = re.compile(done)
        else:
            self._before = re.compile(rf"(?:^|[;.] )(?:{before}),? [^;.]{{0,80}}$")
            self._lasting = re.compile(rf"\b(?:{lasting})\b[^,;.]{{0,24}}$")
            self._along = re.compile(rf"\b(?:{_any_of(table.get('behind', ()))})\b")
            self._then = re.compile(rf"(?:{then})\b,?")
            self._then_does = _NEVER
            self._further = re.compile(rf"\b(?:{then})\b")
            self._now = re.compile(rf"\b(?:{now})\b")
            self._new = re.compile(rf"\b(?:{_any_of(word for word in table.get('now', ()) if word not in telling)})\b")
            self._done = re.compile(
                rf"(?: (?:that|which) [^,;.]{{1,40}}? | [{ANY_ACTOR}] | )(?:has |have |had )?(?:already )?"
                rf"(?:{done})\b(?! (?:a|an|the|new)\b)"
            )
            self._standing = re.compile(rf"[^,;.]{{0,60}}\b(?:{_any_of(table.get('standing', ()))})\b")
            self._measured = re.compile(rf"\b(?:{_any_of(table.get('measured', ()))})[^,;.]{{0,30}}$")
            self._frame = re.compile(rf"\b(?:{_any_of(table.get('frames', ()))})\b")

    def holds(self, candidate: Candidate, clause: tuple[int, int]) -> bool:
        """Tell whether an act that its grammar reads as done is told as background."""
        rule = candidate.rule
        if rule.realis is not None or "speaker" in rule.source or candidate.masked.index == 0:
            return False  # blame is laid by the saying, whenever the deed was
        if dating.act_time(candidate, clause) is not None:
            return False
        if any(clause[0] <= at < candidate.head[0] and dating.is_stretch(t) for at, t in candidate.masked.times.items()):
            return True  # over the past ten years
        return (self._chinese if self._zh else self._english)(candidate) or self._goes_on(candidate)

    def _chinese(self, candidate: Candidate) -> bool:
        text, (start, end) = candidate.masked.text, candidate.head
        low = max(0, start - _REACH)
        if self._before.search(text, low, start):
            return True
        begun = max(text.rfind(mark, low, start) for mark in ",;:。") + 1
        lasts = self._lasting.search(text, low, start) or (
            candidate.rule.type not in SPOKEN and self._along.search(text, low, start)
        )
        if lasts and not self._now.search(text, begun, end):
            return True
        named = candidate.rule.type in _LASTING
        return named and (self._done.search(text, low, start) is not None)

    def _english(self, candidate: Candidate) -> bool:
        text, (start, end) = candidate.masked.text, candidate.head
        low = max(0, start - _REACH)
        stop = _EN_STOP.search(text, end, end + _EN_BEHIND)
        high = stop.start() if stop else end + _EN_BEHIND
        stops = [m.end() for m in _EN_STOP.finditer(text, low, start)]
        begun = stops[-1] if stops else low
        if self._before.search(text, low, start) or any(frames(candidate, *m.span()) for m in self._frame.finditer(text)):
            return True
        if self._lasting.search(text, begun, start):
            return True
        if dating.is_background(dating.decree_day(candidate), (candidate.masked.doc.ref or "")[: dating.DAY]):
            return True
        if _EN_PERFECT.search(text, begun, start) and self._along.search(text, end, high):
            return True
        if self._now.search(text, begun, start):
            return False
        if candidate.rule.type not in _LASTING:
            return candidate.rule.type in _NAMED and _is_participle(text, start, end)
        measured = self._measured.search(text, begun, start) or self._done.match(text, end) or self._standing.match(text, end)
        return measured is not None or _is_participle(text, start, end)

    def go_on(self, drafts: list[Draft], doc: Document) -> list[Draft]:
        """Return the drafts, in text order, those without a time as background that go on with background told just before.

        That is in the sentence of an act that is dated as background, or in the next one behind a word that says so.
        """
        told = list(drafts)
        carried: set[int] = set()
        for n, draft in enumerate(told):
            if not n or draft.realis != "asserted" or draft.date is not None:
                continue
            last = next((m for m in range(n - 1, max(0, n - _NEAR) - 1, -1) if not told[m].known), None)
            if last is None or told[last].realis != "historical":
                continue
            if self._continues(told[last], draft, doc, dated=bool(told[last].date) or last in carried):
                told[n] = msgspec.structs.replace(draft, realis="historical")
                carried.add(n)
        return told

    def _continues(self, last: Draft, draft: Draft, doc: Document, *, dated: bool) -> bool:
        if draft.sentence - last.sentence > _FAR or "\n" in doc.full[last.end : draft.start]:
            return False
        if draft.phase == "extended" and last.phase != "extended":
            return False  # 去年立案调查,…,将调查期限延长至明年: that is the news
        between = doc.folded[last.end : draft.end]
        if self._new.search(between):
            return False
        if draft.type == last.type and draft.start < last.end and not _share_only_source(last, draft):
            return True
        begin = max(doc.sentences[draft.sentence][0], last.end)
        also = self._zh and draft.type not in SPOKEN and _ALSO.match(doc.folded, begin, draft.end) is not None
        if also and (dated or draft.sentence == last.sentence):
            return True
        # an English clause may part what is told from what is known, and what is said next may be the news
        goes_on = draft.type not in SPOKEN and not doc.folded.startswith(_TURNS, begin)
        if self._zh and draft.sentence - last.sentence <= goes_on:
            return dated or ("、" in between and _IN_LIST.fullmatch(between) is not None)
        if not self._zh and dated and _answers(last, draft):
            return True
        return self._further.search(doc.folded, begin, draft.end) is not None

    def _goes_on(self, candidate: Candidate) -> bool:
        """Tell whether the sentence goes on with what the one before told of an earlier time: 之后, later."""
        masked = candidate.masked
        opened = self._then.match(masked.text) or self._then_does.match(masked.text)
        now = self._new if candidate.rule.type in SPOKEN else self._now  # 否则将付出代价: a threat is of what is to come
        if opened is None or now.search(masked.text, 0, candidate.head[0]):
            return False
        value = dating.governing_time(masked.doc, masked.index) or dating.day_before(masked.doc, masked.start)
        return dating.is_background(value, (masked.doc.ref or "")[: dating.DAY])


def _answers(last: Draft, draft: Draft) -> bool:
    """Tell what whoever was blamed or asked replied, told right behind it: in 2017 they accused X; X denied it and refused."""
    if draft.type not in _REPLIES or draft.sentence - last.sentence > 1:
        return False
    replied = last.source if last.type in _REPLIES else last.target
    return bool({m.country for m in replied if m.country} & {m.country for m in draft.source})


def _share_only_source(last: Draft, draft: Draft) -> bool:
    """Tell whether two acts overlap in no more than who does both: 继暂停水果进口后,|甲国|又暂停…."""
    return any(m.start == draft.start and m.end == last.end for m in draft.source)


def _is_participle(text: str, start: int, end: int) -> bool:
    """Tell whether an English act is a participle that describes a noun: banks sanctioned by Peru."""
    if not text.startswith(" by ", end) or not text[start:end].endswith(("ed", "hit", "sued")):
        return False
    low = max(0, start - _REACH)
    return _EN_NAMED.search(text, low, start) is not None and _EN_TO_BE.search(text, low, start) is None


def _any_of(words: Iterable[str]) -> str:
    return "|".join(words) or _NEVER.pattern


def background(pack: Pack, lang: str) -> Background:
    """Return the words of `lang` ("zh" or "en"), made once a pack and process."""
    return compiled(pack, f"events.background.{lang}", lambda p: Background(p, lang))
