"""Every thing of the cloud as the instructor sees it, and the setting of its state, as an event like any."""

import pytest
from session_states import linked
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.session.console.objects import (
    GROUPS,
    choices_of,
    kinds_and_states,
    object_named,
    objects_of,
    set_object,
)
from pcm_sim.session.simulation import replay

FUNCTION = "active_lane_keeping"
WEATHER = "contract/simulated-weather"


@pytest.fixture
def session():
    return open_session("macan-2019", "FR", "en", catalogue=catalogue())


def shown(session):
    return {one.thing.key: one for one in objects_of(session.rules, session.moment, "en")}


def sets(session, key, state):
    return set_object(session, object_named(session.moment.world, key), state)


def test_every_kind_and_state_has_words():
    texts = set(catalogue().desktop)
    assert {kind for kinds in GROUPS.values() for kind in kinds} == {kind for kind, _ in kinds_and_states()}
    for kind, states in kinds_and_states():
        assert f"desktop.console.object.kind.{kind}" in texts
        for state in states:
            assert f"desktop.console.object.state.{kind}.{state}" in texts
            assert f"desktop.console.object.follows.{kind}.{state}" in texts


def test_one_state_is_set_and_nothing_else(session):
    before = shown(session)

    assert not sets(session, WEATHER, "ended").refused

    after = shown(session)
    assert after.pop(WEATHER).state == "ended"
    before.pop(WEATHER)
    assert after == before
    assert session.moment.world.agenda.entry("contract/simulated-weather") is None


def test_who_is_in_hand_comes_first(session):
    first = next(iter(objects_of(session.rules, session.moment, "en")))
    assert (first.thing.key, first.mine, first.state) == ("account/claire", True, "active")
    assert shown(session)["card/claire/card-1"].name == "VISA •••• 0026"


def test_a_choice_tells_why_it_cannot_be(session):
    link = object_named(session.moment.world, "link/WP0ZZZPCMSIM00003/paul")
    told = {one.state: one for one in choices_of(session, link)}
    assert told["linked"].why_not.id == "account_not_active"
    assert told["cut"].why_not.id == "state_not_linked"

    assert not sets(session, "account/paul", "active").refused

    assert {one.state: one.why_not for one in choices_of(session, link)}["linked"] is None


def test_what_is_set_is_played_again_to_an_equal_moment(session):
    for key, state in (
        ("account/paul", "active"),
        ("card/claire/card-1", "declined"),
        ("contract/simulated-navigation_plus", "unpaid"),
        ("pairing_code/WP0ZZZPCMSIM00001", "locked"),
        ("account/emma", "deleted"),
    ):
        assert not sets(session, key, state).refused
    session.advance(4 * 86_400_000)

    events = [one.event for one in session.history.entries]
    again = replay(session.rules, session.history.start, events, session.phone_kit)
    assert again == session.moment
    # The card was tried again three days after the term's end, and declined as it was set to.
    assert session.moment.world.contracts["simulated-navigation_plus"].tries == 2
    assert "Verger" not in repr(session.moment.world.journal)


def test_a_function_is_set_and_the_car_hears_of_it():
    session = open_session("taycan-2022", "FR", "en", catalogue=catalogue())
    linked(session)
    key = f"function/{next(iter(session.moment.world.functions))}"

    def in_car():
        grants = session.moment.unit.areas.grants
        return next((one.state for one in grants if one.product == FUNCTION), "")

    assert not sets(session, key, "ready").refused
    assert in_car() == "ready"
    refused = sets(session, key, "installing")
    assert (refused.refused, refused.message.id) == (True, "fod_precondition")
    assert not sets(session, key, "failed").refused
    assert in_car() == "failed"
    assert not sets(session, key, "active").refused
    assert in_car() == "active"
    assert not sets(session, key, "off").refused
    assert in_car() == ""
