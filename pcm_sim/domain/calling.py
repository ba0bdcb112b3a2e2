"""Calls: by the Bluetooth telephone, by the inserted SIM card, or by Apple CarPlay while that runs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from pcm_sim.domain.areas import Call, Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.bluetooth import CONNECTED
from pcm_sim.domain.cabin import Cabin, carplay_runs, connected_phone, present_network
from pcm_sim.domain.checks import Check, must, refusal_of
from pcm_sim.domain.effects import Changed
from pcm_sim.domain.explanation import explain
from pcm_sim.domain.labels import Message
from pcm_sim.domain.listings import book
from pcm_sim.domain.nodes import Action
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.sim_slot import ask_for_card, unlocking_checks
from pcm_sim.domain.telephone import Source
from pcm_sim.domain.unit import FormState

MOST_DIALLED = 10


def submit_number(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Dial the typed number."""
    number = form.text("number")
    name = next((one.name for one in book(rules, cabin) if one.number.replace(" ", "") == number), number)
    closed = cabin.with_unit(replace(cabin.unit, form=None, focus=""))
    return place_call(rules, closed, name, number)


def call_contact(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Call somebody of the telephone's book."""
    contact = next((one for one in book(rules, cabin) if one.id == item), None)
    return place_call(rules, cabin, contact.name, contact.number) if contact else Outcome(cabin)


def call_again(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Call a number that was dialled before."""
    dialled = cabin.unit.areas.telephony.dialled
    if not item.isdigit() or int(item) >= len(dialled):
        return Outcome(cabin)
    return place_call(rules, cabin, *dialled[int(item)])


def place_call(rules: Rules, cabin: Cabin, name: str, number: str) -> Outcome:
    """Call a number, or say why that is not possible; what becomes of the data is told with it."""
    telephony = cabin.unit.areas.telephony
    refusal = refusal_of((NO_CALL,), rules, cabin)
    if refusal:
        return refuse(cabin, refusal)
    via = way_of_calls(rules, cabin)
    if via is Via.CARD and cabin.car.card_state is not CardState.READY:
        return ask_for_card(rules, cabin)
    refusal = refusal_of(WAYS[via], rules, cabin)
    if refusal:
        return refuse(cabin, refusal)
    call = Call(name, number, via, cabin.now)
    dialled = tuple(dict.fromkeys(((name, number), *telephony.dialled)))[:MOST_DIALLED]
    calling = cabin.with_unit(
        replace(
            cabin.unit.with_telephony(replace(telephony, call=call, dialled=dialled)),
            stack=stack_of_call(rules, cabin),
            focus="",
        )
    )
    return tell(rules, calling, explain(rules, calling)[0]).then(Changed("call", via.value))


def stack_of_call(rules: Rules, cabin: Cabin) -> tuple[str, ...]:
    """Give the way to the page on which a call is ended; the call comes to the front wherever one is."""
    tree = rules.tree
    ends = (node.id for node in tree.nodes.values() if isinstance(node, Action) and node.does == "hang_up")
    page = next((tree.parent(one) for one in ends), "")
    if not page or page in cabin.unit.stack:
        return cabin.unit.stack[: cabin.unit.stack.index(page) + 1] if page else cabin.unit.stack
    return (tree.home, page) if page != tree.home else (page,)


def hang_up(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """End the call; data that it paused come back (F064)."""
    call = cabin.unit.areas.telephony.call
    if call is None:
        return tell(rules, cabin, Message("call_none"))
    paused = present_network(rules, cabin).offline
    ended = without_call(cabin)
    back = paused is not None and present_network(rules, ended).offline is None
    return tell(rules, ended, Message("call_ended_data_back" if back else "call_ended")).then(
        Changed("call", "none")
    )


def without_call(cabin: Cabin) -> Cabin:
    """Give the same instant with no call running or ringing."""
    return cabin.with_unit(
        cabin.unit.with_telephony(replace(cabin.unit.areas.telephony, call=None, ringing=None))
    )


def way_of_calls(rules: Rules, cabin: Cabin) -> Via:
    """Tell what a call goes by now."""
    if carplay_runs(rules, cabin):
        return Via.CARPLAY
    return Via(cabin.unit.areas.telephony.telephone)


def can_go_on(rules: Rules, cabin: Cabin, call: Call) -> bool:
    """Tell whether what carries a call is still there."""
    if call.via is Via.CARD:
        ready = cabin.car.card_state is CardState.READY
        return ready and refusal_of(WAYS[Via.CARD], rules, cabin) is None
    phone = cabin.car.phone
    if phone is None or phone.bearer is Bearer.NONE:
        return False
    if call.via is Via.CARPLAY:
        return carplay_runs(rules, cabin)
    return connected_phone(rules, cabin) is not None


def calling_checks(rules: Rules, cabin: Cabin) -> tuple[Check, ...]:
    """Give what must be so before anybody is called, by the way that a call goes now."""
    via = way_of_calls(rules, cabin)
    if via is Via.CARD and cabin.car.card_state is not CardState.READY:
        return (NO_CALL, *unlocking_checks(cabin))
    return (NO_CALL, *WAYS[via])


def _call_running(_: Rules, cabin: Cabin, __: str) -> Message | None:
    call = cabin.unit.areas.telephony.call
    return Message("call_running", (("name", call.name),)) if call else None


def _phone_heard(phone: Phone | None) -> bool:
    return phone is not None and phone.bearer is not Bearer.NONE


def _sells_card_calls(rules: Rules, cabin: Cabin, _: str) -> bool:
    return rules.markets[cabin.car.market].sim_telephony


def _is_free_for_card(rules: Rules, cabin: Cabin, _: str) -> bool:
    return present_network(rules, cabin).source is not Source.EMBEDDED


def _has_reception(_: Rules, cabin: Cabin, __: str) -> bool:
    return cabin.car.bearer is not Bearer.NONE and cabin.car.bars > 0


NO_CALL: Final = Check("no_call", _call_running)
WAYS: Final[Mapping[Via, tuple[Check, ...]]] = {
    Via.CARD: (
        must("card_calls", _sells_card_calls, "sim_telephony_not_here"),
        must("no_embedded_data", _is_free_for_card, "sim_conflict"),
        must("signal", _has_reception, "offline_no_signal"),
    ),
    Via.CARPLAY: (
        must("phone_here", lambda _, cabin, __: cabin.car.phone is not None, "no_phone"),
        must("phone_signal", lambda _, cabin, __: _phone_heard(cabin.car.phone), "phone_no_signal"),
    ),
    Via.BLUETOOTH: (
        CONNECTED,
        must(
            "phone_signal",
            lambda rules, cabin, _: _phone_heard(connected_phone(rules, cabin)),
            "phone_no_signal",
        ),
    ),
}
"""What each way of calling needs: for the card its market (F062), no embedded data (F060), reception."""
