"""`pcm-sim faults [CAR]`: what can go wrong on purpose in car and cloud, and what a fault can wait for."""

import argparse
from collections.abc import Iterator, Mapping
from textwrap import fill

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.session.console.faults import RECIPES, Recipe
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.trouble.book import Awaited, CarFault, FaultBook, fault_book

WIDTH = 100
_LABEL = "desktop.console.fault."
_LISTENS: Mapping[str, str] = {
    "message": "the unit tells",
    "operation": "the cloud is asked for",
    "change": "this changes:",
    "fires": "due in the cloud is",
    "holds": "it becomes so that",
    "opens": "a page opens, which page: names",
    "minutes": "time has passed; after: says how much",
}


def main(options: argparse.Namespace) -> int:
    """List faults and triggers, those of one car where one is named."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        choice = common.car_or_none(catalogue, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    book = fault_book(catalogue.plain)
    plain = {
        "car": [_car_fault(one, language) for one in _of_car(book, choice)],
        "cloud": [_cloud_fault(catalogue, one, language) for one in _of_cloud(choice)],
        "triggers": [_trigger(catalogue, one, language) for one in book.triggers.values()],
    }
    if options.json:
        common.print_json(plain)
        return common.FINE
    titles = {"car": "In the car", "cloud": "In the cloud", "triggers": "What a fault can wait for"}
    for group, rows in plain.items():
        if rows:
            print(titles[group])
            for row in rows:
                _print(row)
            print()
    print("inject: {fault: dead_spot, on: wrong_pin, nth: 2}  or  inject: {surprise: 3, seed: 7}")
    return common.FINE


def _of_car(book: FaultBook, choice: CarChoice | None) -> Iterator[CarFault]:
    for one in book.faults.values():
        if choice is None or one.is_for(choice.vehicle.facts()):
            yield one


def _of_cloud(choice: CarChoice | None) -> tuple[Recipe, ...]:
    return RECIPES if choice is None or choice.vehicle.has_porsche_connect else ()


def _car_fault(fault: CarFault, language: str) -> dict[str, str]:
    return {"id": fault.id, "label": say(fault.label, language), "does": say(fault.about, language)}


def _cloud_fault(catalogue: Catalogue, recipe: Recipe, language: str) -> dict[str, str]:
    strikes = f"strikes {recipe.operation}" if recipe.operation else "strikes whatever is asked"
    figure = f"; figure {recipe.usual} by default" if recipe.figure else ""
    label = say(catalogue.desktop[f"{_LABEL}{recipe.id}"], language)
    return {"id": recipe.id, "label": label, "does": f"{strikes}{figure}"}


def _trigger(catalogue: Catalogue, awaited: Awaited, language: str) -> dict[str, str]:
    trigger = awaited.trigger
    becomes = catalogue.plain["triggers"][trigger.id].get("holds", {})
    facts = (f"{fact} = {str(value).lower()}" for fact, value in becomes.items())
    named = ", ".join((*trigger.names, *facts))
    listens = f"{_LISTENS[trigger.kind]} {named}".strip()
    return {"id": trigger.id, "label": say(awaited.label, language), "does": listens}


def _print(row: Mapping[str, str]) -> None:
    print(f"  {row['id']}   {row['label']}")
    print(fill(row["does"], WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6))
