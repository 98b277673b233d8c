"""When a page was published: every place that says so, in order of trust."""

import datetime
import re
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from tongjian.clean.blocks import Layout
from tongjian.clean.linked_data import article_record
from tongjian.clean.markup import Markup
from tongjian.clean.stamps import parse_stamp, stamps_in
from tongjian.text import fold

_META: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished",
    "publishdate", "publish-date", "pubdate", "_pubtime_", "apub:time", "publish_date", "publication_date",
    "article.published", "article:published", "date.issued", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dc.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "weibo: article:create_at", "weibo:article:create_at", "og:release_date", "originalpublicationdate",
    "article_date_original", "article:create_at", "created", "pubtime", "publish_time", "pub_date", "releasedate",
    "citation_publication_date", "date",
)  # fmt: skip
_META_UPDATED: Final = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
)
_IN_URL: Final = (
    re.compile(r"/((?:19|20)\d{2})[/\-_](0?[1-9]|1[0-2])[/\-_](0[1-9]|[12]\d|3[01]|[1-9])(?=[/\-_.]|$)"),
    re.compile(r"/((?:19|20)\d{2})[/\-_]?(0[1-9]|1[0-2])[/\-_]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)"),
    re.compile(r"[/t_\-=.]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d{1,5}(?!\d))"),
    re.compile(r"[/\-_=]((?:19|20)\d{2})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"/((?:19|20)\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(0?[1-9]|[12]\d|3[01])(?=/)"),
)  # fmt: skip
_UPDATE: Final = re.compile(r"(?:更新|修改|updated|modified|last update)\S{0,4}(?: on)? ?[::]? ?$")
_PUBLISH: Final = re.compile(
    r"(?:发布|发表|发稿|刊登|上传|录入|出版|时间|日期|published|posted|date|first published)\S{0,4}(?: on)? ?[::]? ?$"
)
_HEAD: Final = 0.9  # how sure what the head says is at least
_FARTHEST: Final = 14 * 60  # minutes of the zone farthest from UTC


class Published(NamedTuple):
    """A publication time as ISO-8601 and where it was found; `source` "text-updated" and the like say that it is the update's."""

    value: str
    source: str
    sure: float


def published_of(markup: Markup, layout: Layout, url: str | None, limit: int) -> Published | None:
    """Return the page's publication time or None.

    `limit`: index of the first block of the body, before which visible stamps stand.
    """
    claims = _claims(markup, layout, limit)
    dated = date_in_url(url or "")
    if claims:
        return _checked(claims, dated)
    if dated:
        return Published(dated, "url", 0.8)
    return _updated(markup) or _guessed(markup.tree, url)


def date_in_url(url: str) -> str | None:
    """Return the full date that the path or query of `url` carries."""
    parts = urlsplit(url)
    where = f"{parts.path}?{parts.query}".lower()
    for pattern in _IN_URL:
        for m in pattern.finditer(where):
            year, month, day = m.groups()
            value = parse_stamp(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}")
            if value:
                return value
    return None


def _claims(markup: Markup, layout: Layout, limit: int) -> list[Published]:
    found: list[Published] = []
    record = article_record(markup.records)
    for key in ("datePublished", "dateCreated", "uploadDate"):
        value = parse_stamp(record[key]) if isinstance(record.get(key), str) else None
        if value:
            found.append(Published(value, "json-ld", 0.95))
    for name in _META:
        value = parse_stamp(markup.metas.get(name, ""))
        if value:
            found.append(Published(value, "meta", 0.9))
            break
    found.extend(_in_time_tags(layout))
    found.extend(in_lines([b.text for b in layout.blocks[max(0, limit - 25) : limit + 6]]))
    return found


def _checked(claims: list[Published], dated: str | None) -> Published:
    """Choose among claims: the head's before shown ones, plain ones before updates; the URL's date against shown ones alone."""
    plain = [c for c in claims if not c.source.endswith("-updated")] or claims
    first = plain[0]
    if dated:
        agreeing = [c for c in plain if c.value[:10] == dated]
        if agreeing:
            return _richest(agreeing)
        near = [c for c in plain if c.sure < _HEAD and "T" in c.value and _days(c.value, dated) <= 1]
        if first.sure < _HEAD and near:
            return near[0]
        if first.sure < _HEAD or _next_door(first.value, dated):
            return Published(dated, "url", 0.7)
    same_day = [c for c in plain if c.value[:10] == first.value[:10]]
    return _local(_richest(same_day), plain)


def _richest(claims: list[Published]) -> Published:
    """Return the first claim that has a clock, or the first."""
    return next((c for c in claims if "T" in c.value), claims[0])


def _local(chosen: Published, claims: list[Published]) -> Published:
    """Give a UTC time in the outlet's own zone where the page shows the same minute on its own clock."""
    if not chosen.value.endswith(("Z", "+00:00")):
        return chosen
    instant = datetime.datetime.fromisoformat(chosen.value)
    for claim in claims:
        if "T" not in claim.value or claim.value.endswith(("Z", "+00:00")):
            continue
        shown = datetime.datetime.fromisoformat(claim.value)
        if shown.tzinfo and abs((shown - instant).total_seconds()) < 60:
            return chosen._replace(value=claim.value)
        minutes = 0 if shown.tzinfo else _minutes(shown, instant.replace(tzinfo=None))
        if minutes and minutes % 30 == 0 and abs(minutes) <= _FARTHEST:
            sign = "+" if minutes > 0 else "-"
            return chosen._replace(value=f"{claim.value}{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}")
    return chosen


def _minutes(one: datetime.datetime, other: datetime.datetime) -> int:
    return round((one.replace(second=0) - other.replace(second=0, microsecond=0)).total_seconds() / 60)


def _next_door(stamp: str, day: str) -> bool:
    """Tell whether `stamp` is a UTC time on the day before or after `day`: then `day` is the outlet's own."""
    return stamp.endswith(("Z", "+00:00")) and _days(stamp, day) == 1


def _days(one: str, other: str) -> int:
    return abs((datetime.date.fromisoformat(one[:10]) - datetime.date.fromisoformat(other)).days)


def _in_time_tags(layout: Layout) -> list[Published]:
    found: list[Published] = []
    for tag, node in zip(layout.tags, layout.nodes, strict=True):
        if tag != "time" or len(found) >= 3:
            continue
        value = parse_stamp(node.get("datetime") or "") or parse_stamp("".join(node.itertext())[:80])
        if value:
            words = f"{node.get('class') or ''} {node.get('itemprop') or ''} {_before(node)}".lower()
            updated = "updat" in words or "modif" in words
            found.append(Published(value, "time-tag-updated" if updated else "time-tag", 0.85))
    return found


def _before(node: Any) -> str:
    previous = node.getprevious()
    text = (
        (node.getparent().text or "")
        if previous is None and node.getparent() is not None
        else (previous.tail or "")
        if previous is not None
        else ""
    )
    return str(text)[-40:]


def in_lines(lines: list[str]) -> list[Published]:
    """Return the stamps of short lines, those called publication first, plain ones next, updates last."""
    ranked: list[tuple[int, Published]] = []
    for line in lines:
        if len(line) > 160:
            continue
        folded = fold(line)
        for place, value in stamps_in(folded):
            before = folded[max(0, place - 24) : place]
            if _UPDATE.search(before):
                ranked.append((2, Published(value, "text-updated", 0.5)))
            elif _PUBLISH.search(before):
                ranked.append((0, Published(value, "text", 0.85)))
            elif len(line) <= 100:
                ranked.append((1, Published(value, "text", 0.7)))
    return [stamp for _, stamp in sorted(ranked, key=lambda r: r[0])]


def _updated(markup: Markup) -> Published | None:
    value = article_record(markup.records).get("dateModified")
    stamp = parse_stamp(value) if isinstance(value, str) else None
    if stamp:
        return Published(stamp, "json-ld-updated", 0.5)
    for name in _META_UPDATED:
        stamp = parse_stamp(markup.metas.get(name, ""))
        if stamp:
            return Published(stamp, "meta-updated", 0.5)
    return None


def _guessed(tree: Any, url: str | None) -> Published | None:
    """Ask htmldate, which searches the whole page, as the last resort."""
    from htmldate import find_date  # imported here: it is slow to load and seldom needed

    try:
        value = find_date(tree, original_date=True, url=url, extensive_search=True)
    except Exception:
        return None
    return Published(value, "search", 0.4) if value else None
