"""Car and cloud on one clock: answers come when their time has come, waits end, and nothing is late."""

from dataclasses import replace

import pytest
from people import Person
from worlds import (
    ACCOUNT,
    ID_CAR,
    PAIR,
    PASSWORD,
    POLICY,
    RESET,
    SECURITY_CODE,
    SIGN_IN,
    START,
    WRONG_PASSWORD,
    build_account,
    build_car,
    build_card,
    build_rules,
    build_session,
    build_vehicle,
    build_world,
    find_vehicle,
    walk,
)

from pcm_sim.connect.accounts.porsche_id import Stage
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    Back,
    InsertCard,
    PressKey,
    SetCloudPace,
    SetIgnition,
    SetPrivateMode,
    SetSignal,
    Tap,
    Tick,
)
from pcm_sim.domain.screen import PageKind
from pcm_sim.session.props import Props
from pcm_sim.session.simulation import Session

OFF, ON = SetIgnition(on=False), SetIgnition(on=True)
WRONG_DIGITS = "00000000"
LATENCY, SLOW, TIMEOUT = POLICY.latency_ms, POLICY.slow_latency_ms, POLICY.timeout_ms


def drive(*, policy=POLICY, accounts=(), **car):
    """Sit in a car that is linked by code."""
    rules = build_rules(policy=policy)
    return Person(build_session(rules, car=build_car(**car), world=build_world(*accounts, policy=policy)))


def drive_id(*accounts):
    """Sit in a car that is linked by Porsche ID."""
    world = build_world(*accounts, method="id")
    return Person(build_session(build_rules(build_vehicle(**ID_CAR)), world=world))


def pair(person):
    """Type the right code and let the answer come."""
    return person.open_form(PAIR).enter(person.code).wait(LATENCY)


# --- linking for real -------------------------------------------------------------------------------


def test_a_code_is_answered_after_the_latency_and_not_before():
    anna = drive()
    anna.open_form(PAIR).enter(anna.code).wait(LATENCY - 1)
    assert (anna.screen.kind, anna.user) == (PageKind.WAIT, "")
    anna.wait(1)
    assert (anna.screen.kind, anna.user, anna.notice) == (PageKind.LIST, "anna@example.test", "linked")
    assert anna.session.moment.now == START + LATENCY


def test_a_porsche_id_links_the_car():
    anna = drive_id().open_form(SIGN_IN).enter("Anna@Example.test", PASSWORD, SECURITY_CODE)
    anna.wait(LATENCY)
    assert (anna.user, find_vehicle(anna.world).linked) == ("anna@example.test", ("anna",))


def test_wrong_codes_lock_and_the_lock_opens_on_simulated_time():
    anna = drive().open_form(PAIR)
    for _ in range(POLICY.code_tries):
        anna.enter(WRONG_DIGITS).wait(LATENCY)
    assert anna.trouble == "pairing_locked"
    anna.enter(anna.code).wait(LATENCY)
    assert anna.trouble == "pairing_locked"
    anna.wait(POLICY.code_wait_ms).enter(anna.code).wait(LATENCY)
    assert anna.user == "anna@example.test"


def test_wrong_passwords_lock_and_the_lock_opens_on_simulated_time():
    anna = drive_id().open_form(SIGN_IN)
    anna.enter("anna@example.test", WRONG_PASSWORD, SECURITY_CODE).wait(LATENCY)
    for _ in range(POLICY.password_tries - 1):
        anna.enter(WRONG_PASSWORD, SECURITY_CODE).wait(LATENCY)
    assert anna.trouble == "account_locked"
    anna.wait(POLICY.password_wait_ms).enter(PASSWORD, SECURITY_CODE).wait(LATENCY)
    assert anna.user == "anna@example.test"


