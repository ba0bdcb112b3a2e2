"""The walks of a customer in a browser, with the simulator as the car."""

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
    print(buyer.text())
    buyer.clicks("Your invitation")
    print(buyer.text())
    buyer.clicks("Open")
    print(buyer.text())
    buyer.clicks("Request the confirmation code", "SMS")
    print(buyer.text())
    code = buyer.reads("code")
    buyer.clicks("my.porsche.com", "Enter the confirmation code")
    buyer.types(sms_code=code)
    buyer.sends()
    print(buyer.text())
