"""The passage that a reading stands in: the publication day, what was spoken of before, and which way the words look."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from tongjian.coding.times.calendar import Span, day_span
from tongjian.coding.times.english_words import ONLY_DATES
from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Reading, Unit

NEAR = 45  # days; a month named further back than this is background and lends nothing to a later bare day
SPEECH = 80  # characters between the day on which somebody speaks and a word such as "yesterday" in what is quoted
DAYS_OF_NEWS = 7  # a speech told as news is at most this old
LIST = 80  # characters over which a year is carried on in a list of dates
TOLD_FAR = 240  # characters between two months of one story
FRESH = 4  # days; a bare day that lies so shortly before the publication is of this month, whatever was named before
# the years that figures were gathered over (倾销调查期为…, the period of investigation): no act of the story took place then
_PLANNED = re.compile("(?:将|定|拟|计划|预计|安排)[^,;。]{0,3}$")
_NEXT_DAY = re.compile("(?:翌|次|隔)(?:日|天|晨|早)|第二[天日]")
_FROM = re.compile(r"\b(?:from|starting|beginning|effective|as of|until|by) $", re.IGNORECASE)
_GATHERED = re.compile(
    r"(?:调查期间?|统计期间?|报告期|抽样期)(?:为|是|:|系)?(?:自|从)?$|\b(?:period of investigation|injury period)\b[^.;]{0,24}$"
)
Look = Callable[[str, int, int], int]


@dataclass(slots=True)
class Passage:
    """A text while its time expressions are resolved one after the other.

    `look` tells from the words around start..end of `text` whether they look ahead (1), back (-2), or do not say (-1, and 0
    where there are no words around).
    """

    text: str
    ref: date | None
    look: Look
    anchor: Span | None = None
    anchor_day: Span | None = None
    window: Span | None = None
    _named: dict[str, Span] = field(default_factory=dict)  # what a word with the day in brackets was said to mean
    _said: tuple[int, date] | None = field(default=None)  # the single day named last, and where
    _dated: tuple[int, date] | None = field(default=None)  # where a year was written out with its month, and the day
    _told: tuple[int, date] | None = field(default=None)  # where a month of an earlier year was named last, and its first day
    _day: tuple[int, date] | None = field(default=None)  # where a day or month was named last

    def resolve(self, reading: Reading) -> Span | None:
        """Return the days of `reading` as this place of the passage has them."""
        word = self.text[reading.start : reading.end]
        if word in self._named:
            return self._named[word]
        said = self._day_of_speech(reading) if _is_deictic(reading) else None
        if said is None:
            span = reading.resolve(self)
        else:
            ref, self.ref = self.ref, said
            try:
                span = reading.resolve(self)
            finally:
                self.ref = ref
        if span is not None and self.ref is not None and self.anchor is None and self._is_after_news(reading, span, self.ref):
            span = day_span(self.ref)
        if span is not None and "(" in word:
            self._named[word.partition("(")[0].rstrip()] = span  # 上周二(22日): a later 上周二 is the same day
        return span

    def _is_after_news(self, reading: Reading, span: Span, news: date) -> bool:
        """Tell the next day of a day that is not named (签署法案翌日) and that would lie behind the text's own, unplanned."""
        if not _NEXT_DAY.fullmatch(self.text, reading.start, reading.end) or span.first is None:
            return False
        return span.first > news and not _PLANNED.search(self.text, max(0, reading.start - 6), reading.start)

    def _day_of_speech(self, reading: Reading) -> date | None:
        """Return the day that a quoted speaker speaks on, where one is named before the quote."""
        if self._said is None or self.ref is None:
            return None
        place, day = self._said
        between = self.text[place : reading.start]
        if len(between) > SPEECH or "\n" in between or not 0 <= (self.ref - day).days <= DAYS_OF_NEWS:
            return None
        opened = max(between.rfind(mark) for mark in "「“『")
        closed = max(between.rfind(mark) for mark in "」”』")
        return day if opened > closed else None

    def direction(self, reading: Reading) -> int:
        """Return which way the words around look (see class)."""
        return self.look(self.text, reading.start, reading.end)

    def year_nearby(self, reading: Reading) -> date | None:
        """Return the day whose year (and month) an incomplete date goes with, None when that is the publication's."""
        if not isinstance(reading, Point):
            return None
        if reading.month is None and reading.day is not None:
            return self._month_for(reading)
        if reading.month is None and reading.weekday is not None:
            return None
        if (told := self._goes_on_from(reading)) is not None:
            return told
        if self._dated is None:
            return None
        place, day = self._dated
        between = self.text[place : min(reading.start, place + LIST)]  # May 2, 2019. May 3, May 4
        near = reading.day is not None and reading.start - place < LIST and "\n" not in between
        listed = near and ONLY_DATES.fullmatch(between)
        return day if listed or self._same_sentence(place, reading.start) else None

    def _goes_on_from(self, reading: Point) -> date | None:
        """Return the day of the earlier year that a Chinese paragraph tells of, where a month opens the sentence that goes on.

        2018年3月,甲国加税。7月6日,乙国反制: of 2018, unless the same day of the publication's year has only just been.
        """
        if self._told is None or self.ref is None or reading.month is None or reading.look is not None:
            return None
        place, day = self._told
        between = self.text[place : reading.start] if reading.start - place < TOLD_FAR else "\n"
        if "\n" in between or not between.endswith("。") or not self.text.startswith((",", "日,", "月,"), reading.end):
            return None
        if (reading.month, reading.day or 31) < (day.month, day.day):
            return None
        ago = (self.ref.month - reading.month) * 30 + self.ref.day - (reading.day or 1)
        return None if 0 <= ago <= NEAR else day

    def _month_for(self, reading: Point) -> date | None:
        if self._day is None or not self._same_sentence(self._day[0], reading.start, paragraph=True):
            return None
        place, day = self._day
        if self._same_sentence(place, reading.start):
            return day
        if self.ref is None or abs((self.ref - day).days) > NEAR:
            return None
        return None if 0 <= self.ref.day - (reading.day or 0) <= FRESH else day

    def _same_sentence(self, before: int, at: int, *, paragraph: bool = False) -> bool:
        between = self.text[before:at] if at - before < 400 else "\n"
        if paragraph:
            return "\n" not in between
        return not any(mark in between for mark in ("。", "\n", "!", "?", ". "))

    def _begins_later(self, reading: Reading, span: Span) -> bool:
        """Tell the day to come from which something holds or by which it ends, where a day of the news was named before."""
        if self.anchor_day is None or self.ref is None or span.first is None or span.first <= self.ref:
            return False
        before = self.text[max(0, reading.start - 12) : reading.start]
        return self.text.startswith("起", reading.end) or _FROM.search(before) is not None

    def note(self, reading: Reading, span: Span) -> None:
        """Remember what `reading` was resolved to, for the words that follow."""
        if self.anchor is None and getattr(reading, "base", "") == "anchor":
            return  # it leans on a time that was not named
        if not reading.anchors or (isinstance(reading, Point) and reading.same_period):
            return  # what a period is compared with is not the period spoken of
        if self.text.startswith("即日", reading.start):
            return  # from now on, whatever day the text tells of
        if self._begins_later(reading, span):
            return  # 4日公告,自10日起加征关税。同日…: the day of the notice
        if _GATHERED.search(self.text, max(0, reading.start - 60), reading.start):
            return
        self.anchor = span
        if span.grain in ("day", "days", "weekend", "range", "week"):
            self.anchor_day = span
        if span.grain in ("range", "quarter", "half", "month"):
            self.window = span
        day = span.last or span.first
        if day is None:
            return
        if span.grain == "day" and not _is_deictic(reading):
            self._said = (reading.end, day)
        if isinstance(reading, Point) and reading.year is not None and not reading.year_base and not self._is_aside(reading, day):
            self._dated = (reading.end, day.replace(month=1, day=1) if reading.month is None else day)
        if span.grain in ("day", "days", "month"):
            self._day = (reading.end, day)
        self._note_year(reading, span.first or day, day)

    def _is_aside(self, reading: Point, day: date) -> bool:
        """Tell a year alone that goes back behind the day that its sentence tells of: 9月30日,甲国援引1952年的旧法,…;10月1日…."""
        if self._day is None or reading.month is not None:
            return False
        return day < self._day[1] and self._same_sentence(self._day[0], reading.start)

    def _note_year(self, reading: Reading, first: date, day: date) -> None:
        """Remember the month of an earlier year that is told of, until a time of the publication's year is."""
        if self.ref is not None and day.year >= self.ref.year:
            self._told = None
        elif isinstance(reading, Point) and reading.month is not None:
            self._told = (reading.end, first)


def _is_deictic(reading: Reading) -> bool:
    return isinstance(reading, Unit) and reading.unit == "day" and reading.base == "ref"
