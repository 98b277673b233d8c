"""What the terminal and the site ask of a record. All queries read; none decides."""

from collections.abc import Sequence

import msgspec

from tongjian.model import Article, RecordActor, RecordEvent
from tongjian.store.packed import decode
from tongjian.store.sqlite import Store
from tongjian.text import fold, is_cjk, search_tokens

_TOLD_BY = (
    "id IN (SELECT event FROM event_article JOIN article ON article.id = event_article.article "
    "WHERE article.current = 1 AND article.{column} = ?)"
)
_NO_LIMIT = 1_000_000_000


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events to list; None leaves a field open. `actor` is an id, a name or a country; dates are ISO prefixes."""

    actor: str | None = None
    type: str | None = None
    realis: str | None = None
    phase: str | None = None
    outlet: str | None = None
    lang: str | None = None
    since: str | None = None
    until: str | None = None
    disagree: bool | None = None


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
    clauses: list[str] = []
    values: list[object] = []
    for column in ("type", "realis", "phase"):
        if value := getattr(chosen, column):
            clauses.append(f"{column} = ?")
            values.append(value)
    if chosen.actor:
        clauses.append("id IN (SELECT event FROM event_actor WHERE actor = ?)")
        values.append(chosen.actor)
    for column in ("outlet", "lang"):
        if value := getattr(chosen, column):
            clauses.append(_TOLD_BY.format(column=column))
            values.append(value)
    if chosen.since:
        clauses.append("day >= ? AND day <> '9999'")
        values.append(chosen.since)
    if chosen.until:
        # a prefix takes in all that begins with it: until 2025-09 means until the end of September
        clauses.append("day < ?")
        values.append(chosen.until + "~")
    if chosen.disagree is not None:
        clauses.append("disagree = ?")
        values.append(int(chosen.disagree))
    return clauses, values


def facets(store: Store, most: int = 60) -> Facets:
    """Return the most frequent actors, the types and the outlets."""
    actors: dict[str, tuple[RecordActor, int]] = {}
    types: dict[str, int] = {}
    for event in store.events():
        types[event.type] = types.get(event.type, 0) + 1
        for key, actor in {a.id or a.name: a for a in (*event.source, *event.target)}.items():
            actors[key] = (actor, actors.get(key, (actor, 0))[1] + 1)
    outlets = [o for (o,) in store.rows("SELECT DISTINCT outlet FROM article WHERE current = 1 AND outlet <> '' ORDER BY outlet")]
    ranked = sorted(actors.values(), key=lambda pair: (-pair[1], pair[0].name))[:most]
    return Facets(ranked, sorted(types.items(), key=lambda pair: (-pair[1], pair[0])), outlets)


def search(store: Store, terms: Sequence[Sequence[str]], limit: int = 40) -> SearchResult:
    """Return the articles that hold every term, newest first; a term is a list of surfaces, any of which will do."""
    wanted = [expression for term in terms if (expression := _any_of(term))]
    if not wanted:
        return SearchResult(0, [])
    query = " AND ".join(wanted)
    condition = "rowid IN (SELECT rowid FROM words WHERE words MATCH ?) AND current = 1"
    ((total,),) = store.rows(f"SELECT count(*) FROM article WHERE {condition}", query)  # noqa: S608 - the condition is ours
    sql = f"SELECT data FROM article WHERE {condition} ORDER BY published DESC, id LIMIT ?"  # noqa: S608 - as above
    found = [decode(data, Article) for (data,) in store.rows(sql, query, limit)]
    return SearchResult(total, [(a, *_place(a, terms)) for a in found])


def _any_of(term: Sequence[str]) -> str:
    phrases = [p for surface in term if (p := _phrase(surface))]
    return f"({' OR '.join(phrases)})" if phrases else ""


def _phrase(surface: str) -> str:
    tokens = search_tokens(surface)
    if not tokens:
        return ""
    if len(tokens) == 1 and len(tokens[0]) == 1 and is_cjk(tokens[0]):
        return f'"{tokens[0]}"*'  # a lone character stands at the head of its bigrams
    return '"' + " ".join(tokens) + '"'


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
