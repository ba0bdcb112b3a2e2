"""The shelf in words: for whoever shows it to a person, with what can be done on it."""

from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_terms import fold
from pcm_sim.domain.labels import say
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.shelf.opening import has_happened, load, loaded
from pcm_sim.scenario.shelf.saving import PresetTitle, delete_preset, save_preset
from pcm_sim.scenario.shelf.shelf import OWN, shelf
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.denied import denied_told


class PresetError(ValueError):
    """Something cannot be done with a preset; the text says why, in the language that was asked for."""


class PresetSeen(NamedTuple):
    """A preset as a person sees it.

    Attributes:
        id: Its name among the files.
        group: One of `shelf.GROUPS`.
        name: What it is called.
        teaches: What one learns from it.
        own: A person has saved it, and can delete it.
        why_not: Why the car cannot begin with it; empty where it can.
    """

    id: str
    group: str
    name: str
    teaches: str
    own: bool
    why_not: str

    def goes_by(self, words: str) -> bool:
        """Tell whether every word stands in its name, its id, what it teaches or why it cannot begin."""
        text = fold(" ".join((self.name, self.id.replace("_", " "), self.teaches, self.why_not)))
        return all(word in text for word in fold(words).split())


class PresetDesk:
    """The presets of some data.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue

    def seen(self, session: Session, language: str) -> tuple[PresetSeen, ...]:
        """List the presets for the car of a simulation; one's own come first.

        Args:
            session: The simulation.
            language: Of the words, ISO 639-1.
        """
        words = self._words(language)
        choice = CarChoice(session.rules.vehicle, session.year, session.moment.car.market)
        found = [
            PresetSeen(
                one.id,
                one.group,
                say(one.name, language),
                say(one.teaches, language),
                one.own,
                _begun_large(words.say(one.why_not)),
            )
            for one in shelf(self._catalogue, choice)
        ]
        return tuple(sorted(found, key=lambda one: one.group != OWN))

    def loaded(self, session: Session) -> str:
        """Give the preset that a simulation began with; empty for none."""
        return loaded(session)

    def has_happened(self, session: Session) -> bool:
        """Tell whether anybody did anything since a simulation began."""
        return has_happened(session)

    def load(self, session: Session, preset: str, keep_as: str, language: str) -> None:
        """Have a simulation go on with a preset.

        Args:
            session: The simulation.
            preset: Its name.
            keep_as: Name under which the present moment is kept; empty keeps it not.
            language: Of the reason, ISO 639-1.

        Raises:
            PresetError: It cannot begin.
        """
        try:
            denied = load(session, self._catalogue, preset, keep_as)
        except StepError as error:
            raise self._why(error, language) from error
        if denied is not None:
            raise PresetError(denied_told(session, denied, language))

    def save(self, session: Session, title: PresetTitle, language: str) -> Path:
        """Save the present state of a simulation as a preset of one's own.

        Args:
            session: The simulation.
            title: What it is called.
            language: Of the reason, ISO 639-1.

        Raises:
            PresetError: The name does not do, or the state cannot be kept.
            OSError: It cannot be written.
        """
        try:
            return save_preset(session, self._catalogue, title)
        except StepError as error:
            raise self._why(error, language) from error

    def delete(self, preset: str) -> bool:
        """Delete a preset of one's own, and tell whether there was one.

        Raises:
            OSError: It cannot be deleted.
        """
        return delete_preset(self._catalogue, preset)

    def _words(self, language: str) -> FaultWords:
        return FaultWords(self._catalogue.plain["failures"], language)

    def _why(self, error: StepError, language: str) -> PresetError:
        told = self._words(language).told(error.fault)
        return PresetError(told.seen or told.expected)


def _begun_large(told: str) -> str:
    return told[:1].upper() + told[1:]
