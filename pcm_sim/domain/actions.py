"""What the action rows do, by the names that a menu may use."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pcm_sim.domain import bluetooth, calling, carplay, functions, installing, linking, media, ringing, wifi
from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.driving import action_lock
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.playing import first_heard
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.sim_slot import ask_for_card
from pcm_sim.domain.status_told import feature_in, way_to
from pcm_sim.domain.unit import DialogState, RunAction, Unit

Does = Callable[[Rules, Cabin, str], Outcome]
"""Carries an action out; the last argument is the item of a list that it is about, empty for none."""

_QUESTIONS = {
    "unlink": "unlink_ask",
    "factory_reset": "factory_reset_ask",
    "remove_phone": "phone_remove_ask",
    "forget_networks": "wifi_forget_ask",
}


def ask_to_run(rules: Rules, cabin: Cabin, does: str, item: str = "") -> Outcome:
    """Carry out an action, or ask first where it takes something away."""
    if does not in _QUESTIONS or action_lock(rules, cabin.car, does):
        return run(rules, cabin, does, item)
    question = Message(_QUESTIONS[does])
    dialog = DialogState(question, RunAction(does, item))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(question),))


def run(rules: Rules, cabin: Cabin, does: str, item: str = "") -> Outcome:
    """Carry out an action, one of `ACTIONS` or what a dialog leads to; while the car drives, some wait."""
    closed = action_lock(rules, cabin.car, does)
    return refuse(cabin, closed) if closed else _ALL[does](rules, cabin, item)


def factory_reset(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Forget everything the unit was told; a link is taken away in the cloud as soon as it can be reached.

    The cloud is told even where the unit knows of no link: the two may have parted. What the car is entitled
    to stays with the car.
    """
    old = cabin.unit
    areas = old.areas.reset(first_heard(rules))
    fresh = Unit((rules.tree.home,), old.language, requests=old.requests, owes="unlink", areas=areas)
    clean = replace(cabin, unit=fresh, car=replace(cabin.car, private_mode=False))
    linked = old.user is not None or old.owes == "unlink"
    if linked and present_network(rules, clean).offline:
        return refuse(clean, Message("factory_reset_link_kept")).then(Changed("unit", "reset"))
    return tell(rules, clean, Message("factory_reset_done")).then(Changed("unit", "reset"))


def _read_notification(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Show again what was told, with the way to what it names."""
    if not item.isdigit() or int(item) >= len(cabin.unit.log):
        return Outcome(cabin)
    message = cabin.unit.log[int(item)].message
    dialog = DialogState(message, way_to(rules, feature_in(rules, message)))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(message),))


def _clear_notifications(_: Rules, cabin: Cabin, __: str) -> Outcome:
    return Outcome(cabin.with_unit(replace(cabin.unit, log=())), (Changed("notifications", 0),))


def _unlock_card(rules: Rules, cabin: Cabin, _: str) -> Outcome:
    if cabin.car.card_state is CardState.READY:
        return tell(rules, cabin, Message("sim_open"))
    return ask_for_card(rules, cabin)


_ACTIONS: Mapping[str, Does] = {
    "log_in": linking.log_in_again,
    "log_out": linking.log_out,
    "unlink": linking.unlink,
    "grant_remote": linking.grant_remote,
    "factory_reset": factory_reset,
    "unlock_card": _unlock_card,
    "call_contact": calling.call_contact,
    "call_again": calling.call_again,
    "hang_up": calling.hang_up,
    "pair_phone": bluetooth.ask_to_pair,
    "connect_phone": bluetooth.connect,
    "disconnect_phone": bluetooth.disconnect,
    "remove_phone": bluetooth.forget,
    "use_network": wifi.use,
    "forget_networks": wifi.forget_all,
    "start_carplay": carplay.start,
    "end_carplay": carplay.end,
    "tune": media.tune,
    "play_track": media.play,
    "play_or_pause": media.play_or_pause,
    "next": media.following,
    "previous": media.preceding,
    "keep_station": media.keep_station,
    "activate_function": functions.ask_to_activate,
    "give_up_function": functions.give_up,
    "install_update": installing.ask_to_update,
    "give_up_installation": installing.give_up,
    "look_for_updates": linking.look_for_updates,
    "read_notification": _read_notification,
    "clear_notifications": _clear_notifications,
}
_ALL: Mapping[str, Does] = {
    **_ACTIONS,
    "pair_now": bluetooth.pair,
    ringing.TAKE: ringing.take,
    "confirm_installation": installing.confirm,
    "confirm_function": functions.agree,
}

ACTIONS = tuple(_ACTIONS)
"""Every action a node may name."""

LOCKABLE = tuple(_ALL)
"""Every action that can be kept from whoever drives: also what only a dialog leads to."""
