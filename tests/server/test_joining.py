"""Simulations in one served world stay equal to it, whoever acts, and whatever happens to the way there."""

from hypothesis import given, seed, settings
from hypothesis import strategies as st
from joiners import Joined, Seconds, at_one_time, begun_of, host_of
from moves import examples

from pcm_sim.connect.clock.passing import By
from pcm_sim.connect.deeds import CAR, CUSTOMER, INSTRUCTOR, Actor, deed
from pcm_sim.domain.events import BringPhone, Confirm, PressKey, SetIgnition, SetLocked, Tap, Tick, TypeText
from pcm_sim.domain.requests import Denied
from pcm_sim.server.closed.roles import Grant, Role
from pcm_sim.server.worlds.clock import RUNNING, Pace
from pcm_sim.session.opening import SIMULATED_VIN

VIN = SIMULATED_VIN
HOUR_MS = 3_600_000
CLAIRE, WRONG = "claire", "canary-9137"

BESIDE = (
    (Actor(INSTRUCTOR), deed("set_pace", pace="slow")),
    (Actor(INSTRUCTOR), deed("set_pace", pace="normal")),
    (Actor(INSTRUCTOR), deed("offer_update", vin=VIN, on=True)),
    (Actor(CAR, VIN), deed("pair", vin=VIN, code="12345678")),
    (Actor(CUSTOMER, CLAIRE), deed("sign_in", CLAIRE, email="claire.martin@example.com", password=WRONG)),
    (Actor(INSTRUCTOR), deed("repair_all_faults")),
)
IN_CAR = (
    PressKey("APPS"),
    PressKey("OPT"),
    Tap("apps/options/connect"),
    TypeText("1234 5678"),
    Confirm(),
    SetLocked(True),
    SetLocked(False),
    SetIgnition(False),
    SetIgnition(True),
    BringPhone(None),
)


def acts():
    car = st.tuples(st.sampled_from(("anna", "bert")), st.sampled_from(IN_CAR))
    beside = st.tuples(st.sampled_from(("anna", "bert", "rest")), st.sampled_from(BESIDE))
    time = st.tuples(st.just("time"), st.integers(1, 40 * 24).map(lambda hours: hours * HOUR_MS))
    hear = st.tuples(st.just("hear"), st.sampled_from(("anna", "bert")))
    skip = st.tuples(st.sampled_from(("anna", "bert")), st.integers(1, 5).map(lambda s: Tick(s * 1000)))
    return st.lists(st.one_of(car, car, beside, beside, time, hear, skip), max_size=25)


@seed(8)
@settings(max_examples=examples(40), deadline=None)
@given(acts())
def test_two_simulations_and_a_client_of_the_same_world_stay_equal_to_it(done):
    host = host_of()
    joined = {"anna": Joined(host), "bert": Joined(host)}
    for who, what in done:
        if who == "time":
            host.advance(By(what))
        elif who == "hear":
            joined[what].hear()
        elif who == "rest":
            host.asked(*what)
        elif isinstance(what, tuple):
            joined[who].session.ask(*what)
        else:
            joined[who].session.dispatch(what)
    for one in joined.values():
        one.hear()
    # What a car has to tell by what it heard is told then.
    for one in joined.values():
        one.hear()
    worlds = at_one_time(host.present(), *(one.session.moment.world for one in joined.values()))
    assert worlds[0] == worlds[1] == worlds[2]
    assert {one.session.moment.now for one in joined.values()} == {host.present().now}


def link_by_code(session):
    """Type the code that My Porsche shows for the car."""
    code = session.moment.world.car(VIN).code
    for event in (PressKey("APPS"), PressKey("OPT"), Tap("apps/options/connect"), TypeText(code), Confirm()):
        session.dispatch(event)


def test_a_car_is_linked_in_the_served_world_when_the_answer_s_time_has_come_there():
    seconds = Seconds()
    host = host_of(pace=Pace(RUNNING), seconds=seconds)
    anna, bert = Joined(host), Joined(host)
    link_by_code(anna.session)
    assert host.present().car(VIN).linked
    anna.hear()
    assert not anna.session.moment.unit.users, "the answer is on its way"
    seconds.now += anna.session.rules.policy.latency_ms / 1000
    anna.hear()
    assert anna.session.moment.unit.users
    bert.hear()
    assert bert.session.moment.world.car(VIN) == host.present().car(VIN)
    assert Joined(host).session.moment.unit.users == anna.session.moment.unit.users, "it is linked already"


