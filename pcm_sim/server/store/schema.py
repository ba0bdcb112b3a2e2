"""The tables of a file of worlds, and how a file of an earlier version becomes one of this."""

import sqlite3
from collections.abc import Sequence

APPLICATION = 0x50434D53
"""What says in the header of the file whose it is: `PCMS`."""

_FIRST = """
CREATE TABLE notes (name TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE worlds (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    founding TEXT NOT NULL,
    run TEXT NOT NULL,
    mode TEXT NOT NULL DEFAULT 'running',
    rate REAL NOT NULL DEFAULT 1.0,
    reached INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE books (
    mark TEXT PRIMARY KEY,
    body BLOB NOT NULL
);
CREATE TABLE checkpoints (
    world INTEGER PRIMARY KEY REFERENCES worlds(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    book TEXT NOT NULL REFERENCES books(mark),
    program TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE lines (
    world INTEGER NOT NULL REFERENCES worlds(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (world, seq)
) WITHOUT ROWID;
CREATE TABLE answers (
    world INTEGER NOT NULL REFERENCES worlds(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    seq INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (world, key)
) WITHOUT ROWID;
CREATE INDEX answers_by_age ON answers (world, seq);
CREATE TABLE kept (
    world INTEGER NOT NULL REFERENCES worlds(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (world, name)
);
CREATE TABLE sessions (
    world INTEGER NOT NULL REFERENCES worlds(id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (world, digest)
) WITHOUT ROWID;
"""

STEPS: tuple[str, ...] = (_FIRST,)
"""What leads from each version to the next; the first leads from an empty file."""


def migrate(database: sqlite3.Connection, steps: Sequence[str] = STEPS) -> None:
    """Bring the tables of a file up to date: all steps that it lacks, or none.

    Args:
        database: Open, in autocommit mode.
        steps: What leads from each version to the next.
    """
    done = version_of(database)
    if done == len(steps):
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[done:]:
            for statement in filter(None, map(str.strip, step.split(";"))):
                database.execute(statement)
        database.execute(f"PRAGMA user_version = {len(steps)}")
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def version_of(database: sqlite3.Connection) -> int:
    """Tell how many steps a file has behind it; 0 for an empty one."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)
