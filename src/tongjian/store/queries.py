"""What the terminal and the site ask of a record. All queries read; none decides."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

import msgspec

from tongjian.model import Article, RecordActor, RecordEvent
from tongjian.store.packed import decode
from tongjian.store.sqlite import Store
from tongjian.text import fold, is_cjk, search_tokens

_TOLD_BY = (
    "{event} IN (SELECT event FROM event_article JOIN article ON article.id = event_article.article "
    "WHERE article.current = 1 AND {condition})"
)
_EVENTS = "SELECT x.event FROM event_actor x WHERE {}"
_OPPOSITE = "EXISTS (SELECT 1 FROM event_actor y WHERE y.actor = ? AND y.event = x.event AND y.side <> x.side)"
_ALSO_SOURCE = "EXISTS (SELECT 1 FROM event_actor y WHERE y.actor = ? AND y.event = x.event AND y.side = 'source')"
_BOTH_WAYS = (
    "EXISTS (SELECT 1 FROM event_actor y JOIN event_actor z ON z.event = y.event AND z.side = 'target' "
    "WHERE y.actor = ? AND y.event = x.event AND y.side = 'source' AND z.actor = ?)"
)
_JOINED = "CROSS JOIN event ON event.id = x.event"
_LAST_DAY = "substr({0}.day, instr({0}.day, '/') + 1)"  # of a day or of START/END
_HOLDS = "rowid IN (SELECT rowid FROM words WHERE words MATCH ?) AND current = 1"
_NEWEST = "ORDER BY coalesce(published, '') DESC, id DESC"
_SORTED_IN_A_STEP = 10  # articles that are sorted in the time of one step of a walk (measured, bench.site)
_LOOKED_AT = 300  # events of a country in which it is looked for itself
_NO_LIMIT = 1_000_000_000


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events to list; None leaves a field open. Actors are an id, a name or a country; dates are ISO prefixes.

    `between` are two actors that stand on different sides, whichever way. `text` are words that an article that tells the
    event holds, all of them.
    """

    actor: str | None = None
    source: str | None = None
    target: str | None = None
    between: tuple[str, str] | None = None
    type: str | None = None
    realis: str | None = None
    phase: str | None = None
    outlet: str | None = None
    lang: str | None = None
    since: str | None = None
    until: str | None = None
    disagree: bool | None = None
    text: str | None = None


class Facets(msgspec.Struct, frozen=True):
    """What there is to filter by, with how many events each has."""

    actors: list[tuple[RecordActor, int]]
    types: list[tuple[str, int]]
    outlets: list[str]


class SearchResult(msgspec.Struct, frozen=True):
    """Articles with the first place where the words stand in `title + newline + text`."""

    total: int
    hits: list[tuple[Article, int, int]]


class Chosen(msgspec.Struct, frozen=True):
    """A filter as SQL: `FROM {tables} WHERE {where}`. `at` is the table that has an event's day, type and realis, and its id."""

    tables: str
    where: str
    values: tuple[object, ...]
    at: Literal["x", "event"]

    @property
    def event(self) -> str:
        """Return the column that has the event's id."""
        return "x.event" if self.at == "x" else "event.id"

    @property
    def whole(self) -> str:
        """Return the tables with `event` among them, for its data."""
        return self.tables if " event " in f" {self.tables} " else f"{self.tables} {_JOINED}"

    def by_day(self, way: str = "") -> str:
        """Return the ORDER BY; `way` is "DESC" for the newest first."""
        return f"ORDER BY {self.at}.day {way}, {self.event} {way}"


def find_events(store: Store, chosen: EventFilter, limit: int = _NO_LIMIT, offset: int = 0) -> tuple[int, list[RecordEvent]]:
    """Return how many events match, and those of one page, by date (undated last), then id."""
    c = choose(chosen)
    ((total,),) = store.rows(f"SELECT count(*) FROM {c.tables} WHERE {c.where}", *c.values)  # noqa: S608 - clauses are ours
    page = f"SELECT event.data FROM {c.whole} WHERE {c.where} {c.by_day()} LIMIT ? OFFSET ?"  # noqa: S608 - as above
    return total, [decode(data, RecordEvent) for (data,) in store.rows(page, *c.values, limit, offset)]


def choose(chosen: EventFilter) -> Chosen:
    """Return a filter as SQL. An actor's events are read from the table of actors, which has them by day and by type."""
    sides, own = list(_actors(chosen)), list(_own(chosen))
    at: Literal["x", "event"] = "x" if sides else "event"
    more = [(f"x.event IN ({_EVENTS.format(clause)})", values) for clause, values in sides[1:]]
    found = [*sides[:1], *more, *_shared(chosen, at), *own, *_told(chosen, "x.event" if sides else "event.id")]
    tables = "event" if not sides else f"event_actor x {_JOINED}" if own else "event_actor x"
    where = " AND ".join(f"({clause})" for clause, _ in found) or "1"
    return Chosen(tables, where, tuple(value for _, values in found for value in values), at)