def test_what_a_simulator_lets_pass_passes_for_everybody_and_nothing_passes_by_itself():
    host = host_of()
    anna, bert = Joined(host), Joined(host)
    begin = host.present().now
    anna.session.advance(HOUR_MS, idle=True)
    assert anna.session.moment.now == host.present().now == begin
    anna.session.advance(HOUR_MS)
    bert.hear()
    assert anna.session.moment.now == bert.session.moment.now == host.present().now == begin + HOUR_MS


def test_without_its_server_a_car_waits_in_vain_and_loses_nothing_and_catches_up_later():
    seconds = Seconds()
    host = host_of(pace=Pace(RUNNING), seconds=seconds)
    anna = Joined(host)
    anna.cut()
    link_by_code(anna.session)
    assert anna.session.screen.kind == "wait"
    anna.session.advance(anna.session.rules.policy.timeout_ms, idle=True)
    assert anna.session.screen.form is not None, "what was typed stands there still"
    told = anna.session.ask(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
    assert told.refused
    assert told.message.id == "server_gone"
    host.asked(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
    seconds.now += 1
    anna.find_again()
    anna.hear()
    assert anna.session.moment.world.pace == "slow"
    assert anna.session.moment.now == host.present().now, "the car is back at the time of its world"
    assert not host.present().car(VIN).linked


def test_a_world_that_begins_anew_is_taken_as_a_whole():
    host = host_of()
    anna = Joined(host)
    anna.session.ask(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
    anna.session.advance(HOUR_MS)
    host.reset()
    anna.hear()
    assert anna.session.moment.world == host.present()
    assert anna.session.moment.now == host.present().now
    anna.session.ask(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
    assert host.present().pace == "slow"


def test_a_car_learns_who_is_linked_to_it_in_a_world_that_began_anew():
    seconds = Seconds()
    host = host_of(pace=Pace(RUNNING), seconds=seconds)
    anna = Joined(host)

    def answered():
        seconds.now += anna.session.rules.policy.latency_ms / 1000
        anna.hear()
        return [user.email for user in anna.session.moment.unit.users]

    link_by_code(anna.session)
    linked = answered()
    assert linked
    host.keep("linked")
    host.reset()
    anna.hear()
    assert answered() == []
    host.restore("linked")
    anna.hear()
    assert answered() == linked


def test_an_answer_comes_even_where_the_deed_begins_the_world_anew():
    host = host_of()
    anna = Joined(host)
    assert not anna.session.ask(Actor(CUSTOMER, CLAIRE), deed("delete_account", CLAIRE)).refused
    assert not anna.session.ask(Actor("centre", "paris"), deed("erase", CLAIRE)).refused
    assert anna.session.moment.world == host.present()


def test_there_is_no_way_back_and_the_reason_names_the_world():
    anna = Joined(host_of())
    anna.session.dispatch(SetLocked(True))
    assert anna.session.go_back(1) == Denied("history_joined", (("name", "class (127.0.0.1:1)"),))
    assert anna.session.become(anna.session.beginning_at(anna.session.moment)).reason == "state_joined"


def test_what_tries_something_out_asks_its_own_copy():
    host = host_of()
    anna = Joined(host)
    trial = anna.session.beginning_at(anna.session.moment)
    link_by_code(trial)
    assert host.seq == 0
    assert not trial.joined


def test_no_secret_leaves_a_simulator_legible():
    sent = []
    anna = Joined(host_of())
    post = anna.link.post
    anna.link.post = lambda path, body: sent.append(body) or post(path, body)
    anna.session.ask(*BESIDE[4])
    assert sent
    assert WRONG.encode() not in b"".join(sent)


def test_a_trainee_s_simulator_acts_as_its_car_and_its_customer_alone():
    host = host_of()
    anna = Joined(host)
    anna.link.grant = Grant(Role.TRAINEE)
    link_by_code(anna.session)
    assert host.present().car(VIN).linked
    begin = host.present().now
    anna.session.advance(HOUR_MS)
    assert anna.session.advance_until(By(HOUR_MS)) == Denied("trainer_needed")
    assert host.present().now == begin
    told = anna.session.ask(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
    assert told.message.id == "trainer_needed"
    assert not anna.session.served.gone


def test_who_listens_late_is_told_no_later_time_than_that_of_what_was_missed():
    real = Seconds()
    host = host_of(pace=Pace(RUNNING), seconds=real)
    since = host.seq
    real.now = 2
    host.asked(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
    done_at = host.present().now
    real.now = 5
    assert begun_of(host, since)["now"] == done_at
    assert begun_of(host, host.seq)["now"] == host.present().now > done_at
