"""Cars and people for the tests of garage, linking, users, remote commands and sales."""

from dataclasses import replace

from pcm_sim.connect.chance import Chance
from pcm_sim.connect.garage import linking, users
from pcm_sim.connect.garage.cars import Car, CarUser, Fleet, GaragePolicy, Role
from pcm_sim.connect.garage.garage import add_by_invitation
from pcm_sim.connect.secrets import seal

MACAN, TAYCAN = "WP0ZZZPCMSIM00001", "WP0ZZZPCMSIM00002"
START = 1_772_444_460_000
POLICY = GaragePolicy()
OPEN_POLICY = replace(POLICY, dealer_confirms=False, primary_first=False, primary_activates=False)


def empty_fleet():
    """Two cars that are nobody's: one links by a code, one by a Porsche ID."""
    macan = Car(MACAN, "macan-95b-1", "macan", 2018, "code", "Macan")
    taycan = Car(TAYCAN, "taycan-y1a-b", "taycan", 2022, "id", "Taycan")
    return Fleet((macan, taycan), Chance(7))


def owned_fleet():
    """Both cars in the profile of `anna`."""
    fleet = add_by_invitation(empty_fleet(), POLICY, MACAN, "anna").fleet
    return add_by_invitation(fleet, POLICY, TAYCAN, "anna").fleet


def refusal_of(turn):
    """The code of a refusal, or an empty text."""
    return turn.refused.reason if turn.refused else ""


def with_secondary(fleet, vin, account="ben"):
    """Add a secondary user who may use the car already."""
    car = fleet.car(vin)
    return fleet.with_car(replace(car, members=(*car.members, CarUser(account, Role.SECONDARY))))


def pair(fleet, policy, vin, code, now):
    """Type a pairing code into a car; it is sealed on the way, as at the door."""
    return linking.pair(fleet, policy, vin, seal(code, vin), now)


def confirm_code(fleet, policy, guest, code, occasion):
    """Type a code that came by SMS; it is sealed on the way, as at the door."""
    return users.confirm_code(fleet, policy, guest, seal(code, guest.account), occasion)
