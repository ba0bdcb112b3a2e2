"""Commands from afar through the door, and over the seconds to the car."""

from dataclasses import replace

import pytest
from clouds import OTHER_CAR
from drivers import JONAS, Driver, same_but_counters

from pcm_sim.connect.clock.passing import By, Named
from pcm_sim.connect.cloud import let_pass, replay
from pcm_sim.connect.deeds import SUPPORT, Actor
from pcm_sim.connect.garage.remote import CommandState


def parked():
    return Driver().links().parks()


@pytest.mark.parametrize("command", ["lock", "flash", "honk", "climate_on", "climate_off"])
def test_a_command_arrives_and_is_done(command):
    cloud = parked().does(command)
    names = [one.name for one in let_pass(cloud.world, By(10_000)).fired]
    assert (cloud.refused, names) == ("", ["command.delivered", "command.executed"])


def test_the_car_is_as_it_was_asked_to_be():
    cloud = parked().does("unlock", security_code="4826").waits(1).does("climate_on").waits(1)
    assert (cloud.world.seen[cloud.vin].locked, cloud.world.climate) == (False, {cloud.vin})
    cloud.does("climate_off").waits(1)
    assert cloud.world.climate == frozenset()
    assert cloud.kinds("push")[-3:] == ["command_done"] * 3
    assert replay(cloud.start, cloud.world) == cloud.world


def test_the_code_is_asked_for_where_the_market_says_so():
    cloud = parked()
    assert cloud.does("unlock").refused == "security_code_needed"
    before = cloud.world
    assert cloud.does("unlock", security_code="0000").refused == "security_code_wrong"
    assert same_but_counters(before, cloud.world)
    cloud.does("unlock", security_code="0000")
    assert cloud.does("unlock", security_code="0000").refused == "security_code_locked"
    assert cloud.does("lock").refused == ""


def test_remote_access_is_granted_in_the_car_again():
    cloud = parked()
    user = cloud.car.user("claire")
    cloud.world = cloud.world.with_car(cloud.car.with_user(replace(user, remote=False)))
    assert cloud.does("unlock", security_code="4826").refused == "remote_access_not_granted"
    assert cloud.does("grant_remote").refused == "admin_token_required"
    cloud.car_does("grant_remote")
    assert cloud.does("unlock", security_code="4826").refused == ""


def test_only_who_is_linked_grants():
    assert Driver().car_does("grant_remote").refused == "not_member"
    assert Driver().car_does("grant_remote", "claire").refused == "link_gone"
    assert Driver().does("lock", by=Actor(SUPPORT)).refused == "admin_token_required"


@pytest.mark.parametrize(
    ("seen", "refused"),
    [({"private_mode": True}, "private_mode"), ({"offline": "no_signal"}, "vehicle_offline")],
)
def test_a_car_that_cannot_be_reached_says_why(seen, refused):
    cloud = Driver().links().parks(**seen).does("lock")
    assert cloud.refused == refused
    assert refused != "vehicle_offline" or cloud.answer.figures == (("reason", "no_signal"),)


def test_people_and_contracts_are_checked():
    cloud = Driver()
    assert cloud.does("lock").refused == "link_gone"
    assert cloud.does("lock", account="jonas").refused == "not_member"
    assert cloud.does("lock", vin="WP0ZZZPCMSIM00009").refused == "vin_unknown"
    cloud.does("suspend_user", "emma").links()
    assert cloud.does("lock", account="emma").refused == "user_not_active"
    assert cloud.parks().does("lock").does("flash").refused == "command_running"
    cloud.world = cloud.world.but(contracts={})
    assert cloud.does("lock").refused == "license_deactivated"


def test_a_command_fails_in_a_car_that_is_on_or_lost_its_network():
    cloud = Driver().links().does("lock")
    fired = let_pass(cloud.world, Named("command.failed")).fired
    assert fired[-1].name == "command.failed"
    cloud.waits(1)
    command = cloud.world.commands[cloud.vin]
    assert (command.state, command.reason) == (CommandState.FAILED, "ignition_on")
    assert cloud.kinds("push")[-1] == "command_failed"
    cloud.parks().does("lock").parks(offline="no_signal").waits(1)
    assert cloud.world.commands[cloud.vin].reason == "vehicle_offline"


def test_a_car_that_was_never_seen_is_taken_to_be_parked():
    cloud = Driver("jonas", OTHER_CAR)
    cloud.links(**JONAS)
    cloud.does("lock").waits(1)
    assert cloud.world.commands[OTHER_CAR].state is CommandState.EXECUTED