@pytest.mark.parametrize(
    ("account", "typed", "trouble"),
    [
        ({}, ("x@example.test", PASSWORD, SECURITY_CODE), "porsche_id_unknown"),
        ({"stage": Stage.DELETED}, ("anna@example.test", PASSWORD, SECURITY_CODE), "account_deleted"),
        ({}, ("anna@example.test", WRONG_PASSWORD, SECURITY_CODE), "password_wrong"),
        ({"security_code": None}, ("anna@example.test", PASSWORD, "0000"), "security_code_not_set"),
        ({}, ("anna@example.test", PASSWORD, "0000"), "security_code_wrong"),
        ({}, ("bert@example.test", PASSWORD, SECURITY_CODE), "not_in_garage"),
    ],
)
def test_a_refused_porsche_id_is_told_in_the_form(account, typed, trouble):
    person = drive_id(build_account(**account), build_account("bert")).open_form(SIGN_IN).enter(*typed)
    person.wait(LATENCY)
    assert (person.trouble, person.user, person.screen.node) == (trouble, "", "form:sign_in")


def test_logging_out_in_and_unlinking():
    anna = pair(drive())
    old = find_vehicle(anna.world).used_codes
    walk(anna, f"{ACCOUNT}/log_out").tap(f"{ACCOUNT}/log_out")
    assert (anna.unit.user.logged_in, anna.screen.status.user) == (False, "")
    anna.tap(f"{ACCOUNT}/log_in").wait(LATENCY)
    assert anna.screen.status.user == "AE"
    anna.tap(f"{ACCOUNT}/unlink").tap("dialog/yes").wait(LATENCY)
    assert (anna.user, anna.notice, find_vehicle(anna.world).linked) == ("", "unlinked", ())
    assert anna.code not in {"", *old}
    assert anna.screen.node == "set"


def test_a_factory_reset_unlinks_in_the_cloud_without_a_wait():
    anna = pair(drive())
    walk(anna, RESET).tap(RESET).tap("dialog/yes")
    assert (anna.screen.node, anna.screen.kind, anna.user) == ("home", PageKind.TILES, "")
    assert find_vehicle(anna.world).linked == ()
    anna.wait(TIMEOUT)
    assert (anna.user, anna.unit.background, anna.dialog) == ("", None, "")


def test_a_factory_reset_while_offline_unlinks_as_soon_as_the_cloud_can_be_reached():
    anna = pair(drive()).do(SetSignal(Bearer.NONE, 0))
    walk(anna, RESET).tap(RESET).tap("dialog/yes")
    assert (anna.user, anna.dialog) == ("", "factory_reset_link_kept")
    assert find_vehicle(anna.world).linked == ("anna",)
    anna.do(OFF, ON, SetSignal(Bearer.GSM, 1)).wait(TIMEOUT)
    assert (anna.user, find_vehicle(anna.world).linked, anna.asked[-1]) == ("", (), "unlink")


def test_a_factory_reset_ends_private_mode_and_so_reaches_the_cloud_at_once():
    anna = pair(drive()).do(SetPrivateMode(on=True))
    walk(anna, RESET).tap(RESET).tap("dialog/yes")
    assert (anna.screen.status.data, find_vehicle(anna.world).linked) == (True, ())


# --- the end of a wait ------------------------------------------------------------------------------


def test_once_answered_nothing_is_due_any_more():
    anna = pair(drive())
    assert anna.session.due_in() is None
    assert anna.notice == "linked"


def test_settling_stops_at_the_answer():
    anna = drive()
    anna.open_form(PAIR).enter(anna.code)
    anna.session.settle()
    assert (anna.session.moment.now, anna.notice) == (START + LATENCY, "linked")


def test_a_cancelled_request_is_never_answered():
    anna = drive()
    anna.open_form(PAIR).enter(WRONG_DIGITS).tap("wait/cancel")
    assert (anna.session.due_in(), anna.notice) == (None, "cancelled")
    anna.wait(TIMEOUT)
    assert (anna.trouble, anna.dialog) == ("", "")


def test_a_slow_cloud_answers_later():
    anna = drive().do(SetCloudPace("slow"))
    anna.open_form(PAIR).enter(anna.code).wait(SLOW - 1)
    assert anna.user == ""
    assert anna.wait(1).user == "anna@example.test"


