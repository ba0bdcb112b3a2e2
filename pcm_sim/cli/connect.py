"""`pcm-sim run --connect`: joins a served world, or says in one sentence why not."""

import argparse
import os

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.composition_join import JoinError, JoinWish, join_world
from pcm_sim.session.simulation import Session

TOKEN_VARIABLE = "PCM_SIM_TOKEN"  # noqa: S105  the name of it, not a token


def joined(catalogue: Catalogue, language: str, options: argparse.Namespace) -> Session:
    """Begin a simulation in the served world that is named.

    Args:
        catalogue: The data.
        language: Of the unit, ISO 639-1.
        options: The words of the command line.

    Raises:
        Refusal: The words do not go together, or the world cannot be joined.
    """
    if options.preset is not None:
        raise common.Refusal("--connect joins a world as it stands: --preset has no place beside it")
    if options.reading:
        raise common.Refusal("--connect joins a world that is read as it was founded: leave --reading out")
    token = options.token or os.environ.get(TOKEN_VARIABLE, "")
    wish = JoinWish(options.connect, options.car or "", options.market or "", language, token)
    try:
        return join_world(catalogue, wish)
    except JoinError as error:
        raise common.Refusal(str(error), common.WRONG) from error