Clause = tuple[str, tuple[object, ...]]


def _shared(chosen: EventFilter, at: str) -> Iterator[Clause]:
    """Yield conditions on what both `event` and `event_actor` have."""
    for column in ("type", "realis"):
        if value := getattr(chosen, column):
            yield f"{at}.{column} = ?", (value,)
    # a prefix takes in all that begins with it: until 2025-09 means until its end, and an event of 2025-09 lies after 2025-09-15
    if chosen.since:
        yield f"{_LAST_DAY.format(at)} || '~' >= ? AND {at}.day <> '9999'", (chosen.since,)
    if chosen.until:
        yield f"{at}.day < ?", (chosen.until + "~",)


def _own(chosen: EventFilter) -> Iterator[Clause]:
    """Yield conditions on what `event` alone has."""
    if chosen.phase:
        yield "event.phase = ?", (chosen.phase,)
    if chosen.disagree is not None:
        yield "event.disagree = ?", (int(chosen.disagree),)


def _actors(chosen: EventFilter) -> Iterator[Clause]:
    """Yield conditions on x, a row of event_actor; each holds for one row of an event, even where an actor is on both sides."""
    if chosen.between:
        a, b = chosen.between
        yield f"x.actor = ? AND {_OPPOSITE} AND (x.side = 'source' OR NOT {_BOTH_WAYS})", (a, b, a, b)
    if chosen.actor:
        yield f"x.actor = ? AND (x.side = 'source' OR NOT {_ALSO_SOURCE})", (chosen.actor, chosen.actor)
    for side in ("source", "target"):
        if value := getattr(chosen, side):
            yield "x.actor = ? AND x.side = ?", (value, side)


def _told(chosen: EventFilter, event: str) -> Iterator[Clause]:
    for column in ("outlet", "lang"):
        if value := getattr(chosen, column):
            yield _TOLD_BY.format(event=event, condition=f"article.{column} = ?"), (value,)
    if chosen.text:
        match = " AND ".join(phrase for word in chosen.text.split() if (phrase := _phrase(word)))
        # words without a letter or a sign are in no text
        condition = "article.rowid IN (SELECT rowid FROM words WHERE words MATCH ?)" if match else "? <> ''"
        yield _TOLD_BY.format(event=event, condition=condition), (match,)


def facets(store: Store, most: int = 60) -> Facets:
    """Return the most frequent actors, the types and the outlets."""
    types = [(t, n) for t, n in store.rows("SELECT type, count(*) FROM event GROUP BY type ORDER BY 2 DESC, 1")]
    return Facets(actors(store, most), types, [outlet for outlet, _ in outlets(store) if outlet])


def actors(store: Store, most: int = 60) -> list[tuple[RecordActor, int]]:
    """Return the actors with the most events, and how many each has."""
    found: list[tuple[RecordActor, int]] = []
    counted = store.rows("SELECT actor, count(DISTINCT event) FROM event_actor GROUP BY actor ORDER BY 2 DESC, 1")
    for key, count in list(counted):
        if len(found) >= most:
            break
        if actor := _itself(store, key):
            found.append((actor, int(count)))
    return sorted(found, key=lambda pair: (-pair[1], pair[0].name))


def _itself(store: Store, key: str) -> RecordActor | None:
    """Return the actor of a key; None for a country under which actors are found, but which no event names itself."""
    for (event,) in store.rows("SELECT DISTINCT event FROM event_actor WHERE actor = ? ORDER BY event LIMIT ?", key, _LOOKED_AT):
        told = store.event(event)
        if actor := next((a for a in (*told.source, *told.target) if (a.id or a.name) == key), None):
            return actor
    return None


def outlets(store: Store) -> list[tuple[str, int]]:
    """Return the outlets with how many articles each has; the empty string stands for articles without one."""
    sql = "SELECT coalesce(outlet, ''), count(*) FROM article WHERE current = 1 GROUP BY 1 ORDER BY 1"
    return [(outlet, int(count)) for outlet, count in store.rows(sql)]


class Spread(msgspec.Struct, frozen=True):
    """How many articles hold the words of a search, for each language and outlet that they are in ("" for none)."""

    rows: tuple[tuple[str, str, int], ...]

    def total(self, lang: str | None = None, outlet: str | None = None) -> int:
        """Return how many there are, of one language or outlet where one is given."""
        return sum(n for language, name, n in self.rows if lang in (None, language) and outlet in (None, name))

    def by(self, column: Literal["lang", "outlet"]) -> list[tuple[str, int]]:
        """Return the languages or the outlets with how many articles each has, most first."""
        counted: Counter[str] = Counter()
        for language, name, n in self.rows:
            counted[language if column == "lang" else name] += n
        return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))


