"""Submitting an address, a page or a correction; and what editors see of it before they decide."""

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from tongjian import intake
from tongjian.desk import Desk, queue
from tongjian.desk.queue import Submission
from tongjian.errors import DeskError, TongjianError
from tongjian.model import Page
from tongjian.web.access import desk_for, form, go, person_of, private, require, values
from tongjian.web.pages.desk import shown
from tongjian.web.render import page, presenter_for


async def submit(request: Request) -> Response:
    """Show the form, or put what it holds into the queue."""
    if request.method == "GET":
        return await run_in_threadpool(_form, request, {}, "")
    return await run_in_threadpool(_submit, request, await form(request))


def _form(request: Request, fields: dict[str, str], said: str, status: int = 200) -> Response:
    with desk_for(request) as desk:
        somebody = person_of(request, desk)
        allowed = queue.may_submit(desk, somebody)
    kept = {name: fields.get(name, request.query_params.get(name, "")) for name in ("kind", "about", "body")}
    return shown(request, "desk_submit.html", somebody, status, allowed=allowed, said=said, done="", **kept)


def _submit(request: Request, fields: dict[str, str]) -> Response:
    with desk_for(request) as desk:
        somebody = person_of(request, desk)
        kind = fields.get("kind", "")
        try:
            made = queue.submit(desk, kind, fields.get("about", ""), "" if kind == "url" else fields.get("body", ""), somebody)
        except DeskError as err:
            return _form(request, fields, str(err), 400)
    return shown(request, "desk_submit.html", somebody, allowed=True, said="", done=made, kind="", about="", body="")


def submission(request: Request) -> Response:
    """Show one submission to an editor; with `preview=1`, what it would change in the record."""
    with desk_for(request) as desk:
        somebody = require(request, desk, "review")
        found = _found(desk, request)
    tried, said = None, ""
    if request.query_params.get("preview") and found.kind != "correction":
        try:
            tried = intake.preview(_record(request), _page_of(found))
        except TongjianError as err:
            said = str(err)
    events = list(tried.events) if tried else []
    response = page(
        request, "desk_submission.html", presenter_for(request, []), here="desk",
        s=found, tried=tried, events=events, said=said, **values(request, somebody),
    )  # fmt: skip
    return private(response)


async def decide(request: Request) -> Response:
    """Accept or reject a submission; an accepted page is compiled into the record."""
    return await run_in_threadpool(_decide, request, await form(request))


def _decide(request: Request, fields: dict[str, str]) -> Response:
    accept = fields.get("decision") == "accept"
    with desk_for(request) as desk:
        somebody = require(request, desk, "review")
        found = _found(desk, request)
        try:
            if accept and found.state == "waiting" and fields.get("reason", "").strip() and found.kind != "correction":
                intake.take_in(_record(request), _page_of(found))
            queue.decide(desk, found.id, somebody, accept=accept, reason=fields.get("reason", ""))
        except TongjianError as err:
            return shown(request, "desk_submission.html", somebody, 400, s=found, tried=None, events=[], said=str(err))
    return go(request, "/desk")


def _found(desk: Desk, request: Request) -> Submission:
    return queue.submission(desk, request.path_params["id"])


def _record(request: Request) -> Path:
    record: Path = request.app.state.record
    return record


def _page_of(found: Submission) -> Page:
    """Return the page that a submission is about: fetched by its address, or as it was pasted."""
    return intake.fetch(found.about) if found.kind == "url" else intake.page_from(found.about, found.body)
