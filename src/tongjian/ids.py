"""The only maker of ids. An id comes from raw values, never from cleaned ones.

A change of cleaning or coding must not change the id of a page or an article, so that links,
judgements and exports survive it. All ids are lower-case hex of SHA-256, cut to a stated length.
"""

import hashlib

PAGE_LENGTH = 32
SHORT_LENGTH = 16


def digest(*parts: str | bytes) -> str:
    """Return the SHA-256 hex digest of `parts`; each part is length-prefixed, so ("a", "bc") differs from ("ab", "c")."""
    state = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(raw).to_bytes(8, "big"))
        state.update(raw)
    return state.hexdigest()


def page_id(body: bytes) -> str:
    """Return the id of a page: the hash of its bytes alone, 32 hex digits."""
    return hashlib.sha256(body).hexdigest()[:PAGE_LENGTH]


def article_id(url: str | None, body: bytes) -> str:
    """Return the id of an article: from its URL as given, or from its bytes where it has none; 16 hex digits."""
    if url:
        return digest("article-url", url)[:SHORT_LENGTH]
    return digest("article-bytes", body)[:SHORT_LENGTH]


def event_id(members: list[tuple[str, int, int, str, int]]) -> str:
    """Return the id of an event: from its smallest mention (article id, start, end, type, which in these words); 16 hex digits.

    The smallest mention alone is taken, so that an event keeps its id when later articles join it. The same words may tell two
    events of one type (two states that put duties on each other): the second and later ones are told apart by their number.
    Raises ValueError for an empty list.
    """
    article, start, end, kind, nth = min(members)
    return digest("event", article, str(start), str(end), kind, *([str(nth)] if nth else []))[:SHORT_LENGTH]


def judgement_id(kind: str, left: str, right: str, made_at: str) -> str:
    """Return the id of a judgement on two events or mentions; 16 hex digits."""
    return digest("judgement", kind, left, right, made_at)[:SHORT_LENGTH]


def correction_id(article: str, start: int, kind: str, field: str, made_at: str) -> str:
    """Return the id of a correction of one field of what was coded; 16 hex digits."""
    return digest("correction", article, str(start), kind, field, made_at)[:SHORT_LENGTH]
