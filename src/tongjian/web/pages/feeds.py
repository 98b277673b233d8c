"""Feeds and exports of a filter. Nothing that was asked for gets into a header; nothing of a source becomes markup."""

from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from xml.etree import ElementTree as Tree

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from tongjian.export import events as event_lines
from tongjian.export import sheet
from tongjian.ids import digest
from tongjian.model import Article, Coded, Origin, RecordEvent, SourceStatus
from tongjian.store import EventFilter
from tongjian.web import address, filters
from tongjian.web.present import Presenter
from tongjian.web.reading import Reading
from tongjian.web.render import presenter_for, reading_of, site_url

MOST = 60  # events of a feed, newest first
_BATCH = 200  # events of an export that are read at a time
_ATOM = "http://www.w3.org/2005/Atom"
_UNKNOWN_TIME = "1970-01-01T00:00:00Z"  # Atom demands a time; an article without one has this
_XML_FORBIDDEN = {c: None for c in range(32) if c not in (9, 10, 13)} | {0xFFFE: None, 0xFFFF: None}


def feed(request: Request) -> Response:
    """Answer with the newest events of a filter as Atom, RSS or JSON Feed."""
    kind = request.path_params["kind"]
    if kind not in _KINDS:
        raise HTTPException(404)
    make, media_type = _KINDS[kind]
    chosen = filters.whole(request.query_params, reading_of(request).knows)
    events = reading_of(request).events(chosen.filter, MOST, newest=True)[1]
    presenter = presenter_for(request, events)
    presenter.status = {e.id: reading_of(request).store.source_status(e.id) for e in events}
    body = make(events, presenter, site_url(request), address.with_query(f"/feed.{kind}", chosen.query))
    return _conditional(request, body, media_type)


def _conditional(request: Request, body: bytes, media_type: str) -> Response:
    tag = f'"{digest(body)[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Language, Cookie"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)


def _clean(text: str) -> str:
    """Return text without the characters that XML cannot hold."""
    return text.translate(_XML_FORBIDDEN)


def _summary(e: RecordEvent, presenter: Presenter) -> str:
    parts = [f"“{presenter.lead_quote(e)}”", presenter.separator.join(presenter.outlets_of(e)), presenter.origins(e)]
    if e.disagreements:
        parts.append(presenter.t.disagree)
    for s in presenter.status.get(e.id, ()):
        gone = f" ({presenter.t['status_words_gone']})" if s.gone else ""
        parts.append(f"{presenter.t['status_' + s.what]}{gone}: {presenter.outlet(s.article)}")
    return _clean(" · ".join(parts))


def _time(e: RecordEvent, presenter: Presenter) -> str:
    """Return when an event was first told, as RFC 3339; days alone count from midnight UTC."""
    told = e.published or next(
        (a.published for m in e.mentions if (a := presenter.articles.get(m.article)) and a.published), None
    )
    try:
        moment = datetime.fromisoformat((told or e.date or "").partition("/")[0])
    except ValueError:
        return _UNKNOWN_TIME
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def _atom(events: list[RecordEvent], presenter: Presenter, site: str, own: str) -> bytes:
    root = Tree.Element("feed", {"xmlns": _ATOM, "xml:lang": presenter.lang})
    _add(root, "title", f"{presenter.t.site} · {presenter.t.chronology}")
    _add(root, "id", f"urn:tongjian:feed:{digest(own)[:32]}")
    _add(root, "updated", max((_time(e, presenter) for e in events), default=_UNKNOWN_TIME))
    _add(root, "author", name=presenter.t.site)
    Tree.SubElement(root, "link", {"rel": "self", "href": site + own})
    for e in events:
        entry = Tree.SubElement(root, "entry")
        _add(entry, "title", presenter.sentence(e))
        _add(entry, "id", f"urn:tongjian:event:{e.id}")
        _add(entry, "updated", _time(e, presenter))
        Tree.SubElement(entry, "link", {"rel": "alternate", "href": site + _page(e, presenter)})
        _add(entry, "summary", _summary(e, presenter))
    return _xml(root)


