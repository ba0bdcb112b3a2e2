"""Histories on disk, for the window and for whoever goes on after a crash."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.session.simulation import Session
from pcm_sim.ui.journal_port import GoneOn, LeftBehind

if TYPE_CHECKING:
    from pcm_sim.scenario.journal.journal import Journal
    from pcm_sim.scenario.journal.recovering import Recovered
    from pcm_sim.ui.ports import SessionPort

_ENDING = "*.journal.ndjson"


class Journals:
    """Writes histories to disk, and goes on with those that were left behind; see `ui.journal_port`.

    Args:
        catalogue: The data.
        taken: What was recovered already, to be gone on with.
    """

    def __init__(self, catalogue: Catalogue, taken: "Recovered | None" = None) -> None:
        """Write nothing yet."""
        self._catalogue = catalogue
        self._taken = taken
        self._running: list[Journal] = []

    def follow(self, session: "SessionPort") -> "Journal | None":
        """Write down what happens to a simulation; none where the folder takes nothing."""
        from pcm_sim.scenario.journal.journal import Journal  # noqa: PLC0415 - after the first event

        running = cast("Session", session)
        # What others did in a served world is not in it, so it could not be done once more.
        if running.trail.opening.origin is None or running.joined:
            return None
        left = self._taken.file if self._taken and self.resumes(session) else None
        try:
            journal = Journal(running, _folder(), left)
        except OSError:
            # A history that is not kept takes nothing from whoever works.
            return None
        self._running.append(journal)
        return journal

    def resumes(self, session: "SessionPort") -> bool:
        """Tell whether a simulation is one that was recovered, whose journal goes on at once."""
        return self._taken is not None and self._taken.session is session

    def left(self, language: str) -> LeftBehind | None:
        """Tell of what was left behind last; none where nothing was."""
        if self._taken is not None or not any(_folder().glob(_ENDING)):
            return None
        from pcm_sim.scenario.journal.recovering import left_car, left_journal, written_at  # noqa: PLC0415

        file = left_journal(_folder())
        car = left_car(file) if file else None
        if file is None or car is None or car[0] not in self._catalogue.matrix.vehicles:
            return None
        name = say(self._catalogue.matrix.vehicles[car[0]].name, language)
        return LeftBehind(f"{name} {car[1]}", int(written_at(file).timestamp() * 1000))

    def go_on(self) -> GoneOn:
        """Give what was left behind last as it stood."""
        from pcm_sim.scenario.journal.recovering import (  # noqa: PLC0415 - few crash
            CannotRecoverError,
            left_journal,
            recovered,
        )

        file = left_journal(_folder())
        if file is None:
            return GoneOn(None)
        try:
            self._taken = found = recovered(self._catalogue, file)
        except (CannotRecoverError, OSError) as error:
            return GoneOn(None, why=str(error))
        return GoneOn(found.session, found.hidden, found.whole)

    def forget(self) -> None:
        """Take away everything that was left behind."""
        from pcm_sim.scenario.recording.line_file import nobodys  # noqa: PLC0415 - few crash

        for file in nobodys(_folder(), _ENDING[1:]):
            file.unlink(missing_ok=True)

    def finish(self) -> None:
        """Take away what was written: the program ends as it should."""
        running, self._running = self._running, []
        for journal in running:
            journal.close()


def _folder() -> Path:
    from pcm_sim.scenario.recording.tape import tapes_folder  # noqa: PLC0415 - after the frame

    return tapes_folder()
