"""Words beside a time that open it to one side or make it a deadline: 自…起, 之前, 截至, since, until, by, no later than."""

import re
from datetime import date
from typing import Final

from tongjian.coding.times import calendar
from tongjian.coding.times.calendar import DAY, Span
from tongjian.coding.times.cues import EN_HELD, ZH_HELD
from tongjian.coding.times.expression import TimeExpression
from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Reading

_ZH_FROM: Final = re.compile(r"(?:自|从|自从|由|于)(?:当地时间|北京时间)?[ ]?$")
_ZH_FROM_AFTER: Final = re.compile(
    r"[ ]?(?:起(?![至到诉草飞义来步源码因家舞亡伏航获])|开始(?!至|到|启)|零时起|\d{1,2}[时点]起|零点起)"
)
_ZH_AFTER: Final = re.compile(r"[ ]?(?:之后|以后|(?:或|及)(?:之后|以后)|过后)")
_ZH_BEFORE: Final = re.compile(
    r"[ ]?(?:之前|以前|(?:或|及)(?:之前|以前)|前(?!往|来|去|后|夕|总|外|首|主|财|任|景|途|线|沿|述|两|几|三))"
)
_ZH_UNTIL: Final = re.compile(
    r"(?:直至|直到|延长至|延长到|延期至|延至|推迟至|推迟到|有效期至|有效期到|暂停至|持续至|持续到|维持至"
    r"|最晚|不晚于|不迟于|截止|截止到|截止至|展期至)[ ]?$"
)
_ZH_UNTIL_AFTER: Final = re.compile(r"[ ]?(?:为止|止|到期|截止|届满|期满|失效)")
_EN_SINCE: Final = re.compile(r"\b(?:since|starting|beginning|effective|as of|commencing)(?: on| from| as of| in)?(?: the)? $")
_EN_FROM: Final = re.compile(r"\b(?:from|(?:into|in|takes?|taking|took) effect(?: on| in| from)?)(?: the)? $")
_EN_UNTIL: Final = re.compile(
    r"\b(?:until|till|through|expires?|expired?|expiring|ends?|lapses?|lasts? (?:until|through)"
    r"|valid (?:until|through)|extended to)(?: on| at least)?(?: the| early| late)? $"
)
_EN_BY: Final = re.compile(
    r"\b(?:by|no later than|not later than|before|deadline of|deadline(?: on| is)?|due (?:on|by))(?: on| the| end)? $"
)
_EN_OR: Final = re.compile(r" or (?:later|after|(?P<early>earlier|before))(?=[,.;?!)]|$)")
_EN_SIGN: Final = re.compile(
    r"(?:(?P<sign>[<>] ?=?|[≤≥]) ?|\byear (?:is )?(?P<word>greater|later|more|higher|less|smaller|earlier|lower)"
    r" than(?P<equal> or equal to)? )$"
)
_EN_ON_OR: Final = re.compile(r"\b(?:on|in) or (?:(?P<early>before|earlier than)|after|later than)(?: the)? $")
_EN_LARGER: Final = (">", "≥", "greater", "later", "more", "higher")
_EN_END: Final = re.compile(r"(?:the )?(?:end|close) of ")
_EN_AFTER: Final = re.compile(r"\b(?:any ?time )?(?:after|later than)(?: the)?(?: year)? $")
_EN_BEFORE: Final = re.compile(r"\b(?:any ?time )?(?:before|prior to|earlier than)(?: the)?(?: year)? $")


def expression(reading: Reading, span: Span, text: str, *, chinese: bool) -> TimeExpression:
    """Return the record of a resolved reading, with its kind as the words beside it make it."""
    kind = reading.kind
    if kind in ("date", "vague"):
        kind = (_chinese_kind if chinese else _english_kind)(reading, text) or kind
    first = span.first.isoformat() if span.first else None
    last = span.last.isoformat() if span.last else None
    relative = bool(getattr(reading, "is_relative", reading.relative))
    loose = _loose(span) if (reading.kind == "vague" or span.grain == "part") and not _of_week(reading) else None
    value = loose or calendar.value_of(span)
    return TimeExpression(reading.start, reading.end, first, last, value, kind, relative, span.grain)


def _of_week(reading: Reading) -> bool:
    return getattr(getattr(reading, "inner", reading), "unit", "") == "week"


