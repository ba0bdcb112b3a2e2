"""People on their way to a refusal of the cloud."""

from dataclasses import replace

from clouds import CAR_VIN, GOOD_CARD, OTHER_CAR, Cloud, founded

from pcm_sim.connect.deeds import CENTRE, SUPPORT, Actor
from pcm_sim.connect.garage.cars import Car

THIRD = "WP0ZZZPCMSIM00013"
FOURTH = "WP0ZZZPCMSIM00004"
BARE = "WP0ZZZPCMSIM00005"
DESK = Actor(SUPPORT)
OWN, WRONG = {"password": "Lavande-26"}, {"password": "wrong"}
PRESENT, GUESSED = {"present_password": "Lavande-26"}, {"present_password": "x"}
LINDENAU = Actor(CENTRE, "lindenau")


def with_cars():
    """Give the shipped cloud with two cars that a code links and one without Connect, all of nobody."""
    world = founded()
    bare = (Car(vin, "r", "macan", 2019, "code", f"Macan {vin[-1]}") for vin in (THIRD, FOURTH))
    none = Car(BARE, "r", "911", 1998, "none", "911")
    garage = replace(world.book.garage, dealer_confirms=False, primary_activates=True)
    return world.but(cars=(*world.cars, *bare, none), book=replace(world.book, garage=garage))


def cloud(account="claire", vin=CAR_VIN):
    """Give somebody in that cloud."""
    return Cloud(account, vin, with_cars())


def claims():
    """Add a car where the Centre has to confirm."""
    world = with_cars()
    garage = replace(world.book.garage, dealer_confirms=True)
    return Cloud("claire", THIRD, world.but(book=replace(world.book, garage=garage))).does("add_car")


def linked():
    """Sign in in the car."""
    claire = {"email": "claire.martin@example.org", "password": "Lavande-26", "security_code": "4826"}
    return cloud().car_does("sign_in_car", **claire)


def signs_in(email="claire.martin@example.org", password=OWN["password"], code="4826", vin=CAR_VIN):
    """Sign in in a car with what is typed."""
    typed = {"email": email, "password": password, "security_code": code}
    return cloud(vin=vin).does("sign_in_car", by=Actor("car", vin), account="", **typed)


def signs_in_wrong(times, **typed):
    """Sign in in the car with something wrong, so often."""
    usual = {"email": "claire.martin@example.org", "password": "Lavande-26", "security_code": "4826"}
    driver = cloud()
    for _ in range(times):
        driver.car_does("sign_in_car", **{**usual, **typed})
    return driver


def owns_code_car(vin=THIRD):
    """Add a car that a code links."""
    return cloud(vin=vin).does("add_car")


def pairs(times=1, *, code=""):
    """Type the code that is shown, or another, so often."""
    driver = owns_code_car()
    shown = driver.world.car(THIRD).code
    for _ in range(times):
        driver.car_does("pair", code=code or shown)
    return driver


def pairs_a_used_code():
    driver = owns_code_car()
    shown = driver.world.car(THIRD).code
    return driver.car_does("pair", code=shown).car_does("unlink").car_does("pair", code=shown)


def pairs_a_code_of_another_car():
    driver = owns_code_car()
    return driver.does("add_car", vin=FOURTH).car_does("pair", code=driver.world.car(FOURTH).code)


def invited():
    """Be invited by a Centre, and open the mail."""
    guest = Cloud("new@example.test", THIRD, with_cars())
    guest.does(
        "invite", by=LINDENAU, account="", email="new@example.test", name="Neu", mobile="+49 171 5550100"
    )
    return guest.does("open_link", str(len(guest.world.outbox.messages) - 1))


def asked_sms(times=1):
    """Ask for the code by SMS, so often."""
    guest = invited()
    for _ in range(times):
        guest.waits(1 / 24).does("request_sms")
    return guest


def types_sms(guest, code, times=1):
    """Type a code, so often."""
    for _ in range(times):
        guest.does("enter_sms_code", sms_code=code)
    return guest


