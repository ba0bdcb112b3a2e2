"""The file of the keys: digests alone, for nobody but its owner to read and write."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from pcm_sim.server.closed.roles import ROLES, Grant
from pcm_sim.server.closed.tokens import Key

_OWNER_ALONE = 0o600
_OTHERS = 0o077
_FORM = 1


class TokenFileError(Exception):
    """The file of the keys cannot be used; the text says what to do."""


def read_keys(file: Path) -> tuple[Key, ...]:
    """Read the keys that are kept.

    Args:
        file: Where; one that is not there has none.

    Raises:
        TokenFileError: It is open to others, or is no file of keys.
    """
    try:
        said = file.read_text(encoding="utf-8")
        mode = file.stat().st_mode
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise TokenFileError(f"{file} cannot be read as a file of tokens ({_why(error)})") from error
    if os.name == "posix" and mode & _OTHERS:
        raise TokenFileError(f"{file} is open to other people of this machine; chmod 600 {file}")
    try:
        kept = json.loads(said)
        if kept["form"] != _FORM:
            raise TokenFileError(f"{file} is of another version; delete it and make the tokens anew")
        return tuple(
            Key(str(one["digest"]), str(one["pages"]), Grant(ROLES[one["role"]], str(one["world"])))
            for one in kept["tokens"]
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise TokenFileError(f"{file} is no file of tokens; name another, or delete it") from error


def write_keys(file: Path, keys: Iterable[Key]) -> None:
    """Keep keys; the file is there whole, or as it was before.

    Args:
        file: Where.
        keys: All that are to be kept.

    Raises:
        TokenFileError: It cannot be written.
    """
    kept = {
        "form": _FORM,
        "tokens": [
            {
                "digest": one.digest,
                "pages": one.page_digest,
                "role": one.grant.role.word,
                "world": one.grant.world,
            }
            for one in keys
        ],
    }
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        made = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ALONE)
        with os.fdopen(made, "w", encoding="utf-8") as out:
            json.dump(kept, out, indent=1)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise TokenFileError(f"{file} cannot be written ({_why(error)}); name another file") from error


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
