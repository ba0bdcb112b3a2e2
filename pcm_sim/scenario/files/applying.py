"""Whether a scenario applies to a car: there is such a car, and it has what is required."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError, ReadingError
from pcm_sim.domain.conditions import possible
from pcm_sim.scenario.binding.menus import menus_of
from pcm_sim.scenario.files.lasting import lasting_facts, said
from pcm_sim.scenario.format.model import Car, Scenario
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.opening import chosen
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import find_preset, preset_roots
from pcm_sim.session.opening import CarChoice


class Applying:
    """Answers for one scenario; each car is looked up once.

    Args:
        catalogue: The data.
        scenario: What must apply.

    Attributes:
        entries: Gives the menus of a car that there is.
    """

    def __init__(self, catalogue: Catalogue, scenario: Scenario) -> None:
        """Nothing is looked up yet."""
        self._catalogue = catalogue
        self._scenario = scenario
        self._known: dict[tuple[Car, str], str] = {}
        self.entries = menus_of(catalogue).entries

    def why_not(self, car: Car, preset: str = "") -> str:
        """Say why it does not apply to a car; nothing where it does.

        Args:
            car: What a person says.
            preset: Name of what it begins with; empty for nothing.
        """
        key = (car._replace(language=""), preset)
        if key not in self._known:
            self._known[key] = self._looked_up(*key)
        return self._known[key]

    def _looked_up(self, car: Car, preset: str) -> str:
        try:
            choice = chosen(self._catalogue, car)
        except CarError as error:
            meant = f" – meant: {', '.join(error.meant)}" if error.meant else ""
            return f"{error}{meant}"
        except ReadingError as error:
            return f"{error} ({error.hint})" if error.hint else str(error)
        facts = lasting_facts(self._catalogue, choice.vehicle, choice.market)
        if not possible(self._scenario.requires, facts):
            return f"{car.said} has not what is required: {said(self._scenario.requires)}"
        return self._of_preset(preset, choice) if preset else ""

    def _of_preset(self, name: str, choice: CarChoice) -> str:
        roots = preset_roots(self._catalogue.folders, self._scenario.file)
        try:
            preset = find_preset(name, roots, self._catalogue.plain["customers"])
        except StepError:
            # What is wrong with a preset is told where it is named.
            return ""
        hindrance = why_not(self._catalogue, preset, choice)
        return f"the preset {name!r}: {plain_english().say(hindrance)}" if hindrance else ""
