"""The record that the resolver gives for every time expression."""

import msgspec


class TimeExpression(msgspec.Struct, frozen=True):
    """One time expression of a text.

    `start`, `end` are code-point offsets into the text. `first`, `last` are ISO days, both inclusive; None is an open
    end (both None for a bare duration). `value` is the contract's date form: an ISO prefix or `START/END` of
    prefixes, None where there is none. `kind`: "date" one calendar unit, "range" several, "since"/"until" open to one
    side, "deadline" within a span counted from now, "duration" a length with no date, "vague" borders not sharp. `relative`: read
    against the publication time or an earlier expression. `precision` is the unit named: day, weekend, week, month, quarter,
    half, season, year, decade, century; "days" and "range" for several, "part" for part of a unit, "recent" for the days just
    past; of a duration the unit it is counted in.
    """

    start: int
    end: int
    first: str | None
    last: str | None
    value: str | None
    kind: str
    relative: bool
    precision: str
