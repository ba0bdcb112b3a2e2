"""Functions on Demand and updates: what must be so, ten minutes, what interrupts, what is offered again."""

import pytest
from areas import sit
from worlds import DEAD_SPOT, MINUTE, POLICY, START, build_card

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import SetCharging, SetIgnition, SetLocked, SetPrivateMode, SetSignal, SetSpeed

TEN = POLICY.install_ms
LANES = "store/functions#lanes"
OFF, ON = SetIgnition(on=False), SetIgnition(on=True)
LOCK, UNLOCK = SetLocked(on=True), SetLocked(on=False)
READY = (Grant("lanes", None, "ready"), Grant("seats", None, "ready"))

KINDS = ("function", "update")


def own(**state):
    """Sit in a car that has a function bought and an update offered."""
    unit = {"grants": READY, "update": "available", **state.pop("unit", {})}
    state.setdefault("card", build_card(asks_pin=False))
    return sit(unit=unit, **state)


def ask(seat, kind):
    """Ask for the installation."""
    if kind == "update":
        return seat.press("UPDATES").tap("updates/install")
    return seat.press("STORE").tap(LANES, "store/functions/activate")


def confirm(seat):
    """Ask for the update and agree; what comes of a function is told by the cloud."""
    return ask(seat, "update").tap("dialog/yes")


def leave(seat):
    """Leave the car as it must be left."""
    return seat.do(OFF, LOCK)


def states(seat):
    """Give the states of the function and of the update, as their rows show them."""
    function = seat.press("STORE").row(LANES).value
    update = seat.press("UPDATES").row("updates/state").value
    return function.removeprefix("value.product.")[:-3], update.removeprefix("value.update.")[:-3]


DONE = ("ready", "none")
AGAIN = ("ready", "failed")
CONFIRMED = ("ready", "confirmed")


# --- what must be so (F113-F115) --------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("car", "reason", "mend"),
    [
        ({"private_mode": True}, "offline_private_mode", SetPrivateMode(on=False)),
        (DEAD_SPOT, "offline_no_signal", SetSignal(Bearer.LTE, 3)),
        ({"charging": True}, "install_charging", SetCharging(on=False)),
    ],
)
def test_one_thing_that_is_missing_is_told_and_once_mended_the_way_is_free(kind, car, reason, mend):
    seat = ask(own(**car), kind)
    assert (seat.dialog, seat.unit.areas.installation) == (reason, None)
    seat.tap("dialog/yes").do(mend)
    assert ask(seat, kind).dialog == f"{kind}_ask"


def test_an_update_that_waits_already_is_not_agreed_to_again():
    assert ask(confirm(own()), "update").dialog == "install_waits"


def test_without_an_update_there_is_none_to_install():
    assert ask(own(unit={"update": "none"}), "update").dialog == "update_none"


@pytest.mark.parametrize(
    ("grant", "state"),
    [(Grant("lanes", None, "active"), "active"), (Grant("lanes", START, "ready"), "expired")],
)
def test_only_a_function_that_waits_for_it_can_be_activated(grant, state):
    seat = own(unit={"grants": (grant,)}).press("STORE").tap(LANES)
    assert seat.row("store/functions/state").value == f"value.product.{state} en"
    assert "store/functions/activate" not in [row.id for row in seat.screen.rows]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (SetPrivateMode(on=True), "offline_private_mode"),
        (SetSignal(Bearer.NONE, 0), "offline_no_signal"),
        (SetCharging(on=True), "install_charging"),
    ],
)
def test_what_goes_missing_before_the_yes_is_told_after_it(kind, change, reason):
    seat = ask(own(), kind).do(change).tap("dialog/yes")
    assert (seat.dialog, seat.unit.areas.installation) == (reason, None)


