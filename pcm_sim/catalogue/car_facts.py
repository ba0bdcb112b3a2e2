"""What conditions may ask of a car and what never changes: as it is resolved, and however it may be read."""

from collections.abc import Iterator
from typing import cast

from pcm_sim.catalogue.names import Plain
from pcm_sim.catalogue.satisfiable import Candidate, Candidates
from pcm_sim.catalogue.shapes import Json
from pcm_sim.domain.conditions import FACTS, FactValue
from pcm_sim.domain.vehicle import DEVICE_MANAGERS, LINKS

OwnFacts = dict[str, FactValue | tuple[str, ...]]
_OWN = "vehicle."
_SEVERAL = {"link": LINKS, "device_manager_key": DEVICE_MANAGERS}
"""Fields that are several values at once where a literal reading leaves more than one."""
_OTHERS: Candidates = {fact: values for fact, values in FACTS.items() if not fact.startswith(_OWN)}


def own_facts(vehicle: Plain) -> OwnFacts:
    """Give the facts of a car as its cells are resolved."""
    return {
        fact: _as_fact(fact.removeprefix(_OWN), vehicle[fact.removeprefix(_OWN)])
        for fact in FACTS
        if fact.startswith(_OWN)
    }


def candidates(vehicles: Plain, cells: Plain) -> dict[str, Candidates]:
    """Give for every car everything that its facts may be, in any state and on any reading.

    Args:
        vehicles: The cars by key.
        cells: The contested cells by number.
    """
    found: dict[str, dict[str, list[Candidate]]] = {}
    for key, vehicle in cast("dict[str, Plain]", vehicles).items():
        found[key] = {fact: [value] for fact, value in own_facts(vehicle).items()}
    for car, name, value in _said(vehicles, cells):
        facts = found.get(car, {})
        if _OWN + name in facts:
            facts[_OWN + name].append(_as_fact(name, value))
        elif name == "drops" and facts:
            facts[f"{_OWN}paths"].append(())
    return {
        key: {**_OTHERS, **{fact: _with_all(values) for fact, values in facts.items()}}
        for key, facts in found.items()
    }


def _said(vehicles: Plain, cells: Plain) -> Iterator[tuple[str, str, Json]]:
    """Give what any statement of any cell makes of any car."""
    every = [*vehicles]
    for cell in cast("dict[str, Plain]", cells).values():
        for statement in cast("list[Plain]", cell["statements"]):
            sets = cast("Plain", statement.get("sets", {}))
            for car in cast("list[str]", statement.get("cars", cell.get("cars", every))):
                for name, value in sets.items():
                    yield car, name, value


def _as_fact(name: str, value: Json) -> FactValue | tuple[str, ...]:
    if name in _SEVERAL:
        return _SEVERAL[name][str(value)]
    return tuple(cast("list[str]", value)) if isinstance(value, list) else cast("FactValue", value)


def _with_all(values: list[Candidate]) -> tuple[Candidate, ...]:
    """Give each once; of those that a literal reading leaves several of, all together too."""
    found = [*dict.fromkeys(values)]
    if len(found) > 1 and isinstance(found[0], tuple):
        found.append(tuple(dict.fromkeys(word for one in found if isinstance(one, tuple) for word in one)))
    return tuple(found)
