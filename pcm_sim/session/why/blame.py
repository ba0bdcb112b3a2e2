"""Faults behind what is so: which of them made it so, since when, and how each is repaired."""

from collections.abc import Iterable

from pcm_sim.connect.trouble.faults import Fault
from pcm_sim.domain.formats import written_time
from pcm_sim.session.car_settings import BY_KEY
from pcm_sim.session.console.agenda import clock_at
from pcm_sim.session.moment import Moment
from pcm_sim.session.trouble.striking import troubles_of
from pcm_sim.session.why.controls import Controls, Hands
from pcm_sim.session.why.parts import REPAIR, SET, Control, Link

_ALSO = {
    "call": ("data_in_calls", "phone_data_in_calls"),
    "card": ("sim_reader",),
    "card_in": ("sim_reader",),
    "source": ("sim_reader",),
    "wifi": ("hotspot", "phone_bearer"),
}
"""What else decides a check than what its controls set."""


def blamed(hands: Hands, link: Link) -> Link:
    """Name the fault that makes a link fail, and offer its repair first; a link that holds stays as it is.

    Args:
        hands: The language, the car, and the moment.
        link: A link about the car.
    """
    if link.holds is not False:
        return link
    keys = {key for one in link.controls if one.kind == SET for key, _ in one.values}
    fault = _made_so(hands.moment, (*keys, *_ALSO.get(link.name, ())))
    if fault is None:
        return link
    told = hands.words.say("by_fault", now=link.now, fault=since(hands, fault))
    return link._replace(now=told, controls=(*repairs(hands, fault), *link.controls))


def _made_so(moment: Moment, keys: Iterable[str]) -> str | None:
    """Give the fault that made one of some settings what it still is; none where a hand did."""
    keys = frozenset(keys)
    for trouble in reversed(troubles_of(moment).armed):
        for one in trouble.touched:
            read = BY_KEY[one.key].read
            if one.key in keys and read is not None and read(moment) == one.made:
                return trouble.id
    return None


def since(hands: Hands, fault: str) -> str:
    """Name a fault, with the time since which it strikes where that is known."""
    name, at = hands.words.fault(fault), _struck_at(hands.moment, fault)
    if at is None:
        return name
    clock = written_time(clock_at(hands.words.rules, hands.moment, at), "")
    return hands.words.say("since", name=name, time=clock)


def _struck_at(moment: Moment, fault: str) -> int | None:
    trouble = troubles_of(moment).trouble(fault)
    if trouble is not None and trouble.struck is not None:
        return trouble.struck
    return next((one.at for one in moment.world.faults.firings_of(fault)), None)


def repairs(hands: Hands, fault: str) -> Controls:
    """Offer to repair a fault."""
    label = hands.words.say("do.repair", name=hands.words.fault(fault))
    return (Control(REPAIR, label, target=fault),)


def struck_link(hands: Hands, fault: str) -> Link:
    """Write down a fault of the cloud that struck: it stands against another try as long as it can strike."""
    armed: Fault | None = hands.moment.world.faults.fault(fault)
    live = armed is not None and armed.is_live(hands.moment.now)
    words, asked = hands.words, hands.words.say("check.no_fault", name=hands.words.fault(fault))
    if live:
        return Link("no_fault", asked, since(hands, fault), False, repairs(hands, fault))
    return Link("no_fault", asked, words.say("repaired" if armed is None else "spent"), holds=True)


def magic_link(hands: Hands) -> Link:
    """Write down that a value of what was asked makes it go wrong by itself."""
    words, on = hands.words, hands.moment.world.book.magic.on
    offered = (Control(REPAIR, words.say("do.magic_off"), target="magic"),) if on else ()
    now = words.say("switched_on" if on else "switched_off")
    return Link("no_magic", words.say("check.no_magic"), now, not on, offered)
