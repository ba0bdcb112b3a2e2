"""`pcm-sim guide FILE…`: writes illustrated guides for customers, and tells which old ones are stale."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim import composition_browsing, composition_guides
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import SCENARIOS, data_root
from pcm_sim.catalogue.errors import CarError
from pcm_sim.cli import common
from pcm_sim.cli.scenario_files import check_cars, scenarios_named
from pcm_sim.scenario.browsing.browser import Browser, BrowserError
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.format.model import Car, Scenario
from pcm_sim.scenario.guide.files import FORMATS, write_guide
from pcm_sim.scenario.guide.finding import scenario_to
from pcm_sim.scenario.guide.making import GuideWish
from pcm_sim.scenario.guide.model import GuideError
from pcm_sim.session.progress import progress

if TYPE_CHECKING:
    from pcm_sim.scenario.guide.making import Plan

_APNG = "apng"
_IN_BROWSER = "browser"
_ENDINGS = {one: one for one in FORMATS} | {_APNG: "png"}


class _Job(NamedTuple):
    """A guide to be made.

    Attributes:
        plan: The guide without its pictures.
        kind: Its format.
        out: Its file.
    """

    plan: "Plan"
    kind: str
    out: Path


def main(options: argparse.Namespace) -> int:
    """Write guides, or check them."""
    try:
        catalogue = common.load(options)
        if options.check:
            return _check(catalogue, options)
        jobs = list(_jobs(catalogue, options))
        with _browser(options) as browser:
            files = [file for job in jobs for file in _make(catalogue, job, browser, options)]
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json({"guides": [str(one) for one in files]})
    else:
        for file in files:
            print(file)
    return common.FINE


@contextmanager
def _browser(options: argparse.Namespace) -> Iterator[Browser | None]:
    """Give the browser in which My Porsche is pictured; none where it is drawn on the telephone.

    Raises:
        Refusal: There is none that could be opened.
    """
    if options.portal != _IN_BROWSER:
        yield None
        return
    try:
        with composition_browsing.page_browser(options.chromium or "") as browser:
            yield browser
    except BrowserError as error:
        raise common.Refusal(str(error)) from error


def _make(
    catalogue: Catalogue, job: _Job, browser: Browser | None, options: argparse.Namespace
) -> Sequence[Path]:
    with progress("drawing pictures", job.plan.sights) as advance:
        if job.kind == _APNG:
            return composition_guides.film_guide(catalogue, job.plan, job.out, advance, browser)
        guide = composition_guides.make_guide(catalogue, job.plan, advance, browser)
    return write_guide(catalogue, guide, job.kind, job.out, appendix=options.appendix)


def _jobs(catalogue: Catalogue, options: argparse.Namespace) -> Iterator[_Job]:
    """Give what is to be made; all of it is written in words before the first picture is taken.

    Raises:
        Refusal: It cannot be made.
    """
    cars = _cars(catalogue, options)
    languages = common.languages(catalogue, options)
    try:
        scenarios = _scenarios(catalogue, options, cars)
        kind = _kind(options)
        for one in scenarios:
            source = one.file if options.to else _shareable(one.file)
            wish = GuideWish(tuple(cars), tuple(languages), "", source, options.portal == _IN_BROWSER)
            plan = composition_guides.plan_guide(catalogue, one, wish)
            yield _Job(plan, kind, _out(options, one, kind, alone=len(scenarios) == 1))
    except (GuideError, CarError) as error:
        raise common.Refusal(str(error), common.WRONG) from error


def _scenarios(catalogue: Catalogue, options: argparse.Namespace, cars: Sequence[str]) -> Sequence[Scenario]:
    sold_in = common.market(catalogue, options) if options.market else ""
    if options.to is None and not options.files:
        raise common.Refusal("a guide of what? For instance: pcm-sim guide --to roaming --car macan-2019")
    if options.to is None:
        named = scenarios_named(catalogue, options.files)
        scenarios = [replace(one, car=one.car._replace(market=sold_in or one.car.market)) for one in named]
        if cars:
            check_cars(catalogue, [cell for one in scenarios for cell in cells_of(catalogue, one, cars)])
        return scenarios
    if options.files:
        raise common.Refusal("--to makes a guide without a file; leave the files out, or --to")
    if not cars:
        raise common.Refusal(f"on which car? For instance: pcm-sim guide --to {options.to} --car macan-2019")
    return [scenario_to(catalogue, options.to, [Car(one, sold_in) for one in cars])]


def _cars(catalogue: Catalogue, options: argparse.Namespace) -> list[str]:
    said = [one.strip() for some in options.car or () for one in some.split(",") if one.strip()]
    sold_in = common.market(catalogue, options)
    for one in said:
        common.car(catalogue, one, sold_in)
    return list(dict.fromkeys(said))


def _kind(options: argparse.Namespace) -> str:
    if options.format:
        return str(options.format)
    ending = Path(options.out or "").suffix.removeprefix(".").lower()
    if not ending or common.is_folder(Path(options.out)):
        return "html"
    if ending not in _ENDINGS.values():
        known = ", ".join(f".{one}" for one in _ENDINGS.values())
        raise common.Refusal(f"no guide is written as .{ending}; -o may end in {known}")
    return next(kind for kind, one in _ENDINGS.items() if one == ending)


def _out(options: argparse.Namespace, scenario: Scenario, kind: str, *, alone: bool) -> Path:
    """Give the file: the one that was asked for, or one in the folder that was, called as the guide is."""
    what = options.to or scenario.id
    safe = "".join(letter if letter.isalnum() else "-" for letter in what).strip("-").lower() or "guide"
    own = f"guide-{safe}.{_ENDINGS[kind]}"
    said = options.out
    if not said:
        return Path(own)
    if said.endswith(("/", "\\")) or common.is_folder(Path(said)) or not alone:
        return Path(said) / own
    return Path(said)


def _check(catalogue: Catalogue, options: argparse.Namespace) -> int:
    from pcm_sim.scenario.guide.checking import Checker, guides_in  # noqa: PLC0415 - few ask for it

    paths = [Path(one) for one in options.files or (".",)]
    for path in paths:
        if not common.is_there(path):
            raise common.Refusal(f"there is no file {str(path)!r}; --check takes guides, or folders of them")
    checker = Checker(catalogue, [one for one in (Path(SCENARIOS), data_root() / SCENARIOS) if one.is_dir()])
    checked = [checker.check(file, record) for file, record in guides_in(paths)]
    if options.json:
        plain = ({"file": str(one.file), "stale": one.is_stale, "changes": one.changes} for one in checked)
        common.print_json({"guides": list(plain)})
    else:
        for looked in checked:
            print(f"{looked.file}: {'stale' if looked.is_stale else 'still true'}")
            for change in looked.changes:
                print(f"  {change}")
        stale = sum(one.is_stale for one in checked)
        guides = "1 guide" if len(checked) == 1 else f"{len(checked)} guides"
        print(f"{guides} checked, {stale or 'none'} stale" if checked else "no guides found")
    return common.WRONG if any(one.is_stale for one in checked) else common.FINE


def _shareable(file: str) -> str:
    """Give a path that may be handed to a customer: folders of this machine are nobody's business."""
    path = Path(file)
    return path.name if path.is_absolute() or ".." in path.parts else path.as_posix()
