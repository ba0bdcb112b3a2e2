"""What must hold for the contested cells: each answer is one of its statements, each statement there once."""

from typing import cast

from pcm_sim.catalogue.names import Names, Plain, add_unknown
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean
from pcm_sim.catalogue.shapes import Located

FILE = "models/readings.yaml"


def check_readings(names: Names, problems: Problems) -> None:
    """Check every cell against its statements and against the resolutions of the facts."""
    record = names.records.get(FILE)
    if record is None:
        return
    resolutions = names.table("resolutions")
    for cell_id, cell in cast("dict[str, Plain]", names.table("cells")).items():
        if resolutions and cell_id not in resolutions:
            add_unknown(problems, _key_span(record, cell_id), "resolution", cell_id, resolutions)
        _check_cars(names, record, (cell_id,), cell, problems)
        ids: list[str] = []
        for at, statement in enumerate(cast("list[Plain]", cell["statements"])):
            name = str(statement["id"])
            if name in {*ids, "literal"}:
                span = record.span("cells", cell_id, "statements", at, "id")
                problems.add(span, f"a second statement {name!r} in {cell_id}", "give it another id")
            ids.append(name)
            _check_cars(names, record, (cell_id, "statements", at), statement, problems)
        if cell["resolved"] not in ids:
            told = f"{cell_id} has no statement {cell['resolved']!r}"
            span = record.span("cells", cell_id, "resolved")
            problems.add(span, told, did_you_mean(str(cell["resolved"]), ids) or f"one of: {', '.join(ids)}")


def _check_cars(
    names: Names, record: Located, path: tuple[str | int, ...], plain: Plain, problems: Problems
) -> None:
    """Check that each car is there, unless its whole line was left out."""
    vehicles, lines = names.table("vehicles"), names.table("lines")
    for at, car in enumerate(cast("list[str]", plain.get("cars", []))):
        has_line = names.has_all_vehicles and car.partition("-")[0] in lines
        if car not in vehicles and has_line:
            add_unknown(problems, record.span("cells", *path, "cars", at), "vehicle", car, vehicles)


def _key_span(record: Located, cell_id: str) -> Span:
    cells = record["cells"]
    return cells.key_span(cell_id) if isinstance(cells, Located) else record.span("cells", cell_id)
