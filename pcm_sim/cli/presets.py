"""`pcm-sim presets [CAR]`: the states to begin with, what each teaches, and which a car cannot begin with."""

import argparse
from itertools import groupby
from textwrap import fill

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.domain.labels import say
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import FaultWords, plain_english
from pcm_sim.scenario.play.presets import preset_names, preset_roots
from pcm_sim.scenario.shelf.opening import opened_with
from pcm_sim.scenario.shelf.shelf import Shelved, shelf
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.simulation import Session

WIDTH = 100
INDENT = " " * 6


def main(options: argparse.Namespace) -> int:
    """List the presets, with a car also whether it begins with each."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        choice = common.car_or_none(catalogue, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    words = FaultWords(catalogue.plain["failures"], language)
    found = shelf(catalogue, choice)
    if options.json:
        common.print_json([_plain(one, choice, words, language) for one in found])
        return common.FINE
    if choice:
        print(f"{say(choice.vehicle.name, language)} {choice.year} {choice.vehicle.generation}\n")
    for group, ones in groupby(found, key=lambda one: one.group):
        print(say(catalogue.desktop[f"desktop.console.presets.group.{group}"], language))
        for one in ones:
            mark = "" if choice is None else "○ " if one.why_not else "● "
            print(f"  {mark}{one.id}   {say(one.name, language)}")
            _print(say(one.teaches, language))
            _print(words.say(one.why_not))
        print()
    with_car = "begins: pcm-sim run CAR --preset NAME"
    print(f"● {with_car}.  ○ the car cannot." if choice else f"One {with_car}")
    return common.FINE


def opened_or_refused(catalogue: Catalogue, choice: CarChoice, name: str, language: str) -> Session:
    """Open a simulation that begins with a preset.

    Raises:
        Refusal: There is none of that name, with what was probably meant; or the car cannot begin with it.
    """
    known = preset_names(preset_roots(catalogue.folders))
    if name not in known:
        near = common.meant(name, known, "`pcm-sim presets` lists them")
        raise common.Refusal(f"there is no preset {name!r}{near}")
    try:
        return opened_with(catalogue, choice, name, language)
    except StepError as error:
        told = plain_english().told(error.fault)
        why = told.seen or told.expected
        raise common.Refusal(f"this car does not begin with the preset {name!r}: {why}") from error


def _print(text: str) -> None:
    if text:
        print(fill(text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT, break_on_hyphens=False))


def _plain(one: Shelved, choice: CarChoice | None, words: FaultWords, language: str) -> dict[str, object]:
    told: dict[str, object] = {
        "preset": one.id,
        "group": one.group,
        "name": say(one.name, language),
        "teaches": say(one.teaches, language),
        "own": one.own,
    }
    if choice:
        told |= {"begins": not one.why_not, "why_not": words.say(one.why_not)}
    return told
