"""What stays the same about a simulation beside its rules: names of things, what its telephone runs by."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.labels import Labels

if TYPE_CHECKING:
    from pcm_sim.session.phone_kit import PhoneKit
    from pcm_sim.session.trouble.book import FaultBook


class Props(NamedTuple):
    """Names of things that stay the same, for the panels beside the unit.

    Attributes:
        customer_notes: What each customer is there to show.
        card_labels: SIM cards.
        feature_labels: The features that are listed.
        phone_labels: The customers' telephones.
        secrets: Password and security code of each customer, for whoever has to type them.
        phone: Gives what the customer's telephone runs by, which is built when it is first looked at.
        faults: Gives what can go wrong on purpose, built when it is first looked at.
        told: What is said of what happens, by id; those of the window are among them.
    """

    customer_notes: Mapping[str, Labels]
    card_labels: Mapping[str, Labels]
    feature_labels: Mapping[str, Labels] = {}
    phone_labels: Mapping[str, Labels] = {}
    secrets: Mapping[str, tuple[str, str]] = {}
    phone: "Callable[[], PhoneKit] | None" = None
    faults: "Callable[[], FaultBook] | None" = None
    told: "Callable[[], Mapping[str, Labels]] | None" = None
