"""Finding the car that a person means among the rows of the vehicle matrix."""

from collections.abc import Mapping

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.domain.vehicle import Market, Vehicle


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows of the matrix and the lines they belong to.

    Attributes:
        vehicles: Every row by key.
        line_labels: Model line to its name, in the order of the picker.
        markets: For the region of a market.
    """

    vehicles: Mapping[str, Vehicle]
    line_labels: Mapping[str, Labels]
    markets: Mapping[str, Market]

    def lines(self) -> tuple[tuple[str, Labels], ...]:
        """Give the model lines with their names."""
        return tuple(self.line_labels.items())

    def of_line(self, line: str) -> tuple[Vehicle, ...]:
        """Give a line's rows, oldest first."""
        rows = (vehicle for vehicle in self.vehicles.values() if vehicle.line == line)
        return tuple(sorted(rows, key=lambda row: row.years[0].first))

    def years(self, line: str) -> tuple[tuple[int, bool, bool], ...]:
        """Give a line's model years.

        Returns:
            Year, whether it is inferred for every row that has it, whether any has Porsche Connect.
        """
        found: dict[int, tuple[bool, bool]] = {}
        for vehicle in self.of_line(line):
            for span in vehicle.years:
                for year in range(span.first, span.last + 1):
                    inferred, connect = found.get(year, (True, False))
                    found[year] = (inferred and span.inferred, connect or vehicle.link != "none")
        return tuple((year, *found[year]) for year in sorted(found))

    def candidates(self, line: str, year: int, market: str) -> tuple[Vehicle, ...]:
        """Give the rows that a line, model year and market can mean; two only where the FAQ has two (X06)."""
        region = self.markets[market].region
        return tuple(row for row in self.of_line(line) if row.year_range(year, region))

    def regions_of(self, line: str, year: int) -> tuple[str, ...]:
        """Give the regions in which a line had this model year."""
        regions = {market.region for market in self.markets.values()}
        return tuple(
            sorted(
                region
                for region in regions
                if any(row.year_range(year, region) for row in self.of_line(line))
            )
        )
