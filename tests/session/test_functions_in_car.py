"""Functions on Demand, car and cloud on one clock: order, message, agreement, ten minutes, and what fails."""

import pytest
from function_drives import (
    LANES,
    LOCK,
    MINUTE,
    OFF,
    ON,
    RANGE,
    STEERING,
    TEN,
    UNLOCK,
    Driver,
)

from pcm_sim.connect.cloud import replay as replay_cloud
from pcm_sim.connect.functions.function_keeping import new_function
from pcm_sim.connect.functions.functions import FunctionPolicy, FunctionSale, FunctionState, Plan, place
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    OrderProduct,
    SetCharging,
    SetIgnition,
    SetParkingBrake,
    SetPrivateMode,
    SetSignal,
)
from pcm_sim.session.simulation import replay

DAY = 24 * 60 * MINUTE
POLICY = FunctionPolicy(monthly_sold_until=2**62)
DEAD, ALIVE = SetSignal(Bearer.NONE, 0), SetSignal(Bearer.LTE, 4)


def letters(driver):
    """List the kinds of letters that were sent."""
    return {one.draft.template for one in driver.world.outbox.messages}


# --- from the order to the message (F113) -----------------------------------------------------------


def test_within_minutes_of_the_order_a_message_comes_without_a_restart():
    driver = Driver().do(OrderProduct(STEERING)).wait(MINUTE)
    assert driver.state(STEERING) == ""
    driver.wait(TEN)
    assert (driver.state(STEERING), "function_offered" in driver.log) == ("ready", True)


def test_the_message_comes_at_every_start_until_it_is_done():
    driver = Driver().order(STEERING)
    for _ in range(2):
        driver.do(OFF, ON)
        assert driver.notice == "function_offered"


@pytest.mark.parametrize(
    ("cut", "mend"),
    [(SetPrivateMode(on=True), SetPrivateMode(on=False)), (DEAD, ALIVE)],
    ids=["private mode", "dead spot"],
)
def test_without_data_nothing_comes_until_they_flow_again(cut, mend):
    driver = Driver().do(cut).order(STEERING)
    assert driver.state(STEERING) == ""
    assert driver.do(mend).wait(TEN).state(STEERING) == "ready"


# --- what must be so (F114, F115, F122) -------------------------------------------------------------


@pytest.mark.parametrize(
    ("spoil", "reason", "mend"),
    [
        (SetCharging(on=True), "install_charging", SetCharging(on=False)),
        (SetPrivateMode(on=True), "offline_private_mode", SetPrivateMode(on=False)),
        (DEAD, "offline_no_signal", ALIVE),
        (SetParkingBrake(on=False), "function_parking_brake", SetParkingBrake(on=True)),
    ],
    ids=["charging", "private mode", "dead spot", "parking brake"],
)
def test_each_thing_that_is_missing_is_told_with_its_remedy(spoil, reason, mend):
    driver = Driver().order(STEERING).do(spoil).ask(STEERING)
    assert driver.dialog == reason
    driver.tap("dialog/yes").do(mend)
    assert driver.ask(STEERING).dialog == "function_ask"


def test_several_things_are_told_one_by_one():
    driver = Driver().order(STEERING).do(SetCharging(on=True), SetParkingBrake(on=False))
    assert driver.ask(STEERING).dialog == "install_charging"
    driver.tap("dialog/yes").do(SetCharging(on=False))
    assert driver.ask(STEERING).dialog == "function_parking_brake"


def test_what_goes_missing_before_the_yes_is_told_after_it():
    driver = Driver().order(STEERING).ask(STEERING).do(SetCharging(on=True)).tap("dialog/yes")
    assert (driver.dialog, driver.state(STEERING)) == ("install_charging", "ready")


# --- ten minutes (F116, F123-F125) ------------------------------------------------------------------


def test_left_and_locked_for_ten_minutes_it_is_active_at_the_next_start():
    driver = Driver().order(STEERING).agree(STEERING)
    assert (driver.notice, driver.state(STEERING)) == ("install_confirmed", "confirmed")
    driver.leave()
    assert driver.in_cloud(STEERING).state is FunctionState.INSTALLING
    driver.do(ON)
    assert (driver.notice, driver.state(STEERING)) == ("function_done", "active")
    assert {"function_ready", "function_active"} <= letters(driver)


@pytest.mark.parametrize("back", [(ON,), (UNLOCK, ON)], ids=["at once", "unlocked first"])
def test_whichever_switch_came_first_ten_minutes_activate(back):
    driver = Driver().order(STEERING).agree(STEERING).do(LOCK).wait(MINUTE).do(OFF).wait(TEN).do(*back)
    assert (driver.notice, driver.state(STEERING)) == ("function_done", "active")


