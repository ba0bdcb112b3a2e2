"""Chains about what the cloud is asked beside the car: its own checks, each with what would change it."""

from pcm_sim.connect.accounts.account_checks import SMS_RIGHT
from pcm_sim.connect.accounts.porsche_id_life import CODE, PASSWORD
from pcm_sim.connect.checks import Checked
from pcm_sim.connect.cloud import ask, checks_of
from pcm_sim.connect.deeds import Deed
from pcm_sim.connect.store.orders import OWED
from pcm_sim.connect.trouble.faults import Faults
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.why.asked import UNPAID, AskedFor
from pcm_sim.session.why.astray import sms_missing
from pcm_sim.session.why.beside_controls import Beside, of_beside
from pcm_sim.session.why.blame import magic_link, struck_link
from pcm_sim.session.why.chains import Chains
from pcm_sim.session.why.cloud import patient
from pcm_sim.session.why.controls import Hands
from pcm_sim.session.why.parts import SPEAK, Chain, Control, Link

_SILENT = "silent"
_COUNTED = frozenset({PASSWORD, CODE, SMS_RIGHT})
"""Checks whose failing counts as a wrong try."""
_AWAY = "car_online"
"""The check that is explained by what data in the car need."""


def of_asked(hands: Hands, kit: PhoneKit | None, asked: AskedFor) -> Chain:
    """Write down what is asked of something that was wanted, with what is so now.

    Args:
        hands: The language, the car, and the moment.
        kit: What the telephone runs by; none where there is none.
        asked: What was wanted, and what struck it then.
    """
    if asked.deed is None:
        return ()
    faults = tuple(struck_link(hands, one) for one in asked.struck)
    magic = (magic_link(hands),) if asked.magic else ()
    if asked.message.id in UNPAID:
        return (*_answering(hands), *faults, _bank(hands, kit, asked))
    return (*_answering(hands), *faults, *magic, *of_deed(hands, kit, asked.deed, asked))


def of_deed(hands: Hands, kit: PhoneKit | None, wanted: Deed, asked: AskedFor | None = None) -> Chain:
    """Write down the checks of a deed as things stand; where it has no list, that the cloud would do it.

    Args:
        hands: The language, the car, and the moment.
        kit: What the telephone runs by; none where there is none.
        wanted: The deed.
        asked: What was asked before, whose actor counts where there is no list.
    """
    moment = hands.moment
    checks = checks_of(moment.world, wanted, moment.now)
    if checks is None:
        checks = _tried(hands, wanted, asked) if asked else ()
    beside = Beside(hands, kit, wanted)
    return (*sms_missing(beside), *(link for one in checks for link in _links(beside, one)))


def _tried(hands: Hands, wanted: Deed, asked: AskedFor) -> tuple[Checked, ...]:
    """Ask the cloud itself, on a copy in which no try is the last one and nothing goes wrong on purpose."""
    moment = patient(hands.moment)
    answer = ask(moment.world.but(faults=Faults()), asked.actor, wanted, moment.now).answer
    return (Checked("does_it", answer if isinstance(answer, Denied) else None),)


def _answering(hands: Hands) -> Chain:
    if hands.moment.world.pace != _SILENT:
        return ()
    words = hands.words
    offered = hands.sets("cloud_normal", cloud="normal")
    return (Link("cloud", words.say("check.cloud"), words.say("silent"), False, offered),)


def _links(beside: Beside, check: Checked) -> Chain:
    hands = beside.hands
    words = hands.words
    asked = words.say(f"check.{check.name}")
    if check.refusal is None:
        return (Link(check.name, asked, words.say("so"), holds=True),)
    text, way_out = beside.tell(Message(check.refusal.reason, check.refusal.figures))
    # What a further wrong try would be answered with is no news of the one before.
    now = words.say("not_so") if check.name in _COUNTED else text
    offered = of_beside(beside, check.name, check.refusal)
    spoken = (Control(SPEAK, way_out),) if way_out and not offered else ()
    link = Link(check.name, asked, now, False, (*offered, *spoken))
    own_car = check.name == _AWAY and beside.deed.vin == hands.moment.car.vin
    return (link, *(Chains(words, hands.moment).of_data(depth=1) if own_car else ()))


def _bank(hands: Hands, kit: PhoneKit | None, asked: AskedFor) -> Link:
    """Write down whether an order that was taken is paid by now."""
    words, world = hands.words, hands.moment.world
    order = world.orders.get(str(dict(asked.message.figures).get("order", "")))
    name = words.say("check.bank")
    if order is None or order.state not in OWED or asked.deed is None:
        return Link("bank", name, words.say("so"), holds=True)
    beside = Beside(hands, kit, asked.deed)
    now = words.state("order", order.state.value)
    return Link("bank", name, now, False, of_beside(beside, "bank", Denied(asked.message.id)))
