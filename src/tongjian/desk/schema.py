"""The desk's tables as an ordered list of migrations. Add new ones at the end; never change an old one."""

from typing import Final

APPLICATION_ID: Final = 0x746A6431  # "tjd1": tells a desk from a record and from any other SQLite file

MIGRATIONS: Final = (
    """
    CREATE TABLE person (
        name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, made TEXT NOT NULL, closed TEXT
    ) WITHOUT ROWID;
    -- `token` is the SHA-256 of what the reader's browser holds
    CREATE TABLE session (token TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (name), made TEXT NOT NULL,
        ends TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE failure (who TEXT NOT NULL, at TEXT NOT NULL);
    CREATE INDEX failure_who ON failure (who, at);
    CREATE TABLE invitation (code TEXT PRIMARY KEY, role TEXT NOT NULL, made TEXT NOT NULL, ends TEXT NOT NULL, by TEXT NOT NULL,
        used_by TEXT) WITHOUT ROWID;
    CREATE TABLE submission (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL,
        state TEXT NOT NULL, decided TEXT, decided_by TEXT, reason TEXT
    ) WITHOUT ROWID;
    CREATE INDEX submission_state ON submission (state, at);
    CREATE TABLE takedown (
        id TEXT PRIMARY KEY, at TEXT NOT NULL, article TEXT NOT NULL, outlet TEXT NOT NULL, contact TEXT NOT NULL,
        claim TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL, decided TEXT, decided_by TEXT, reason TEXT
    ) WITHOUT ROWID;
    CREATE TABLE log (number INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL,
        reason TEXT NOT NULL, undone INTEGER REFERENCES log (number));
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    -- browsers from which somebody signed in before (tongjian.desk.tries); `token` is the SHA-256 of what the browser holds
    CREATE TABLE browser (token TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (name), ends TEXT NOT NULL)
        WITHOUT ROWID;
    """,
)
