"""Checks of the cloud: what it asks of a deed, one after the other, each with its name and its answer.

An operation refuses by the first that is not so, and whoever explains a refusal reads the same checks, so the
two cannot part. They are made one by one, for what is asked later may rest on what was found before.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pcm_sim.domain.requests import Denied


class Checked(NamedTuple):
    """Something that was asked.

    Attributes:
        name: What, such as `password`.
        refusal: What the cloud says because it is not so; none where it holds.
    """

    name: str
    refusal: Denied | None = None

    @property
    def holds(self) -> bool:
        """Whether it is so."""
        return self.refusal is None


Checks = Iterator[Checked]


def must(name: str, holds: object, reason: str, *figures: tuple[str, str | int]) -> Checked:
    """Give a check that is refused with a code.

    Args:
        name: What is asked.
        holds: Whether it is so; anything that is true or false.
        reason: Code of the refusal.
        figures: Its figures.
    """
    return Checked(name, None if holds else Denied(reason, figures))


def first_failing(checks: Iterable[Checked]) -> Checked | None:
    """Give the check that decides: the first that is not so; none where all hold."""
    return next((one for one in checks if one.refusal), None)


def first_refusal(checks: Iterable[Checked]) -> Denied | None:
    """Give the refusal of the check that decides; none where all hold."""
    failing = first_failing(checks)
    return failing.refusal if failing else None
