"""What is done beside the car: setting, time, faults, and what Centre, support and instructor do."""

from pathlib import Path

import pytest
from acting import act, fails, passes
from shipped import catalogue

from pcm_sim.scenario.format.plain import step_of
from pcm_sim.scenario.recording.recording import recorded, titled

DAY_MS = 86_400_000


def test_everything_beside_the_unit_is_set_by_name():
    acted = passes(
        """
        set: {car.country: ch, car.bars: 2, car.bearer: 3g, sim.card: swiss}
        set: {phone.hotspot: true, unit.language: DE}
        expect: {state: {car.country: CH, car.bars: 2, car.bearer: 3g, sim.card: swiss, phone.hotspot: true}}
        set: {phone.here: none, sim.card: none}
        expect: {state: {phone.here: none, sim.card: none, sim.state: absent, unit.language: de}}
        """
    )
    assert [one.kind for one in acted.touches] == ["beside"] * 3


def test_the_car_is_set_and_read_by_its_signals():
    passes(
        """
        set: {Vehicle.LowVoltageSystemState: ON, Vehicle.Speed: 50, Vehicle.PcmSim.Modem.Bearer: GERAN}
        expect: {state: {Vehicle.IsMoving: true, car.speed_kmh: 50, car.bearer: 2g, car.driver_in: true}}
        set: {Vehicle.Speed: 0, Vehicle.PcmSim.Country: ch, sim.card: without_pin}
        set: {Vehicle.Cabin.Seat.Row1.DriverSide.IsOccupied: false}
        expect: {state: {Vehicle.PcmSim.Modem.Registration: ROAMING}}
        expect: {state: {Vehicle.PcmSim.Modem.Operator: Alpenfunk}}
        set: {Vehicle.PcmSim.Phone.Call: RINGING}
        expect: {dialog: call_incoming, state: {phone.call: ringing}}
        """,
        given="{state: {Vehicle.LowVoltageSystemState: OFF, phone.paired: true}}",
    )
    passes(
        "expect: {state: {sim.call: running, net.online: false}}",
        given="{state: {sim.call: running, unit.telephone: card, sim.card: without_pin, car.bearer: 2g}}",
    )


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("set: {Vehicle.Sped: 50}", ["Vehicle.Sped", "Vehicle.Speed"]),
        ("set: {Vehicle.IsMoving: true}", ["only be read", "expect:"]),
        ("set: {Vehicle.LowVoltageSystemState: LOCK}", ["OFF, ON"]),
        ("set: {car.charging: true}", ["no charging port"]),
        ("set: {Vehicle.Speed: 5, car.speed_kmh: 6}", ["Vehicle.Speed"]),
        ("set: {sim.call: ringing}", ["by the customer’s phone", "Choose the SIM card"]),
    ],
)
def test_what_cannot_be_set_by_a_signal_says_why(step, told):
    fails(step, *told)


def test_a_car_can_be_on_and_driven_in_one_step():
    passes(
        """
        set: {car.ignition: false}
        set: {car.ignition: true, car.speed_kmh: 50}
        expect: {state: {car.moving: true}}
        """
    )


def test_time_passes_by_a_span_until_a_local_time_and_until_something_happens():
    acted = passes(
        """
        advance: 10 min
        expect: {state: {clock.local: "2026-03-02T09:51"}}
        advance: {to: 2026-04-01T08:00}
        expect: {state: {clock.local: "2026-04-01T08:00"}}
        advance: {until: contract.expired, about: weather}
        expect: {contract: {product: weather, state: expired}, state: {clock.local: "2027-03-03"}}
        """
    )
    assert acted.touches[0].ms == 600_000


def test_faults_wait_for_what_happens_in_car_or_cloud_and_can_be_drawn():
    passes(
        """
        inject: {fault: dead_spot, on: wrong_pin, nth: 2}
        tap: remember_pin
        type: "9999"
        confirm: true
        expect: {state: {car.bearer: lte, faults.armed: 1, faults.struck: 0, faults.last: none}}
        type: "9998"
        confirm: true
        expect: {state: {car.bearer: none, faults.struck: 1, faults.last: dead_spot}}
        repair: dead_spot
        expect: {state: {car.bearer: lte, car.bars: 4, faults.armed: 0}}
        inject: {fault: border, after: 10 min, for: 5 min, name: alps}
        advance: 11 min
        expect: {state: {car.country: CH}}
        advance: 5 min
        expect: {state: {car.country: FR}}
        inject: {fault: sms_lost, on: sign_in, times: 1}
        inject: {surprise: 3, seed: 7}
        expect: {state: {faults.armed: 4, cloud.faults: 0}}
        repair: all
        expect: {state: {faults.armed: 0}}
        """,
        given="{state: {sim.card: own, sim.open: false}, steps: [{open: remember_pin}]}",
    )


def test_faults_are_armed_counted_struck_and_repaired():
    passes(
        """
        inject: {fault: maintenance, name: night, operation: pair, times: 1}
        open: link
        type: "${claire.code}"
        confirm: true
        expect: {journal: {operation: pair, outcome: maintenance, fault: night}}
        expect: {state: {cloud.faults: 1, cloud.struck: 1}}
        repair: night
        expect: {state: {cloud.faults: 0}}
        inject: {fault: slow, percent: 50, for: 1 h}
        inject: {fault: silent, nth: 3}
        repair: all
        expect: {state: {cloud.faults: 0}}
        """
    )


