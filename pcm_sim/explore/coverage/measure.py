"""A measure of coverage, as values that are written, read and merged: what is, what can be, what was."""

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
        seen: What was observed: ids, or keys of them in measures that have very many.
        missing: What can come about and was not observed, in the order of ids.
        beyond: What is declared and cannot come about, in the order of ids.
    """

    name: str
    seen: frozenset[str]
    missing: tuple[Missing, ...] = ()
    beyond: tuple[Missing, ...] = ()

    @property
    def observed(self) -> int:
        """How much was observed."""
        return len(self.seen)

    @property
    def reachable(self) -> int:
        """How much can come about."""
        return self.observed + len(self.missing)

    @property
    def declared(self) -> int:
        """How much the data declare."""
        return self.reachable + len(self.beyond)

    @property
    def is_full(self) -> bool:
        """All that can be observed was."""
        return not self.missing

    def plain(self) -> dict[str, object]:
        """Give it as plain values, in a fixed order."""
        return {
            "name": self.name,
            "declared": self.declared,
            "reachable": self.reachable,
            "observed": self.observed,
            "seen": sorted(self.seen),
            "missing": _grouped(self.missing),
            "beyond": _grouped(self.beyond),
        }


NAMES = (
    *("screens", "entries", "positions", "moves", "transitions", "guards", "messages"),
    *("texts", "translations", "knob", "keyboard"),
)
"""The measures of every machine, in the order of reports; those of the small machines follow."""

OF = ": "
"""Between a car and what is of it, once several cars are merged."""

_BRIEF = frozenset({"transitions", "knob", "keyboard", "pairs", "invalid"})
"""Measures of whose many parts nobody reads the names of those that were observed."""


def measured(
    name: str,
    declared: Iterable[str],
    reachable: Iterable[str],
    observed: Iterable[str],
    known: Mapping[str, Missing],
) -> Measure:
    """Make a measure; what was observed counts as reachable, what is reachable as declared.

    Args:
        name: Its name.
        declared: Ids of all there is.
        reachable: Ids of what can come about.
        observed: Ids of what did.
        known: What there is to say of ids that were not observed, or cannot come about.
    """
    seen = frozenset(observed)
    can = frozenset(reachable) | seen
    there = frozenset(declared) | can
    return Measure(
        name,
        frozenset(key_of(name, one) for one in seen),
        tuple(known.get(one) or Missing(one) for one in sorted(can - seen)),
        tuple(known.get(one) or Missing(one) for one in sorted(there - can)),
    )


def key_of(name: str, thing: str) -> str:
    """Give what an id counts by in a measure: itself, or twelve signs of it where there are very many."""
    if name.partition(" ")[0] not in _BRIEF:
        return thing
    # What was merged of several cars has the car before it.
    car, mark, rest = thing.rpartition(OF)
    return car + mark + blake2b(rest.encode(), digest_size=6).hexdigest()


def measure_of(plain: Mapping[str, object]) -> Measure:
    """Read a measure that was written."""
    seen = frozenset(cast("list[str]", plain["seen"]))
    return Measure(cast("str", plain["name"]), seen, _read(plain["missing"]), _read(plain["beyond"]))


def _grouped(ones: Iterable[Missing]) -> list[dict[str, object]]:
    """Give them by reason and way, since many share theirs."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in ones:
        found.setdefault((one.why, one.way), []).append(one.id)
    return [{"why": why, "way": [*way], "ids": ids} for (why, way), ids in found.items()]


def _read(plain: object) -> tuple[Missing, ...]:
    ones = [
        Missing(name, tuple(cast("list[str]", some["way"])), cast("str", some["why"]))
        for some in cast("list[dict[str, object]]", plain)
        for name in cast("list[str]", some["ids"])
    ]
    return tuple(sorted(ones))
