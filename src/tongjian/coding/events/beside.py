"""Times of a Chinese sentence that are not those of an act, or not of the running year.

A measure that a noun names (指他违反甲国对乙国的制裁) has the time that stands beside the noun, and not that of what is told with
it; a notice's start of force is not when it was issued; courts and investigators do not tell months ahead what they do.
"""

import re
from datetime import date, timedelta
from typing import Final

import msgspec

from tongjian.coding.events.kinds import OCCASIONS, WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.times import TimeExpression, calendar

_ACTOR: Final = "[\ue000-\ue006]"
_FREE: Final = "[^,;:。!?\ue000-\ue006\ue010]"
# 2018年美国对伊朗的制裁, 去年起甲国加征的关税: nothing but names and coverbs stands between
_BEFORE_NOUN: Final = re.compile(rf"{_FREE}{{0,4}}(?:{_ACTOR}{_FREE}{{0,4}}){{0,3}}(?:对{_FREE}{{0,3}}{_ACTOR})?{_FREE}{{0,14}}")
_BEHIND_NOUN: Final = re.compile(rf"{_FREE}{{0,8}}")
_OUTCOME: Final = re.compile(r"(?:的|所?达成的?)?(?:重要|有关){0,2}(?:共识|成果|精神)")
_FORCE: Final = re.compile(r"(?:零时)?起?(?:正式|开始)?(?:生效|施行|实施|执行)")
# 2024年9月对…立案调查,…,将调查期限延长至2026年: when it was opened, and not when it is prolonged
_PROLONGS: Final = re.compile(r"(?:决定)?(?:将|把)[^,;。]{0,12}?(?:延长|展延|延期)")
_OPENED: Final = re.compile(r"[^,;。]{0,80}?(?:发起|进行|启动|立案|作出|做出|实施|采取|征收|批准)[^。]{0,60}?,")
_BUT_NOW: Final = re.compile(r",(?:但|而|可是|不过|然而)?(?:如今|现在|现今|现时|今番|这次|今次|这回)[^,;。]*$")
# 被甲国列入清单的乙公司周一表示: the act describes who acts then
_OF_WHO_ACTS: Final = re.compile(rf"{_FREE}{{0,10}}的{_FREE}{{0,6}}{_ACTOR}{_FREE}{{0,4}}")
_JUDICIAL: Final = frozenset({"RULING", "LITIGATE", "INVESTIGATE_OTHER", "INVESTIGATE_REMEDY", "PENALTY"})
_NO_YEAR: Final = re.compile(r"(?:同年)?[\d〇一二三四五六七八九十]{1,3}月[\d〇一二三四五六七八九十]{1,3}[日号][^\d]{0,3}")
_TO_COME: Final = re.compile(r"将|[拟待]|定于|定在|预计|预定|计划|排期|安排|准备|打算|开庭|再讯|押后|[至到前]$")
_SOON: Final = timedelta(days=21)  # so far ahead a hearing may be told without a word that it will come


def of_another_act(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` dates something else than the Chinese act: what is told with it, or its force."""
    masked, (begin, end) = candidate.masked, candidate.head
    if masked.doc.main != "zh":
        return False
    if _FORCE.match(masked.text, at + 1) and re.search("[,;]", masked.text[min(at, end) : max(at, begin)]):
        return True
    if at < begin and _PROLONGS.match(masked.text, begin) and _OPENED.match(masked.text, at + 1, begin):
        return True
    if at > end and _OF_WHO_ACTS.fullmatch(masked.text, end, at):
        return True
    if at < begin and _BUT_NOW.search(masked.text, at, begin):
        return True  # 去年加征关税,如今却指责…: when the deed was with which the present one is compared
    noun = (candidate.rule.realis == "historical" and candidate.rule.type not in WORDS) or (
        candidate.rule.type in OCCASIONS and _OUTCOME.match(masked.text, end) is not None
    )
    if not noun:
        return False
    near = _BEFORE_NOUN.fullmatch(masked.text, at + 1, begin) if at < begin else _BEHIND_NOUN.fullmatch(masked.text, end, at)
    return near is None


def last_years(candidate: Candidate, time: TimeExpression) -> TimeExpression:
    """Return the time of a Chinese act of courts or investigators, moved to last year where it would lie far ahead.

    So for a month and day without a year, where no word says that the act is still to come.
    """
    masked = candidate.masked
    today = (masked.doc.ref or "")[: len("2025-09-15")]
    if masked.doc.main != "zh" or candidate.rule.type not in _JUDICIAL or not today or not time.first or time.precision != "day":
        return time
    first = date.fromisoformat(time.first)
    surface = masked.doc.folded[time.start : time.end]
    if first - date.fromisoformat(today) <= _SOON or _NO_YEAR.fullmatch(surface) is None:
        return time
    at = next((place for place, found in masked.times.items() if found is time), None)
    if at is None or _TO_COME.search(masked.text, max(0, min(at, candidate.head[0]) - 2), candidate.head[0]):
        return time
    day = calendar.step(first, "year", -1).isoformat()
    return msgspec.structs.replace(time, first=day, last=day, value=day)
