"""One event: its clocks, every mention in its own words, what outlets differ in, what it answers, why it is one."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tongjian.merge.told import outermost
from tongjian.model import Article, EventMention, RecordEvent
from tongjian.store import EventFilter
from tongjian.store import site_queries as queries
from tongjian.text import fold
from tongjian.web import address, linked, reasons
from tongjian.web.guard import contact_link
from tongjian.web.pages.judge import corrections_of
from tongjian.web.present import Presenter, moment
from tongjian.web.reading import Reading
from tongjian.web.render import page, presenter_for, reading_of, settings_of, site_url

_MOST_RELATED = 8


def event(request: Request) -> Response:
    """Everything about one event."""
    reading, settings = reading_of(request), settings_of(request)
    found = reading.event(request.path_params["id"])
    answers = reading.events_named(found.answers)
    answered_by = reading.events_named(found.answered_by)
    inferred = {link.to: link.why for link in found.links if link.inferred}
    guessed = reading.events_named(inferred)
    shown_above = {e.id for e in (*answers, *answered_by, *guessed)}
    related = [e for e in life(found, reading) if e.id not in shown_above]
    presenter = presenter_for(request, [found, *answers, *answered_by, *guessed, *related])
    sides, known = (*found.source, *found.target), reasons.names_in(reading.pack, presenter.lang)
    return page(
        request,
        "event.html",
        presenter,
        e=found,
        reasons=reasons.shown(reasons.by_outlet(found.why, presenter.articles, presenter.outlet), presenter.lang, sides, known),
        reason=lambda line: reasons.shown([line], presenter.lang, sides, known)[0],
        heading=presenter.sentence(found),
        clocks=clocks(found, reading, presenter),
        by_origin=[tellings(group) for group in by_origin(found.mentions, reading)],
        tellers=tellers(found, presenter),
        answers=answers,
        said={link.to: link for link in found.links if not link.inferred},
        answered_by=answered_by,
        guessed=[(e, inferred[e.id]) for e in guessed],
        related=related,
        corrections=corrections_of(reading.store, found),
        sources=sources_since(found.id, reading),
        pair=pair(found),
        rules=reading.rules(found),
        own=None if settings.static and not settings.site_url else site_url(request) + address.path("events", found.id),
        contact=report_address(settings.contact, found.id),
        structured=linked.event(found, presenter, settings.site_url),
    )


def clocks(e: RecordEvent, reading: Reading, presenter: Presenter) -> list[tuple[str, str]]:
    """Return the event's times with their names: done or announced, in force from and until, published, first seen.

    What is no measure and holds for no time has no clocks of force; articles that came as files were seen at no time.
    """
    t = presenter.t
    seen = queries.first_seen(reading.store, {m.article for m in e.mentions})
    day = presenter.day_label(e.date, t.undated)
    lasts = presenter.is_measure(e.type) or bool(e.phase)
    found = [(t.announced if lasts else t.day_done, f"{day} ({t.by_the_news})" if e.date and e.date_inferred else day)]
    for name, value in ((t.effective, e.effective), (t.expires, e.expires)):
        if value or lasts:
            found.append((name, presenter.day_label(value, "—")))
    found.append((t.published, moment(e.published)))
    return [*found, (t.first_seen, moment(seen))] if seen else found


def by_origin(mentions: Iterable[EventMention], reading: Reading) -> list[list[EventMention]]:
    """Return the mentions in groups, one for each text that copies go back to.

    Of mentions in one article of which one holds the other, the longer stands for both: its words are all there.
    """
    listed = outermost(mentions)
    origin_of = reading.origins({m.article for m in listed})

    def origin(m: EventMention) -> str:
        return origin_of.get(m.article, m.article)

    ordered = sorted(listed, key=lambda m: (origin(m), m.article, m.start))
    return [list(group) for _, group in groupby(ordered, key=origin)]


def tellings(group: Iterable[EventMention]) -> list[list[EventMention]]:
    """Return the mentions of one origin in groups of the same words: copies of a text tell them once, under all their names."""
    found: dict[str, list[EventMention]] = {}
    for m in group:
        found.setdefault("".join(fold(m.quote).split()), []).append(m)
    return list(found.values())


def tellers(e: RecordEvent, presenter: Presenter) -> list[tuple[str, str]]:
    """Return who says so: whom the outlets name for the event, and the outlets that name nobody."""
    named: dict[str, list[str]] = {}
    for m in e.mentions:
        named.setdefault(m.attributed_to or "", []).append(presenter.outlet(m.article))
    order = Counter({who: len(outlets) for who, outlets in named.items()}).most_common()
    return [
        (presenter.tag_name(who) if who else presenter.t.own_voice, presenter.separator.join(dict.fromkeys(named[who])))
        for who, _ in order
    ]


def life(e: RecordEvent, reading: Reading) -> list[RecordEvent]:
    """Return other acts of the same type between the same sides, which may be stages in the life of the same measure."""
    if not (e.source and e.target):
        return []
    sides = (e.source[0].id or e.source[0].name, e.target[0].id or e.target[0].name)
    found = queries.oldest_events(reading.store, EventFilter(between=sides, type=e.type), _MOST_RELATED + 1)
    return [other for other in found if other.id != e.id][:_MOST_RELATED]


def sources_since(event_id: str, reading: Reading) -> list[dict[str, Any]]:
    """Return what became of the event's sources since it rested on them, and the outlet where the article is still here."""
    told = reading.store.source_status(event_id)
    here = reading.articles(s.article for s in told)
    return [
        {"article": s.article, "what": s.what, "at": s.at, "gone": s.gone, "outlet": _outlet(here.get(s.article))} for s in told
    ]


def _outlet(article: Article | None) -> str | None:
    return (article.outlet or article.title or article.id) if article else None


def pair(e: RecordEvent) -> str | None:
    """Return the address of the page on both sides, if there are two."""
    if not (e.source and e.target):
        return None
    query: list[tuple[str, Any]] = [("a", e.source[0].id or e.source[0].name), ("b", e.target[0].id or e.target[0].name)]
    return address.with_query("/pair", query)


def report_address(contact: str | None, event_id: str) -> str | None:
    """Return where readers report an error in this event."""
    known = contact_link(contact)
    return f"{known}?subject=event%20{event_id}" if known and known.startswith("mailto:") else known
