"""One event on the customer's telephone: what it does there, and what it asks of the cloud."""

from dataclasses import replace

from pcm_sim.connect.deeds import CUSTOMER, Actor, Deed
from pcm_sim.connect.news import News
from pcm_sim.domain.effects import AskedByPhone, Effect
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import HandsetEvent, HoldPhone, PhoneAnswer
from pcm_sim.domain.handset_react import react
from pcm_sim.domain.rules import Rules
from pcm_sim.session.hearing import asked, latency, patience
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_errands import (
    NO_ANSWER,
    deed_of,
    for_phone,
    in_language_of,
    is_own,
    reading_of,
    with_mailbox,
)
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal import portal_of


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
    reading = reading_of(kit, moment.world, handset_of(kit, moment))
    return asked(moment, Actor(CUSTOMER, reading.account), reading)[0] if reading else moment


def _carry_out(
    rules: Rules, kit: PhoneKit, moment: Moment, effect: AskedByPhone
) -> tuple[Moment, tuple[News, ...]]:
    if is_own(effect):
        return _in_language(kit, moment, effect), ()
    wanted = phone_deed(kit, moment, effect)
    after, served = asked(moment, Actor(CUSTOMER, wanted.account), wanted)
    before = handset_of(kit, after)
    told = with_mailbox(before, wanted, served.answer)
    if told is not before:
        after = replace(after, handset=told)
    missed = moment.now + patience(rules, after.world.pace, served)
    queue = after.queue.put(missed, PhoneAnswer(effect.request, NO_ANSWER))
    wait = latency(rules, after.world.pace, served)
    if wait is not None and served.answer is not None:
        queue = queue.put(moment.now + wait, PhoneAnswer(effect.request, for_phone(served.answer)))
    return replace(after, queue=queue), served.news


def _in_language(kit: PhoneKit, moment: Moment, effect: AskedByPhone) -> Moment:
    handset = in_language_of(handset_of(kit, moment), effect)
    portal = portal_of(moment.world, handset, moment.now, kit)
    answer = PhoneAnswer(effect.request, Accepted())
    return replace(moment, handset=react(kit.rules, handset, portal, answer, moment.now).handset)


def phone_deed(kit: PhoneKit, moment: Moment, effect: AskedByPhone) -> Deed:
    """Give what the telephone asks of the cloud.

    Args:
        kit: What the telephone runs by.
        moment: What is so, with the telephone as it waits.
        effect: What was asked on it.
    """
    return deed_of(kit, moment.world, handset_of(kit, moment), effect)
