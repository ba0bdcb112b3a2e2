"""Whether a scenario applies to a car: there is such a car, and it has what is required."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError, ReadingError
from pcm_sim.domain.conditions import possible
from pcm_sim.scenario.lasting import lasting_facts, said
from pcm_sim.scenario.menus import menus_of
from pcm_sim.scenario.model import Car, Scenario
from pcm_sim.scenario.opening import chosen


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
        self._requires = scenario.requires
        self._known: dict[Car, str] = {}
        self.entries = menus_of(catalogue).entries

    def why_not(self, car: Car) -> str:
        """Say why it does not apply to a car; nothing where it does."""
        key = car._replace(language="")
        if key not in self._known:
            self._known[key] = self._looked_up(key)
        return self._known[key]

    def _looked_up(self, car: Car) -> str:
        try:
            choice = chosen(self._catalogue, car)
        except CarError as error:
            meant = f" – meant: {', '.join(error.meant)}" if error.meant else ""
            return f"{error}{meant}"
        except ReadingError as error:
            return f"{error} ({error.hint})" if error.hint else str(error)
        facts = lasting_facts(self._catalogue, choice.vehicle, choice.market)
        if possible(self._requires, facts):
            return ""
        return f"{car.said} has not what is required: {said(self._requires)}"
