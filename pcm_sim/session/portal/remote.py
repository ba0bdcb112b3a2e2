"""What the app sees of a car from afar, and whether it takes commands (F044)."""

from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.operations.remote import is_licensed
from pcm_sim.session.portal.look import Look, Part

_EITHER = {True: "true", False: "false"}


def read_remote(look: Look) -> Part:
    """Read the car in view as it was last seen, with its last command."""
    car = look.car
    if car is None or look.account is None:
        return Part()
    user = car.user(look.account.id)
    seen = look.world.seen.get(car.vin)
    command = look.world.commands.get(car.vin)
    climate = car.vin in look.world.climate
    return Part(
        facts={
            "car.remote": bool(car.linked) and is_licensed(look.world, car.vin),
            "car.remote_granted": user is not None and user.remote,
            "car.command_running": command is not None and not command.over,
            "car.locked": bool(seen and seen.locked),
            "car.climate": climate,
        },
        shown={
            "car.locked": look.word("car.unseen" if seen is None else f"car.locked.{_EITHER[seen.locked]}"),
            "car.climate": look.word(f"car.climate.{_EITHER[climate]}"),
            "car.command": _last_command(look, car),
        },
    )


def _last_command(look: Look, car: Car) -> str:
    command = look.world.commands.get(car.vin)
    if command is None:
        return ""
    name = look.word(f"command.{command.command.value}")
    return f"{name}: {look.word(f'command.state.{command.state.value}')}"
