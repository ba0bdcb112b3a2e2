"""`pcm-sim due CAR`: what is due in the cloud behind a car, the soonest first."""

import argparse

from pcm_sim.cli import common
from pcm_sim.cli.cloud import told_of


def main(options: argparse.Namespace) -> int:
    """Tell what is due."""
    try:
        teller = told_of(options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json(teller.due_as_json())
        return common.FINE
    for line in teller.due():
        print(line)
    return common.FINE
