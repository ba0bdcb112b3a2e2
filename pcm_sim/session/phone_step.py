"""One event on the customer's telephone: what it does there, and what it asks of the cloud."""

from dataclasses import replace

from pcm_sim.connect.deeds import CUSTOMER, Actor, Answered, Deed, deed
from pcm_sim.connect.news import News
from pcm_sim.domain.effects import AskedByPhone, Effect
from pcm_sim.domain.errands import Accepted, PhoneReply
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_errands import TO
from pcm_sim.domain.handset_events import HandsetEvent, HoldPhone, PhoneAnswer
from pcm_sim.domain.handset_pages import scope_of
from pcm_sim.domain.handset_react import react
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.rules import Rules
from pcm_sim.session.hearing import asked, latency, patience
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal import portal_of
from pcm_sim.session.portal.look import account_in_hand, car_in_view

LETTERS = frozenset({"mail", "spam", "sms", "push", "messages"})
SET_LANGUAGE = "set_phone_language"
REGISTER = "register"
NO_ANSWER = Denied("phone_no_answer")


def handset_of(kit: PhoneKit, moment: Moment) -> Handset:
    """Give the telephone of a moment; before anybody touched it, that of the first customer.

    It begins in the language of the unit, for whoever looks at both.
    """
    if moment.handset is not None:
        return moment.handset
    language = moment.unit.language
    spoken = language if language in kit.rules.languages else kit.rules.languages[0]
    return Handset(next(iter(kit.people), ""), spoken, (kit.rules.tree.home,))


def phone_step(
    rules: Rules, kit: PhoneKit, moment: Moment, event: HandsetEvent
) -> tuple[tuple[Moment, tuple[Effect, ...]], tuple[News, ...]]:
    """Give the moment after an event on the telephone, what happened, and the news of it for the car.

    Args:
        rules: The car's rules, for how long answers take.
        kit: What the telephone runs by.
        moment: What is so now.
        event: What happens.
    """
    before = handset_of(kit, moment)
    portal = portal_of(moment.world, before, moment.now, kit)
    outcome = react(kit.rules, before, portal, event, moment.now)
    after = replace(moment, handset=outcome.handset)
    if isinstance(event, HoldPhone):
        after = _with_phone_changed(after, before)
    after = _with_letter_read(kit, after)
    news: tuple[News, ...] = ()
    for effect in outcome.effects:
        if isinstance(effect, AskedByPhone):
            after, more = _carry_out(rules, kit, after, effect)
            news += more
    return (after, outcome.effects), news


def _with_phone_changed(moment: Moment, before: Handset) -> Moment:
    """Lay one customer's telephone aside as it is, and take the next one's up where it was left."""
    aside = {**moment.aside, before.holder: before.laid_aside()}
    fresh = moment.handset or before
    own = aside.pop(fresh.holder, None)
    return replace(moment, handset=own.taken_up(fresh.requests) if own else fresh, aside=aside)


def _with_letter_read(kit: PhoneKit, moment: Moment) -> Moment:
    """Let a letter be read that is open, which wants no answer."""
    handset = handset_of(kit, moment)
    scope = scope_of(kit.rules, handset.stack)
    if not scope or scope[-1][0] not in LETTERS:
        return moment
    number = scope[-1][1]
    letter = moment.world.outbox.message(int(number))
    if letter is None or letter.read:
        return moment
    account = handset.signed_in
    return asked(moment, Actor(CUSTOMER, account), deed("read_letter", account, item=number))[0]


def _carry_out(
    rules: Rules, kit: PhoneKit, moment: Moment, effect: AskedByPhone
) -> tuple[Moment, tuple[News, ...]]:
    if effect.deed == SET_LANGUAGE:
        return _in_language(kit, moment, effect), ()
    wanted = phone_deed(kit, moment, effect)
    after, served = asked(moment, Actor(CUSTOMER, wanted.account), wanted)
    if wanted.name == REGISTER and isinstance(served.answer, Accepted):
        after = _with_mailbox(kit, after, wanted.text("email"))
    missed = moment.now + patience(rules, after.world.pace, served)
    queue = after.queue.put(missed, PhoneAnswer(effect.request, NO_ANSWER))
    wait = latency(rules, after.world.pace, served)
    if wait is not None and served.answer is not None:
        queue = queue.put(moment.now + wait, PhoneAnswer(effect.request, _for_phone(served.answer)))
    return replace(after, queue=queue), served.news


def _with_mailbox(kit: PhoneKit, moment: Moment, email: str) -> Moment:
    """Let the telephone receive the mail of the address that was registered on it, as its holder's own."""
    handset = handset_of(kit, moment)
    return replace(moment, handset=replace(handset, mailboxes=(*handset.mailboxes, email)))


def _in_language(kit: PhoneKit, moment: Moment, effect: AskedByPhone) -> Moment:
    """Change the telephone's own language, which the app follows and the cloud does not learn (F131)."""
    handset = replace(handset_of(kit, moment), language=dict(effect.fields)[TO])
    portal = portal_of(moment.world, handset, moment.now, kit)
    answer = PhoneAnswer(effect.request, Accepted())
    return replace(moment, handset=react(kit.rules, handset, portal, answer, moment.now).handset)


def _for_phone(answer: Answered) -> PhoneReply:
    """Give an answer as the telephone takes it: what is said to a car is a success and no more."""
    return answer if isinstance(answer, Accepted | Denied) else Accepted()


def phone_deed(kit: PhoneKit, moment: Moment, effect: AskedByPhone) -> Deed:
    """Give what the telephone asks of the cloud.

    Args:
        kit: What the telephone runs by.
        moment: What is so, with the telephone as it waits.
        effect: What was asked on it.
    """
    handset = handset_of(kit, moment)
    account = handset.signed_in
    # Whoever types an address before signing in means the account of that address, not the holder's.
    if not account and not any(name == "email" for name, _ in effect.fields):
        found = account_in_hand(moment.world, kit, handset)
        account = found.id if found else ""
    vin = car_in_view(moment.world, account, effect.scope)
    return Deed(effect.deed, account, vin, effect.item, effect.fields)
