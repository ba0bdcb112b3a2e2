"""Arming what shall go wrong, and repairing it: the instructor's deeds, in fields that anybody can write.

What goes wrong is one word, `effect`, with its figures: `latency` (ms), `spread` (ms, most_ms), `refusal`
(reason, n), `timeout` (carried_out), `cut`, `refused`, `stale` (ms), `delivery`
(channel, fate, ms), `card` (answer), `function` (minute).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pcm_sim.connect.deeds import DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.functions.function_keeping import INSTALL
from pcm_sim.connect.post.outbox import CHANNELS
from pcm_sim.connect.store.paying import CHARGE
from pcm_sim.connect.trouble.effects import (
    FATES,
    Armed,
    CardAnswer,
    Cut,
    Delivery,
    FunctionFails,
    Latency,
    Spread,
    Stale,
    Timeout,
    Unreachable,
)
from pcm_sim.connect.trouble.faults import Fault, Match, When, arm, repair, repair_all
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

_LONGEST = 10**12
"""Simulated ms, thirty years."""
SYNC = "sync"
"""What a car asks whose answer can be an older one."""
_MOST_MINUTES = 24 * 60
_ANSWERS = ("declined", "expired", "confirm")


def _span(deed: Deed, name: str) -> int:
    """Give a while that was typed, which is never less than nothing nor longer than a clock goes."""
    return min(max(0, deed.number(name)), _LONGEST)


def _refusal(deed: Deed) -> Armed | None:
    reason = deed.text("reason")
    figures = tuple((name, deed.number(name)) for name in ("n", "min", "s") if deed.text(name))
    return Denied(reason, figures) if reason else None


def _delivery(deed: Deed) -> Armed | None:
    channel, fate = deed.text("channel"), deed.text("fate")
    return Delivery(channel, fate, _span(deed, "ms")) if channel in CHANNELS and fate in FATES else None


def _card(deed: Deed) -> Armed | None:
    answer = deed.text("answer")
    return CardAnswer(answer) if answer in _ANSWERS else None


_EFFECTS: Mapping[str, Callable[[Deed], Armed | None]] = {
    "latency": lambda deed: Latency(_span(deed, "ms")),
    "spread": lambda deed: Spread(_span(deed, "ms"), max(_span(deed, "ms"), _span(deed, "most_ms"))),
    "refusal": _refusal,
    "timeout": lambda deed: Timeout(carried_out=deed.flag("carried_out")),
    "cut": lambda _: Cut(),
    "refused": lambda _: Unreachable(),
    "stale": lambda deed: Stale(_span(deed, "ms")),
    "delivery": _delivery,
    "card": _card,
    "function": lambda deed: FunctionFails(min(_span(deed, "minute"), _MOST_MINUTES)),
}
KINDS = tuple(_EFFECTS)
"""What can go wrong."""


def _arm(world: World, _: Visit, deed: Deed) -> Done:
    """Arm a fault under the id of `item`; for whom and when is in the fields, and what is missing is any."""
    make = _EFFECTS.get(deed.text("effect"))
    effect = make(deed) if make and deed.item else None
    if effect is None:
        return Done(world, Denied("fault_unknown"))
    match = Match(deed.text("operation") or _place_of(effect), deed.account, deed.vin)
    return Done(world.but(faults=arm(world.faults, Fault(deed.item, effect, match, _when(deed)))), DONE)


def _place_of(effect: Armed) -> str:
    """Name the one place where something can go wrong; anywhere else it would be used up unseen."""
    match effect:
        case CardAnswer():
            return CHARGE
        case FunctionFails():
            return INSTALL
        case Delivery(channel):
            return f"send_{channel}"
        case Stale():
            return SYNC
        case _:
            return ""


def _when(deed: Deed) -> When:
    chance = deed.text("probability")
    return When(
        nth=max(1, deed.number("nth", 1)),
        times=max(0, deed.number("times")),
        probability=min(1.0, max(0.0, float(chance))) if _is_share(chance) else 1.0,
        opens=deed.number("opens") if deed.text("opens") else None,
        closes=deed.number("closes") if deed.text("closes") else None,
    )


def _is_share(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def _repair(world: World, _: Visit, deed: Deed) -> Done:
    return Done(world.but(faults=repair(world.faults, deed.item)), DONE)


def _repair_all(world: World, _: Visit, __: Deed) -> Done:
    return Done(world.but(faults=repair_all(world.faults)), DONE)


def _set_magic(world: World, _: Visit, deed: Deed) -> Done:
    magic = replace(world.book.magic, on=deed.flag("on"))
    return Done(world.but(book=replace(world.book, magic=magic)), DONE)


OPERATIONS = {
    "arm_fault": Operation(_arm, (INSTRUCTOR,)),
    "repair_fault": Operation(_repair, (INSTRUCTOR,)),
    "repair_all_faults": Operation(_repair_all, (INSTRUCTOR,)),
    "set_magic": Operation(_set_magic, (INSTRUCTOR,)),
}
