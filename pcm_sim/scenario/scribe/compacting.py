"""What is given before a recording begins, without detours: ways that led back to where they began."""

from collections.abc import Mapping, Sequence

from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Step
from pcm_sim.scenario.scribe.lines import Line
from pcm_sim.session.moment import Moment


def compacted(lines: Sequence[Line], reached: Mapping[int, Moment], start: Moment) -> tuple[Step, ...]:
    """Give the steps that lead to the same moment, without expectations and without ways there and back.

    Args:
        lines: What was written.
        reached: The moment after each act, by the place of its line.
        start: The moment before the first.
    """
    kept: list[tuple[Step | None, Moment | None]] = [(None, start)]
    for at, line in enumerate(lines):
        if isinstance(line.step.act, Expectation):
            continue
        after = reached.get(at)
        back = _place_of(kept, after)
        if back is None:
            kept.append((line.step, after))
        else:
            del kept[back + 1 :]
    return tuple(step for step, _ in kept if step is not None)


def _place_of(kept: Sequence[tuple[Step | None, Moment | None]], after: Moment | None) -> int | None:
    """Find the newest step after which all was as it is after this one; of those that took no time."""
    for place in range(len(kept) - 1, -1, -1):
        before = kept[place][1]
        if after is None or before is None or before.now != after.now:
            return None
        if _is_same(before, after):
            return place
    return None


def _is_same(one: Moment, two: Moment) -> bool:
    # Whatever touches the cloud gives a new one, and comparing two takes long.
    return one.cloud is two.cloud and one == two
