"""A condition in words, for whoever wants to bring it about."""

from pcm_sim.domain.conditions import All, Any, Condition, Is, Not

_TRUE = {True: "true", False: "false"}


def in_words(condition: Condition) -> str:
    """Say what must be so: `call.active is true and (sim.state is ready or unit.linked is true)`."""
    match condition:
        case Is(fact, value):
            return f"{fact} is {_TRUE[value] if isinstance(value, bool) else value}"
        case Not(Is(fact, value)):
            return f"{fact} is not {_TRUE[value] if isinstance(value, bool) else value}"
        case Not(of):
            return f"not ({in_words(of)})"
        case All(of):
            return " and ".join(_within(one) for one in of) or "always"
        case Any(of):
            return " or ".join(_within(one) for one in of)


def _within(condition: Condition) -> str:
    said = in_words(condition)
    return f"({said})" if isinstance(condition, All | Any) and len(condition.of) > 1 else said
