"""What ticking a box or choosing a value does, with the questions that come before it."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.connectivity import Source
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_slot import remember_pin
from pcm_sim.domain.unit import ChangeSetting, DialogState


def ask_to_change(rules: Rules, cabin: Cabin, setting: str, value: str | bool) -> Outcome:
    """Change a setting, or ask first where it can cost or cut something."""
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
        case "data", str(state):
            unit = replace(cabin.unit, data=state == "on")
            return tell(rules, cabin.with_unit(unit), Message(f"data_{state}")).then(Changed("data", state))
        case "language", str(code):
            return Outcome(cabin.with_unit(replace(cabin.unit, language=code)), (Changed("language", code),))
        case _:
            raise KeyError(setting)


def set_private_mode(rules: Rules, cabin: Cabin, *, on: bool) -> Outcome:
    """Switch private mode, from the unit or from beside it."""
    changed = replace(cabin, car=replace(cabin.car, private_mode=on))
    message = Message("private_mode_on" if on else "private_mode_off")
    return tell(rules, changed, message).then(Changed("private_mode", on))


def _question(rules: Rules, cabin: Cabin, setting: str, value: str | bool) -> Message | None:
    """Give what must be agreed to first: cost with an own SIM (F074, X22), silence in private mode."""
    if setting == "roaming" and value is True and present_network(rules, cabin).source is Source.CARD:
        return Message("roaming_cost")
    if setting == "private_mode" and value is True:
        return Message("private_mode_ask")
    return None
