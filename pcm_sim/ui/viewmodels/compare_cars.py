"""Which cars there are to compare with."""

from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.desk_ports import MatrixPort


def years_of(matrix: MatrixPort, line: str, market: str) -> list[tuple[int, Vehicle]]:
    """Give a line's model years in a market, oldest first, each with its car; two where there are two.

    Args:
        matrix: The vehicle matrix.
        line: The line.
        market: Country, ISO 3166-1 alpha-2.
    """
    return [
        (year, vehicle)
        for year, _, _ in matrix.years(line)
        for vehicle in matrix.candidates(line, year, market)
    ]


def other_year(matrix: MatrixPort, vehicle: Vehicle, year: int, market: str) -> tuple[Vehicle, int]:
    """Give the car of the same line that is nearest in years and has other menus, or at least another row.

    Args:
        matrix: The vehicle matrix.
        vehicle: The car that it is compared with.
        year: Its model year.
        market: Country, ISO 3166-1 alpha-2.
    """
    others = [one for one in years_of(matrix, vehicle.line, market) if one[1].key != vehicle.key]
    if not others:
        return vehicle, year

    def worth(one: tuple[int, Vehicle]) -> tuple[bool, int, bool]:
        found, other = one
        return other.tree == vehicle.tree, abs(found - year), found < year

    found, other = min(others, key=worth)
    return other, found
