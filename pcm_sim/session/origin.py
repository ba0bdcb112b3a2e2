"""What a simulation was opened with, so that it can be opened so once more."""

from typing import NamedTuple


class Origin(NamedTuple):
    """What a simulation was opened with.

    Attributes:
        vehicle: Key of the row of the matrix.
        year: Model year.
        market: Country it was sold in.
        language: Of the unit at the start, ISO 639-1.
        seed: Of everything random; none for the policy's.
        readings: Contested cells that are read otherwise, `X07=literal`.
        given: What else was so at the start, in the words of whoever opened it; none where nothing was.
    """

    vehicle: str
    year: int
    market: str
    language: str
    seed: int | None = None
    readings: tuple[str, ...] = ()
    given: object = None
