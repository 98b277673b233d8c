"""Connections that cannot reach what they must not: the addresses of a name are checked, and the checked address is connected to.

There is no time between check and use, so a name that changes its address (DNS rebinding) gains nothing; each hop of a
redirect makes its connection the same way. httpx-secure does this for asyncio, but opens a TCP connection to the address
before it judges it, and refuses every proxy; this reader is synchronous, and opens nothing before the check.
"""

import base64
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, cast
from urllib.parse import unquote

import httpcore
import httpx

from tongjian.errors import BlockedAddressError, FetchError
from tongjian.read.addresses import is_public

Resolver = Callable[[str, int], list[str]]
_ANSWER = 16 * 1024


def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses of a name, as the system finds them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Deadline:
    """When the present exchange must be over, on the monotonic clock: a server that gives a byte at a time is left."""

    def __init__(self) -> None:
        self._end = float("inf")

    def start(self, seconds: float) -> None:
        """Give the next exchange this many seconds."""
        self._end = time.monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """Return how long one step may take: at most `timeout`. Raises FetchError when the time is up."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise FetchError("the answer took longer than the time limit")
        return min(left, timeout if timeout is not None else 3600.0)


class _Stream(httpcore.NetworkStream):
    """A stream whose every step ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Connects to checked addresses, directly or through a proxy that is told the checked address, never the name."""

    def __init__(self, deadline: Deadline, *, allow_private: bool, proxy: str | None, resolver: Resolver) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._proxy = httpx.URL(proxy) if proxy else None
        self._resolver = resolver
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a stream to `host`. Raises BlockedAddressError if one of its addresses is not public, or httpcore's errors."""
        failure: Exception = httpcore.ConnectError("the name has no address")
        for address in self._checked(host, port):
            try:
                stream = self._open(address, port, timeout)
                return _Stream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as err:
                failure = err
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.NetworkStream:
        """Raise BlockedAddressError: a socket of this machine is never fetched from."""
        raise BlockedAddressError("a local socket is not fetched from")

    def sleep(self, seconds: float) -> None:
        """Wait between httpcore's own attempts; there are none, as retries are decided above."""
        self._network.sleep(seconds)

    def _open(self, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        if self._proxy:
            return self._through_proxy(self._proxy, address, port, timeout)
        return self._network.connect_tcp(address, port, self._deadline.left(timeout))

    def _checked(self, host: str, port: int) -> list[str]:
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as err:
            raise httpcore.ConnectError(f"the name {host!r} cannot be found ({err})") from err
        # one private address among public ones is how a rebinding attack looks: then none is used
        if not self._allow_private and not all(is_public(address) for address in addresses):
            raise BlockedAddressError(f"{host} is not fetched: its address is private or reserved")
        return addresses

    def _through_proxy(self, proxy: httpx.URL, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        stream = self._network.connect_tcp(proxy.host, proxy.port or 8080, self._deadline.left(timeout))
        try:
            stream.write(_connect_request(proxy, address, port), self._deadline.left(timeout))
            answer = b""
            while b"\r\n\r\n" not in answer and len(answer) < _ANSWER and (more := stream.read(1, self._deadline.left(timeout))):
                answer += more
        except BaseException:
            stream.close()
            raise
        if answer.split(None, 2)[1:2] != [b"200"]:
            stream.close()
            raise httpcore.ProxyError(f"the proxy {proxy.host} refused to connect to {address} port {port}")
        return stream


def _connect_request(proxy: httpx.URL, address: str, port: int) -> bytes:
    where = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
    lines = [f"CONNECT {where} HTTP/1.1", f"Host: {where}"]
    if proxy.userinfo:
        known = base64.b64encode(unquote(proxy.userinfo.decode("ascii")).encode()).decode("ascii")
        lines.append(f"Proxy-Authorization: Basic {known}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


class GuardedTransport(httpx.BaseTransport):
    """An httpx transport on a GuardedBackend; HTTP/1.1, a few connections kept for reuse."""

    def __init__(
        self, deadline: Deadline, *, allow_private: bool = False, proxy: str | None = None, resolver: Resolver = resolve
    ) -> None:
        if proxy and httpx.URL(proxy).scheme != "http":
            raise BlockedAddressError("the proxy must be given as http://host:port")
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=8,
            max_keepalive_connections=4,
            keepalive_expiry=15.0,
            network_backend=GuardedBackend(deadline, allow_private=allow_private, proxy=proxy, resolver=resolver),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response of one exchange. Raises BlockedAddressError, or FetchError for all that goes wrong on the way."""
        url = request.url
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with plain_errors():
            answer = self._pool.handle_request(asked)
        body = _Body(cast("Iterable[bytes]", answer.stream))  # the synchronous pool gives no other kind
        return httpx.Response(answer.status, headers=answer.headers, stream=body, extensions=answer.extensions)

    def close(self) -> None:
        """Close the kept connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with plain_errors():
            yield from self._stream

    def close(self) -> None:
        if hasattr(self._stream, "close"):
            self._stream.close()


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn httpcore's and the system's errors into FetchError with one clear sentence."""
    try:
        yield
    except httpcore.TimeoutException as err:
        raise FetchError("the server did not answer in time") from err
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, httpcore.UnsupportedProtocol, OSError) as err:
        raise FetchError(f"the connection failed ({err or type(err).__name__})") from err