def _rss(events: list[RecordEvent], presenter: Presenter, site: str, own: str) -> bytes:
    """Return the feed as RSS, whose readers take a description for HTML, and many of them a title too."""
    root = Tree.Element("rss", {"version": "2.0"})
    channel = Tree.SubElement(root, "channel")
    _add(channel, "title", f"{presenter.t.site} · {presenter.t.chronology}")
    _add(channel, "link", site + "/" + own.partition("?")[1] + own.partition("?")[2])
    _add(channel, "description", presenter.t.tagline)
    _add(channel, "language", presenter.lang)
    for e in events:
        item = Tree.SubElement(channel, "item")
        _add(item, "title", presenter.sentence(e).replace("<", "&lt;"))
        _add(item, "link", site + _page(e, presenter))
        Tree.SubElement(item, "guid", {"isPermaLink": "false"}).text = f"urn:tongjian:event:{e.id}"
        _add(item, "description", escape(_summary(e, presenter), quote=False))
    return _xml(root)


def _json(events: list[RecordEvent], presenter: Presenter, site: str, own: str) -> bytes:
    items = [
        {
            "id": f"urn:tongjian:event:{e.id}",
            "url": site + _page(e, presenter),
            "title": presenter.sentence(e),
            "content_text": _summary(e, presenter),
            "date_published": _time(e, presenter),
            "language": presenter.quote_lang(e),
            "tags": [presenter.type_name(e.type)],
        }
        for e in events
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": f"{presenter.t.site} · {presenter.t.chronology}"}
    return msgspec.json.encode({**head, "home_page_url": site + "/", "feed_url": site + own, "items": items})


_KINDS = {
    "atom": (_atom, "application/atom+xml; charset=utf-8"),
    "rss": (_rss, "application/rss+xml; charset=utf-8"),
    "json": (_json, "application/feed+json"),
}


def _page(e: RecordEvent, presenter: Presenter) -> str:
    return address.in_language(address.path("events", e.id), presenter.lang)


def _add(parent: Tree.Element, tag: str, text: str = "", **children: str) -> None:
    made = Tree.SubElement(parent, tag)
    made.text = _clean(text) or None
    for child, value in children.items():
        Tree.SubElement(made, child).text = _clean(value)


def _xml(root: Tree.Element) -> bytes:
    body: bytes = Tree.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


class _Filtered:
    """Show the part of a record that a filter leaves, as an export reads it."""

    def __init__(self, reading: Reading, chosen: EventFilter) -> None:
        self.reading = reading
        self.chosen = chosen

    def events(self) -> Iterator[RecordEvent]:
        """Yield the events that match, by date, then id."""
        offset = 0
        while found := self.reading.events(self.chosen, _BATCH, offset)[1]:
            yield from found
            offset += _BATCH

    def articles(self) -> Iterator[Article]:
        """Yield all articles: an event's mentions may be in any."""
        return self.reading.store.articles()

    def coded(self) -> Iterator[Coded]:
        """Yield what was coded in all articles."""
        return self.reading.store.coded()

    def source_status(self, event: str) -> tuple[SourceStatus, ...]:
        """Return what became of the sources of an event."""
        return self.reading.store.source_status(event)

    def origins(self) -> Iterator[Origin]:
        """Yield the origins of all articles."""
        return self.reading.store.origins()


_EXPORTS = {"csv": (sheet.lines, "text/csv; charset=utf-8"), "jsonl": (event_lines.lines, "application/x-ndjson")}


def export(request: Request) -> Response:
    """Answer with the events of a filter as CSV or JSON Lines, for keeping."""
    kind = request.path_params["kind"]
    if kind not in _EXPORTS:
        raise HTTPException(404)
    make, media_type = _EXPORTS[kind]
    chosen = filters.whole(request.query_params, reading_of(request).knows)
    lines = (f"{line}\n".encode() for line in make(_Filtered(reading_of(request), chosen.filter)))
    headers = {"Content-Disposition": f'attachment; filename="tongjian-events.{kind}"'}
    return StreamingResponse(lines, media_type=media_type, headers=headers)
