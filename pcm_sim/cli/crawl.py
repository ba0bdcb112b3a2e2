"""`pcm-sim crawl CARS…`: every screen of cars, as far as it can be come to, with what is wrong there."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.cli.crawl_against import accepted, changes, check_languages, earlier
from pcm_sim.composition_explore import portrayer
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.comparing.changes import Changes
from pcm_sim.explore.comparing.crawled import Crawled
from pcm_sim.explore.comparing.printing import printed
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.finding import KINDS
from pcm_sim.explore.portraits import Portraits
from pcm_sim.explore.reports.folder import write
from pcm_sim.explore.reports.junit import junit
from pcm_sim.explore.reports.making import Wish, report_of, with_raisers
from pcm_sim.explore.reports.plain import plain
from pcm_sim.explore.reports.report import Part, Report
from pcm_sim.explore.reports.summary import summary
from pcm_sim.explore.starts import cells_for, left_out, limits_of
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.presets import preset_names, preset_roots
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.progress import progress

ALL = "all"


def main(options: argparse.Namespace) -> int:
    """Crawl the cars that are named, and tell what was found."""
    try:
        allowed = _allowed(options)
        before = earlier(options)
        catalogue = common.load(options)
        limits = _limits(catalogue, options)
        languages = common.languages(catalogue, options) if options.lang else [catalogue.languages[0]]
        cells = _cells(catalogue, languages[0], options)
        check_languages(before, languages, options)
        _check_files(options)
        with _portrayed(catalogue, languages, options) as portray:
            report = _crawled(catalogue, cells, Wish(languages, limits, portray, options.machine or ()))
        if options.missing or options.report is not None:
            report = with_raisers(catalogue, report)
        told = _kept(catalogue, report, before, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json(plain(report) | ({"changes": told.plain()} if told else {}))
    else:
        print(*summary(report, allowed, missing=options.missing), sep="\n")
        if told:
            print(f"\nagainst {options.against}: {printed(told)}", end="")
    is_changed = told is not None and not told.is_none and not options.accept
    return common.WRONG if is_changed or not _is_fine(report, allowed) else common.FINE


@contextmanager
def _portrayed(
    catalogue: Catalogue, languages: Sequence[str], options: argparse.Namespace
) -> Iterator[Callable[[Explored], Portraits] | None]:
    """Give what takes pictures of a crawl; none where none are asked for.

    Raises:
        Refusal: They cannot be written.
    """
    if options.shots is None:
        yield None
        return
    folder = _folder_for_pictures(options)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with portrayer(catalogue, folder, languages[0]) as ready:
            yield lambda explored: ready.portray(explored, languages)
    except OSError as error:
        raise common.Refusal(f"pictures cannot be written into {str(folder)!r}: {error.strerror}") from error


def _folder_for_pictures(options: argparse.Namespace) -> Path:
    """Give where pictures go; those of a report lie in it, so that it can be moved as a whole.

    Raises:
        Refusal: It is not said where.
    """
    if options.report is None and not options.shots:
        raise common.Refusal("where to? --shots DIR takes a folder, or goes with --report DIR")
    if options.report is not None and options.shots not in {"", options.report}:
        raise common.Refusal("pictures lie in the report: with --report, --shots takes no other folder")
    return Path(options.shots or options.report)


def _check_files(options: argparse.Namespace) -> None:
    """Check that what was asked for can be written, before the crawl, which may take long.

    Raises:
        Refusal: It cannot.
    """
    if options.inline and options.report is None:
        raise common.Refusal("--inline is about the atlas: it goes with --report DIR")
    if options.report is not None:
        try:
            Path(options.report).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise common.Refusal(
                f"the report cannot be written into {options.report!r}: {error.strerror}"
            ) from error
    if options.junit is not None and (
        Path(options.junit).is_dir() or not Path(options.junit).parent.is_dir()
    ):
        raise common.Refusal(f"--junit {options.junit!r}: name a file, in a folder that is there")


def _is_fine(report: Report, allowed: frozenset[str]) -> bool:
    return report.is_complete and not report.counted().keys() - allowed


def _crawled(catalogue: Catalogue, cells: Sequence[Cell], wish: Wish) -> Report:
    """Crawl, with the progress and the pace on standard error.

    Raises:
        Refusal: A car cannot begin as the preset says.
    """
    began, states = time.monotonic(), 0

    with progress("crawling", len(cells)) as advance:
        seen: set[str] = set()

        def told(part: Part) -> None:
            nonlocal states
            states += len(part.found.states)
            name = part.found.cell.name
            advance(name, 0 if name in seen else 1)
            seen.add(name)

        try:
            report = report_of(catalogue, cells, wish, told)
        except StepError as error:
            raise common.Refusal(f"a car does not begin so: {_why(error)}") from error
    print(_pace(states, report, time.monotonic() - began, pictures=wish.portray is not None), file=sys.stderr)
    return report


def _pace(states: int, report: Report, seconds: float, *, pictures: bool) -> str:
    """Say how long it took, which stands on the terminal only: files are the same for the same input."""
    steps = sum(len(part.found.walked) for part in report.parts)
    pace = "" if pictures else f", {steps / max(seconds, 0.001):,.0f} screens a second"
    return f"{states:,} states by {steps:,} steps in {seconds:.1f} s{pace}"


def _cells(catalogue: Catalogue, language: str, options: argparse.Namespace) -> list[Cell]:
    """Give the cells that were asked for.

    Raises:
        Refusal: No car is named, or one that there is not.
    """
    if not options.cars:
        raise common.Refusal("which cars? For instance: pcm-sim crawl macan-2019, or: pcm-sim crawl all")
    _check_presets(catalogue, options)
    sold_in = common.market(catalogue, options)
    said = [*catalogue.matrix.vehicles] if ALL in options.cars else options.cars
    choices = [common.car(catalogue, one, sold_in) for one in said]
    try:
        cells = [
            cell for choice in choices for cell in cells_for(catalogue, choice, options.preset, [language])
        ]
    except StepError as error:
        raise common.Refusal(_why(error)) from error
    if not cells:
        raise common.Refusal(_none_fits(catalogue, choices, options))
    return [*dict.fromkeys(cells)]


def _check_presets(catalogue: Catalogue, options: argparse.Namespace) -> None:
    """Check that there is each preset that is named.

    Raises:
        Refusal: There is one that there is not, with what was probably meant.
    """
    known = preset_names(preset_roots(catalogue.folders))
    for name in options.preset or ():
        if name not in {*known, "", ALL}:
            near = common.meant(name, known, "`pcm-sim presets` lists them")
            raise common.Refusal(f"there is no preset {name!r}{near}")


def _none_fits(catalogue: Catalogue, choices: Sequence[CarChoice], options: argparse.Namespace) -> str:
    name, why = left_out(catalogue, choices[0], options.preset)[0]
    return f"no car begins with the preset {name!r}: {why}"


def _why(error: StepError) -> str:
    told = plain_english().told(error.fault)
    return told.seen or told.expected


def _limits(catalogue: Catalogue, options: argparse.Namespace) -> Limits:
    """Give how far to go, as the data say where nobody says otherwise.

    Raises:
        Refusal: There is no such limit, or it is no number.
    """
    limits = limits_of(catalogue)
    for said in options.limit or ():
        name, _, number = said.partition("=")
        if name not in Limits._fields:
            raise common.Refusal(f"there is no limit {name!r}; there are {', '.join(Limits._fields)}")
        if not number.isdecimal() or not int(number):
            raise common.Refusal(f"the limit {said!r} takes a number, such as {name}=100")
        limits = limits._replace(**{name: int(number)})
    return limits


def _allowed(options: argparse.Namespace) -> frozenset[str]:
    """Give the kinds of findings that are no reason to fail.

    Raises:
        Refusal: There is no such kind.
    """
    kinds = [kind for said in options.allow or () for kind in said.split(",") if kind]
    for kind in kinds:
        if kind not in (*KINDS, ALL):
            near = common.meant(kind, KINDS, f"there are {', '.join(KINDS)}")
            raise common.Refusal(f"there is no kind of finding {kind!r}{near}")
    return frozenset(KINDS if ALL in kinds else kinds)


def _kept(
    catalogue: Catalogue, report: Report, before: Crawled | None, options: argparse.Namespace
) -> Changes | None:
    """Write the files that were asked for, and give what is otherwise than in the earlier crawl.

    Raises:
        Refusal: One cannot be written.
    """
    allowed = _allowed(options)
    try:
        if options.report is not None:
            write(catalogue, report, Path(options.report), allowed, inline=options.inline)
        if options.junit is not None:
            Path(options.junit).write_bytes(junit(report, allowed))
        told = changes(catalogue, report, before, options) if before else None
        if options.accept:
            accepted(options)
    except OSError as error:
        raise common.Refusal(f"what was found cannot be written: {error}", common.WRONG) from error
    return told
