"""An article JSON Lines record as a page: its fields are taken as they are given, its text byte for byte."""

from typing import Any

import msgspec

from tongjian import ids
from tongjian.clean.credits import as_outlet
from tongjian.clean.given_date import given_date
from tongjian.clean.language import lang_of
from tongjian.errors import BadInputError
from tongjian.model import Article, Dropped, Page


def from_record(page: Page) -> Article | Dropped:
    """Return the article of an application/x-article+json page.

    Dropped when it is no object, has no text and no title, or a date of publication that is no date.
    """
    try:
        record: Any = msgspec.json.decode(page.body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        record = None
    if not isinstance(record, dict):
        return Dropped(
            page=page.id, reason="undecodable", detail="The record is not a JSON object.", url=page.url, place=page.place
        )
    title, text = _text(record, "title"), _text(record, "text")
    if not title.strip() and not text.strip():
        return Dropped(
            page=page.id, reason="empty", detail="The record has neither a title nor a text.", url=page.url, place=page.place
        )
    url = _text(record, "url") or page.url
    try:
        published = given_date(_text(record, "published"))
    except BadInputError as err:
        return Dropped(page=page.id, reason="no_date", detail=f"{err}.", url=url, place=page.place)
    return Article(
        id=page.given_id or _text(record, "id") or ids.article_id(url, page.body),
        page=page.id, title=title, text=text, url=url, published=published, published_from="record" if published else None,
        lang=_text(record, "lang") or lang_of(f"{title}\n{text}"), byline=_text(record, "byline") or None,
        outlet=as_outlet(_text(record, "outlet")),
        source_name=_text(record, "source_name") or None,
    )  # fmt: skip


def _text(record: dict[str, Any], key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""
