"""When a page was published: every place that says so, in order of trust."""

import re
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from tongjian.clean.blocks import Layout
from tongjian.clean.linked_data import article_record
from tongjian.clean.markup import Markup
from tongjian.clean.stamps import parse_stamp, stamps_in
from tongjian.text import fold

_META: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished", "publishdate", "publish-date", "pubdate",
    "_pubtime_", "apub:time", "publish_date", "publication_date", "article.published", "article:published", "date.issued", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "weibo: article:create_at", "weibo:article:create_at", "og:release_date", "originalpublicationdate", "article_date_original",
    "article:create_at", "created", "pubtime", "publish_time", "pub_date", "releasedate", "citation_publication_date", "date",
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
    re.compile(r"/((?:19|20)\d{2})[/\-_]?(0?[1-9]|1[0-2])[/\-_]?(0[1-9]|[12]\d|3[01]|[1-9])(?=[/\-_.]|$)"),
    re.compile(r"[/t_\-=.]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"[/\-_=]((?:19|20)\d{2})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?!\d)"),
)  # fmt: skip
_UPDATE: Final = re.compile(r"(?:更新|修改|updated|modified|last update)\S{0,4}(?: on)? ?[::]? ?$")
_PUBLISH: Final = re.compile(
    r"(?:发布|发表|发稿|刊登|上传|录入|出版|时间|日期|published|posted|date|first published)\S{0,4}(?: on)? ?[::]? ?$"
)
_TIME_WORDS: Final = frozenset(
    "time date pubtime pubdate publish published posted timestamp stamp riqi shijian datetime dateline".split()
)


class Published(NamedTuple):
    """A publication time as ISO-8601 and where it was found; `source` "text-updated" and the like say that it is the update's."""

    value: str
    source: str
    sure: float


def published_of(markup: Markup, layout: Layout, url: str | None, limit: int) -> Published | None:
    """Return the page's publication time or None. `limit`: index of the first block of the body, before which visible stamps stand."""
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
    where = f"{parts.path}?{parts.query}"
    for pattern in _IN_URL:
        for m in pattern.finditer(where):
            value = parse_stamp("-".join(m.groups()))
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
    """Choose among claims: the first that is no update, the more precise of equals; the URL's date breaks a tie."""
    plain = [c for c in claims if not c.source.endswith("-updated")] or claims
    if dated:
        agreeing = [c for c in plain if c.value[:10] == dated[:10]]
        if agreeing:
            return agreeing[0]
    return plain[0]


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
    except Exception:  # noqa: BLE001 - a library's failure on odd markup is no reason to lose the page
        return None
    return Published(value, "search", 0.4) if value else None
