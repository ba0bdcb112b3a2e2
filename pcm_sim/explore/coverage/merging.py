"""Coverages of many cells as one: of a car, and of all."""

from collections.abc import Iterable, Sequence

from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.measure import Measure, Missing, key_of

_FOR_ALL = frozenset({"messages", "texts", "translations", "facts"})
"""Measures of what all cars share: told on one of them, it is told."""


def together(coverages: Iterable[Coverage], name: str = "all") -> Coverage:
    """Merge coverages: what was observed in one of them was observed.

    Coverages of one machine of one car are merged part by part, since these are the same in every cell. Of
    several cars or machines, each keeps its own, but for what all share.

    Args:
        coverages: Of cells, or merged before.
        name: What the whole is called.
    """
    ones = [*coverages]
    machines = {one.machine for one in ones}
    cars = {one.car for one in ones}
    groups: dict[str, list[tuple[str, Measure]]] = {}
    for one in ones:
        within = "/".join(
            filter(None, (one.car if len(cars) > 1 else "", one.machine if len(machines) > 1 else ""))
        )
        for measure in one.measures:
            own = "" if measure.name in _FOR_ALL else within
            groups.setdefault(measure.name, []).append((own, measure))
    return Coverage(
        name,
        cars.pop() if len(cars) == 1 else "",
        machines.pop() if len(machines) == 1 else "",
        sum(one.cells for one in ones),
        tuple(_merged(measure, groups[measure]) for measure in groups),
        all(one.complete for one in ones),
    )


def _merged(name: str, parts: Sequence[tuple[str, Measure]]) -> Measure:
    declared = frozenset(_in(own, one) for own, part in parts for one in part.declared)
    reachable = frozenset(_in(own, one) for own, part in parts for one in part.reachable)
    observed = frozenset(_in(own, one) for own, part in parts for one in part.observed)
    lacking: dict[str, Missing] = {}
    beyond: dict[str, Missing] = {}
    for own, part in parts:
        for one in part.missing:
            if _in(own, key_of(name, one.id)) not in observed:
                _keep(lacking, one._replace(id=_in(own, one.id)))
        for one in part.beyond:
            if _in(own, key_of(name, one.id)) not in reachable:
                _keep(beyond, one._replace(id=_in(own, one.id)))
    return Measure(name, declared, reachable, observed, _sorted(lacking), _sorted(beyond))


def _in(own: str, thing: str) -> str:
    return f"{own}: {thing}" if own else thing


def _keep(known: dict[str, Missing], one: Missing) -> None:
    """Keep the shortest way; of equally short ones the first by name, so that no order of cells matters."""
    before = known.get(one.id)
    if before is None or _rank(one) < _rank(before):
        known[one.id] = one


def _rank(one: Missing) -> tuple[bool, int, tuple[str, ...], str]:
    return not one.way, len(one.way), one.way, one.why


def _sorted(known: dict[str, Missing]) -> tuple[Missing, ...]:
    return tuple(known[name] for name in sorted(known))
