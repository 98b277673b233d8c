"""The passage that a reading stands in: the publication day, what was spoken of before, and which way the words look."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from tongjian.coding.times.calendar import Span
from tongjian.coding.times.point import Point
from tongjian.coding.times.readings import Reading

NEAR = 45  # days; a month named further back than this is background and lends nothing to a later bare day
FRESH = 4  # days; a bare day that lies so shortly before the publication is of this month, whatever was named before
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
    _dated: tuple[int, date] | None = field(default=None)  # where a year was written out with its month, and the day
    _day: tuple[int, date] | None = field(default=None)  # where a day or month was named last

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
        if self._dated is None or not self._same_sentence(self._dated[0], reading.start):
            return None
        return self._dated[1]

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

    def note(self, reading: Reading, span: Span) -> None:
        """Remember what `reading` was resolved to, for the words that follow."""
        if not reading.anchors:
            return
        self.anchor = span
        if span.grain in ("day", "days", "weekend", "range", "week"):
            self.anchor_day = span
        if span.grain in ("range", "quarter", "half", "month"):
            self.window = span
        day = span.last or span.first
        if day is None:
            return
        if isinstance(reading, Point) and reading.year is not None and not reading.year_base:
            self._dated = (reading.end, day)
        if span.grain in ("day", "days", "month"):
            self._day = (reading.end, day)
