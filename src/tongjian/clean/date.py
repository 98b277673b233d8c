"""When a page was published: every place that says so, in order of trust."""

import datetime
import re
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, urlsplit

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
_NAMED: Final = re.compile(
    r"""["']?(?:date_?published|publish(?:ed)?_?(?:date|time|at)|pub_?(?:date|time)|first_?publish(?:ed)?(?:_?at)?|ptime)"""
    r"""\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\dA-Z][\w:+. ,\-/]{7,39})""",
    re.IGNORECASE,
)
_ASIDE: Final = frozenset(("li", "aside", "nav", "footer", "a"))
_DATE_LINE: Final = 32  # characters of a line that is a date, perhaps with a label
_MOST: Final = 1_000_000  # characters of one script that are searched
# a name or label and the date after it, written together: "Jane RoeDec 5, 2023"
_GLUED: Final = re.compile(
    r"(?<=[a-z)])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d|(?:19|20)\d{2}[-/.年]\d)"
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
        return _shown_instead(claims, _updates(markup)) or _checked(claims, dated)
    told = _in_scripts(markup.scripts)
    if dated:
        return told if told and told.value[:10] == dated else Published(dated, "url", 0.8)
    return told or _alone(layout) or next(iter(_updates(markup)), None)


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
    found.extend(in_lines([b.apart for b in layout.blocks[max(0, limit - 25) : limit + 6]]))
    return found


def _shown_instead(claims: list[Published], updates: list[Published]) -> Published | None:
    """Return the date that the page shows as its own, where the head dates that very day otherwise than as publication.

    Pages that are written anew (guides, lists) show the day of the new text as their date and keep the first one in the head.
    """
    shown = [c for c in claims if c.source in ("text", "time-tag")]
    head = [c for c in claims if c.sure >= _HEAD]
    days = {c.value[:10] for c in shown}
    if not head or len(days) != 1 or head[0].value[:10] >= min(days):
        return None
    known = {c.value[:10] for c in [*updates, *head[1:]]}
    return _richest(shown) if days <= known and _days(head[0].value, min(days)) > 1 else None


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
        shown = parse_stamp("".join(node.itertext())[:80])
        value = parse_stamp(node.get("datetime") or "") or shown
        if value:
            words = f"{node.get('class') or ''} {node.get('itemprop') or ''} {_before(node)}".lower()
            # hCard's class "updated" stands on every date of many blogs, beside "published"
            updated = ("updat" in words or "modif" in words) and "publish" not in words
            source = "time-tag-updated" if updated else "time-tag"
            found.append(Published(value, source, 0.85))
            if shown and shown != value:
                found.append(Published(shown, source, 0.8))
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
        folded = fold(_GLUED.sub(" ", line))
        for place, value in stamps_in(folded):
            before = folded[max(0, place - 24) : place]
            if _UPDATE.search(before):
                ranked.append((2, Published(value, "text-updated", 0.5)))
            elif _PUBLISH.search(before):
                ranked.append((0, Published(value, "text", 0.85)))
            elif len(line) <= 100:
                ranked.append((1, Published(value, "text", 0.7)))
    return [stamp for _, stamp in sorted(ranked, key=lambda r: r[0])]


def _updates(markup: Markup) -> list[Published]:
    """Return the times of the last change that the head names."""
    named = [(article_record(markup.records).get("dateModified"), "json-ld-updated")]
    named.extend((markup.metas.get(name), "meta-updated") for name in _META_UPDATED)
    stamps = ((parse_stamp(value) if isinstance(value, str) else None, source) for value, source in named)
    return [Published(value, source, 0.5) for value, source in stamps if value]


def _alone(layout: Layout) -> Published | None:
    """Return the date of the lines anywhere on the page that hold a date and nothing else, where all are of one day."""
    found: list[str] = []
    for block in layout.blocks:
        if len(block.text) <= _DATE_LINE and block.linked < 0.5 and not _in_list(layout, block.node):
            found.extend(value for _, value in stamps_in(fold(block.apart)))
    days = {value[:10] for value in found}
    return Published(next((v for v in found if "T" in v), found[0]), "text", 0.5) if len(days) == 1 else None


def _in_list(layout: Layout, node: int) -> bool:
    """Tell whether a line stands in a list or a part beside the article, where other articles' dates stand."""
    return any(layout.tags[outer] in _ASIDE for outer in layout.ancestors(node))


def _in_scripts(scripts: list[str]) -> Published | None:
    """Return the publication time that the data in the page's scripts name, where all that they name is of one day."""
    found: list[str] = []
    for script in scripts:
        text = unquote(script[:_MOST]) if script.lstrip()[:3].lower() in ("%7b", "%5b") else script[:_MOST]
        for m in _NAMED.finditer(text):
            value = parse_stamp(m.group(1))
            if value:
                found.append(value)
    days = {value[:10] for value in found}
    return Published(found[0], "script", 0.6) if len(days) == 1 else None
