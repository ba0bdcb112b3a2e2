"""`pcm-sim diff CAR CAR`: what differs between two cars, the most telling first."""

import argparse
from collections.abc import Sequence

from pcm_sim.catalogue.difference import Difference, Moved, compare
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.session.opening import CarChoice

EQUIPMENT = {
    "head_unit": "unit",
    "screen": "screen",
    "hard_keys": "hard keys",
    "link": "linked by",
    "sim_slot": "SIM slot",
    "embedded_sim": "embedded SIM",
    "roaming": "roaming",
    "device_manager_key": "device manager under",
    "private_mode": "private mode",
    "wifi": "Wi-Fi",
    "carplay": "CarPlay",
    "porsche_connect": "Porsche Connect",
}


def main(options: argparse.Namespace) -> int:
    """Print what differs between two cars."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        cars = [common.car(catalogue, said, sold_in) for said in (options.first, options.second)]
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    difference = compare(catalogue, cars[0].vehicle, cars[1].vehicle, language)
    if options.json:
        common.print_json(as_plain(difference))
        return common.FINE
    names = [car_name(choice, language) for choice in cars]
    print(f"{names[0]}  ↔  {names[1]}")
    print_difference(difference, names)
    return common.FINE


def car_name(choice: CarChoice, language: str) -> str:
    """Name a car as the tables do."""
    vehicle = choice.vehicle
    return f"{say(vehicle.name, language)} {choice.year} {vehicle.generation}"


def print_difference(difference: Difference, names: Sequence[str], indent: str = "") -> None:
    """Print what differs, in groups.

    Args:
        difference: What differs.
        names: The two cars.
        indent: What each line begins with.
    """
    if difference.is_none:
        print(f"{indent}nothing differs")
        return
    if difference.equipment:
        print(f"\n{indent}Equipment")
        for what, first, second in difference.equipment:
            print(f"{indent}  {EQUIPMENT[what]:<22}{first}  →  {second}")
    if difference.ways:
        print(f"\n{indent}Ways ({difference.same_ways} are the same)")
        for moved in difference.ways:
            _print_moved(moved, indent)
    for name, alone in zip(names, (difference.only_first, difference.only_second), strict=True):
        if alone:
            print(f"\n{indent}Only on {name}")
            for way in alone:
                print(f"{indent}  {way}")
    if difference.labels:
        print(f"\n{indent}Other words")
        for first, second in difference.labels:
            print(f"{indent}  {first}  →  {second}")


def _print_moved(moved: Moved, indent: str) -> None:
    print(f"{indent}  {moved.label}   ({', '.join(moved.facts) or 'inferred'})")
    print(f"{indent}    {moved.first}")
    print(f"{indent}    → {moved.second}")


def as_plain(difference: Difference) -> dict[str, object]:
    """Give what differs as plain values."""
    return {
        "equipment": [one._asdict() for one in difference.equipment],
        "ways": [one._asdict() for one in difference.ways],
        "same_ways": difference.same_ways,
        "only_first": list(difference.only_first),
        "only_second": list(difference.only_second),
        "labels": [list(pair) for pair in difference.labels],
    }
