"""Keeping a function in the world: its new state, what is due for it next, who is told, what is charged."""

from datetime import timedelta

from pcm_sim.connect.clock.agenda import Change, Drop, Plan
from pcm_sim.connect.clock.calendar import day_end, day_start, local_day, month_end
from pcm_sim.connect.functions.function_endings import Month, bill_at
from pcm_sim.connect.functions.function_work import due_at
from pcm_sim.connect.functions.functions import BUSY, Bill, Function, FunctionState, FunctionTurn
from pcm_sim.connect.news import News
from pcm_sim.connect.post.posting import Figures
from pcm_sim.connect.store import ledger as books
from pcm_sim.connect.store.contract_planning import order_followed
from pcm_sim.connect.store.ledger import InvoiceKind, InvoiceLine
from pcm_sim.connect.store.paying import charge, currency_of, give_back, zone_of
from pcm_sim.connect.store.store_letters import Note, last_day, tell, tell_invoice, written_day, written_sum
from pcm_sim.connect.trouble.effects import failing_minute_of
from pcm_sim.connect.trouble.faults import Call
from pcm_sim.connect.trouble.striking import strike
from pcm_sim.connect.world import World
from pcm_sim.domain.preconditions import CarSeen

INSTALL = "install_function"
"""What a fault names that lets an installation break off."""
MINUTE_MS = 60_000
_LETTERS = {
    "activated": "function_active",
    "failed": "function_failed",
    "removal_failed": "function_failed",
    "cancelled": "function_cancelled",
    "withdrawn": "function_cancelled",
    "refunded": "refunded",
    "removed": "function_removed",
}
"""Letters by what happened; that a function is ready is written once only, when its download ends."""


def new_function(world: World, key: str, function: Function) -> World:
    """Keep a function that was ordered just now, and let the car hear of it within minutes (F113).

    Args:
        world: The cloud.
        key: Its id.
        function: What `functions.place` gave.
    """
    return kept_function(world, key, FunctionTurn(function))


def kept_function(world: World, key: str, turn: FunctionTurn) -> World:
    """Keep what became of a function, plan what comes next, and tell its payer.

    Args:
        world: The cloud.
        key: Id of the function.
        turn: What became of it; where nothing did, what is due is planned all the same.
    """
    before, after = world.functions.get(key), turn.function
    world = give_back(world, turn.news)
    if before is not after:
        world = order_followed(world.but(functions={**world.functions, key: after}), after)
    world = world.planning(*_planned(world, key, after))
    began = after.state in BUSY and (before is None or before.state is not after.state)
    if began:
        world = _with_trouble(world, key, after)
    elif before and before.state in BUSY and after.state not in BUSY:
        world = world.planning(Drop(_trouble(key)))
    return _told(world, before, turn)


def seen_of(world: World, vin: str) -> CarSeen:
    """Give a car as it was seen last."""
    return world.seen.get(vin) or CarSeen()


def month_of(world: World, function: Function) -> Month:
    """Give the running month of whoever pays (F120)."""
    zone = zone_of(world, function.sale.payer)
    last = month_end(local_day(world.now, zone))
    following = month_end(last + timedelta(days=1))
    return Month(day_end(last, zone), day_start(last, zone), day_end(following, zone))


def charged(world: World, function: Function, month_ends: int) -> tuple[World, Bill]:
    """Have the price of a function charged to the stored card of its payer.

    Args:
        world: The cloud.
        function: What is charged.
        month_ends: End of the month that is paid, in simulated ms.

    Returns:
        The cloud after it, and how the charge went.
    """
    sale = function.sale
    line = InvoiceLine(sale.product, 1, sale.price)
    paid = charge(world, books.Bill(InvoiceKind.FUNCTION, sale.payer, sale.vin, (line,)))
    if paid.refusal:
        return paid.world, Bill(month_ends, paid.refusal.reason)
    invoice = paid.world.ledger.last
    after = tell_invoice(paid.world, invoice) if invoice and sale.price else paid.world
    return after, Bill(month_ends)


def _planned(world: World, key: str, function: Function) -> tuple[Change, ...]:
    """Say what is due for a function next: to hear of it, the end of a download or of the work, a month."""
    seen = seen_of(world, function.sale.vin)
    due = due_at(world.book.functions, function, seen, world.now)
    if function.state in BUSY and function.busy_since is not None:
        done = function.busy_since + world.book.functions.install_ms
        due = done if done > world.now else None
    step: Change = Drop(f"function/{key}")
    if due is not None:
        step = Plan(f"function/{key}", _NAMES.get(function.state, "function.heard"), due, key)
    bill = bill_at(function)
    month: Change = Drop(f"function-month/{key}")
    if bill is not None:
        month = Plan(f"function-month/{key}", "function.billed", bill, key)
    return step, month


_NAMES = {
    FunctionState.DOWNLOADING: "function.downloaded",
    FunctionState.INSTALLING: "function.installed",
    FunctionState.REMOVING: "function.uninstalled",
}


def _trouble(key: str) -> str:
    return f"function-trouble/{key}"


def _with_trouble(world: World, key: str, function: Function) -> World:
    """Ask what goes wrong with work that begins, and let it break off at its minute."""
    call = Call(INSTALL, function.sale.payer, function.sale.vin)
    world, effects, _ = strike(world, call)
    minute = failing_minute_of(effects)
    if minute is None:
        return world
    return world.planning(Plan(_trouble(key), "function.fails", world.now + minute * MINUTE_MS, key))


def _told(world: World, before: Function | None, turn: FunctionTurn) -> World:
    """Write to whoever pays, and hand over what happened for the car."""
    if not turn.news:
        return world
    world = world.telling(turn.news)
    came = before is not None and before.state is FunctionState.DOWNLOADING
    for one in turn.news:
        kind = "function_ready" if one.kind == "offered" and came else _LETTERS.get(one.kind)
        if kind:
            world = tell(world, one.account, Note(kind, one.vin, _figures(world, kind, one, turn)))
    return world


def _figures(world: World, kind: str, news: News, turn: FunctionTurn) -> Figures:
    zone = zone_of(world, news.account)
    over = kind == "function_cancelled" and news.until is not None
    day = last_day(news.until or news.at, zone) if over else written_day(news.at, zone)
    cents = sum(one.cents for one in turn.news if one.kind in {"charged", "refunded"})
    money = written_sum(cents, currency_of(world, news.account))
    return (("product", news.product), ("day", day), ("money", money))
