"""`pcm-sim open LINK|FILE[@STEP]`: opens what a support link or a scenario leads to, or prints its screen."""

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim import composition
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.cli.printing import picture_file, printed, wants_print
from pcm_sim.cli.scenario_files import scenarios_named
from pcm_sim.composition_links import Links, sentence
from pcm_sim.composition_recordings import Recordings, run_recording
from pcm_sim.scenario.files.library import ENDING
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.recording.continuing import CannotContinueError, played_before
from pcm_sim.scenario.support_link.landing import land
from pcm_sim.scenario.support_link.model import LinkError
from pcm_sim.scenario.support_link.reading import looks_like_link, read_link
from pcm_sim.scenario.support_link.telling import lost_told, refusal_told

if TYPE_CHECKING:
    from pcm_sim.scenario.support_link.landing import Landed
    from pcm_sim.session.simulation import Session

_AT = re.compile(r"(?P<file>.*)@(?P<step>[0-9]{1,4})", re.DOTALL)


class _Place(NamedTuple):
    """Where it opens.

    Attributes:
        session: The simulation.
        landed: What became of a link; none for a file.
    """

    session: "Session"
    landed: "Landed | None" = None


def main(options: argparse.Namespace) -> int:
    """Open it, or print its screen; 1 where something of a link could not be followed."""
    try:
        catalogue = common.load(options)
        shot = picture_file(options)
        if looks_like_link(options.place):
            place = _of_link(catalogue, options)
        else:
            place = _Place(_of_file(catalogue, options))
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if not wants_print(options):
        return _show(catalogue, place, options)
    told = _tell(place)
    beside = {"exact": not told, "lost": list(told)}
    code = printed(catalogue, place.session, options, shot, beside)
    return code or (common.WRONG if told else common.FINE)


def _of_link(catalogue: Catalogue, options: argparse.Namespace) -> _Place:
    """Follow a link; the market and the language that were asked for stand in place of its own.

    Raises:
        Refusal: It is no link.
    """
    try:
        link = read_link(options.place)
    except LinkError as error:
        raise common.Refusal(refusal_told(error, plain_english())) from error
    if options.market is not None:
        link = link._replace(market=common.market(catalogue, options))
    if options.lang is not None:
        link = link._replace(language=common.language(catalogue, options))
    landed = land(catalogue, link)
    return _Place(landed.session, landed)


def _of_file(catalogue: Catalogue, options: argparse.Namespace) -> "Session":
    """Play a scenario to its end, or up to and with a step.

    Raises:
        Refusal: There is no such file or step, or a step fails.
    """
    file, step = _split(options.place)
    if not file.endswith(ENDING):
        near = f"a support link begins with pcm-sim:1/, and a scenario is a file *{ENDING}"
        raise common.Refusal(f"{options.place!r} is neither a link nor a scenario: {near}")
    if options.market is not None or options.lang is not None:
        raise common.Refusal("a scenario says its market and language itself: leave --market and --lang out")
    scenario = scenarios_named(catalogue, [file])[0]
    last = len(scenario.steps)
    if step is not None and not 1 <= step <= last:
        raise common.Refusal(f"{file!r} has the steps 1 to {last}: @{step}")
    try:
        return played_before(catalogue, scenario, last if step is None else step)
    except CannotContinueError as error:
        raise common.Refusal(str(error), common.WRONG) from error


def _split(place: str) -> tuple[str, int | None]:
    """Take the step from behind a file; a file whose own name ends so is the file."""
    parts = _AT.fullmatch(place)
    if parts is None or common.is_there(Path(place)):
        return place, None
    return parts["file"], int(parts["step"])


def _show(catalogue: Catalogue, place: _Place, options: argparse.Namespace) -> int:
    """Open the window there; what could not be followed stands over the device."""
    session = place.session
    language, market = session.moment.unit.language, session.moment.car.market
    opening = options.opening
    if place.landed is None or opening is None or opening.stage is None:
        _tell(place)
        return composition.show(catalogue, session, language, market, opening)
    words = Links(catalogue).words(language)
    told = tuple(map(sentence, lost_told(place.landed, words)))
    inputs = composition.window_inputs(catalogue, session, language, market)._replace(told=told)
    return run_recording(inputs, opening.stage, composition.desktop_settings(), Recordings(catalogue))


def _tell(place: _Place) -> tuple[str, ...]:
    """Say on standard error what of a link could not be followed, and give it."""
    told = lost_told(place.landed, plain_english()) if place.landed else ()
    for one in told:
        print(f"pcm-sim: {one}", file=sys.stderr)
    return told
