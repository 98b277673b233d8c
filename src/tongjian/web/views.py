"""The pages: each reads the record, fills a template, and decides nothing."""

import math
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tongjian.model import RecordEvent
from tongjian.web import marks
from tongjian.web.guard import safe_link
from tongjian.web.i18n import LANGUAGES, choose, words
from tongjian.web.present import Presenter
from tongjian.web.reading import EventFilter, Reading

PER_PAGE = 50
MAX_QUERY = 200  # characters of a search; longer ones are cut
REALIS = ("asserted", "future", "conditional", "hypothetical", "denied", "historical")

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    trim_blocks=True,
    lstrip_blocks=True,
)


def language_of(request: Request) -> str:
    """Return the language in which to answer."""
    return choose(request.query_params.get("lang"), request.cookies.get("lang"), request.headers.get("accept-language", ""))


def _page(request: Request, template: str, presenter: Presenter, status: int = 200, **values: Any) -> Response:
    lang = presenter.lang

    def link(path: str) -> str:
        before, mark, anchor = path.partition("#")
        joiner = "&" if "?" in before else "?"
        return f"{before}{joiner}lang={lang}{mark}{anchor}"

    def in_language(code: str) -> str:
        kept = [(k, v) for k, v in request.query_params.multi_items() if k != "lang" and v]
        return f"{request.url.path}?{urlencode([*kept, ('lang', code)])}"

    shown = {
        "t": words(lang),
        "lang": lang,
        "languages": LANGUAGES,
        "link": link,
        "in_language": in_language,
        "sep": presenter.separator,
        "type_name": presenter.type_name,
        "quad": presenter.quad,
        "symmetric": presenter.symmetric,
        "actor_name": presenter.actor_name,
        "outlet": presenter.outlet,
        "outlets_of": presenter.outlets_of,
        "title_of": presenter.title_of,
        "lang_of": presenter.lang_of,
        "lead_quote": presenter.lead_quote,
        "quote_lang": presenter.quote_lang,
        "context": presenter.context,
        "sentence": presenter.sentence,
        **values,
    }
    response = HTMLResponse(_ENVIRONMENT.get_template(template).render(shown), status_code=status)
    if request.query_params.get("lang") == lang:
        response.set_cookie("lang", lang, max_age=31_536_000, samesite="lax", httponly=True)
    return response


def _reading(request: Request) -> Reading:
    reading: Reading = request.app.state.reading
    return reading


def _presenter(request: Request, events: list[RecordEvent]) -> Presenter:
    reading = _reading(request)
    wanted = {m.article for e in events for m in e.mentions}
    return Presenter(reading.pack, language_of(request), reading.articles(wanted))


def chronology(request: Request) -> Response:
    """Days down the page; each row an event."""
    reading = _reading(request)
    asked = request.query_params
    chosen = EventFilter(
        actor=asked.get("actor") or None,
        type=asked.get("type") or None,
        realis=asked.get("realis") or None,
        outlet=asked.get("outlet") or None,
        since=asked.get("from") or None,
        until=asked.get("until") or None,
    )
    number = _number(asked.get("page"))
    total, events = reading.events(chosen, limit=PER_PAGE, offset=(number - 1) * PER_PAGE)
    presenter = _presenter(request, events)
    undated = words(presenter.lang).nodate
    days = [
        {"date": date, "label": presenter.day_label(date, undated), "events": list(group)}
        for date, group in groupby(events, key=lambda e: e.date)
    ]
    pages = max(1, math.ceil(total / PER_PAGE))
    return _page(
        request,
        "chronology.html",
        presenter,
        here="chronology",
        days=days,
        total=total,
        number=number,
        pages=pages,
        previous=_page_address(request, number - 1) if number > 1 else None,
        next=_page_address(request, number + 1) if number < pages else None,
        filtered=any((chosen.actor, chosen.type, chosen.realis, chosen.outlet, chosen.since, chosen.until)),
        chosen={k: getattr(chosen, k) or "" for k in chosen.__struct_fields__},
        **_choices(reading, presenter),
    )


def _number(asked: str | None) -> int:
    return min(max(int(asked), 1), 100_000) if asked and asked.isdecimal() and len(asked) < 7 else 1


def _page_address(request: Request, number: int) -> str:
    kept = [(k, v) for k, v in request.query_params.multi_items() if k != "page" and v]
    return f"{request.url.path}?{urlencode([*kept, ('page', str(number))])}"


