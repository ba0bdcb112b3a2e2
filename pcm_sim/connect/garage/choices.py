"""What somebody has chosen in My Porsche, until it is chosen anew: a car, a Centre, a day there."""

from typing import NamedTuple


class Choice(NamedTuple):
    """What an account has chosen.

    Attributes:
        car: VIN of the car in view; empty for the first of the profile.
        centre: Key of a Porsche Centre; empty for the one that looks after the account.
        day: ISO 8601, a day at the Centre; empty before one is chosen.
    """

    car: str = ""
    centre: str = ""
    day: str = ""


NO_CHOICE = Choice()
