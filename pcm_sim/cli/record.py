"""`pcm-sim record FILE [CAR]`: opens the window recording, and writes the scenario when it closes."""

import argparse
import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pcm_sim import composition
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.cli.scenario_files import scenarios_named
from pcm_sim.composition_recordings import Recordings, RecordWish
from pcm_sim.scenario.files.library import ENDING
from pcm_sim.session.opening import open_session

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session


def main(options: argparse.Namespace) -> int:
    """Record, or save what a crash left behind."""
    try:
        _stay_alone(options)
        catalogue = common.load(options)
        if options.recover:
            return _recover(catalogue)
        file = _file(options)
        if options.from_step is None:
            return _anew(catalogue, file, options)
        return _into(catalogue, file, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)


def _stay_alone(options: argparse.Namespace) -> None:
    if options.connect is not None:
        raise common.Refusal(
            "a joined world is not recorded: what others do in it would be missing from the scenario; "
            "record the same steps without --connect, in a simulation of your own"
        )


def _recover(catalogue: Catalogue) -> int:
    saved = Recordings(catalogue).recover()
    for file in saved:
        print(f"recovered: {file}")
    if not saved:
        print("nothing was left behind")
    return common.FINE


def _file(options: argparse.Namespace) -> Path:
    if options.file is None:
        raise common.Refusal("into which file? For instance: pcm-sim record unlock.scn.yaml macan-2019")
    file = Path(options.file)
    if not file.name.endswith(ENDING):
        raise common.Refusal(f"{options.file!r} should end in {ENDING}")
    if not common.is_folder(file.absolute().parent):
        raise common.Refusal(f"there is no folder {str(file.absolute().parent)!r}")
    if options.from_step is None and common.is_there(file):
        raise common.Refusal(
            f"{options.file!r} is there already: go on in it with --from-step K, or give another name"
        )
    return file


def _anew(catalogue: Catalogue, file: Path, options: argparse.Namespace) -> int:
    language, sold_in = common.language(catalogue, options), common.market(catalogue, options)
    choice = common.car(catalogue, options.car, sold_in) if options.car else None
    session = open_session(catalogue, choice, language) if choice else None
    return composition.record_window(
        catalogue, session, language, sold_in, Recordings(catalogue, RecordWish(file))
    )


def _into(catalogue: Catalogue, file: Path, options: argparse.Namespace) -> int:
    place, session = _played(catalogue, file, options)
    recordings = Recordings(catalogue, RecordWish(file, place))
    spoken = session.moment.unit.language
    market = session.moment.car.market
    code = composition.record_window(catalogue, session, spoken, market, recordings)
    return code or _put_in(recordings, file, place, options)


def _played(catalogue: Catalogue, file: Path, options: argparse.Namespace) -> "tuple[int, Session]":
    """Play a file up to a step, without a window.

    Raises:
        Refusal: It has no such step, or one before it fails.
    """
    from pcm_sim.scenario.recording.continuing import CannotContinueError, played_before  # noqa: PLC0415

    number = str(options.from_step)
    scenario = scenarios_named(catalogue, [str(file)])[0]
    if not number.isdecimal() or not 1 <= int(number) <= len(scenario.steps) + 1:
        raise common.Refusal(
            f"--from-step takes 1 to {len(scenario.steps) + 1}, for {str(file)!r} has {len(scenario.steps)}"
            f" steps: {number!r}"
        )
    place = int(number) - 1
    cars = [options.car] if options.car else []
    try:
        return place, played_before(catalogue, scenario, place, cars)
    except CannotContinueError as error:
        raise common.Refusal(str(error), common.WRONG) from error


def _put_in(recordings: Recordings, file: Path, place: int, options: argparse.Namespace) -> int:
    """Show what would change in the file, ask, and write it."""
    from pcm_sim.scenario.format.writing import text_with_steps  # noqa: PLC0415

    if recordings.pending is None or not recordings.pending[1].lines:
        print("nothing was recorded")
        return common.FINE
    recorder, recording = recordings.pending
    before = file.read_text("utf-8")
    after = text_with_steps(before, place, recording.lines, recording.scenario.params)
    name = str(file)
    sys.stdout.writelines(
        difflib.unified_diff(before.splitlines(True), after.splitlines(True), name, f"{name} (recorded)")
    )
    if not (options.yes or _agrees(name)):
        print("the file stays as it was")
        recorder.saved()
        return common.FINE
    file.write_text(after, "utf-8")
    recorder.saved()
    print(f"recorded: {file}")
    return common.FINE


def _agrees(name: str) -> bool:
    """Ask whoever sits there; where nobody does, nothing is lost by putting it in."""
    if not sys.stdin.isatty():
        return True
    return input(f"put these steps into {name}? [Y/n] ").strip().lower() in {"", "y", "yes"}
