"""Lists over what articles say, newest articles first: unsourced figures, predictions, arguments, tags.

Each page looks through a bounded number of articles and says how far it came; the next page goes on behind the last one.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tongjian.errors import UnknownIdError
from tongjian.merge.knowledge import Knowledge
from tongjian.model import Article, Coded, Figure
from tongjian.predictions import foretold_in
from tongjian.store import site_queries as queries
from tongjian.web import address, filters, shorten
from tongjian.web.present import Presenter
from tongjian.web.reading import PATIENCE, Reading
from tongjian.web.render import language_of, page, reading_of, settings_of
from tongjian.web.speakers import speaker_name
from tongjian.web.tag_names import TagNames

LOOKED_THROUGH = 400  # articles of one page
ENOUGH = 60  # items after which a page ends at the next article
_MOST_WORDS = 300  # characters of an item's words
_MOST_TAGS = 200


class Item(msgspec.Struct, frozen=True):
    """What an article says at a place: who is named for it, the words, what follows from them (of an argument)."""

    start: int
    who: str
    words: str
    effect: str = ""
    kinds: tuple[str, ...] = ()  # its figures, or what sort of argument it is
    until: str = ""
    state: str = ""  # of what is foretold: kept, open or passed
    why: str = ""
    event: str = ""  # the event that says so


Finder = Callable[[Article, Coded, Presenter], Iterable[Item]]


def _words(a: Article, start: int, end: int) -> str:
    return shorten.start_of(f"{a.title}\n{a.text}"[start:end], _MOST_WORDS)


def unsourced(a: Article, coded: Coded, presenter: Presenter) -> Iterable[Item]:
    """Yield the sentences with figures for which nobody is named, each with its figures."""
    found: dict[tuple[int, int], list[Figure]] = {}
    for f in coded.figures:
        if f.source is None:
            inside = next(((s.start, s.end) for s in coded.sentences if s.start <= f.start < s.end), (f.start, f.end))
            found.setdefault(inside, []).append(f)
    for inside, figures in found.items():
        told = tuple(dict.fromkeys(_words(a, f.start, f.end) for f in figures))
        yield Item(figures[0].start, "", _words(a, *inside), kinds=told)


def foretelling(request: Request) -> Finder:
    """Return the finder of what the outlet and those it quotes say will happen, with what the record says of it since."""
    reading = reading_of(request)
    known = reading.kept("knowledge", lambda: Knowledge(reading.pack), PATIENCE)
    today = datetime.now(UTC).date().isoformat()

    def find(a: Article, coded: Coded, presenter: Presenter) -> Iterable[Item]:
        for f in foretold_in(reading.store, known, a, coded, today, ("prediction",)):
            who = speaker_name(presenter, a, coded, f.who) if f.who else presenter.t.own_voice
            yield Item(
                f.start,
                who,
                _words(a, f.start, f.end),
                until=f.until or "",
                state=f.state,
                why=f.why,
                event="".join(f.events[:1]),
            )

    return find


def arguments(a: Article, coded: Coded, presenter: Presenter) -> Iterable[Item]:
    """Yield who argues what leads to what."""
    for x in coded.arguments:
        who = speaker_name(presenter, a, coded, x.who)
        cause, effect = _words(a, x.if_or_cause.start, x.if_or_cause.end), _words(a, x.then_or_effect.start, x.then_or_effect.end)
        yield Item(x.if_or_cause.start, who, cause, effect, (presenter.t[f"argument_{x.kind}"],))


_LISTS: dict[str, Callable[[Request], Finder]] = {
    "figures": lambda _: unsourced,
    "predictions": foretelling,
    "arguments": lambda _: arguments,
}


def coded_list(request: Request) -> Response:
    """One of the lists, by its name."""
    name = request.path_params["list"]
    if name not in _LISTS:
        raise HTTPException(404)
    presenter = Presenter(reading_of(request).pack, language_of(request), {}, settings_of(request).rights)
    return page(
        request,
        "coded_list.html",
        presenter,
        here=name,
        name=name,
        **_gathered(request, _LISTS[name](request), presenter, f"/{name}"),
    )


def _gathered(request: Request, find: Finder, presenter: Presenter, base: str) -> dict[str, Any]:
    """Return the items by article, the address of what follows, and how many articles were looked through."""
    store = reading_of(request).store
    found: list[tuple[Article, list[Item]]] = []
    number = looked = 0
    articles = queries.coded_page(store, filters.cursor(request.query_params), LOOKED_THROUGH)
    for a, coded in articles:
        looked += 1
        if items := list(find(a, coded, presenter)):
            found.append((a, items))
            number += len(items)
        if number >= ENOUGH:
            break
    last = articles[looked - 1][0] if looked and (looked < len(articles) or len(articles) == LOOKED_THROUGH) else None
    following = address.with_query(base, filters.behind(last.published, last.id)) if last else None
    return {"found": found, "looked": looked, "number": number, "next": following}


def tag_list(request: Request) -> Response:
    """Show the tags of the newest articles, most frequent first."""
    reading = reading_of(request)
    presenter = Presenter(reading.pack, language_of(request), {})
    counted, looked = reading.kept("tags", lambda: _count_tags(reading, presenter.tags), PATIENCE)
    return page(request, "tags.html", presenter, here="tags", tags=counted, looked=looked)


def _count_tags(reading: Reading, names: TagNames) -> tuple[list[tuple[str, int]], int]:
    """Return the most frequent tags, those of one thing in several languages counted as one, and how many articles were read."""
    articles = queries.coded_page(reading.store, None, 5 * LOOKED_THROUGH)
    shown: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for _, coded in articles:
        for key, tag in sorted({names.key(t.tag): t.tag for t in coded.tags}.items()):
            shown.setdefault(key, tag)
            counted[key] += 1
    most = sorted(counted.items(), key=lambda kv: (-kv[1], kv[0]))[:_MOST_TAGS]
    return [(shown[key], n) for key, n in most], len(articles)


def tag(request: Request) -> Response:
    """Show the articles that carry a tag, each with why."""
    wanted = request.path_params["tag"]
    presenter = Presenter(reading_of(request).pack, language_of(request), {}, settings_of(request).rights)
    key = presenter.tags.key(wanted)

    def why(a: Article, coded: Coded, _presenter: Presenter) -> Iterable[Item]:
        return [Item(t.start, "", t.why) for t in coded.tags if presenter.tags.key(t.tag) == key]

    values = _gathered(request, why, presenter, address.path("tags", wanted))
    # behind an article of a page before there may be no more; the tag is one all the same
    if not values["found"] and not values["next"] and filters.cursor(request.query_params) is None:
        raise UnknownIdError("no article with this tag")
    return page(request, "tag.html", presenter, here="tags", tag=wanted, **values)
