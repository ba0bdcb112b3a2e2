"""Checking that presets begin as they say: each is opened on a car of every way of linking that it is for."""

from collections.abc import Iterator
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import Located
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import Preset, preset_at
from pcm_sim.scenario.shelf.opening import tried
from pcm_sim.session.opening import CarChoice


def check_beginning(catalogue: Catalogue, path: Path, plain: Located, problems: Problems) -> None:
    """Note on which car a preset does not begin as it says; the first is enough.

    Args:
        catalogue: The data.
        path: The file.
        plain: Its checked values.
        problems: Takes what is wrong.
    """
    at = plain.span("shows") if "shows" in plain else plain.span()
    try:
        preset = preset_at(path, catalogue.plain["customers"])
    except StepError as error:
        problems.add(at, f"the preset cannot be read: {error}")
        return
    cars = tuple(_cars(catalogue, preset))
    for choice in cars:
        told = tried(catalogue, preset, choice)
        if told:
            on = f"on {choice.vehicle.line}-{choice.year}"
            problems.add(at, f"the preset does not begin so {on}: {plain_english().say(told)}")
            return
    if not cars:
        problems.add(at, "the preset begins on no car", "look at its requires: and at what it orders")


def _cars(catalogue: Catalogue, preset: Preset) -> Iterator[CarChoice]:
    """Give the first car of every way of linking that can begin with it."""
    seen = set()
    market = str(catalogue.start["market"])
    for vehicle in catalogue.matrix.vehicles.values():
        choice = CarChoice(vehicle, vehicle.years[0].last, market)
        if vehicle.link not in seen and not why_not(catalogue, preset, choice):
            seen.add(vehicle.link)
            yield choice
