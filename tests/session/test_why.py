"""Why: what is explained is what decides, and what is offered makes it so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moves import fill_form
from shipped import catalogue, open_car

from pcm_sim.connect.garage.linking import CODE_ASKED
from pcm_sim.connect.operations.cars import RESUME_ASKED, SIGN_IN_ASKED
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import facts_of, present_network
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.events import (
    BringPhone,
    Confirm,
    DriveTo,
    InsertCard,
    SetCharging,
    SetCloudPace,
    SetHotspot,
    SetIgnition,
    SetParkingBrake,
    SetPhoneBluetooth,
    SetPhoneSignal,
    SetPrivateMode,
    SetSignal,
    SetSpeed,
    SetVolume,
    Tap,
    TypeText,
)
from pcm_sim.domain.functions import INSTALLING
from pcm_sim.domain.lines import page_facts
from pcm_sim.session.why.chains import Chains
from pcm_sim.session.why.doing import do
from pcm_sim.session.why.explaining import why, why_refused
from pcm_sim.session.why.parts import SET, SPEAK, WAIT, WAY, first_closed, is_open
from pcm_sim.session.why.told import told
from pcm_sim.session.why.words import Words

BESIDE = (
    *(SetPrivateMode(on=True), SetSpeed(50), SetVolume(0), DriveTo("CH"), DriveTo("JP"), InsertCard(None)),
    *(SetSignal(Bearer.NONE, 0), SetSignal(Bearer.GSM, 2), SetCharging(on=True), SetParkingBrake(on=False)),
    *(BringPhone(None), SetHotspot(on=True), SetPhoneBluetooth(on=False), SetPhoneSignal(Bearer.NONE)),
    *(SetIgnition(on=False), SetIgnition(on=True)),
)
CARS = ("macan-95b-1", "panamera-971-1b", "taycan-y1a-b")


def chains_of(session):
    """Write chains about a session as it is."""
    return Chains(Words(catalogue(), session.rules, "en"), session.moment)


def check_offers(session, chain):
    """What the first link that fails offers makes it hold, or leads to an entry of this car."""
    closed = first_closed(chain(chains_of(session)))
    for control in closed.controls if closed else ():
        again = session.beginning_at(session.moment)
        if control.kind == WAY:
            assert control.target in session.rules.tree.nodes
            assert control.path
            continue
        assert do(again, control)
        mended = {one.name: one.holds for one in chain(chains_of(again))}
        assert mended.get(closed.name) is not False, f"{control.label} leaves {closed.asked!r} as it is"


@settings(max_examples=30, deadline=None)
@given(
    row=st.sampled_from(CARS),
    events=st.lists(st.sampled_from(BESIDE), max_size=6),
    feature=st.sampled_from(("roaming", "link", "data_off", "services", "dial", "updates")),
)
def test_a_chain_says_what_the_rule_says_and_what_it_offers_makes_the_link_hold(row, events, feature):
    session = open_car(row)
    session.go_to(feature)
    for event in events:
        session.dispatch(event)

    data = chains_of(session).of_data()
    rules, cabin = session.rules, session.moment.cabin
    assert is_open(data) == (present_network(rules, cabin).offline is None)
    facts = page_facts(rules, cabin)
    for row_shown in session.screen.rows:
        gates = chains_of(session).of_gates(rules.tree.nodes[row_shown.id.partition("#")[0]], facts)
        assert is_open(gates) is not row_shown.locked, row_shown.id

    check_offers(session, lambda chains: chains.of_data())
    check_offers(session, lambda chains: chains.of_checks(INSTALLING))


def test_a_refused_code_tells_every_check_of_the_cloud_and_waiting_opens_the_lock():
    session = open_car("macan-95b-3")
    session.go_to("link")
    session.dispatch(SetPrivateMode(on=True))
    session.dispatch(TypeText("00000000"))
    session.dispatch(Confirm())
    refused = why_refused(catalogue(), session)
    assert first_closed(refused.chain).name == "private_mode"
    switch, place = first_closed(refused.chain).controls
    assert (switch.kind, switch.values) == (SET, (("private_mode", False),))
    assert (place.kind, place.path[0]) == (WAY, "SET")
    session.dispatch(Tap("dialog/yes"))
    do(session, switch)
    assert why_refused(catalogue(), session).through

    for tries in range(session.rules.policy.code_tries):
        session.dispatch(TypeText("00000000"))
        session.dispatch(Confirm())
        session.settle()
        refused = why_refused(catalogue(), session)
        last = tries == session.rules.policy.code_tries - 1
        assert first_closed(refused.chain).name == ("code_open" if last else "code_right")
    wait = first_closed(refused.chain).controls[0]
    assert wait.kind == WAIT
    assert [one.name for one in refused.chain if one.holds is None] == [name for name, _ in CODE_ASKED[3:]]
    before = session.moment.world
    do(session, wait)
    open_again = why_refused(catalogue(), session)
    assert first_closed(open_again.chain).name == "code_right"
    assert [one.kind for one in first_closed(open_again.chain).controls] == [SPEAK]
    assert session.moment.world.cars == before.cars, "looking counts no try"

    for event in fill_form(session, "right"):
        session.dispatch(event)
    session.settle()
    assert session.moment.unit.users
    assert why_refused(catalogue(), session).through


def test_a_sign_in_and_a_card_tell_which_check_failed():
    session = open_car("taycan-y1a-b")
    session.go_to("link")
    for event in fill_form(session, "wrong"):
        session.dispatch(event)
    session.settle()
    chain = why_refused(catalogue(), session).chain
    names = {name for name, _ in SIGN_IN_ASKED}
    assert first_closed(chain).name in names - {"car_known", "method"}
    session.dispatch(SetCloudPace("silent"))
    assert first_closed(why_refused(catalogue(), session).chain).name == "cloud"

    car = open_car("macan-95b-3")
    for event in (SetIgnition(on=False), SetIgnition(on=True)):
        car.dispatch(event)
    car.dispatch(TypeText("9999"))
    car.dispatch(Confirm())
    card = why_refused(catalogue(), car).chain
    assert [(one.name, one.holds) for one in card] == [
        *(("card_alive", True), ("card_unblocked", True), ("pin_right", False))
    ]
    assert "tries left: 2" in card[1].now


def test_what_a_page_rests_on_is_told_with_readings_and_what_is_not_there():
    session = open_car("panamera-971-1b", "de")
    roaming = why(catalogue(), session, "roaming", "fr")
    assert (roaming.path[0], roaming.facts[0].id) == ("SET", "F071")
    assert all(one.text.endswith(".") for one in roaming.facts)
    device_manager = next(one for one in roaming.readings if one.cell == "X08")
    assert any("DEVICES" in one.gives for one in device_manager.others)
    assert all(one.holds for one in roaming.there)
    home = why(catalogue(), session, language="en")
    assert home.inferred
    assert not home.absent[0].chain[0].holds
    nothing = why(catalogue(), open_car("taycan-y1a-b"), "remember_pin")
    assert not nothing.path
    assert all((nothing.absent[0].reason, nothing.absent[0].facts))
    sign = why(catalogue(), session, "status/data")
    assert (is_open(sign.opens), bool(sign.note)) == (True, True)
    session.dispatch(SetIgnition(on=False))
    assert why(catalogue(), session).opens[0].name == "ignition"
    assert told(home)[0] == home.title


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_there_are_words_for_all_that_can_be_asked(language):
    session = open_car("panamera-971-1b")
    words = Words(catalogue(), session.rules, language)
    cloud = (name for asked in (CODE_ASKED, SIGN_IN_ASKED, RESUME_ASKED) for name, _ in asked)
    for name in cloud:
        assert words.say(f"check.{name}")
    for fact, values in FACTS.items():
        assert words.say(f"fact.{fact}")
        coded = fact in {"vehicle.device_manager_key", "vehicle.connect_menu", "item.state"}
        for value in () if coded else values:
            assert (
                isinstance(value, bool)
                or words.knows(f"value.{value}")
                or words.knows(f"value.{fact}.{value}".lower())
            ), f"{fact}: {value}"
        assert all(map(str, (words.value(fact, value) for value in values)))
    assert set(facts_of(session.rules, session.moment.cabin)) <= set(FACTS)
