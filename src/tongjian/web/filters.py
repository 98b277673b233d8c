"""A filter of the chronology: read from an address, written back to one, told in words."""

import re
from collections.abc import Callable, Mapping

import msgspec
from starlette.exceptions import HTTPException

from tongjian.store import EventFilter
from tongjian.web.address import Query, with_query

REALIS = ("asserted", "future", "conditional", "hypothetical", "denied", "historical")
FIELDS = ("actor", "with", "type", "phase", "realis", "outlet", "told_in", "from", "until", "disagree", "text")
MAX_VALUE = 200  # characters of one value; longer ones are cut
MAX_PAGE = 100_000
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


class NotUnderstoodError(HTTPException):
    """A filter with a value that was not understood; its detail names the fields and repeats nothing that was asked for."""


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """A filter as asked for. `values` holds what was understood, by the names of FIELDS; `problems` the fields that were not."""

    values: dict[str, str]
    problems: tuple[str, ...] = ()
    page: int = 1
    newest: bool = False

    @property
    def query(self) -> list[tuple[str, str]]:
        """The filter as query values, in the order of FIELDS, so that one filter has one address."""
        return [(name, self.values[name]) for name in FIELDS if name in self.values]

    @property
    def filter(self) -> EventFilter:
        """The filter as the store takes it."""
        v = self.values
        actor, other = v.get("actor"), v.get("with")
        return EventFilter(
            actor=None if other else actor,
            between=(actor, other) if actor and other else None,
            type=v.get("type"),
            phase=v.get("phase"),
            realis=v.get("realis"),
            outlet=v.get("outlet"),
            lang=v.get("told_in"),
            since=v.get("from"),
            until=v.get("until"),
            disagree=True if "disagree" in v else None,
            text=v.get("text"),
        )

    def address(self, base: str = "/", *, page: int = 1, newest: bool | None = None, without: str | None = None) -> str:
        """Return the address of this filter under `base`, for a page of it, or without one of its fields."""
        kept = [(name, value) for name, value in self.query if name != without]
        order = self.newest if newest is None else newest
        return with_query(base, [*kept, ("order", "newest" if order else ""), ("page", str(page) if page > 1 else "")])


Knows = Callable[[str, str], bool]


def anything(_name: str, _value: str) -> bool:
    """Take any value for one that a record may have."""
    return True


def read(asked: Mapping[str, str], knows: Knows = anything) -> Chosen:
    """Return the filter that an address's query asks for; a value that cannot be one is told in `problems`, not guessed at.

    `knows` tells whether a record can have a value of a field at all (`Reading.knows`).
    """
    values: dict[str, str] = {}
    problems = []
    for name in FIELDS:
        value = asked.get(name, "").strip()[:MAX_VALUE]
        if not value:
            continue
        if not (_fits(name, value) and knows(name, value)):
            problems.append(name)
        else:
            values[name] = value
    if "with" in values and "actor" not in values:
        values["actor"] = values.pop("with")
    if values.get("with") == values.get("actor"):
        values.pop("with", None)
    return Chosen(
        values=values, problems=tuple(problems), page=page_number(asked.get("page")), newest=asked.get("order") == "newest"
    )


def whole(asked: Mapping[str, str], knows: Knows = anything) -> Chosen:
    """Return the filter for a file that is taken away; answer 400 to a value that was not understood.

    A page can say that it left a value out. A file or feed without it would pass for what was asked for, and hold far more.
    """
    chosen = read(asked, knows)
    if chosen.problems:
        raise NotUnderstoodError(
            400, f"not understood: {', '.join(chosen.problems)}; dates are written 2025, 2025-09 or 2025-09-15"
        )
    return chosen


def _fits(name: str, value: str) -> bool:
    if name in {"from", "until"}:
        return bool(_DATE.fullmatch(value))
    if name == "realis":
        return value in REALIS
    return name != "disagree" or value == "1"


def page_number(asked: str | None) -> int:
    """Return a page number between 1 and MAX_PAGE; what is none counts as 1."""
    return min(max(int(asked), 1), MAX_PAGE) if asked and asked.isascii() and asked.isdecimal() and len(asked) < 7 else 1


def cursor(asked: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the article (published, id) behind which a list goes on, if the address names one."""
    value = asked.get("after", "")[:MAX_VALUE]
    published, mark, article = value.partition("~")
    return (published, article) if mark else None


def behind(published: str | None, article: str) -> Query:
    """Return the query values that `cursor` reads."""
    return [("after", f"{published or ''}~{article}")]
