"""How big the device is: as it fits, or in steps of its own pixels."""

FIT = 0
STEPS = (50, 75, 100, 125, 150, 200)
# What a person cannot tell from the step itself.
_ALIKE = 2


def nearest(percent: int) -> int:
    """Give the step next to a figure that was kept; what is none is as it fits."""
    return min(STEPS, key=lambda step: abs(step - percent)) if percent > FIT else FIT


def larger(now: float) -> int:
    """Give the step above a size.

    Args:
        now: Percent, as it is shown.
    """
    return next((step for step in STEPS if step > now + _ALIKE), STEPS[-1])


def smaller(now: float) -> int:
    """Give the step below a size.

    Args:
        now: Percent, as it is shown.
    """
    return next((step for step in reversed(STEPS) if step < now - _ALIKE), STEPS[0])
