"""Where an English time may begin: the words it begins with, and the rules that are tried there."""

import re
from typing import Final

from tongjian.coding.times import english as en
from tongjian.coding.times import english_beside as beside
from tongjian.coding.times import english_dates as dates
from tongjian.coding.times import english_lengths as lengths
from tongjian.coding.times import english_periods as periods
from tongjian.coding.times import english_reports as reports
from tongjian.coding.times import numeric_dates
from tongjian.coding.times.english_words import MONTHS, WEEKDAYS, beginning_alike
from tongjian.coding.times.holidays import ENGLISH_STARTS, english_holiday
from tongjian.coding.times.readings import Reading

Rules = tuple[en.Rule, ...]
NAMES: Final[Rules] = (dates.month_day, dates.month_first, dates.month_year, dates.day_month, dates.month_alone, en.after_next)
DAYS: Final[Rules] = (
    dates.month_day, dates.day_month, dates.weekday_day, en.bare_weekday, en.after_next, beside.weekday_beside,
    periods.weekday_slash,
)  # fmt: skip
LOOSE: Final[Rules] = (
    en.day_word, en.other_day, en.near_weekday, dates.relative_month, en.relative, en.ordinal_part, dates.season,
    dates.century, reports.year_ago, reports.relative_quarter, english_holiday, en.part, periods.work_week,
    periods.weekday_slash,
)  # fmt: skip
DIGITS: Final[Rules] = (
    dates.iso, numeric_dates.numeric, dates.day_month, dates.year_month, dates.quarter, dates.decade, dates.century,
    periods.closed, lengths.run, lengths.ago, lengths.count_first, en.ordinal_part, en.the_day, reports.year_period,
    dates.bare_year, lengths.length, english_holiday, periods.weekdays_from, periods.days_of_month, periods.slash_day,
    dates.fiscal, beside.weekday_beside, periods.iso_week, periods.day_of_year,
)  # fmt: skip
NUMBERS: Final[Rules] = (
    dates.day_month, en.ordinal_part, periods.closed, lengths.run, lengths.ago, lengths.count_first, dates.century, dates.decade,
    dates.bare_year, lengths.length, en.part, periods.weekdays_from, beside.weekday_beside, en.the_day,
)  # fmt: skip
UNITS: Final[Rules] = (
    en.year_end, en.to_date, en.week_of, en.week_number, en.weekend, en.after_next, reports.year_ago, dates.bare_year,
    en.other_day, en.day_word, periods.closed,
)  # fmt: skip
THE: Final[Rules] = (
    en.day_word, en.other_day, en.after_next, en.relative, en.the_day, reports.year_ago, reports.definite, reports.a_year_ago,
    periods.closed, periods.work_week, beside.unit_beside,
)  # fmt: skip

_STARTS: Final[tuple[tuple[str, tuple[en.Rule, ...]], ...]] = (
    ("today tonight tomorrow tmrw tmr yesterday overnight", (en.day_word,)),
    (
        "last next this past previous prior preceding coming upcoming following ensuing subsequent current "
        "present same that all", LOOSE),
    ("comparable corresponding", LOOSE),
    (
        "the|following the|next the|same the|previous the|very the|day the|quarter the|full the|whole the"
        "|entire the|year the|month the|week "
     "the|comparable the|corresponding the|fiscal the|prior the|preceding", THE),
    ("year month week quarter weekend day", (*UNITS, periods.day_of_year)),
    (
        "early earlier mid middle late later beginning start end close turn rest remainder dawn outset",
        (en.part, dates.decade, en.other_day),
    ),
    ("now date present", (periods.now,)),
    ("current|date this|date current|day", (periods.now,)),
    ("ad a.d", (dates.ad_year,)),
    ("closest nearest", (beside.weekday_beside,)),
    ("till|date up|till|date", (periods.till_date,)),
    ("in within after over", (lengths.ahead,)),
    ("spring summer autumn fall winter", (dates.season,)),
    ("school academic marketing crop tax budget season", (dates.fiscal,)),
    ("fiscal financial fy", (dates.fiscal, reports.year_period, en.relative, periods.closed)),
    ("so|far since|the", (en.to_date,)),
    ("eoy eom eod bom", (en.short,)),
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth "
     "eighteenth nineteenth twentieth thirtieth final latest closing opening", NUMBERS),
    (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty "
     "thirty forty fifty sixty seventy eighty ninety an another couple few several dozen half", NUMBERS),
    ("a", (reports.a_year_ago, en.other_day, *NUMBERS)),
    ("q1 q2 q3 q4 h1 h2", (dates.quarter,)),
    ("twenties thirties forties fifties sixties seventies eighties nineties", (dates.decade,)),
)  # fmt: skip


def _table() -> dict[str, tuple[en.Rule, ...]]:
    table: dict[str, tuple[en.Rule, ...]] = {}
    table.update(dict.fromkeys(MONTHS, NAMES))
    table.update(dict.fromkeys(WEEKDAYS, DAYS))
    for words, rules in _STARTS:
        for word in words.split():
            word = word.replace("|", " ")
            table[word] = tuple(dict.fromkeys((*table.get(word, ()), *rules)))
    for word in ENGLISH_STARTS:
        table[word] = tuple(dict.fromkeys((*table.get(word, ()), english_holiday, beside.feast_weekend)))
    return table


_TABLE: Final = _table()
START: Final = re.compile(
    rf"(?<![a-z0-9.,$€£¥])(?=(?P<word>{beginning_alike(_TABLE)})(?![a-z])|\d|'\d0s|(?<=(?:in|of|to) )'\d\d(?![\da-z%])|fy\d)"
)


def read(text: str, match: re.Match[str]) -> Reading | None:
    """Return the longest time that begins where START matched, None when there is none."""
    pos = match.start()
    word = match["word"]
    rules = _TABLE[word] if word else (dates.fiscal,) if text[pos] == "f" else DIGITS
    best: Reading | None = None
    for rule in rules:
        reading = rule(text, pos)
        if reading is not None and (best is None or reading.end > best.end):
            best = reading
    return best
