"""A measure of coverage, as values that are written, read and merged: what there is, what can be, what was."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple, cast


class Missing(NamedTuple):
    """Something that was not observed.

    Attributes:
        id: What it is.
        way: The shortest way to where it would be observed, act by act; empty where no way is known.
        why: Why it was not observed, in a sentence without a full stop.
    """

    id: str
    way: tuple[str, ...] = ()
    why: str = ""


class Measure(NamedTuple):
    """One measure of one machine.

    Attributes:
        name: One of `NAMES`, or `pairs NAME`, `invalid NAME` of a small machine.
        declared: All that the data declare, by key, in order.
        reachable: What of it can come about.
        observed: What of it did.
        missing: What can come about and did not, in the order of ids.
        beyond: What is declared and cannot come about.
    """

    name: str
    declared: frozenset[str]
    reachable: frozenset[str]
    observed: frozenset[str]
    missing: tuple[Missing, ...] = ()
    beyond: tuple[Missing, ...] = ()

    @property
    def is_full(self) -> bool:
        """All that can be observed was."""
        return not self.missing

    def plain(self) -> dict[str, object]:
        """Give it as plain values: `reachable` and `observed` by what they lack, which is shorter."""
        told: dict[str, object] = {
            "name": self.name,
            "counts": [len(self.declared), len(self.reachable), len(self.observed)],
            "declared": sorted(self.declared),
            "unreachable": sorted(self.declared - self.reachable),
            "unobserved": sorted(self.declared - self.observed),
            "missing": [_missing(one) for one in self.missing],
            "beyond": [_missing(one) for one in self.beyond],
        }
        return told


NAMES = (
    *("screens", "entries", "positions", "moves", "transitions", "guards", "messages"),
    *("texts", "translations", "controls", "facts"),
)
"""The measures of every machine, in the order of reports; those of the small machines follow."""

_BRIEF = frozenset({"transitions", "pairs", "invalid"})
"""Measures of whose many parts nobody reads the names of those that were observed."""


def measured(
    name: str,
    declared: Iterable[str],
    reachable: Iterable[str],
    observed: Iterable[str],
    lacking: Mapping[str, Missing] | None = None,
    unreachable: Mapping[str, str] | None = None,
) -> Measure:
    """Make a measure; what was observed counts as reachable, what is reachable as declared.

    Args:
        name: Its name.
        declared: Ids of all there is.
        reachable: Ids of what can come about.
        observed: Ids of what did.
        lacking: What is known of the ids that were not observed.
        unreachable: Why ids cannot come about, where that is known.
    """
    seen = frozenset(observed)
    can = frozenset(reachable) | seen
    there = frozenset(declared) | can
    known, whys = lacking or {}, unreachable or {}
    return Measure(
        name,
        frozenset(key_of(name, one) for one in there),
        frozenset(key_of(name, one) for one in can),
        frozenset(key_of(name, one) for one in seen),
        tuple(known.get(one) or Missing(one) for one in sorted(can - seen)),
        tuple(Missing(one, (), whys.get(one, "")) for one in sorted(there - can)),
    )


def key_of(name: str, thing: str) -> str:
    """Give what an id counts by in a measure: itself, or twelve signs of it where there are very many."""
    if name.partition(" ")[0] not in _BRIEF:
        return thing
    return blake2b(thing.encode(), digest_size=6).hexdigest()


def measure_of(plain: Mapping[str, object]) -> Measure:
    """Read a measure that was written."""
    declared = frozenset(cast("list[str]", plain["declared"]))
    return Measure(
        cast("str", plain["name"]),
        declared,
        declared - frozenset(cast("list[str]", plain["unreachable"])),
        declared - frozenset(cast("list[str]", plain["unobserved"])),
        _read(plain["missing"]),
        _read(plain["beyond"]),
    )


def _missing(one: Missing) -> list[object]:
    return [one.id, list(one.way), one.why]


def _read(plain: object) -> tuple[Missing, ...]:
    ones = cast("list[tuple[str, list[str], str]]", plain)
    return tuple(Missing(name, tuple(way), why) for name, way, why in ones)
