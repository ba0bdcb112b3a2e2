"""The walks of a customer in a browser, with the simulator as the car."""

from cars import MINUTE
from visitors import NARROW, OWNER, WIDE

from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, Actor, deed
from pcm_sim.domain.errands import Accepted

DAY = 86_400_000
BUYER = {"name": "Louis Marchand", "email": "louis.marchand@example.org", "mobile": "+33 6 39 98 00 71"}
USED_CARS_BUYER = ("sofia.keller@example.org", "Gletscher-63", "7350")
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


def linked(world):
    """Have the car linked by its owner's Porsche ID."""
    car = world.car()
    car.links(*OWNER)
    assert car.screen.status.user == "CM"
    return car


def signed_in(visit, world, size=WIDE):
    """Have the owner's browser signed in."""
    owner = visit(world.base, size)
    owner.signs_in()
    return owner


def test_from_the_store_to_the_service_in_the_car(found, visit):
    world = found()
    car = linked(world)
    owner = signed_in(visit, world)
    owner.clicks("Connect Store", "Taycan 2022", "Online voice control", "Add to basket", "Basket")
    owner.clicks("Express checkout", "Place the order")
    owner.sees("The terms are not accepted yet.", "Read them and tick the box.")
    owner.clicks("OK", "I accept", "I agree", "Place the order")
    owner.finds(State="confirmed", Total="€ 49.00")
    number = owner.reads("Number")
    owner.clicks("Mail", "Votre commande")
    owner.sees(number)
    assert "voice_pilot" not in car.rows("services")

    owner.clicks("my.porsche.com", "My products", "Online voice control")
    owner.finds(State="ready, waits for a start online")
    car.restarts()
    assert car.rows("services")["voice_pilot"] == "Active"
    owner.finds(State="active")


def test_a_function_fails_while_the_car_charges_and_is_active_at_the_second_try(found, visit):
    world = found()
    car = linked(world)
    owner = signed_in(visit, world, NARROW)
    owner.clicks("Connect Store", "Taycan 2022", "Power Steering Plus", "Add to basket", "Basket")
    owner.clicks("Express checkout", "I accept", "Place the order")
    owner.clicks("Portal", "My products", "Power Steering Plus")
    owner.finds(State="ordered")
    car.waits(10 * MINUTE)
    owner.finds(State="ready to install")

    car.opens("functions").taps_row("#power_steering_plus").charges().taps_row("/activate")
    assert car.told == "install_charging"
    car.taps("dialog/yes").charges(on=False).taps_row("/activate").taps("dialog/yes")
    car.is_left().waits(4 * MINUTE)
    owner.finds(State="installing")
    car.is_entered()
    assert car.told == "function_interrupted"
    owner.finds(State="ready to install")

    car.taps("dialog/yes").opens("functions").taps_row("#power_steering_plus").taps_row("/activate")
    car.taps("dialog/yes").is_left().waits(10 * MINUTE)
    assert car.is_entered().rows("functions") == {"power_steering_plus": "Active"}
    owner.finds(State="active")


def test_a_sale_from_the_checklist_to_the_new_owner(found, visit):
    world = found()
    car = linked(world)
    seller = signed_in(visit, world)
    seller.clicks("My vehicles", "Taycan 2022", "Sell the car", "Begin")
    seller.finds(Left_to_do="2")
    seller.clicks("Remove the other users", "Do it now", "Unlink the Porsche ID", "Do it now")
    seller.sees_no("Left to do")
    seller.clicks("Hand the car over", "Yes")
    seller.sees("The car has left your profile.", "No vehicle in your profile.")

    car.restarts()
    assert not car.screen.status.user
    buyer = visit(world.base, NARROW, "de-CH")
    buyer.goes("/my/portal")
    buyer.holds("sofia")
    buyer.signs_in(*USED_CARS_BUYER[:2])
    buyer.clicks("Meine Fahrzeuge", "Fahrzeug hinzufügen")
    buyer.types(vin=car.vin)
    buyer.sends()
    buyer.sees("Wartet auf das Zentrum")
    wanted = deed("confirm_sale", "sofia", car.vin)
    assert isinstance(world.asked(Actor(CENTRE, "bergmatt"), wanted), Accepted)
    buyer.sees_no("Wartet auf das Zentrum")
    car.links(*USED_CARS_BUYER)
    assert car.screen.status.user == "SK"
    buyer.clicks("Taycan 2022")
    buyer.finds(Status="Verknüpft")
