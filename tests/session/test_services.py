"""Services, functions, updates and people, with the cloud: what comes with the next start online (F047)."""

import pytest
from areas import DAY, drive
from invariants import known_to_cloud
from people import Person
from worlds import (
    ID_CAR,
    PASSWORD,
    POLICY,
    SECURITY_CODE,
    VIN,
    build_account,
    build_card,
    build_world,
    find_vehicle,
)

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    OfferUpdate,
    OrderProduct,
    SetIgnition,
    SetLocked,
    SetPrivateMode,
    SetSignal,
    Tick,
)

OFF, ON = SetIgnition(on=False), SetIgnition(on=True)
LATENCY = POLICY.latency_ms
DEAD, ALIVE = SetSignal(Bearer.NONE, 0), SetSignal(Bearer.LTE, 4)
TRAFFIC = "store/services#traffic"


def sit(**state):
    """Sit in a car whose card asks for no PIN."""
    return Person(drive(card=build_card(asks_pin=False), **state))


def restart(person):
    """Switch the car off and on, and let the cloud answer."""
    return person.do(OFF, ON).wait(LATENCY)


def services(person):
    """Give the services on the list of the unit."""
    return [
        row.partition("#")[2] for row in person.press("STORE").rows() if row.startswith("store/services#")
    ]


# --- new services -----------------------------------------------------------------------------------


def test_a_service_comes_with_the_next_start():
    anna = sit().do(OrderProduct("traffic"))
    anna.wait(DAY)
    assert services(anna) == []
    restart(anna)
    assert (anna.notice, services(anna)) == ("services_new", ["traffic"])


def test_a_start_offline_brings_nothing_until_the_car_is_online():
    """It needs no second start: being online after a start is what counts."""
    anna = sit().do(OrderProduct("traffic"), DEAD)
    restart(anna).wait(DAY)
    assert services(anna) == []
    anna.do(ALIVE).wait(LATENCY)
    assert (anna.notice, services(anna)) == ("services_new", ["traffic"])


def test_coming_online_without_a_start_brings_nothing():
    anna = sit().do(DEAD, OrderProduct("traffic"), ALIVE)
    assert services(anna.wait(DAY)) == []


def test_private_mode_keeps_services_away_until_it_ends():
    anna = sit().do(OrderProduct("traffic"), SetPrivateMode(on=True))
    restart(anna).wait(DAY)
    assert (services(anna), anna.asked) == ([], [])
    anna.do(SetPrivateMode(on=False)).wait(LATENCY)
    assert services(anna) == ["traffic"]


def test_an_answer_that_a_dead_spot_swallows_is_asked_for_again():
    anna = sit().do(OrderProduct("traffic"), OFF, ON, DEAD).wait(LATENCY).do(ALIVE).wait(LATENCY)
    assert services(anna) == ["traffic"]


def test_what_is_known_is_not_told_again():
    anna = restart(restart(sit().do(OrderProduct("traffic"))))
    assert (anna.notice, services(anna)) == ("", ["traffic"])


def test_a_product_that_does_not_exist_is_not_ordered():
    anna = sit().do(OrderProduct("nonsense"))
    assert (anna.world.contracts, anna.world.functions) == ({}, {})


def test_a_service_expires_and_an_order_renews_it():
    anna = restart(sit().do(OrderProduct("traffic"))).wait(366 * DAY).press("STORE")
    assert anna.rows()[TRAFFIC].value == "value.product.expired en"
    restart(anna.do(OrderProduct("traffic"))).press("STORE")
    assert anna.rows()[TRAFFIC].value == "value.product.active en"


# --- functions and updates --------------------------------------------------------------------------


def install(person, *rows):
    """Agree to an installation, leave the car for as long as it takes, and come back."""
    person.tap(*rows, "dialog/yes").do(OFF, SetLocked(on=True), Tick(POLICY.install_ms), ON)
    return person.wait(LATENCY)


def update_state(person):
    """Give the state of the software update."""
    return person.press("UPDATES").rows()["updates/state"].value


def test_an_update_is_found_by_looking_and_by_a_start():
    anna = sit().do(OfferUpdate(on=True))
    assert update_state(anna) == "value.update.none en"
    anna.tap("updates/look").wait(LATENCY)
    assert (anna.notice, update_state(anna)) == ("update_found", "value.update.available en")
    bert = restart(sit().do(OfferUpdate(on=True)))
    assert bert.notice == "update_found"


