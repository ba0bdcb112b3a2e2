"""What a support link says, and what it is made of."""

from typing import Final, NamedTuple

from pcm_sim.scenario.play.beats import Fault

SCHEME: Final = "pcm-sim"
FORMAT: Final = 1
"""The form in which links are written; another one is not read."""
LONGEST: Final = 2_000
"""Signs of a link."""
MOST_PARTS: Final = 80
"""Parts after car, market and language."""
LONGEST_VALUE: Final = 200
LONGEST_WAIT_MS: Final = 31 * 86_400_000
"""Time that a link can let pass: a month."""

PRESET, CLOCK, SEED, READ, MADE = "preset", "clock", "seed", "read", "made"
AT, TAP, WAIT = "at", "tap", "wait"
ONCE: Final = (PRESET, CLOCK, SEED, MADE)
"""Keys of what is so from the start, and of the version that wrote the link."""
STEPS: Final = (AT, TAP, WAIT)
"""Keys of what is done, in the order in which they stand among the settings."""
ITEM: Final = "~"
"""Stands before the item of a list, as `#` does in an id: that sign ends what a link says."""


class LinkError(Exception):
    """A text is no support link.

    Attributes:
        fault: Why, in no language yet.
    """

    def __init__(self, fault: Fault) -> None:
        """Keep why."""
        super().__init__(fault)
        self.fault = fault


class Part(NamedTuple):
    """Something that is set or done.

    Attributes:
        key: Name of a setting as scenarios write it, or one of `STEPS`.
        value: As it is written, with ids as the menus write them.
    """

    key: str
    value: str


class Link(NamedTuple):
    """What a support link says.

    Attributes:
        car: As a person says it: `macan-2019`.
        market: Country it was sold in, ISO 3166-1 alpha-2.
        language: Of the unit at the start, ISO 639-1.
        preset: Id of the state it begins with; empty for none.
        clock: Local date and time at which it begins; empty for the usual.
        seed: Of everything random; none for the usual.
        readings: Contested cells that are read otherwise, `X07=literal`.
        parts: What is set and done, in order.
        made: Version of the program that wrote it; empty where nobody knows.
    """

    car: str
    market: str
    language: str
    preset: str = ""
    clock: str = ""
    seed: int | None = None
    readings: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    made: str = ""
