"""`pcm-sim cloud CAR`: everything in the cloud behind a car that has a state, with the key it is set by."""

import argparse

from pcm_sim.cli import common
from pcm_sim.cli.presets import opened_or_refused
from pcm_sim.scenario.console.cloud_told import CloudTeller
from pcm_sim.session.opening import open_session


def main(options: argparse.Namespace) -> int:
    """Tell what there is in the cloud."""
    try:
        teller = told_of(options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json(teller.objects_as_json())
        return common.FINE
    for line in teller.objects():
        print(line)
    print(
        "\nset: instructor: {set: {object: KIND, state: STATE, …}} in a scenario; `pcm-sim console` sets too"
    )
    return common.FINE


def told_of(options: argparse.Namespace) -> CloudTeller:
    """Open the car that is named, with its preset, and give what tells of its cloud.

    Raises:
        Refusal: There is no such car or preset, or the car cannot begin with it.
    """
    catalogue = common.load(options)
    language = common.language(catalogue, options)
    choice = common.car_or_none(catalogue, options)
    if choice is None:
        raise common.Refusal(f"whose cloud? For instance: pcm-sim {options.command} taycan-2022")
    if options.preset is None:
        session = open_session(catalogue, choice, language)
    else:
        session = opened_or_refused(catalogue, choice, options.preset, language)
    return CloudTeller(catalogue, session, language)
