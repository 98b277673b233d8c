"""What the site asks of a record beyond `queries`: pages of lists, counts for pictures, neighbours of an article. All read."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from tongjian.model import Article, Coded, RecordEvent
from tongjian.store.packed import decode
from tongjian.store.queries import EventFilter, choose
from tongjian.store.sqlite import Store

_CURSOR = "(coalesce(article.published, ''), article.id)"


class ChangeRow(msgspec.Struct, frozen=True):
    """One line of the change log; `detail` maps a field to its old and new value."""

    at: str  # UTC, ISO-8601 with Z
    what: str  # added, removed, changed
    event: str
    detail: dict[str, Any]


def oldest_events(store: Store, chosen: EventFilter, limit: int, offset: int = 0) -> list[RecordEvent]:
    """Return one page of the events that match, oldest first, undated ones last."""
    c = choose(chosen)
    sql = f"SELECT event.data FROM {c.whole} WHERE {c.where} {c.by_day()} LIMIT ? OFFSET ?"  # noqa: S608 - clauses are ours
    return [decode(data, RecordEvent) for (data,) in store.rows(sql, *c.values, limit, offset)]


def newest_events(store: Store, chosen: EventFilter, limit: int, offset: int = 0) -> list[RecordEvent]:
    """Return one page of the events that match, newest first, undated ones last.

    The index on days is read backwards; sorting the undated behind the others would sort them all.
    """
    c = choose(chosen)
    dated, undated = (f"WHERE {c.where} AND {c.at}.day {sign} '9999'" for sign in ("<>", "="))
    sql = f"SELECT event.data FROM {c.whole} {dated} {c.by_day('DESC')} LIMIT ? OFFSET ?"  # noqa: S608 - as above
    found = list(store.rows(sql, *c.values, limit, offset))
    if len(found) < limit:
        ((before,),) = store.rows(f"SELECT count(*) FROM {c.tables} {dated}", *c.values)  # noqa: S608 - as above
        sql = f"SELECT event.data FROM {c.whole} {undated} {c.by_day()} LIMIT ? OFFSET ?"  # noqa: S608 - as above
        found += store.rows(sql, *c.values, limit - len(found), max(0, offset - before))
    return [decode(data, RecordEvent) for (data,) in found]


def count_events(store: Store, chosen: EventFilter) -> int:
    """Return how many events match."""
    c = choose(chosen)
    ((total,),) = store.rows(f"SELECT count(*) FROM {c.tables} WHERE {c.where}", *c.values)  # noqa: S608 - as above
    return int(total)


def type_counts(store: Store, chosen: EventFilter) -> list[tuple[str, int]]:
    """Return the types of the events that match with how many each has, most first."""
    c = choose(chosen)
    sql = f"SELECT {c.at}.type, count(*) FROM {c.tables} WHERE {c.where} GROUP BY 1 ORDER BY 2 DESC, 1"  # noqa: S608 - as above
    return [(name, int(n)) for name, n in store.rows(sql, *c.values)]


def month_counts(store: Store, chosen: EventFilter) -> list[tuple[str, str, int]]:
    """Return month (YYYY-MM), type and number of the dated events that match and are told as facts, by month."""
    c = choose(chosen)
    sql = (
        f"SELECT substr({c.at}.day, 1, 7), {c.at}.type, count(*) FROM {c.tables} WHERE {c.where} "  # noqa: S608 - as above
        f"AND {c.at}.day <> '9999' AND length({c.at}.day) >= 7 AND {c.at}.realis = 'asserted' GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return [(month, kind, int(n)) for month, kind, n in store.rows(sql, *c.values)]


def phases(store: Store) -> list[str]:
    """Return the phases that occur."""
    return [p for (p,) in store.rows("SELECT DISTINCT phase FROM event WHERE phase IS NOT NULL ORDER BY 1")]


def languages(store: Store) -> list[tuple[str, int]]:
    """Return the languages of the articles with how many each has, most first."""
    sql = "SELECT coalesce(lang, ''), count(*) FROM article WHERE current = 1 GROUP BY 1 ORDER BY 2 DESC, 1"
    return [(lang, int(n)) for lang, n in store.rows(sql)]


def counterparts(store: Store, actor: str, most: int) -> list[tuple[str, int]]:
    """Return the keys of the actors that stand opposite `actor` in most events, and in how many."""
    sql = (
        "SELECT b.actor, count(DISTINCT b.event) FROM event_actor a JOIN event_actor b ON a.event = b.event AND a.side <> b.side "
        "WHERE a.actor = ? AND b.actor <> ? GROUP BY b.actor ORDER BY 2 DESC, 1 LIMIT ?"
    )
    return [(key, int(n)) for key, n in store.rows(sql, actor, actor, most)]


def pairs(store: Store, most: int, chosen: EventFilter | None = None) -> list[tuple[str, str, int]]:
    """Return the two actors' keys and the number of events of the pairs that stand opposite each other most often.

    With a filter only its events count.
    """
    c = choose(chosen) if chosen and chosen != EventFilter() else None
    within = f"WHERE a.event IN (SELECT {c.event} FROM {c.tables} WHERE {c.where}) " if c else ""  # noqa: S608 - clauses are ours
    sql = (
        "SELECT min(a.actor, b.actor), max(a.actor, b.actor), count(DISTINCT a.event) FROM event_actor a "  # noqa: S608 - as above
        "JOIN event_actor b ON a.event = b.event AND a.side = 'source' AND b.side = 'target' AND a.actor <> b.actor "
        f"{within}GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?"
    )
    return [(a, b, int(n)) for a, b, n in store.rows(sql, *(c.values if c else ()), most)]


def one_event_with(store: Store, actor: str) -> RecordEvent | None:
    """Return an event in which the actor of this key stands, if there is one."""
    row = next(store.rows("SELECT event FROM event_actor WHERE actor = ? ORDER BY event LIMIT 1", actor), None)
    return store.event(row[0]) if row else None


def events_of_types(store: Store, types: Sequence[str]) -> Iterator[RecordEvent]:
    """Yield the events of these types, newest first, undated last."""
    marks = ", ".join("?" * len(types))
    sql = f"SELECT data FROM event WHERE type IN ({marks}) ORDER BY day = '9999', day DESC, id"  # noqa: S608 - marks only
    for (data,) in store.rows(sql, *types):
        yield decode(data, RecordEvent)


def coded_page(store: Store, before: tuple[str, str] | None, limit: int) -> list[tuple[Article, Coded]]:
    """Return up to `limit` articles with what was coded in them, newest first, from behind the article (published, id)."""
    after = f"AND {_CURSOR} < (?, ?) " if before else ""
    sql = (
        "SELECT article.data, coded.data FROM article JOIN coded ON coded.article = article.rowid "  # noqa: S608 - our own parts
        f"WHERE article.current = 1 {after}ORDER BY coalesce(article.published, '') DESC, article.id DESC LIMIT ?"
    )
    return [(decode(a, Article), decode(c, Coded)) for a, c in store.rows(sql, *(before or ()), limit)]


def outlet_page(store: Store, outlet: str, before: tuple[str, str] | None, limit: int) -> list[Article]:
    """Return up to `limit` articles of an outlet, newest first, from behind the article (published, id)."""
    after = f"AND {_CURSOR} < (?, ?) " if before else ""
    sql = (
        f"SELECT data FROM article WHERE current = 1 AND coalesce(outlet, '') = ? {after}"  # noqa: S608 - our own parts
        "ORDER BY coalesce(published, '') DESC, id DESC LIMIT ?"
    )
    return [decode(data, Article) for (data,) in store.rows(sql, outlet, *(before or ()), limit)]


def event_numbers(store: Store, articles: Iterable[str]) -> dict[str, int]:
    """Return how many events each article tells."""
    sql = "SELECT count(*) FROM event_article WHERE article = ?"
    return {a: int(next(store.rows(sql, a))[0]) for a in articles}


def copies(store: Store, article_id: str) -> list[str]:
    """Return the ids of the other articles that go back to the same text."""
    same = "SELECT origin FROM origin WHERE article = ?"
    sql = f"SELECT article FROM origin WHERE origin = ({same}) AND article <> ? ORDER BY article"  # noqa: S608 - ours
    return [a for (a,) in store.rows(sql, article_id, article_id)]


def sharing(store: Store, article_id: str, most: int) -> list[tuple[str, int]]:
    """Return the other articles that tell events this one tells, and how many they share, most first."""
    sql = (
        "SELECT b.article, count(*) FROM event_article a JOIN event_article b ON a.event = b.event AND a.article <> b.article "
        "WHERE a.article = ? GROUP BY b.article ORDER BY 2 DESC, 1 LIMIT ?"
    )
    return [(a, int(n)) for a, n in store.rows(sql, article_id, most)]


def revisions(store: Store, article_id: str) -> list[tuple[str, str, bool, Article]]:
    """Return the revisions, newest first: page id, time of fetching (UTC or empty), whether current, the article."""
    sql = "SELECT page, fetched, current, data FROM article WHERE id = ? ORDER BY current DESC, fetched DESC, page DESC"
    return [(page, fetched, bool(current), decode(data, Article)) for page, fetched, current, data in store.rows(sql, article_id)]


def change_page(store: Store, limit: int, offset: int) -> tuple[int, list[ChangeRow]]:
    """Return how many lines the change log has, and those of one page, newest first."""
    ((total,),) = store.rows("SELECT count(*) FROM change")
    sql = "SELECT at, what, event, detail FROM change ORDER BY number DESC LIMIT ? OFFSET ?"
    found = [ChangeRow(at, what, event, json.loads(detail)) for at, what, event, detail in store.rows(sql, limit, offset)]
    return int(total), found


def article_addresses(store: Store, limit: int, offset: int = 0) -> list[tuple[str, str]]:
    """Return the ids and publication times (or an empty string) of the articles, by id."""
    sql = "SELECT id, coalesce(published, '') FROM article WHERE current = 1 ORDER BY id LIMIT ? OFFSET ?"
    return [(a, p) for a, p in store.rows(sql, limit, offset)]


def event_ids(store: Store, limit: int, offset: int = 0) -> list[str]:
    """Return the ids of the events, by id."""
    return [e for (e,) in store.rows("SELECT id FROM event ORDER BY id LIMIT ? OFFSET ?", limit, offset)]


def first_seen(store: Store, articles: Iterable[str]) -> str | None:
    """Return when the first of these articles was fetched (UTC), if that is known of any."""
    told = "FROM fetch JOIN article ON article.page = fetch.page WHERE article.id = ? AND fetch.fetched <> ''"
    sql = f"SELECT min(fetch.fetched) {told}"
    return min((row[0] for a in articles for row in store.rows(sql, a) if row[0]), default=None)
