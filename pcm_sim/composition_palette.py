"""Finds anything at all for the palette and the command line: the data's own, presets, customers."""

import re
from typing import TYPE_CHECKING

from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_all import CUSTOMER, PRESET, SIGNAL, Find, Other, Place, find_all
from pcm_sim.domain.labels import FALLBACK, say
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.opening import CarChoice

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort


_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


class Palette:
    """Finds in the data, among the presets and customers, and in what the window can do.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is made ready yet; the first question does that."""
        self._catalogue = catalogue
        self._known: dict[tuple[object, ...], tuple[Other, ...]] = {}

    def find(  # noqa: PLR0913 - what a question is made of
        self,
        words: str,
        choice: CarChoice | None,
        language: str,
        market: str,
        *,
        others: tuple[Other, ...] = (),
        limit: int = 24,
        kind: str = "",
    ) -> tuple[Find, ...]:
        """Find anything, kind by kind.

        Args:
            words: As a person types them.
            choice: The car whose menus and presets are meant; none where there is no car yet.
            language: Of what is found, ISO 639-1.
            market: Country whose cars are meant, where there is no car.
            others: What the window can do besides.
            limit: At most so many.
            kind: Only of this kind; empty for all.
        """
        # Who has said nothing yet is shown what the window can do, and need not wait for the rest to be read.
        known = (*others, *(self._others(choice, language) if words.strip() else ()))
        vehicle = choice.vehicle if choice else None
        place = Place(language, choice.market if choice else market, vehicle, known)
        return find_all(self._catalogue, words, place, limit, kind)

    def _others(self, choice: CarChoice | None, language: str) -> tuple[Other, ...]:
        """Give what is found besides, read once for each car and language."""
        if choice is None:
            return ()
        key = (choice.vehicle.key, choice.vehicle.readings, choice.year, choice.market, language)
        if key not in self._known:
            people = self._customers(language)
            self._known[key] = (*self._presets(choice, language), *people, *_signals(language))
        return self._known[key]

    def _presets(self, choice: CarChoice, language: str) -> tuple[Other, ...]:
        """Give the presets with what each teaches; with those that the car cannot begin with, why not."""
        from pcm_sim.scenario.play.fault_words import FaultWords  # noqa: PLC0415 - few ask for one
        from pcm_sim.scenario.shelf.shelf import shelf  # noqa: PLC0415

        words = FaultWords(self._catalogue.plain["failures"], language)
        return tuple(
            Other(
                PRESET,
                one.id,
                say(one.name, language),
                words.say(one.why_not) or say(one.teaches, language),
                (one.id.replace("_", " "), *one.name.values()),
                not one.why_not,
            )
            for one in shelf(self._catalogue, choice)
        )

    def _customers(self, language: str) -> tuple[Other, ...]:
        return tuple(
            Other(CUSTOMER, key, one["name"], say(one["note"], language))
            for key, one in self._catalogue.plain["customers"].items()
        )


def _signals(language: str) -> tuple[Other, ...]:
    """Give the signals of the car by the names of the vehicle industry, the same in all languages."""
    from pcm_sim.session.signals import SIGNALS  # noqa: PLC0415 - few look for one

    return tuple(
        Other(SIGNAL, one.name, one.name, one.about if language == FALLBACK else one.sets, _parts(one.name))
        for one in SIGNALS
    )


def _parts(name: str) -> tuple[str, ...]:
    """Give the words that a name is written together from."""
    return (" ".join(_WORD.findall(name)), name.rpartition(".")[2])


class WindowPalette:
    """The same for a window, which knows a running simulation.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue
        self._palette = Palette(catalogue)

    def find(  # noqa: PLR0913 - as above
        self,
        words: str,
        session: "SessionPort | None",
        language: str,
        market: str,
        *,
        others: tuple[Other, ...] = (),
        limit: int = 24,
        kind: str = "",
    ) -> tuple[Find, ...]:
        """Find anything, kind by kind, as `Palette.find`."""
        choice = None
        if session is not None:
            choice = CarChoice(session.rules.vehicle, session.year, session.moment.car.market)
        return self._palette.find(words, choice, language, market, others=others, limit=limit, kind=kind)

    def car(self, said: str, market: str) -> tuple[Vehicle, int]:
        """Give row and model year of a car that was found."""
        found = find_car(self._catalogue.matrix, said, market)
        return found.vehicle, found.year
