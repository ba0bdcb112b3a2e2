"""Software updates: confirmed in the car, installed while it is left and locked.

Preconditions and steps: F122-F125. It fails when the car is started too early or charges, and is
then offered again (F125).
"""

from dataclasses import replace

from pcm_sim.domain.areas import UPDATE, Installation
from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, RunAction


def ask_to_update(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Ask for the go-ahead to install the software update."""
    obstacle = _obstacle(rules, cabin)
    if obstacle:
        return refuse(cabin, Message(obstacle))
    message = Message("update_ask", (("min", rules.policy.install_ms // 60_000),))
    dialog = DialogState(message, RunAction("confirm_installation", UPDATE))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(message),))


def confirm(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Wait for the car to be left; what was ready when it was asked for may not be any more."""
    obstacle = _obstacle(rules, cabin)
    if obstacle:
        return refuse(cabin, Message(obstacle))
    waiting = replace(cabin.unit.areas, installation=Installation(UPDATE))
    told = tell(rules, cabin.with_unit(replace(cabin.unit, areas=waiting)), Message("install_confirmed"))
    return told.then(Changed("installation", UPDATE))


def _obstacle(rules: Rules, cabin: Cabin) -> str:
    """Say what an installation lacks; empty where it can be confirmed."""
    areas = cabin.unit.areas
    if areas.update == "none":
        return "update_none"
    if areas.installation:
        return "install_waits"
    offline = present_network(rules, cabin).offline
    if offline:
        return f"offline_{offline.value}"
    return "install_charging" if cabin.car.charging else ""


def give_up(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Take the go-ahead back while nothing runs."""
    free = replace(cabin.unit, areas=replace(cabin.unit.areas, installation=None))
    return tell(rules, cabin.with_unit(free), Message("install_given_up")).then(Changed("installation", ""))


def go_on(rules: Rules, cabin: Cabin) -> Cabin:
    """Start what was confirmed as soon as the car is off, locked and not charging; break it off else.

    As with a function, whoever unlocks the car while it runs has broken it off; locking does not mend that.
    """
    waiting = cabin.unit.areas.installation
    if waiting is None or waiting.broken or cabin.car.ignition:
        return cabin
    left = cabin.car.locked and not cabin.car.charging
    runs = waiting.ends is not None
    if left == runs or (waiting.ends is not None and cabin.now >= waiting.ends):
        return cabin
    ends = None if runs else cabin.now + rules.policy.install_ms
    areas = replace(cabin.unit.areas, installation=Installation(waiting.product, ends, broken=runs))
    return cabin.with_unit(replace(cabin.unit, areas=areas))


def at_start(rules: Rules, cabin: Cabin) -> Outcome:
    """Tell at the start how it went: done, or failed and offered again."""
    waiting = cabin.unit.areas.installation
    if waiting is None:
        return Outcome(cabin)
    done = waiting.ends is not None and cabin.now >= waiting.ends
    areas = cabin.unit.areas
    update = "none" if done else "failed"
    areas = replace(areas, installation=None, update=update, updated=done or areas.updated)
    after = cabin.with_unit(replace(cabin.unit, areas=areas))
    effect = Changed("installation", "done" if done else "failed")
    if done:
        return tell(rules, after, Message("install_done")).then(effect)
    return refuse(after, Message("install_failed")).then(effect)
