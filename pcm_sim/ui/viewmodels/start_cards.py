"""The pictures of the start page: the last cars to go on with, and what a unit can look like."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Market, Vehicle
from pcm_sim.ui.desk_ports import MatrixPort
from pcm_sim.ui.inputs import Look
from pcm_sim.ui.sketches import sketch_of

if TYPE_CHECKING:
    from pcm_sim.session.settings import LastCar

Card = dict[str, object]
"""What a card shows, as QML reads it."""


def known_cars(
    cars: "Sequence[LastCar]", matrix: MatrixPort, markets: Mapping[str, Market]
) -> "list[tuple[LastCar, Vehicle]]":
    """Give the last cars that the data still have, each with its row."""
    rows = {row.key: row for row in _rows(matrix)}
    return [
        (car, rows[car.vehicle])
        for car in cars
        if car.vehicle in rows
        and car.market in markets
        and rows[car.vehicle] in matrix.candidates(rows[car.vehicle].line, car.year, car.market)
    ]


def car_cards(
    known: "Sequence[tuple[LastCar, Vehicle]]", markets: Mapping[str, Market], language: str
) -> list[Card]:
    """Write the cards of the last cars."""
    return [
        {
            "line": row.line,
            "name": say(row.name, language),
            "year": car.year,
            "details": f"{say(markets[car.market].label, language)} · {row.head_unit.name}",
            "language": car.language,
        }
        for car, row in known
    ]


def look_cards(matrix: MatrixPort, looks: Mapping[str, Look]) -> list[Card]:
    """Draw each look that a car has, on the first car with Porsche Connect that has it."""
    shown: dict[str, Vehicle] = {}
    for row in sorted(_rows(matrix), key=lambda row: row.link == "none"):
        shown.setdefault(row.look, row)
    return [
        {"value": look, "kind": tokens["chrome"], "sketch": sketch_of(shown[look], tokens)}
        for look, tokens in looks.items()
        if look in shown
    ]


def _rows(matrix: MatrixPort) -> Iterator[Vehicle]:
    for line, _ in matrix.lines():
        yield from matrix.of_line(line)
