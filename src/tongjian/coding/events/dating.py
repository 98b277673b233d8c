"""When an act took place or was announced, and from when until when it is in force.

The time of an act is looked for in its own clause, then in what stands before it in its sentence, then as the time that
governs the passage, then as the day of the news. A deadline or a start of force is never taken for the time of the act.
"""

import re
import sys
from bisect import bisect_left
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from tongjian.coding.document import Document
from tongjian.coding.events import anchors, beside, cited, force, lags, said_when, since
from tongjian.coding.events.kinds import OCCASIONS, SPOKEN
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.patterns import TIME_CHAR
from tongjian.coding.events.terms import expiry
from tongjian.coding.times import TimeExpression, calendar
from tongjian.model import Realis

NEWS_DAYS: Final = 7  # an act told as news is at most this old
DAY: Final = len("2025-09-15")
MONTH: Final = len("2025-09")
YEAR: Final = len("2025")
BACKGROUND_DAYS: Final = 30  # an act further back than this is background to the day's news
AFTER_MONTH: Final = 6  # days since the end of a month that alone is told (last month, in May): what is new is told with its day
SPEECH: Final = 600  # characters before a time in which a quote that holds it may begin
_WRAPPED: Final = re.compile(r"[\w,;’')-]\n[\w(“\"'$]")
_LINE: Final = (50, 100)  # characters of a wrapped line
PARAGRAPH: Final = 4000  # characters; a longer paragraph is a page without breaks
NEAREST: Final = 12  # times before a sentence that are looked at
BEFORE: Final = 1000  # characters before a paragraph that goes on with what the one before told (subsequently, …)
LEAD: Final = 600  # characters of the body that hold its lead, and the question that it answers
TOLD_AHEAD: Final = frozenset({"PLEDGE_EASE", "AGREEMENT_IMPLEMENT"})  # dated by the promise, not by what is promised
SPEAKING: Final = frozenset({"speaker", "said", "quoted"})  # strategies that take who says the words
_WITHOUT_FORCE: Final = frozenset({"LITIGATE", "INVESTIGATE_REMEDY", "PENALTY"})  # what they lead to may come into force
_THAT_DAY: Final = re.compile(r"当天|当日|同日|同一天|翌日|次日|that day|the same day|the next day")
_EARLIER_THIS_WEEK: Final = re.compile(r"[本这](?:周|星期|礼拜|月)(?:稍早|较早|早些时候|初)?(?:的?时候)?")
_TODAY: Final = re.compile(r"今[天日晚早晨]|today|tonight|this (?:morning|afternoon|evening)")
_DEICTIC: Final = re.compile(
    r"今[天日晚早晨]|昨[天日晚早晨]|(?:early |late )?(?:today|yesterday)|tonight|this (?:morning|afternoon|evening)|last night"
)
_AFTER_DATELINE: Final = re.compile(r"(?:[专急外]|综合|综合外)?(?:电|讯|消息)|\)?(?: ?\([^()\n]{1,30}\))? ?(?:-|–|—|--) ")
DATELINE: Final = 60  # characters of a paragraph that hold its dateline
DATELINE_DAYS: Final = 2  # a report comes out at most so long after its dateline
_RANKED: Final = re.compile(r"的|第|首|以来|迄今|至今|最|内|另|又|再|还|仍")
_EN_RANKED: Final = re.compile(
    r"\b(?:times?|first|second|third|fourth|latest|largest|biggest|only|far)(?: [a-z-]{1,20}){0,3} (?:of |in |so far )?$"
)
_RANK_REACH: Final = 80  # characters before "this year" in which a rank may stand
_SET_FOR: Final = ("将于", "将在", "定于", "定在", "拟于")
_DURING: Final = re.compile(
    r"在?(?:此次|本次|本轮|这次|双方)?(?:会议|磋商|会谈|会晤|会见|会面|谈判|通话|访问)(?:中|期间|时|过程中)[,，]|"
    r"(?:during|at|in) (?:the|their) (?:talks|meeting|call|visit|negotiations|consultations|summit)\b"
)
_AND: Final = re.compile(rf"(?: and (?:on |in )?|和|及|、|与|以及){TIME_CHAR}")
_TIME_AND: Final = re.compile(rf"{TIME_CHAR}(?: and (?:on |in )?|和|及|、|与|以及)$")
_WHEN: Final = re.compile(r",? when [^;.]{0,160}")
_FOLLOWS_ON: Final = re.compile(r"旋即|随即|当即|紧接着|继而")
_QUOTES: Final = (("「", "」"), ("“", "”"), ("『", "』"))
_QUESTION: Final = re.compile(
    r"\A[^\n]{0,80}?(?:答|回应)[^。\n]{0,8}问|(?:答|回应)[^。\n]{0,8}问(?=\n)|有何评论|请问|(?:^|\n)问:|\nq:"
)


