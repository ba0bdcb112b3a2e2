"""What two cars that walk in step show, as the command line tells it."""

from collections.abc import Mapping
from typing import NamedTuple, Self

from pcm_sim.session.pair import Pair
from pcm_sim.session.pairing.compared import Compared, Step
from pcm_sim.session.pairing.telling import name_of, why_told

__all__ = ["Told", "name_of", "print_told"]
_SIGNS = {Step.SAME: "=", Step.NEAR: "≈", Step.APART: "≠"}
_ARROW = " > "


class Told(NamedTuple):
    """One touch, and what both show after it.

    Attributes:
        done: What was done.
        seen: What both show.
        why: Why they are not in step, in a sentence; empty while they are.
    """

    done: str
    seen: Compared
    why: str

    @classmethod
    def of(cls, pair: Pair, done: str, texts: Mapping[str, str], language: str) -> Self:
        """Look at both cars now."""
        return cls(done, pair.compared, why_told(pair, texts, language))

    def plain(self) -> dict[str, object]:
        """Give it as plain values."""
        seen = self.seen
        return {
            "done": self.done,
            "step": seen.step.value,
            "why": self.why or None,
            "left": seen.left._asdict(),
            "right": seen.right._asdict(),
            "worded": [list(one) for one in seen.worded],
        }


def print_told(told: Told) -> None:
    """Print it as a person reads it."""
    seen = told.seen
    print(f"\n{told.done}")
    print(f"  {_path(seen.left.path)}  {_SIGNS[seen.step]}  {_path(seen.right.path)}")
    if told.why:
        print(f"  ! {told.why}")
    for name, alone in (("left", seen.left.alone), ("right", seen.right.alone)):
        if alone:
            print(f"  only {name}: {', '.join(alone)}")
    for one in seen.worded:
        print(f"  {one.left}  →  {one.right}")


def _path(path: tuple[str, ...]) -> str:
    return _ARROW.join(path) or "–"
