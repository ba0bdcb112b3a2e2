"""Conditions: each is to be seen true and false."""

from pcm_sim.explore.coverage.measure import Measure, Missing, measured
from pcm_sim.explore.coverage.reach import Reach
from pcm_sim.explore.coverage.ways import Ways
from pcm_sim.explore.exploring import Explored

_WORD = {True: "true", False: "false"}


def guards_measure(explored: Explored, reach: Reach, ways: Ways) -> Measure:
    """Count the values of conditions: those that they can take on this car, and those that were seen.

    A condition that is the same on this car for ever is declared with two values and can take one.

    Args:
        explored: The machine, crawled.
        reach: What the static pass says of it.
        ways: Its ways.
    """
    declared = {_value(guard, one) for guard in reach.guards for one in (True, False)}
    can = {_value(guard, one) for guard, values in reach.guards.items() for one in values}
    seen = {_value(*one) for visit in explored.crawl.visits.values() for one in visit.sight.guards}
    known = {
        _value(guard, one): _unseen(guard, ways, value=one, can=one in values)
        for guard, values in reach.guards.items()
        for one in (True, False)
    }
    return measured("guards", declared, can, seen, known)


def _unseen(guard: str, ways: Ways, *, value: bool, can: bool) -> Missing:
    entry = guard.partition("!")[0]
    page = entry.rpartition("/")[0]
    name = _value(guard, value)
    if not can:
        return Missing(name, (), f"it is {_WORD[not value]} for ever on this car, or its page is never open")
    came = page in ways.screens
    why = f"its page was only seen with it {_WORD[not value]}" if came else "its page was not seen"
    return Missing(name, ways.to(page), why)


def _value(guard: str, value: bool) -> str:
    return f"{guard} = {_WORD[value]}"
