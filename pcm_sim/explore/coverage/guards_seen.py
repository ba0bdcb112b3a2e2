"""Conditions: each is to be seen true and false."""

from collections.abc import Collection

from pcm_sim.explore.coverage.measure import Measure, Missing, measured
from pcm_sim.explore.coverage.ways import Ways, tree_of
from pcm_sim.explore.crawl.guards import guards_of
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.static.passed import Static

_WORD = {True: "true", False: "false"}


def guards_measure(explored: Explored, reach: Static, ways: Ways) -> Measure:
    """Count the values of conditions: those that they can take on this car, and those that were seen.

    A condition that is the same on this car for ever is declared with two values and can take one.

    Args:
        explored: The machine, crawled.
        reach: What the static pass says of it.
        ways: Its ways.
    """
    guards = [guard.id for ones in guards_of(tree_of(explored)).values() for guard in ones]
    declared = {_value(guard, one) for guard in guards for one in (True, False)}
    can = {_value(guard, one) for guard, values in reach.guards.items() for one in values}
    seen = {_value(*one) for visit in explored.crawl.visits.values() for one in visit.sight.guards}
    known = {
        _value(guard, one): _unseen(guard, ways, one, reach.guards.get(guard, ()))
        for guard in guards
        for one in (True, False)
    }
    return measured("guards", declared, can, seen, known)


def _unseen(guard: str, ways: Ways, value: bool, values: Collection[bool]) -> Missing:
    page = guard.partition("!")[0].rpartition("/")[0]
    name = _value(guard, value)
    if not values:
        return Missing(name, (), "its page cannot be reached")
    if value not in values:
        return Missing(name, (), f"it can only be {_WORD[not value]} here")
    came = page in ways.screens
    why = f"its page was only seen with it {_WORD[not value]}" if came else "its page was not seen"
    return Missing(name, ways.to(page), why)


def _value(guard: str, value: bool) -> str:
    return f"{guard} = {_WORD[value]}"
