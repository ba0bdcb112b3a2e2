"""What faults wait for: whether it has just happened, told by what a step did and by what is so."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from pcm_sim.domain.cabin import facts_of
from pcm_sim.domain.conditions import holds
from pcm_sim.domain.effects import Changed, Effect, Fired, Opened, OpenedOnPhone, Refused, Told
from pcm_sim.domain.rules import Rules
from pcm_sim.session.moment import Moment
from pcm_sim.session.trouble.troubles import Trigger, Trouble, Troubles

Count = Callable[[Trigger], int]
Change = Callable[[Trouble], Trouble]


def overheard(troubles: Troubles, operation: str) -> Troubles:
    """Give the faults after an operation was asked of the cloud, in which some may have become due.

    Args:
        troubles: All of them.
        operation: Its name.
    """
    return _heard(troubles, lambda trigger: int(trigger.kind == "operation" and operation in trigger.names))


def seen(
    rules: Rules, troubles: Troubles, before: Moment, after: Moment, effects: Iterable[Effect]
) -> Troubles:
    """Give the faults after a step, in which some may have become due.

    Args:
        rules: The car's rules.
        troubles: All of them.
        before: What was so before the step.
        after: What is so after it.
        effects: What it did.
    """
    effects = tuple(effects)

    def count(trigger: Trigger) -> int:
        if trigger.kind == "holds":
            return int(_began(rules, trigger, before, after))
        return sum(_is_told(trigger, one) for one in effects)

    return _heard(troubles, count)


def timed(troubles: Troubles, now: int) -> Troubles:
    """Give the faults at a time, in which those that waited for it are due; simulated ms."""
    return _each(
        troubles,
        lambda one: replace(one, due=True, at=None) if one.at is not None and one.at <= now else one,
    )


def _heard(troubles: Troubles, count: Count) -> Troubles:
    def hear(trouble: Trouble) -> Trouble:
        for _ in range(count(trouble.on)):
            if not trouble.due:
                trouble = trouble.hears()
        return trouble

    return _each(troubles, hear)


def _each(troubles: Troubles, change: Change) -> Troubles:
    armed = tuple(change(one) if one.waits else one for one in troubles.armed)
    return troubles if armed == troubles.armed else replace(troubles, armed=armed)


def _began(rules: Rules, trigger: Trigger, before: Moment, after: Moment) -> bool:
    if before.car is after.car and before.unit is after.unit:
        return False
    now = holds(trigger.holds, facts_of(rules, after.cabin))
    return now and not holds(trigger.holds, facts_of(rules, before.cabin))


def _is_told(trigger: Trigger, effect: Effect) -> bool:
    match trigger.kind, effect:
        case "message", Told(message) | Refused(message):
            return message.id in trigger.names
        case "change", Changed(what, to):
            return what in trigger.names and trigger.to in (None, to)
        case "fires", Fired(_, name):
            return name in trigger.names
        case "opens", Opened(page) | OpenedOnPhone(page):
            return page.partition("#")[0] in trigger.names
        case _:
            return False
