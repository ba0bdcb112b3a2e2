"""What differs from a kept moment is told in words: names for keys, and no name of a class or field."""

from dataclasses import fields
from enum import StrEnum

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.connect.accounts.porsche_id import Stage
from pcm_sim.connect.deeds import CUSTOMER, INSTRUCTOR, SUPPORT, Actor, deed
from pcm_sim.connect.difference import NOT_TOLD
from pcm_sim.connect.functions.functions import FunctionState
from pcm_sim.connect.garage.cars import Role, UserState
from pcm_sim.connect.garage.remote import CommandState
from pcm_sim.connect.store.basket import Step
from pcm_sim.connect.store.contracts import ContractState
from pcm_sim.connect.world import World
from pcm_sim.session.console.differences import differences_seen
from pcm_sim.session.keeping import START


@pytest.fixture
def session():
    return open_session("taycan-2022", "FR", "en", catalogue=catalogue())


def seen(session):
    return differences_seen(session.rules, session.moment.world, session.differences(START), "en")


def test_every_part_of_the_cloud_has_a_word():
    told = {one.name for one in fields(World)} - NOT_TOLD
    assert {f"desktop.console.differs.{name}" for name in told} <= set(catalogue().desktop)


@pytest.mark.parametrize(
    "states", [Stage, ContractState, FunctionState, UserState, Role, CommandState, Step], ids=str
)
def test_every_state_has_a_word(states: type[StrEnum]):
    assert {f"desktop.console.value.{one.value}" for one in states} <= set(catalogue().desktop)


def test_a_value_of_an_account_is_told_by_whose_it_is(session):
    session.ask(Actor(SUPPORT), deed("move_country", "claire", country="DE"))
    first = seen(session)[0]
    assert (first.kind, first.thing, first.field) == ("accounts", "Claire Martin", "country")
    assert (first.before, first.after) == ("FR", "DE")


def test_whose_car_is_told_by_names(session):
    session.ask(Actor(INSTRUCTOR), deed("free_car", vin=session.moment.car.vin))
    gone = [one for one in seen(session) if one.kind == "cars" and one.how == "gone"]
    assert any("Claire Martin" in one.thing and "Taycan" in one.thing for one in gone)


def test_what_was_bought_is_told_with_its_car(session):
    customer = Actor(CUSTOMER, "claire")
    session.ask(customer, deed("add_to_basket", "claire", session.moment.car.vin, "radio_plus"))
    assert {one.thing for one in seen(session) if one.kind == "baskets"} == {"Claire Martin"}
    assert len(seen(session)) == len(set(seen(session)))
