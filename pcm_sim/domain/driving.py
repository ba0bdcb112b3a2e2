"""What is kept from whoever drives: typing and installing wait until the car stands; calls do not."""

from pcm_sim.domain.car import Car
from pcm_sim.domain.labels import Message
from pcm_sim.domain.rules import Rules


def is_moving(rules: Rules, car: Car) -> bool:
    """Tell whether the car drives faster than the policy lets a person type."""
    return car.speed_kmh > rules.policy.driving.above_kmh


def form_lock(rules: Rules, car: Car, form: str) -> Message | None:
    """Say why nobody types into a form now; none where it is open.

    Args:
        rules: The car's rules.
        car: The car.
        form: One of `FORMS`.
    """
    closed = form in rules.policy.driving.forms and is_moving(rules, car)
    return _told(rules, "driving_form") if closed else None


def action_lock(rules: Rules, car: Car, does: str) -> Message | None:
    """Say why an action is refused now; none where it is not.

    Args:
        rules: The car's rules.
        car: The car.
        does: Name of the action.
    """
    closed = does in rules.policy.driving.actions and is_moving(rules, car)
    return _told(rules, "driving_action") if closed else None


def _told(rules: Rules, message: str) -> Message:
    return Message(message, (("kmh", rules.policy.driving.above_kmh),))
