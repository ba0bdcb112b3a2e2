"""What cars and presets are called, in the languages of a report."""

from collections.abc import Mapping

from pcm_sim.catalogue.cars import said_for
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.explore.reports.report import Report
from pcm_sim.scenario.play.presets import find_preset, preset_roots

Plain = Mapping[str, object]


def car_told(catalogue: Catalogue, report: Report, car: str) -> Plain:
    """Say what a car of a report is."""
    vehicle = catalogue.matrix.vehicles[car]
    cell = next(part.found.cell for part in report.parts if part.found.cell.car == car)
    return {
        "key": car,
        "said": said_for(catalogue.matrix, vehicle, cell.year, cell.market),
        "name": [say(vehicle.name, one) for one in report.languages],
        "year": cell.year,
        "generation": vehicle.generation,
        "unit": vehicle.head_unit.name,
        "line": [say(catalogue.matrix.line_labels[vehicle.line], one) for one in report.languages],
        "market": cell.market,
        "size": [vehicle.canvas.width, vehicle.canvas.height],
    }


def presets_told(catalogue: Catalogue, report: Report) -> Plain:
    """Say what the presets of a report are called, by name."""
    names = sorted({part.found.cell.preset for part in report.parts} - {""})
    roots = preset_roots(catalogue.folders)
    found = {name: find_preset(name, roots, catalogue.plain["customers"]) for name in names}
    return {name: [say(one.name, language) for language in report.languages] for name, one in found.items()}
