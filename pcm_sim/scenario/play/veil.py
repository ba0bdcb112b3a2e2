"""Keeping secrets out of reports and traces: where they would be written, there are dots."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.acts import Repeat, Run, When
from pcm_sim.scenario.format.holes import filled
from pcm_sim.scenario.format.model import Cell, Step
from pcm_sim.scenario.play.beats import Fault
from pcm_sim.scenario.play.phrases import with_texts

DOTS: Final = "••••"
_SHORT: Final = 4


class Veil:
    """Hides texts.

    Args:
        secrets: What is hidden.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        """Keep what to look for, the longest first."""
        self.secrets = frozenset(secrets)
        longest_first = sorted(filter(None, self.secrets), key=lambda one: (-len(one), one))
        self._pattern = re.compile("|".join(map(_pattern, longest_first))) if longest_first else None

    def hides(self, text: str) -> bool:
        """Tell whether something of a text is hidden."""
        return self._pattern is not None and self._pattern.search(text) is not None

    def over_text(self, text: str) -> str:
        """Give a text with dots for each secret."""
        return self._pattern.sub(DOTS, text) if self._pattern else text

    def over_fault(self, fault: Fault) -> Fault:
        """Give why a step failed with dots for each secret."""
        parts = (fault.expected, fault.seen, fault.hint)
        return Fault(*(with_texts(one, self.over_text) for one in parts))

    def over(self, value: object) -> object:
        """Give a value of mappings, rows and texts with dots for each secret."""
        if isinstance(value, str):
            return self.over_text(value)
        if isinstance(value, Mapping):
            return {str(name): self.over(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.over(one) for one in value]
        return value


def veil_for(catalogue: Catalogue, cell: Cell) -> Veil:
    """Give what hides the secrets of a cell, and the passwords of the customers in the data.

    Args:
        catalogue: The data.
        cell: What is played.
    """
    people = (str(one["password"]) for one in catalogue.plain["customers"].values())
    return Veil([*secrets_of(cell), *people])


def secrets_of(cell: Cell) -> tuple[str, ...]:
    """Give the values of a cell that are shown nowhere: its own, and those that files keep that it runs."""
    scenario = cell.scenario
    values = {name: cell.params.get(name, one.default) for name, one in scenario.params.items()}
    own = (values[name] for name, one in scenario.params.items() if one.secret)
    return tuple(dict.fromkeys((*own, *_of_steps((*scenario.given.steps, *scenario.steps), values))))


def _of_steps(steps: Sequence[Step], values: Mapping[str, str]) -> Iterator[str]:
    for step in steps:
        match step.act:
            case Run(given=given, steps=inner, secret=secret):
                said = {name: filled(one, values) for name, one in given.items()}
                # What only the running simulation knows is hidden once it is said.
                yield from (said[name] for name in secret if "${" not in said[name])
                yield from _of_steps(inner, said)
            case Repeat(steps=inner) | When(steps=inner):
                yield from _of_steps(inner, values)
            case _:
                pass


def _pattern(secret: str) -> str:
    """Find a secret where it is written in groups too; a short one only where it stands alone."""
    spaced = r"\s?".join(map(re.escape, secret))
    return spaced if len(secret) > _SHORT else rf"(?<!\w){spaced}(?!\w)"
