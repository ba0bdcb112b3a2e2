"""What waits in the cloud for a car: granted products, a software update, and several linked people."""

from dataclasses import replace

import pytest
from worlds import (
    OTHER_VIN,
    PASSWORD,
    SECURITY_CODE,
    START,
    VIN,
    build_account,
    build_book,
    build_offer,
    build_world,
    call,
    find_vehicle,
)

from pcm_sim.connect.cloud import ask
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.connect.garage.entitlements import grants_of
from pcm_sim.domain.requests import Denied, Farewell, Roster, SignIn, Sync, Unlink

NAMES = ("anna", "bert", "carl")
OFFERS = {
    "traffic": build_offer("traffic", needs_restart=False),
    "music": build_offer("music"),
    "seats": build_offer("seats", "function"),
}


def cloud(*linked):
    """Build a cloud of three people, two of whom may use the car; some of them are linked."""
    world = build_world(*(build_account(name) for name in NAMES), method="id")
    world = world.but(book=build_book(offers=OFFERS))
    for name in linked:
        world, _ = sign_in(world, name)
    return world


def sign_in(world, name):
    """Sign in at the car."""
    return call(world, VIN, SignIn(f"{name}@example.test", PASSWORD, SECURITY_CODE))


def sync(world, *, updated=False):
    """Let the car ask what is new."""
    return call(world, VIN, Sync(updated))


def grant(world, product, vin=VIN, now=START):
    """Give a car a product."""
    served = ask(world, Actor(INSTRUCTOR), deed("grant_product", vin=vin, item=product), now)
    return served.world, served.answer


def offer_update(world, *, on=True):
    """Let an update wait, or take it back."""
    return ask(world, Actor(INSTRUCTOR), deed("offer_update", vin=VIN, on=on)).world


def products(world, vin=VIN):
    """List what a car may use."""
    return [one.product for one in grants_of(world, vin)]


# --- products ---------------------------------------------------------------------------------------


def test_a_service_that_needs_no_restart_is_there_at_once_and_the_others_wait():
    world, _ = grant(grant(cloud(), "traffic")[0], "music")
    assert products(world) == ["traffic"]
    assert {one.sale.product for one in world.contracts.values()} == {"traffic", "music"}


def test_what_runs_cannot_be_ordered_once_more():
    world, _ = grant(cloud(), "traffic")
    after, answer = grant(world, "traffic")
    assert answer == Denied("already_active")
    assert after.contracts == world.contracts


def test_what_is_given_to_one_car_is_not_on_another():
    world, _ = grant(cloud(), "traffic")
    assert products(world, OTHER_VIN) == []


@pytest.mark.parametrize(
    ("vin", "product", "reason"),
    [("NOBODYS", "traffic", "vin_unknown"), (VIN, "nothing", "product_not_available")],
)
def test_nothing_is_given_to_a_car_or_of_a_product_that_nobody_knows(vin, product, reason):
    world = cloud()
    after, answer = grant(world, product, vin)
    assert answer == Denied(reason)
    assert (after.contracts, after.functions) == (world.contracts, world.functions)


def test_what_the_car_may_use_stays_with_the_car():
    """On resale too: the next person finds it (F088)."""
    world, _ = grant(cloud("anna"), "traffic")
    world, _ = call(world, VIN, Unlink())
    _, reply = sign_in(world, "carl")
    assert [one.product for one in reply.grants] == ["traffic"]


def test_whoever_comes_second_brings_no_services_before_the_next_start():
    world, _ = grant(cloud("anna"), "traffic")
    world, reply = sign_in(world, "carl")
    assert reply.grants is None
    assert [one.product for one in sync(world)[1].grants] == ["traffic"]


# --- an update --------------------------------------------------------------------------------------


def test_an_update_waits_until_it_is_taken_back():
    world = offer_update(cloud())
    assert sync(world)[1] == Roster((), update=True)
    assert sync(offer_update(world, on=False))[1] == Roster(())


def test_an_update_that_was_installed_is_offered_no_more():
    world, reply = sync(offer_update(cloud()), updated=True)
    assert (reply.update, world.updates) == (False, frozenset())
    assert sync(offer_update(world))[1].update is True


# --- several people ---------------------------------------------------------------------------------


def test_everybody_of_the_garage_can_be_linked_first_come_first():
    world = cloud("carl", "anna")
    assert find_vehicle(world).linked == ("carl", "anna")
    people = (("carl@example.test", "Carl Example"), ("anna@example.test", "Anna Example"))
    assert sync(world)[1].users == people


def test_signing_in_twice_links_once():
    assert find_vehicle(cloud("anna", "anna")).linked == ("anna",)


def test_the_main_user_comes_first_where_the_cloud_wants_it_so():
    world = cloud()
    book = world.book
    strict = world.but(book=replace(book, garage=replace(book.garage, primary_first=True)))
    assert sign_in(strict, "carl")[1] == Denied("primary_not_linked")


def test_removing_one_keeps_the_others():
    world, reply = call(cloud("anna", "carl"), VIN, Unlink("anna@example.test"))
    assert (reply, find_vehicle(world).linked) == (Farewell("anna@example.test"), ("carl",))


@pytest.mark.parametrize("email", ["bert@example.test", "x@example.test"])
def test_removing_somebody_who_is_not_linked_changes_nobody(email):
    world, _ = call(cloud("anna", "carl"), VIN, Unlink(email))
    assert find_vehicle(world).linked == ("anna", "carl")


def test_removing_everybody_leaves_nobody():
    world, _ = call(cloud("anna", "carl"), VIN, Unlink())
    assert find_vehicle(world).linked == ()