def test_a_silent_cloud_is_given_up_with_the_way_out():
    anna = drive().do(SetCloudPace("silent"))
    anna.open_form(PAIR).enter(anna.code).wait(TIMEOUT - 1)
    assert anna.screen.kind is PageKind.WAIT
    anna.wait(1)
    assert (anna.dialog, anna.screen.node, anna.user) == ("cloud_timeout", "form:pairing_code", "")
    assert anna.session.due_in() is None


@pytest.mark.parametrize("effect", ["cut", "refused"])
def test_an_answer_that_breaks_off_or_finds_no_connection_is_missed_at_once(effect):
    anna = drive()
    anna.session.ask(Actor(INSTRUCTOR), deed("arm_fault", item=effect, effect=effect, operation="pair"))
    anna.open_form(PAIR).enter(anna.code).wait(LATENCY)
    assert (anna.dialog, anna.user) == ("cloud_timeout", "")


def test_an_answer_that_comes_after_the_unit_gave_up_is_inert():
    anna = drive(policy=replace(POLICY, slow_latency_ms=TIMEOUT + 1)).do(SetCloudPace("slow"))
    anna.open_form(PAIR).enter(anna.code).wait(TIMEOUT)
    assert anna.dialog == "cloud_timeout"
    anna.wait(TIMEOUT)
    assert (anna.user, anna.dialog) == ("", "cloud_timeout")


def test_an_answer_at_the_very_end_of_the_wait_is_too_late():
    anna = drive(policy=replace(POLICY, slow_latency_ms=TIMEOUT)).do(SetCloudPace("slow"))
    anna.open_form(PAIR).enter(anna.code).wait(TIMEOUT)
    assert (anna.dialog, anna.user) == ("cloud_timeout", "")


def test_an_answer_that_cannot_get_through_leaves_the_wait_to_run_out():
    anna = drive()
    anna.open_form(PAIR).enter(anna.code).do(SetPrivateMode(on=True)).wait(LATENCY)
    assert (anna.screen.kind, anna.user) == (PageKind.WAIT, "")
    anna.wait(TIMEOUT)
    assert (anna.dialog, anna.screen.kind) == ("cloud_timeout", PageKind.FORM)


@pytest.mark.parametrize("leave", [Back(), PressKey("PHONE"), OFF])
def test_leaving_ends_the_wait_for_good(leave):
    anna = drive()
    anna.open_form(PAIR).enter(anna.code).do(leave).wait(TIMEOUT)
    assert (anna.user, anna.dialog, anna.session.due_in()) == ("", "", None)


# --- unit and cloud agree again ---------------------------------------------------------------------


@pytest.mark.parametrize("leave", [Tap("wait/cancel"), PressKey("PHONE"), OFF])
def test_what_the_cloud_did_behind_a_wait_that_was_left_is_known_after_the_next_start(leave):
    anna = drive()
    anna.open_form(PAIR).enter(anna.code).do(leave)
    assert (anna.user, find_vehicle(anna.world).linked) == ("", ("anna",))
    anna.do(OFF, ON).wait(LATENCY)
    assert (anna.user, anna.notice) == ("anna@example.test", "linked")


def test_a_start_asks_the_cloud_once():
    anna = drive().do(OFF, ON).wait(TIMEOUT).do(PressKey("SET")).wait(TIMEOUT)
    assert anna.asked == ["sync"]


def test_a_silent_cloud_is_asked_once_a_start_and_disturbs_nobody():
    anna = drive().do(SetCloudPace("silent"), OFF, ON)
    anna.session.settle()
    assert (anna.asked, anna.dialog, anna.unit.background) == (["sync"], "", None)


def test_a_start_offline_asks_as_soon_as_it_can():
    anna = drive(private_mode=True).do(OFF, ON).wait(TIMEOUT)
    assert anna.asked == []
    assert anna.do(SetPrivateMode(on=False)).asked == ["sync"]


def test_a_slow_old_answer_does_not_undo_a_link():
    anna = drive().do(SetCloudPace("slow"), OFF, ON, SetCloudPace("normal"))
    pair(anna)
    assert anna.wait(SLOW).user == "anna@example.test"


def test_a_card_without_a_pin_changes_the_sim_and_keeps_the_link():
    anna = pair(drive(others=(build_card(asks_pin=False),))).do(InsertCard("own"))
    assert (anna.user, anna.screen.status.data) == ("anna@example.test", True)


