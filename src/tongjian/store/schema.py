"""The record's tables as an ordered list of migrations. Add new ones at the end; never change an old one."""

APPLICATION_ID = 0x746A2D31  # "tj-1": tells a record from any other SQLite file

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE page (
        id TEXT PRIMARY KEY, body BLOB NOT NULL, media_type TEXT NOT NULL, charset TEXT
    ) WITHOUT ROWID;
    -- one page may have been found at several addresses and times
    CREATE TABLE fetch (
        page TEXT NOT NULL, given_id TEXT NOT NULL DEFAULT '', url TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '',
        fetched TEXT NOT NULL DEFAULT '', done TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (page, given_id, url, place, fetched)
    ) WITHOUT ROWID;
    CREATE TABLE article (
        rowid INTEGER PRIMARY KEY, id TEXT NOT NULL, page TEXT NOT NULL, fetched TEXT NOT NULL, current INTEGER NOT NULL,
        outlet TEXT, lang TEXT, published TEXT, data BLOB NOT NULL, UNIQUE (id, page)
    );
    CREATE INDEX article_current ON article (id) WHERE current = 1;
    CREATE TABLE coded (article INTEGER PRIMARY KEY REFERENCES article (rowid), pack TEXT NOT NULL, data BLOB NOT NULL);
    CREATE TABLE dropped (page TEXT NOT NULL, place TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (page, place)) WITHOUT ROWID;
    CREATE TABLE problem (place TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (place, kind, message))
        WITHOUT ROWID;
    CREATE TABLE event (
        id TEXT PRIMARY KEY, type TEXT NOT NULL, realis TEXT NOT NULL, phase TEXT, day TEXT NOT NULL, origins INTEGER NOT NULL,
        disagree INTEGER NOT NULL, data BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX event_day ON event (day, id);
    CREATE TABLE event_actor (event TEXT NOT NULL, actor TEXT NOT NULL, side TEXT NOT NULL, PRIMARY KEY (actor, event, side))
        WITHOUT ROWID;
    CREATE TABLE event_article (event TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (article, event)) WITHOUT ROWID;
    CREATE TABLE origin (article TEXT PRIMARY KEY, origin TEXT NOT NULL, data BLOB NOT NULL) WITHOUT ROWID;
    CREATE INDEX origin_group ON origin (origin);
    CREATE TABLE judgement (id TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE change (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL
    );
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    -- folded words and Han bigrams of title and text; the text itself stands in article, so the index holds none
    CREATE VIRTUAL TABLE words USING fts5 (tokens, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
    """,
    """
    -- what merging keeps between two runs (tongjian.merge.state): texts by their marks, items by their keys, groups, copies
    CREATE TABLE dirty (article TEXT PRIMARY KEY) WITHOUT ROWID;
    INSERT OR IGNORE INTO dirty SELECT id FROM article WHERE current = 1;
    CREATE TABLE judged (name TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE text_marks (article TEXT PRIMARY KEY, marks BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE mark (mark INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (mark, article)) WITHOUT ROWID;
    CREATE TABLE copy (a TEXT NOT NULL, b TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
    CREATE TABLE item (
        article TEXT NOT NULL, number INTEGER NOT NULL, pool TEXT NOT NULL DEFAULT '', event TEXT NOT NULL DEFAULT '',
        keys BLOB NOT NULL, data BLOB NOT NULL, PRIMARY KEY (article, number)
    ) WITHOUT ROWID;
    CREATE INDEX item_pool ON item (pool);
    CREATE TABLE item_key (
        key INTEGER NOT NULL, article TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, article, number)
    ) WITHOUT ROWID;
    -- the events that a merge under way has changed, as they were before it (no data: there was none)
    CREATE TABLE merging (event TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID;
    """,
    """
    -- texts taken down (tongjian.store.removal): what was removed, when and why, and which pages may not come in again
    CREATE TABLE removed (
        article TEXT PRIMARY KEY, url TEXT NOT NULL, outlet TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE removed_page (page TEXT PRIMARY KEY, article TEXT NOT NULL) WITHOUT ROWID;
    -- what the site asks for most, and what writing an event looks up
    CREATE INDEX event_actor_event ON event_actor (event);
    CREATE INDEX event_article_event ON event_article (event);
    CREATE INDEX event_disagree ON event (disagree, day, id);
    CREATE INDEX event_type ON event (type, realis, day, id);
    CREATE INDEX article_newest ON article (coalesce(published, ''), id) WHERE current = 1;
    CREATE INDEX article_outlet ON article (outlet, lang, id) WHERE current = 1;
    CREATE INDEX article_lang ON article (lang, id) WHERE current = 1;
    """,
    """
    -- what persons put right in what was coded (tongjian.corrections), and what the coder had said of those articles
    CREATE TABLE correction (id TEXT PRIMARY KEY, article TEXT NOT NULL, data BLOB NOT NULL) WITHOUT ROWID;
    CREATE INDEX correction_article ON correction (article);
    CREATE TABLE uncorrected (article INTEGER PRIMARY KEY REFERENCES article (rowid), data BLOB NOT NULL);
    -- articles that are dirty because a person corrected them, not because their source changed
    CREATE TABLE put_right (article TEXT PRIMARY KEY) WITHOUT ROWID;
    """,
    """
    -- what an actor's events are asked by, beside it: a busy actor's are counted and listed without reading all of them
    ALTER TABLE event_actor ADD COLUMN day TEXT NOT NULL DEFAULT '9999';
    ALTER TABLE event_actor ADD COLUMN type TEXT NOT NULL DEFAULT '';
    ALTER TABLE event_actor ADD COLUMN realis TEXT NOT NULL DEFAULT '';
    UPDATE event_actor SET (day, type, realis) = (SELECT day, type, realis FROM event WHERE id = event)
        WHERE event IN (SELECT id FROM event);
    CREATE INDEX event_actor_day ON event_actor (actor, day, event, side, type, realis);
    CREATE INDEX event_actor_type ON event_actor (actor, type, day, event, side, realis);
    CREATE INDEX event_type_day ON event (type, day, id);
    """,
    """
    -- what became of an event's sources is asked of the change log by the event
    CREATE INDEX change_event ON change (event, number);
    -- 1 where an article's page is the same and the rules find something else in it: no source changed
    ALTER TABLE dirty ADD COLUMN by_rules INTEGER NOT NULL DEFAULT 0;
    """,
    """
    -- the marks of the texts that came last. Marks are hashes: each put into the great table would write a page of its own, and
    -- more of them the greater it is; from here they go there many at a time
    CREATE TABLE new_mark (mark INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (mark, article)) WITHOUT ROWID;
    """,
    """
    -- mentions are put together around those that are new: an event gives the items it holds, and groups are not kept
    DROP INDEX item_pool;
    ALTER TABLE item DROP COLUMN pool;
    CREATE INDEX item_event ON item (event);
    """,
)