def test_locked_with_the_ignition_on_it_says_to_switch_off_first():
    driver = Driver().order(STEERING).agree(STEERING).do(LOCK)
    assert driver.notice == "lock_needs_ignition_off"
    driver.wait(TEN + MINUTE).open(STEERING)
    row = next(row for row in driver.session.screen.rows if row.id.endswith("/state"))
    assert row.value == "Attend : coupez le contact"


def test_on_its_way_it_is_shown_as_such():
    assert Driver().do(OrderProduct(STEERING)).wait(3 * MINUTE).state(STEERING) == "downloading"


def test_the_agreement_can_be_taken_back():
    driver = Driver().order(STEERING).agree(STEERING).open(STEERING)
    row = next(row.id for row in driver.session.screen.rows if row.id.endswith("/give_up"))
    driver.tap(row)
    assert (driver.notice, driver.state(STEERING)) == ("install_given_up", "ready")
    assert driver.leave().do(ON).state(STEERING) == "ready"


@pytest.mark.parametrize(
    ("left", "reason"),
    [
        ((OFF,), "function_leave"),
        ((OFF, SetCharging(on=True), LOCK), "install_charging"),
        ((OFF, SetParkingBrake(on=False), LOCK), "function_parking_brake"),
    ],
    ids=["sat in", "charging", "parking brake"],
)
def test_a_car_that_is_not_left_as_it_must_be_says_why_nothing_was_installed(left, reason):
    driver = Driver().order(STEERING).agree(STEERING).do(*left).wait(TEN).do(ON)
    assert (driver.dialog, driver.state(STEERING)) == (reason, "failed")
    assert "function_failed" in driver.log


@pytest.mark.parametrize("minute", [0, 4, 9])
@pytest.mark.parametrize("spoil", [UNLOCK, SetCharging(on=True)], ids=["unlocked", "charging"])
def test_an_interruption_fails_and_a_second_try_succeeds(minute, spoil):
    driver = Driver().order(STEERING).agree(STEERING).leave(minute * MINUTE).do(spoil)
    assert driver.in_cloud(STEERING).state is FunctionState.FAILED
    driver.do(ON)
    assert driver.dialog == "function_interrupted"
    assert dict(driver.unit.dialog.message.figures) == {"min": str(minute)}
    driver.tap("dialog/yes").do(SetCharging(on=False))
    assert driver.agree(STEERING).leave().do(ON).state(STEERING) == "active"


def test_a_start_a_moment_too_early_fails():
    driver = Driver().order(STEERING).agree(STEERING).leave(TEN - 1).do(ON)
    assert (driver.dialog, driver.state(STEERING)) == ("function_interrupted", "failed")


def test_a_failure_is_told_once_and_offered_under_updates():
    driver = Driver().order(STEERING).agree(STEERING).leave(TEN - 1).do(ON).tap("dialog/yes")
    driver.do(OFF, ON)
    assert (driver.dialog, driver.notice, driver.state(STEERING)) == ("", "function_offered", "ready")
    assert driver.agree_under_updates(STEERING).leave().do(ON).state(STEERING) == "active"


@pytest.mark.parametrize("minute", [0, 1, 9])
def test_an_armed_fault_breaks_it_off_at_its_minute_for_the_centre_to_see_to(minute):
    driver = Driver().order(STEERING).arm_fault(minute).agree(STEERING).leave(minute * MINUTE)
    assert driver.in_cloud(STEERING).state is FunctionState.FAILED
    driver.wait(TEN).do(ON)
    assert (driver.dialog, "function_failed" in letters(driver)) == ("function_centre", True)
    assert driver.tap("dialog/yes").agree(STEERING).leave().do(ON).state(STEERING) == "active"


def test_a_fault_after_the_end_breaks_nothing_off():
    driver = Driver().order(STEERING).arm_fault(10).agree(STEERING).leave(2 * TEN).do(ON)
    assert driver.state(STEERING) == "active"


def test_several_functions_are_installed_while_the_car_is_left_once():
    driver = Driver().order(STEERING, RANGE).agree(STEERING).agree(RANGE).leave().do(ON)
    assert (driver.state(STEERING), driver.state(RANGE)) == ("active", "active")


def test_another_function_stays_as_it_is():
    driver = Driver().order(STEERING, RANGE).agree(STEERING).leave().do(ON)
    assert (driver.state(STEERING), driver.state(RANGE)) == ("active", "ready")


# --- money (F109) -----------------------------------------------------------------------------------


def bought(driver, product, price, plan="unlimited"):
    """Buy a function as the store does, at a price."""
    world, sale = driver.world, FunctionSale(driver.world.cars[0].vin, product, "claire", Plan(plan), price)
    placed = place(POLICY, tuple(world.functions.values()), sale, world.now, world.now + 14 * DAY)
    after = new_function(world, "F99", placed)
    after = after.but(agenda=after.agenda.changed(after.plans), plans=())
    return Driver(driver.session.moment.with_world(after)).wait(TEN)


