"""What the panel of the history shows: its rows and props."""

from typing import NamedTuple

from pcm_sim.domain.values import dataclass


class HistoryRow(NamedTuple):
    """One thing that happened.

    Attributes:
        key: Tells it from the others.
        first: Number of its first step.
        last: Number of its last step.
        kind: Where it happened: `car`, `phone`, `instructor`, `cloud` or `time`.
        who: Who did it.
        title: What.
        came: What came of it, a line each.
        when: Hour and minute on the clock of the car.
        day: The day, where the line above is of another one.
        refused: Something was refused.
        undone: It lies after the present.
        present: It is what happened last.
        picked: It is compared with another.
        latest: It was picked last.
        kept: Names of the moments that were kept right after it; empty for none.
    """

    key: str
    first: int
    last: int
    kind: str
    who: str
    title: str
    came: str
    when: str
    day: str
    refused: bool
    undone: bool
    present: bool
    picked: bool
    latest: bool
    kept: str


class LeftRow(NamedTuple):
    """A way that was left for another.

    Attributes:
        key: Number of its line.
        title: What was done first on it.
        detail: When it ended, and how many things happened on it.
    """

    key: str
    title: str
    detail: str


class ComparedRow(NamedTuple):
    """One thing that differs between the moments that are compared.

    Attributes:
        key: Tells it from the others.
        kind: Of what: `time`, `car`, `unit`, `phone` or `cloud`.
        subject: What, in words.
        change: What it was, and what it is.
    """

    key: str
    kind: str
    subject: str
    change: str


@dataclass(frozen=True, slots=True)
class HistoryProps:
    """What is shown beside the lines.

    Attributes:
        can_back: There is something to go back on.
        can_on: There is something undone to go on to.
        bound: Why one cannot go back at all; empty where one can.
        note: What was done last.
        refused: It was refused.
        picks: Steps after which moments are compared, as they were picked.
        older: There are older lines than those that are shown.
    """

    can_back: bool = False
    can_on: bool = False
    bound: str = ""
    note: str = ""
    refused: bool = False
    picks: tuple[int, ...] = ()
    older: bool = False
