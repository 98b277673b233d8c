"""What the site says of itself: about, not found, sitemap, manifest, robots."""

from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from tongjian.store import site_queries as queries
from tongjian.web import address
from tongjian.web.filters import NotUnderstoodError
from tongjian.web.guard import contact_link
from tongjian.web.i18n import CODES, words
from tongjian.web.present import Presenter
from tongjian.web.render import MORE, NAVIGATION, language_of, page, reading_of, settings_of, site_url

_MOST_ADDRESSES = 45_000  # the sitemap protocol allows 50,000 in a file


def about(request: Request) -> Response:
    """Say what this site is, and how much the record holds."""
    reading, settings = reading_of(request), settings_of(request)
    presenter = Presenter(reading.pack, language_of(request), {})
    t = presenter.t
    counts = [(t[f"count_{name}"], n) for name, n in reading.counts().items()]
    return page(
        request,
        "about.html",
        presenter,
        here="about",
        counts=counts,
        rights=t[f"rights_{settings.rights}"],
        contact=contact_link(settings.contact),
    )


def _message(request: Request, status: int, heading: str, text: str) -> Response:
    presenter = Presenter(reading_of(request).pack, language_of(request), {})
    return page(request, "message.html", presenter, status, heading=presenter.t[heading], message=presenter.t[text])


def not_found(request: Request, _error: Exception) -> Response:
    """Answer for an address that the record holds nothing under."""
    return _message(request, 404, "not_found", "not_found_text")


def refused(request: Request, error: Exception) -> Response:
    """Answer for a request of a kind the site does not take; its status is kept."""
    status = getattr(error, "status_code", 404)
    if status == 404:
        return not_found(request, error)
    told = error.detail if isinstance(error, NotUnderstoodError) else "not allowed"
    return PlainTextResponse(f"{told}\n", status)


def failed(request: Request, _error: Exception) -> Response:
    """Answer when a page could not be made; says nothing of the inside."""
    return _message(request, 500, "error", "error_text")


def sitemap(request: Request) -> Response:
    """List the addresses of the site for search engines."""
    store, site = reading_of(request).store, site_url(request)
    paths = ["/" if name == "chronology" else f"/{name}" for name in (*NAVIGATION, *MORE[1:])]
    paths += [address.path("stories", s) for s in request.app.state.stories]
    paths += [address.path("events", e) for e in queries.event_ids(store, _MOST_ADDRESSES // 2)]
    paths += [address.path("articles", a) for a, _ in queries.article_addresses(store, _MOST_ADDRESSES // 2)]
    lines = "".join(f"<url><loc>{escape(site + path)}</loc></url>\n" for path in paths)
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    return Response(body, media_type="application/xml")


def robots(request: Request) -> Response:
    """Which addresses robots are asked to leave: endless combinations of filters, and exports."""
    lines = (
        "User-agent: *",
        "Disallow: /search?",
        "Disallow: /suggest",
        "Disallow: /export.",
        f"Sitemap: {site_url(request)}/sitemap.xml",
    )
    return PlainTextResponse("\n".join(lines) + "\n")


def manifest(request: Request) -> Response:
    """Answer with the web app manifest, in the reader's language."""
    lang = language_of(request)
    t = words(lang)
    told = {
        "name": t.site,
        "short_name": t.site,
        "description": t.tagline,
        "lang": lang if lang in CODES else "en",
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": "#fbfaf7",
        "theme_color": "#a2312a",
        "icons": [{"src": "/static/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return JSONResponse(told, media_type="application/manifest+json")
