"""How far a crawl goes; a limit that is hit makes it incomplete, and is told."""

from typing import NamedTuple


class Limits(NamedTuple):
    """How far a crawl goes.

    Attributes:
        states: States of one machine in one cell.
        per_screen: States of one screen.
        depth: Acts from the start.
        steps: Acts that are done altogether.
    """

    states: int = 4_000
    per_screen: int = 150
    depth: int = 60
    steps: int = 400_000
