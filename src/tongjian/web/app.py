"""The site as a Starlette application over one record."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tongjian.errors import UnknownIdError
from tongjian.web import views
from tongjian.web.guard import SecureHeaders
from tongjian.web.reading import Reading


def make_app(record: Path) -> Starlette:
    """Return the application over the record file; raises RecordError when it cannot be opened."""
    app = Starlette(
        routes=[
            Route("/", views.chronology),
            Route("/events/{id}", views.event),
            Route("/articles/{id:path}", views.article),
            Route("/search", views.search),
            Route("/about", views.about),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        ],
        middleware=[Middleware(SecureHeaders)],
        exception_handlers={
            UnknownIdError: views.not_found,
            404: views.not_found,
            500: views.failed,
            HTTPException: views.not_found,
        },
    )
    app.state.reading = Reading(record)
    return app


def serve(record: Path, host: str, port: int) -> None:
    """Serve the site until interrupted. `host` is the loopback address unless the operator says otherwise."""
    import uvicorn

    uvicorn.run(make_app(record), host=host, port=port, log_level="warning", server_header=False, proxy_headers=False)
