"""What the app sees of a car from afar, and whether it takes commands (F044)."""

from pcm_sim.connect.cars import Car
from pcm_sim.connect.entitlements import grants_of
from pcm_sim.session.portal.look import Look, Part

REMOTE = "remote"
"""The service that commands from afar belong to."""


def read_remote(look: Look) -> Part:
    """Read the car in view as it was last seen, with what of it can be asked for."""
    car = look.car
    if car is None or look.account is None:
        return Part()
    user = car.user(look.account.id)
    seen = look.world.seen.get(car.vin)
    return Part(
        facts={
            "car.remote": bool(car.linked) and _has_service(look, car),
            "car.remote_granted": user is not None and user.remote,
            "car.locked": bool(seen and seen.locked),
        },
        shown={
            "car.locked": look.word(
                "car.unseen" if seen is None else f"car.locked.{str(seen.locked).lower()}"
            ),
        },
    )


def _has_service(look: Look, car: Car) -> bool:
    return any(one.product == REMOTE and one.state != "off" for one in grants_of(look.world, car.vin))
