"""What people do with the cloud, told once: each story holds whichever door they come by."""

from clouds import DAY, GOOD_CARD
from drivers import JONAS
from drivers import Driver as Person

from pcm_sim.connect.deeds import CAR, Actor
from pcm_sim.connect.functions.functions import FunctionState
from pcm_sim.connect.store.contracts import ContractState
from pcm_sim.connect.store.orders import OrderState
from pcm_sim.domain.errands import ITEM
from pcm_sim.domain.preconditions import CarSeen

MINUTE = 60_000
SERVICE, FUNCTION = "radio_plus", "power_steering_plus"
PARKED = {"ignition": False, "locked": True, "occupied": False}
MAIL = "claire.martin@example.org"


def tries_left(person):
    return dict(person.answer.figures).get("n")


def waits_ms(person, ms):
    return person.waits_until(person.world.now + ms)


def orders(person, product):
    person.does("add_to_basket", product).does("express").does("accept_terms")
    return person.does("accept_data", to=True, all=True).does("place_order")


def sees(person, **changed):
    """Let the car tell how it is, all of it, as it does over REST."""
    return person.car_does("see_car", **{**CarSeen()._asdict(), **changed})


def starts(person):
    sees(person, ignition=False)
    return sees(person)


def agrees(person, function):
    return person.does("arm_function", function, by=Actor(CAR, person.vin), account="")


def charges(person):
    car = Actor(CAR, person.vin)
    return person.does("charge_in_public", "valmont_gare", by=car, account="", minutes=30, wh=10_000)


def signs_in_after_a_wrong_password_and_a_lock(person: Person):
    def signs_in(password):
        return person.does("sign_in", account="", vin="", email=MAIL, password=password)

    signs_in("Falsch-Falsch-1")
    left = tries_left(person)
    assert (person.refused, left > 0) == ("sign_in_password_wrong", True)
    for _ in range(left):
        signs_in("Falsch-Falsch-1")
    assert person.refused == "account_locked"
    assert signs_in("Lavande-26").refused == "account_locked"
    waits_ms(person, DAY)
    assert signs_in("Lavande-26").refused == ""


def pairs_after_wrong_codes_and_a_lock(person: Person):
    person.car_does("pair", code="0000 0000")
    left = tries_left(person)
    assert (person.refused, left > 0) == ("pairing_code_wrong", True)
    for _ in range(left):
        person.car_does("pair", code="0000-0000")
    assert person.refused == "pairing_locked"
    code = person.car.code
    assert person.car_does("pair", code=code).refused == "pairing_locked"
    waits_ms(person, DAY)
    person.car_does("pair", code=code)
    assert (person.refused, person.car.linked) == ("", ("claire",))


def links_by_porsche_id_and_gets_the_security_code_wrong(person: Person):
    assert person.links(security_code="0000").refused == "security_code_wrong"
    assert tries_left(person) > 0
    assert person.links().refused == ""
    assert person.car.linked == ("claire",)


def buys_a_service_and_has_it_after_a_start(person: Person):
    orders(person.links().does("add_card", vin="", **GOOD_CARD), SERVICE)
    assert person.refused == ""
    order = person.value(ITEM)
    assert person.contract(SERVICE).state is ContractState.PENDING_RESTART
    starts(person)
    assert person.contract(SERVICE).state is ContractState.ACTIVE
    assert person.world.orders[order].state is OrderState.FULFILLED
    person.does("cancel_contract", person.key(SERVICE))
    person.waits(400)
    assert person.contract(SERVICE).state is ContractState.EXPIRED


def has_a_card_refused_and_pays_later(person: Person):
    person.instructor_does("arm_fault", "bank", effect="card", answer="declined", times=1)
    orders(person, SERVICE)
    (order,) = person.world.orders
    assert person.world.orders[order].state is OrderState.PAYMENT_FAILED
    person.does("retry_payment", order)
    assert person.contract(SERVICE).state is ContractState.PENDING_RESTART


