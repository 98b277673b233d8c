"""What a submitted page would change in a record, tried and taken back; and taking it in."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tongjian.errors import BadInputError, TongjianError
from tongjian.ids import article_id, page_id
from tongjian.model import Dropped, Page, RecordEvent
from tongjian.pipeline import Stages, merge_record, pack_of, stages_of, store_page
from tongjian.run import Counts, compile_into
from tongjian.store import Store, open_record, removal


class Preview(msgspec.Struct, frozen=True):
    """What a page would change: its article's title or why it is none, its events, and how the record's events would change."""

    title: str
    dropped: str | None
    events: tuple[RecordEvent, ...]
    changed: dict[str, int]


class _Undone(Exception):  # noqa: N818 - no error: it ends the trial
    """Ends the transaction of a trial."""


def page_from(address: str, html: str) -> Page:
    """Return a page from its HTML as a reader pasted it."""
    body = html.encode("utf-8", "replace")
    return Page(
        id=page_id(body), body=body, media_type="text/html", url=address, charset="utf-8", fetched=_now(), place="submission"
    )


def fetch(address: str) -> Page:
    """Fetch one page politely, at checked addresses only; raises TongjianError saying why it cannot be had."""
    from tongjian.read import ReadOptions, read

    for item in read([address], options=ReadOptions()):
        if isinstance(item, Page):
            return item
        error = getattr(item, "error", None)
        raise error if isinstance(error, TongjianError) else BadInputError(f"{address} gave no page")
    raise BadInputError(f"{address} gave no page")


def preview(record: Path, page: Page) -> Preview:
    """Do all that taking the page in would do, and take it back; raises RecordError when the record cannot be written now."""
    with open_record(record, write=True) as store:
        done = stages_of(store)
        tried: list[Preview] = []
        try:
            with store.transaction():
                tried.append(_trial(store, page, done))
                raise _Undone  # noqa: TRY301 - it ends the transaction
        except _Undone:
            return tried[0]


def _trial(store: Store, page: Page, done: Stages) -> Preview:
    result = store_page(page, done, store)
    if isinstance(result, Dropped):
        return Preview("", result.reason, (), {})
    changed = merge_record(store, done.pack, _now())
    article = store.article(result.id if result else page.given_id or article_id(page.url, page.body))
    events = [store.event(str(e)) for (e,) in list(store.rows("SELECT event FROM event_article WHERE article = ?", article.id))]
    return Preview(article.title, None, tuple(sorted(events, key=lambda e: (e.date or "9999", e.id))), changed)


def take_in(record: Path, page: Page) -> Counts:
    """Compile the page into the record; raises RecordError when it cannot be written now."""
    with open_record(record) as store:
        done = stages_of(store)
    return compile_into(record, [page], done)


def take_down(record: Path, article: str, reason: str) -> None:
    """Remove an article from the record and merge anew what rested on it; the same page is refused from now on.

    Raises UnknownIdError, and RecordError when the record cannot be written now.
    """
    with open_record(record, write=True) as store:
        store.run("PRAGMA secure_delete = ON")
        with store.transaction():
            removal.take_down(store, article, reason, _now())
            merge_record(store, pack_of(store), _now())
        store.run("VACUUM")  # rows that grew or moved earlier left copies in free space, which secure_delete does not reach
        store.run("PRAGMA wal_checkpoint(TRUNCATE)")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
