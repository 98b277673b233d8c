"""The record of `tongjian clean` (contracts.md), one per input item."""

from typing import Any

from tongjian.clean.article import examine
from tongjian.errors import TongjianError
from tongjian.model import Dropped, Page


def record(item: dict[str, Any], page: Page | TongjianError) -> dict[str, Any]:
    """Return the output record for an input item; `page` is what reading it gave, or the error that it raised.

    A page that is no article has its reason in `dropped`, and in `text` whatever could be read of it.
    """
    if isinstance(page, TongjianError):
        return {"id": item.get("id"), "error": {"kind": page.kind, "message": str(page)}}
    article, dropped = examine(page)
    return {
        "id": item.get("id") if item.get("id") is not None else article.id,
        "url": article.url, "title": article.title, "text": article.text, "published": article.published,
        "published_from": article.published_from, "byline": article.byline, "outlet": article.outlet, "lang": article.lang,
        "confidence": article.confidence, "dropped": dropped.reason if dropped else None,
    }  # fmt: skip


def record_of_dropped(dropped: Dropped) -> dict[str, Any]:
    """Return the output record for a thing that reading already found to be no page; its id is its place."""
    return {
        "id": dropped.place or dropped.page, "url": dropped.url, "title": "", "text": "", "published": None,
        "published_from": None, "byline": None, "outlet": None, "lang": "und", "confidence": 0.0, "dropped": dropped.reason,
    }  # fmt: skip
