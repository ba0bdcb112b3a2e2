"""`pcm-sim menu CAR`: every entry of a car's menus, with what it rests on."""

import argparse

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import entries
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Menu, Node
from pcm_sim.domain.routes import exists
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
    print(f"{name}, {vehicle.head_unit.name}{inferred}\n")
    tree = catalogue.tree(vehicle.tree)
    for node in entries(catalogue, vehicle):
        if "/" not in node.id:
            _print(catalogue, choice, node, "", language)
    for feature, message in tree.absent.items():
        print(f"\n– {feature}: {say(catalogue.rules(vehicle).messages[message].text, language)}")
    return common.FINE


def _print(catalogue: Catalogue, choice: CarChoice, node: Node, indent: str, language: str) -> None:
    tree = catalogue.tree(choice.vehicle.tree)
    key = next((one for one, target in tree.keys.items() if target == node.id and one != "HOME"), "")
    key = node.key if isinstance(node, Menu) and node.key else key
    rests = ", ".join(node.facts) or "inferred"
    mark = f"[{key}] " if key else ""
    print(f"{indent}{mark}{say(node.label, language)}   {node.id}   ({rests})")
    for child in tree.children(node):
        if exists(choice.vehicle, tree, child.id):
            _print(catalogue, choice, child, f"{indent}  ", language)


def _plain(catalogue: Catalogue, choice: CarChoice, language: str) -> dict[str, object]:
    tree = catalogue.tree(choice.vehicle.tree)
    return {
        "car": choice.vehicle.key,
        "year": choice.year,
        "inferred": choice.inferred,
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
        "absent": dict(tree.absent),
    }