def test_the_desk_acts_as_who_has_the_button_and_by_any_operation():
    passes(
        """
        dealer: {do: invite, customer: sofia, car: other, refused: already_active}
        dealer: {do: correct_mobile, customer: paul, with: {mobile: "+33 6 39 98 00 99"}}
        dealer: {do: invite_again, customer: paul, car: promised}
        support: {do: reset_lock, customer: felix}
        expect: {state: {cloud.felix.stage: active}}
        support: {do: move_country, customer: claire, with: {country: DE}}
        expect: {journal: {operation: move_country, outcome: ok}}
        instructor: {do: free_car, car: other}
        expect: {state: {cloud.other.owner: none}}
        support: {do: withdraw_contract, customer: claire, item: navigation_plus, refused: withdrawal_expired}
        """
    )


def test_the_state_of_one_thing_is_set_and_time_goes_on_from_there():
    acted = passes(
        """
        instructor: {set: {object: account, customer: paul, state: active}}
        expect: {state: {cloud.paul.stage: active, cloud.simulated.owner: claire}}
        instructor: {set: {object: link, car: promised, customer: paul, state: linked}}
        instructor: {set: {object: security_code, customer: emma, state: set}, refused: security_code_not_set}
        instructor: {set: {object: card, state: declined}}
        instructor: {set: {object: contract, item: navigation_plus, state: unpaid}}
        expect: {journal: {operation: set_state, outcome: ok}}
        advance: {until: contract.retry, about: navigation_plus}
        advance: {until: month_end}
        """
    )
    session = acted.session
    assert session.moment.world.contracts["simulated-navigation_plus"].state == "expired"
    assert session.moment.cabin.clock % DAY_MS == 0
    # What was done is recorded without the secrets that opened the account.
    lines = recorded(session, catalogue(), titled(Path("own.scn.yaml"))).lines
    written = [step_of(one.step) for one in lines]
    assert {"instructor": {"set": {"object": "account", "state": "active", "customer": "paul"}}} in written
    assert "Verger" not in str(lines)


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("instructor: {set: {object: contract, item: weather, state: unpaid}}", ("'nothing_to_charge'",)),
        ("set: {car.ignitoin: true}", ("'car.ignitoin' is set", "did you mean 'car.ignition'?")),
        ("set: {car.bars: 9}", ("'car.bars' takes a whole number from 0 to 4", "9 is none")),
        ("set: {car.country: Norway}", ("'car.country' takes a country", "'NORWAY'")),
        (
            "set: {car.ignition: false, car.speed_kmh: 50}",
            ("'car.speed_kmh' is set", "stands", "switch it on"),
        ),
        (
            "set: {phone.here: none}\nset: {phone.cable: true}",
            ("'phone.cable' is about", "bring one"),
        ),
        ("advance: {to: 2020-01-01}", ("it becomes 2020-01-01", "it is 2026-03-02T09:41 already")),
        (
            "advance: {until: contract.expierd}",
            ("can be due", "did you mean 'contract.expired'?"),
        ),
        ("inject: slwo", ("'slwo' goes wrong", "did you mean 'slow'?")),
        ("inject: {fault: sms_lost, car: other}", ("no car", "name a customer")),
        ("inject: {fault: stale, customer: claire}", ("no customer", "name a car")),
        ("inject: {fault: slow, operation: piar}", ("no operation 'piar'", "did you mean 'pair'?")),
        ("inject: {fault: stale, operation: pair}", ("it strikes 'sync' alone",)),
        (
            "inject: {fault: dead_spot, on: wrong_pni}",
            ("a fault waits for 'wrong_pni'", "did you mean 'wrong_pin'?"),
        ),
        ("inject: {fault: dead_spot, on: page}", ("no page is named", "name it with page:")),
        ("inject: {fault: dead_spot, on: page, page: raoming}", ("has no page 'raoming'",)),
        ("inject: cable_loose", ("it is so already", "say with on:")),
        (
            "inject: {fault: dead_spot, customer: claire, nth: 2}",
            ("it strikes the simulated car once", "nth"),
        ),
        ("repair: nihgt", ("the fault 'nihgt' is repaired", "armed are none")),
        ("support: {do: free_car}", ("the support can do 'free_car'", "that is for the instructor")),
        ("dealer: {do: invte}", ("'invte' can be done", "did you mean 'invite'?")),
        ("dealer: {do: invite, customer: sofi}", ("there is a customer 'sofi'", "did you mean 'sofia'?")),
        ("dealer: {do: invite, centre: valmnt}", ("there is a Centre 'valmnt'", "did you mean 'valmont'?")),
        ("support: {do: reset_lock, customer: felix, refused: x}", ("is refused with 'x'", "it was done")),
        (
            "dealer: {do: invite, customer: sofia, car: simulated}",
            ("'invite' is done", "the cloud refuses with 'already_active'"),
        ),
    ],
)
def test_what_cannot_be_done_beside_the_car_is_told(steps, told):
    fails(steps, *told)


def test_a_card_needs_a_slot():
    fails("set: {sim.card: swiss}", "'sim.card' is set", "no slot", car="taycan-2022")


def test_an_event_that_never_comes_is_told():
    told = act("advance: {until: contract.expired, about: nothing_like_it}").fault
    assert told == "'contract.expired' comes for 'nothing_like_it'; nothing of the kind is ever due"
