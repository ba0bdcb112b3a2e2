"""`pcm-sim shots`: draws every kind of screen of some cars, and a page to look through them."""

import argparse
import sys
from pathlib import Path

from pcm_sim import composition
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.session.exhibits import BESIDE, DEVICE, KINDS, WINDOW, ShotsWish
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.phone_exhibits import PHONE

LIGHTS = ("night", "day")


def main(options: argparse.Namespace) -> int:
    """Draw the pictures, and say where they are and what on them cannot be read or touched well."""
    try:
        catalogue = common.load(options)
        sold_in = common.market(catalogue, options)
        cars = _cars(catalogue, sold_in, options)
        languages = common.languages(catalogue, options)
        kinds = _kinds(options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    lights = (options.only,) if options.only else LIGHTS
    taken = composition.take_shots(catalogue, cars, ShotsWish(Path(options.out), languages, lights, kinds))
    if options.json:
        common.print_json({"pictures": taken.pictures, "page": str(taken.page), "faults": list(taken.faults)})
    else:
        print(f"{taken.pictures} pictures: {taken.page}")
        for fault in taken.faults:
            print(fault, file=sys.stderr)
    return common.WRONG if taken.faults else common.FINE


def _cars(catalogue: Catalogue, sold_in: str, options: argparse.Namespace) -> list[CarChoice]:
    """Give the cars that were asked for; one of each unit by default."""
    said = options.car or catalogue.tour["cars"]
    return [common.car(catalogue, car, sold_in) for car in said]


def _kinds(options: argparse.Namespace) -> tuple[str, ...]:
    """Give the kinds that were asked for; none means all.

    Raises:
        Refusal: One of them is no kind.
    """
    known = (DEVICE, WINDOW, *KINDS, BESIDE, PHONE)
    for kind in options.kind or ():
        if kind not in known:
            raise common.Refusal(f"there is no kind of screen {kind!r}; there are {', '.join(known)}")
    return tuple(options.kind or ())
