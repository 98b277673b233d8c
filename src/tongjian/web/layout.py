"""Where each page of the site stands when it is written as files. Pure: addresses in, file names out.

A file name is made of letters, digits, `-` and `_` alone; whatever else an id or a name holds is replaced by its digest, so
that no source can choose a place on the disk.
"""

import posixpath
import re
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from tongjian.ids import digest

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,80}")
_ONCE = re.compile(r"/(sitemap\.xml|robots\.txt|manifest\.webmanifest)|/static/[a-z]+\.(css|js|svg)")
_DATA = re.compile(r"/(feed|export)\.([a-z]+)")
# which query values have a page of their own; every other combination is left to a server
_KEPT: tuple[tuple[str, frozenset[str]], ...] = (
    (r"/", frozenset({"page", "type"})),
    (r"/", frozenset({"page", "from", "until"})),
    (r"/(feed|export)\.[a-z]+", frozenset({"actor", "outlet"})),
    (r"/articles/.+", frozenset({"part"})),
    (r"/pair", frozenset({"a", "b", "page"})),
    (r"/(actors/.+|measures|disagreements|changes)", frozenset({"page"})),
    (r"/(figures|predictions|arguments|outlets/.+|tags/.+)", frozenset({"after"})),
    (
        r"/(events|articles|revisions|stories)/.+|/(actors|outlets|tags|search|about|pictures|stories)|/pictures/[a-z]+",
        frozenset(),
    ),
)


class Wanted(msgspec.Struct, frozen=True):
    """A page to be written: its language ("" for what is the same in all), its address on the server, its file."""

    lang: str
    address: str
    file: str


def wanted(address: str, lang: str) -> Wanted | None:
    """Return the page that an address of the site leads to from a page in `lang`; None when it has no file."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    query = [(k, v) for k, v in parse_qsl(parts.query) if v]
    asked = next((v for k, v in query if k == "lang"), lang)
    rest = [(k, v) for k, v in query if k != "lang"]
    if _ONCE.fullmatch(path):
        return Wanted("", parts.path, path[1:])
    if not any(re.fullmatch(pattern, path) and {k for k, _ in rest} <= keys for pattern, keys in _KEPT):
        return None
    kept = "&".join(p for p in parts.query.split("&") if p and not p.startswith("lang="))
    return Wanted(asked, f"{parts.path}?{kept}" if kept else parts.path, _file(path, rest, asked))


def _file(path: str, query: list[tuple[str, str]], lang: str) -> str:
    if data := _DATA.fullmatch(path):
        ending = f"-{_digest(*query)}" if query else ""
        return f"{lang}/{data[1]}{ending}.{data[2]}"
    segments = [_segment(s) for s in path.strip("/").split("/", 1)] if path != "/" else ["index"]
    turned = dict(query)
    page = turned.pop("page", "")
    if turned:
        segments[-1] += f"-{_digest(*sorted(turned.items()))}"
    if page:
        segments[-1] += f"-page-{_segment(page)}"
    return "/".join([lang, *segments]) + ".html"


def _segment(raw: str) -> str:
    return raw if _PLAIN.fullmatch(raw) else _digest(("", raw))


def _digest(*pairs: tuple[str, str]) -> str:
    return digest(*(part for pair in pairs for part in pair))[:16]


def relative(target: str, here: str) -> str:
    """Return how a file is addressed from another file of the site."""
    return posixpath.relpath(target, posixpath.dirname(here) or ".")
