"""What a contract or a function tells of itself when it changes: for mails, invoices and the journal."""

from typing import NamedTuple

DAY_MS = 86_400_000
CARD_REFUSALS = ("no_card", "card_declined", "card_expired", "brand_not_accepted")
"""Why a card was not charged."""


class News(NamedTuple):
    """Something that happened to one product of one car.

    Attributes:
        at: Simulated ms at which it was due, not at which somebody looked.
        kind: What happened, as `renewed` or `charged`.
        vin: The car.
        product: Its product.
        account: Who pays for it.
        cents: Money that moved, in hundredths; never negative, `refunded` says the direction.
        until: Simulated ms at which it ends now; none where it has no end.
        reason: Error code in lower case where something failed.
    """

    at: int
    kind: str
    vin: str
    product: str
    account: str
    cents: int = 0
    until: int | None = None
    reason: str = ""
