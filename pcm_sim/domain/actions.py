"""What the action rows do."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.effects import Changed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.linking import log_in_again, log_out, unlink
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_slot import ask_for_card
from pcm_sim.domain.unit import DialogState, RunAction, Unit

_QUESTIONS = {"unlink": "unlink_ask", "factory_reset": "factory_reset_ask"}

ACTIONS = ("log_in", "log_out", "unlink", "factory_reset", "unlock_card")
"""Every action a node may name."""


def ask_to_run(rules: Rules, cabin: Cabin, does: str) -> Outcome:
    """Carry out an action, or ask first where it takes something away."""
    if does not in _QUESTIONS:
        return run(rules, cabin, does)
    question = Message(_QUESTIONS[does])
    dialog = DialogState(question, RunAction(does))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(question),))


def run(rules: Rules, cabin: Cabin, does: str) -> Outcome:
    """Carry out an action."""
    match does:
        case "log_in":
            return log_in_again(rules, cabin)
        case "log_out":
            return log_out(rules, cabin)
        case "unlink":
            return unlink(rules, cabin)
        case "factory_reset":
            return factory_reset(rules, cabin)
        case "unlock_card":
            return ask_for_card(rules, cabin)
        case _:
            raise KeyError(does)


def factory_reset(rules: Rules, cabin: Cabin) -> Outcome:
    """Forget everything the unit was told; a link is taken away in the cloud as soon as it can be reached.

    The cloud is told even where the unit knows of no link: the two may have parted.
    """
    old = cabin.unit
    fresh = Unit(stack=(rules.tree.home,), language=old.language, requests=old.requests, owes="unlink")
    clean = replace(cabin, unit=fresh, car=replace(cabin.car, private_mode=False))
    linked = old.user is not None or old.owes == "unlink"
    if linked and present_network(rules, clean).offline:
        return refuse(clean, Message("factory_reset_link_kept")).then(Changed("unit", "reset"))
    return tell(rules, clean, Message("factory_reset_done")).then(Changed("unit", "reset"))
