"""Functions on Demand and software updates: confirmed in the car, installed while it is left and locked.

Preconditions and steps: F113-F117, F122-F125. It fails when the car is started too early or charges, and is
then offered again (F125).
"""

from dataclasses import replace

from pcm_sim.domain.areas import UPDATE, Grant, Installation
from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.listings import state_of
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, RunAction


def ask_to_activate(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Ask for the go-ahead to activate a function, once everything is ready for it."""
    return _ask(rules, cabin, item, "function_ask")


def ask_to_update(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Ask for the go-ahead to install the software update."""
    return _ask(rules, cabin, UPDATE, "update_ask")


def _ask(rules: Rules, cabin: Cabin, product: str, question: str) -> Outcome:
    obstacle = _obstacle(rules, cabin, product)
    if obstacle:
        return refuse(cabin, Message(obstacle))
    message = Message(question, (("min", rules.policy.install_ms // 60_000),))
    dialog = DialogState(message, RunAction("confirm_installation", product))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(message),))


def confirm(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Wait for the car to be left; what was ready when it was asked for may not be any more."""
    obstacle = _obstacle(rules, cabin, item)
    if obstacle:
        return refuse(cabin, Message(obstacle))
    waiting = replace(cabin.unit.areas, installation=Installation(item))
    told = tell(rules, cabin.with_unit(replace(cabin.unit, areas=waiting)), Message("install_confirmed"))
    return told.then(Changed("installation", item))


def _obstacle(rules: Rules, cabin: Cabin, product: str) -> str:
    """Say what an installation lacks; empty where it can be confirmed."""
    areas = cabin.unit.areas
    if product == UPDATE and areas.update == "none":
        return "update_none"
    grant = next((one for one in areas.grants if one.product == product), None)
    if product != UPDATE and (grant is None or state_of(grant, cabin.now) != "ready"):
        return "function_not_ready"
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
    """Start what was confirmed as soon as the car is off, locked and not charging; interrupt it else."""
    waiting = cabin.unit.areas.installation
    if waiting is None or cabin.car.ignition:
        return cabin
    left = cabin.car.locked and not cabin.car.charging
    if left == (waiting.ends is not None) or (waiting.ends is not None and cabin.now >= waiting.ends):
        return cabin
    ends = cabin.now + rules.policy.install_ms if left else None
    areas = replace(cabin.unit.areas, installation=Installation(waiting.product, ends))
    return cabin.with_unit(replace(cabin.unit, areas=areas))


def at_start(rules: Rules, cabin: Cabin) -> Outcome:
    """Tell at the start how it went: done, or failed and offered again."""
    waiting = cabin.unit.areas.installation
    if waiting is None:
        return Outcome(cabin)
    done = waiting.ends is not None and cabin.now >= waiting.ends
    areas = replace(cabin.unit.areas, installation=None)
    if waiting.product == UPDATE:
        areas = replace(areas, update="none" if done else "failed", updated=done or areas.updated)
    elif done:
        grants = tuple(_active(one) if one.product == waiting.product else one for one in areas.grants)
        areas = replace(areas, grants=grants)
    after = cabin.with_unit(replace(cabin.unit, areas=areas))
    effect = Changed("installation", "done" if done else "failed")
    if done:
        return tell(rules, after, Message("install_done")).then(effect)
    return refuse(after, Message("install_failed")).then(effect)


def _active(grant: Grant) -> Grant:
    return grant._replace(state="active")
