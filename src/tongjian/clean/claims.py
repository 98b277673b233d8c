"""What the head and the markup of a page say of its time: JSON-LD, metas, microdata, time elements, data in scripts."""

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from lxml import etree

from tongjian.clean.blocks import Layout
from tongjian.clean.markup import Markup
from tongjian.clean.published import Published
from tongjian.clean.region import key
from tongjian.clean.stamps import parse_stamp
from tongjian.clean.surroundings import Surroundings
from tongjian.text import fold, search_tokens

_META: Final = (  # in order of trust
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "datepublished",
    "publishdate", "publish-date", "pubdate", "_pubtime_", "apub:time", "publish_date", "publication_date",
    "article.published", "article:published", "date.issued", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dc.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "weibo: article:create_at", "weibo:article:create_at", "og:release_date", "originalpublicationdate",
    "article_date_original", "article:create_at", "pubtime", "publish_time", "pub_date", "releasedate",
    "citation_publication_date", "citation_date", "bt:pubdate", "rnews:datepublished", "article.created", "published_at",
    "date_published", "published", "firstcreatedtime", "published-date", "article-published",
)  # fmt: skip
_META_WEAK: Final = (  # names that some systems give to other times too: of printing, of an event
    "created", "date", "dc.date.created", "dcterms.issued", "dc.created", "creation_date", "time",
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
_NAMED: Final = re.compile(
    r"""["']?(?:date_?published|publish(?:ed)?_?(?:date|time|at)|pub_?(?:date|time)|first_?publish(?:ed)?(?:_?at)?|ptime)"""
    r"""\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\dA-Z][\w:+. ,\-/]{7,39})""",
    re.IGNORECASE,
)
_CREATED: Final = re.compile(r"""\bvar\s(?:createTime|ct)\s{0,2}=\s{0,2}["'](\d{10}|20\d{2}-\d{2}-\d{2}[ \d:]{0,9})["']""")
_MOST: Final = 1_000_000  # characters of one script that are searched
_PAGE_RECORD: Final = re.compile(r"(?:Web|Item|FAQ|QA|About)Page$|^VideoObject$|^CreativeWork$|^Event$")
_MARKED: Final = re.compile(
    r"date-?_?published|pub-?_?date|published|entry-?date|post-?_?date|article-?_?date|publish", re.IGNORECASE
)
_DATE_WORDS: Final = frozenset(("published", "publish", "pubdate", "date", "timestamp"))
_PROPERTIES: Final = etree.XPath(".//*[@pubdate or @itemprop or @property]")
_HOLDS: Final = ("datetime", "content", "data-datetime", "data-date", "data-time", "data-timestamp", "data-published", "title")
_MACHINE: Final = ("datetime", "data-datetime", "data-timestamp", "data-published")
_MOST_TAGS: Final = 40  # time elements that are looked at
_KEPT: Final = 3
_ABOUT: Final = 0.25  # share of the words of the shorter headline


def in_head(markup: Markup, title: str, url: str | None) -> list[Published]:
    """Return what JSON-LD and the metas say, in order of trust."""
    found = list(_in_records(markup, title, url))
    for names, sure in ((_META, 0.9), (_META_WEAK, 0.68)):
        value = next((value for name in names if name in markup.metas and (value := parse_stamp(markup.metas[name]))), None)
        if value:
            found.append(Published(value, "meta", sure))
    return found


def _in_records(markup: Markup, title: str, url: str | None) -> Iterator[Published]:
    record = own_record(markup, title, url)
    yield from _times(record, ("datePublished", "dateCreated", "uploadDate"), 0.95)
    if not record:
        for other in markup.records:
            kind = other.get("@type")
            if isinstance(kind, str) and _PAGE_RECORD.search(kind):
                yield from _times(other, ("datePublished", "uploadDate"), 0.85)


def _times(record: dict[str, Any], keys: tuple[str, ...], sure: float) -> Iterator[Published]:
    for name in keys:
        value = parse_stamp(record[name]) if isinstance(record.get(name), str) else None
        if value:
            yield Published(value, "json-ld", sure)


def own_record(markup: Markup, title: str, url: str | None) -> dict[str, Any]:
    """Return the JSON-LD record of the page's own article: of several, the one with its address or headline; {} if none."""
    records = markup.articles
    if len(records) < 2:
        return markup.article
    here = _path(url)
    for record in records:
        if here and here in {_path(address) for address in _addresses(record)}:
            return record
    wanted = key(title)
    same = (r for r in records if wanted and isinstance(r.get("headline"), str) and key(r["headline"]) == wanted)
    first = records[0] if _may_be_about(records[0].get("headline"), title) else {}
    return next(same, first)


def _may_be_about(headline: Any, title: str) -> bool:
    """Tell whether a record's headline has words of the page's; where one is missing nothing speaks against it."""
    if not isinstance(headline, str) or not title:
        return True
    one, other = set(search_tokens(headline)), set(search_tokens(title))
    return len(one & other) >= _ABOUT * min(len(one), len(other))


def _addresses(record: dict[str, Any]) -> Iterator[str]:
    for name in ("url", "@id", "mainEntityOfPage"):
        value = record.get(name)
        value = value.get("@id") or value.get("url") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield value


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path.rstrip("/")
    except ValueError:
        return ""


def updates_in_head(markup: Markup, title: str, url: str | None) -> list[Published]:
    """Return the times of the last change that the head names."""
    named = [(own_record(markup, title, url).get("dateModified"), "json-ld-updated")]
    named.extend((markup.metas.get(name), "meta-updated") for name in _META_UPDATED)
    stamps = ((parse_stamp(value) if isinstance(value, str) else None, source) for value, source in named)
    return [Published(value, source, 0.5) for value, source in stamps if value]


def in_elements(place: Surroundings) -> list[Published]:
    """Return what time elements and elements marked as a date say: marked ones first, then ones under the headline, then others.

    Those beside the article are left out; others far from the headline count only where all are of one day.
    """
    tiers: tuple[list[Published], list[Published], list[Published]] = ([], [], [])
    for index in list(_dated(place.layout))[:_MOST_TAGS]:
        node = place.layout.nodes[index]
        marks = _marks(node, place.layout.tags[index])
        timed = place.layout.tags[index] == "time" or any(node.get(name) for name in _MACHINE)
        claims = _of_element(node, marked=bool(marks)) if marks or timed else []
        if claims and not place.beside(index):
            tiers[0 if marks and place.under(index) else 1 if place.under(index) else 2].extend(claims)
    far = tiers[2] if len({claim.day for claim in tiers[2]}) == 1 else []
    return [*tiers[0], *tiers[1], *(far if not (tiers[0] or tiers[1]) else [])][: 2 * _KEPT]


def _dated(layout: Layout) -> Iterator[int]:
    """Yield the elements that may tell the date: by their tag, by the words of their class, by their properties."""
    marked = set(filter(_of_publication, _PROPERTIES(layout.nodes[0]))) if layout.nodes else set()
    for index, (tag, words) in enumerate(zip(layout.tags, layout.words, strict=True)):
        if tag == "time" or (words and not words.isdisjoint(_DATE_WORDS)) or (marked and layout.nodes[index] in marked):
            yield index


def _of_publication(node: Any) -> bool:
    named = node.get("property") or ""
    return node.get("pubdate") is not None or "datePublished" in (node.get("itemprop"), named) or "published" in named


def _marks(node: Any, tag: str) -> str:
    """Return the words by which an element is called the date of publication, "" where it is not."""
    if node.get("pubdate") is not None:
        return "pubdate"
    for name in ("itemprop", "property", "class", "data-testid"):
        said = node.get(name)
        if said and len(said) < 200 and (m := _MARKED.search(said)):
            return m.group() if tag == "time" or _value(node) else ""
    return ""


def _value(node: Any) -> str | None:
    return next((value for name in _HOLDS if (value := parse_stamp((node.get(name) or "")[:80]))), None)


def _of_element(node: Any, *, marked: bool) -> list[Published]:
    shown = parse_stamp(fold("".join(node.itertext())[:80]))
    value = _value(node) or shown
    if not value:
        return []
    words = f"{node.get('class') or ''} {node.get('itemprop') or ''} {_before(node)}".lower()
    # hCard's class "updated" stands on every date of many blogs, beside "published"
    updated = ("updat" in words or "modif" in words or "更新" in words) and "publish" not in words
    source = "time-tag-updated" if updated else "time-tag"
    found = [Published(value, source, 0.88 if marked else 0.85)]
    return [*found, Published(shown, source, 0.8)] if shown and shown != value else found


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


def in_scripts(scripts: list[str]) -> Published | None:
    """Return the publication time that the data in the page's scripts name, where all that they name is of one day."""
    found: list[str] = []
    for script in scripts:
        text = unquote(script[:_MOST]) if script.lstrip()[:3].lower() in ("%7b", "%5b") else script[:_MOST]
        for m in _NAMED.finditer(text):
            value = parse_stamp(m.group(1))
            if value:
                found.append(value)
    days = {value[:10] for value in found}
    if not found:
        return next((Published(value, "script", 0.6) for value in map(_assigned, scripts) if value), None)
    return Published(found[0], "script", 0.6) if len(days) == 1 else None


def _assigned(script: str) -> str | None:
    """Return the time that a script gives to a variable of the page itself: that of its making, as messengers' pages have it."""
    m = _CREATED.search(script, 0, _MOST)
    return parse_stamp(m.group(1)) if m else None
