"""Hints: first which area, then which page, then the entry, made from what is left of the best way."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.assessing.best_way import BestWay
from pcm_sim.scenario.assessing.following import Progress
from pcm_sim.scenario.assessing.scoring import HINTS
from pcm_sim.scenario.assessing.walking import Track

OWN = -1
"""Number of the step for hints that the task tells itself."""


class Hint(NamedTuple):
    """A hint.

    Attributes:
        kind: `area`, `page` or `entry`: what it costs.
        step: Number of the step of the best way that it leads to; `OWN` for one that the task tells itself.
        text: What the task tells itself; empty for one that is made from the way.
    """

    kind: str
    step: int
    text: Labels = MappingProxyType({})


class Taken(NamedTuple):
    """A hint that was taken.

    Attributes:
        hint: The hint.
        at_ms: Real time that had passed by then.
        after: How many steps were done.
    """

    hint: Hint
    at_ms: int
    after: int

    @property
    def kind(self) -> str:
        """What it costs."""
        return self.hint.kind


def hint_after(
    best: BestWay, own: Sequence[Labels], marks: Mapping[Track, Progress], taken: Sequence[Taken]
) -> Hint | None:
    """Give the next hint; none where there is none.

    Args:
        best: The best way.
        own: What the task tells itself, in place of hints that are made from the way.
        marks: How far the trainee has come.
        taken: The hints that were taken.
    """
    if own:
        told = len(taken)
        kind = HINTS[min(told, len(HINTS) - 1)]
        return Hint(kind, OWN, own[told]) if told < len(own) else None
    aim = aim_of(best, marks)
    if aim is None:
        return None
    known = {one.kind for one in taken if one.hint.step == aim}
    left = (Hint(kind, aim) for kind in _kinds(best, marks, aim) if kind not in known)
    return next(left, None)


def aim_of(best: BestWay, marks: Mapping[Track, Progress]) -> int | None:
    """Find the next step of the best way that does more than lead on to another page; none at its end."""
    left = _left(best, marks)
    if not left:
        return None
    track = best.steps[left[0]].track
    for at in left:
        if best.steps[at].track is not track:
            break
        if not _only_leads(best, at):
            return at
    return next(at for at in reversed(left) if best.steps[at].track is track)


def _left(best: BestWay, marks: Mapping[Track, Progress]) -> list[int]:
    return sorted(at for track, line in best.lines.items() for at in line.at[marks[track].mark :])


def _kinds(best: BestWay, marks: Mapping[Track, Progress], aim: int) -> tuple[str, ...]:
    """Give what there is to tell of a step: whoever stands on its page needs only the entry."""
    step = best.steps[aim]
    if step.track is Track.BESIDE:
        return HINTS[-1:]
    here = not marks[step.track].away and _left(best, marks)[0] == aim
    return HINTS[-1:] if here else HINTS


def _only_leads(best: BestWay, at: int) -> bool:
    """Tell whether a step only opens a page: nothing is typed, changed, asked or confirmed."""
    step = best.steps[at]
    if step.track is Track.BESIDE or step.span.types:
        return False
    old, new = (
        (step.before.unit, step.after.unit)
        if step.track is Track.UNIT
        else (step.before.handset, step.after.handset)
    )
    if old is None or new is None:
        return True
    if old.dialog or new.dialog or old.form or old.page == new.page:
        return False
    line = best.lines[step.track]
    place = line.at.index(at)
    return line.signs[place][4:] == line.signs[place + 1][4:]
