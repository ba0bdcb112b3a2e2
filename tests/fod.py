"""Functions on Demand in every state, and cars that are sat in, left or in the way."""

from pcm_sim.connect.functions.function_endings import Month
from pcm_sim.connect.functions.functions import (
    BEFORE,
    Bill,
    Function,
    FunctionPolicy,
    FunctionSale,
    FunctionState,
    Plan,
)
from pcm_sim.domain.preconditions import CarSeen

F = FunctionState
POLICY = FunctionPolicy()
VIN = "WP0ZZZPCMSIM00001"
MINUTE, DAY = 60_000, 86_400_000
START = 1_704_067_200_000
PRICE = 1_900
MONTH = Month(START + 31 * DAY, START + 30 * DAY, START + 60 * DAY)
BILL = Bill(MONTH.ends)
WITHDRAWABLE = START + 15 * DAY
SAT_IN = CarSeen()
LEFT_CAR = CarSeen(ignition=False, occupied=False, locked=True)


def sale(plan=Plan.UNLIMITED, **changes):
    """Say what is ordered."""
    return FunctionSale(VIN, "lane_assist", "anna", plan, PRICE)._replace(**changes)


def function(state=F.READY, plan=Plan.UNLIMITED, **changes):
    """Build a function in a state, with what belongs to it."""
    usual = {"withdraw_until": WITHDRAWABLE}
    if state in {F.ORDERED, F.DOWNLOADING}:
        usual |= {"download_left": POLICY.download_ms}
    if state in {F.INSTALLING, F.REMOVING}:
        usual |= {"busy_since": START}
    if state not in {*BEFORE, F.INSTALLING}:
        usual |= {"activated_at": START, "paid": PRICE}
        usual |= {"month_ends": MONTH.ends} if plan is Plan.MONTHLY else {}
        usual |= {} if state is F.ACTIVE else {"ends": MONTH.ends}
    return Function(**({"sale": sale(plan), "since": START, "state": state} | usual | changes))


def others(*states):
    """Give all states but these."""
    return [one for one in F if one not in states]


def kinds(turn):
    """List what happened."""
    return [one.kind for one in turn.news]


STANDING_LACKS = [
    ({"charging": True}, "charging_connected", "install_charging"),
    ({"private_mode": True}, "private_mode", "offline_private_mode"),
    ({"offline": "no_signal"}, "offline", "offline_no_signal"),
    ({"parking_brake": False}, "parking_brake_off", "function_parking_brake"),
]
LEFT_LACKS = [
    ({"ignition": True}, "ignition_on", "function_switch_off"),
    ({"occupied": True}, "occupied", "function_leave"),
    ({"locked": False}, "not_locked", "function_lock"),
]