def sums(driver):
    """List what was charged and given back for functions."""
    products = {STEERING, LANES, RANGE}
    return [
        one.total_cents
        for one in driver.world.ledger.invoices
        if any(line.text in products for line in one.lines)
    ]


def test_it_is_charged_at_the_activation_and_not_before():
    driver = bought(Driver(), STEERING, 28_900).agree(STEERING).leave()
    assert sums(driver) == []
    driver.do(ON)
    assert sums(driver) == [28_900]
    assert driver.in_cloud(STEERING).paid == 28_900


def test_what_failed_costs_nothing():
    driver = bought(Driver(), STEERING, 28_900).agree(STEERING).leave(TEN - 1).do(ON)
    assert sums(driver) == []


def test_a_monthly_function_is_charged_once_a_month_until_it_is_cancelled():
    driver = bought(Driver(), LANES, 1_950, "monthly").agree(LANES).leave().do(ON).wait(62 * DAY)
    assert sums(driver) == [1_950] * 3
    driver.customer("cancel_function", LANES)
    driver.wait(62 * DAY)
    assert sums(driver) == [1_950] * 3


def test_support_withdraws_in_the_first_days_and_the_money_comes_back():
    driver = bought(Driver(), STEERING, 28_900).agree(STEERING).leave().do(ON)
    assert not driver.support("withdraw_function", STEERING).refused
    assert sums(driver) == [28_900, -28_900]
    assert driver.wait(TEN).leave().do(ON).state(STEERING) == ""


# --- endings (F111-F113, F117-F120) -----------------------------------------------------------------


def active(product):
    """Have a function active in the car."""
    return Driver().order(product).agree(product).leave().do(ON)


def test_a_monthly_function_is_cancelled_and_leaves_the_car_by_itself():
    driver = active(LANES)
    assert not driver.customer("cancel_function", LANES).refused
    assert driver.wait(TEN).state(LANES) == "active"
    driver.wait(driver.in_cloud(LANES).ends - driver.session.moment.now + TEN)
    assert (driver.state(LANES), driver.notice or driver.log[0]) == (
        "removal_ready",
        "function_removal_offered",
    )
    driver.leave().do(ON)
    assert (driver.notice, driver.state(LANES)) == ("function_removed", "")
    assert {"function_cancelled", "function_removed"} <= letters(driver)


def test_a_monthly_function_of_the_instructor_is_billed_to_the_owner():
    driver = active(LANES)
    assert sums(driver) == [1_950]
    driver.wait(driver.in_cloud(LANES).month_ends - driver.session.moment.now + TEN)
    assert sums(driver) == [1_950] * 2


def test_a_withdrawn_function_says_so():
    driver = bought(Driver(), STEERING, 28_900)
    driver.support("withdraw_function", STEERING)
    assert driver.in_cloud(STEERING).withdrawn


def test_a_removal_that_is_interrupted_is_offered_again():
    driver = active(LANES)
    driver.customer("remove_function", LANES)
    driver.wait(TEN).leave(MINUTE).do(ON)
    assert (driver.dialog, driver.state(LANES)) == ("function_interrupted", "removal_failed")
    assert driver.tap("dialog/yes").do(OFF, ON).state(LANES) == "removal_ready"
    assert driver.leave().do(ON).state(LANES) == ""


def test_an_unlimited_function_is_not_cancelled():
    driver = active(STEERING)
    assert driver.customer("cancel_function", STEERING).message.id == "not_cancellable"
    assert driver.state(STEERING) == "active"


def test_whoever_does_not_pay_ends_nothing():
    assert active(LANES).customer("cancel_function", LANES, "emma").message.id == "not_owner"


def test_support_does_not_withdraw_after_the_first_days():
    assert active(STEERING).support("withdraw_function", STEERING).message.id == "withdrawal_expired"


def test_a_function_nobody_ordered_can_be_neither_armed_nor_ended():
    driver = Driver()
    for name in ("cancel_function", "remove_function", "retry_function"):
        assert driver.customer(name, STEERING).message.id == "product_not_available"


# --- the same again ---------------------------------------------------------------------------------


def test_the_same_events_lead_to_an_equal_moment_and_cloud():
    driver = Driver().order(STEERING, LANES).agree(STEERING).leave(4 * MINUTE).do(SetCharging(on=True))
    driver.do(SetIgnition(on=True))
    again = replay(
        driver.session.rules, driver.start, [entry.event for entry in driver.session.history.entries]
    )
    assert again == driver.session.moment
    assert replay_cloud(driver.start.world, driver.world) == driver.world
