"""Checking what an outline varies, and that the vehicle and the preset that a scenario names are there."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any as Untyped
from typing import cast

from pcm_sim.catalogue.cars import is_of_a_line, near_cars
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean, quoted
from pcm_sim.catalogue.shapes import Located
from pcm_sim.scenario.files.cells import written
from pcm_sim.scenario.files.including import listed
from pcm_sim.scenario.files.outlines import CAR_AXES, MOST_CELLS, too_many
from pcm_sim.scenario.format.model import Cell, Plain
from pcm_sim.scenario.format.reading import Draft

MOST_STEPS = 5_000_000
"""Steps of all cells of a scenario together."""
_PARAM = "params."
_PRESET = "given.preset"
_MODEL = "vehicle.model"
_FEW = 12
_WHOLE, *_PARTS = CAR_AXES


def check_outline(catalogue: Catalogue, draft: Draft, presets: Collection[str], problems: Problems) -> bool:
    """Check what a scenario varies, and that it names a vehicle.

    Args:
        catalogue: The data.
        draft: The scenario.
        presets: Names of the presets there are.
        problems: Takes what is wrong.

    Returns:
        Whether its cells can be made at all.
    """
    _check_preset(draft, presets, problems)
    before = len(problems)
    _check_car(draft, problems)
    outline = draft.plain.get("outline")
    if isinstance(outline, Located):
        _check_axes(catalogue, draft, outline, presets, problems)
        told = too_many(draft.scenario.outline) if draft.scenario.outline else ""
        if told:
            problems.add(draft.plain.key_span("outline"), told, "vary less, or combine pairwise")
    return len(problems) == before


def check_cells(draft: Draft, cells: Sequence[Cell], problems: Problems) -> None:
    """Check that the cells of a scenario are some, and not more than anybody plays.

    Args:
        draft: The scenario.
        cells: Its cells.
        problems: Takes what is wrong.
    """
    span = draft.plain.key_span("outline" if "outline" in draft.plain else "vehicle")
    if len(cells) > MOST_CELLS:
        problems.add(span, f"this outline stands for {len(cells):,} cells; at most {MOST_CELLS:,} are played")
    elif len(cells) * draft.total > MOST_STEPS:
        told = f"{len(cells):,} cells of {draft.total:,} steps are more than anybody plays"
        problems.add(span, told, f"at most {MOST_STEPS:,} steps in all")
    elif not cells:
        problems.add(span, "every cell is left out", "except: leaves nothing")
    elif all(cell.why_not for cell in cells):
        problems.add(span, f"it applies to no car: {cells[0].why_not}")


def _check_preset(draft: Draft, presets: Collection[str], problems: Problems) -> None:
    given = draft.plain.get("given")
    if isinstance(given, Located) and "preset" in given:
        _check_one_of(str(given["preset"]), "preset", presets, given.span("preset"), problems)


def _check_car(draft: Draft, problems: Problems) -> None:
    vehicle: Untyped = draft.plain["vehicle"]
    outline = draft.scenario.outline
    over = {*outline.over, *(axis for row in outline.rows for axis in row)} if outline else set()
    if not draft.scenario.car.said and not over.intersection({_WHOLE, _MODEL}):
        told = "a vehicle needs car, or model and year"
        problems.add(draft.plain.span("vehicle"), told, "for instance {car: macan-2019}")
    if "car" in vehicle and {"model", "year", "generation"}.intersection(vehicle):
        problems.add(draft.plain.span("vehicle"), "a vehicle is named by car, or by model and year, not both")


def _check_axes(
    catalogue: Catalogue, draft: Draft, outline: Located, presets: Collection[str], problems: Problems
) -> None:
    rows = outline["mode"] == "rows"
    needed, other = ("rows", "over") if rows else ("over", "rows")
    if needed not in outline:
        problems.add(outline.span(), f"an outline with mode {outline['mode']} needs {needed!r}")
    if other in outline:
        told = f"an outline with mode {outline['mode']} has no {other!r}"
        problems.add(outline.key_span(other), told, f"write it under {needed}:, or choose another mode")
    axes = set()
    for axis, value, key_span, span in _values(outline, needed):
        axes.add(axis)
        if axis.startswith(_PARAM):
            name = axis.removeprefix(_PARAM)
            _check_one_of(name, "parameter", draft.scenario.params, key_span, problems)
        if axis == _WHOLE:
            _check_whole(catalogue, written(value), span, problems)
        known = _known(catalogue, axis, presets)
        if known is not None:
            said = written(value).lower() if axis == _MODEL else written(value)
            _check_one_of(said, axis.rpartition(".")[2], known, span, problems)
    if _WHOLE in axes and axes.intersection(_PARTS):
        problems.add(outline.span(), f"{_WHOLE} says the whole car", f"leave out {', '.join(_PARTS)}")
    _check_exceptions(outline, needed, problems)


def _check_whole(catalogue: Catalogue, said: str, span: Span, problems: Problems) -> None:
    """Check that a car is of a line; one that was not built that year is not applicable, and no mistake."""
    matrix = catalogue.matrix
    if not is_of_a_line(matrix, said):
        meant = ", ".join(near_cars(matrix, said))
        problems.add(span, f"there is no car {quoted(said)}", f"such as {meant}")


def _check_exceptions(outline: Located, needed: str, problems: Problems) -> None:
    """Check that each exception leaves something out that could be there."""
    varied: dict[str, dict[str, None]] = {}
    for axis, value, _, _ in _values(outline, needed):
        varied.setdefault(axis, {})[written(value)] = None
    for row in listed(outline, "except"):
        for axis in row:
            said = written(cast("Plain", row[axis]))
            if axis not in varied:
                told = f"{quoted(axis)} does not vary here"
                problems.add(row.key_span(axis), told, did_you_mean(axis, sorted(varied)))
            elif said not in varied[axis]:
                told = f"{quoted(axis)} is never {quoted(said)} here"
                problems.add(row.span(axis), told, f"it is {', '.join([*varied[axis]][:_FEW])}")


def _values(outline: Located, key: str) -> Iterator[tuple[str, Plain, Span, Span]]:
    """Give each axis with each of its values, and the places of both."""
    over: Untyped = outline.get(key, {})
    if isinstance(over, Located):
        for axis, values in over.items():
            for at, value in enumerate(cast("list[Plain]", values)):
                yield axis, value, over.key_span(axis), over.span(axis, at)
        return
    for row in over:
        for axis, value in row.items():
            yield axis, value, row.key_span(axis), row.span(axis)


def _known(catalogue: Catalogue, axis: str, presets: Collection[str]) -> Collection[str] | None:
    tables: Mapping[str, Collection[str]] = {
        _MODEL: catalogue.matrix.line_labels,
        "vehicle.market": catalogue.markets,
        "vehicle.language": catalogue.languages,
        _PRESET: presets,
    }
    return tables.get(axis)


def _check_one_of(name: str, what: str, known: Collection[str], span: Span, problems: Problems) -> None:
    if name not in known:
        few = f"one of: {', '.join(sorted(known))}" if 0 < len(known) <= _FEW else ""
        if what == "parameter" and not known:
            few = "give it under params:"
        hint = did_you_mean(name, sorted(known)) or few
        problems.add(span, f"there is no {what} {quoted(name)}", hint)
