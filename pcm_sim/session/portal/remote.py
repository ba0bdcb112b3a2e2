"""What the app sees of a car from afar, and whether it takes commands (F044)."""

from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.garage.remote import CommandState, RemoteCommand
from pcm_sim.connect.operations.remote import is_licensed
from pcm_sim.domain.labels import Message
from pcm_sim.session.portal.look import Look, Part
from pcm_sim.session.portal.wording import filled

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
    why = _why_failed(look, command)
    return Part(
        facts={
            "car.remote": bool(car.linked) and is_licensed(look.world, car.vin),
            "car.remote_granted": user is not None and user.remote,
            "car.command_running": command is not None and not command.over,
            "car.command_failed": bool(why),
            "car.locked": bool(seen and seen.locked),
            "car.climate": climate,
        },
        shown={
            "car.locked": look.word("car.unseen" if seen is None else f"car.locked.{_EITHER[seen.locked]}"),
            "car.climate": look.word(f"car.climate.{_EITHER[climate]}"),
            "car.command": _last_command(look, car),
            "car.command_why": why,
        },
    )


def _last_command(look: Look, car: Car) -> str:
    command = look.world.commands.get(car.vin)
    if command is None:
        return ""
    name = look.word(f"command.{command.command.value}")
    state = look.word(f"command.state.{command.state.value}")
    return filled(look, "command.line", name=name, state=state)


def _why_failed(look: Look, command: RemoteCommand | None) -> str:
    """Say why the last command failed and what to do; nothing where it did not."""
    if command is None or command.state is not CommandState.FAILED:
        return ""
    reason = Message(command.reason, (("reason", command.detail),))
    return " ".join(filter(None, look.kit.rules.tell(reason, look.language)))
