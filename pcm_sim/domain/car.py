"""The car round the unit: ignition, place, slot, signal, private mode."""

from dataclasses import dataclass, replace
from enum import StrEnum

from pcm_sim.domain.sim_card import CardState, SimCard

MOST_BARS = 4


class Bearer(StrEnum):
    """Radio access of the mobile network (3GPP: GERAN, UTRAN, E-UTRAN), as the status bar writes it."""

    NONE = "none"
    GSM = "2g"
    UMTS = "3g"
    LTE = "lte"


@dataclass(frozen=True, slots=True)
class Car:
    """Everything the trainer can change about the car.

    Attributes:
        vin: Vehicle identification number, one that no real car can have.
        market: Country the car was sold in; home of an embedded SIM.
        country: Country it is in now.
        ignition: On or off; the unit is dark when off.
        bearer: Radio access there is at this place.
        bars: Signal strength, 0 to 4.
        private_mode: No vehicle data leaves the car.
        cards: The customer's SIM cards, in the slot or not.
        slot: Id of the card in the slot, or none.
    """

    vin: str
    market: str
    country: str
    ignition: bool = True
    bearer: Bearer = Bearer.LTE
    bars: int = 4
    private_mode: bool = False
    cards: tuple[SimCard, ...] = ()
    slot: str | None = None

    @property
    def card(self) -> SimCard | None:
        """The card in the slot."""
        return next((card for card in self.cards if card.id == self.slot), None)

    @property
    def card_state(self) -> CardState:
        """What the unit sees in the slot."""
        card = self.card
        return card.state if card else CardState.ABSENT

    def with_card(self, changed: SimCard) -> "Car":
        """Put a card's new state in place of its old one."""
        return replace(self, cards=tuple(changed if card.id == changed.id else card for card in self.cards))
