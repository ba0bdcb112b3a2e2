"""The SIM card: PIN, PUK and the counters that live on the card itself.

Three wrong PINs block it, ten wrong PUKs end it (3GPP TS 31.101, clause 9.5; ETSI TS 102 221, clause 9.5).
"""

from dataclasses import field, replace
from enum import StrEnum

from pcm_sim.domain.values import dataclass

PIN_TRIES = 3
PUK_TRIES = 10


class CardState(StrEnum):
    """What the unit sees of the card in its slot."""

    ABSENT = "absent"
    PIN_REQUIRED = "pin_required"
    READY = "ready"
    PUK_REQUIRED = "puk_required"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class SimCard:
    """A card, in the slot or in the customer's pocket.

    Attributes:
        id: Key in `models/sim-cards.yaml`.
        home: Country of its operator, ISO 3166-1 alpha-2.
        pin: Four to eight digits.
        puk: Eight digits.
        asks_pin: The PIN is enabled on the card.
        pin_tries: Wrong PINs left before it blocks.
        puk_tries: Wrong PUKs left before it is dead.
        verified: The PIN was right since the card last got power.
    """

    id: str
    home: str
    pin: str = field(repr=False)
    puk: str = field(repr=False)
    asks_pin: bool = True
    pin_tries: int = PIN_TRIES
    puk_tries: int = PUK_TRIES
    verified: bool = False

    @property
    def state(self) -> CardState:
        """What the card asks for now."""
        if self.puk_tries == 0:
            return CardState.DEAD
        if self.pin_tries == 0:
            return CardState.PUK_REQUIRED
        if self.asks_pin and not self.verified:
            return CardState.PIN_REQUIRED
        return CardState.READY


def lose_power(card: SimCard) -> SimCard:
    """Take the card's power away: it forgets that the PIN was right, but not its counters."""
    return replace(card, verified=False)


def verify_pin(card: SimCard, pin: str) -> SimCard:
    """Show the card a PIN.

    Args:
        card: A card whose PIN is enabled and not blocked, verified already or not; any other comes back as
            it was.
        pin: The digits.

    Returns:
        The card, verified with its counter full again, or no longer verified and with one try less.
    """
    if not card.asks_pin or card.state not in {CardState.PIN_REQUIRED, CardState.READY}:
        return card
    if pin == card.pin:
        return replace(card, verified=True, pin_tries=PIN_TRIES)
    return replace(card, verified=False, pin_tries=card.pin_tries - 1)


def unblock(card: SimCard, puk: str, new_pin: str) -> SimCard:
    """Show a blocked card its PUK and a new PIN.

    Args:
        card: A card in state `PUK_REQUIRED`; any other comes back as it was.
        puk: Eight digits.
        new_pin: Four to eight digits.

    Returns:
        The card with its new PIN, verified and both counters full, or with one PUK try less.
    """
    if card.state is not CardState.PUK_REQUIRED:
        return card
    if puk == card.puk:
        return replace(card, pin=new_pin, pin_tries=PIN_TRIES, puk_tries=PUK_TRIES, verified=True)
    return replace(card, puk_tries=card.puk_tries - 1)
