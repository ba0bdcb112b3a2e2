"""A code by SMS that is not there yet: lost, late, or gone to another number, and what would bring it."""

from pcm_sim.connect.post.outbox import Message
from pcm_sim.connect.trouble.effects import Delivery
from pcm_sim.connect.trouble.faults import Firing
from pcm_sim.session.why.beside_controls import Beside
from pcm_sim.session.why.blame import repairs, since
from pcm_sim.session.why.controls import Controls, Hands
from pcm_sim.session.why.parts import Chain, Link

SMS_DEEDS = frozenset({"enter_sms_code", "accept_user"})
"""What wants a code that comes by SMS."""
_MINUTE_MS = 60_000


def sms_missing(beside: Beside) -> Chain:
    """Write down that the code is not on the telephone; nothing where it is, or where none was sent."""
    hands = beside.hands
    sent = _newest(hands, beside.account) if beside.deed.name in SMS_DEEDS else None
    if sent is None:
        return ()
    asked = hands.words.say("check.sms_here")
    if sent.fate != "sent":
        return (_by_fault(beside, Link("sms_here", asked, hands.words.say("sms_lost"), holds=False), sent),)
    if not sent.is_there(hands.moment.now):
        minutes = max(1, -(-(sent.due - hands.moment.now) // _MINUTE_MS))
        late = Link("sms_here", asked, hands.words.say("sms_late", n=minutes), False, hands.waits(minutes))
        return (_by_fault(beside, late, sent),)
    return _elsewhere(beside, asked, sent)


def _elsewhere(beside: Beside, asked: str, sent: Message) -> Chain:
    """Write down that the code went to a number that is not the customer's (F009)."""
    person = beside.kit.people.get(beside.account) if beside.kit else None
    number = sent.draft.recipient.address
    if person is None or _digits(person.mobile) == _digits(number):
        return ()
    words = beside.hands.words
    desk = beside.hands.section("cloud", "section_desk")
    return (Link("sms_here", asked, words.say("sms_elsewhere", number=number), False, desk),)


def _digits(number: str) -> str:
    return "".join(one for one in number if one.isdecimal())


def _newest(hands: Hands, account: str) -> Message | None:
    messages = hands.moment.world.outbox.messages
    for at in range(len(messages) - 1, -1, -1):
        draft = messages[at].draft
        if draft.channel == "sms" and draft.codes and draft.recipient.account == account:
            return messages[at]
    return None


def _by_fault(beside: Beside, link: Link, sent: Message) -> Link:
    """Name the fault that made it go astray, where one did; it comes no more, so another code is wanted."""
    hands = beside.hands
    fault = _fault_of(hands, sent)
    told = hands.words.say("by_fault", now=link.now, fault=since(hands, fault)) if fault else link.now
    armed = fault and hands.moment.world.faults.fault(fault) is not None
    mended: Controls = repairs(hands, fault) if fault and armed else ()
    return link._replace(now=told, controls=(*mended, *link.controls, *beside.page_of("request_sms")))


def _fault_of(hands: Hands, sent: Message) -> str:
    fired = hands.moment.world.faults.fired
    found = (fired[at] for at in range(len(fired) - 1, -1, -1))
    return next((one.fault for one in found if one.at == sent.at and _is_of(one, sent)), "")


def _is_of(firing: Firing, sent: Message) -> bool:
    effect = firing.effect
    return isinstance(effect, Delivery) and effect.channel == sent.draft.channel
