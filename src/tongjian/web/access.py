"""Who is asking: the session's cookie, the form's token, the rights that a page needs (tongjian.desk.roles decides)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tongjian.desk import Desk, desk_of, open_desk, roles, sessions, tries
from tongjian.desk.people import Person
from tongjian.web import address
from tongjian.web.render import language_of, settings_of

COOKIE: Final = "tongjian-session"
BROWSER: Final = "tongjian-browser"
LARGEST_FORM: Final = 3 << 20  # bytes of a form with a page in it


@contextmanager
def desk_for(request: Request) -> Iterator[Desk]:
    """Open the desk of the record that the site shows, for one request."""
    record: Path = request.app.state.record
    with open_desk(desk_of(record)) as desk:
        yield desk


def person_of(request: Request, desk: Desk) -> Person | None:
    """Return who is signed in, or None."""
    return sessions.whose(desk, request.cookies.get(COOKIE))


def require(request: Request, desk: Desk, act: str) -> Person:
    """Return who is signed in, if their role may do `act`; raises HTTPException 403 else, for names known and unknown alike."""
    somebody = person_of(request, desk)
    if somebody is None or not roles.may(somebody.role, act):
        raise HTTPException(403)
    return somebody


def form_token(request: Request) -> str:
    """Return what the forms of this session carry; the empty string for a reader without a session."""
    token = request.cookies.get(COOKIE)
    return sessions.form_token(token) if token else ""


async def form(request: Request) -> dict[str, str]:
    """Return the fields of a posted form; raises HTTPException for a large one, another kind, or one that another site sent.

    A browser tells with Sec-Fetch-Site and Origin where a form comes from; a session's forms carry its token besides.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_FORM:
            raise HTTPException(413)
    fields = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=50))
    _check_sender(request, fields.pop("token", ""))
    return fields


def _check_sender(request: Request, given: str) -> None:
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    own = {str(request.base_url).rstrip("/"), settings_of(request).site_url}
    # a page that sends no referrer sends "null" for its origin; then only the browser's own word on the site counts
    foreign = origin not in own and not (origin == "null" and site == "same-origin") if origin else False
    if foreign or site not in (None, "same-origin", "none"):
        raise HTTPException(403)
    token = request.cookies.get(COOKIE)
    if token and not sessions.is_form_token(token, given):
        raise HTTPException(403)


def signed_in(request: Request, token: str, to: str, browser: str = "") -> Response:
    """Return the answer that begins a session: its cookies are out of scripts' reach and go to this site alone.

    `browser`: what the browser is known by when it signs in again (tongjian.desk.tries).
    """
    response = go(request, to)
    secure = request.url.scheme == "https" or (settings_of(request).site_url or "").startswith("https:")
    cookies = ((COOKIE, token, sessions.DAYS, "/"), (BROWSER, browser, tries.DAYS, "/desk/sign-in"))
    for name, value, days, path in cookies:
        if value:
            response.set_cookie(name, value, max_age=days * 86400, httponly=True, samesite="strict", secure=secure, path=path)
    return response


def go(request: Request, to: str) -> RedirectResponse:
    """Redirect to a path of this site. `to` is ours, never a reader's: no address of a request is ever redirected to."""
    return RedirectResponse(address.in_language(to, language_of(request)), 303, {"Cache-Control": "no-store"})


def private(response: Response) -> Response:
    """Return the page of a form: kept by nobody, and sending its origin along, so that it can be told from a foreign one."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def values(request: Request, somebody: Person | None) -> dict[str, Any]:
    """Return what templates of the desk need to know of who asks."""
    return {
        "somebody": somebody,
        "token": form_token(request),
        "may": {act: roles.may(somebody.role if somebody else None, act) for act in roles.LEAST},
    }
