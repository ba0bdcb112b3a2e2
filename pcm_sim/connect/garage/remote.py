"""Commands from afar: lock, unlock, flash, sound the horn, climate on and off, one at a time a car (F044).

A command is asked for in My Porsche, delivered to the car and carried out over seconds of the simulated
clock. What it does to the car comes out as a `CarChange` for whoever keeps the car. That a car with the
ignition on carries out no command but those for the climate is inferred.
"""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.checks import Checked, Checks, first_refusal, must
from pcm_sim.connect.garage.cars import Car, Fleet, FleetTurn, Notice, Role, refuse
from pcm_sim.domain.connectivity import Offline
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass


class Command(StrEnum):
    """What can be done from afar."""

    LOCK = "lock"
    UNLOCK = "unlock"
    FLASH = "flash"
    HONK = "honk"
    CLIMATE_ON = "climate_on"
    CLIMATE_OFF = "climate_off"


class CommandState(StrEnum):
    """Where a command stands."""

    PENDING = "pending"
    DELIVERED = "delivered"
    EXECUTED = "executed"
    FAILED = "failed"


OVER = frozenset({CommandState.EXECUTED, CommandState.FAILED})
CODE_NEEDED = Denied("security_code_needed")
"""What a command answers that wants the security code first."""
CLIMATE = frozenset({Command.CLIMATE_ON, Command.CLIMATE_OFF})


class CarChange(NamedTuple):
    """What a command does to the car.

    Attributes:
        field: What changes; `flashed` and `honked` happen once.
        value: To what.
    """

    field: str
    value: bool


CHANGES = {
    Command.LOCK: CarChange("locked", True),
    Command.UNLOCK: CarChange("locked", False),
    Command.FLASH: CarChange("flashed", True),
    Command.HONK: CarChange("honked", True),
    Command.CLIMATE_ON: CarChange("climate", True),
    Command.CLIMATE_OFF: CarChange("climate", False),
}


@dataclass(frozen=True, slots=True)
class RemotePolicy:
    """How commands go; the times are simulated, the commands with a code are the market's (F044).

    Attributes:
        code_for: Commands that need the security code, and remote access granted in the car.
        deliver_ms: From asking to the car.
        execute_ms: From the car to what is done.
    """

    code_for: tuple[str, ...] = (Command.UNLOCK,)
    deliver_ms: int = 3_000
    execute_ms: int = 4_000


class Wish(NamedTuple):
    """What somebody asks for.

    Attributes:
        account: Who asks.
        command: What for.
        verified: The security code was typed and right; needed for some commands only.
        licensed: The car has a usable contract of the service.
    """

    account: str
    command: Command
    verified: bool = False
    licensed: bool = True


