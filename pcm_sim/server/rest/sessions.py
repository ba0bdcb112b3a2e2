"""Tokens of who is signed in: random, each for one account of one world, which keeps a digest of it alone."""

import hashlib
import secrets
from itertools import islice

from pcm_sim.server.worlds.host import WorldHost

_TOKEN_BYTES = 32
MOST_SESSIONS = 2_000
"""Of one world; those that began first end where there would be more."""


def begin(host: WorldHost, account: str) -> str:
    """Give a new token for an account.

    Raises:
        NotKeptError: It cannot be kept.
    """
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    digests = [digest for digest, _ in host.sessions]
    for digest in islice(digests, max(0, len(digests) + 1 - MOST_SESSIONS)):
        host.sessions.end(digest)
    host.sessions.open(_digest(token), account)
    return token


def account_of(host: WorldHost, token: str) -> str:
    """Give whose token it is in a world; empty where it is nobody’s there."""
    # Looked up by a digest, so that how long it takes says nothing of the token.
    return host.sessions.find(_digest(token)) or ""


def end(host: WorldHost, token: str) -> None:
    """Let a token be good for nothing from now on."""
    host.sessions.end(_digest(token))


def end_all(host: WorldHost, account: str) -> None:
    """Let every token of an account be good for nothing from now on."""
    for digest in [digest for digest, one in host.sessions if one == account]:
        host.sessions.end(digest)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
