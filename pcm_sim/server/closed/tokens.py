"""Tokens: made once, kept as digests, compared in a time that tells nothing."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from typing import NamedTuple

from pcm_sim.server.closed.roles import Grant

_BYTES = 24
_WRITTEN = re.compile(r"[A-Za-z0-9._~+/=-]{16,200}")
WANTED = "16 to 200 letters, digits or any of . _ ~ + / = -"
"""What a token of one's own is made of, as a refusal says it."""


class Key(NamedTuple):
    """What is kept of a token.

    Attributes:
        digest: SHA-256 of the token, hexadecimal. A slow hash adds nothing: nobody chooses these by heart.
        page_digest: The same of the pass that a browser holds in the token's place.
        grant: What it gives.
    """

    digest: str
    page_digest: str
    grant: Grant


def new_token() -> str:
    """Make a token that nobody guesses."""
    return secrets.token_urlsafe(_BYTES)


def is_token(text: str) -> bool:
    """Tell whether a text can be a token."""
    return _WRITTEN.fullmatch(text) is not None


def key_of(token: str, grant: Grant) -> Key:
    """Give what is kept of a token.

    Args:
        token: As its holder will send it.
        grant: What it gives.
    """
    return Key(_digest(token), _digest(page_pass(token)), grant)


def page_pass(token: str) -> str:
    """Give what a browser holds in a token's place: it opens pages alone, and does not tell the token."""
    return hmac.digest(token.encode(), b"pcm-sim pages", "sha256").hex()


class KeyRing:
    """The keys of a server.

    Args:
        keys: All there are.
    """

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        """Hang them up."""
        self._keys = tuple(keys)

    def __bool__(self) -> bool:
        return bool(self._keys)

    @property
    def keys(self) -> tuple[Key, ...]:
        """All there are."""
        return self._keys

    def add(self, key: Key) -> None:
        """Take one more."""
        self._keys = (*self._keys, key)

    def grant_of(self, token: str) -> Grant | None:
        """Give what a token gives; none for one that nobody here knows."""
        return _look(_digest(token), ((one.digest, one.grant) for one in self._keys))

    def grant_of_page(self, passed: str) -> Grant | None:
        """Give what the pass of a browser gives, which holds for pages alone."""
        return _look(_digest(passed), ((one.page_digest, one.grant) for one in self._keys))


def _look(digest: str, kept: Iterable[tuple[str, Grant]]) -> Grant | None:
    """Compare with every one, so that the time tells neither which it was nor how far it fitted."""
    found = None
    for one, grant in kept:
        if hmac.compare_digest(digest, one):
            found = grant
    return found


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