@dataclass(frozen=True, slots=True)
class RemoteCommand:
    """A command on its way.

    Attributes:
        vin: To which car.
        account: Who asked.
        command: What for.
        asked_at: Simulated ms.
        due: Simulated ms of the next step; of the last one where it is over.
        state: Where it stands.
        reason: Error code where it failed.
        detail: Why the car was offline, a value of `Offline`; else empty.
    """

    vin: str
    account: str
    command: Command
    asked_at: int
    due: int
    state: CommandState = CommandState.PENDING
    reason: str = ""
    detail: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more comes of it."""
        return self.state in OVER


class Target(NamedTuple):
    """The car that a command is for.

    Attributes:
        car: As the cloud knows it.
        seen: As it stands there.
        last: Its last command; none before the first.
    """

    car: Car
    seen: CarSeen
    last: RemoteCommand | None = None


class RemoteTurn(NamedTuple):
    """What became of a command.

    Attributes:
        command: The car's command after it; none where it never had one.
        refused: Why nothing was sent.
        change: What the car does.
        told: Who hears of it.
    """

    command: RemoteCommand | None
    refused: Denied | None = None
    change: CarChange | None = None
    told: tuple[Notice, ...] = ()


def needs_code(command: Command, policy: RemotePolicy) -> bool:
    """Tell whether My Porsche asks for the security code before a command (F044)."""
    return command in policy.code_for


def ask(target: Target, wish: Wish, policy: RemotePolicy, now: int) -> RemoteTurn:
    """Send a command to a car.

    Order of checks: member, let in, linked, licence, code, remote access, private mode, online, busy.

    Args:
        target: The car.
        wish: Who asks for what.
        policy: Commands that need the code, and how long things take.
        now: Simulated ms.

    Returns:
        The command on its way, or the last one with `not_member`, `user_not_active`, `link_gone`,
        `license_deactivated`, `security_code_needed`, `remote_access_not_granted`, `private_mode`,
        `vehicle_offline` with the reason, or `command_running`.
    """
    last = target.last
    refusal = first_refusal(command_checks(target, wish, policy))
    if refusal:
        return RemoteTurn(last, refusal)
    return RemoteTurn(RemoteCommand(target.car.vin, wish.account, wish.command, now, now + policy.deliver_ms))


def command_checks(target: Target, wish: Wish, policy: RemotePolicy) -> Checks:
    """Ask what `ask` asks, in its order."""
    car, seen, last = target.car, target.seen, target.last
    user = car.user(wish.account)
    yield must("member", user, "not_member")
    yield must("user_active", user and user.active, "user_not_active")
    yield must("car_linked", car.linked, "link_gone")
    yield must("licensed", wish.licensed, "license_deactivated")
    if needs_code(wish.command, policy):
        yield Checked(CODE_TYPED, None if wish.verified else CODE_NEEDED)
        yield must("remote_access", user and user.remote, "remote_access_not_granted")
    yield must("car_public", not _is_private(seen), "private_mode")
    away = seen.offline and not _is_private(seen)
    yield must("car_online", not away, "vehicle_offline", ("reason", seen.offline))
    yield must("not_busy", last is None or last.over, "command_running")


CODE_TYPED = "code_typed"
"""Name of the check in whose place a code is checked that was typed."""


def _is_private(seen: CarSeen) -> bool:
    return seen.private_mode or seen.offline == Offline.PRIVATE_MODE


def _refuse_car(seen: CarSeen) -> Denied | None:
    if _is_private(seen):
        return Denied("private_mode")
    return Denied("vehicle_offline", (("reason", seen.offline),)) if seen.offline else None


def advance(command: RemoteCommand, seen: CarSeen, policy: RemotePolicy, now: int) -> RemoteTurn:
    """Carry a command on to a time, through all that is due by then.

    Args:
        command: The command.
        seen: The car as it stands there.
        policy: How long things take.
        now: Simulated ms.

    Returns:
        The command with what the car does; a failed one says why: `private_mode`, `vehicle_offline`,
        `ignition_on`.
    """
    turn = RemoteTurn(command)
    while turn.command and not turn.command.over and now >= turn.command.due:
        turn = _step(turn.command, seen, policy)
    return turn


def _step(command: RemoteCommand, seen: CarSeen, policy: RemotePolicy) -> RemoteTurn:
    if command.state is CommandState.DELIVERED:
        done = replace(command, state=CommandState.EXECUTED)
        return RemoteTurn(done, change=CHANGES[done.command], told=_tell(done, "command_done"))
    refusal = _refuse_car(seen)
    if refusal:
        return _fail(command, refusal.reason, seen.offline)
    if seen.ignition and command.command not in CLIMATE:
        return _fail(command, "ignition_on")
    due = command.due + policy.execute_ms
    return RemoteTurn(replace(command, state=CommandState.DELIVERED, due=due))


def _fail(command: RemoteCommand, reason: str, detail: str = "") -> RemoteTurn:
    failed = replace(command, state=CommandState.FAILED, reason=reason, detail=detail)
    return RemoteTurn(failed, told=_tell(failed, "command_failed"))


def _tell(command: RemoteCommand, kind: str) -> tuple[Notice, ...]:
    return (Notice(kind, command.account, command.vin),)


def withdraw_remote(fleet: Fleet, account: str) -> Fleet:
    """Take remote access back on all cars of a person whose security code is another than before.

    Args:
        fleet: All cars.
        account: Whose code it is.
    """
    for car in fleet.cars_of(account):
        user = car.user(account)
        if user:
            fleet = fleet.with_car(car.with_user(replace(user, remote=False)))
    return fleet


def grant_remote(fleet: Fleet, vin: str, by: str, account: str = "") -> FleetTurn:
    """Grant remote access again, in the car: everybody to himself, the main user to others.

    Args:
        fleet: All cars.
        vin: The car.
        by: Who is linked in it.
        account: To whom; empty for whoever is linked.

    Returns:
        The car with it, or `vin_unknown`, `not_member`, `link_gone` where `by` is not linked, `not_owner`.
    """
    car = fleet.car(vin)
    granting, user = (car.user(by), car.user(account or by)) if car else (None, None)
    if car is None or granting is None or user is None:
        return refuse(fleet, "not_member" if car else "vin_unknown")
    if by not in car.linked:
        return refuse(fleet, "link_gone")
    if user is not granting and granting.role is not Role.PRIMARY:
        return refuse(fleet, "not_owner")
    return FleetTurn(fleet.with_car(car.with_user(replace(user, remote=True))))
