"""Software updates: confirmed in the car, installed while it is left and locked.

Preconditions and steps: F122-F125. It fails when the car is started too early or charges, and is
then offered again (F125).
"""

from dataclasses import replace
from typing import Final

from pcm_sim.domain.areas import UPDATE, Installation
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.checks import ONLINE, must, refusal_of
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, RunAction


def ask_to_update(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Ask for the go-ahead to install the software update."""
    refusal = refusal_of(UPDATING, rules, cabin)
    if refusal:
        return refuse(cabin, refusal)
    message = Message("update_ask", (("min", rules.policy.install_ms // 60_000),))
    dialog = DialogState(message, RunAction("confirm_installation", UPDATE))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(message),))


def confirm(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Wait for the car to be left; what was ready when it was asked for may not be any more."""
    refusal = refusal_of(UPDATING, rules, cabin)
    if refusal:
        return refuse(cabin, refusal)
    waiting = replace(cabin.unit.areas, installation=Installation(UPDATE))
    told = tell(rules, cabin.with_unit(replace(cabin.unit, areas=waiting)), Message("install_confirmed"))
    return told.then(Changed("installation", UPDATE))


UPDATING: Final = (
    must("update", lambda _, cabin, __: cabin.unit.areas.update != "none", "update_none"),
    must("no_installation", lambda _, cabin, __: cabin.unit.areas.installation is None, "install_waits"),
    ONLINE,
    must("not_charging", lambda _, cabin, __: not cabin.car.charging, "install_charging"),
)
"""What must be so before an update is confirmed."""


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
