"""Filling templates: what every page has, whatever it shows."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tongjian.model import RecordEvent
from tongjian.web import address
from tongjian.web.i18n import LANGUAGES, choose, words
from tongjian.web.present import Presenter
from tongjian.web.reading import Reading
from tongjian.web.settings import Settings

NAVIGATION = ("chronology", "actors", "measures", "disagreements", "pictures")
MORE = ("stories", "search", "outlets", "tags", "predictions", "arguments", "figures", "changes", "about")
_YEAR = 31_536_000  # seconds that a chosen language is remembered

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    trim_blocks=True,
    lstrip_blocks=True,
)


def language_of(request: Request) -> str:
    """Return the language in which to answer."""
    return choose(request.query_params.get("lang"), request.cookies.get("lang"), request.headers.get("accept-language", ""))


def reading_of(request: Request) -> Reading:
    """Return the record that the site shows."""
    reading: Reading = request.app.state.reading
    return reading


def settings_of(request: Request) -> Settings:
    """Return what the operator decided."""
    settings: Settings = request.app.state.settings
    return settings


def site_url(request: Request) -> str:
    """Return the site's own address without a slash at the end: the operator's, else the one that KnownHost let in."""
    return settings_of(request).site_url or str(request.base_url).rstrip("/")


def presenter_for(request: Request, events: list[RecordEvent]) -> Presenter:
    """Return names and quotes for a page that shows these events."""
    reading = reading_of(request)
    articles = reading.articles({m.article for e in events for m in e.mentions})
    return Presenter(reading.pack, language_of(request), articles, settings_of(request).rights)


def page(request: Request, template: str, presenter: Presenter, status: int = 200, **values: Any) -> Response:
    """Return a page; `values` are what the template asks for beyond the words, links and names that all have."""
    lang = presenter.lang
    text = _ENVIRONMENT.get_template(template).render({**_common(request, presenter), **values})
    # kept by nobody without asking again: what leaves the record is out of every cache at once
    response = HTMLResponse(text, status, {"Cache-Control": "no-cache", "Vary": "Accept-Language, Cookie"})
    if request.query_params.get("lang") == lang:
        response.set_cookie("lang", lang, max_age=_YEAR, samesite="lax", httponly=True)
    return response


def _common(request: Request, presenter: Presenter) -> dict[str, Any]:
    lang = presenter.lang
    asked = [(k, v) for k, v in request.query_params.multi_items() if k != "lang" and v]

    def link(path: str, *parts: str, **query: str) -> str:
        base = path + (address.path(*parts) if parts else "")
        return address.in_language(address.with_query(base, query.items()), lang)

    # as it was asked for, unquoted: behind the name of the page all is one key
    first, slash, key = request.scope["path"].lstrip("/").partition("/")
    here = address.path(first, key) if slash else address.path(first)

    def in_language(code: str) -> str:
        return f"{here}?{urlencode([*asked, ('lang', code)])}"

    return {
        "t": words(lang),
        "p": presenter,
        "lang": lang,
        "languages": LANGUAGES,
        "link": link,
        "in_language": in_language,
        "sep": presenter.separator,
        "navigation": NAVIGATION,
        "more": MORE if request.app.state.stories else MORE[1:],
        "static": settings_of(request).static,
        "desk": request.app.state.desk,
        "public": settings_of(request).site_url,
    }