def search_spread(store: Store, terms: Sequence[Sequence[str]]) -> Spread:
    """Return how many articles hold every term, by language and outlet."""
    query = _query(terms)
    sql = f"SELECT coalesce(lang, ''), coalesce(outlet, ''), count(*) FROM article WHERE {_HOLDS} GROUP BY 1, 2 ORDER BY 1, 2"  # noqa: S608
    return Spread(tuple((lang, outlet, int(n)) for lang, outlet, n in store.rows(sql, query)) if query else ())


def search(
    store: Store,
    terms: Sequence[Sequence[str]],
    limit: int = 40,
    *,
    lang: str | None = None,
    outlet: str | None = None,
    total: int | None = None,
) -> SearchResult:
    """Return the articles that hold every term, newest first; a term is a list of surfaces, any of which will do.

    `total` is how many there are, where the caller knows (`search_spread`).
    """
    query = _query(terms)
    if not query:
        return SearchResult(0, [])
    if total is None:
        total = search_spread(store, terms).total(lang, outlet)
    condition, values = _narrowed(lang, outlet)
    # of words that many articles hold the newest are found on a walk through the articles: sorting all that hold them is slower
    often = total * total > _SORTED_IN_A_STEP * limit * _articles(store)
    if often:
        found = list(islice(_newest_that_hold(store, query, condition, values), limit))
    else:
        sql = f"SELECT data FROM article WHERE {_HOLDS}{condition} {_NEWEST} LIMIT ?"  # noqa: S608 - the condition is ours
        found = [decode(data, Article) for (data,) in store.rows(sql, query, *values, limit)]
    return SearchResult(total, [(a, *_place(a, terms)) for a in found])


def _newest_that_hold(store: Store, query: str, condition: str, values: list[str]) -> Iterator[Article]:
    holding = {row for (row,) in store.rows("SELECT rowid FROM words WHERE words MATCH ?", query)}
    walk = f"SELECT rowid FROM article WHERE current = 1{condition} {_NEWEST}"  # noqa: S608 - the condition is ours
    for (row,) in store.rows(walk, *values):
        if row in holding:
            ((data,),) = store.rows("SELECT data FROM article WHERE rowid = ?", row)
            yield decode(data, Article)


def _narrowed(lang: str | None, outlet: str | None) -> tuple[str, list[str]]:
    chosen = {name: value for name, value in (("lang", lang), ("outlet", outlet)) if value}
    return "".join(f" AND {name} = ?" for name in chosen), list(chosen.values())


def _articles(store: Store) -> int:
    return int(next(store.rows("SELECT coalesce(max(rowid), 0) FROM article"))[0])


def _query(terms: Sequence[Sequence[str]]) -> str:
    return " AND ".join(expression for term in terms if (expression := _any_of(term)))


def _any_of(term: Sequence[str]) -> str:
    phrases = [p for surface in term if (p := _phrase(surface))]
    return f"({' OR '.join(phrases)})" if phrases else ""


def _phrase(surface: str) -> str:
    tokens = search_tokens(surface)
    if len(tokens) > 1 and _is_lone(tokens[0]):
        # before a Latin word a text has the sign inside a bigram (正在TikTok), so that the phrase cannot begin with it
        tokens = tokens[1:]
    if not tokens:
        return ""
    # a lone sign at the end stands at the head of its bigrams
    return '"' + " ".join(tokens) + '"' + ("*" if _is_lone(tokens[-1]) else "")


def _is_lone(token: str) -> bool:
    return len(token) == 1 and is_cjk(token)


def _place(article: Article, terms: Sequence[Sequence[str]]) -> tuple[int, int]:
    full = fold(f"{article.title}\n{article.text}")
    for term in terms:
        for surface in term:
            if (at := full.find(fold(surface))) >= 0:
                return at, at + len(surface)
    return 0, 0


def count_all(store: Store) -> dict[str, int]:
    """Return how much the record holds: articles, events, origins, dropped pages, disagreements."""
    sql = {
        "articles": "SELECT count(*) FROM article WHERE current = 1",
        "events": "SELECT count(*) FROM event",
        "origins": "SELECT count(DISTINCT origin) FROM origin",
        "dropped": "SELECT count(*) FROM dropped",
        "disagreements": "SELECT count(*) FROM event WHERE disagree",
    }
    return {name: int(next(store.rows(query))[0]) for name, query in sql.items()}
