"""What ticking a box or choosing a value does, with the questions that come before it."""

from dataclasses import replace

from pcm_sim.domain import wifi
from pcm_sim.domain.areas import Via
from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.calling import NO_CALL, without_call
from pcm_sim.domain.checks import refusal_of
from pcm_sim.domain.effects import Changed, Effect, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.media import choose_source
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import read_preference
from pcm_sim.domain.sim_slot import remember_pin
from pcm_sim.domain.telephone import Source
from pcm_sim.domain.unit import ChangeSetting, DialogState


def ask_to_change(rules: Rules, cabin: Cabin, setting: str, value: str | bool) -> Outcome:
    """Change a setting, or ask first where it can cost or cut something."""
    running = refusal_of((NO_CALL,), rules, cabin) if setting == "telephone" else None
    if running:
        return refuse(cabin, running)
    question = _question(rules, cabin, setting, value)
    if question is None:
        return change(rules, cabin, setting, value)
    dialog = DialogState(question, ChangeSetting(setting, value))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(question),))


def change(rules: Rules, cabin: Cabin, setting: str, value: str | bool) -> Outcome:
    """Change a setting and say what it did."""
    match setting, value:
        case "roaming", bool(on):
            unit = replace(cabin.unit, roaming=on)
            message = "roaming_on" if on else "roaming_off"
            return tell(rules, cabin.with_unit(unit), Message(message)).then(Changed("roaming", on))
        case "remember_pin", bool(on):
            return remember_pin(rules, cabin, on=on)
        case "private_mode", bool(on):
            return set_private_mode(rules, cabin, on=on)
        case "wifi", bool(on):
            return wifi.switch(rules, cabin, on=on)
        case "wifi_shares", bool(on):
            return wifi.share(rules, cabin, on=on)
        case "bluetooth", bool(on):
            telephony = replace(cabin.unit.areas.telephony, bluetooth=on)
            switched = cabin.with_unit(cabin.unit.with_telephony(telephony))
            message = "bluetooth_on" if on else "bluetooth_off"
            return tell(rules, switched, Message(message)).then(Changed("bluetooth", on))
        case "data", str(state):
            unit = replace(cabin.unit, data=state == "on")
            return tell(rules, cabin.with_unit(unit), Message(f"data_{state}")).then(Changed("data", state))
        case "language", str(code):
            if code == cabin.unit.language:
                return tell(rules, cabin, Message("already_chosen"))
            unit = replace(cabin.unit, language=code, keyboard="")
            return Outcome(cabin.with_unit(unit), (Changed("language", code),))
        case "data_source", str(source):
            return _take_data_by(rules, cabin, source)
        case "telephone", str(way):
            return _call_by(rules, cabin, way)
        case "media_source", str(source):
            return choose_source(rules, cabin, source)
        case _:
            return _prefer(rules, cabin, setting, value)


def set_private_mode(rules: Rules, cabin: Cabin, *, on: bool) -> Outcome:
    """Switch private mode, from the unit or from beside it."""
    changed = replace(cabin, car=replace(cabin.car, private_mode=on))
    message = Message("private_mode_on" if on else "private_mode_off")
    return tell(rules, changed, message).then(Changed("private_mode", on))


def _take_data_by(rules: Rules, cabin: Cabin, source: str) -> Outcome:
    """Choose what carries data; embedded data and calls by the inserted card exclude each other (F060)."""
    unit = replace(cabin.unit, areas=replace(cabin.unit.areas, data_source=source))
    telephony = unit.areas.telephony
    effects: tuple[Effect, ...] = (Changed("data_source", source),)
    if source == "embedded" and telephony.telephone == "card":
        unit = unit.with_telephony(replace(telephony, telephone="bluetooth"))
        effects += (Changed("telephone", "bluetooth"),)
    chosen = cabin.with_unit(unit)
    if source == "embedded" and telephony.call and telephony.call.via is Via.CARD:
        chosen = without_call(chosen)
        effects += (Changed("call", "none"),)
    return tell(rules, chosen, Message(f"source_{source}")).then(*effects)


def _call_by(rules: Rules, cabin: Cabin, way: str) -> Outcome:
    """Choose what calls go by; the inserted card takes embedded data away (F060)."""
    unit = cabin.unit.with_telephony(replace(cabin.unit.areas.telephony, telephone=way))
    effects: tuple[Effect, ...] = (Changed("telephone", way),)
    if way == "card" and unit.areas.data_source == "embedded":
        unit = replace(unit, areas=replace(unit.areas, data_source="auto"))
        effects += (Changed("data_source", "auto"),)
    return tell(rules, cabin.with_unit(unit), Message(f"telephone_{way}")).then(*effects)


def _prefer(rules: Rules, cabin: Cabin, setting: str, value: str | bool) -> Outcome:
    if setting not in rules.things.preferences:
        raise KeyError(setting)
    if value == read_preference(rules, setting, cabin):
        return tell(rules, cabin, Message("already_chosen"))
    kept = {**dict(cabin.unit.areas.preferences), setting: value}
    areas = replace(cabin.unit.areas, preferences=tuple(sorted(kept.items())))
    return Outcome(cabin.with_unit(replace(cabin.unit, areas=areas)), (Changed(setting, value),))


def _question(rules: Rules, cabin: Cabin, setting: str, value: str | bool) -> Message | None:
    """Give what must be agreed to first: cost with an own SIM (F074, X22), silence, a clash (F060)."""
    source = present_network(rules, cabin).source
    areas = cabin.unit.areas
    match setting, value:
        case "roaming", True if source is Source.CARD or rules.policy.roaming_cost_any_source:
            return Message("roaming_cost")
        case "private_mode", True:
            return Message("private_mode_ask")
        case "telephone", "card" if areas.data_source == "embedded":
            return Message("card_calls_end_embedded_data")
        case "data_source", "embedded" if areas.telephony.telephone == "card":
            return Message("embedded_data_ends_card_calls")
        case _:
            return None
