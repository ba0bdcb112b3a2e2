"""The journal of the cloud: every operation, never a secret, and enough to do everything once more."""

import pickle

import pytest
from worlds import (
    PASSWORD,
    SECURITY_CODE,
    START,
    VIN,
    WRONG_CODE,
    WRONG_PASSWORD,
    build_account,
    build_world,
    call,
    find_vehicle,
)

from pcm_sim.connect.cloud import ask, replay
from pcm_sim.connect.deeds import CUSTOMER, INSTRUCTOR, Actor, deed
from pcm_sim.domain.requests import Denied, Pair, Resume, SignIn, Sync, Unlink

ANNA = "anna@example.test"


def ask_each(world, *requests, vin=VIN):
    """Let a car ask one thing after the other, a millisecond apart."""
    for at, request in enumerate(requests):
        world, _ = call(world, vin, request, START + at)
    return world


RIGHT = SignIn(ANNA, PASSWORD, SECURITY_CODE)
WRONG = SignIn(ANNA, WRONG_PASSWORD, SECURITY_CODE)


def test_the_journal_names_every_operation_with_its_outcome_and_time():
    world = ask_each(build_world(method="id"), WRONG, RIGHT, Sync(), Resume(ANNA), Pair(WRONG_CODE), Unlink())
    assert [(one.at - START, one.operation, one.deed.vin, one.outcome) for one in world.journal] == [
        (0, "sign_in_car", VIN, "password_wrong"),
        (1, "sign_in_car", VIN, "ok"),
        (2, "sync", VIN, "ok"),
        (3, "resume", VIN, "ok"),
        (4, "pair", VIN, "method_mismatch"),
        (5, "unlink", VIN, "ok"),
    ]
    assert {one.actor for one in world.journal} == {Actor("car", VIN)}


def test_a_car_that_nobody_knows_is_in_the_journal_too():
    [entry] = ask_each(build_world(), Unlink(), vin="NOBODYS").journal
    assert (entry.deed.vin, entry.outcome) == ("NOBODYS", "vin_unknown")


def test_whoever_may_not_ask_is_refused_and_written_down():
    world = build_world()
    served = ask(world, Actor(CUSTOMER, "anna"), deed("offer_update", vin=VIN, on=True))
    assert served.answer == Denied("admin_token_required")
    [entry] = served.world.journal
    assert (entry.actor, entry.outcome) == (Actor(CUSTOMER, "anna"), "admin_token_required")
    assert served.world.updates == world.updates


def test_an_operation_that_the_cloud_does_not_know_is_a_mistake_of_the_caller():
    with pytest.raises(LookupError, match="no operation 'dance'"):
        ask(build_world(), Actor(INSTRUCTOR), deed("dance"))


def test_an_older_journal_is_never_changed():
    world = ask_each(build_world(), Sync())
    kept = tuple(world.journal)
    assert tuple(ask_each(world, Sync(), Sync()).journal)[: len(kept)] == kept
    assert tuple(world.journal) == kept


@pytest.mark.parametrize("method", ["code", "id"])
def test_doing_a_journal_once_more_gives_an_equal_world(method):
    start = build_world(method=method)
    code = find_vehicle(start).code or WRONG_CODE
    end = ask_each(start, WRONG, RIGHT, Pair(WRONG_CODE), Pair(code), Sync(), Unlink(), Pair(code))
    assert len(end.journal) == 7
    assert replay(start, end) == end


TYPED = {
    "password": "Typed-Password-9",
    "security_code": "9753",
    "code": "19283746",
    "own password": PASSWORD,
    "own security code": SECURITY_CODE,
}


@pytest.mark.parametrize("method", ["code", "id"])
def test_no_secret_is_in_the_world_nor_in_what_is_written_of_it(method):
    world = build_world(build_account(), build_account("bert"), method=method)
    requests = (
        SignIn(ANNA, TYPED["password"], TYPED["security_code"]),
        SignIn(ANNA, PASSWORD, TYPED["security_code"]),
        SignIn(ANNA, PASSWORD, SECURITY_CODE),
        Pair(TYPED["code"]),
    )
    world = ask_each(world, *requests)
    shown = f"{world!r} {requests!r}"
    kept = pickle.dumps(tuple(world.journal))
    for secret in TYPED.values():
        assert secret not in shown
        assert secret.encode() not in kept


def test_no_pairing_code_is_in_the_journal():
    world = build_world()
    code = find_vehicle(world).code
    world = ask_each(world, Pair(code), Pair(code), Unlink(), Pair(code))
    assert [one.outcome for one in world.journal] == ["ok", "already_paired", "ok", "pairing_code_used"]
    assert code.encode() not in pickle.dumps(tuple(world.journal))
