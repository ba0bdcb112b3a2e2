"""The walks of a customer in a browser, with the simulator as the car."""

from visitors import NARROW

from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, Actor, deed
from pcm_sim.domain.errands import Accepted

DAY = 86_400_000
BUYER = {"name": "Louis Marchand", "email": "louis.marchand@example.org", "mobile": "+33 6 39 98 00 71"}
SECRETS = {"password": "Verger-52", "security_code": "2580"}


def invited(world, car):
    """Have the desk free the car and invite its buyer, and wait for the mail."""
    world.asked(Actor(INSTRUCTOR), deed("free_car", vin=car.vin))
    wanted = deed("invite", vin=car.vin).with_fields(**BUYER, language="en")
    assert isinstance(world.asked(Actor(CENTRE, "rochefleur"), wanted), Accepted)
    world.waits(6 * DAY)


def test_from_the_invitation_to_a_car_linked_by_its_code(found, visit):
    world = found("macan-2018")
    car = world.car()
    invited(world, car)
    buyer = visit(world.base)
    buyer.goes("/my/mail")
    buyer.holds(BUYER["email"])
    buyer.clicks("Your Macan 2018 is on its way", "Open my Porsche ID", "Request the confirmation code")
    buyer.clicks("SMS", "Porsche Connect")
    code = buyer.reads("Code")
    buyer.clicks("my.porsche.com", "Enter the confirmation code")
    buyer.types(sms_code=code)
    buyer.sends()
    buyer.clicks("Set password and security code")
    buyer.types(**SECRETS, security_code_again=SECRETS["security_code"], consent="true", centre="valmont")
    buyer.sends()
    buyer.sees("Your Porsche ID is open.", "Louis Marchand", "Pairing code")

    at_home_too = visit(world.base, NARROW)
    at_home_too.signs_in(BUYER["email"], SECRETS["password"])
    code = at_home_too.reads("Pairing code")
    assert code == buyer.reads("Pairing code")
    car.links(code.replace(" ", ""))
    assert car.screen.status.user == "LM"
    # Nobody reloads: both pages are told.
    buyer.sees_no("Pairing code")
    at_home_too.sees_no("Pairing code")
    buyer.clicks("My vehicles", "Macan 2018")
    buyer.sees("linked")
