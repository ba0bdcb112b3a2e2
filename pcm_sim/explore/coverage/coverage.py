"""How much of one machine was seen, in one cell or in many."""

from collections.abc import Mapping
from typing import NamedTuple, cast

from pcm_sim.explore.coverage.measure import Measure, measure_of


class Coverage(NamedTuple):
    """The measures of one machine in one cell, or of several together.

    Attributes:
        name: What was covered: the name of the cell, or of the whole.
        car: Key of the vehicle; empty where there are several.
        machine: `pcm`, `phone` or `portal`; empty where there are several.
        cells: How many cells are in it.
        measures: In the order of reports.
        complete: No limit was hit.
    """

    name: str
    car: str
    machine: str
    cells: int
    measures: tuple[Measure, ...]
    complete: bool

    def measure(self, name: str) -> Measure | None:
        """Give a measure by its name; none where it was not taken."""
        return next((one for one in self.measures if one.name == name), None)

    @property
    def is_full(self) -> bool:
        """Nothing that can be observed is missing, and no limit was hit."""
        return self.complete and all(one.is_full for one in self.measures)

    def plain(self) -> dict[str, object]:
        """Give it as plain values, in a fixed order."""
        return {**self._asdict(), "measures": [one.plain() for one in self.measures]}


def coverage_from(plain: Mapping[str, object]) -> Coverage:
    """Read a coverage that was written."""
    measures = cast("list[Mapping[str, object]]", plain["measures"])
    return Coverage(
        cast("str", plain["name"]),
        cast("str", plain["car"]),
        cast("str", plain["machine"]),
        cast("int", plain["cells"]),
        tuple(measure_of(one) for one in measures),
        cast("bool", plain["complete"]),
    )
