"""How a secondary user comes in once the code by SMS is confirmed, and who hears of it (F146, F147)."""

from dataclasses import replace

from pcm_sim.connect.accounts.porsche_id import SmsCodes
from pcm_sim.connect.garage.cars import Car, Fleet, FleetTurn, GaragePolicy, Notice, UserState
from pcm_sim.connect.garage.linking import let_in

ASKED = (UserState.INVITED, UserState.SMS_SENT)
"""States of somebody who was invited and has confirmed no code yet."""


def joined(fleet: Fleet, car: Car, guest: str) -> FleetTurn:
    """Keep a car after a step of a guest; the main user hears who is in, or who waits to be let in.

    Args:
        fleet: All cars.
        car: The car with the guest a step further.
        guest: Account of the guest.
    """
    owner = car.primary
    # Whoever waits for the main user's word waits in vain where the main user hears nothing.
    kind = "user_joined" if car.user_state(guest) is UserState.ACTIVE else "user_waiting"
    told = (Notice(kind, owner.account, car.vin, about=guest),) if owner else ()
    return FleetTurn(fleet.with_car(car), None, told)


def join_opened(fleet: Fleet, policy: GaragePolicy, account: str) -> FleetTurn:
    """Take whoever opened a Porsche ID a step further in all cars that he was invited to.

    The code by SMS that opened the account went to the number that the owner gave; it is asked for once.

    Args:
        fleet: All cars.
        policy: Whether the main user must be linked, and lets people in.
        account: Of the guest.
    """
    told: tuple[Notice, ...] = ()
    for car in fleet.cars_of(account):
        user = car.user(account)
        if user and user.state in ASKED:
            confirmed = car.with_user(replace(user, state=UserState.CONFIRMED, sms=SmsCodes()))
            turn = joined(fleet, let_in(confirmed, policy), account)
            fleet, told = turn.fleet, told + turn.told
    return FleetTurn(fleet, None, told)