class Dates(NamedTuple):
    """When an act took place or was announced, and from when until when it is in force, each as the contract's date form."""

    date: str | None
    effective: str | None
    expires: str | None
    at_once: bool = False


def dates(candidate: Candidate, clause: tuple[int, int], *, measure: bool, realis: Realis) -> Dates:
    """Return the dates of an act as its sentence states them. `measure`: dated by its adoption, not by its start of force."""
    kind = candidate.rule.type
    measure = measure and not (kind == "RULING" and realis == "future")  # a ruling that is to come is of its day
    today = _today(candidate)
    time = _announced(candidate, clause, today, measure=measure or kind in TOLD_AHEAD)
    if time is not None and realis != "historical" and _is_this_year(candidate, time, today):
        time = None
    if realis == "historical" and (standing := _standing(candidate, clause)):
        time = standing
    if time is None and (kind in OCCASIONS or realis == "historical"):
        time = _since(candidate, clause)
        if time is not None and realis == "historical" and is_ahead(time.value, today):
            time = None  # what was taken before is not of the day from which it will count
    if time is None and realis == "historical" and (day := decree_day(candidate)):
        return Dates(day, None, None)
    value = _anchored(candidate, time) or _by_dateline(candidate, time, _clipped(time, today, realis))
    value = value or _followed(candidate, clause, time)
    if time is not None and value == time.value:
        value = _joined(candidate, time)
    if realis == "future" and kind in OCCASIONS and value and time and not _may_come(candidate, time, value, today):
        value = None  # what lies ahead was not held on a day that is over: the day belongs to another act of the sentence
    if (not measure and kind not in TOLD_AHEAD) or kind in _WITHOUT_FORCE:
        return Dates(value, None, None)
    effective, expires = force.stated(candidate, clause, today)
    at_once = effective is None and force.at_once(candidate)
    if at_once:
        effective = value
    if time is None and not at_once and expires is None and candidate.masked.doc.main == "zh":
        value = _no_later(value, effective, today)
    if expires is None and effective and len(effective) == DAY:
        expires = expiry(candidate.masked.text[clause[0] : clause[1]], effective)
    return Dates(value, effective, expires, at_once)


