"""Keeping secrets out of reports and traces: where they would be written, there are dots."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.model import Cell

DOTS: Final = "••••"
_SHORT: Final = 4


class Veil:
    """Hides texts.

    Args:
        secrets: What is hidden.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        """Keep what to look for, the longest first."""
        longest_first = sorted(filter(None, set(secrets)), key=lambda one: (-len(one), one))
        self._pattern = re.compile("|".join(map(_pattern, longest_first))) if longest_first else None

    def hides(self, text: str) -> bool:
        """Tell whether something of a text is hidden."""
        return self._pattern is not None and self._pattern.search(text) is not None

    def over_text(self, text: str) -> str:
        """Give a text with dots for each secret."""
        return self._pattern.sub(DOTS, text) if self._pattern else text

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
    """Give the values of a cell that are shown nowhere."""
    declared = cell.scenario.params.items()
    return tuple(cell.params.get(name, one.default) for name, one in declared if one.secret)


def _pattern(secret: str) -> str:
    """Find a secret where it is written in groups too; a short one only where it stands alone."""
    spaced = r"\s?".join(map(re.escape, secret))
    return spaced if len(secret) > _SHORT else rf"(?<!\w){spaced}(?!\w)"
