"""Fetching politely and safely: guarded addresses, robots.txt, a delay a host, conditional requests, capped sizes and times.

What to do is decided in addresses, robots and politeness; this module does it.
"""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin

import httpx

from tongjian.errors import BadInputError, FetchError, TongjianError, TooLargeError
from tongjian.model import Dropped, Frozen, Page
from tongjian.read import politeness
from tongjian.read.addresses import Target, target_of
from tongjian.read.http_message import charset_of, media_of
from tongjian.read.inflate import capped, decoded
from tongjian.read.items import ReadOptions, dropped, page
from tongjian.read.robots import KEPT, MAX_BYTES, RETRY, Rules, rules_of, rules_of_failure
from tongjian.read.sniff import HEAD, kind_of
from tongjian.read.transport import Deadline, GuardedTransport, Resolver, resolve

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_ACCEPT: Final = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,*/*;q=0.5"


class Validators(Frozen, frozen=True):
    """What a server gave last time, to ask with next time whether anything changed."""

    etag: str | None = None
    modified: str | None = None


class Answer(Frozen, frozen=True, kw_only=True):
    """What came back. `body` is None when the server said that nothing changed. `fetched` is UTC, ISO-8601."""

    url: str  # after redirects
    status: int
    content_type: str
    body: bytes | None
    validators: Validators
    fetched: str


class RefusedError(FetchError):
    """The server answered, but not with the thing. `at`: when it asked us to come back, in seconds since the epoch."""

    def __init__(self, message: str, status: int, at: float | None) -> None:
        super().__init__(message)
        self.status = status
        self.at = at


class Fetcher:
    """Fetches with one client; remembers each host's robots.txt and when it was last asked. Close it after use."""

    def __init__(
        self,
        options: ReadOptions,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
        resolver: Resolver = resolve,
    ) -> None:
        self._options, self._clock, self._sleep = options, clock, sleep
        self._asked: dict[str, float] = {}
        self._rules: dict[str, tuple[Rules, float]] = {}  # by origin, with the time until which they hold
        self._deadline = Deadline()
        transport = GuardedTransport(self._deadline, allow_private=options.allow_private, proxy=options.proxy, resolver=resolver)
        # trust_env=False: no proxy, no .netrc of the environment; cookies are forgotten after each fetch
        self._client = httpx.Client(
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout),
            headers={"User-Agent": options.user_agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"},
        )

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fetch(self, url: str, validators: Validators | None = None, *, limit: int | None = None) -> Answer:
        """Return what `url` gives, after redirects; tries again what may pass by itself.

        Raises BlockedAddressError, TooLargeError (over `limit`, by default a page's), RefusedError (status), FetchError
        (robots.txt, network, redirects) or BadInputError (damaged compression).
        """
        attempt = 0
        while True:
            try:
                return self._follow(url, validators or Validators(), limit or self._options.max_page_bytes)
            except FetchError as err:
                wait = self._wait_after(err, attempt)
                if wait is None:
                    raise
            self._sleep(wait)
            attempt += 1

    def _wait_after(self, err: FetchError, attempt: int) -> float | None:
        if attempt >= self._options.retries or not isinstance(err, RefusedError | _ConnectionFailedError):
            return None
        status, at = (err.status, err.at) if isinstance(err, RefusedError) else (None, None)
        return politeness.retry_wait(attempt, status, at, self._clock(), self._options.max_wait)

    def _follow(self, url: str, validators: Validators, limit: int) -> Answer:
        self._client.cookies.clear()
        here = url
        for _ in range(self._options.max_redirects + 1):
            target = target_of(here)
            rules = self._rules_for(target)
            if not rules.allows(target.url, self._options.user_agent):
                raise FetchError(_forbidden(here, rules))
            self._pause(target, rules)
            found = self._exchange(target, validators, limit)
            if isinstance(found, Answer):
                return found
            here = found
        raise FetchError(f"{url} redirects more than {self._options.max_redirects} times; give the final address")

    def _rules_for(self, target: Target) -> Rules:
        if not self._options.robots:
            return Rules("")
        known = self._rules.get(target.origin)
        if known is None or known[1] <= self._clock():
            rules = self._ask_rules(target)
            known = (rules, self._clock() + (RETRY if rules.unreachable else KEPT))
            self._rules[target.origin] = known
        return known[0]

    def _ask_rules(self, target: Target) -> Rules:
        here = f"{target.origin}/robots.txt"
        try:
            for _ in range(self._options.max_redirects + 1):
                found = self._exchange(target_of(here), Validators(), MAX_BYTES)
                if isinstance(found, Answer):
                    return rules_of(found.status, found.body or b"")
                here = found
        except RefusedError as err:
            return rules_of(err.status, b"")
        except TongjianError as err:
            return rules_of_failure(err)
        return Rules("")

    def _pause(self, target: Target, rules: Rules) -> None:
        asked = self._asked.get(target.host)
        delay = rules.delay(self._options.user_agent)
        wait = politeness.host_wait(asked, self._options.host_delay, delay, self._clock())
        if wait > 0:
            self._sleep(wait)
        self._asked[target.host] = self._clock()

    def _exchange(self, target: Target, validators: Validators, limit: int) -> Answer | str:
        """Return the answer to one request, or the address that it redirects to."""
        headers = {"If-None-Match": validators.etag, "If-Modified-Since": validators.modified}
        self._deadline.start(self._options.total_timeout)
        request = self._client.build_request("GET", target.url, headers={k: v for k, v in headers.items() if v})
        try:
            response = self._client.send(request, stream=True)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict) as err:
            raise FetchError(f"{target.url} could not be fetched ({err or type(err).__name__})") from err
        except FetchError as err:
            raise _placed(err, target.url) from err
        try:
            return self._answer(target, response, validators, limit)
        except FetchError as err:
            raise err if isinstance(err, RefusedError) else _placed(err, target.url) from err
        except BadInputError as err:
            raise BadInputError(f"{target.url}: {err}") from err
        finally:
            response.close()

    def _answer(self, target: Target, response: httpx.Response, validators: Validators, limit: int) -> Answer | str:
        status, headers = response.status_code, response.headers
        if status in _REDIRECTS and headers.get("location"):
            return _joined(target.url, headers["location"])
        if status != 304 and not 200 <= status < 300:
            at = politeness.retry_after(headers.get("retry-after"), self._clock())
            raise RefusedError(f"{target.url} answered {status}; {_advice(status)}", status, at)
        return Answer(
            url=target.url,
            status=status,
            content_type=headers.get("content-type", ""),
            body=None if status == 304 else _body(target.url, response, limit),
            validators=Validators(headers.get("etag", validators.etag), headers.get("last-modified", validators.modified)),
            fetched=datetime.fromtimestamp(self._clock(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )


class _ConnectionFailedError(FetchError):
    """The connection failed; it may do better the next time."""


def _placed(err: FetchError, url: str) -> FetchError:
    """Return the error of a connection with the address that it befell; a forbidden address stays one."""
    if type(err) is FetchError:
        return _ConnectionFailedError(f"{url} could not be fetched: {err}")
    return err


def _joined(base: str, location: str) -> str:
    try:
        return urljoin(base, location)
    except ValueError as err:
        raise FetchError(f"{base} redirects to {location[:100]!r}, which is no address") from err


def _advice(status: int) -> str:
    if status in (429, 503):
        return "it asks to come back later"
    return "check the address" if status < 500 else "the server has a fault; try again later"


def _forbidden(url: str, rules: Rules) -> str:
    if rules.unreachable:
        return f"{url} is not fetched: the site's robots.txt cannot be read at present ({rules.unreachable})"
    return f"{url} is not fetched: the site's robots.txt asks programs not to"


def _body(url: str, response: httpx.Response, limit: int) -> bytes:
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and len(declared) < 19 and int(declared) > limit and not response.headers.get("content-encoding"):
        raise TooLargeError(f"{url} is larger than the limit: it says it has {int(declared)} bytes; it was not read")
    return capped(decoded(_raw(response), response.headers.get("content-encoding", "")), limit, url)


def _raw(response: httpx.Response) -> Iterator[bytes]:
    try:
        yield from response.iter_raw()
    except httpx.HTTPError as err:
        raise FetchError(f"the answer broke off ({err or type(err).__name__})") from err


def page_of(answer: Answer, place: str) -> Page | Dropped:
    """Return the page of an answer; Dropped when it is neither HTML nor text. Raises ValueError for an answer without body."""
    if answer.body is None:
        raise ValueError("an answer that nothing changed has no page")
    media_type = media_of(answer.content_type) or _sniffed(answer)
    if media_type is None:
        return dropped(place, "not_a_page", answer.content_type[:60], answer.url)
    charset = charset_of(answer.content_type)
    return page(answer.body, media_type, place, url=answer.url, charset=charset, fetched=answer.fetched)


def _sniffed(answer: Answer) -> str | None:
    """Return the type of an answer whose server named none, or one that says nothing or says XML of a page that is HTML."""
    named = answer.content_type.partition(";")[0].strip().lower()
    if named not in ("", "application/octet-stream", "application/xml", "text/xml", "unknown/unknown"):
        return None
    kind = kind_of((answer.body or b"")[:HEAD])
    return media_of("", "html" if kind == "html" else ("text" if kind == "text" and not named else ""))
