"""The file is opened: made where it is missing, locked against a second server, refused if it is no store."""

import os
import sqlite3
import stat
from contextlib import closing
from enum import Enum
from pathlib import Path

from pcm_sim.server.store.schema import APPLICATION, STEPS, migrate, version_of
from pcm_sim.server.store.trouble import (
    NotAStoreError,
    StoreError,
    StoreFullError,
    StoreInUseError,
    UnwritableError,
)

_OWN = 0o600
_CODE = 0xFF
"""The part of SQLite's codes that says what; the rest says where."""


class Survives(Enum):
    """What a write has outlived when it is answered."""

    KILL = "NORMAL"
    POWER = "FULL"


def open_database(path: Path, survives: Survives = Survives.KILL) -> sqlite3.Connection:
    """Open a file of worlds for as long as the server runs.

    The lock is SQLite's own, so the kernel takes it back from a server that was killed.

    Args:
        path: The file; made, for its owner's eyes only, where there is none.
        survives: What a write has outlived when it is answered: a killed process, or a power cut as well.

    Returns:
        The open file, in autocommit mode.

    Raises:
        StoreError: It cannot be used, and why.
    """
    path = path.absolute()
    is_new = _made(path)
    try:
        database = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            _prepare(database, path, survives)
        except BaseException:
            database.close()
            raise
    except (sqlite3.Error, StoreError) as error:
        if is_new:
            path.unlink(missing_ok=True)
        raise error if isinstance(error, StoreError) else trouble_of(error, path) from error
    return database


def trouble_of(error: sqlite3.Error, path: Path) -> StoreError:
    """Say what SQLite reports about a file."""
    code = getattr(error, "sqlite_errorcode", 0) & _CODE
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreInUseError(
                f"{path} is in use by another server; end that one, or give another file with --store"
            )
        case sqlite3.SQLITE_NOTADB:
            return NotAStoreError(f"{path} is not a database; give another file with --store")
        case sqlite3.SQLITE_CORRUPT:
            return NotAStoreError(
                f"{path} is a damaged database; give a copy of it from before, or another file with --store"
            )
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return StoreFullError(
                f"{path} cannot be written, the disk is full or refuses; make room, nothing was changed"
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return UnwritableError(
                f"{path} cannot be written; give the right to write it and its folder, "
                "or another file with --store"
            )
        case _:
            return StoreError(f"{path} cannot be used: {error}; give another file with --store")


def _made(path: Path) -> bool:
    """Make the file for its owner only, which its companions then are too; tell whether it was missing."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWN))
    except FileExistsError:
        _check_there(path)
        return False
    except FileNotFoundError as error:
        told = f"there is no folder {path.parent} for {path.name}; make it, or give another file with --store"
        raise UnwritableError(told) from error
    except NotADirectoryError as error:
        told = f"{path.parent} is no folder, so {path.name} cannot be in it; give another file with --store"
        raise UnwritableError(told) from error
    except PermissionError as error:
        told = f"nothing may be written into {path.parent}; give a file in another folder with --store"
        raise UnwritableError(told) from error
    except OSError as error:
        told = f"{path} cannot be made: {error.strerror}; give another file with --store"
        raise UnwritableError(told) from error
    return True


def _check_there(path: Path) -> None:
    """Refuse what is no file, and what may not be written: SQLite would say so only at the first write."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotAStoreError(f"{path} is not a file; give another with --store")
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)):
        told = f"{path} or its folder may not be written; give the right to, or another file with --store"
        raise UnwritableError(told)


def _prepare(database: sqlite3.Connection, path: Path, survives: Survives) -> None:
    # Held from the first read on, and without a file of its own that a kill could leave behind.
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    _check_ours(database, path)
    database.execute("PRAGMA secure_delete = ON")
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(f"PRAGMA synchronous = {survives.value}")
    # The lock is taken before anything else looks at the file.
    database.execute("BEGIN EXCLUSIVE")
    database.execute("COMMIT")
    migrate(database)


def _check_ours(database: sqlite3.Connection, path: Path) -> None:
    """Refuse the database of another program, or of a later version, before a byte of it is changed."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    with closing(database.execute("SELECT 1 FROM sqlite_master LIMIT 1")) as rows:
        is_empty = rows.fetchone() is None
    if is_empty and not application:
        return
    if application != APPLICATION:
        raise NotAStoreError(f"{path} is a database of another program; give another file with --store")
    version = version_of(database)
    if version > len(STEPS):
        raise NotAStoreError(
            f"{path} was written by a later pcm-sim (its tables are of version {version}, known here are "
            f"those up to {len(STEPS)}); use that one, or give another file with --store"
        )
