"""What can be picked for a fault, as lists to choose from."""

from typing import NamedTuple

from pcm_sim.domain.labels import say
from pcm_sim.session.console.faults import STRUCK
from pcm_sim.session.trouble.arming import offered_faults
from pcm_sim.ui.texts import Option, options
from pcm_sim.ui.viewmodels.console.fault_pick import IN_CAR, PLACES
from pcm_sim.ui.viewmodels.console.fault_words import FaultWords


class FaultChoices(NamedTuple):
    """Gives the lists.

    Attributes:
        words: What says things, and knows the simulation.
    """

    words: FaultWords

    def offered(self, place: str) -> tuple[str, ...]:
        """Give the ids of the faults that this car can have, of the car or of the cloud."""
        session = self.words.session
        own = session.fault_book.faults
        return tuple(one for one in offered_faults(session) if (one in own) == (place == IN_CAR))

    def places(self) -> tuple[str, ...]:
        """Give where something can go wrong at all."""
        return tuple(one for one in PLACES if self.offered(one))

    def faults(self, place: str) -> list[Option]:
        """Give what can go wrong there."""
        return options((one, self.words.title(one)) for one in self.offered(place))

    def triggers(self) -> list[Option]:
        """Give what a fault can wait for; that time passes is picked apart."""
        known = self.words.session.fault_book.triggers.values()
        named = ((one.trigger.id, say(one.label, self.words.language)) for one in known if not one.minutes)
        return options(named)

    def pages(self) -> list[Option]:
        """Give what can be opened on this car."""
        ways = self.words.session.ways(self.words.language)
        return options((one.feature, one.label) for one in ways if one.path)

    def customers(self) -> list[Option]:
        """Give the customers."""
        accounts = self.words.session.moment.world.accounts.values()
        return options((one.id, one.name or one.email) for one in accounts)

    def cars(self) -> list[Option]:
        """Give the cars."""
        return options((one.vin, one.label) for one in self.words.session.moment.world.cars)

    def operations(self) -> list[Option]:
        """Give what a fault of the cloud can strike alone, by name, and first whatever is asked."""
        named = sorted((self.words.operation(name), name) for name in STRUCK)
        anything = self.words.phrase("faults.anything")
        return options((("", anything), *((name, label) for label, name in named)))
