"""What waits in the cloud for a car: ordered products, a software update, and several linked people."""

import pytest
from areas import DAY, THINGS
from pcm_sim.connect.operations import call, offer_update, order
from worlds import (
    OTHER_VIN,
    PASSWORD,
    POLICY,
    SECURITY_CODE,
    START,
    VIN,
    build_account,
    build_world,
    find_vehicle,
)

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.requests import Farewell, Roster, SignIn, Sync, Unlink

NAMES = ("anna", "bert", "carl")


def cloud(*linked):
    """Build a cloud of three people, two of whom may use the car; some of them are linked."""
    world = build_world(*(build_account(name) for name in NAMES), method="id")
    for name in linked:
        world, _ = sign_in(world, name)
    return world


def sign_in(world, name):
    """Sign in at the car."""
    return call(world, POLICY, VIN, SignIn(f"{name}@example.test", PASSWORD, SECURITY_CODE), START)


def sync(world, *, updated=False):
    """Let the car ask what is new."""
    return call(world, POLICY, VIN, Sync(updated), START)


# --- orders -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("product", "grant"),
    [
        ("traffic", Grant("traffic", START + 30 * DAY)),
        ("music", Grant("music", None)),
        ("lanes", Grant("lanes", START + 30 * DAY, "ready")),
        ("seats", Grant("seats", None, "ready")),
    ],
)
def test_a_service_is_active_at_once_and_a_function_waits_for_the_car(product, grant):
    world = order(cloud(), VIN, THINGS.products[product], START)
    assert find_vehicle(world).grants == (grant,)
    assert (world.journal[-1].operation, world.journal[-1].outcome) == ("order", "ok")


def test_ordering_again_begins_the_term_anew():
    world = order(cloud(), VIN, THINGS.products["traffic"], START)
    world = order(world, VIN, THINGS.products["traffic"], START + DAY)
    assert find_vehicle(world).grants == (Grant("traffic", START + 31 * DAY),)


def test_what_is_bought_for_one_car_is_not_on_another():
    world = order(cloud(), VIN, THINGS.products["music"], START)
    assert find_vehicle(world, OTHER_VIN).grants == ()


def test_nothing_is_ordered_for_a_car_that_nobody_knows():
    world = cloud()
    assert order(world, "NOBODYS", THINGS.products["music"], START) == world
    assert offer_update(world, "NOBODYS", on=True) == world


def test_what_the_car_may_use_stays_with_the_car():
    """On resale too: the next person finds it (F088)."""
    world = order(cloud("anna"), VIN, THINGS.products["music"], START)
    world, _ = call(world, POLICY, VIN, Unlink(), START)
    _, reply = sign_in(world, "carl")
    assert reply.grants == (Grant("music", None),)


def test_whoever_comes_second_brings_no_services_before_the_next_start():
    world = order(cloud("anna"), VIN, THINGS.products["music"], START)
    world, reply = sign_in(world, "carl")
    assert reply.grants is None
    assert sync(world)[1].grants == (Grant("music", None),)


# --- an update --------------------------------------------------------------------------------------


def test_an_update_waits_until_it_is_taken_back():
    world = offer_update(cloud(), VIN, on=True)
    assert sync(world)[1] == Roster((), update=True)
    assert sync(offer_update(world, VIN, on=False))[1] == Roster(())


def test_an_update_that_was_installed_is_offered_no_more():
    world, reply = sync(offer_update(cloud(), VIN, on=True), updated=True)
    assert (reply.update, find_vehicle(world).update) == (False, False)
    assert sync(offer_update(world, VIN, on=True))[1].update is True


# --- several people ---------------------------------------------------------------------------------


def test_everybody_of_the_garage_can_be_linked_first_come_first():
    world = cloud("carl", "anna")
    assert find_vehicle(world).linked == ("carl", "anna")
    people = (("carl@example.test", "Carl Example"), ("anna@example.test", "Anna Example"))
    assert sync(world)[1].users == people


def test_signing_in_twice_links_once():
    assert find_vehicle(cloud("anna", "anna")).linked == ("anna",)


def test_removing_one_keeps_the_others():
    world, reply = call(cloud("anna", "carl"), POLICY, VIN, Unlink("anna@example.test"), START)
    assert (reply, find_vehicle(world).linked) == (Farewell("anna@example.test"), ("carl",))


@pytest.mark.parametrize("email", ["bert@example.test", "x@example.test"])
def test_removing_somebody_who_is_not_linked_changes_nobody(email):
    world, _ = call(cloud("anna", "carl"), POLICY, VIN, Unlink(email), START)
    assert find_vehicle(world).linked == ("anna", "carl")


def test_removing_everybody_leaves_nobody():
    world, _ = call(cloud("anna", "carl"), POLICY, VIN, Unlink(), START)
    assert find_vehicle(world).linked == ()
