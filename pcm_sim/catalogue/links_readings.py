"""What must hold for the contested cells: each answer is one of its statements, each statement there once."""

from typing import cast

from pcm_sim.catalogue.names import Names, Plain, add_unknown
from pcm_sim.catalogue.problems import Problems, did_you_mean


def check_readings(names: Names, problems: Problems) -> None:
    """Check every cell against its statements and against the resolutions of the facts."""
    record = names.records.get("models/readings.yaml")
    if record is None:
        return
    resolutions = names.table("resolutions")
    for cell_id, cell in cast("dict[str, Plain]", names.table("cells")).items():
        if resolutions and cell_id not in resolutions:
            add_unknown(problems, record.span("cells", cell_id), "resolution", cell_id, resolutions)
        ids: list[str] = []
        for at, statement in enumerate(cast("list[Plain]", cell["statements"])):
            name = str(statement["id"])
            if name in {*ids, "literal"}:
                span = record.span("cells", cell_id, "statements", at, "id")
                problems.add(span, f"a second statement {name!r} in {cell_id}", "give it another id")
            ids.append(name)
        if cell["resolved"] not in ids:
            told = f"{cell_id} has no statement {cell['resolved']!r}"
            span = record.span("cells", cell_id, "resolved")
            problems.add(span, told, did_you_mean(str(cell["resolved"]), ids) or f"one of: {', '.join(ids)}")
