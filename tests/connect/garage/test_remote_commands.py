"""Commands from afar: each refusal in its order, the way to the car, and remote access."""

from dataclasses import replace

import pytest
from fleets import MACAN, POLICY, START, TAYCAN, owned_fleet, refusal_of, with_secondary

from pcm_sim.connect.garage.cars import UserState
from pcm_sim.connect.garage.linking import link
from pcm_sim.connect.garage.remote import (
    CarChange,
    Command,
    CommandState,
    RemotePolicy,
    Target,
    Wish,
    advance,
    ask,
    grant_remote,
    needs_code,
    withdraw_remote,
)
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.requests import Denied

RULES = RemotePolicy()
PARKED = CarSeen(ignition=False, locked=False, occupied=False)
BOTH_MS = RULES.deliver_ms + RULES.execute_ms


def linked_fleet():
    return with_secondary(link(owned_fleet(), POLICY, TAYCAN, "anna").fleet, TAYCAN)


def target(fleet=None, seen=PARKED, last=None, vin=TAYCAN):
    return Target((fleet or linked_fleet()).car(vin), seen, last)


def asks(command=Command.LOCK, where=None, policy=RULES, **wish):
    return ask(where or target(), Wish(wish.pop("account", "anna"), command, **wish), policy, START)


def test_only_what_the_market_names_needs_the_code():
    assert [one for one in Command if needs_code(one, RULES)] == [Command.UNLOCK]
    both = RemotePolicy(code_for=("lock", "unlock"))
    assert refusal_of(asks(Command.LOCK, policy=both)) == "security_code_needed"


@pytest.mark.parametrize(
    ("command", "change"),
    [
        (Command.LOCK, CarChange("locked", True)),
        (Command.UNLOCK, CarChange("locked", False)),
        (Command.FLASH, CarChange("flashed", True)),
        (Command.HONK, CarChange("honked", True)),
        (Command.CLIMATE_ON, CarChange("climate", True)),
        (Command.CLIMATE_OFF, CarChange("climate", False)),
    ],
)
def test_a_command_is_delivered_and_carried_out(command, change):
    sent = asks(command, verified=True).command
    assert (sent.state, sent.due) == (CommandState.PENDING, START + RULES.deliver_ms)
    assert advance(sent, PARKED, RULES, sent.due - 1).command == sent
    there = advance(sent, PARKED, RULES, sent.due)
    assert (there.command.state, there.change) == (CommandState.DELIVERED, None)
    done = advance(there.command, PARKED, RULES, START + BOTH_MS)
    assert (done.command.state, done.change) == (CommandState.EXECUTED, change)
    assert [one.kind for one in done.told] == ["command_done"]
    assert done == advance(sent, PARKED, RULES, START + 10 * BOTH_MS)
    assert advance(done.command, PARKED, RULES, START + 20 * BOTH_MS).change is None


def test_each_refusal_has_its_reason():
    fleet = linked_fleet()
    ben = fleet.car(TAYCAN).user("ben")
    paused = fleet.with_car(fleet.car(TAYCAN).with_user(replace(ben, state=UserState.SUSPENDED)))
    changed = withdraw_remote(fleet, "anna")
    assert refusal_of(asks(account="dora")) == "not_member"
    assert refusal_of(asks(account="ben", where=target(paused))) == "user_not_active"
    assert refusal_of(asks(where=target(vin=MACAN))) == "link_gone"
    assert refusal_of(asks(licensed=False)) == "license_deactivated"
    assert refusal_of(asks(Command.UNLOCK)) == "security_code_needed"
    again = asks(Command.UNLOCK, target(changed), verified=True)
    assert refusal_of(again) == "remote_access_not_granted"
    assert not asks(Command.FLASH, target(changed)).refused


@pytest.mark.parametrize(
    ("seen", "refusal"),
    [
        (PARKED._replace(private_mode=True, offline="private_mode"), Denied("private_mode")),
        (PARKED._replace(offline="private_mode"), Denied("private_mode")),
        (PARKED._replace(offline="no_sim"), Denied("vehicle_offline", (("reason", "no_sim"),))),
    ],
)
def test_a_car_without_data_gets_no_command(seen, refusal):
    turn = asks(where=target(seen=seen))
    assert (turn.command, turn.refused) == (None, refusal)


def test_a_car_does_one_thing_at_a_time():
    sent = asks().command
    turn = asks(Command.FLASH, target(last=sent))
    assert (turn.command, refusal_of(turn)) == (sent, "command_running")
    over = advance(sent, PARKED, RULES, START + BOTH_MS).command
    assert asks(Command.FLASH, target(last=over)).command.command is Command.FLASH


@pytest.mark.parametrize(
    ("seen", "reason", "detail"),
    [
        (PARKED._replace(offline="no_signal"), "vehicle_offline", "no_signal"),
        (PARKED._replace(private_mode=True), "private_mode", ""),
        (PARKED._replace(ignition=True), "ignition_on", ""),
    ],
)
def test_a_command_fails_at_the_car(seen, reason, detail):
    turn = advance(asks().command, seen, RULES, START + BOTH_MS)
    assert (turn.command.state, turn.command.reason, turn.command.detail, turn.change) == (
        CommandState.FAILED,
        reason,
        detail,
        None,
    )
    assert [one.kind for one in turn.told] == ["command_failed"]


def test_the_climate_runs_with_the_ignition_on():
    sent = asks(Command.CLIMATE_ON).command
    assert advance(sent, CarSeen(), RULES, START + BOTH_MS).change == CarChange("climate", True)


def test_remote_access_is_granted_again_in_the_car():
    fleet = withdraw_remote(withdraw_remote(linked_fleet(), "anna"), "ben")
    granted = grant_remote(fleet, TAYCAN, "anna").fleet
    assert [one.remote for one in granted.car(TAYCAN).members] == [True, False]
    assert grant_remote(granted, TAYCAN, "anna", "ben").fleet.car(TAYCAN) == linked_fleet().car(TAYCAN)
    assert not granted.car(MACAN).user("anna").remote


@pytest.mark.parametrize(
    ("vin", "by", "to", "code"),
    [
        ("nothing", "anna", "", "vin_unknown"),
        (TAYCAN, "dora", "", "not_member"),
        (TAYCAN, "anna", "dora", "not_member"),
        (MACAN, "anna", "", "link_gone"),
        (TAYCAN, "ben", "anna", "not_owner"),
    ],
)
def test_nobody_grants_what_is_not_his(vin, by, to, code):
    fleet = link(linked_fleet(), POLICY, TAYCAN, "ben").fleet
    turn = grant_remote(fleet, vin, by, to)
    assert (turn.fleet, refusal_of(turn)) == (fleet, code)
