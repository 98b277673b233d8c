"""What a page says of itself in JSON-LD (schema.org): its article records, its people and its organisation."""

import html
import re
from functools import lru_cache
from typing import Any, Final

from tongjian.clean.blocks import squeeze

_ARTICLE: Final = re.compile(r"Article|BlogPosting|Report$|Review$|LiveBlog", re.IGNORECASE)
_MARKUP: Final = re.compile(r"<[^<>]{1,500}>")
_BREAKS: Final = re.compile(r"<br\s{0,3}/?>|</p>|</div>|\r?\n", re.IGNORECASE)


def article_records(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the records of an article type that have a headline, a date or a body, in order."""
    found = []
    for record in records:
        kinds = record.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(n, str) and _is_article(n) for n in names) and any(
            record.get(key) for key in ("headline", "datePublished", "articleBody")
        ):
            found.append(record)
    return found


@lru_cache(maxsize=256)
def _is_article(kind: str) -> bool:
    return bool(_ARTICLE.search(kind))


def article_body(record: dict[str, Any]) -> list[str]:
    """Return the lines of an article record's articleBody; [] if it has none."""
    body = record.get("articleBody")
    if not isinstance(body, str):
        return []
    lines = (squeeze(html.unescape(_MARKUP.sub(" ", line))) for line in _BREAKS.split(html.unescape(body)))
    return [line for line in lines if line]


def names_of(value: Any) -> list[str]:
    """Return the names in an author or publisher value: text, an object with a name, or a list of these."""
    parts: list[Any] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        parts.extend(name if isinstance(name, list) else [name])
    names = (squeeze(html.unescape(part)) for part in parts if isinstance(part, str))
    return [name for name in names if name]
