"""What is given: clock, seed, state and steps, so from the first step on."""

import pytest
from acting import act, cell_of, passes
from shipped import catalogue

from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.opening import opened

NOTHING = "note: x"


def begins(given, expected, **more):
    return passes(f"expect: {{state: {{{expected}}}}}", given=f"{{{given}}}", **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("clock: 2026-07-06T08:30", 'clock.local: "2026-07-06T08:30"'),
        ("clock: 2019-12-24", 'clock.local: "2019-12-24T00:00"'),
        ("clock: 2026-07-06T08:30Z", 'clock.local: "2026-07-06T10:30"'),
        ("state: {unit.linked: true}", "unit.user: in, unit.email: claire.martin@example.org"),
        ("state: {unit.user: out}", "unit.user: out, unit.linked: true"),
        ("state: {sim.pin_tries: 1}", "sim.pin_tries: 1, sim.state: pin_required"),
        ("state: {sim.pin_tries: 1, sim.open: true}", "sim.state: ready"),
        ("state: {sim.puk_tries: 2, sim.pin_tries: 0}", "sim.state: puk_required, sim.puk_tries: 2"),
        ("state: {sim.card: swiss, sim.open: true}", "sim.card: swiss, sim.state: ready"),
        ("state: {sim.card: none}", "sim.state: absent"),
        ("state: {sim.asks_pin: false}", "sim.asks_pin: false, sim.state: ready"),
        ("state: {sim.remembered: true}", "unit.remember_pin: true"),
        ("state: {phone.paired: true}", "phone.connected: true"),
        ("state: {unit.roaming: true, unit.data: off}", "unit.roaming: true, unit.data: off"),
        ("state: {car.country: CH, car.speed_kmh: 30}", "car.country: CH, car.moving: true"),
        ("steps: [{toggle: {id: roaming, to: true}}]", "unit.roaming: true"),
    ],
)
def test_it_begins_as_it_is_given(given, expected):
    begins(given, expected)


def test_no_time_passes_and_nothing_is_told_of_what_was_so_from_the_start():
    given = "state: {unit.linked: true, car.country: CH, unit.roaming: true}"
    acted = begins(given, 'clock.local: "2026-03-02T09:41", unit.unread: 0')
    assert acted.session.screen.node == "home"
    assert acted.session.screen.notice is None
    assert acted.session.moment.now == opened(catalogue(), cell_of(NOTHING)).moment.now


def test_a_customer_is_linked_by_porsche_id_too():
    begins("state: {unit.linked: claire}", "unit.user: in", car="taycan-2022")


def test_the_history_begins_after_the_given_steps():
    session = opened(catalogue(), cell_of(NOTHING, given="{steps: [{open: roaming}]}"))
    assert session.screen.node == "set/device_manager/options/mobile_data"
    assert len(session.history.entries) == 0


def test_the_same_seed_gives_the_same_codes():
    def code(seed):
        session = opened(catalogue(), cell_of(NOTHING, given=f"{{seed: {seed}}}"))
        return session.customers()[0].pairing_code

    assert code(1) == code(1) != code(2)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("state: {unit.linkd: true}", "did you mean 'unit.linked'"),
        ("state: {sim.pin_tries: 9}", "'sim.pin_tries' takes a whole number from 0 to 3"),
        ("state: {unit.linked: nobody}", "'nobody' is linked; there are claire"),
        ("state: {unit.linked: emma}", "emma.code"),
        ("state: {unit.roaming: 3}", "'unit.roaming' takes true or false; 3 is neither"),
        ("state: {unit.data: offf}", "'unit.data' takes one of on, off"),
        ("state: {sim.card: swis}", "there is a SIM card 'swis'"),
        ("state: {sim.pin_tries: 0, sim.open: true}", "the card is open; it is 'puk_required'"),
        ("state: {car.bars: 9}", "'car.bars' takes a whole number"),
        ("steps: [{open: roaming}, {tap: link}]", "given step 2 is done"),
        ("preset: linkd", "did you mean 'linked'"),
    ],
)
def test_what_cannot_be_given_is_told(given, told):
    with pytest.raises(StepError, match=told):
        opened(catalogue(), cell_of(NOTHING, given=f"{{{given}}}"))


def test_values_with_a_name_may_be_given():
    state = 'car.speed_kmh: "${speed}", car.private_mode: "${yes}", sim.pin_tries: "${left}"'
    given = f'clock: "${{day}}", state: {{{state}}}'
    expected = (
        'clock.local: "${day}", car.speed_kmh: "${speed}", car.private_mode: "${yes}", sim.pin_tries: 1'
    )
    begins(given, expected, head='params: {day: "2026-07-06T08:30", speed: "30", "yes": "true", left: "1"}')


def test_what_is_set_may_be_a_value_with_a_name():
    steps = 'set: {car.speed_kmh: "${speed}"}\nexpect: {state: {car.speed_kmh: 30}}'
    passes(steps, head='params: {speed: "30"}')


def test_a_given_card_needs_a_slot():
    with pytest.raises(StepError, match="no slot"):
        opened(catalogue(), cell_of(NOTHING, car="taycan-2022", given="{state: {sim.pin_tries: 1}}"))


def test_a_value_that_only_the_simulation_knows_must_be_there():
    told = act('open: link\ntype: "${sms.code}"').fault
    assert told == "${sms.code} has a value; there is none at the moment"
