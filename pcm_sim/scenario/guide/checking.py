"""Telling which guides a change of the menus, words or scenarios made stale, without a picture."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import ndiff
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError
from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.files.library import read_scenarios, scenario_files
from pcm_sim.scenario.format.model import Car, Scenario
from pcm_sim.scenario.guide.finding import scenario_to
from pcm_sim.scenario.guide.making import GuideWish, plan_guide
from pcm_sim.scenario.guide.model import GuideError
from pcm_sim.scenario.guide.record import Record, Shown, read_record, record_of

ENDINGS = (".html", ".pdf", ".md", ".png")
_TO = "--to "
_MOST = 6


class Checked(NamedTuple):
    """A guide that was looked at.

    Attributes:
        file: The guide.
        is_stale: Something in it is no longer so.
        changes: What, a line each: `-` for what it shows, `+` for what is so now.
    """

    file: Path
    is_stale: bool
    changes: tuple[str, ...] = ()


def guides_in(paths: list[Path]) -> Iterator[tuple[Path, Record]]:
    """Give the guides among files and below folders, with what they remember."""
    for path in paths:
        found = (
            [path] if not path.is_dir() else sorted(one for one in path.rglob("*") if one.suffix in ENDINGS)
        )
        for file in found:
            if file.is_file() and (record := read_record(file.read_bytes())) is not None:
                yield file, record


class Checker:
    """Looks at guides.

    Args:
        catalogue: The data as they are now.
        folders: Where scenarios are looked for that are not where they were.
    """

    def __init__(self, catalogue: Catalogue, folders: list[Path]) -> None:
        """Look at nothing yet."""
        self._catalogue = catalogue
        self._folders = folders
        self._by_id: Mapping[str, Scenario] | None = None

    def check(self, file: Path, record: Record) -> Checked:
        """Make a guide again without pictures, and compare what is read on it.

        Args:
            file: The guide.
            record: What it remembers.
        """
        try:
            now = self._again(file, record)
        except (GuideError, CarError) as error:
            return Checked(file, is_stale=True, changes=(str(error),))
        changes = tuple(
            line
            for old, new in zip(record.shown, now, strict=True)
            if old.lines != new.lines
            for line in _changes(old, new)
        )
        return Checked(file, is_stale=bool(changes), changes=changes)

    def _again(self, guide: Path, record: Record) -> tuple[Shown, ...]:
        shown: list[Shown] = []
        for old in record.shown:
            scenario = self._scenario(guide, record, old)
            sold = replace(scenario, car=scenario.car._replace(market=old.market))
            wish = GuideWish((old.car,), (old.language,), record.made.day, pages=record.made.pages)
            shown += record_of(plan_guide(self._catalogue, sold, wish).guide).shown
        return tuple(shown)

    def _scenario(self, guide: Path, record: Record, old: Shown) -> Scenario:
        source = record.made.source
        if source.startswith(_TO):
            cars = list(dict.fromkeys(one.car for one in record.shown))
            meant = [Car(one, old.market) for one in cars]
            return scenario_to(self._catalogue, source.removeprefix(_TO), meant)
        beside = guide.parent / Path(source).name
        near = next((one for one in (Path(source), beside) if one.is_file()), None)
        if near is not None:
            problems = Problems()
            found = read_scenarios(self._catalogue, [near], problems)
            if found:
                return found[0]
            raise GuideError(f"{near} is wrong: {next(iter(problems.lines()), '')}")
        known = self._known()
        if record.made.scenario in known:
            return known[record.made.scenario]
        raise GuideError(
            f"its scenario {record.made.scenario} ({source}) is not there; put it beside the guide"
        )

    def _known(self) -> Mapping[str, Scenario]:
        if self._by_id is None:
            files = [one for folder in self._folders for one in scenario_files([folder])]
            read = [one for file in files for one in read_scenarios(self._catalogue, [file], Problems())]
            self._by_id = {one.id: one for one in read}
        return self._by_id


def _changes(old: Shown, new: Shown) -> Iterator[str]:
    lines = [line for line in ndiff(old.lines, new.lines) if line.startswith(("- ", "+ "))]
    where = f"{old.car}, {old.language}: "
    yield from (f"{where}{line}" for line in lines[:_MOST])
    if len(lines) > _MOST:
        yield f"{where}and {len(lines) - _MOST} more"
