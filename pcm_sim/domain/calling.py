"""Calls: by the Bluetooth telephone, by the inserted SIM card, or by Apple CarPlay while that runs."""

from dataclasses import replace

from pcm_sim.domain.areas import Call, Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import Cabin, carplay_runs, connected_phone, present_network
from pcm_sim.domain.effects import Changed
from pcm_sim.domain.explanation import explain
from pcm_sim.domain.labels import Message
from pcm_sim.domain.listings import book
from pcm_sim.domain.nodes import Action
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.sim_slot import ask_for_card
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
    if telephony.call:
        return refuse(cabin, Message("call_running", (("name", telephony.call.name),)))
    via = way_of_calls(rules, cabin)
    obstacle = _obstacle(rules, cabin, via)
    if obstacle:
        return obstacle
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
        return card_obstacle(rules, cabin) is None and cabin.car.card_state is CardState.READY
    phone = cabin.car.phone
    if phone is None or phone.bearer is Bearer.NONE:
        return False
    if call.via is Via.CARPLAY:
        return carplay_runs(rules, cabin)
    return connected_phone(rules, cabin) is not None


def _obstacle(rules: Rules, cabin: Cabin, via: Via) -> Outcome | None:
    if via is Via.CARD:
        if cabin.car.card_state is not CardState.READY:
            return ask_for_card(rules, cabin)
        message = card_obstacle(rules, cabin)
        return refuse(cabin, Message(message)) if message else None
    phone = cabin.car.phone if via is Via.CARPLAY else connected_phone(rules, cabin)
    if phone is None:
        return refuse(cabin, Message("no_phone"))
    return refuse(cabin, Message("phone_no_signal")) if phone.bearer is Bearer.NONE else None


def card_obstacle(rules: Rules, cabin: Cabin) -> str | None:
    """Say what keeps the inserted card from calling: market (F062), embedded data (F060), reception."""
    if not rules.markets[cabin.car.market].sim_telephony:
        return "sim_telephony_not_here"
    if present_network(rules, cabin).source is Source.EMBEDDED:
        return "sim_conflict"
    if cabin.car.bearer is Bearer.NONE or cabin.car.bars == 0:
        return "offline_no_signal"
    return None