# --- time -------------------------------------------------------------------------------------------


def test_a_notice_goes_by_itself():
    anna = pair(drive())
    assert anna.wait(POLICY.notice_ms - 1).notice == "linked"
    assert anna.wait(1).notice == ""


@pytest.mark.parametrize("ms", [0, -5])
def test_no_time_passes_backwards(ms):
    anna = drive().wait(ms)
    assert anna.session.moment.now == START


def test_the_status_bar_shows_the_simulated_time():
    anna = drive()
    shown = [anna.screen.status.time]
    shown.extend(anna.wait(ms).screen.status.time for ms in (59_999, 1, 24 * 3_600_000))
    assert shown == ["09:01", "09:01", "09:02", "09:02"]


# --- listeners, customers, cards --------------------------------------------------------------------


def test_listeners_hear_of_every_step_after_it_happened_until_they_stop():
    session = build_session()
    heard = []
    stop = session.listen(lambda: heard.append((session.moment.now - START, session.screen.node)))
    session.dispatch(PressKey("SET"))
    session.advance(5)
    stop()
    session.dispatch(PressKey("HOME"))
    assert heard == [(0, "set"), (5, "set")]


def test_a_listener_may_stop_in_the_middle_of_a_step():
    session = build_session()
    heard = []
    stops = []

    def leave():
        stops[0]()

    stops.append(session.listen(leave))
    session.listen(lambda: heard.append("second"))
    session.dispatch(PressKey("SET"))
    session.dispatch(PressKey("SET"))
    assert heard == ["second", "second"]


def show_customers(person):
    """Give what the side card shows of every customer."""
    notes = {name: {"en": f"Note on {name}"} for name in person.world.accounts}
    secrets = dict.fromkeys(notes, (PASSWORD, SECURITY_CODE))
    cards = {card.id: {"en": f"Card {card.id}"} for card in person.session.moment.car.cards}
    session = Session(person.session.rules, person.session.moment, Props(notes, cards, secrets=secrets), 2019)
    return {one.id: one for one in session.customers()}, session.cards()


def test_the_side_card_shows_what_the_customer_reads_in_my_porsche():
    anna = drive()
    before, _ = show_customers(anna)
    assert (before["anna"].pairing_code, before["anna"].linked, before["anna"].role) == (
        anna.code,
        False,
        "primary",
    )
    assert (before["anna"].note, before["anna"].password) == ("Note on anna", PASSWORD)
    assert before["bert"].role == ""
    after, _ = show_customers(pair(anna))
    assert (after["anna"].pairing_code, after["anna"].linked) == ("", True)


def test_the_side_card_shows_a_lock_until_it_opens():
    anna = (
        drive_id().open_form(SIGN_IN).enter("anna@example.test", WRONG_PASSWORD, SECURITY_CODE).wait(LATENCY)
    )
    for _ in range(POLICY.password_tries - 1):
        anna.enter(WRONG_PASSWORD, SECURITY_CODE).wait(LATENCY)
    assert show_customers(anna)[0]["anna"].locked is True
    assert show_customers(anna.wait(POLICY.password_wait_ms))[0]["anna"].locked is False


def test_the_secrets_of_a_customer_are_in_no_repr():
    customers, _ = show_customers(drive())
    assert PASSWORD not in repr(customers)
    assert SECURITY_CODE not in repr(customers)


def test_the_cards_are_named():
    _, cards = show_customers(drive(card=build_card(), others=(build_card("second"),)))
    assert cards == (("own", "Card own"), ("second", "Card second"))


def test_no_secret_that_was_typed_is_in_the_history():
    anna = drive_id().open_form(SIGN_IN).enter("anna@example.test", "Typed-Secret-1", "9753").wait(LATENCY)
    anna.enter(PASSWORD, SECURITY_CODE).wait(LATENCY)
    shown = repr(anna.session.history.entries)
    for secret in ("Typed-Secret-1", "9753", PASSWORD, SECURITY_CODE):
        assert secret not in shown
    assert Tick(LATENCY) in [entry.event for entry in anna.session.history.entries]
