"""The journal of the cloud: every operation, and never a secret."""

import pytest
from pcm_sim.connect.operations import call
from pcm_sim.connect.portal import read_pages
from worlds import (
    PASSWORD,
    POLICY,
    SECURITY_CODE,
    START,
    VIN,
    WRONG_CODE,
    WRONG_PASSWORD,
    build_account,
    build_world,
    find_vehicle,
)

from pcm_sim.domain.requests import Pair, Resume, SignIn, Sync, Unlink

ANNA = "anna@example.test"


def ask(world, *requests, vin=VIN):
    """Let a car ask one thing after the other, a millisecond apart."""
    for at, request in enumerate(requests):
        world, _ = call(world, POLICY, vin, request, START + at)
    return world


def test_the_journal_names_every_operation_with_its_outcome_and_time():
    right = SignIn(ANNA, PASSWORD, SECURITY_CODE)
    wrong = SignIn(ANNA, WRONG_PASSWORD, SECURITY_CODE)
    world = ask(build_world(method="id"), wrong, right, Sync(), Resume(ANNA), Pair(WRONG_CODE), Unlink())
    assert [(one.at - START, one.operation, one.vin, one.outcome) for one in world.journal] == [
        (0, "signin", VIN, "password_wrong"),
        (1, "signin", VIN, "ok"),
        (2, "sync", VIN, "ok"),
        (3, "resume", VIN, "ok"),
        (4, "pair", VIN, "method_mismatch"),
        (5, "unlink", VIN, "ok"),
    ]


def test_a_car_that_nobody_knows_is_in_the_journal_too():
    [entry] = ask(build_world(), Unlink(), vin="NOBODYS").journal
    assert (entry.vin, entry.outcome) == ("NOBODYS", "vin_unknown")


def test_an_older_journal_is_never_changed():
    world = ask(build_world(), Sync())
    kept = world.journal
    assert ask(world, Sync(), Sync()).journal[: len(kept)] == kept
    assert world.journal == kept


TYPED = {
    "password": "Typed-Password-9",
    "security_code": "9753",
    "code": "19283746",
    "own password": PASSWORD,
    "own security code": SECURITY_CODE,
}


@pytest.mark.parametrize("method", ["code", "id"])
def test_no_secret_is_in_the_journal_nor_in_the_repr_of_the_world(method):
    world = build_world(build_account(), build_account("bert"), method=method)
    requests = (
        SignIn(ANNA, TYPED["password"], TYPED["security_code"]),
        SignIn(ANNA, PASSWORD, TYPED["security_code"]),
        SignIn(ANNA, PASSWORD, SECURITY_CODE),
        Pair(TYPED["code"]),
    )
    world = ask(world, *requests)
    shown = f"{world!r} {read_pages(world, START)!r} {requests!r}"
    for secret in TYPED.values():
        assert secret not in shown


def test_no_pairing_code_is_in_the_journal():
    world = build_world()
    code = find_vehicle(world).code
    world = ask(world, Pair(code), Pair(code), Unlink(), Pair(code))
    assert [one.outcome for one in world.journal] == ["ok", "already_paired", "ok", "pairing_code_used"]
    assert code not in repr(world.journal)
