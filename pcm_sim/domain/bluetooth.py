"""Telephones over Bluetooth: pairing, connecting, letting go, forgetting."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin, carplay_takes_bluetooth, connected_phone
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.passkey import passkey
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, RunAction


def ask_to_pair(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Look for a telephone and ask whether both show the same number."""
    obstacle = _obstacle(rules, cabin)
    if obstacle:
        return refuse(cabin, Message(obstacle))
    phone = cabin.car.phone
    if phone is None or not phone.bluetooth:
        return refuse(cabin, Message("no_phone_in_reach"))
    if phone.id in cabin.unit.areas.telephony.paired:
        return connect(rules, cabin, phone.id)
    question = Message("pair_ask", (("name", phone.name), ("code", passkey(phone.id))))
    dialog = DialogState(question, RunAction("pair_now", phone.id))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(question),))


def pair(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Know a telephone from now on, and connect it; it may have gone while the number was compared."""
    obstacle = _obstacle(rules, cabin)
    if obstacle:
        return refuse(cabin, Message(obstacle))
    phone = cabin.car.phone
    if phone is None or phone.id != item or not phone.bluetooth:
        return refuse(cabin, Message("no_phone_in_reach"))
    telephony = cabin.unit.areas.telephony
    paired = tuple(dict.fromkeys((*telephony.paired, item)))
    known = cabin.with_unit(cabin.unit.with_telephony(replace(telephony, paired=paired, let_go="")))
    return tell(rules, known, Message("phone_paired", (("name", phone.name),))).then(Changed("phone", item))


def connect(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Connect a telephone that is known."""
    obstacle = _obstacle(rules, cabin)
    if obstacle:
        return refuse(cabin, Message(obstacle))
    telephony = cabin.unit.areas.telephony
    asked = cabin.with_unit(cabin.unit.with_telephony(replace(telephony, let_go="")))
    phone = connected_phone(rules, asked)
    if phone is None or phone.id != item:
        return refuse(cabin, Message("no_phone_in_reach"))
    return tell(rules, asked, Message("phone_connected", (("name", phone.name),))).then(
        Changed("phone", item)
    )


def disconnect(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Let a telephone go until it is fetched back by hand."""
    telephony = replace(cabin.unit.areas.telephony, let_go=item)
    free = cabin.with_unit(cabin.unit.with_telephony(telephony))
    return tell(rules, free, Message("phone_disconnected")).then(Changed("phone", "none"))


def forget(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Know a telephone no more."""
    telephony = cabin.unit.areas.telephony
    paired = tuple(one for one in telephony.paired if one != item)
    let_go = "" if telephony.let_go == item else telephony.let_go
    gone = cabin.with_unit(cabin.unit.with_telephony(replace(telephony, paired=paired, let_go=let_go)))
    return tell(rules, gone, Message("phone_removed")).then(Changed("phone", "none"))


def _obstacle(rules: Rules, cabin: Cabin) -> str:
    """Say what keeps the unit itself from Bluetooth; empty where nothing does."""
    if carplay_takes_bluetooth(rules, cabin):
        return "bluetooth_against_carplay"
    return "" if cabin.unit.areas.telephony.bluetooth else "bluetooth_is_off"
