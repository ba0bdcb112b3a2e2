"""What a person does in one go: a touch, a key, a form filled and sent, waiting for what is due."""

from typing import NamedTuple

TAP, KEY, BACK, FILL, WAIT, HOLD = "tap", "key", "back", "fill", "wait", "hold"
RIGHT, WRONG, SHORT, LONG = "right", "wrong", "short", "long"
"""What a form is filled with: what is right on this car now, what has its shape and is not, too little, and
the most that its fields hold."""


class Act(NamedTuple):
    """One thing that a person does.

    Attributes:
        kind: `tap`, `key`, `back`, `fill`, `wait` or, of another customer’s telephone, `hold`.
        target: Id of what is touched, the key, what is filled in, the customer; empty for `back` and `wait`.
    """

    kind: str
    target: str = ""

    def __str__(self) -> str:
        """Write it as a line: `tap set/phone`."""
        return f"{self.kind} {self.target}".rstrip()


WAITING, BACKING = Act(WAIT), Act(BACK)
FILLS = tuple(Act(FILL, how) for how in (RIGHT, WRONG, SHORT, LONG))
"""Every way in which a form is filled, in the order in which they are tried."""


def act_of(line: str) -> Act:
    """Read an act that was written as a line."""
    kind, _, target = line.partition(" ")
    return Act(kind, target)
