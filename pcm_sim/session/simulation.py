"""The running simulation, with all that the panels beside the unit read off it."""

from typing import TYPE_CHECKING

from pcm_sim.domain.labels import say
from pcm_sim.session.joining import Joining

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pcm_sim.domain.rules import Rules
    from pcm_sim.session.happening import Happening
    from pcm_sim.session.moment import Moment
    from pcm_sim.session.phone_kit import PhoneKit
    from pcm_sim.session.telling.words import Words
    from pcm_sim.session.views import CustomerView, Holder, Way


class Session(Joining):
    """One running simulation, and what can be read off it."""

    def paper(self, number: str) -> bytes | None:
        """Give the paper of an invoice, a PDF; none where there is no such invoice."""
        from pcm_sim.session.papers_desk import paper, stationery_of  # noqa: PLC0415

        return paper(self._moment.world, number, stationery_of(self.phone_kit()))

    def customers(self, language: str = "en") -> "tuple[CustomerView, ...]":
        """Give the demonstration customers with what they read in My Porsche now."""
        from pcm_sim.session.views import customer_views  # noqa: PLC0415

        return customer_views(self._moment, self._props, language)

    def secrets(self, customer: str) -> tuple[str, str]:
        """Give the password and the security code with which a customer of the data begins, open on purpose.

        Args:
            customer: Id of the customer; of any other person both are empty.
        """
        return self._props.secrets.get(customer, ("", ""))

    def holders(self, language: str = "en") -> "tuple[Holder, ...]":
        """Give everybody in whose hand the telephone can be."""
        from pcm_sim.session.views import phone_holders  # noqa: PLC0415

        return phone_holders(self._moment, self._props, self.phone_kit(), language)

    def ways(self, language: str = "en") -> "tuple[Way, ...]":
        """Give the path to each listed feature on this car, or why there is none."""
        from pcm_sim.session.views import ways_of  # noqa: PLC0415

        return ways_of(self.rules, self._props.feature_labels, language)

    def place(self, language: str = "en") -> tuple[str, ...]:
        """Give the path to what is on the screen now, in a language that the unit need not speak."""
        from pcm_sim.session.views import place_of  # noqa: PLC0415

        return place_of(self.rules, self._moment, language)

    def go_to(self, feature: str) -> bool:
        """Walk from home to where a feature is, and put the ring on its row.

        Returns:
            Whether it got there; what refused on the way stands on the screen.
        """
        from pcm_sim.session.walks import point_at  # noqa: PLC0415

        return point_at(self, feature)

    def go_to_node(self, node: str) -> bool:
        """Walk from home to an entry of the menus, and put the ring on its row.

        Returns:
            Whether it got there; what refused on the way stands on the screen.
        """
        from pcm_sim.session.walks import point_at_node  # noqa: PLC0415

        return point_at_node(self, node)

    def words(self, language: str = "en") -> "Words":
        """Give what is said of what happens, in one language.

        Raises:
            LookupError: This simulation was made without its texts.
        """
        from pcm_sim.session.telling.words import Words  # noqa: PLC0415

        if self._props.told is None:
            raise LookupError("this simulation was made without texts: Props.told gives them")
        return Words(self.rules, self._props, self._props.told(), language)

    def cards(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        """Give the customer's SIM cards: id and name."""
        return tuple(
            (card.id, say(self._props.card_labels[card.id], language)) for card in self._moment.car.cards
        )

    def phones(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        """Give the customers' telephones: id and name."""
        return tuple(
            (phone.id, say(self._props.phone_labels[phone.id], language)) for phone in self._moment.car.phones
        )

    def products(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        """Give what can still be ordered for this car in the Connect Store: id and name."""
        from pcm_sim.session.views import products_of  # noqa: PLC0415

        return products_of(self.rules, self._moment, language)


def replay(
    rules: "Rules",
    start: "Moment",
    events: "Iterable[Happening]",
    phone: "Callable[[], PhoneKit] | None" = None,
) -> "Moment":
    """Give the moment that a row of events leads to."""
    from pcm_sim.session.step import step  # noqa: PLC0415

    moment = start
    for event in events:
        moment, _ = step(rules, moment, event, phone)
    return moment
