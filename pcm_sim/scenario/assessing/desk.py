"""The tasks of some data: which there are, and one begun on a running simulation or on a car of its own."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.catalogue.cars import said_for
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.search_terms import fold
from pcm_sim.domain.labels import Message, say
from pcm_sim.scenario.assessing.assessment import Assessment
from pcm_sim.scenario.assessing.best_way import best_way
from pcm_sim.scenario.assessing.hint_words import HintWords
from pcm_sim.scenario.assessing.page import as_page
from pcm_sim.scenario.assessing.result import Result
from pcm_sim.scenario.assessing.result_file import as_json
from pcm_sim.scenario.assessing.step_words import Teller
from pcm_sim.scenario.assessing.telling import result_of
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import Library
from pcm_sim.scenario.files.places import ENDING, scenario_files, shared_roots
from pcm_sim.scenario.format.model import Car, Cell, Scenario
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.shelf.opening import has_happened
from pcm_sim.session.simulation import Session

_NO_NAME: Final = re.compile(r"[^a-z0-9]+")
FOLDER: Final = "tasks"
"""Where tasks lie below `scenarios`."""


class TaskError(ValueError):
    """A task cannot begin; the text says why, in the language that was asked for."""


class TaskSeen(NamedTuple):
    """A task as a person sees it.

    Attributes:
        id: Its file's name, without its ending.
        name: What it is called.
        about: What it teaches.
        applies: The car can begin it.
    """

    id: str
    name: str
    about: str
    applies: bool

    def goes_by(self, words: str) -> bool:
        """Tell whether every word stands in its name, its id, or what it teaches."""
        text = fold(" ".join((self.name, self.id.replace("-", " "), self.about)))
        return all(word in text for word in fold(words).split())


class TaskDesk:
    """The tasks of some data.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data; files are read when somebody looks."""
        self._catalogue = catalogue
        self._read: dict[str, Scenario | None] = {}

    def files(self) -> dict[str, Path]:
        """Give the files of the tasks by their ids; one's own stand in the place of others of that name."""
        roots = shared_roots(self._catalogue.folders)
        found = [(root / FOLDER) for root in reversed(roots) if (root / FOLDER).is_dir()]
        return {file.name.removesuffix(ENDING): file for file in scenario_files(found)}

    def scenario(self, name: str) -> Scenario | None:
        """Read a task; none where there is none of that name, or anything is wrong with it."""
        if name not in self._read:
            file = self.files().get(name)
            found = Library(self._catalogue, Problems()).read(file) if file else None
            self._read[name] = found if found and found.task else None
        return self._read[name]

    def seen(self, session: Session, language: str) -> tuple[TaskSeen, ...]:
        """List the tasks, those first that the car of a simulation can begin.

        Args:
            session: The simulation.
            language: Of the words, ISO 639-1.
        """
        found = [
            TaskSeen(
                name,
                say(scenario.name, language),
                say(scenario.about, language),
                applies=not self.cell(scenario, session).why_not,
            )
            for name in self.files()
            if (scenario := self.scenario(name))
        ]
        return tuple(sorted(found, key=lambda one: not one.applies))

    def cell(self, scenario: Scenario, session: Session) -> Cell:
        """Give a task on the car of a running simulation, in the language of its unit."""
        vehicle, market = session.rules.vehicle, session.moment.car.market
        said = said_for(self._catalogue.matrix, vehicle, session.year, market)
        readings = tuple(f"{cell}={statement}" for cell, statement in vehicle.readings)
        car = Car(said, market, session.moment.unit.language, readings)
        cells = cells_of(self._catalogue, replace(scenario, car=car), (said,))
        return next((one for one in cells if not one.why_not), cells[0])

    def has_happened(self, session: Session) -> bool:
        """Tell whether anybody did anything since a simulation began."""
        return has_happened(session)

    def begin(self, session: Session, name: str, keep_as: str, language: str) -> Assessment:
        """Have a running simulation go on with a task, and follow what is done from then on.

        Args:
            session: The simulation.
            name: The task.
            keep_as: Name under which the present moment is kept; empty keeps it not.
            language: Of the reason, ISO 639-1.

        Raises:
            TaskError: It cannot begin there.
        """
        scenario = self.scenario(name)
        if scenario is None:
            raise TaskError(name)
        cell = self.cell(scenario, session)
        try:
            best, started = best_way(self._catalogue, cell), opened(self._catalogue, cell)
            refused = session.become(started, keep_as)
            if refused is None:
                return Assessment(cell, session, best, self._policy)
        except StepError as error:
            raise TaskError(self._why(error, language)) from error
        raise TaskError(
            " ".join(filter(None, session.rules.tell(Message(refused.reason, refused.figures), language)))
        )

    def opened(self, cell: Cell, language: str) -> Assessment:
        """Open the simulation of a task on its own car, and follow what is done there.

        Args:
            cell: The task on the car; it must be applicable.
            language: Of the reason, ISO 639-1.

        Raises:
            TaskError: It cannot begin there.
        """
        try:
            best = best_way(self._catalogue, cell)
            return Assessment(cell, opened(self._catalogue, cell), best, self._policy)
        except StepError as error:
            raise TaskError(self._why(error, language)) from error

    def hint(self, assessment: Assessment, language: str) -> str:
        """Take the next hint, and say it; nothing where there is none."""
        hint = assessment.take_hint()
        return HintWords(assessment, self._catalogue, language).say(hint) if hint else ""

    def result(self, assessment: Assessment, day: str = "", trainee: str = "") -> Result:
        """Give what came of an assessment; see `telling.result_of`."""
        return result_of(assessment, self._catalogue, day, trainee)

    def words(self, assessment: Assessment, language: str) -> Teller:
        """Give what says the steps of an assessment in a language."""
        return Teller(assessment.session, language)

    def save(self, result: Result, folder: Path, ending: str, language: str = "") -> Path:
        """Write a result into a folder, over no other file.

        Args:
            result: The result.
            folder: Where.
            ending: `json` for the result, `html` for its page.
            language: In which the page opens, ISO 639-1.

        Returns:
            The file.

        Raises:
            OSError: It cannot be written.
        """
        text = as_json(result) if ending == "json" else as_page(self._catalogue, result, language)
        name = "-".join(filter(None, (_NO_NAME.sub("-", result.subject.task), result.subject.day)))
        folder.mkdir(parents=True, exist_ok=True)
        names = (name if number == 1 else f"{name}-{number}" for number in range(1, 10_000))
        file = next(file for one in names if not (file := folder / f"{one}.{ending}").exists())
        file.write_text(text, encoding="utf-8")
        return file

    @property
    def _policy(self) -> Mapping[str, Untyped]:
        policy: Mapping[str, Untyped] = self._catalogue.plain["policy"]["assessment"]
        return policy

    def _why(self, error: StepError, language: str) -> str:
        told = FaultWords(self._catalogue.plain["failures"], language).told(error.fault)
        return "; ".join(filter(None, (told.expected, told.seen)))