def sms_codes(guest):
    """Give the codes that came, the newest last."""
    return [one.draft.codes[0] for one in guest.world.outbox.messages if one.draft.channel == "sms"]


def superseded():
    guest = asked_sms(2)
    return types_sms(guest, sms_codes(guest)[-2])


def expired_code():
    guest = asked_sms()
    return types_sms(guest.waits(1), sms_codes(guest)[-1])


def invites_user(vin=CAR_VIN, email="sofia.keller@example.org", driver=None):
    """Invite somebody to the car."""
    return (driver or linked()).does(
        "invite_user", vin=vin, email=email, name="Gast", mobile="+49 171 5550100"
    )


def invites_for(delivery):
    """Let a Centre invite the buyer of a free car, to be handed over on a day."""
    driver = cloud(vin=OTHER_CAR).instructor_does("free_car")
    return driver.does(
        "invite",
        by=DESK,
        account="",
        email="ada@example.org",
        name="Ada",
        mobile="+33639980077",
        centre="valmont",
        delivery=delivery,
    )


def full_car():
    driver = linked()
    for number in range(6):
        invites_user(email=f"g{number}@example.test", driver=driver)
    return driver


def remote(name="unlock", driver=None, **fields):
    """Send a command from afar, with the security code."""
    return (driver or linked()).does(name, security_code="4826", **fields)


def sees(driver, **how):
    """Let the car be seen."""
    return driver.car_does("see_car", **{"parking_brake": True, **how})


def reviewed(product="radio_plus"):
    """Go to the overview with a product."""
    return cloud().does("add_to_basket", product).does("express")


def with_fault(code, name="sign_out", **fields):
    """Arm a refusal for everything, and ask."""
    return cloud().instructor_does("arm_fault", "f", effect="refusal", reason=code, **fields).does(name)


def arrears(answer="declined"):
    """Pay again what a bank said no to at the renewal."""
    driver = renewing()
    driver.instructor_does(
        "arm_fault", "f", effect="card", answer=answer, operation="charge_card", account=""
    )
    driver.waits_until(driver.contract("radio_plus").term.ends + 1)
    return driver.does("retry_payment", driver.key("radio_plus"))


def renewing():
    """Buy a service that renews itself."""
    return cloud().does("add_card", **GOOD_CARD).buys("radio_plus", renews=True)


def function(driver=None):
    """Let the car have a function that is downloaded."""
    driver = sees(driver or linked(), ignition=True)
    return driver.instructor_does("grant_product", "active_lane_keeping").waits(1)


def installing():
    """Agree to a function and leave the car."""
    driver = function().does("add_card", **GOOD_CARD)
    driver.does("arm_function", "active_lane_keeping", by=Actor("car", CAR_VIN))
    return sees(driver, ignition=False, locked=True)


def books(slot="08:30", day="", vin=CAR_VIN, account="claire", driver=None):
    """Book an appointment."""
    driver = driver or cloud()
    driver.does("choose_centre", "valmont", account=account, vin=vin)
    return driver.does("book_service", slot, account=account, vin=vin, day=day or "2026-03-10")


def without_cards():
    """Take one card after the other out of the wallet."""
    driver = cloud()
    for one in driver.world.wallet("claire").cards:
        driver.does("remove_card", one.id)
    return driver


def cancelled_but_there():
    """Sell a car whose monthly function runs to the month's end."""
    driver = installing().waits(1)
    sees(driver, ignition=True)
    driver.does("cancel_function", "active_lane_keeping").does("open_sale")
    return driver.does("do_sale_step", "monthly_not_removed")


def deleted(account="claire"):
    return cloud(account).does("delete_account")


def registers(country="GB", email="fritz@example.org"):
    """Let somebody register without a Centre."""
    return cloud("").does(
        "register", email=email, name="Fritz Beispiel", mobile="+4915799980088", country=country, **OWN
    )


def opens_a_used_link():
    """Open the mail of a registration once more."""
    driver = registers()
    number = next(one.number for one in driver.world.outbox.messages if one.draft.template == "confirmation")
    return driver.does("open_link", str(number)).does("open_link", str(number))
