"""Values that a step may name as `${NAME}` and that only the running simulation knows, such as a code."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple


class LiveValue(NamedTuple):
    """One of them.

    Attributes:
        about: What it is.
        secret: It is shown and kept nowhere.
    """

    about: str
    secret: bool = False


OF_CUSTOMER: Final[Mapping[str, LiveValue]] = {
    "name": LiveValue("first and last name"),
    "email": LiveValue("the address, which is the Porsche ID"),
    "mobile": LiveValue("the number of the telephone in hand"),
    "password": LiveValue("the password that the data give", secret=True),
    "security_code": LiveValue("the security code that the data give", secret=True),
    "code": LiveValue("the pairing code that My Porsche shows this customer now", secret=True),
}
"""After the id of a customer and a dot."""
OF_CAR: Final[Mapping[str, LiveValue]] = {"vin": LiveValue("the number of the car")}
"""After `simulated`, `other` or `promised` and a dot."""
CARS: Final = ("simulated", "other", "promised")
SINGLE: Final[Mapping[str, LiveValue]] = {
    "sms.code": LiveValue("the code in the newest text message that has one", secret=True),
    "card.pin": LiveValue("the PIN of the card in the slot", secret=True),
    "card.puk": LiveValue("the PUK of the card in the slot", secret=True),
}
"""Names that stand alone."""


def live_names(customers: Iterable[str]) -> Iterator[str]:
    """Give every name there is.

    Args:
        customers: Ids of the customers.
    """
    yield from SINGLE
    yield from (f"{car}.{name}" for car in CARS for name in OF_CAR)
    yield from (f"{customer}.{name}" for customer in customers for name in OF_CUSTOMER)


def live_value(name: str) -> LiveValue | None:
    """Give what a name stands for; none where it is no live value, whoever the customer is."""
    whose, _, what = name.partition(".")
    if name in SINGLE:
        return SINGLE[name]
    return OF_CAR.get(what) if whose in CARS else OF_CUSTOMER.get(what)
