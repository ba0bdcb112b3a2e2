"""What has changed in the cloud since a kept moment, told by whom or what it concerns."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from pcm_sim.connect.difference import Difference
from pcm_sim.connect.world import World
from pcm_sim.domain.rules import Rules
from pcm_sim.session.console.agenda import thing_named

MOST_SHOWN = 40
_LETTERS = "outbox/messages/"
_INVOICES = "ledger/invoices/"
_COUNTED = ("ledger/counts/", "ledger/given_back/")
"""What the ledger keeps for itself; the invoices tell it."""


class DifferenceSeen(NamedTuple):
    """One value that is another one now.

    Attributes:
        kind: Part of the cloud, such as `contracts`.
        thing: Whose or which it is, in words; empty where the part is one.
        field: Which value, such as `state`; empty where the whole came or went.
        before: What it was; empty where only a number is told.
        after: What it is, or how many letters came.
    """

    kind: str
    thing: str
    field: str
    before: str
    after: str


def differences_seen(
    rules: Rules, world: World, found: Iterable[Difference], language: str, limit: int = MOST_SHOWN
) -> tuple[DifferenceSeen, ...]:
    """Tell what differs between a kept moment and now.

    Args:
        rules: The car's rules.
        world: The cloud as it is now.
        found: What differs, value by value.
        language: Of the names in it.
        limit: At most so many.
    """
    found = tuple(one for one in found if not one.where.startswith(_COUNTED))
    letters = tuple(one for one in found if one.where.startswith(_LETTERS))
    others = islice((one for one in found if not one.where.startswith(_LETTERS)), limit)
    told = tuple(_seen(rules, world, one, language) for one in others)
    # Each letter alone would tell nothing that the outbox does not tell better.
    return (*told, DifferenceSeen("outbox", "", "", "", f"{len(letters)}")) if letters else told


def _seen(rules: Rules, world: World, one: Difference, language: str) -> DifferenceSeen:
    kind, _, rest = one.where.replace(_INVOICES, "ledger/", 1).partition("/")
    key, _, field = rest.partition("/")
    thing = thing_named(rules, world, key, language)
    return DifferenceSeen(kind, thing or key, field.rpartition("/")[2], one.before, one.after)
