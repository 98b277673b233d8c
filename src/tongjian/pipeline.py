"""The stages in order; this module alone knows the order. It decides nothing and writes nothing but through the store."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

from tongjian import __version__
from tongjian.corrections import applied
from tongjian.errors import PackError, RecordError, UnknownIdError
from tongjian.ids import article_id, digest
from tongjian.model import Article, Coded, Dropped, Page
from tongjian.pack import Pack, load
from tongjian.store import RecordStore

MERGE_STEP = 200  # articles merged in one transaction
_CODER = ("clean", "coding", "model.py", "text.py")  # what decides what is found in a page, beside the pack


class Stages(msgspec.Struct, frozen=True):
    """The stages as functions: tests put others in their place."""

    clean: Callable[[Page], Article | Dropped]
    code: Callable[[Article], Coded]
    stamp: str
    pack: Pack
    layouts: str = ""  # of sites, as the record keeps them


def stages(pack: Pack, layouts: str = "") -> Stages:
    """Return the real stages with a pack and with site layouts (JSON Lines; raises BadInputError for what is none)."""
    from tongjian.clean import clean
    from tongjian.coding import code

    if not layouts:
        return Stages(clean, partial(code, pack=pack), stamp(pack), pack)
    from tongjian.clean.site import layouts_in, reader

    known = reader(layouts_in(layouts))
    return Stages(known, partial(code, pack=pack), digest(stamp(pack), layouts)[:16], pack, layouts)


def stages_of(store: RecordStore) -> Stages:
    """Return the stages with the pack and the site layouts that a record was last compiled with."""
    return stages(pack_of(store), store.meta("layouts") or "")


def pack_of(store: RecordStore) -> Pack:
    """Return the pack that a record was last compiled with; raises RecordError where it is gone or can no longer be read."""
    kept = store.meta("pack") or "statecraft"
    try:
        return load(kept)
    except PackError as err:
        raise RecordError(
            f"the record was compiled with the pack {kept}, which cannot be used now ({err}); put it back, "
            "or make the record again with another: `tongjian recompile --pack PACK`"
        ) from err


def stamp(pack: Pack) -> str:
    """Return what names the way pages were done: program, coder and pack. Pages done another way are done again."""
    return digest(__version__, _coder(), pack.fingerprint)[:16]


@cache
def _coder() -> str:
    """Return a digest of the program's own cleaning and coding, so that no change of it leaves old results in a record."""
    return _program(*_CODER)


@cache
def _merger() -> str:
    """Return a digest of the program's own merging, and of the keys under which the store keeps what merging compares."""
    return _program("merge", "model.py", "text.py", "store/merging.py")


def _program(*names: str) -> str:
    root = resources.files("tongjian")
    return digest(*(part for name in names for part in _files(root / name)))


def _files(place: Traversable) -> Iterator[str | bytes]:
    if place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda p: p.name):
            yield from _files(inner)
    elif place.name.endswith((".py", ".yml")):
        yield place.name
        yield place.read_bytes()


def through(page: Page, with_stages: Stages) -> tuple[Article, Coded] | Dropped:
    """Take one page through cleaning and coding."""
    from tongjian.coding import uncollected

    with uncollected():
        article = with_stages.clean(page)
        return article if isinstance(article, Dropped) else (article, with_stages.code(article))


def store_page(
    page: Page, with_stages: Stages, store: RecordStore, outcome: tuple[Article, Coded] | Dropped | None = None
) -> Article | Dropped | None:
    """Do one page and store all of it; None when it was done before in the same way. Call it inside a transaction.

    `outcome`: what the stages gave, where that is known already.
    """
    if store.is_done(page, with_stages.stamp):
        return None
    if reason := store.removed_reason(page, page.given_id or article_id(page.url, page.body)):
        gone = Dropped(page=page.id, reason="removed", detail=reason, url=page.url, place=place_of(page))
        store.add_dropped(gone)
        return gone
    known = store.is_coded(page, with_stages.stamp)
    store.add_page(page)
    result = None if known else _store_result(page, outcome or through(page, with_stages), with_stages, store)
    if known:
        store.refresh_article(page)
    _put_right(page.given_id or article_id(page.url, page.body), store)
    store.forget_problems(place_of(page))
    store.mark_done(page, with_stages.stamp)
    return result


def _store_result(
    page: Page, done: tuple[Article, Coded] | Dropped, with_stages: Stages, store: RecordStore
) -> Article | Dropped:
    if isinstance(done, Dropped):
        store.add_dropped(done)
        store.forget_article(page, page.given_id or article_id(page.url, page.body))
        return done
    article, coded = done
    store.forget_dropped(page)
    store.add_article(article, coded, page.fetched, with_stages.stamp)
    return article


def _put_right(article: str, store: RecordStore) -> None:
    """Make a person's corrections again: what was just coded, or is current again, is the coder's own."""
    if made := store.corrections(article):
        try:
            raw = store.uncorrected(article)
        except UnknownIdError:
            return  # the page is none any more
        store.put_coded(article, applied(store.article(article), raw, made), raw)


def place_of(page: Page) -> str:
    """Return where a page was found, as problems name it."""
    return page.place or page.url or page.id


def merge_record(store: RecordStore, pack: Pack, at: str, progress: Callable[[int], None] = lambda _: None) -> dict[str, int]:
    """Merge what changed since the last merge, step by step; return how many events were added, removed and changed.

    Each step is committed by itself: a merge that was cut off goes on where it stopped. `progress` gets the articles done.
    """
    merger = Merger(store, pack)
    done = 0
    with store.merging():
        while (more := merger.step(at, MERGE_STEP)) is not None:
            done += more
            progress(done)
        with store.transaction():
            return store.end_merge(at)


class Merger:
    """Merges what changed in a record step by step, by the judgements that stood when it was made."""

    def __init__(self, store: RecordStore, pack: Pack) -> None:
        from tongjian.merge import Knowledge, Texts, rulings

        with store.transaction():
            if store.meta("merge") != (stamp := digest(_merger(), pack.fingerprint)):
                store.forget_merge()
                store.set_meta("merge", stamp)
        self._store = store
        self._known, self._rules, self._texts = Knowledge(pack), rulings(store.judgements()), Texts()

    def step(self, at: str, most: int) -> int | None:
        """Merge up to `most` articles that changed, and commit it; return how many, None where there is nothing to merge.

        `at` (UTC, ISO-8601) is the time under which the change log tells of sources that changed.
        """
        from tongjian.merge import step
        from tongjian.merge.items import Item

        store = self._store
        articles, judged = store.dirty(most), store.judged()
        if not articles and not judged:
            return None
        with store.transaction():
            delta = step(articles, judged, store.merge_tables(Item), self._known, self._rules, self._texts)
            store.merged(articles, {**dict.fromkeys(delta.after), **delta.before}, at)
        return len(articles)
