"""The site as a Starlette application over one record."""

import asyncio
import contextlib
import socket
import sys
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tongjian.desk import desk_of, is_writable
from tongjian.errors import DeskError, UnknownIdError, UsageError
from tongjian.web import stories
from tongjian.web.desk_routes import ROUTES as DESK_ROUTES
from tongjian.web.guard import KnownHost, SecureHeaders
from tongjian.web.pages import (
    about,
    actors,
    article,
    chronology,
    coded_lists,
    event,
    event_lists,
    feeds,
    pictures,
    searching,
    story,
)
from tongjian.web.reading import Reading
from tongjian.web.settings import Settings

_ROUTES = (
    ("/", chronology.chronology),
    ("/feed.{kind}", feeds.feed),
    ("/export.{kind}", feeds.export),
    ("/events/{id}", event.event),
    ("/articles/{id:path}", article.article),
    ("/revisions/{id:path}", article.revisions),
    ("/actors", actors.actors),
    ("/actors/{key:path}", actors.actor),
    ("/pair", actors.pair),
    ("/outlets", actors.outlet_list),
    ("/outlets/{name:path}", actors.outlet),
    ("/tags", coded_lists.tag_list),
    ("/tags/{tag:path}", coded_lists.tag),
    ("/disagreements", event_lists.disagreements),
    ("/measures", event_lists.measures),
    ("/changes", event_lists.changes),
    ("/pictures", pictures.pictures),
    ("/pictures/{name}.csv", pictures.picture_csv),
    ("/pictures/{name}.vl.json", pictures.picture_vega),
    ("/pictures/{name}", pictures.picture),
    ("/vega-lite.js", pictures.vega_script),
    ("/stories", story.stories),
    ("/stories/{id}", story.story),
    ("/search", searching.search),
    ("/suggest", searching.suggest),
    ("/about", about.about),
    ("/sitemap.xml", about.sitemap),
    ("/robots.txt", about.robots),
    ("/manifest.webmanifest", about.manifest),
    ("/{list}", coded_lists.coded_list),
)
_HASHES = 2  # passwords that are checked at a time: each takes 64 MB, and strangers may send as many as they like


def make_app(record: Path, settings: Settings | None = None) -> Starlette:
    """Return the application over the record file; raises RecordError when it cannot be opened.

    Raises UsageError for a file of stories that cannot be used.
    """
    chosen = settings or Settings()
    # the first administrator is made on the command line, which makes the desk: without one nothing here can be written
    # and one that may not be written, on read-only media, serves nobody: the site is shown without it
    desk = desk_of(record).exists() and not chosen.static and is_writable(desk_of(record))
    app = Starlette(
        routes=[
            *(DESK_ROUTES if desk else ()),
            *(Route(path, view) for path, view in _ROUTES[:-1]),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
            Route(*_ROUTES[-1]),
        ],
        middleware=[Middleware(SecureHeaders), Middleware(KnownHost, settings=chosen)],
        exception_handlers={
            UnknownIdError: about.not_found,
            DeskError: about.not_found,
            HTTPException: about.refused,
            500: about.failed,
        },
    )
    app.router.redirect_slashes = False  # a redirect would be made of the Host and path of the request
    app.state.reading = Reading(record)
    app.state.record = record
    app.state.desk = desk
    app.state.signing_in = asyncio.Semaphore(_HASHES)
    app.state.settings = chosen
    app.state.stories = stories.load(chosen.stories, app.state.reading.knows)
    return app


def serve(record: Path, host: str = "127.0.0.1", port: int = 8765, settings: Settings | None = None) -> None:
    """Serve the site until interrupted. `host` is the loopback address unless the operator says otherwise.

    Raises what make_app raises, and UsageError where it may not listen there; says where it listens once it does.
    """
    import msgspec
    import uvicorn

    app = make_app(record, msgspec.structs.replace(settings or Settings(), host=host))
    config = uvicorn.Config(app, log_level="warning", server_header=False, proxy_headers=False)
    if desk_of(record).exists() and not app.state.desk:
        print(f"{desk_of(record)} may not be written here: the editorial desk is closed", file=sys.stderr)
    with _listening(host, port) as listening:
        shown = f"[{host}]" if ":" in host else host
        print(f"serving {record} on http://{shown}:{listening.getsockname()[1]} (Ctrl-C ends)", file=sys.stderr, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens; raises UsageError with what stands in the way."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as err:
        why = (err.strerror or str(err)).partition(" (")[0].lower()
        raise UsageError(f"cannot listen on {host} port {port}: {why}; choose another with --host or --port") from err
