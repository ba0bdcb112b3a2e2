"""Linking by Porsche ID: every refusal in its order, locks that open again, logging in once more."""

from dataclasses import replace

import pytest
from worlds import (
    MINUTE,
    PASSWORD,
    POLICY,
    SECURITY_CODE,
    START,
    VIN,
    WRONG_PASSWORD,
    WRONG_SECURITY_CODE,
    build_account,
    build_world,
    call,
    find_vehicle,
)

from pcm_sim.connect.accounts.porsche_id import Stage
from pcm_sim.connect.attempts import Attempts
from pcm_sim.domain.requests import Denied, Farewell, Resume, Roster, SignIn, Sync, Unlink, Welcome

ANNA = "anna@example.test"
WELCOME = Welcome(ANNA, "Anna Example", ())
RESUMED = Welcome(ANNA, "Anna Example")
PASSWORD_WAIT = POLICY.password_wait_ms
CODE_WAIT = POLICY.security_code_wait_ms


def cloud(**account):
    """Build a cloud whose first customer, Anna, is in some state."""
    return build_world(build_account(**account), build_account("bert"), method="id")


def sign_in(world, email=ANNA, password=PASSWORD, code=SECURITY_CODE, *, now=START, vin=VIN):
    """Sign in at a car."""
    return call(world, vin, SignIn(email, password, code), now)


def repeat(world, times, *, now=START, **typed):
    """Sign in so many times, with something wrong."""
    replies = []
    for _ in range(times):
        world, reply = sign_in(world, now=now, **typed)
        replies.append(reply)
    return world, replies


# --- success ----------------------------------------------------------------------------------------


def test_the_right_secrets_link_the_car():
    after, reply = sign_in(cloud())
    assert reply == WELCOME
    assert find_vehicle(after).linked == ("anna",)


def test_a_secondary_user_links_with_an_own_porsche_id():
    world = build_world(*(build_account(name) for name in ("anna", "bert", "carl")), method="id")
    after, reply = sign_in(world, "carl@example.test")
    assert (reply.email, find_vehicle(after).linked) == ("carl@example.test", ("carl",))


def test_a_success_forgives_the_wrong_tries_before():
    world, _ = repeat(cloud(), 2, password=WRONG_PASSWORD)
    world, _ = repeat(world, 2, code=WRONG_SECURITY_CODE)
    after, reply = sign_in(world)
    assert reply == WELCOME
    assert after.accounts == cloud().accounts


# --- refusals, each with everything wrong that stands below it --------------------------------------

LOCKED = Attempts(0, START + 5 * MINUTE)


ALL_WRONG = {"password": WRONG_PASSWORD, "code": WRONG_SECURITY_CODE}


@pytest.mark.parametrize(
    ("car", "account", "typed", "reason"),
    [
        ("unknown", {"stage": Stage.DELETED}, {"email": "x@x.test", **ALL_WRONG}, "vin_unknown"),
        ("by code", {"stage": Stage.DELETED}, {"email": "x@x.test", **ALL_WRONG}, "method_mismatch"),
        ("", {"stage": Stage.DELETED}, {"email": "x@x.test", **ALL_WRONG}, "porsche_id_unknown"),
        ("", {"stage": Stage.DELETED, "password_attempts": LOCKED}, ALL_WRONG, "account_deleted"),
        ("", {"password_attempts": LOCKED, "security_code": None}, ALL_WRONG, "account_locked"),
        ("", {"security_code": None, "security_attempts": LOCKED}, ALL_WRONG, "password_wrong"),
        ("", {"security_code": None, "security_attempts": LOCKED}, {}, "security_code_not_set"),
        ("", {"security_attempts": LOCKED}, {"code": WRONG_SECURITY_CODE}, "security_code_locked"),
        ("", {}, {"code": WRONG_SECURITY_CODE}, "security_code_wrong"),
        ("", {}, {}, "not_in_garage"),
    ],
)
def test_the_first_check_that_fails_is_the_one_that_is_told(car, account, typed, reason):
    world = cloud(**account)
    method = "code" if car in {"unknown", "by code"} else "id"
    nobodys = replace(find_vehicle(world), method=method, members=())
    vin = "NOBODYS" if car == "unknown" else VIN
    _, reply = sign_in(world.with_car(nobodys), **typed, vin=vin)
    assert reply.reason == reason


def test_wrong_passwords_are_counted_down_until_the_account_is_locked():
    world, replies = repeat(cloud(), 3, password=WRONG_PASSWORD)
    assert replies == [
        Denied("password_wrong", (("n", 2),)),
        Denied("password_wrong", (("n", 1),)),
        Denied("account_locked", (("min", 30),)),
    ]
    assert world.account("anna").password_attempts == Attempts(0, START + PASSWORD_WAIT)


