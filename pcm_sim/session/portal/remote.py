"""What the app sees of a car from afar, and whether it takes commands (F044)."""

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
    return Part(
        facts={
            "car.remote": bool(car.linked) and is_licensed(look.world, car.vin),
            "car.remote_granted": user is not None and user.remote,
            "car.command_running": command is not None and not command.over,
            "car.command_failed": command is not None and command.state is CommandState.FAILED,
            "car.locked": bool(seen and seen.locked),
            "car.climate": climate,
        },
        shown={
            "car.locked": look.word("car.unseen" if seen is None else f"car.locked.{_EITHER[seen.locked]}"),
            "car.climate": look.word(f"car.climate.{_EITHER[climate]}"),
            "car.command": _told(look, command) if command else "",
            "car.command_why": _why(look, command) if command else "",
        },
    )


def _told(look: Look, command: RemoteCommand) -> str:
    name, state = command.command.value, command.state.value
    return filled(
        look,
        "command.told",
        command=look.word(f"command.{name}"),
        state=look.word(f"command.state.{state}"),
    )


def _why(look: Look, command: RemoteCommand) -> str:
    """Say why a command failed, and what to do; nothing for any other."""
    known = command.reason in look.kit.rules.messages
    return " ".join(look.kit.rules.tell(Message(command.reason), look.language)).strip() if known else ""
