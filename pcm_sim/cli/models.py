"""`pcm-sim models`: the vehicle matrix, a row a car."""

import argparse

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Vehicle, YearRange


def main(options: argparse.Namespace) -> int:
    """List the cars, those sold in one market where one is named."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options) if options.market is not None else None
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    rows = [row for row in catalogue.matrix.vehicles.values() if _is_sold(catalogue, row, sold_in)]
    if options.json:
        common.print_json([_plain(row, language) for row in rows])
        return common.FINE
    head = ("KEY", "CAR", "GENERATION", "MODEL YEARS", "UNIT", "SCREEN", "TREE", "LINKED BY")
    common.print_table([head, *(_cells(row, language) for row in rows)])
    print("\n(…) inferred, not in the source. LINKED BY – : this unit has no Porsche Connect.")
    return common.FINE


def _is_sold(catalogue: Catalogue, vehicle: Vehicle, sold_in: str | None) -> bool:
    if sold_in is None:
        return True
    region = catalogue.markets[sold_in].region
    return any(span.covers(span.last, region) for span in vehicle.years)


def _cells(vehicle: Vehicle, language: str) -> tuple[str, ...]:
    linked_by = {"code": "pairing code", "id": "Porsche ID", "none": "–"}[vehicle.link]
    canvas = f"{vehicle.canvas.width}×{vehicle.canvas.height} {vehicle.canvas.inches:g}″"
    return (
        vehicle.key,
        say(vehicle.name, language),
        vehicle.generation,
        ", ".join(_years(span) for span in vehicle.years),
        vehicle.head_unit.name,
        canvas,
        vehicle.tree,
        linked_by,
    )


def _years(span: YearRange) -> str:
    years = str(span.first) if span.first == span.last else f"{span.first}–{span.last}"
    if span.regions:
        years += f" {', '.join(span.regions)}".replace("_", " ")
    if span.except_regions:
        years += f" except {', '.join(span.except_regions)}".replace("_", " ")
    return f"({years})" if span.inferred else years


def _plain(vehicle: Vehicle, language: str) -> dict[str, object]:
    return {
        "key": vehicle.key,
        "line": vehicle.line,
        "name": say(vehicle.name, language),
        "generation": vehicle.generation,
        "years": [
            {
                "from": span.first,
                "to": span.last,
                "regions": list(span.regions),
                "except_regions": list(span.except_regions),
                "inferred": span.inferred,
            }
            for span in vehicle.years
        ],
        "head_unit": vehicle.head_unit.id,
        "tree": vehicle.tree,
        "look": vehicle.look,
        "canvas": {
            "width": vehicle.canvas.width,
            "height": vehicle.canvas.height,
            "inches": vehicle.canvas.inches,
        },
        "link": vehicle.link,
        "sim_slot": vehicle.sim_slot,
        "embedded_sim": vehicle.embedded_sim,
        "roaming": vehicle.roaming,
        "device_manager_key": vehicle.device_manager_key,
        "proof": {feature: list(facts) or "inferred" for feature, facts in vehicle.proof.items()},
    }
