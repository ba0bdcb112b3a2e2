"""Functions on Demand in the car: agreed to here, carried out while it is left, told at the next start.

The cloud keeps how far each is (F109, F113-F117, F122-F126); the unit shows it and says what is missing.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car_news import CarNews, FunctionNews
from pcm_sim.domain.car_seen import car_seen
from pcm_sim.domain.checks import Check, must, refusal_of
from pcm_sim.domain.effects import Changed, FunctionAgreed, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.listings import state_of
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.preconditions import LEFT, STANDING, Precondition, lacks, recovery_of
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, RunAction

OFFERED = frozenset({"ready", "failed"})
"""States in which somebody in the car can agree to the activation."""
LEAVING = frozenset({"removal_ready", "removing"})
"""States from which a function goes without a word of the cloud."""
_INTERRUPTED = "interrupted_after_"


def ask_to_activate(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Ask for the go-ahead to activate a function, or say the first thing that is missing (F114)."""
    refusal = refusal_of(AGREEING, rules, cabin, item)
    if refusal:
        return refuse(cabin, refusal)
    message = Message("function_ask", (("min", rules.policy.install_ms // 60_000),))
    dialog = DialogState(message, RunAction("confirm_function", item))
    return Outcome(cabin.with_unit(replace(cabin.unit, dialog=dialog, focus="")), (Told(message),))


def agree(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Agree to the activation; what was ready when it was asked for may not be any more."""
    refusal = refusal_of(AGREEING, rules, cabin, item)
    return refuse(cabin, refusal) if refusal else Outcome(cabin, (FunctionAgreed(item, on=True),))


def give_up(_: Rules, cabin: Cabin, item: str) -> Outcome:
    """Take the agreement back while nothing runs."""
    return Outcome(cabin, (FunctionAgreed(item, on=False),))


def _is_offered(_: Rules, cabin: Cabin, item: str) -> bool:
    grant = next((one for one in cabin.unit.areas.grants if one.product == item), None)
    return grant is not None and state_of(grant, cabin.now) in OFFERED


def seen_check(one: Precondition) -> Check:
    """Make a check of a precondition of an installation."""

    def against(rules: Rules, cabin: Cabin, _: str) -> Message | None:
        lacking = lacks(car_seen(rules, cabin), (one,))
        return Message(lacking[0].recovery) if lacking else None

    return Check(one.asked, against)


AGREEING: Final = (
    must("function_ready", _is_offered, "function_not_ready"),
    *(seen_check(one) for one in STANDING),
)
"""What must be so before an activation is agreed to."""


def merged(rules: Rules, cabin: Cabin, grants: tuple[Grant, ...], *, online: bool) -> tuple[Grant, ...]:
    """Give what the unit knows that it may use, after it looked at what the cloud says of it.

    New services wait for a start online (F047); what the unit knows is renewed and ends while it is online.
    A function is looked at in the car itself, so that its steps show without data too.

    Args:
        rules: The car's rules, for which products are functions.
        cabin: The instant.
        grants: Everything the cloud says of this car.
        online: Data flow.
    """
    said = {one.product: one for one in grants}
    before = cabin.unit.areas.grants
    kept = (_renewed(rules, one, said, online=online) for one in before)
    known = {one.product for one in before}
    new = (one for one in grants if online and one.product not in known and is_function(rules, one.product))
    return (*(one for one in kept if one), *new)


def is_function(rules: Rules, product: str) -> bool:
    """Tell whether a product is a function, not a service."""
    found = rules.things.products.get(product)
    return found is not None and found.kind == "function"


def _renewed(rules: Rules, grant: Grant, said: Mapping[str, Grant], *, online: bool) -> Grant | None:
    function = is_function(rules, grant.product)
    found = said.get(grant.product)
    if found:
        return found if online or function else grant
    gone = function and (online or grant.state in LEAVING)
    return None if gone else grant


def hear_news(rules: Rules, cabin: Cabin, news: CarNews) -> Outcome:
    """Take over what the cloud says, and tell what happened."""
    knew = {one.product: one.state for one in cabin.unit.areas.grants}
    areas = replace(cabin.unit.areas, grants=news.grants)
    outcome = Outcome(cabin.with_unit(replace(cabin.unit, areas=areas)))
    for one in news.told:
        after = _told(rules, outcome.cabin, one, knew.get(one.product, ""))
        outcome = Outcome(after.cabin, (*outcome.effects, *after.effects))
    return outcome


_WORDS = {
    "offered": "function_offered",
    "removal_offered": "function_removal_offered",
    "armed": "install_confirmed",
    "disarmed": "install_given_up",
    "activated": "function_done",
    "removed": "function_removed",
}


def _told(rules: Rules, cabin: Cabin, news: FunctionNews, knew: str) -> Outcome:
    """Tell one thing: a failure with its reason, anything else in passing.

    What failed in the dark comes as an offer with a reason; once that was told, it is an offer like any.
    """
    kind, named = news.kind, (("product", news.product),)
    effect = Changed(f"function.{news.product}", kind)
    in_dark = news.reason and knew == {"offered": "confirmed", "removal_offered": "removal_ready"}.get(kind)
    if kind in {"failed", "removal_failed"} or in_dark:
        removal = kind.startswith("removal")
        message = Message("function_removal_failed" if removal else "function_failed", named)
        told = tell(rules, cabin, message)
        refused = refuse(told.cabin, explained(news.reason))
        return Outcome(refused.cabin, (*told.effects, *refused.effects, effect))
    if kind == "refused":
        return refuse(cabin, Message(news.reason)).then(effect)
    if kind not in _WORDS:
        return Outcome(cabin)
    return tell(rules, cabin, Message(_WORDS[kind], named)).then(effect)


def explained(reason: str) -> Message:
    """Say why an installation failed and what helps.

    Args:
        reason: As for `preconditions.recovery_of`.
    """
    if reason.startswith(_INTERRUPTED):
        return Message("function_interrupted", (("min", reason.removeprefix(_INTERRUPTED)),))
    return Message(recovery_of(reason))


INSTALLING: Final = tuple(seen_check(one) for one in STANDING + LEFT)
"""What must be so before anything is installed."""
