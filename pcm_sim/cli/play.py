"""`pcm-sim play FILE…`: plays scenarios, in the window or, with `--headless`, as a test."""

import argparse
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from pcm_sim import composition, composition_browsing
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.cli.play_report import Report
from pcm_sim.cli.scenario_files import check_cars, scenarios_named
from pcm_sim.domain.labels import FALLBACK
from pcm_sim.scenario.browsing.browser import Browser, BrowserError
from pcm_sim.scenario.files.cells import cells_of, only
from pcm_sim.scenario.format.model import Cell, Scenario
from pcm_sim.scenario.pictures.late_camera import LateCamera
from pcm_sim.scenario.play.fault_words import FaultWords, plain_english
from pcm_sim.scenario.play.gallery import Gallery
from pcm_sim.scenario.play.playing import Played
from pcm_sim.scenario.play.running_all import BAD, play_all
from pcm_sim.session.progress import progress

_SHOWN_MS = 700
"""How long each deed in the browser is shown at the usual speed, real ms."""
_WATCHED_MS = 1
"""The same at full speed: it is shown all the same."""


def main(options: argparse.Namespace) -> int:
    """Play the scenarios that are named."""
    try:
        _check_words(options)
        catalogue = common.load(options)
        cells = _cells(catalogue, options)
        if _is_unseen(options):
            return _headless(catalogue, cells, options)
        return _in_window(catalogue, cells, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)


def _is_unseen(options: argparse.Namespace) -> bool:
    """Tell whether no window is opened."""
    return bool(options.headless or options.json or options.browser)


def _check_words(options: argparse.Namespace) -> None:
    """Check that what was asked for goes together.

    Raises:
        Refusal: It does not.
    """
    if (options.pictures or options.renew) and not _is_unseen(options):
        raise common.Refusal("the window compares no pictures: --pictures and --renew go with --headless")
    if (options.chromium or options.show) and not options.browser:
        raise common.Refusal("--chromium and --show are about the browser: they go with --browser")
    if options.trace is not None and options.browser:
        raise common.Refusal("a trace shows the telephone and no browser: leave out --trace or --browser")


def _headless(catalogue: Catalogue, cells: Sequence[Cell], options: argparse.Namespace) -> int:
    report = Report(_words(catalogue, options), quiet=options.json)
    folder = _folder_for_traces(options)
    with (
        _browser(options) as browser,
        _gallery(catalogue, options, folder) as gallery,
        progress("playing scenarios", len(cells)) as advance,
    ):
        for ran in play_all(catalogue, cells, gallery, browser):
            wanted = folder if ran.played.verdict in BAD else None
            report.add(ran, _trace(catalogue, ran.played, wanted, gallery) if wanted else None)
            advance(ran.played.cell.name)
    if options.json:
        common.print_json(report.as_json())
    else:
        report.print_summary()
    return common.FINE if report.totals.is_good else common.WRONG


def _folder_for_traces(options: argparse.Namespace) -> Path | None:
    """Make the folder before anything is played, so that no run is lost because nothing can be kept of it.

    Raises:
        Refusal: It cannot be written.
    """
    if options.trace is None:
        return None
    folder = Path(options.trace)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise common.Refusal(f"cannot write traces into {str(folder)!r}: {error.strerror}") from error
    return folder


@contextmanager
def _gallery(
    catalogue: Catalogue, options: argparse.Namespace, seen: Path | None
) -> Iterator[Gallery | None]:
    """Give the pictures that are compared, with who takes them once one is wanted; none without."""
    if not (options.pictures or options.renew):
        yield None
        return
    with LateCamera(partial(composition.photographer, catalogue)) as camera:
        yield Gallery(camera, renew=options.renew, seen=seen)


@contextmanager
def _browser(options: argparse.Namespace) -> Iterator[Browser | None]:
    """Give the browser that was asked for; none without.

    Raises:
        Refusal: There is none that could be opened.
    """
    if not options.browser:
        yield None
        return
    pace_ms = max(_WATCHED_MS, _SHOWN_MS / _speed(options)) if options.show else 0
    try:
        with composition_browsing.page_browser(options.chromium or "", pace_ms=pace_ms) as browser:
            yield browser
    except BrowserError as error:
        raise common.Refusal(str(error)) from error


def _speed(options: argparse.Namespace) -> float:
    return math.inf if options.speed == "max" else float(options.speed)


def _words(catalogue: Catalogue, options: argparse.Namespace) -> FaultWords:
    """Give what says why a step failed: in the language that was asked for, in plain English by default."""
    spoken = common.language(catalogue, options) if options.lang else FALLBACK
    return plain_english() if spoken == FALLBACK else FaultWords(catalogue.plain["failures"], spoken)


def _trace(catalogue: Catalogue, played: Played, folder: Path, gallery: Gallery | None) -> Path:
    # Most runs keep none.
    from pcm_sim.scenario.trace.keeping import keep_trace  # noqa: PLC0415

    return keep_trace(catalogue, played, folder, composition.photographer, gallery)


def _in_window(catalogue: Catalogue, cells: Sequence[Cell], options: argparse.Namespace) -> int:
    applicable = [cell for cell in cells if not cell.why_not]
    if not applicable:
        raise common.Refusal(f"none of the scenarios is for this car: {cells[0].why_not}")
    return composition.play_window(
        catalogue, applicable, _speed(options), common.language(catalogue, options)
    )


def _cells(catalogue: Catalogue, options: argparse.Namespace) -> list[Cell]:
    """Give the cells that were asked for.

    Raises:
        Refusal: A file is not there or wrong, or nothing of that name is in them.
    """
    language = common.language(catalogue, options) if options.lang else ""
    sold_in = common.market(catalogue, options) if options.market else ""
    for car in options.car or ():
        common.car(catalogue, car, sold_in or common.market(catalogue, options))
    scenarios = [_sold(one, sold_in) for one in scenarios_named(catalogue, options.files)]
    cells = [cell for one in scenarios for cell in cells_of(catalogue, one, options.car or (), language)]
    named = {cell.name for cell in only(cells, options.only)}
    wanted = [cell for cell in cells if cell.name in named or options.only in cell.scenario.tags]
    if not wanted:
        near = common.meant(options.only, [one.id for one in scenarios], "`--only` takes a part of an id")
        raise common.Refusal(f"no scenario is called {options.only!r} or tagged so{near}")
    if options.car:
        check_cars(catalogue, wanted)
    return wanted


def _sold(scenario: Scenario, sold_in: str) -> Scenario:
    if not sold_in:
        return scenario
    return replace(scenario, car=scenario.car._replace(market=sold_in))
