"""What leads elsewhere than before, tells otherwise, or is refused now."""

from collections.abc import Iterator, Mapping

from pcm_sim.explore.comparing.changes import Delta
from pcm_sim.explore.crawl.found import CellFound, Walked


def leading_elsewhere(before: CellFound, after: CellFound) -> Mapping[str, tuple[Delta, ...]]:
    """Give what became of what can be done in each state, by the id of the state.

    Args:
        before: A cell of the earlier crawl.
        after: The same cell now.
    """
    was = {(step.at, step.act, step.position): step for step in before.walked}
    pages, pages_now = _pages(before), _pages(after)
    found: dict[str, dict[Delta, None]] = {}
    for step in after.walked:
        earlier = was.get((step.at, step.act, step.position))
        # Which states a step leads to is told once, where they came or went.
        if earlier is not None and (earlier.to, earlier.messages, earlier.refused) != (
            step.to,
            step.messages,
            step.refused,
        ):
            ends = pages.get(earlier.to, ""), pages_now.get(step.to, "")
            found.setdefault(step.at, {}).update(dict.fromkeys(_differing(earlier, step, *ends)))
    return {state: tuple(deltas) for state, deltas in found.items()}


def _differing(before: Walked, after: Walked, was: str, now: str) -> Iterator[Delta]:
    if was != now and was and now:
        yield Delta("leads", after.act, was, now)
    if before.messages != after.messages:
        yield Delta("tells", after.act, ", ".join(before.messages), ", ".join(after.messages))
    if before.refused != after.refused:
        yield Delta("refused", after.act, *("yes" if one.refused else "no" for one in (before, after)))


def _pages(found: CellFound) -> Mapping[str, str]:
    """Give what each state shows: its screen, and what stands over it."""
    return {one.id: "/".join(filter(None, (one.screen, one.over))) for one in found.states}
