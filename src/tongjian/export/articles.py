"""Articles as JSON Lines (docs/contracts.md). What is no address of the web leaves as none: a reader may make a link of it."""

from collections.abc import Iterator

import msgspec

from tongjian.addresses import safe_link
from tongjian.export.source import Source


def lines(record: Source) -> Iterator[str]:
    """Yield one JSON object an article."""
    origins = {o.article: o for o in record.origins()}
    for a in record.articles():
        origin = origins.get(a.id)
        row = {
            "id": a.id,
            "url": safe_link(a.url),
            "outlet": a.outlet,
            "title": a.title,
            "published": a.published,
            "lang": a.lang,
            "origin": origin.origin if origin else a.id,
            "duplicate_of": origin.duplicate_of if origin else None,
        }
        yield msgspec.json.encode(row).decode()
