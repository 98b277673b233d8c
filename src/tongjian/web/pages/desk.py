"""Signing in and out, registering with an invitation, and the desk's own page."""

from asyncio import sleep

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from tongjian.desk import log, people, queue, sessions, takedowns, tries
from tongjian.desk.people import Person
from tongjian.errors import DeskError
from tongjian.web.access import BROWSER, COOKIE, desk_for, form, go, person_of, private, require, signed_in, values
from tongjian.web.present import Presenter
from tongjian.web.render import language_of, page, reading_of


def shown(request: Request, template: str, somebody: Person | None, status: int = 200, **more: object) -> Response:
    """Return a page of the desk; nothing that stands between may keep it."""
    presenter = Presenter(reading_of(request).pack, language_of(request), {})
    response = page(request, template, presenter, status, here="desk", **values(request, somebody), **more)
    return private(response)


async def sign_in(request: Request) -> Response:
    """Show the form, or begin a session; what is wrong with a name or password is never said."""
    if request.method == "GET":
        return await run_in_threadpool(_form, request, "desk_sign_in.html", 200, "")
    fields = await form(request)
    await sleep(await run_in_threadpool(_pause, request))  # no thread waits, and other pages do not
    async with request.app.state.signing_in:
        return await run_in_threadpool(_sign_in, request, fields)


def _pause(request: Request) -> float:
    with desk_for(request) as desk:
        return tries.pause(desk, _address(request))


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _form(request: Request, template: str, status: int, problem: str) -> Response:
    with desk_for(request) as desk:
        somebody = person_of(request, desk)
    return shown(request, template, somebody, status, problem=problem, code=request.query_params.get("code", ""))


def _sign_in(request: Request, fields: dict[str, str]) -> Response:
    browser = request.cookies.get(BROWSER, "")
    with desk_for(request) as desk:
        somebody = people.sign_in(desk, fields.get("name", ""), fields.get("password", ""), _address(request), browser)
        if somebody is None:
            return _form(request, "desk_sign_in.html", 403, "sign_in_failed")
        if not tries.is_known(desk, somebody.name, browser):
            browser = tries.remember(desk, somebody.name)
        return signed_in(request, sessions.begin(desk, somebody), "/desk", browser)


async def sign_out(request: Request) -> Response:
    """End the session: in the desk, not only in the browser."""
    await form(request)
    with desk_for(request) as desk:
        sessions.end(desk, request.cookies.get(COOKIE, ""))
    response = go(request, "/")
    response.delete_cookie(COOKIE, path="/")
    return response


async def register(request: Request) -> Response:
    """Show the form for an invitation, or register with it and begin a session."""
    if request.method == "GET":
        return await run_in_threadpool(_form, request, "desk_register.html", 200, "")
    fields = await form(request)
    return await run_in_threadpool(_register, request, fields)


def _register(request: Request, fields: dict[str, str]) -> Response:
    with desk_for(request) as desk:
        try:
            somebody = queue.accept_invitation(desk, fields.get("code", ""), fields.get("name", ""), fields.get("password", ""))
        except DeskError as err:
            return shown(request, "desk_register.html", None, 400, problem="", said=str(err), code=fields.get("code", ""))
        return signed_in(request, sessions.begin(desk, somebody), "/desk")


def overview(request: Request) -> Response:
    """Show what waits for who is signed in; a reader without a session is asked to sign in."""
    with desk_for(request) as desk:
        somebody = person_of(request, desk)
        if somebody is None:
            return go(request, "/desk/sign-in")
        rights = values(request, somebody)["may"]
        waiting = queue.waiting(desk) if rights["review"] else []
        requests = takedowns.open_requests(desk) if rights["decide-takedown"] else []
        team = people.people(desk) if rights["people"] else []
        can_submit = queue.may_submit(desk, somebody)
    return shown(request, "desk.html", somebody, waiting=waiting, requests=requests, team=team, can_submit=can_submit)


async def invite(request: Request) -> Response:
    """Make an invitation and show its address once."""
    fields = await form(request)
    with desk_for(request) as desk:
        somebody = require(request, desk, "invite")
        try:
            code, said = queue.invite(desk, somebody, fields.get("role", "")), ""
        except DeskError as err:
            code, said = "", str(err)
    return shown(request, "desk_invited.html", somebody, 200 if code else 400, code=code, said=said)


def public_log(request: Request) -> Response:
    """Show what the desk did, newest first, to everybody."""
    with desk_for(request) as desk:
        somebody = person_of(request, desk)
        entries = log.entries(desk)
        removed = takedowns.decided(desk)
    return shown(request, "desk_log.html", somebody, entries=entries, removed=removed)
