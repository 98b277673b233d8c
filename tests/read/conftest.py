"""A web site of one's own on 127.0.0.1, and ways to make archives."""

import gzip
import io
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tongjian.read import ReadOptions

Answer = tuple[int, dict[str, str], bytes]
Handler = Callable[[dict[str, str]], Answer]


class Site:
    """Answers by path; what is not set is 404. `asked` holds (path, header fields with lower-case names) of all requests."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Handler] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Requests(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                fields = {name.lower(): value for name, value in self.headers.items()}
                site.asked.append((self.path, fields))
                answer = site.answers.get(self.path, (404, {}, b"no such page"))
                status, sent, body = answer(fields) if callable(answer) else answer
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **sent}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def page(self, path: str, body: bytes = b"<html><p>x</p></html>", content_type: str = "text/html", **sent: str) -> str:
        self.answers[path] = (200, {"Content-Type": content_type, **sent}, body)
        return self.url + path

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


@pytest.fixture
def local() -> ReadOptions:
    """Options that let the tests reach their own machine, without waiting."""
    return ReadOptions(allow_private=True, host_delay=0.0, retries=0, read_timeout=5.0, total_timeout=10.0)


class Warc:
    """A WARC in the making; `starts` are the offsets of its records."""

    def __init__(self, *, packed: bool) -> None:
        self._out = io.BytesIO()
        self._writer = WARCWriter(self._out, gzip=packed)
        self._packed = packed
        self.starts: list[int] = []

    def response(self, url: str, body: bytes, status: str = "200 OK", date: str | None = None, **fields: str) -> None:
        sent = {"Content-Type": "text/html; charset=GBK", **{k.replace("_", "-"): v for k, v in fields.items()}}
        http = StatusAndHeaders(status, list(sent.items()), protocol="HTTP/1.1")
        self.record(url, "response", body, http, {"WARC-Date": date} if date else {})

    def record(
        self, url: str, kind: str, body: bytes, http: StatusAndHeaders | None = None, fields: dict[str, str] | None = None,
        content_type: str | None = None,
    ) -> None:  # fmt: skip
        self.starts.append(self._out.tell())
        made = self._writer.create_warc_record(
            url,
            kind,
            payload=io.BytesIO(body),
            http_headers=http,
            warc_headers_dict=fields or {},
            warc_content_type=content_type or "",
        )
        self._writer.write_record(made)

    def raw(self, kind: str, url: str, block: bytes) -> None:
        """Add a record whose block is not looked at by the library that writes it."""
        self.starts.append(self._out.tell())
        fields = [
            f"WARC-Type: {kind}",
            f"WARC-Target-URI: {url}",
            "WARC-Date: 2024-05-13T02:00:00Z",
            f"Content-Length: {len(block)}",
        ]
        data = ("WARC/1.0\r\n" + "\r\n".join(fields) + "\r\n\r\n").encode() + block + b"\r\n\r\n"
        self._out.write(gzip.compress(data) if self._packed else data)

    def info(self) -> None:
        self.starts.append(self._out.tell())
        self._writer.write_record(self._writer.create_warcinfo_record("made.warc", {"software": "test"}))

    def bytes(self) -> bytes:
        return self._out.getvalue()


@pytest.fixture
def warc() -> Callable[[bool], Warc]:
    return lambda packed: Warc(packed=packed)