def has_a_function_fail_while_charging_and_tries_again(person: Person):
    starts(orders(person.links(), FUNCTION))
    waits_ms(person, 30 * MINUTE)
    (key,) = person.world.functions
    sees(person, charging=True)
    assert agrees(person, key).refused == "fod_precondition"
    sees(person)
    assert agrees(person, key).refused == ""
    sees(person, **PARKED)
    sees(person, **PARKED, charging=True)
    assert person.world.functions[key].state is FunctionState.FAILED
    assert agrees(starts(person), key).refused == ""
    sees(person, **PARKED)
    waits_ms(person, 30 * MINUTE)
    starts(person)
    assert person.world.functions[key].state is FunctionState.ACTIVE


def sells_the_car_step_by_step(person: Person):
    assert person.does("finish_sale").refused == "sale_not_open"
    person.links().does("open_sale")
    assert person.does("do_sale_step", "wash").refused == "sale_step_unknown"
    for step in ("secondary_users", "still_linked"):
        assert person.does("do_sale_step", step).refused == ""
    assert person.does("finish_sale").refused == ""
    assert person.car.linked == ()
    person.does("take_over_car", account="sofia").desk_does("confirm_sale", "sofia")
    assert (person.refused, person.car.primary.account) == ("", "sofia")


def invites_somebody_to_the_car(person: Person):
    person.links()
    assert person.invites("nobody@mail.invalid.com").refused == "email_not_reserved"
    assert person.invites(JONAS["email"]).refused == ""
    person.does("accept_user", account="jonas")
    assert person.does("accept_user", account="jonas", sms_code="000000").refused == "sms_code_wrong"
    assert person.confirms_by_sms("jonas").refused == ""
    assert person.does("confirm_user", "jonas").refused == ""
    assert person.does("remove_user", "jonas").refused == ""
    assert person.does("remove_user", "jonas").refused == "not_member"


def charges_and_is_billed_at_the_end_of_the_month(person: Person):
    before = len([*person.world.ledger.invoices])
    assert charges(person).refused == ""
    assert person.does("filter_period", vin="", first="2026-05-01", last="2026-05-31").refused == ""
    person.waits(40)
    assert len([*person.world.ledger.invoices]) > before


def asks_a_cloud_that_refuses(person: Person):
    person.instructor_does("arm_fault", "f", effect="refusal", reason="maintenance", times=1)
    assert person.does("rename_car", nickname="Nuage").refused == "maintenance"
    assert person.does("rename_car", nickname="Nuage").refused == ""


def asks_a_cloud_whose_answers_are_lost(person: Person):
    for at, (effect, more, way, is_done) in enumerate(LOSSES):
        fields = {"effect": effect, "operation": "rename_car", **more}
        person.instructor_does("arm_fault", effect, **fields)
        name = f"Nuage {at}"
        person.does("rename_car", nickname=name)
        assert (person.answer, person.lost) == (None, way)
        assert (person.car.user("claire").nickname == name) is is_done
        person.instructor_does("repair_all_faults")
    assert person.does("rename_car", nickname="Nuage").refused == ""


LOSSES = (
    ("timeout", {}, "held", False),
    ("timeout", {"carried_out": True}, "held", True),
    ("cut", {}, "cut", True),
    ("refused", {}, "refused", False),
)
STORIES = (
    ("taycan-2022", signs_in_after_a_wrong_password_and_a_lock),
    ("macan-2019", pairs_after_wrong_codes_and_a_lock),
    ("taycan-2022", links_by_porsche_id_and_gets_the_security_code_wrong),
    ("taycan-2022", buys_a_service_and_has_it_after_a_start),
    ("taycan-2022", has_a_card_refused_and_pays_later),
    ("taycan-2022", has_a_function_fail_while_charging_and_tries_again),
    ("taycan-2022", sells_the_car_step_by_step),
    ("taycan-2022", invites_somebody_to_the_car),
    ("taycan-2022", charges_and_is_billed_at_the_end_of_the_month),
    ("taycan-2022", asks_a_cloud_that_refuses),
    ("taycan-2022", asks_a_cloud_whose_answers_are_lost),
)
