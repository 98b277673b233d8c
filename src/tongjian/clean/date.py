"""When a page was published: every place that says so, in order of trust."""

import datetime
import re
from typing import Final
from urllib.parse import urlsplit

from tongjian.clean import shown_dates
from tongjian.clean.blocks import Layout
from tongjian.clean.claims import in_elements, in_head, in_scripts, updates_in_head
from tongjian.clean.markup import Markup
from tongjian.clean.published import HEAD, Published, days_between, possible
from tongjian.clean.stamps import parse_stamp
from tongjian.clean.surroundings import Surroundings
from tongjian.clean.zones import offset_of, order_for

_IN_URL: Final = (
    re.compile(r"/((?:19|20)\d{2})[/\-_](0?[1-9]|1[0-2])[/\-_](0[1-9]|[12]\d|3[01]|[1-9])(?=[/\-_.]|$)"),
    re.compile(r"/((?:19|20)\d{2})[/\-_]?(0[1-9]|1[0-2])[/\-_]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)"),
    re.compile(r"[/t_\-=.]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d{1,3}(?!\d)|\d{5}(?!\d))"),
    re.compile(r"[/\-_=]((?:19|20)\d{2})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"/((?:19|20)\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(0?[1-9]|[12]\d|3[01])(?=/)"),
    re.compile(r"/(?P<short>[012]\d)/(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=/)"),
)  # fmt: skip
_FARTHEST: Final = 14 * 60  # minutes of the zone farthest from UTC
_UTC: Final = ("Z", "+00:00")


def published_of(
    markup: Markup, layout: Layout, url: str | None, first: int, *, title: str = "", fetched: str | None = None
) -> Published | None:
    """Return the page's publication time or None.

    `first`: index of the first block of the body, before which visible stamps stand; `fetched`: when the page was fetched
    (ISO-8601), after which it cannot have been published. A clock without a zone gets the outlet's where it is known.
    """
    chosen = _chosen(markup, Surroundings(layout, title, first), url, title, fetched)
    return chosen and _zoned(chosen, offset_of(url))


def _chosen(markup: Markup, place: Surroundings, url: str | None, title: str, fetched: str | None) -> Published | None:
    order = shown_dates.order_on(place) or order_for(url, markup.tree.get("lang"))
    raw = [*in_head(markup, title, url), *in_elements(place), *shown_dates.around(place, order)]
    claims = sorted(possible(raw, fetched), key=lambda claim: -claim.sure)
    updates = possible(updates_in_head(markup, title, url), fetched)
    dated = date_in_url(url or "")
    plain = [c for c in claims if not c.updated]
    if plain:
        return _shown_instead(plain, updates) or _checked(plain, dated, offset_of(url))
    told = next(iter(possible([t for t in [in_scripts(markup.scripts)] if t], fetched)), None)
    if dated:
        return told if told and told.day == dated else Published(dated, "url", 0.8)
    shown = [c for c in (shown_dates.below(place, order), shown_dates.alone(place, order)) if c]
    last = [c for c in [shown_dates.updated_below(place, order)] if c]
    return next(iter(possible([*([told] if told else []), *shown, *claims, *updates, *last], fetched)), None)


def date_in_url(url: str) -> str | None:
    """Return the full date that the path or query of `url` carries."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    where = f"{parts.path}?{parts.query}".lower()
    for pattern in _IN_URL:
        for m in pattern.finditer(where):
            year, month, day = m.groups()
            year = year if len(year) > 2 else f"20{year}"
            value = parse_stamp(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}")
            if value:
                return value
    return None


def _shown_instead(claims: list[Published], updates: list[Published]) -> Published | None:
    """Return the date that the page shows as its own, where the head dates that very day otherwise than as publication.

    Pages that are written anew (guides, lists) show the day of the new text as their date and keep the first one in the head.
    """
    shown = [c for c in claims if c.source in ("text", "time-tag")]
    head = [c for c in claims if c.sure >= HEAD]
    days = {c.day for c in shown}
    if not head or len(days) != 1 or head[0].day >= min(days):
        return None
    known = {c.day for c in [*updates, *claims] if c is not head[0] and c not in shown}
    return _richest(shown) if days <= known and days_between(head[0].value, min(days)) > 1 else None


def _checked(claims: list[Published], dated: str | None, offset: str | None) -> Published:
    """Choose among claims that are no updates: the head's before shown ones; the URL's date against shown ones alone."""
    first = claims[0]
    if dated:
        agreeing = [c for c in claims if c.day == dated]
        if agreeing:
            return _local(_richest(agreeing), claims, offset)
        near = [c for c in claims if c.sure < HEAD and "T" in c.value and days_between(c.value, dated) <= 1]
        if first.sure < HEAD and near:
            return near[0]
        if first.sure < HEAD or _next_door(first.value, dated):
            return Published(dated, "url", 0.7)
    same_day = [c for c in claims if c.day == first.day]
    return _local(_richest(same_day), claims, offset)


def _richest(claims: list[Published]) -> Published:
    """Return the first claim that has a clock, or the first."""
    return next((c for c in claims if "T" in c.value), claims[0])


def _local(chosen: Published, claims: list[Published], offset: str | None) -> Published:
    """Give a UTC time in the outlet's own zone where the page shows the same minute on its own clock."""
    if not chosen.value.endswith(_UTC):
        return chosen
    instant = datetime.datetime.fromisoformat(chosen.value)
    for claim in claims:
        if "T" not in claim.value or claim.value.endswith(_UTC):
            continue
        shown = datetime.datetime.fromisoformat(claim.value)
        if shown.tzinfo and abs((shown - instant).total_seconds()) < 60:
            return chosen._replace(value=claim.value)
        minutes = 0 if shown.tzinfo else _minutes(shown, instant.replace(tzinfo=None))
        if not shown.tzinfo and minutes == 0 and offset:
            # the system writes Z behind its own clock
            return chosen._replace(value=f"{_bare(chosen.value)}{offset}")
        if minutes and minutes % 30 == 0 and abs(minutes) <= _FARTHEST:
            sign = "+" if minutes > 0 else "-"
            return chosen._replace(value=f"{claim.value}{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}")
    return chosen


def _zoned(chosen: Published, offset: str | None) -> Published:
    """Give the outlet's zone to a clock that has none, and a UTC time on the outlet's clock; midnight in UTC is a mere date."""
    value = chosen.value
    if not offset or "T" not in value:
        return chosen
    bare = _bare(value)
    if not value.endswith(_UTC):
        return chosen._replace(value=f"{value}{offset}") if bare == value else chosen
    instant = datetime.datetime.fromisoformat(value)
    if (instant.hour, instant.minute, instant.second) == (0, 0, 0):
        return chosen
    own = instant.astimezone(datetime.datetime.fromisoformat(f"2000-01-01T00:00{offset}").tzinfo)
    return chosen._replace(value=own.isoformat(timespec="seconds" if bare.count(":") > 1 else "minutes"))


def _bare(value: str) -> str:
    """Return a time without its zone."""
    return re.sub(r"(?:Z|[+\-]\d{2}:\d{2})$", "", value) if "T" in value else value


def _minutes(one: datetime.datetime, other: datetime.datetime) -> int:
    return round((one.replace(second=0) - other.replace(second=0, microsecond=0)).total_seconds() / 60)


def _next_door(stamp: str, day: str) -> bool:
    """Tell whether `stamp` is a UTC time on the day before or after `day`: then `day` is the outlet's own."""
    return stamp.endswith(_UTC) and days_between(stamp, day) == 1
