"""What a command from afar does to the car in the window."""

import pytest
from clouds import CAR_VIN
from drivers import CLAIRE

from pcm_sim.composition import open_session
from pcm_sim.connect.deeds import CAR, CUSTOMER, Actor, deed
from pcm_sim.domain.effects import Obeyed
from pcm_sim.domain.events import SetIgnition


@pytest.fixture
def session():
    opened = open_session("taycan-2022")
    opened.ask(Actor(CAR, CAR_VIN), deed("sign_in_car", vin=CAR_VIN, **CLAIRE))
    opened.dispatch(SetIgnition(on=False))
    return opened


def commands(session, name, **fields):
    """Send a command as the owner and wait until it is over."""
    answered = session.ask(Actor(CUSTOMER, "claire"), deed(name, "claire", CAR_VIN, **fields))
    assert not answered.refused
    return [one for one in session.advance(10_000) if isinstance(one, Obeyed)]


def test_the_car_locks_and_the_cloud_sees_it(session):
    assert commands(session, "lock") == [Obeyed("lock")]
    assert session.moment.car.locked
    assert session.moment.world.seen[CAR_VIN].locked
    commands(session, "unlock", security_code="4826")
    assert not session.moment.car.locked


def test_the_climate_runs_until_it_is_switched_off(session):
    commands(session, "climate_on")
    assert session.moment.car.climate
    commands(session, "climate_off")
    assert not session.moment.car.climate


@pytest.mark.parametrize("name", ["flash", "honk"])
def test_lights_and_horn_happen_once(session, name):
    before = session.moment.car
    assert commands(session, name) == [Obeyed(name)]
    assert session.moment.car == before


def test_a_car_that_is_on_does_nothing():
    opened = open_session("taycan-2022")
    opened.ask(Actor(CAR, CAR_VIN), deed("sign_in_car", vin=CAR_VIN, **CLAIRE))
    assert commands(opened, "lock") == []
    assert not opened.moment.car.locked
