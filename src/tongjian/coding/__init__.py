"""Article + Pack → Coded: times, actors, statements, events, labels, arguments, figures and tags, all as spans.

The stages are imported when the first article comes: who needs the times only does not wait for the rest.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tongjian.model import Article, Coded
from tongjian.pack import Pack


def code(article: Article, pack: Pack) -> Coded:
    """Code one article. Every span of the result lies in `title + newline + text` of the article.

    An article in a language without a grammar (neither Chinese nor English) gets sentences, times and actors only.
    """
    with uncollected():
        return _code(article, pack)


def _code(article: Article, pack: Pack) -> Coded:
    from tongjian.coding import actors, arguments, events, figures, labels, statements, tags, times
    from tongjian.coding.document import Document
    from tongjian.coding.events import responses

    doc = Document(article)
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    attributed = statements.find(doc, pack)
    doc.statements = [a.statement for a in attributed]
    found = events.find(doc, pack, attributed)
    return Coded(
        id=article.id,
        events=found,
        statements=tuple(doc.statements),
        responses=responses.find(doc, found, pack),
        arguments=arguments.find(doc, pack),
        sentences=labels.label(doc, pack, attributed),
        figures=figures.find(doc, pack),
        tags=tags.find(doc, pack, found),
    )


def pack_for_coding(name_or_folder: str) -> Pack:
    """Load a pack that articles are to be coded with.

    Raises PackError like `tongjian.pack.load`, and for rules of a pack from outside that name a strategy or a word class that
    there is not; those of the packs that come with tongjian are checked by its tests, and not at every start.
    """
    from tongjian.pack import load

    pack = load(name_or_folder)
    if Path(pack.where).is_absolute():
        from tongjian.coding.events import strategies

        strategies.check(pack)
    return pack


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the search for garbage cycles while one article is coded.

    Coding makes many small objects and hardly a cycle; without this a fifth of the time goes into walking over the pack
    again and again. Where the caller has switched the collector off, it stays off. What stands after the first article
    (the pack, what was compiled of it) stays for good, and is walked over no more.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        _keep_for_good()
        if was_on:
            gc.enable()


@cache
def _keep_for_good() -> None:
    """Take what stands now out of the collector's way, once a process (asking how much is out of it counts it all each time)."""
    gc.freeze()
