"""Finding scenario files and reading them all: those that are named, and all below a folder that is."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import Located
from pcm_sim.scenario.binding.binding import binder_of
from pcm_sim.scenario.binding.car_entries import CarEntries
from pcm_sim.scenario.binding.checking_outline import check_cells, check_outline
from pcm_sim.scenario.binding.checking_repairs import check_repairs
from pcm_sim.scenario.binding.wanted import Wanted, wants_of, wants_of_steps
from pcm_sim.scenario.files.applying import Applying
from pcm_sim.scenario.files.cells import cells_as_written
from pcm_sim.scenario.files.including import Includes
from pcm_sim.scenario.files.places import ENDING, root_of, scenario_files, shared_roots, shipped
from pcm_sim.scenario.format.model import Cell, Scenario, Step
from pcm_sim.scenario.format.reading import Draft, read_draft, read_preset
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.live_values import live_names
from pcm_sim.scenario.play.presets import find_preset, preset_names, preset_roots

__all__ = ["ENDING", "Library", "check_on_cars", "read_scenarios", "scenario_files", "shipped"]


def read_scenarios(catalogue: Catalogue, paths: Iterable[Path], problems: Problems) -> tuple[Scenario, ...]:
    """Read scenarios, with what they include, and check them against the cars they are for.

    Args:
        catalogue: The data.
        paths: Files and folders.
        problems: Takes everything that is wrong.

    Returns:
        Those that are right.
    """
    library = Library(catalogue, problems)
    read = (library.read(path) for path in scenario_files(paths))
    return tuple(one for one in read if one is not None)


def check_on_cars(catalogue: Catalogue, cells: Sequence[Cell], problems: Problems) -> None:
    """Check cells on cars that are not those of their scenario: whether what it names is there.

    Args:
        catalogue: The data.
        cells: The cells.
        problems: Takes what is wrong.
    """
    library = Library(catalogue, problems)
    for file in dict.fromkeys(cell.scenario.file for cell in cells):
        library.check_cells(Path(file), [cell for cell in cells if cell.scenario.file == file])


class Library:
    """Reads scenarios; what they run, the cars and the names they use are looked up once.

    Args:
        catalogue: The data.
        problems: Takes everything that is wrong.
    """

    def __init__(self, catalogue: Catalogue, problems: Problems) -> None:
        """Nothing is read yet."""
        roots = shared_roots(catalogue.folders)
        live = tuple(live_names(catalogue.plain["customers"]))
        self._catalogue = catalogue
        self._problems = problems
        self._includes = Includes(problems, roots, live)
        self._binder = binder_of(catalogue)

    def read(self, path: Path) -> Scenario | None:
        """Read one scenario and check it against the cars it is for; none where anything is wrong.

        Args:
            path: The file.
        """
        before = len(self._problems)
        draft = self._draft(path)
        return draft.scenario if draft and draft.is_whole and len(self._problems) == before else None

    def _draft(self, path: Path) -> Draft | None:
        draft = read_draft(path, self._includes, self._problems)
        if draft:
            self._check(draft)
        return draft

    def check_cells(self, path: Path, cells: Sequence[Cell]) -> None:
        """Check a scenario that is right on its own cars against others.

        Args:
            path: The file.
            cells: Its cells, on the other cars.
        """
        draft = read_draft(path, self._includes, self._problems)
        if draft:
            wants = wants_of(draft.plain, self._includes, root_of(path))
            self._binder.check(wants, cells, self._problems)

    def named(
        self, path: Path, kind: str
    ) -> tuple[Located, tuple[Wanted, ...], tuple[CarEntries, ...]] | None:
        """Give the values of a file, what it names, and the menus of the cars it is for.

        Args:
            path: The file.
            kind: `scenario`, `preset` or `steps`.

        Returns:
            All of it, or none where anything is wrong.
        """
        before = len(self._problems)
        if kind == "scenario":
            draft = self._draft(path)
            if draft is None or not draft.is_whole or len(self._problems) > before:
                return None
            cells = (one for one in self._cells(draft.scenario) if not one.why_not)
            cars = {id(one): one for one in (self._binder.entries(cell.car) for cell in cells)}
            wants = wants_of(draft.plain, self._includes, root_of(path))
            return draft.plain, wants, tuple(cars.values())
        plain = self.check_preset(path) if kind == "preset" else self.check_steps(path)
        if plain is None or len(self._problems) > before:
            return None
        return plain, wants_of_steps(plain, self._includes, root_of(path), {}), ()

    def check_steps(self, path: Path) -> Located | None:
        """Check a file that others run.

        Args:
            path: The file.
        """
        found = self._includes.library_at(path)
        if found:
            values = {name: one.default for name, one in found.params.items()}
            wants = wants_of_steps(found.plain, self._includes, found.root, values)
            self._binder.check_somewhere(wants, self._problems)
        return found.plain if found else None

    def check_preset(self, path: Path) -> Located | None:
        """Check a preset.

        Args:
            path: The file.
        """
        plain = read_preset(path, self._includes, self._problems)
        if plain is not None:
            wants = wants_of_steps(plain, self._includes, root_of(path), {})
            self._binder.check_somewhere(wants, self._problems)
        return plain

    def _cells(self, scenario: Scenario) -> tuple[Cell, ...]:
        return cells_as_written(Applying(self._catalogue, scenario), scenario)

    def _check(self, draft: Draft) -> None:
        roots = preset_roots(self._catalogue.folders, str(draft.path))
        known = preset_names(roots)
        if check_outline(self._catalogue, draft, known, self._problems):
            cells = self._cells(draft.scenario)
            check_cells(draft, cells, self._problems)
            wants = wants_of(draft.plain, self._includes, root_of(draft.path))
            self._binder.check(wants, cells, self._problems)
            before = [self._steps_of(name, roots) for name in {cell.preset for cell in cells}]
            check_repairs(draft.scenario, before, self._problems)

    def _steps_of(self, preset: str, roots: Sequence[Path]) -> Sequence[Step]:
        try:
            customers = self._catalogue.plain["customers"]
            return find_preset(preset, roots, customers).steps if preset else ()
        except StepError:
            # What is wrong with a preset is told where it is named.
            return ()
