"""Coverages of many cells as one: of a car, and of all."""

from collections.abc import Iterable, Sequence

from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.measure import OF, Measure, Missing, key_of

_FOR_ALL = frozenset({"messages", "texts", "translations"})
"""Measures of what all cars share: told on one of them, it is told."""


def together(coverages: Iterable[Coverage], name: str = "all") -> Coverage:
    """Merge coverages: what was observed in one of them was observed.

    Coverages of one machine of one car are merged part by part, since these are the same in every cell. Of
    several cars or machines each keeps its own, but for what all share.

    Args:
        coverages: Of cells, or merged before; their order does not matter.
        name: What the whole is called.
    """
    ones = [*coverages]
    cars = {one.car for one in ones if one.car}
    machines = {one.machine for one in ones if one.machine}
    groups: dict[str, list[tuple[str, Measure]]] = {}
    for one in sorted(ones, key=lambda part: (part.car, part.machine, part.name)):
        named = (one.car if len(cars) > 1 else "", one.machine if len(machines) > 1 else "")
        within = "/".join(filter(None, named))
        for measure in one.measures:
            groups.setdefault(measure.name, []).append((_own(measure, within), measure))
    return Coverage(
        name,
        cars.pop() if len(cars) == 1 else "",
        machines.pop() if len(machines) == 1 else "",
        sum(one.cells for one in ones),
        tuple(_merged(measure, parts) for measure, parts in groups.items()),
        all(one.complete for one in ones),
    )


def _own(measure: Measure, within: str) -> str:
    """Give what is put before the ids of a measure; what was merged of many has its own already."""
    return "" if measure.name in _FOR_ALL else within


def _merged(name: str, parts: Sequence[tuple[str, Measure]]) -> Measure:
    seen = frozenset(_in(own, one) for own, part in parts for one in part.seen)
    lacking: dict[str, Missing] = {}
    for own, part in parts:
        for one in part.missing:
            if _in(own, key_of(name, one.id)) not in seen:
                _keep(lacking, one._replace(id=_in(own, one.id)))
    beyond: dict[str, Missing] = {}
    for own, part in parts:
        for one in part.beyond:
            if _in(own, one.id) not in lacking and _in(own, key_of(name, one.id)) not in seen:
                _keep(beyond, one._replace(id=_in(own, one.id)))
    return Measure(name, seen, _sorted(lacking), _sorted(beyond))


def _in(own: str, thing: str) -> str:
    return f"{own}{OF}{thing}" if own else thing


def _keep(known: dict[str, Missing], one: Missing) -> None:
    """Keep the shortest way; of equally short ones the first by name, so that no order of cells matters."""
    before = known.get(one.id)
    if before is None or _rank(one) < _rank(before):
        known[one.id] = one


def _rank(one: Missing) -> tuple[bool, int, tuple[str, ...], str]:
    return not one.way, len(one.way), one.way, one.why


def _sorted(known: dict[str, Missing]) -> tuple[Missing, ...]:
    return tuple(known[name] for name in sorted(known))