def test_the_question_says_how_long_it_takes():
    seat = ask(own(), "update")
    assert dict(seat.unit.dialog.message.figures) == {"min": TEN // MINUTE}


# --- the go-ahead -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_the_go_ahead_can_be_refused(kind):
    seat = ask(own(), kind).tap("dialog/no")
    assert states(seat) == ("ready", "available")


def test_the_go_ahead_can_be_taken_back():
    seat = confirm(own())
    assert (seat.notice, states(seat)) == ("install_confirmed", CONFIRMED)
    seat.press("UPDATES").tap("updates/give_up")
    assert (seat.notice, states(seat)) == ("install_given_up", ("ready", "available"))
    assert leave(seat).wait(TEN).do(ON).told == ()


def test_nothing_happens_while_one_sits_in_the_car():
    seat = confirm(own()).wait(2 * TEN)
    assert states(seat) == CONFIRMED


# --- ten minutes (F116, F123, F124) -----------------------------------------------------------------


def test_left_and_locked_for_ten_minutes_it_is_done_at_the_next_start():
    seat = leave(confirm(own())).wait(TEN).do(ON)
    assert (seat.notice, seat.changed["installation"]) == ("install_done", "done")
    assert states(seat) == DONE


def test_a_start_a_moment_too_early_fails_and_it_is_offered_again():
    seat = leave(confirm(own())).wait(TEN - 1).do(ON)
    assert (seat.dialog, seat.changed["installation"]) == ("install_failed", "failed")
    assert states(seat.tap("dialog/yes")) == AGAIN
    leave(confirm(seat)).wait(TEN).do(ON)
    assert states(seat) == DONE


@pytest.mark.parametrize("left", [(OFF,), (OFF, SetCharging(on=True), LOCK)], ids=["open", "charging"])
def test_a_car_that_is_not_left_as_it_must_be_installs_nothing(left):
    seat = confirm(own()).do(*left).wait(3 * TEN).do(ON)
    assert seat.dialog == "install_failed"
    assert states(seat.tap("dialog/yes")) == AGAIN


@pytest.mark.parametrize(
    ("stop", "go_on"),
    [(UNLOCK, LOCK), (SetCharging(on=True), SetCharging(on=False))],
    ids=["unlocked", "charging"],
)
def test_whoever_comes_back_too_early_has_broken_it_off(stop, go_on):
    seat = leave(confirm(own())).wait(TEN - 1).do(stop).wait(1).do(go_on).wait(TEN).do(ON)

    assert seat.dialog == "install_failed"
    assert states(seat.tap("dialog/yes")) == AGAIN
    assert states(leave(confirm(seat)).wait(TEN).do(ON)) == DONE


@pytest.mark.parametrize("late", [UNLOCK, SetCharging(on=True)], ids=["unlocked", "charging"])
def test_after_ten_minutes_nothing_interrupts_any_more(late):
    seat = leave(confirm(own())).wait(TEN).do(late).wait(1).do(ON)
    assert states(seat) == DONE


def test_locking_with_the_ignition_on_says_what_is_still_to_do():
    seat = confirm(own()).do(LOCK)
    assert (seat.notice, seat.car.locked) == ("lock_needs_ignition_off", True)
    assert states(seat.wait(TEN + MINUTE))[1] == "confirmed_on"


def test_whichever_came_first_the_lock_or_the_ignition_it_is_installed():
    assert states(confirm(own()).do(LOCK, OFF).wait(TEN).do(ON)) == DONE


def test_a_car_that_drives_is_not_left():
    seat = own().do(SetSpeed(30), LOCK)
    assert (seat.notice, seat.car.locked) == ("lock_needs_standing", False)
    assert own().do(LOCK, SetSpeed(30)).car.locked is False


def test_a_start_unlocks_the_car():
    assert own().do(OFF, LOCK, ON).car.locked is False


def test_a_card_that_asks_for_its_pin_does_not_hide_the_failure():
    seat = confirm(own(card=build_card(verified=True))).do(OFF, ON)
    assert (seat.dialog, seat.screen.node) == ("install_failed", "form:sim_pin")


# --- terms (F052) -----------------------------------------------------------------------------------


def test_a_service_shows_that_it_expired_when_its_time_has_come():
    seat = own(unit={"grants": (Grant("traffic", START + TEN), Grant("music", None))}).press("STORE")
    shown = [seat.wait(ms).row("store/services#traffic").value for ms in (TEN - 1, 1)]
    assert shown == ["value.product.active en", "value.product.expired en"]
    assert seat.wait(1_000 * TEN).row("store/services#music").value == "value.product.active en"


def test_the_page_of_a_service_shows_state_and_term():
    seat = own(unit={"grants": (Grant("traffic", START), Grant("music", None))}).press("STORE")
    seat.tap("store/services#traffic")
    assert [row.value for row in seat.screen.rows] == ["value.product.expired en", "01/01/2025"]
    seat.press("STORE").tap("store/services#music")
    assert [row.value for row in seat.screen.rows] == ["value.product.active en", "value.term.none en"]


def test_an_activated_function_expires_too():
    seat = own(unit={"grants": (Grant("lanes", START + TEN, "active"),)}).press("STORE").wait(TEN)
    assert seat.row(LANES).value == "value.product.expired en"