def test_wrong_security_codes_are_counted_down_until_they_are_locked():
    world, replies = repeat(cloud(), 3, code=WRONG_SECURITY_CODE)
    assert replies == [
        Denied("security_code_wrong", (("n", 2),)),
        Denied("security_code_wrong", (("n", 1),)),
        Denied("security_code_locked", (("min", 60),)),
    ]
    assert world.account("anna").security_attempts == Attempts(0, START + CODE_WAIT)


@pytest.mark.parametrize(
    ("typed", "wait", "reason"),
    [
        ({"password": WRONG_PASSWORD}, PASSWORD_WAIT, "account_locked"),
        ({"code": WRONG_SECURITY_CODE}, CODE_WAIT, "security_code_locked"),
    ],
)
def test_a_lock_holds_to_the_last_millisecond_and_then_opens_with_every_try(typed, wait, reason):
    world, _ = repeat(cloud(), 3, **typed)
    after, reply = sign_in(world, now=START + wait - 1)
    assert reply == Denied(reason, (("min", 1),))
    assert (after.accounts, after.cars) == (world.accounts, world.cars)
    assert sign_in(world, now=START + wait)[1] == WELCOME
    _, reply = sign_in(world, now=START + wait, **typed)
    assert dict(reply.figures) == {"n": 2}


def test_the_lock_of_one_account_does_not_touch_another():
    world, _ = repeat(cloud(), 3, password=WRONG_PASSWORD)
    assert sign_in(world, "bert@example.test")[1] == Denied("not_in_garage")


def test_a_car_that_is_linked_by_code_takes_no_porsche_id():
    assert sign_in(build_world())[1] == Denied("method_mismatch")


def test_a_car_of_somebody_else_is_not_linked():
    world = cloud()
    after, reply = sign_in(world, "bert@example.test")
    assert reply == Denied("not_in_garage")
    assert after.cars == world.cars


@pytest.mark.parametrize(
    ("account", "typed", "may_change"),
    [
        ({}, {"email": "x@x.test"}, set()),
        ({"stage": Stage.DELETED}, {}, set()),
        ({"password_attempts": LOCKED}, {}, set()),
        ({}, {"password": WRONG_PASSWORD}, {"password_attempts"}),
        ({"security_code": None}, {}, set()),
        ({"security_attempts": LOCKED}, {}, set()),
        ({}, {"code": WRONG_SECURITY_CODE}, {"security_attempts"}),
        ({}, {"email": "bert@example.test"}, set()),
    ],
)
def test_a_refusal_changes_nothing_but_counters(account, typed, may_change):
    world = cloud(**account)
    after, reply = sign_in(world, **typed)
    assert isinstance(reply, Denied)
    assert (after.cars, after.chance, after.pace) == (world.cars, world.chance, world.pace)
    for old, new in zip(world.accounts.values(), after.accounts.values(), strict=True):
        changed = {name for name in old.__slots__ if getattr(old, name) != getattr(new, name)}
        assert changed <= may_change
    assert (after.accounts == world.accounts) is not bool(may_change)


# --- once more, who is linked, unlinking ------------------------------------------------------------


def test_the_linked_porsche_id_logs_in_again_without_a_secret():
    world, _ = sign_in(cloud())
    after, reply = call(world, VIN, Resume(ANNA), START)
    assert reply == RESUMED
    assert after.cars == world.cars


@pytest.mark.parametrize("email", ["bert@example.test", "x@x.test"])
def test_nobody_else_logs_in_without_a_secret(email):
    world, _ = sign_in(cloud())
    assert call(world, VIN, Resume(email), START)[1] == Denied("link_gone")


def test_nobody_logs_in_again_where_the_link_is_gone():
    assert call(cloud(), VIN, Resume(ANNA), START)[1] == Denied("link_gone")


def test_the_car_learns_who_is_linked():
    world = cloud()
    assert call(world, VIN, Sync(), START)[1] == Roster(())
    world, _ = sign_in(world)
    after, reply = call(world, VIN, Sync(), START)
    assert reply == Roster(((ANNA, "Anna Example"),))
    assert (after.accounts, after.cars) == (world.accounts, world.cars)


def test_unlinking_takes_the_link_and_leaves_an_id_car_without_a_code():
    world, _ = sign_in(cloud())
    after, reply = call(world, VIN, Unlink(), START)
    assert (reply, find_vehicle(after).linked, find_vehicle(after).code) == (Farewell(), (), "")


@pytest.mark.parametrize("request_", [Resume(ANNA), Sync(), Unlink()])
def test_a_car_that_the_cloud_does_not_know_is_refused_whatever_it_asks(request_):
    assert call(cloud(), "NOBODYS", request_, START)[1] == Denied("vin_unknown")
