"""The stages in order; this module alone knows the order. It decides nothing and writes nothing but through the store."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import msgspec

from tongjian import __version__
from tongjian.ids import digest
from tongjian.model import Article, Coded, Dropped, Page
from tongjian.pack import Pack
from tongjian.store import Store

CODER = "1"  # changes when coding or cleaning changes what it finds, so that stored pages are done again


class Stages(msgspec.Struct, frozen=True):
    """The stages as functions: tests put others in their place."""

    clean: Callable[[Page], Article | Dropped]
    code: Callable[[Article], Coded]
    stamp: str
    pack: Pack


def stages(pack: Pack) -> Stages:
    """Return the real stages with a pack."""
    from tongjian.clean import clean
    from tongjian.coding import code

    return Stages(clean, partial(code, pack=pack), stamp(pack), pack)


def stamp(pack: Pack) -> str:
    """Return what names the way pages were done: program, coder and pack. Pages done another way are done again."""
    return digest(__version__, CODER, pack.fingerprint)[:16]


def through(page: Page, with_stages: Stages) -> tuple[Article, Coded] | Dropped:
    """Take one page through cleaning and coding."""
    article = with_stages.clean(page)
    if isinstance(article, Dropped):
        return article
    return article, with_stages.code(article)


def store_page(page: Page, with_stages: Stages, store: Store) -> Article | Dropped | None:
    """Do one page and store all of it; None when it was done before in the same way. Call it inside a transaction."""
    if store.is_done(page, with_stages.stamp):
        return None
    store.add_page(page)
    done = through(page, with_stages)
    if isinstance(done, Dropped):
        store.add_dropped(done)
        _forget(page, store)
        result: Article | Dropped = done
    else:
        article, coded = done
        store.forget_dropped(page)
        store.add_article(article, coded, page.fetched, with_stages.stamp)
        result = article
    store.mark_done(page, with_stages.stamp)
    return result


def _forget(page: Page, store: Store) -> None:
    from tongjian.ids import article_id

    store.forget_article(page, page.given_id or article_id(page.url, page.body))


def merge_record(store: Store, pack: Pack, at: str) -> dict[str, int]:
    """Merge all that is coded and write the record; return what was added, removed and changed. Call it inside a transaction."""
    from tongjian.merge import merge

    events, origins = merge(store.articles(), store.coded(), pack, store.judgements())
    return store.replace_record(events, origins, at)


def read_inputs(inputs: Sequence[str], options: object) -> Iterator[object]:
    """Yield the pages of the inputs, and what went wrong, in order."""
    from tongjian.read import read

    yield from read(inputs, options=options)  # type: ignore[arg-type]
