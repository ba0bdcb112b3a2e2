"""`pcm-sim crawl … --against`: what is otherwise than in an earlier crawl, which `--accept` replaces."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.explore.comparing.accepting import FILE, AcceptError, accept
from pcm_sim.explore.comparing.changes import Changes
from pcm_sim.explore.comparing.comparing import compare_crawls
from pcm_sim.explore.comparing.crawled import Crawled, Portrait, crawled
from pcm_sim.explore.comparing.masks import masks_of
from pcm_sim.explore.comparing.page import page
from pcm_sim.explore.comparing.reading import CrawlError, read_crawl
from pcm_sim.explore.reports.report import Report


def earlier(options: argparse.Namespace) -> Crawled | None:
    """Read the crawl that is compared with, before anything is crawled.

    Returns:
        The crawl; none where nothing is compared, or `--accept` is still to make the first one.

    Raises:
        Refusal: It cannot be read, or what was asked for does not go together.
    """
    if options.against is None:
        if options.accept:
            raise common.Refusal("--accept is about an earlier crawl: it goes with --against DIR")
        return None
    if options.accept and options.report is None:
        raise common.Refusal("--accept makes this report the baseline: it goes with --report DIR")
    path = Path(options.against)
    kept_in = path.parent if path.is_file() else path
    if options.report is not None and Path(options.report).resolve() == kept_in.resolve():
        raise common.Refusal(
            f"--report {options.report!r} would write over what it is compared with; name another folder"
        )
    if options.accept and not (path / FILE).is_file():
        return None
    try:
        return read_crawl(path)
    except CrawlError as error:
        raise common.Refusal(str(error)) from error


def check_languages(before: Crawled | None, languages: Sequence[str], options: argparse.Namespace) -> None:
    """Check that the earlier crawl has the languages of this one: texts are compared in the same language.

    Raises:
        Refusal: It lacks one, which would pass as unchanged.
    """
    if before is None or options.accept:
        return
    known = sorted({language for part in before.parts.values() for language in part.languages})
    new = [language for language in languages if language not in known]
    if known and new:
        raise common.Refusal(
            f"the crawl at {options.against!r} has {', '.join(known)}, and not {', '.join(new)}: "
            f"name its languages with --lang, or replace it with --accept"
        )


def changes(catalogue: Catalogue, report: Report, before: Crawled, options: argparse.Namespace) -> Changes:
    """Compare a crawl with the earlier one, and write the page of it where a report is written.

    Raises:
        OSError: The page cannot be written.
    """
    folder = Path(options.report) if options.report is not None else None
    pictures = {
        Portrait(one.car, one.machine, one.state, one.language, one.cell): one.file for one in report.pictures
    }
    after = crawled((found for part in report.parts for found in part.all), pictures, folder)
    told = compare_crawls(before, after, masks_of(catalogue))
    if folder is not None:
        page(catalogue, told, (before, after), folder, report.languages[0])
    return told


def accepted(options: argparse.Namespace) -> None:
    """Make the report the baseline.

    Raises:
        Refusal: It cannot become it.
        OSError: A file cannot be copied.
    """
    try:
        accept(Path(options.report), Path(options.against))
    except AcceptError as error:
        raise common.Refusal(str(error)) from error