def _loose(span: Span) -> str | None:
    """Return the month that a part of it lies in (late July and 7月下旬 are July): an act was on one day of it, not on all."""
    if span.grain not in ("part", "recent") or span.first is None or span.last is None or span.first.month != span.last.month:
        return None
    return span.first.isoformat()[: len("2025-07")]


def _chinese_kind(reading: Reading, text: str) -> str | None:
    before, after = text[max(0, reading.start - 8) : reading.start], text[reading.end : reading.end + 8]
    if _ZH_FROM_AFTER.match(after) or _ZH_AFTER.match(after) or after.startswith(("以来", "至今")):
        return "since"
    if _ZH_UNTIL.search(before) or _ZH_UNTIL_AFTER.match(after):
        return "until"
    if before.rstrip().endswith(("至", "到")) and ZH_HELD.search(text, max(0, reading.start - 40), reading.start):
        return "until"
    if _ZH_BEFORE.match(after):
        return "deadline"
    return None


def _english_kind(reading: Reading, text: str) -> str | None:
    if text.startswith("'s", reading.end):
        return None  # by Thursday's vote: the agent, no deadline
    before = text[max(0, reading.start - 24) : reading.start]
    if _EN_SINCE.search(before) or (isinstance(reading, Point) and not reading.same_period and _EN_FROM.search(before)):
        return "since"
    if _EN_UNTIL.search(before) or EN_HELD.search(text, max(0, reading.start - 70), reading.start):
        return "until"
    return "deadline" if _EN_BY.search(before) else None


def opened(found: TimeExpression, text: str, lang: str) -> tuple[int, int, str | None, str | None]:
    """Return (start, end, first day, last day) of the whole phrase where its words leave one end open, else of the time alone."""
    start, end, first, last = found.start, found.end, found.first, found.last
    if first is None or last is None:
        return start, end, first, last
    if lang == "en":
        return _opened_english(found, text, first, last)
    before, after = text[max(0, start - 8) : start], text[end : end + 8]
    begin, since, later, until = (
        _ZH_FROM.search(before),
        _ZH_FROM_AFTER.match(after),
        _ZH_AFTER.match(after),
        _ZH_BEFORE.match(after),
    )
    if begin and since:
        return start - len(before) + begin.start(), end + since.end(), first, None
    if later:
        whole = later.group().strip().startswith(("或", "及"))
        return start, end + later.end(), first if whole or found.precision == "day" else _next(last), None
    if until and (found.precision in ("day", "year") or found.kind == "deadline"):
        exclusive = found.precision in ("day", "year")
        return start, end + until.end(), None, _before(first) if exclusive else last
    return start, end, first, last


def _opened_english(found: TimeExpression, text: str, first: str, last: str) -> tuple[int, int, str | None, str | None]:
    """Open the years and months after, before and since which something is; days keep their words (before Monday is by then)."""
    start, end = found.start, found.end
    before = text[max(0, start - 24) : start]
    follows = _EN_OR.match(text, end)
    if follows:
        early = follows["early"] is not None
        return start, follows.end(), None if early else first, last if early else None
    if word := _EN_SIGN.search(before):
        sign = word["sign"] or word["word"]
        equal = "=" in sign or sign in "≤≥" or word["equal"] is not None
        place = start - len(before) + word.start()
        if sign.startswith(_EN_LARGER):
            return place, end, first if equal else _next(last), None
        return place, end, None, last if equal else _before(first)
    at_end = _EN_END.match(text, start)
    if at_end and (word := _EN_BEFORE.search(before)):
        return start - len(before) + word.start(), end, None, last
    if word := _EN_ON_OR.search(before):
        place = start - len(before) + word.start()
        return (place, end, None, last) if word["early"] else (place, end, first, None)
    if found.precision not in ("year", "month") or at_end:
        return start, end, first, last
    if word := _EN_AFTER.search(before):
        return start - len(before) + word.start(), end, _next(last), None
    if word := _EN_BEFORE.search(before):
        return start - len(before) + word.start(), end, None, _before(first)
    return start, end, first, last


def _next(day: str) -> str | None:
    found = date.fromisoformat(day)
    return (found + DAY).isoformat() if found < date.max else None


def _before(day: str) -> str | None:
    found = date.fromisoformat(day)
    return (found - DAY).isoformat() if found > date.min else None
