"""Commands from afar as operations, and their way to the car over simulated seconds (F044)."""

from dataclasses import replace

from pcm_sim.connect.accounts.account_keeping import occasion_of
from pcm_sim.connect.accounts.porsche_id_life import check_security_code, security_checks
from pcm_sim.connect.checks import Checks, must
from pcm_sim.connect.clock.agenda import Change, Entry, Plan
from pcm_sim.connect.deeds import CAR, CUSTOMER, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage import remote
from pcm_sim.connect.garage.cars import Car
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.garage.remote import (
    Command,
    CommandState,
    RemoteCommand,
    RemotePolicy,
    RemoteTurn,
    Target,
    Wish,
)
from pcm_sim.connect.news import News
from pcm_sim.connect.operations.cars import fleet_of, settled
from pcm_sim.connect.post.posting import Sheet, post
from pcm_sim.connect.store.contracts import Contract
from pcm_sim.connect.world import World
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.requests import Denied, RemoteGranted

PRODUCT = "remote"
"""The service whose contract a car needs for commands."""
EXECUTED = "command_executed"
"""Kind of the news that a car carried a command out; its product is the command."""
PARKED = CarSeen(ignition=False, locked=True, occupied=False)
"""How a car is taken to stand that the cloud never saw."""

Happened = tuple[World, tuple[Change, ...]]


def remote_policy_of(world: World, account_id: str) -> RemotePolicy:
    """Give how commands go for somebody: the market of the account says which of them need a code (F044)."""
    account = world.account(account_id)
    market = world.book.market(account.country if account else "")
    return replace(world.book.remote, code_for=market.remote_code_for)


def is_licensed(world: World, vin: str) -> bool:
    """Tell whether a car has a contract for commands from afar that it can use."""
    return any(_covers(one, vin) for one in world.contracts.values())


def _covers(contract: Contract, vin: str) -> bool:
    return (contract.sale.vin, contract.sale.product) == (vin, PRODUCT) and contract.usable


def _send(world: World, _: Visit, deed: Deed) -> Done:
    """Send a command to a car; the code is asked for after all that needs none."""
    car = world.car(deed.vin)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    target, wish, policy = _wanted(world, car, deed)
    turn = remote.ask(target, wish, policy, world.now)
    if turn.refused == remote.CODE_NEEDED and deed.secret("security_code"):
        world, refusal = _checked(world, deed)
        if refusal:
            return Done(world, refusal)
        turn = remote.ask(target, wish._replace(verified=True), policy, world.now)
    if turn.refused or turn.command is None:
        return Done(world, turn.refused or DONE)
    return Done(_kept(world, turn.command).planning(_arrival(turn.command)), DONE)


def _wanted(world: World, car: Car, deed: Deed) -> tuple[Target, Wish, RemotePolicy]:
    """Give the car as it stands, what is wanted of it, and by which figures."""
    target = Target(car, world.seen.get(car.vin, PARKED), world.commands.get(car.vin))
    wish = Wish(deed.account, Command(deed.name), licensed=is_licensed(world, car.vin))
    return target, wish, remote_policy_of(world, deed.account)


def _command_checks(world: World, deed: Deed) -> Checks:
    """Ask what `_send` asks: a code that was typed is checked where one must be."""
    car, account = world.car(deed.vin), world.account(deed.account)
    yield must("car_known", car, "vin_unknown")
    if car is None:
        return
    target, wish, policy = _wanted(world, car, deed)
    code = deed.secret("security_code")
    verified = wish._replace(verified=code is not None and account is not None)
    for one in remote.command_checks(target, verified, policy):
        if one.name == remote.CODE_TYPED and one.holds and account and code:
            yield from security_checks(account, occasion_of(world), code)
        else:
            yield one


def _checked(world: World, deed: Deed) -> tuple[World, Denied | None]:
    account, code = world.account(deed.account), deed.secret("security_code")
    if account is None or code is None:
        return world, remote.CODE_NEEDED
    return settled(world, check_security_code(account, occasion_of(world), code))


def _kept(world: World, command: RemoteCommand) -> World:
    return world.but(commands={**world.commands, command.vin: command})


def _key(vin: str) -> str:
    return f"command/{vin}"


def _arrival(command: RemoteCommand) -> Plan:
    return Plan(_key(command.vin), "command.delivered", command.due, command.vin)


def _deliver(world: World, entry: Entry) -> Happened:
    """Let a command reach its car, or find out that it cannot be carried out there."""
    command = world.commands.get(entry.about)
    if command is None or command.over:
        return world, ()
    turn = _advanced(world, command)
    reached = turn.command or command
    if reached.state is CommandState.FAILED:
        return world, (Plan(entry.key, "command.failed", entry.due, command.vin),)
    return _kept(world, reached), (Plan(entry.key, "command.executed", reached.due, command.vin),)


def _finish(world: World, entry: Entry) -> Happened:
    """Let a command be done, or have failed; whoever asked hears of it, and the car does it."""
    command = world.commands.get(entry.about)
    if command is None or command.over:
        return world, ()
    turn = _advanced(world, command)
    over = turn.command or command
    after = _told(_kept(world, over), turn)
    return (_carried_out(after, over) if turn.change else after), ()


def _advanced(world: World, command: RemoteCommand) -> RemoteTurn:
    seen = world.seen.get(command.vin, PARKED)
    return remote.advance(command, seen, remote_policy_of(world, command.account), world.now)


def _told(world: World, turn: RemoteTurn) -> World:
    for one in turn.told:
        account, car, command = world.account(one.account), world.car(one.vin), turn.command
        if account and car and command:
            figures = (
                ("name", account.name),
                ("car", name_for(world.cars, car, account.id)),
                ("command", command.command.value),
                ("reason", command.reason),
            )
            world = post(world, account, Sheet(one.kind, figures))
    return world


def _carried_out(world: World, command: RemoteCommand) -> World:
    """Note how the car stands after a command, and let the car itself know."""
    change = remote.CHANGES[command.command]
    vin = command.vin
    if change.field == "locked":
        seen = world.seen.get(vin, PARKED)._replace(locked=change.value, occupied=not change.value)
        world = world.but(seen={**world.seen, vin: seen})
    if change.field == "climate":
        world = world.but(climate=world.climate | {vin} if change.value else world.climate - {vin})
    return world.telling((News(world.now, EXECUTED, vin, command.command.value, command.account),))


def _grant(world: World, _: Visit, deed: Deed) -> Done:
    """Grant commands from afar in the car: to whoever is linked, or by the main user to others."""
    car = world.car(deed.vin)
    known = world.account_of(deed.text("email"))
    linked = car.linked[:1] if car else ()
    by = deed.account or (known.id if known else "") or "".join(linked)
    turn = remote.grant_remote(fleet_of(world), deed.vin, by, deed.item)
    return (
        Done(world, turn.refused) if turn.refused else Done(world.but(cars=turn.fleet.cars), RemoteGranted())
    )


OPERATIONS = {
    **{one.value: Operation(_send, (CUSTOMER, INSTRUCTOR), checks=_command_checks) for one in Command},
    "grant_remote": Operation(_grant, (CAR, INSTRUCTOR)),
}
DUE = {
    "command.delivered": _deliver,
    "command.executed": _finish,
    "command.failed": _finish,
}
