"""What a simulation was opened with, so that it can be opened so once more."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

_AS_USUAL: Final[Mapping[str, str | int | bool | None]] = MappingProxyType({})


class Origin(NamedTuple):
    """What a simulation was opened with.

    Attributes:
        vehicle: Key of the row of the matrix.
        year: Model year.
        market: Country it was sold in.
        language: Of the unit at the start, ISO 639-1.
        seed: Of everything random; none for the policy's.
        readings: Contested cells that are read otherwise, `X07=literal`.
        preset: Name of the preset that it began with; empty for none.
        clock: Local date and time at which it began, ISO 8601; empty for the policy's.
        state: What was so before anything happened, by name.
    """

    vehicle: str
    year: int
    market: str
    language: str
    seed: int | None = None
    readings: tuple[str, ...] = ()
    preset: str = ""
    clock: str = ""
    state: Mapping[str, str | int | bool | None] = _AS_USUAL
