"""Draws every state that crawls came to, in every language, and tells what only the drawn screen shows."""

from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import NamedTuple, Self

from pcm_sim.explore.crawl.machine import PCM, PHONE
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.portraits import Portrait, Portraits
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.ui.explored.album import Album
from pcm_sim.ui.explored.easel import Easel, GlassEasel, HandsetEasel
from pcm_sim.ui.explored.heard import heard
from pcm_sim.ui.explored.notes import Notes
from pcm_sim.ui.explored.workshop import Workshop

Told = Callable[[int, int], None]
"""Is told after each picture how many there are, and how many there will be."""


class Sight(NamedTuple):
    """Something to be pictured.

    Attributes:
        session: A simulation of the car; it is not driven.
        moment: When.
        language: ISO 639-1.
        machine: `pcm` or `phone`.
    """

    session: Session
    moment: Moment
    language: str
    machine: str = PCM


class Portrayer:
    """Draws states, one after the other; one is enough for any number of cells. Use it in a `with`.

    Attributes:
        workshop: What windows are made in; it is closed with this.

    Args:
        workshop: As above.
        album: Where pictures are kept; so is it.
    """

    def __init__(self, workshop: Workshop, album: Album) -> None:
        self.workshop = workshop
        self._album = album

    def portray(self, explored: Explored, languages: Sequence[str], told: Told | None = None) -> Portraits:
        """Draw every state of one machine of one cell.

        Args:
            explored: What a crawl came to.
            languages: ISO 639-1.
            told: As it says.

        Returns:
            The pictures and the findings; neither for a machine that is not drawn in a window.

        Raises:
            OSError: A picture could not be written.
        """
        easel = self._easel(explored.session, explored.crawl.machine.name)
        if easel is None:
            return Portraits((), ())
        notes = Notes(explored.cell, explored.crawl.machine.name)
        try:
            drawn = self._pictures(easel, explored, languages, notes, told)
            pictures = tuple(sorted(drawn, key=lambda one: (languages.index(one.language), one.state)))
        finally:
            easel.close()
        return Portraits(pictures, notes.findings())

    def draw(self, sights: Sequence[Sight]) -> tuple[str, ...]:
        """Draw moments of whichever cars.

        Args:
            sights: The moments; those of one simulation are best beside each other.

        Returns:
            The file of each, below the folder; empty for a machine that is not drawn in a window.

        Raises:
            OSError: A picture could not be written.
        """
        files: list[str] = []
        shown: tuple[Session, str] | None = None
        easel: Easel | None = None
        try:
            for sight in sights:
                if (sight.session, sight.machine) != shown:
                    if easel is not None:
                        easel.close()
                    easel, shown = self._easel(sight.session, sight.machine), (sight.session, sight.machine)
                files.append(self._drawn(easel, sight.moment, sight.language) if easel else "")
        finally:
            if easel is not None:
                easel.close()
        return tuple(files)

    def _easel(self, session: Session, machine: str) -> Easel | None:
        if machine == PCM:
            return GlassEasel(self.workshop, session)
        return HandsetEasel(self.workshop, session) if machine == PHONE else None

    def _pictures(
        self,
        easel: Easel,
        explored: Explored,
        languages: Sequence[str],
        notes: Notes,
        told: Told | None,
    ) -> Iterator[Portrait]:
        visits = explored.crawl.visits
        order = easel.order(sorted(visits), languages)
        with heard(notes.hear):
            for done, (state, language) in enumerate(order, 1):
                yield self._portrait(easel, visits[state], language, notes)
                if told:
                    told(done, len(order))

    def _portrait(self, easel: Easel, visit: Visit, language: str, notes: Notes) -> Portrait:
        notes.at(visit, language)
        root = easel.show(visit.moment, language)
        image = easel.picture()
        file = self._album.keep(image)
        notes.measure(easel, root, file)
        return Portrait(notes.machine, visit.state, language, file, image.width(), image.height())

    def _drawn(self, easel: Easel, moment: Moment, language: str) -> str:
        easel.show(moment, language)
        return self._album.keep(easel.picture())

    def close(self) -> None:
        """Wait until all pictures are written, and end what they were drawn in.

        Raises:
            OSError: A picture could not be written.
        """
        try:
            self._album.close()
        finally:
            self.workshop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
