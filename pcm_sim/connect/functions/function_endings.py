"""How a function is paid by the month, cancelled or withdrawn; in the car that is a removal (F112-F119).

An unlimited function cannot be cancelled, only withdrawn in its first days (F111, F118). A monthly one ends
at a month's end with one day's notice (F120); it leaves the car after it, or at once where the car is to be
handed over (F112, F113).
"""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.functions.function_work import charge
from pcm_sim.connect.functions.functions import (
    BEFORE,
    BUSY,
    Bill,
    Function,
    FunctionState,
    FunctionTurn,
    Plan,
    refuse,
    tell,
)


class Month(NamedTuple):
    """The running month of an account, in simulated ms.

    Attributes:
        ends: It is over.
        cancel_by: Too late for ending with it: the begin of its last day (F120).
        next_ends: The month after it is over.
    """

    ends: int
    cancel_by: int
    next_ends: int


def bill_at(function: Function) -> int | None:
    """Say when the next month is charged, in simulated ms; none where nothing is owed any more.

    A month that was cancelled too late is owed even if the function is out of the car by then.
    """
    month = function.month_ends
    return None if month is None or (function.ends is not None and function.ends <= month) else month


def bill(function: Function, now: int, due: Bill) -> FunctionTurn:
    """Charge the next month of a monthly function when `bill_at` has come.

    Args:
        function: The function.
        now: Simulated ms; before it is due, nothing happens.
        due: End of the month that begins at `bill_at`; if the card fails, the function goes on (simulated).
    """
    at = bill_at(function)
    if at is None or now < at:
        return FunctionTurn(function)
    return FunctionTurn(*charge(replace(function, month_ends=due.month_ends), at, due.declined))


def cancel(
    function: Function, account: str, now: int, month: Month, *, handover: bool = False
) -> FunctionTurn:
    """Cancel a monthly function; before its activation it is gone at once and cost nothing.

    Args:
        function: The function.
        account: Who asks.
        now: Simulated ms.
        month: The running month.
        handover: The car is to be handed over: it is removed as soon as the car hears of it (F112, F113),
            else once the month that is paid is over.

    Returns:
        `cancelled` until it is removed. Or `not_owner`, `fod_not_abortable` while the car works on it, or
        `not_cancellable` where it is unlimited or ended already.
    """
    if account != function.sale.payer:
        return refuse(function, "not_owner")
    if function.sale.plan is Plan.UNLIMITED:
        return refuse(function, "not_cancellable")
    ends = month.ends if now < month.cancel_by else month.next_ends
    turn = _end(function, "cancelled", now, ends)
    if handover or turn.refused or turn.function.state is not FunctionState.CANCELLED:
        return turn
    return turn._replace(function=replace(turn.function, out_from=ends))


def remove_now(function: Function, account: str, now: int, month: Month) -> FunctionTurn:
    """Let a monthly function leave its car before the month is over, because the car is handed over (F112).

    Args:
        function: The function; what is not cancelled is cancelled with it.
        account: Who asks.
        now: Simulated ms.
        month: The running month.

    Returns:
        `cancelled` with a removal that the car hears of within minutes; refused as `cancel` is.
    """
    if function.state is not FunctionState.CANCELLED:
        return cancel(function, account, now, month, handover=True)
    if account != function.sale.payer:
        return refuse(function, "not_owner")
    if now >= function.out_from:
        return refuse(function, "not_cancellable")
    return FunctionTurn(replace(function, since=now, out_from=0))


def withdraw(function: Function, now: int) -> FunctionTurn:
    """Undo a purchase in its first days and give the money back; support does it (F118, F119).

    Args:
        function: The function.
        now: Simulated ms.

    Returns:
        `cancelled` until it is removed. Or `withdrawal_expired`, `fod_not_abortable`, `not_cancellable`.
    """
    if now >= function.withdraw_until:
        return refuse(function, "withdrawal_expired")
    ended = _end(function, "withdrawn", now, now)
    if ended.refused:
        return ended
    after = replace(ended.function, paid=0, withdrawn=True)
    if not function.paid:
        return ended._replace(function=after)
    return FunctionTurn(after, (*ended.news, tell(after, "refunded", now, function.paid)))


def transfer(function: Function) -> FunctionTurn:
    """Refuse to move a function to another car: it stays in its own (F111)."""
    return refuse(function, "not_transferable")


def _end(function: Function, kind: str, now: int, ends: int) -> FunctionTurn:
    if function.state in BUSY:
        return refuse(function, "fod_not_abortable")
    if function.state in BEFORE:
        gone = replace(function, state=FunctionState.REMOVED, ends=now, busy_since=None)
        return FunctionTurn(gone, (tell(gone, kind, now),))
    if function.state is not FunctionState.ACTIVE:
        return refuse(function, "not_cancellable")
    ended = replace(function, state=FunctionState.CANCELLED, since=now, ends=ends)
    return FunctionTurn(ended, (tell(ended, kind, now),))
