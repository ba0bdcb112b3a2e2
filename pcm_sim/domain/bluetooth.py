"""Telephones over Bluetooth: pairing, connecting, letting go, forgetting."""

from dataclasses import replace
from typing import Final

from pcm_sim.domain.cabin import Cabin, carplay_takes_bluetooth, connected_phone
from pcm_sim.domain.checks import must, refusal_of
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.passkey import passkey
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, RunAction


def ask_to_pair(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Look for a telephone and ask whether both show the same number."""
    refusal = refusal_of(PAIRING, rules, cabin)
    phone = cabin.car.phone
    if refusal or phone is None:
        return refuse(cabin, refusal or Message(OUT_OF_REACH))
    if phone.id in cabin.unit.areas.telephony.paired:
        return connect(rules, cabin, phone.id)
    question = Message("pair_ask", (("name", phone.name), ("code", passkey(phone.id))))
    dialog = DialogState(question, RunAction("pair_now", phone.id))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(question),))


def pair(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Know a telephone from now on, and connect it; it may have gone while the number was compared."""
    refusal = refusal_of(PAIRING, rules, cabin, item)
    phone = cabin.car.phone
    if refusal or phone is None:
        return refuse(cabin, refusal or Message(OUT_OF_REACH))
    telephony = cabin.unit.areas.telephony
    paired = tuple(dict.fromkeys((*telephony.paired, item)))
    known = cabin.with_unit(cabin.unit.with_telephony(replace(telephony, paired=paired, let_go="")))
    return tell(rules, known, Message("phone_paired", (("name", phone.name),))).then(Changed("phone", item))


def connect(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Connect a telephone that is known."""
    refusal = refusal_of(CONNECTING, rules, cabin, item)
    asked = _fetched_back(cabin)
    phone = connected_phone(rules, asked)
    if refusal or phone is None:
        return refuse(cabin, refusal or Message(OUT_OF_REACH))
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


def _fetched_back(cabin: Cabin) -> Cabin:
    """Give the same instant with no telephone let go by hand."""
    telephony = replace(cabin.unit.areas.telephony, let_go="")
    return cabin.with_unit(cabin.unit.with_telephony(telephony))


def _is_here(_: Rules, cabin: Cabin, item: str) -> bool:
    phone = cabin.car.phone
    return phone is not None and phone.bluetooth and item in {"", phone.id}


def _would_connect(rules: Rules, cabin: Cabin, item: str) -> bool:
    phone = connected_phone(rules, _fetched_back(cabin))
    return phone is not None and item in {"", phone.id}


OUT_OF_REACH = "no_phone_in_reach"
FREE_OF_CARPLAY: Final = must(
    "no_carplay",
    lambda rules, cabin, _: not carplay_takes_bluetooth(rules, cabin),
    "bluetooth_against_carplay",
)
CONNECTED: Final = must(
    "phone", lambda rules, cabin, _: connected_phone(rules, cabin) is not None, "no_phone"
)
_SWITCHED_ON = must(
    "bluetooth", lambda _, cabin, __: cabin.unit.areas.telephony.bluetooth, "bluetooth_is_off"
)
PAIRING: Final = (FREE_OF_CARPLAY, _SWITCHED_ON, must("phone_bluetooth", _is_here, OUT_OF_REACH))
"""What must be so to look for a telephone, and still so when both show the same number."""
CONNECTING: Final = (FREE_OF_CARPLAY, _SWITCHED_ON, must("phone_bluetooth", _would_connect, OUT_OF_REACH))
"""What must be so to connect a telephone that is known."""
