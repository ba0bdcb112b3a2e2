"""The contract of the cloud's doors: the same stories come out the same, and leave an equal cloud."""

from itertools import count

import pytest
from contract_doors import AsSimulator, InProcess, Loopback, OverRest
from contract_stories import (
    STORIES,
    asks_a_cloud_whose_answers_are_lost,
    buys_a_service_and_has_it_after_a_start,
)
from drivers import Driver
from serving_worlds import served
from shipped import catalogue

from pcm_sim.composition_serve import founder_of, statuses_of
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.wire.waiting import Patience
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import Worlds, WorldWish

NAMES = count()
named = pytest.mark.parametrize(("car", "story"), STORIES, ids=[story.__name__ for _, story in STORIES])


@pytest.fixture(scope="module")
def worlds():
    return Worlds(founder_of(catalogue()), pace=Pace(FROZEN))


@pytest.fixture(scope="module")
def app(worlds):
    return build_app(worlds, statuses=statuses_of(catalogue()))


@pytest.fixture(scope="module")
def in_process(app):
    send = InProcess(app)
    yield send
    send.close()


@pytest.fixture(scope="module")
def loopback(app):
    with served(app) as ask:
        yield Loopback(ask.port)


@pytest.fixture
def impatient(monkeypatch):
    """Hang up at once, where there is nobody to hang up himself."""
    for where in ("door", "losing"):
        monkeypatch.setattr(f"pcm_sim.server.wire.{where}.PATIENCE", Patience(0, 0, 0))


def world_of(worlds, car):
    return worlds.create(f"story-{next(NAMES)}", WorldWish(car))


def without_journal(world):
    """Leave out what was asked: a path of the portal names no car where the telephone has one in view."""
    return world.but(journal=(), faults=())


def noted(world):
    return [(one.operation, one.outcome) for one in world.journal]


def plays(story, person):
    begun = person.world
    story(person)
    direct = Driver(world=begun)
    story(direct)
    assert without_journal(person.host.present()) == without_journal(direct.world)
    assert noted(person.host.present()) == noted(direct.world)


@named
@pytest.mark.usefixtures("impatient")
def test_over_rest_a_story_is_as_it_is_asked_directly(worlds, in_process, car, story):
    plays(story, OverRest(world_of(worlds, car), in_process))


@named
def test_a_simulator_that_joined_has_it_so_too(worlds, in_process, car, story):
    person = AsSimulator(world_of(worlds, car), in_process)
    plays(story, person)


@pytest.mark.parametrize(
    "story", [buys_a_service_and_has_it_after_a_start, asks_a_cloud_whose_answers_are_lost]
)
def test_over_a_network_it_is_so_too_and_what_is_lost_is_lost_on_the_wire(worlds, loopback, story):
    plays(story, OverRest(world_of(worlds, "taycan-2022"), loopback))
