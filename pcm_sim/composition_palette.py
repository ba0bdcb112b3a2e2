"""Finds anything at all for the palette and the command line: the data's own, presets, customers."""

from typing import TYPE_CHECKING

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_all import CUSTOMER, PRESET, Find, Other, Place, find_all
from pcm_sim.domain.labels import say
from pcm_sim.session.opening import CarChoice

if TYPE_CHECKING:
    from pcm_sim.scenario.play.presets import Preset


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
            market: Country whose cars are meant.
            others: What the window can do besides.
            limit: At most so many.
            kind: Only of this kind; empty for all.
        """
        known = (*others, *self._others(choice, language))
        place = Place(
            language, choice.market if choice else market, choice.vehicle if choice else None, known
        )
        return find_all(self._catalogue, words, place, limit, kind)

    def _others(self, choice: CarChoice | None, language: str) -> tuple[Other, ...]:
        """Give what is found besides, read once for each car and language."""
        if choice is None:
            return ()
        key = (choice.vehicle.key, choice.vehicle.readings, choice.year, choice.market, language)
        if key not in self._known:
            self._known[key] = (*self._presets(choice, language), *self._customers(language))
        return self._known[key]

    def _presets(self, choice: CarChoice, language: str) -> tuple[Other, ...]:
        """Give the presets with what each teaches; those that the car cannot begin with say why not."""
        from pcm_sim.scenario.play.presets import find_preset, preset_names, preset_roots  # noqa: PLC0415

        roots = preset_roots(self._catalogue.folders)
        customers = self._catalogue.plain["customers"]
        found = (find_preset(name, roots, customers) for name in preset_names(roots))
        return tuple(self._preset(one, choice, language) for one in found)

    def _preset(self, preset: "Preset", choice: CarChoice, language: str) -> Other:
        from pcm_sim.scenario.play.preset_fit import why_not  # noqa: PLC0415

        hindrance = why_not(self._catalogue, preset, choice)
        detail = say(preset.teaches, language)
        names = (preset.id.replace("_", " "), *preset.name.values())
        return Other(PRESET, preset.id, say(preset.name, language), detail, names, not hindrance)

    def _customers(self, language: str) -> tuple[Other, ...]:
        return tuple(
            Other(CUSTOMER, key, one["name"], say(one["note"], language))
            for key, one in self._catalogue.plain["customers"].items()
        )
