"""Addresses within the site. Keys of the record may hold any characters; here they become one or more path segments."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

Query = Iterable[tuple[str, str]]
_STEPS = frozenset({"", ".", ".."})


def path(*parts: str) -> str:
    """Return `/a/b/c` with each part quoted; a slash inside a part stays one, because ids of articles may hold them.

    But where browsers would take a piece between slashes for a step (`..`) or leave it out, the slashes are quoted too.
    """
    return "/" + "/".join(quote(part, safe="" if _STEPS.intersection(part.split("/")) else "/") for part in parts)


def with_query(base: str, query: Query) -> str:
    """Return an address with those query values that are not empty."""
    kept = [(name, value) for name, value in query if value]
    return f"{base}?{urlencode(kept)}" if kept else base


def in_language(address: str, lang: str) -> str:
    """Return an address of the site that asks for a language; an anchor stays at the end."""
    before, mark, anchor = address.partition("#")
    return f"{before}{'&' if '?' in before else '?'}lang={lang}{mark}{anchor}"
