"""The car round the unit: ignition, place, slot, signal, telephone, private mode."""

from dataclasses import replace

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.sim_card import CardState, SimCard
from pcm_sim.domain.values import dataclass

MOST_BARS = 4
MOST_KMH = 250
LEAST_CELSIUS, MOST_CELSIUS = -40, 50


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
        reader: The unit's reader works; without it there is no card for the unit.
        data_in_calls: The operator of the SIM in use keeps data up during a call on LTE (F063).
        volume_mb: Data volume left, in MB.
        phones: The customers' telephones, in the car or not.
        phone_id: Id of the telephone in the car, or none.
        charging: A charging cable is plugged in.
        locked: The car is left and locked.
        driver_in: Somebody sits in the driver's seat.
        climate: The climate control runs, switched on from afar.
        speed_kmh: How fast it drives; 0 while it stands.
        outside_celsius: Temperature of the air outside.
        parking_brake: The parking brake is on.
        utc_offset_ms: How far the clocks of its country are ahead of UTC.
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
    reader: bool = True
    data_in_calls: bool = True
    volume_mb: int = 5_000
    phones: tuple[Phone, ...] = ()
    phone_id: str | None = None
    charging: bool = False
    locked: bool = False
    driver_in: bool = True
    climate: bool = False
    speed_kmh: int = 0
    outside_celsius: int = 12
    parking_brake: bool = True
    utc_offset_ms: int = 0

    @property
    def card(self) -> SimCard | None:
        """The card that the unit finds in the slot."""
        return self.inserted if self.reader else None

    @property
    def inserted(self) -> SimCard | None:
        """The card that is in the slot, whether or not the unit finds it."""
        return next((card for card in self.cards if card.id == self.slot), None)

    @property
    def card_state(self) -> CardState:
        """What the unit sees in the slot."""
        card = self.card
        return card.state if card else CardState.ABSENT

    @property
    def phone(self) -> Phone | None:
        """The telephone in the car."""
        return next((phone for phone in self.phones if phone.id == self.phone_id), None)

    def with_card(self, changed: SimCard) -> "Car":
        """Put a card's new state in place of its old one."""
        return replace(self, cards=tuple(changed if card.id == changed.id else card for card in self.cards))

    def with_phone(self, changed: Phone) -> "Car":
        """Put a telephone's new state in place of its old one."""
        return replace(
            self, phones=tuple(changed if phone.id == changed.id else phone for phone in self.phones)
        )
