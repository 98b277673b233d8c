"""What the terminal and the site ask of a record. All queries read; none decides."""

from collections.abc import Iterator, Sequence

import msgspec

from tongjian.model import Article, RecordActor, RecordEvent
from tongjian.store.packed import decode
from tongjian.store.sqlite import Store
from tongjian.text import fold, is_cjk, search_tokens

_TOLD_BY = (
    "id IN (SELECT event FROM event_article JOIN article ON article.id = event_article.article "
    "WHERE article.current = 1 AND {condition})"
)
_LAST_DAY = "substr(day, instr(day, '/') + 1)"  # of a day or of START/END
_HOLDS = "rowid IN (SELECT rowid FROM words WHERE words MATCH ?) AND current = 1"
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


def find_events(store: Store, chosen: EventFilter, limit: int = _NO_LIMIT, offset: int = 0) -> tuple[int, list[RecordEvent]]:
    """Return how many events match, and those of one page, by date (undated last), then id."""
    clauses, values = _clauses(chosen)
    where = " AND ".join(clauses) or "1"
    ((total,),) = store.rows(f"SELECT count(*) FROM event WHERE {where}", *values)  # noqa: S608 - clauses are ours, values bound
    sql = f"SELECT data FROM event WHERE {where} ORDER BY day, id LIMIT ? OFFSET ?"  # noqa: S608 - as above
    return total, [decode(data, RecordEvent) for (data,) in store.rows(sql, *values, limit, offset)]


def _clauses(chosen: EventFilter) -> tuple[list[str], list[object]]:
    found = [*_plain(chosen), *_actors(chosen), *_told(chosen), *_days(chosen)]
    return [clause for clause, _ in found], [value for _, values in found for value in values]


Clause = tuple[str, tuple[object, ...]]


def _plain(chosen: EventFilter) -> Iterator[Clause]:
    for column in ("type", "realis", "phase"):
        if value := getattr(chosen, column):
            yield f"{column} = ?", (value,)
    if chosen.disagree is not None:
        yield "disagree = ?", (int(chosen.disagree),)


def _actors(chosen: EventFilter) -> Iterator[Clause]:
    if chosen.actor:
        yield "id IN (SELECT event FROM event_actor WHERE actor = ?)", (chosen.actor,)
    for side in ("source", "target"):
        if value := getattr(chosen, side):
            yield "id IN (SELECT event FROM event_actor WHERE actor = ? AND side = ?)", (value, side)
    if chosen.between:
        yield (
            "id IN (SELECT a.event FROM event_actor a JOIN event_actor b ON a.event = b.event AND a.side <> b.side "
            "WHERE a.actor = ? AND b.actor = ?)",
            chosen.between,
        )


def _told(chosen: EventFilter) -> Iterator[Clause]:
    for column in ("outlet", "lang"):
        if value := getattr(chosen, column):
            yield _TOLD_BY.format(condition=f"article.{column} = ?"), (value,)
    if chosen.text:
        match = " AND ".join(phrase for word in chosen.text.split() if (phrase := _phrase(word)))
        # words without a letter or a sign are in no text
        condition = "article.rowid IN (SELECT rowid FROM words WHERE words MATCH ?)" if match else "? <> ''"
        yield _TOLD_BY.format(condition=condition), (match,)


def _days(chosen: EventFilter) -> Iterator[Clause]:
    # a prefix takes in all that begins with it: until 2025-09 means until its end, and an event of 2025-09 lies after 2025-09-15
    if chosen.since:
        yield f"{_LAST_DAY} || '~' >= ? AND day <> '9999'", (chosen.since,)
    if chosen.until:
        yield "day < ?", (chosen.until + "~",)


def facets(store: Store, most: int = 60) -> Facets:
    """Return the most frequent actors, the types and the outlets."""
    types = [(t, n) for t, n in store.rows("SELECT type, count(*) FROM event GROUP BY type ORDER BY 2 DESC, 1")]
    return Facets(actors(store, most), types, [outlet for outlet, _ in outlets(store) if outlet])


def actors(store: Store, most: int = 60) -> list[tuple[RecordActor, int]]:
    """Return the actors with the most events, and how many each has."""
    found: list[tuple[RecordActor, int]] = []
    counted = store.rows("SELECT actor, count(DISTINCT event), min(event) FROM event_actor GROUP BY actor ORDER BY 2 DESC, 1")
    for key, count, event in list(counted):
        if len(found) >= most:
            break
        told = store.event(event)
        # a key may also be a country, under which actors are found but which is none itself
        if actor := next((a for a in (*told.source, *told.target) if (a.id or a.name) == key), None):
            found.append((actor, int(count)))
    return sorted(found, key=lambda pair: (-pair[1], pair[0].name))


def outlets(store: Store) -> list[tuple[str, int]]:
    """Return the outlets with how many articles each has; the empty string stands for articles without one."""
    sql = "SELECT coalesce(outlet, ''), count(*) FROM article WHERE current = 1 GROUP BY 1 ORDER BY 1"
    return [(outlet, int(count)) for outlet, count in store.rows(sql)]


def search(
    store: Store, terms: Sequence[Sequence[str]], limit: int = 40, *, lang: str | None = None, outlet: str | None = None
) -> SearchResult:
    """Return the articles that hold every term, newest first; a term is a list of surfaces, any of which will do."""
    query = _query(terms)
    if not query:
        return SearchResult(0, [])
    chosen = {name: value for name, value in (("lang", lang), ("outlet", outlet)) if value}
    condition = " AND ".join((_HOLDS, *(f"{name} = ?" for name in chosen)))
    values = (query, *chosen.values())
    ((total,),) = store.rows(f"SELECT count(*) FROM article WHERE {condition}", *values)  # noqa: S608 - the condition is ours
    sql = f"SELECT data FROM article WHERE {condition} ORDER BY published DESC, id LIMIT ?"  # noqa: S608 - as above
    found = [decode(data, Article) for (data,) in store.rows(sql, *values, limit)]
    return SearchResult(total, [(a, *_place(a, terms)) for a in found])


def search_facets(store: Store, terms: Sequence[Sequence[str]]) -> dict[str, list[tuple[str, int]]]:
    """Return, for the articles that hold every term, how many there are by "lang" and by "outlet", most first."""
    query = _query(terms)
    sql = "SELECT coalesce({0}, ''), count(*) FROM article WHERE {1} GROUP BY 1 ORDER BY 2 DESC, 1"
    return {
        column: [(value, int(n)) for value, n in store.rows(sql.format(column, _HOLDS), query)] if query else []
        for column in ("lang", "outlet")
    }


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