def act_time(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return the time expression that dates the act, or None when its sentence gives none."""
    key = (candidate.head, clause)
    if key not in candidate.dated:
        candidate.dated[key] = (_told_by_when(candidate) or _act_time(candidate, clause)) if candidate.masked.times else None
    return candidate.dated[key]


def _act_time(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    head, today = candidate.head[0], _today(candidate)
    spoken = candidate.rule.type in SPOKEN
    if spoken and _is_answer(candidate.masked.doc, candidate.masked.start):
        return None
    own, inside, before, behind, grounds = [], [], [], [], []
    line = _dateline(candidate.masked.doc)
    said = _said_in(candidate) if spoken else None
    for at, time in candidate.masked.times.items():
        if _dates_nothing(time) or cited.of_a_noun(candidate, at) or time is line or cited.of_other_clause(candidate, at):
            continue  # the line dates the report: what is news without another time
        verb = at < head and candidate.rule.source[0] not in SPEAKING and "," not in candidate.masked.text[at:head]
        if beside.of_another_act(candidate, at) or (said and not verb and said[0] <= time.start < said[1]):
            continue  # when the deed was that the words blame
        if spoken and at > head and not said_when.dates_words(candidate, at, time, today, news=is_news(time.last or "", today)):
            continue
        if not spoken and cited.in_own_clause(candidate, at):
            own.append((abs(at - head), at, time))
        elif cited.of_a_ground(candidate, at):
            grounds.append((abs(at - head), at, time))
        elif clause[0] <= at < clause[1] or (at > head and cited.tells_when(candidate, at)):
            inside.append((abs(at - head), at, time))
        elif at < head:
            before.append((head - at, at, time))
        elif cited.goes_on_to(candidate, at):
            behind.append((at - head, at, time))
    inside = inside if spoken else cited.not_of_the_telling(candidate, inside)
    chosen = next((min(found) for found in (own, inside, before, behind, grounds) if found), None)
    if chosen and anchors.is_same_day(candidate, chosen[1]):
        return _same_day(candidate, *chosen[1:])
    return beside.last_years(candidate, chosen[2]) if chosen else None


def _no_later(value: str | None, effective: str | None, today: str) -> str | None:
    """Return the day since which an act has been in force, where nothing else dates it: it was decided no later."""
    return effective if effective and len(effective) == DAY and effective <= today else value


def _followed(candidate: Candidate, clause: tuple[int, int], time: TimeExpression | None) -> str | None:
    """Return the day of the act told before a Chinese one that followed on it at once: 随即下令加征关税; else None."""
    masked = candidate.masked
    if time is not None or masked.doc.main != "zh" or _FOLLOWS_ON.search(masked.text, clause[0], candidate.head[1]) is None:
        return None
    return governing_time(masked.doc, masked.index)


def _told_by_when(candidate: Candidate) -> TimeExpression | None:
    """Return the time that a clause with "when" tells of, where the act is told in it: since May, when Peru taxed wine, …."""
    masked, head = candidate.masked, candidate.head[0]
    if masked.doc.main == "zh":
        return None
    told = (t for at, t in masked.times.items() if at < head and t.value and _WHEN.fullmatch(masked.text, at + 1, head))
    return next(told, None)


def _said_in(candidate: Candidate) -> tuple[int, int] | None:
    """Return the stretch of the statement whose words are the act (严重违反…, said X), None where a verb is (X criticised)."""
    if not SPEAKING & set(candidate.rule.source):
        return None
    at = candidate.masked.start_of(candidate.head[0])
    return next(((s.start, s.end) for s in candidate.masked.doc.statements if s.start <= at < s.end), None)


def _same_day(candidate: Candidate, at: int, time: TimeExpression) -> TimeExpression | None:
    """Return what "the same day" is: the day named next in the sentence, else the one named before in the paragraph, if any."""
    masked = candidate.masked
    told = min(masked.times) < at or governing_time(masked.doc, masked.index) is not None
    return anchors.next_day(candidate, at) or (time if told else None)


def _today(candidate: Candidate) -> str:
    return (candidate.masked.doc.ref or "")[:DAY]


def _anchored(candidate: Candidate, time: TimeExpression | None) -> str | None:
    """Return the day of an act that another one follows by a stated time (two days after Peru taxed wine), else None."""
    lag = anchors.lag(candidate)
    if lag is None or (time is not None and lag.start < time.start < lag.end):
        return None
    if time is None or time.start == lag.end:
        time = anchors.next_day(candidate, candidate.head[1])
    day = time.value if time else news_time(candidate.masked.doc, candidate.masked.index)
    return anchors.before(day, lag) if day else None


def _joined(candidate: Candidate, time: TimeExpression) -> str | None:
    """Return the date form of a time, with the one that it is joined with: on Saturday and Sunday, in 2018 and 2019."""
    text, times = candidate.masked.text, candidate.masked.times
    at = next((place for place, found in times.items() if found is time), None)
    if at is None:
        return time.value  # it was moved to another year
    other = times.get(after.end() - 1) if (after := _AND.match(text, at + 1)) else None
    first: TimeExpression | None = time
    last = other
    if other is None and (before := _TIME_AND.search(text, max(0, at - len(" and on  ")), at)):
        first, last = times.get(before.start()), time
    if first is None or last is None or not first.value or not last.value or first.precision != last.precision:
        return time.value
    near = first.precision in ("month", "year") or 0 < _days(first.value, last.value) <= NEWS_DAYS
    plain = "/" not in first.value + last.value and first.value < last.value
    return f"{first.value}/{last.value}" if near and plain else time.value


def _may_come(candidate: Candidate, time: TimeExpression, value: str, today: str) -> bool:
    """Tell whether a day can be that of an occasion to come: it lies ahead, or it is today and stands beside the occasion."""
    last = value.rpartition("/")[2]
    masked = candidate.masked
    if masked.doc.main == "zh" and _set_for(candidate, time):
        return True  # 定于9月1日会面: that is the day, whenever the page came out
    if last != today:
        return last >= today[: len(last)] or time.kind == "since"  # this month, or this year
    if masked.doc.main == "zh":
        return masked.doc.folded.startswith(("将", "会", "要", "拟"), time.end)
    return time.start > masked.start_of(candidate.head[0])


def _set_for(candidate: Candidate, time: TimeExpression) -> bool:
    """Tell whether a Chinese occasion is told to be set for a time: 定于, 将于, 将在."""
    folded, start = candidate.masked.doc.folded, time.start
    return folded.endswith(_SET_FOR, 0, start) or folded.endswith(tuple(f"{word}当地时间" for word in _SET_FOR), 0, start)


def _dates_nothing(time: TimeExpression) -> bool:
    return time.value is None or time.kind in force.UNDATED or is_stretch(time)


def is_stretch(time: TimeExpression) -> bool:
    """Tell a length of years or months up to now (过去十年, the past six months), or a century, in which an act is not dated."""
    up_to_now = time.kind == "range" and time.relative and time.precision in ("year", "month", "decade", "quarter")
    return up_to_now or time.precision == "century"


def _announced(candidate: Candidate, clause: tuple[int, int], today: str, *, measure: bool) -> TimeExpression | None:
    """Return the time that dates the act; for a `measure` a time after the publication does not."""
    found = act_time(candidate, clause)
    if not measure or found is None or not today or not (force.is_ahead(found, today) or force.lasts(found, today)):
        return found
    head = candidate.head[0]
    past = [
        (abs(at - head), at, time)
        for at, time in candidate.masked.times.items()
        if time.value
        and time.kind not in force.UNDATED
        and time.first
        and time.first <= today
        and at < head
        and not (time.kind == "range" and force.is_ahead(time, today))  # 即日起至2026年11月27日: how long it is in force
    ]
    return min(past)[2] if past else None


def _is_this_year(candidate: Candidate, time: TimeExpression, today: str) -> bool:
    """Tell a "this year" that only counts or ranks what is done now: 今年第三次, the first tariff this year, 今年的."""
    if len(time.value or "") != YEAR or time.value != today[:YEAR]:
        return False
    masked = candidate.masked
    if masked.doc.main == "zh":
        ahead = time.kind != "vague" and masked.doc.folded.startswith(("将", "会"), time.end)
        return ahead or time.start > masked.start_of(candidate.head[0]) or _RANKED.match(masked.doc.folded, time.end) is not None
    return _EN_RANKED.search(masked.doc.folded, max(masked.start, time.start - _RANK_REACH), time.start) is not None


def _since(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return the time that an occasion or a state of things began: 9月14日起…举行会谈, announced since March 4."""
    reach = since.reach(candidate, clause)
    if own := since.begun(candidate, 0, reach):
        return own
    found = [t for at, t in candidate.masked.times.items() if t.kind == "since" and t.value and at < reach]
    return found[-1] if found and candidate.masked.doc.main != "zh" else None


def _standing(candidate: Candidate, clause: tuple[int, int]) -> TimeExpression | None:
    """Return since when a measure that a noun names has been in place, whatever else its sentence dates."""
    if candidate.masked.doc.main == "zh" and candidate.rule.realis != "historical":
        return None
    return since.begun(candidate, 0, clause[1])


def _by_dateline(candidate: Candidate, time: TimeExpression | None, value: str | None) -> str | None:
    """Return the day of a "today" or "yesterday" of a report that its dateline dates before the publication."""
    doc, today = candidate.masked.doc, _today(candidate)
    if time is None or value is None or not _DEICTIC.fullmatch(doc.folded, time.start, time.end):
        return value
    if _TODAY.match(doc.folded, time.start) and _is_quoted(doc, time.start):
        return news_time(doc, candidate.masked.index) or value  # "we announce today" is said on the day of the news
    line = dateline(doc)
    if not line or not 0 < _days(line, today) <= DATELINE_DAYS or line > today:
        return value
    return calendar.step(date.fromisoformat(value), "day", -_days(line, today)).isoformat() if len(value) == DAY else value


def dateline(doc: Document) -> str | None:
    """Return the ISO day that the dateline at the head of the text gives (新华社北京9月14日电, PARIS, Sept 14 (Agency) -)."""
    time = _dateline(doc)
    return time.value if time else None


def _dateline(doc: Document) -> TimeExpression | None:
    for time in doc.times_in(doc.body_start, doc.body_start + LEAD):
        begin = doc.folded.rfind("\n", 0, time.start) + 1
        place, rest = doc.folded[begin : time.start], doc.folded[time.end : time.end + DATELINE]
        if len(place) <= DATELINE and "." not in place and time.kind == "date" and time.precision == "day":
            return time if _AFTER_DATELINE.match(rest) else None
    return None


def _clipped(time: TimeExpression | None, today: str, realis: Realis) -> str | None:
    """Return the date form of a time; of a running week what is over, or for what lies ahead, what is to come."""
    if time is None or time.value is None:
        return None
    if time.kind == "vague" and time.first and time.value == f"{time.first[:MONTH]}/{(time.last or '')[:MONTH]}":
        return time.value[:YEAR]  # early in the year, last summer: an act on one day of it, not one of months
    first, last = time.first, time.last
    if (
        "/" not in time.value
        or not (first and last and today and first <= today < last)
        or time.precision not in ("week", "part")
    ):
        return time.value
    if realis == "future":
        return f"{today}/{last}" if today != last else last
    return f"{first}/{today}" if first != today else today


def news_time(doc: Document, sentence: int, kind: str = "") -> str | None:
    """Return the day of what a sentence without a time tells as news, None where the publication day is not known.

    That is the latest day named before it in its paragraph, if it lies in the days before the publication, else the day
    that the lead names, else the day of publication. What is said in answer to a question (an act by words, of `kind`) is
    said on that day: the dates of the question are those of what is asked about.
    """
    if not doc.ref or len(doc.ref) < DAY:
        return None
    today = doc.ref[:DAY]
    start, _ = doc.sentences[sentence]
    answer = _is_answer(doc, start)
    named = governing_time(doc, sentence)
    if answer and (not kind or kind in SPOKEN) and not (named and _DURING.match(doc.folded, start)):
        return today
    if named and is_news(named, today) and not _is_week(named):
        return named
    if answer:
        return today
    end = doc.body_start + LEAD
    line = _dateline(doc)
    own = doc.sentences[sentence] if kind in SPOKEN and doc.main == "zh" else (0, 0)  # 支持某部9月13日启动调查: of what is judged
    lead = (
        time.value
        for time in doc.times
        if time.start < end and time is not line and not own[0] <= time.start < own[1] and _names_a_day(doc, time)
    )
    day = next((value for value in lead if value and is_news(value, today) and not _is_week(value)), None)
    return day or (line.value if line and line.value and is_news(line.value, today) else today)


def _is_week(value: str) -> bool:
    """Tell a span of some days, as last week is, from a day or two."""
    first, _, last = value.partition("/")
    return len(last) == DAY and (date.fromisoformat(last) - date.fromisoformat(first)).days >= _WEEK


_JANUARY: Final = "01"  # a year that has only begun is as new as its news
_WEEK: Final = 4  # days between the first and the last of a working week


def is_news(value: str, today: str) -> bool:
    """Tell whether a day, or the last of several, lies in the week up to the ISO day `today`."""
    last = value.rpartition("/")[2]
    return len(last) == DAY and last <= today and _days(last, today) <= NEWS_DAYS


def _names_a_day(doc: Document, time: TimeExpression) -> bool:
    """Tell whether a time names the day of something told, not one of a quoted speaker ("we will today")."""
    if time.kind in force.UNDATED or is_stretch(time) or _TODAY.match(doc.folded, time.start) or cited.of_a_paper(doc, time):
        return False
    if doc.folded[time.start : time.end].endswith((" earlier", " before")):
        return False  # two days earlier: of what the clause compares with
    if _EARLIER_THIS_WEEK.fullmatch(doc.folded, time.start, time.end):
        return False  # 本周稍早,传…: what is told behind it is the news again
    if lags.is_lag(doc, time):
        return False
    if time.start < doc.body_start and _THAT_DAY.match(doc.folded, time.start):
        return False  # a headline's 当天 is a day that only the text tells
    return not _is_quoted(doc, time.start)


def _is_quoted(doc: Document, at: int) -> bool:
    """Tell whether an offset lies inside a quotation of its paragraph."""
    begin = doc.full.rfind("\n", max(0, at - SPEECH), at) + 1
    before = doc.full[max(begin, at - SPEECH) : at]
    return any(before.count(left) > before.count(right) for left, right in _QUOTES) or before.count('"') % 2 == 1


def _is_answer(doc: Document, start: int) -> bool:
    """Tell whether the sentence at `start` answers a question put at the head of the page."""
    head = doc.folded[: doc.body_start + 2 * LEAD]
    return start > _end_of_question(head, doc.body_start + LEAD)


@lru_cache(maxsize=16)
def _end_of_question(head: str, last: int) -> int:
    """Return where the line of a question ends that is asked before `last`; the length of `head` and more where none is."""
    asked = _QUESTION.search(head, 0, last)
    end = head.find("\n", asked.end()) if asked else -1
    return end if end >= 0 else sys.maxsize


def is_ahead(value: str | None, today: str) -> bool:
    """Tell whether a day, month or year begins after the ISO day `today`."""
    return bool(value and today) and (value or "") > today[: len(value or "")]


def is_background(value: str | None, today: str) -> bool:
    """Tell whether a date lies clearly before the news of the ISO day `today`; a month and a year count by their last day."""
    last = (value or "").rpartition("/")[2]
    try:
        if len(last) == YEAR:
            end = date(int(last), 12, 31)
        elif len(last) == MONTH:
            end = calendar.month_end(int(last[:YEAR]), int(last[YEAR + 1 :]))
        else:
            end = date.fromisoformat(last)
        return (date.fromisoformat(today) - end).days > BACKGROUND_DAYS
    except ValueError:  # no date, or no day of publication
        return False


def is_earlier_this_year(candidate: Candidate, clause: tuple[int, int], told: str | None) -> bool:
    """Tell whether an act dated `told` is only told to be of the running year: 今年又加征, earlier this year."""
    masked, today = candidate.masked, _today(candidate)
    if not told or told != today[:YEAR] or today[YEAR + 1 : MONTH] <= _JANUARY:
        return False
    time = act_time(candidate, clause)
    if time is None or masked.doc.main == "zh":
        return time is not None
    return masked.doc.folded.find("earlier", max(masked.start, time.start - len("earlier ")), time.end) >= 0


def _days(first: str, last: str) -> int:
    try:
        return abs((date.fromisoformat(last) - date.fromisoformat(first)).days)
    except ValueError:
        return NEWS_DAYS + 1


def decree_day(candidate: Candidate) -> str | None:
    """Return the day of the earlier decree by which its writer did an English act ("I imposed"), if the paragraph tells one."""
    masked, doc = candidate.masked, candidate.masked.doc
    if doc.main == "zh" or not any(at < candidate.head[0] and m.surface == "I" for at, m in masked.mentions.items()):
        return None
    days = (t for t in reversed(doc.times_in(paragraph(doc, masked.start), masked.start)) if t.precision == "day" and t.value)
    return next((t.value for t in days if cited.by_decree(doc, t)), None)


def day_before(doc: Document, at: int) -> str | None:
    """Return the last day that an English text tells of before `at`, in the paragraph before too, or None."""
    if doc.main == "zh":
        return None
    days = (t for t in reversed(doc.times_in(max(0, at - BEFORE), at)) if t.value)
    return next((t.value for t in days if cited.by_decree(doc, t) or _names_a_day(doc, t)), None)


def paragraph(doc: Document, at: int) -> int:
    """Return where the paragraph that holds offset `at` begins; the lines of an English text may be wrapped."""
    low = max(0, at - PARAGRAPH)
    begin = doc.full.rfind("\n", low, at)
    while begin > low and doc.main == "en" and _WRAPPED.match(doc.full, begin - 1):
        before = doc.full.rfind("\n", low, begin)
        if not _LINE[0] <= begin - before <= _LINE[1]:
            break
        begin = before
    return begin + 1


def governing_time(doc: Document, sentence: int) -> str | None:
    """Return the latest day or other time named before a sentence in its paragraph, or None."""
    start, _ = doc.sentences[sentence]
    begin = paragraph(doc, start)
    at = bisect_left(doc.times, start, key=lambda t: t.start)
    for time in reversed(doc.times[max(0, at - NEAREST) : at]):
        if time.start < begin:
            return None
        if time.value and _names_a_day(doc, time):
            return time.value
    return None
