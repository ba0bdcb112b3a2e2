"""What a person does in one go: a touch, a key, a form filled and sent, waiting for what is due."""

from typing import NamedTuple

TAP, KEY, BACK, FILL, WAIT = "tap", "key", "back", "fill", "wait"
RIGHT, WRONG, SHORT, LONG = "right", "wrong", "short", "long"
"""What a form is filled with: what is right on this car now, what has its shape and is not, too little, and
the most that its fields hold."""


class Act(NamedTuple):
    """One thing that a person does.

    Attributes:
        kind: `tap`, `key`, `back`, `fill` or `wait`.
        target: Id of what is touched, the key, or what is filled in; empty for `back` and `wait`.
    """

    kind: str
    target: str = ""

    def __str__(self) -> str:
        """Write it as a line: `tap set/phone`."""
        return f"{self.kind} {self.target}".rstrip()


def act_of(line: str) -> Act:
    """Read an act that was written as a line."""
    kind, _, target = line.partition(" ")
    return Act(kind, target)
