"""Linked data (schema.org JSON-LD) for pages. The JSON stands in a script element, so everything that could end it is escaped."""

from collections.abc import Iterable
from typing import Any

import msgspec
from markupsafe import Markup

from tongjian.addresses import safe_link
from tongjian.model import Article, Coded, RecordEvent
from tongjian.web import address
from tongjian.web.present import Presenter

_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_OPINION_SHARE = 0.4  # from this share of opinion and prediction sentences on, an article is called an opinion article
_MOST = 10  # events of a chronology page that are told as linked data


def script(data: dict[str, Any]) -> Markup:
    """Return a JSON-LD script element's content."""
    return Markup(msgspec.json.encode({"@context": "https://schema.org", **data}).decode().translate(_ESCAPED))  # noqa: S704


def chronology(events: Iterable[RecordEvent], presenter: Presenter, site: str | None) -> Markup:
    """Return a page of the chronology as a list of events."""
    listed = [
        {"@type": "ListItem", "position": at, "item": _event(e, presenter, site)} for at, e in enumerate(list(events)[:_MOST], 1)
    ]
    return script({"@type": "ItemList", "name": presenter.t.chronology, "itemListElement": listed})


def event(found: RecordEvent, presenter: Presenter, site: str | None) -> Markup:
    """Return an event with the articles that tell it."""
    urls = [u for m in found.mentions if (a := presenter.articles.get(m.article)) and (u := safe_link(a.url))]
    return script(
        {**_event(found, presenter, site), "subjectOf": [{"@type": "NewsArticle", "url": u} for u in dict.fromkeys(urls)]}
    )


def _event(e: RecordEvent, presenter: Presenter, site: str | None) -> dict[str, Any]:
    start, _, end = (e.date or "").partition("/")
    told = {
        "@type": "Event",
        "@id": f"urn:tongjian:event:{e.id}",
        "name": presenter.sentence(e),
        "startDate": start,
        "endDate": end,
        "url": f"{site}{address.path('events', e.id)}" if site else "",
    }
    actors = [{"@type": "Organization" if a.id != a.name else "Thing", "name": presenter.actor_name(a)} for a in e.source]
    return {**{k: v for k, v in told.items() if v}, "organizer": actors}


def article(found: Article, coded: Coded, presenter: Presenter) -> Markup:
    """Return an article's metadata; the text itself stays with its outlet."""
    told = {
        "headline": found.title,
        "inLanguage": found.lang,
        "datePublished": found.published,
        "author": found.byline,
        "publisher": {"@type": "Organization", "name": found.outlet} if found.outlet else None,
        "isBasedOn": safe_link(found.url),
        "keywords": presenter.separator.join(t.tag for t in coded.tags),
    }
    kind = "OpinionNewsArticle" if is_opinion(coded) else "NewsArticle"
    return script({"@type": kind, **{k: v for k, v in told.items() if v}})


def is_opinion(coded: Coded) -> bool:
    """Tell whether so many sentences are labelled opinion or prediction that the article is one of opinion."""
    labels = [s.label for s in coded.sentences]
    return bool(labels) and sum(x in {"opinion", "prediction"} for x in labels) >= _OPINION_SHARE * len(labels)
