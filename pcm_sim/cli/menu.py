"""`pcm-sim menu CAR`: every entry of a car's menus, with what it rests on."""

import argparse

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_places import entries
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Menu, Node, Tree
from pcm_sim.domain.routes import exists, placed, why_absent
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.opening import CarChoice


def main(options: argparse.Namespace) -> int:
    """Print the menus of a car as a tree."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        choice = common.car(catalogue, options.car, common.market(catalogue, options), options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json(_plain(catalogue, choice, language))
        return common.FINE
    vehicle = choice.vehicle
    inferred = " (inferred model year)" if choice.inferred else ""
    name = f"{say(vehicle.name, language)} {choice.year} {vehicle.generation}"
    otherwise = common.read_otherwise(vehicle)
    print(f"{name}, {vehicle.head_unit.name}{inferred}{otherwise and f', {otherwise}'}\n")
    tree = catalogue.rules(vehicle).tree
    for node in entries(catalogue, vehicle):
        if "/" not in node.id:
            _print(tree, vehicle, node, "", language)
    for feature, message in _absent(catalogue, vehicle).items():
        print(f"\n– {feature}: {say(catalogue.rules(vehicle).messages[message].text, language)}")
    return common.FINE


def _absent(catalogue: Catalogue, vehicle: Vehicle) -> dict[str, str]:
    """Give the features without an entry on this car, each with the message that says why."""
    tree = catalogue.tree(vehicle.tree)
    gone = [feature for feature in catalogue.features if not any(placed(vehicle, tree, feature))]
    return {feature: why_absent(tree, feature).id for feature in gone}


def _print(tree: Tree, vehicle: Vehicle, node: Node, indent: str, language: str) -> None:
    key = next((one for one, target in tree.keys.items() if target == node.id and one != "HOME"), "")
    key = node.key if isinstance(node, Menu) and node.key else key
    rests = ", ".join(node.facts) or "inferred"
    mark = f"[{key}] " if key else ""
    print(f"{indent}{mark}{say(node.label, language)}   {node.id}   ({rests})")
    for child in tree.children(node):
        if exists(vehicle, tree, child.id):
            _print(tree, vehicle, child, f"{indent}  ", language)


def _plain(catalogue: Catalogue, choice: CarChoice, language: str) -> dict[str, object]:
    tree = catalogue.tree(choice.vehicle.tree)
    return {
        "car": choice.vehicle.key,
        "year": choice.year,
        "inferred": choice.inferred,
        "readings": dict(choice.vehicle.readings),
        "tree": tree.id,
        "home": tree.home,
        "entries": [
            {
                "id": node.id,
                "label": say(node.label, language),
                "kind": type(node).__name__.lower(),
                "features": list(node.features),
                "facts": list(node.facts) or "inferred",
            }
            for node in entries(catalogue, choice.vehicle)
        ],
        "absent": _absent(catalogue, choice.vehicle),
    }
