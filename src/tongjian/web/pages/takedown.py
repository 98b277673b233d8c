"""Asking that a text be taken down, the state of such a request, and deciding on it."""

from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from tongjian import intake
from tongjian.desk import takedowns
from tongjian.errors import DeskError, TongjianError, UnknownIdError
from tongjian.web.access import desk_for, form, go, person_of, require
from tongjian.web.pages.desk import shown
from tongjian.web.render import reading_of


async def ask(request: Request) -> Response:
    """Show the form for an article, or note the request."""
    if request.method == "GET":
        return await run_in_threadpool(_form, request, {}, "")
    return await run_in_threadpool(_ask, request, await form(request))


def _form(request: Request, fields: dict[str, str], said: str, status: int = 200) -> Response:
    with desk_for(request) as desk:
        somebody = person_of(request, desk)
    kept = {n: fields.get(n, request.query_params.get(n, "")) for n in ("article", "contact", "claim")}
    return shown(request, "desk_takedown.html", somebody, status, said=said, done="", days=takedowns.DAYS, **kept)


def _ask(request: Request, fields: dict[str, str]) -> Response:
    try:
        article = _article(fields.get("article", "").strip())
        outlet = reading_of(request).store.article(article).outlet or ""
        with desk_for(request) as desk:
            somebody = person_of(request, desk)
            made = takedowns.request(desk, article, outlet, fields.get("contact", ""), fields.get("claim", ""))
    except (DeskError, UnknownIdError) as err:
        return _form(request, fields, str(err), 400)
    return shown(
        request, "desk_takedown.html", somebody, said="", done=made, days=takedowns.DAYS, article="", contact="", claim=""
    )


def _article(given: str) -> str:
    """Return the id of an article given by its id or by its address on this site."""
    before, mark, last = given.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/articles/")
    return unquote(last).removesuffix(".html") if mark or before else given


def state(request: Request) -> Response:
    """Show a request's state to whoever knows its id, and all of it to an editor."""
    with desk_for(request) as desk:
        somebody = person_of(request, desk)
        found = takedowns.takedown(desk, request.path_params["id"])
    return shown(request, "desk_takedown_state.html", somebody, r=found, said="")


async def decide(request: Request) -> Response:
    """Remove the text from the record, or decline; both with a reason that everybody can read."""
    return await run_in_threadpool(_decide, request, await form(request))


def _decide(request: Request, fields: dict[str, str]) -> Response:
    remove, reason = fields.get("decision") == "remove", fields.get("reason", "")
    with desk_for(request) as desk:
        somebody = require(request, desk, "decide-takedown")
        found = takedowns.takedown(desk, request.path_params["id"])
        try:
            if remove and found.state == "received" and reason.strip():
                intake.take_down(request.app.state.record, found.article, reason)
            takedowns.decide(desk, found.id, somebody, remove=remove, reason=reason)
        except TongjianError as err:
            return shown(request, "desk_takedown_state.html", somebody, 400, r=found, said=str(err))
    return go(request, "/log")