def test_looking_finds_nothing_where_there_is_nothing():
    anna = sit().press("UPDATES").tap("updates/look").wait(LATENCY)
    assert anna.notice == "update_none"


def test_an_update_that_is_taken_back_is_there_no_more():
    anna = restart(sit().do(OfferUpdate(on=True))).do(OfferUpdate(on=False))
    assert update_state(restart(anna)) == "value.update.none en"


def test_an_update_that_was_installed_is_not_offered_again():
    anna = restart(sit().do(OfferUpdate(on=True))).press("UPDATES")
    install(anna, "updates/install")
    assert (update_state(anna), (VIN in anna.world.updates)) == ("value.update.none en", False)
    assert update_state(restart(anna)) == "value.update.none en"


@pytest.mark.parametrize(
    ("cut", "mend"),
    [(SetPrivateMode(on=True), SetPrivateMode(on=False)), (DEAD, ALIVE)],
    ids=["private", "dead spot"],
)
def test_the_cloud_hears_of_an_installed_update_only_once_data_flow(cut, mend):
    anna = restart(sit().do(OfferUpdate(on=True))).press("UPDATES").tap("updates/install", "dialog/yes")
    anna.do(OFF, SetLocked(on=True), cut, Tick(POLICY.install_ms), ON).wait(DAY)
    before = VIN in anna.world.updates
    anna.press("UPDATES").tap("updates/look")
    assert (before, (VIN in anna.world.updates)) == (True, True)
    anna.tap("dialog/yes").do(mend).wait(LATENCY)
    assert ((VIN in anna.world.updates), update_state(anna)) == (False, "value.update.none en")


def test_a_failed_update_is_offered_again_even_after_the_cloud_was_asked():
    anna = restart(sit().do(OfferUpdate(on=True))).press("UPDATES").tap("updates/install", "dialog/yes")
    anna.do(OFF, ON).wait(LATENCY).tap("dialog/yes")
    assert update_state(anna) == "value.update.failed en"


# --- several people ---------------------------------------------------------------------------------


def sign_in(person, name):
    """Sign in at the car."""
    person.press("USERS").tap("users/sign_in").enter(f"{name}@example.test", PASSWORD, SECURITY_CODE)
    return person.wait(LATENCY)


def share():
    """Sit in a car that Anna and Carl may use, and let both sign in."""
    world = build_world(*(build_account(name) for name in ("anna", "bert", "carl")), method="id")
    return sign_in(sign_in(Person(drive(equipment=ID_CAR, world=world)), "anna"), "carl")


def page(name, action):
    """Give the touches to an action on the page of a user."""
    return f"users/all#{name}@example.test", f"users/all/{action}"


def test_two_people_are_linked_and_the_second_is_logged_in():
    car = share()
    assert car.users == [("anna@example.test", False), ("carl@example.test", True)]
    assert find_vehicle(car.world).linked == ("anna", "carl")


def test_they_switch_without_a_password():
    car = share().press("USERS").tap(*page("anna", "log_in")).wait(LATENCY)
    assert (car.users, car.screen.status.user) == (
        [("anna@example.test", True), ("carl@example.test", False)],
        "AE",
    )


def test_removing_one_keeps_the_other_in_the_car_and_in_the_cloud():
    car = share().press("USERS").tap(*page("carl", "unlink"), "dialog/yes").wait(LATENCY)
    assert (car.users, find_vehicle(car.world).linked) == ([("anna@example.test", False)], ("anna",))
    assert restart(car).users == [("anna@example.test", False)]


def test_a_factory_reset_removes_everybody_and_keeps_what_the_car_may_use():
    car = restart(share().do(OrderProduct("music"))).press("USERS").tap("users/reset", "dialog/yes")
    assert (car.users, find_vehicle(car.world).linked) == ([], ())
    assert [one.product for one in car.wait(DAY).unit.areas.grants] == ["music"]


def test_the_first_to_sign_in_finds_what_was_ordered_before():
    world = build_world(build_account(), build_account("bert"), method="id")
    car = restart(Person(drive(equipment=ID_CAR, world=world)).do(OrderProduct("traffic")))
    assert [one.product for one in sign_in(car, "anna").unit.areas.grants] == ["traffic"]


def test_a_card_in_the_slot_is_no_matter_of_the_cloud():
    anna = sit()
    before = known_to_cloud(anna.world)
    assert known_to_cloud(anna.press("DATA").tap("data/roaming", "dialog/yes").world) == before
