"""`pcm-sim crawl … --against`: what is otherwise than in an earlier crawl, which `--accept` replaces."""

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.explore.comparing.accepting import FILE, AcceptError, accept
from pcm_sim.explore.comparing.changes import Changes
from pcm_sim.explore.comparing.comparing import compare_crawls
from pcm_sim.explore.comparing.crawled import Crawled, Portrait, crawled
from pcm_sim.explore.comparing.masks import Masks, PictureMask, TextMask
from pcm_sim.explore.comparing.page import page
from pcm_sim.explore.comparing.reading import CrawlError, read_crawl
from pcm_sim.explore.reports.report import Report

_BOX = re.compile(r"(\d+),(\d+),(\d+),(\d+)/(\d+)x(\d+)")
"""Left, top, width and height of a part of a picture, then width and height of the picture."""


class Earlier(NamedTuple):
    """The crawl that is compared with, read before anything is crawled.

    Attributes:
        crawl: It; none where it is still to be made by `--accept`.
        masks: What is not compared.
    """

    crawl: Crawled | None
    masks: Masks


def earlier(options: argparse.Namespace) -> Earlier | None:
    """Read the crawl that is compared with; none where nothing is.

    Raises:
        Refusal: It cannot be read, or what was asked for does not go together.
    """
    if options.against is None:
        for word, said in (("--accept", options.accept), ("--mask", options.mask)):
            if said:
                raise common.Refusal(f"{word} is about an earlier crawl: it goes with --against DIR")
        return None
    if options.accept and options.report is None:
        raise common.Refusal("--accept makes this report the baseline: it goes with --report DIR")
    path, masks = Path(options.against), _masks(options.mask or ())
    try:
        if options.accept and not (path / FILE).is_file():
            return Earlier(None, masks)
        return Earlier(read_crawl(path), masks)
    except CrawlError as error:
        raise common.Refusal(str(error)) from error


def changes(
    catalogue: Catalogue, report: Report, before: Earlier, options: argparse.Namespace
) -> Changes | None:
    """Compare a crawl with the earlier one, and write the page of it where a report is written.

    Raises:
        OSError: The page cannot be written.
    """
    if before.crawl is None:
        return None
    pictures = {Portrait(one.car, one.machine, one.state, one.language): one.file for one in report.pictures}
    folder = Path(options.report) if options.report is not None else None
    founds = (found for part in report.parts for found in part.all)
    after = crawled(founds, pictures, folder)
    told = compare_crawls(before.crawl, after, before.masks)
    if folder is not None:
        page(catalogue, told, (before.crawl, after), folder, report.languages[0])
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


def _masks(said: Iterable[str]) -> Masks:
    """Read what is not compared: `time`, `value@set/*`, `value@set/*@set/units`, `0,0,90,40/1280x720`."""
    texts: list[TextMask] = []
    pictures: list[PictureMask] = []
    for one in said:
        what, _, where = one.partition("@")
        screen, _, row = where.partition("@")
        box = _BOX.fullmatch(what)
        if box:
            left, top, width, height, wide, high = map(int, box.groups())
            pictures.append(PictureMask((wide, high), (left, top, width, height), screen or "*"))
        else:
            texts.append(TextMask(what, screen or "*", row))
    return Masks(tuple(texts), tuple(pictures))
