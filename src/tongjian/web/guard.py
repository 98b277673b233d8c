"""Headers that every answer carries, the names the site answers to, and which addresses an operator may give it."""

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tongjian.addresses import safe_link
from tongjian.web.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "interest-cohort=()",
}


class SecureHeaders:
    """Adds HEADERS to every answer; a page with forms may have a referrer policy of its own, under which Origin is sent."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers where the answer starts."""

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if name != "Referrer-Policy" or name not in headers:
                        headers[name] = value
            await send(message)

        await self.app(scope, receive, add if scope["type"] == "http" else send)


class KnownHost:
    """Answers only to names that are this site's, so that no foreign name gets into links or reads it by DNS rebinding."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 421 when its Host is none of ours."""
        if scope["type"] == "http" and not is_known_host(Headers(scope=scope).get("host", ""), self.settings):
            await PlainTextResponse("unknown host; the operator names the site's address\n", 421)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def is_known_host(host: str, settings: Settings) -> bool:
    """Tell whether a Host header names this site: its public address, the name it listens on, localhost, or a bare IP address.

    An IP address cannot be rebound; only a name can.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
        public = urlsplit(settings.site_url or "").hostname
    except ValueError:
        return False
    if name and name in {"localhost", settings.host, public}:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def contact_link(contact: str | None) -> str | None:
    """Return the operator's contact when it is a mailto: or https: address, else None."""
    return contact if contact and contact.startswith(("mailto:", "https://")) else None


def public_address(url: str) -> bool:
    """Tell whether this can be the address under which a site stands: http(s), a host, no user info, query or anchor."""
    return safe_link(url) is not None and not any(mark in url for mark in "?# \t\r\n")
