"""What has changed in the cloud since a kept moment, told by whom or what it concerns."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from pcm_sim.connect.difference import HIDDEN, NOTHING, THERE, Difference
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import say
from pcm_sim.domain.rules import Rules
from pcm_sim.session.console.agenda import told_with_whose

MOST_SHOWN = 40
_LETTERS = "outbox/messages/"
_WRITTEN = frozenset({"name", "email", "mobile", "nickname", "street", "postcode", "city"})
"""Fields that hold what somebody typed, and so can be shown as they are."""
_INVOICES = "ledger/invoices/"
_COUNTED = ("ledger/counts/", "ledger/given_back/")
"""What the ledger keeps for itself; the invoices tell it."""


class DifferenceSeen(NamedTuple):
    """One value that is another one now.

    Attributes:
        kind: Part of the cloud, such as `contracts`.
        thing: Whose or which it is, in words; empty where the part is one.
        field: Which value, such as `state`; empty where the whole came or went.
        how: `new`, `gone`, `values` where both can be shown, `changed` where they cannot, `letters`.
        before: What it was: a name, a number, or a word of the cloud; for `values` only.
        after: What it is, or how many letters came.
        named: Both are names that everybody can read.
    """

    kind: str
    thing: str
    field: str
    how: str
    before: str = ""
    after: str = ""
    named: bool = False


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
    others = islice((one for one in found if not one.where.startswith("outbox/")), limit)
    seeing = _Seeing(rules, world, language)
    told = tuple(dict.fromkeys(seeing.seen(one) for one in others))
    # Each letter alone would tell nothing that the outbox does not tell better.
    return (*told, DifferenceSeen("outbox", "", "", "letters", after=f"{len(letters)}")) if letters else told


class _Seeing(NamedTuple):
    """Who looks: at which cloud, in which language."""

    rules: Rules
    world: World
    language: str

    def seen(self, one: Difference) -> DifferenceSeen:
        kind, *path = one.where.replace(_INVOICES, "ledger/", 1).split("/")
        names = [self._named(part) for part in path]
        fields = [part for part, name in zip(path, names, strict=True) if not name and part.isidentifier()]
        thing, field = " · ".join(dict.fromkeys(filter(None, names))), fields[-1] if fields else ""
        how = _how(one)
        if how != "values":
            return DifferenceSeen(kind, thing, field, how)
        before, after = (self._named(value) or value for value in (one.before, one.after))
        plain = all(value == NOTHING or self._named(value) for value in (one.before, one.after))
        return DifferenceSeen(kind, thing, field, how, before, after, plain or field in _WRITTEN)

    def _named(self, key: str) -> str:
        """Name what a key stands for; nothing for any other word."""
        thing = told_with_whose(self.rules, self.world, key, self.language)
        if self.world.ledger.invoice(key):
            return key
        product, centre = self.rules.things.products.get(key), self.world.book.centres.get(key)
        return (
            thing or (say(product.label, self.language) if product else "") or (centre.name if centre else "")
        )


def _how(one: Difference) -> str:
    if HIDDEN in (one.before, one.after):
        return "changed"
    if THERE in (one.before, one.after):
        return "new" if one.before == NOTHING else "gone"
    return "values"
