"""Calls that come in: they ring on the unit until they are taken, declined, or the caller gives up.

What the source says of calls and data holds for those that were taken; that a call rings is inferred.
"""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.domain.areas import Call, Via
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.calling import (
    WAYS,
    can_go_on,
    hang_up,
    stack_of_call,
    way_of_calls,
    without_call,
)
from pcm_sim.domain.checks import refusal_of
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.explanation import explain
from pcm_sim.domain.labels import Message
from pcm_sim.domain.listings import book
from pcm_sim.domain.outcome import Outcome, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.unit import DialogState, RunAction

NONE, RINGING, RUNNING = "none", "ringing", "running"
CALL_STATES = (NONE, RINGING, RUNNING)
TAKE = "take_call"
_STRANGER = ("+1 555 0100", "+1 555 0100")
"""Who calls where nobody is in the book: a number kept free for fiction."""


class CallNow(NamedTuple):
    """The call that is going on.

    Attributes:
        state: One of `CALL_STATES`.
        by_card: It goes by the inserted SIM card, else by the telephone in the car.
        name: Whom it is with; empty without a call.
    """

    state: str
    by_card: bool
    name: str


def call_now(cabin: Cabin) -> CallNow:
    """Give the call that is going on, or that there is none."""
    telephony = cabin.unit.areas.telephony
    call = telephony.call or telephony.ringing
    if call is None:
        return CallNow(NONE, by_card=False, name="")
    return CallNow(RUNNING if telephony.call else RINGING, call.via is Via.CARD, call.name)


def call_hindrance(rules: Rules, cabin: Cabin, *, by_card: bool) -> Message | None:
    """Say why no call can come in now; none where one can.

    Args:
        rules: The car's rules.
        cabin: The instant.
        by_card: By the inserted SIM card, else by the telephone in the car.
    """
    now = call_now(cabin)
    if now.state != NONE and now.by_card is not by_card:
        return Message("call_running", (("name", now.name),))
    if not cabin.car.ignition:
        return Message("call_needs_ignition")
    return _card_hindrance(rules, cabin) if by_card else _phone_hindrance(rules, cabin)


def set_call(rules: Rules, cabin: Cabin, *, by_card: bool, state: str) -> Outcome:
    """Have somebody call, have the call taken or ended; what cannot be leaves all as it is.

    Args:
        rules: The car's rules.
        cabin: The instant.
        by_card: By the inserted SIM card, else by the telephone in the car.
        state: One of `CALL_STATES`.
    """
    now = call_now(cabin)
    if state == now.state and (state == NONE or by_card is now.by_card):
        return Outcome(cabin)
    if state == NONE:
        return _ended(rules, cabin) if by_card is now.by_card else Outcome(cabin)
    if now.state == RUNNING or call_hindrance(rules, cabin, by_card=by_card):
        return Outcome(cabin)
    if now.state == RINGING:
        return take(rules, cabin)
    rung = _ring(rules, cabin, Via.CARD if by_card else way_of_calls(rules, cabin))
    if state == RINGING:
        return rung
    return take(rules, rung.cabin)


def take(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Take the call that rings; what becomes of the data is told with it."""
    telephony = cabin.unit.areas.telephony
    ringing = telephony.ringing
    if ringing is None:
        return Outcome(cabin)
    call = ringing._replace(since=cabin.now)
    taken = cabin.with_unit(
        replace(
            cabin.unit.with_telephony(replace(telephony, call=call, ringing=None)),
            stack=stack_of_call(rules, cabin),
            dialog=None,
            focus="",
        )
    )
    return tell(rules, taken, explain(rules, taken)[0]).then(Changed("call", call.via.value))


def decline(rules: Rules, cabin: Cabin) -> Outcome:
    """Decline the call that rings."""
    return tell(rules, _silent(cabin), Message("call_declined")).then(Changed("call", NONE))


def keep_ringing(rules: Rules, cabin: Cabin) -> Outcome:
    """Keep the question on the screen while a call rings; without what carries it, it is missed."""
    ringing = cabin.unit.areas.telephony.ringing
    if ringing is None:
        return Outcome(cabin)
    if not cabin.car.ignition:
        return Outcome(_silent(cabin), (Changed("call", NONE),))
    if not can_go_on(rules, cabin, ringing):
        return _missed(rules, cabin, ringing)
    if cabin.unit.dialog is not None:
        return Outcome(cabin)
    return _asked(cabin, ringing)


def _ring(rules: Rules, cabin: Cabin, via: Via) -> Outcome:
    contact = next(iter(_known(rules, cabin, via)), _STRANGER)
    ringing = Call(*contact, via, cabin.now)
    telephony = replace(cabin.unit.areas.telephony, ringing=ringing)
    asked = _asked(cabin.with_unit(cabin.unit.with_telephony(telephony)), ringing)
    return asked.then(Changed("call", RINGING))


def _known(rules: Rules, cabin: Cabin, via: Via) -> tuple[tuple[str, str], ...]:
    phone = cabin.car.phone
    contacts = phone.contacts if via is Via.CARPLAY and phone else book(rules, cabin)
    return tuple((one.name, one.number) for one in contacts)


def _asked(cabin: Cabin, ringing: Call) -> Outcome:
    question = Message("call_incoming", (("name", ringing.name),))
    dialog = DialogState(question, RunAction(TAKE))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(question),))


def _ended(rules: Rules, cabin: Cabin) -> Outcome:
    ringing = cabin.unit.areas.telephony.ringing
    return _missed(rules, cabin, ringing) if ringing else hang_up(rules, cabin)


def _missed(rules: Rules, cabin: Cabin, ringing: Call) -> Outcome:
    missed = Message("call_missed", (("name", ringing.name),))
    return tell(rules, _silent(cabin), missed).then(Changed("call", NONE))


def _silent(cabin: Cabin) -> Cabin:
    """Give the same instant with nothing ringing, and without the question about it."""
    dialog = cabin.unit.dialog
    asks = dialog is not None and dialog.then == RunAction(TAKE)
    unit = replace(cabin.unit, dialog=None if asks else dialog)
    return without_call(cabin.with_unit(unit))


def _card_hindrance(rules: Rules, cabin: Cabin) -> Message | None:
    if not rules.vehicle.sim_slot:
        return Message("no_slot")
    if way_of_calls(rules, cabin) is not Via.CARD:
        return Message("calls_by_phone")
    if cabin.car.card_state is not CardState.READY:
        return Message("call_card_closed")
    return refusal_of(WAYS[Via.CARD], rules, cabin)


def _phone_hindrance(rules: Rules, cabin: Cabin) -> Message | None:
    via = way_of_calls(rules, cabin)
    return Message("calls_by_card") if via is Via.CARD else refusal_of(WAYS[via], rules, cabin)
