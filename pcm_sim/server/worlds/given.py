"""What was answered to deeds that came with an idempotency key: enough to say it once more."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pydantic import TypeAdapter

from pcm_sim.connect.deeds import Actor, Answered, Deed
from pcm_sim.connect.news import News
from pcm_sim.server.worlds.door import KeyReusedError
from pcm_sim.server.worlds.lines import Line

MOST_KEYS = 10_000
"""Keys that are known; an older one is a new one."""


class Given(NamedTuple):
    """One answer.

    Attributes:
        seq: Number of the line it stands in.
        deed: Mark of who asked and what.
        answer: What the cloud said, whether or not it was heard.
        news: What happened to contracts and functions.
    """

    seq: int
    deed: str
    answer: Answered
    news: tuple[News, ...] = ()


class GivenAnswers:
    """The answers that were given, by the marks of their keys; the oldest go where there are too many.

    Args:
        begun: Those there are, oldest first.
    """

    def __init__(self, begun: Mapping[str, Given] | None = None) -> None:
        """Take over what there is."""
        self._given = dict(begun or {})

    def __iter__(self) -> Iterator[tuple[str, Given]]:
        """Give the marks of the keys with the answers, oldest first."""
        return iter(self._given.items())

    def again(self, key: str, salt: str, actor: Actor, deed: Deed) -> Given | None:
        """Give what was answered to the same under a key; none for a new one.

        Args:
            key: As it came; empty for none.
            salt: Of the world.
            actor: Who asks.
            deed: What; its secrets are sealed.

        Raises:
            KeyReusedError: It came before with another deed, or from somebody else.
        """
        before = self._given.get(key_mark(key)) if key else None
        if before and before.deed != deed_mark(salt, actor, deed):
            raise KeyReusedError(key)
        return before

    def add(self, line: Line, salt: str) -> None:
        """Know one more, if the line has one.

        Args:
            line: What was done.
            salt: Of the world.
        """
        given = given_in(line, salt)
        if given:
            self._given[key_mark(line.key)] = given
            if len(self._given) > MOST_KEYS:
                del self._given[next(iter(self._given))]


# Keys and deeds are known by marks, for who is erased must not be found in them (F155).
def key_mark(key: str) -> str:
    """Give what a key is known by; what somebody wrote into it cannot be read off."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def deed_mark(salt: str, actor: Actor, deed: Deed) -> str:
    """Give what a deed is known by.

    Args:
        salt: Of the world.
        actor: Who asks.
        deed: What; its secrets are sealed.
    """
    return hashlib.sha256(salt.encode() + _deeds().dump_json((actor, deed))).hexdigest()


def given_in(line: Line, salt: str) -> Given | None:
    """Give what was answered to a key by a line; none without a key, and where the deed was not heard either.

    Args:
        line: What was done.
        salt: Of the world.
    """
    if not line.key or line.actor is None or line.deed is None or line.answer is None:
        return None
    return Given(line.seq, deed_mark(salt, line.actor, line.deed), line.answer, line.news)


@cache
def _deeds() -> TypeAdapter[tuple[Actor, Deed]]:
    return TypeAdapter(tuple[Actor, Deed])