def _choices(reading: Reading, presenter: Presenter) -> dict[str, Any]:
    facets = reading.facets()
    return {
        "actor_choices": [
            {"key": a.id or a.name, "label": presenter.actor_name(a), "count": count} for a, count in facets.actors
        ],
        "type_choices": [{"key": name, "label": presenter.type_name(name), "count": count} for name, count in facets.types],
        "outlet_choices": facets.outlets,
        "realis_choices": REALIS,
    }


def event(request: Request) -> Response:
    """Everything about one event."""
    reading = _reading(request)
    found = reading.event(request.path_params["id"])
    answers = [reading.event(i) for i in found.answers]
    answered_by = [reading.event(i) for i in found.answered_by]
    presenter = _presenter(request, [found, *answers, *answered_by])
    origin_of = reading.origins({m.article for m in found.mentions})
    ordered = sorted(found.mentions, key=lambda m: (origin_of.get(m.article, m.article), m.article, m.start))
    by_origin = [list(g) for _, g in groupby(ordered, key=lambda m: origin_of.get(m.article, m.article))]
    return _page(
        request,
        "event.html",
        presenter,
        e=found,
        heading=presenter.sentence(found),
        by_origin=by_origin,
        answers=answers,
        answered_by=answered_by,
        rules=reading.rules(found),
    )


def article(request: Request) -> Response:
    """One article with its spans marked, and what was coded in it beside."""
    reading = _reading(request)
    found, coded = reading.article(request.path_params["id"])
    events = reading.events_of(found.id)
    presenter = Presenter(reading.pack, language_of(request), {found.id: found})
    t = words(presenter.lang)
    full = f"{found.title}\n{found.text}"
    title, body = marks.paragraphs(found, coded)
    labels = {
        "event": t.acts,
        "statement": t.statements,
        "opinion": t.label_opinion,
        "prediction": t.label_prediction,
        "argument": t.arguments,
        "figure": f"{t.figures}: {t.unsourced}",
    }
    present = {kind for _, _, kind in marks.marks_of(coded)}
    return _page(
        request,
        "article.html",
        presenter,
        a=found,
        title_parts=title,
        paragraphs=body,
        events=events,
        twin=reading.twin(found.id),
        safe_url=safe_link(found.url),
        mark_kinds=[(k, labels[k]) for k in marks.KINDS if k in present],
        statements=[{"start": s.start, "speaker": s.speaker, "words": full[s.start : s.end]} for s in coded.statements],
        arguments=[
            {
                "who": a.who,
                "cause": full[a.if_or_cause.start : a.if_or_cause.end],
                "effect": full[a.then_or_effect.start : a.then_or_effect.end],
            }
            for a in coded.arguments
        ],
        figures=[{"words": full[f.start : f.end], "source": f.source} for f in coded.figures],
        tags=coded.tags,
    )


def search(request: Request) -> Response:
    """Articles and events that hold the words, in any of the three scripts."""
    reading = _reading(request)
    q = request.query_params.get("q", "").strip()[:MAX_QUERY]
    result = reading.search(q, limit=40) if q else None
    events = result.events if result else []
    presenter = _presenter(request, events)
    hits = [_hit(a, start, end) for a, start, end in result.hits] if result else []
    return _page(
        request,
        "search.html",
        presenter,
        here="search",
        q=q,
        total=len(hits),
        hits=hits,
        events=events,
        also=result.also if result else [],
    )


def _hit(found: Any, start: int, end: int) -> dict[str, Any]:
    full = f"{found.title}\n{found.text}".replace("\n", " ")
    return {
        "id": found.id,
        "lang": found.lang,
        "title": found.title,
        "outlet": found.outlet,
        "published": found.published,
        "before": full[max(0, start - 60) : start],
        "match": full[start:end],
        "after": full[end : end + 100],
    }


def about(request: Request) -> Response:
    """Say what this site is, and how much the record holds."""
    reading = _reading(request)
    presenter = Presenter(reading.pack, language_of(request), {})
    t = words(presenter.lang)
    counts = reading.counts()
    return _page(
        request,
        "message.html",
        presenter,
        here="about",
        heading=t.about,
        message=t.about_text,
        counts=[(t.articles, counts["articles"]), (t.events, counts["events"])],
    )


def not_found(request: Request, _error: Exception) -> Response:
    """Answer for an address that the record holds nothing under."""
    presenter = Presenter(_reading(request).pack, language_of(request), {})
    t = words(presenter.lang)
    return _page(request, "message.html", presenter, status=404, heading=t.not_found, message=t.not_found_text)


def failed(request: Request, _error: Exception) -> Response:
    """Answer when a page could not be made; says nothing of the inside."""
    presenter = Presenter(_reading(request).pack, language_of(request), {})
    t = words(presenter.lang)
    return _page(request, "message.html", presenter, status=500, heading=t.error, message=t.error_text)
