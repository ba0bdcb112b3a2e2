"""How far somebody has come on a track, and how often they took a wrong turn.

Leaving the best way is no wrong turn by itself, for there may be another one that is as short: it is one
where it has cost more steps than it has gained, or where somebody comes back to where they left.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.scenario.assessing.signs import Sign


class Turn(StrEnum):
    """What a step was.

    Attributes:
        ON: It goes on along the best way.
        STAY: It leads nowhere.
        AWAY: It leads away from the way.
        OTHER: It comes back to the way by another one that is as short.
        BACK: It comes back to the way, for a wrong turn was taken before.
    """

    ON = "on"
    STAY = "stay"
    AWAY = "away"
    OTHER = "other"
    BACK = "back"


class Progress(NamedTuple):
    """How far somebody has come on a track.

    Attributes:
        mark: How many steps of the best way are behind them.
        away: How many steps ago they left it; 0 where they stand on it.
        wrong: Wrong turns.
        turn: What the last step was.
    """

    mark: int = 0
    away: int = 0
    wrong: int = 0
    turn: Turn = Turn.ON


def followed(way: Sequence[Sign], progress: Progress, now: Sign) -> Progress:
    """Go on by a step.

    Args:
        way: Where one stands on the best way: at its beginning, and after each of its steps.
        progress: How far they had come.
        now: Where the step led.
    """
    mark, away, wrong, _ = progress
    ahead = next((at for at in range(mark + 1, len(way)) if way[at] == now), None)
    if ahead is not None:
        if not away:
            return Progress(ahead, 0, wrong, Turn.ON)
        costs = away + 1 > ahead - mark
        return Progress(ahead, 0, wrong + costs, Turn.BACK if costs else Turn.OTHER)
    if now == way[mark]:
        return Progress(mark, 0, wrong + bool(away), Turn.BACK if away else Turn.STAY)
    return Progress(mark, away + 1, wrong, Turn.AWAY)


def arrived(way: Sequence[Sign], progress: Progress) -> Progress:
    """Come to the goal, from wherever one stands."""
    mark, away, wrong, turn = progress
    costs = away > len(way) - 1 - mark
    return Progress(len(way) - 1, 0, wrong + costs, turn if costs or not away else Turn.OTHER)


def given_up(progress: Progress) -> Progress:
    """Stop before the goal: whoever stands beside the way has taken a wrong turn."""
    return progress._replace(away=0, wrong=progress.wrong + bool(progress.away))
