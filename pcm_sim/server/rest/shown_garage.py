"""How cars are written out: their users, their last command, their sale, their appointment."""

from pcm_sim.connect.garage.bookings import Booking, booking_of
from pcm_sim.connect.garage.cars import Car, Role, standing
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.garage.remote import RemoteCommand
from pcm_sim.connect.operations.bookings import centre_of, days_of, diary_of, slot_key, slots_of
from pcm_sim.connect.operations.sale import steps_of
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import Message
from pcm_sim.server.rest.seer import Seer
from pcm_sim.server.rest.shown import Answer, Time, written


class CarUser(Answer):
    """Somebody who may use a car, or is on the way to it."""

    account: str
    name: str
    role: str
    state: str
    linked: bool
    remote_access: bool


class CarSeen(Answer):
    """How the cloud saw a car last.

    Attributes:
        offline: Why no data flow; empty while they do.
    """

    ignition: bool
    locked: bool
    occupied: bool
    charging: bool
    parking_brake: bool
    private_mode: bool
    offline: str


class Vehicle(Answer):
    """A car in a profile.

    Attributes:
        state: Where it stands in the profile: `ownership_pending`, `code_issued`, `linked` and others.
        link: How it is linked: `code`, `id`, `both` or `none`.
        pairing_code: Shown to the main user until the car is linked.
        seen: How it was seen last; none before the first time.
        climate: Its climate control runs.
    """

    vin: str
    name: str
    line: str
    year: int
    state: str
    role: str
    link: str
    pairing_code: str | None
    users: list[CarUser]
    preferences: dict[str, str]
    seen: CarSeen | None
    climate: bool


class Vehicles(Answer):
    """The cars of a profile.

    Attributes:
        chosen: VIN of the one that is looked at; empty without one.
        invited: VINs of cars that a Centre invited to.
    """

    vehicles: list[Vehicle]
    chosen: str
    invited: list[str]


class PairingCode(Answer):
    """The code that links a car; none where it is linked, or links otherwise."""

    vin: str
    pairing_code: str | None
    link: str
    state: str


class Command(Answer):
    """The last command to a car.

    Attributes:
        id: Its key: the simulated ms at which it was asked for.
        state: `pending`, `delivered`, `executed` or `failed`.
        reason: Code of why it failed.
        detail: Why the car was offline.
    """

    id: str
    command: str
    state: str
    asked_at: Time
    reason: str
    detail: str


class SaleStep(Answer):
    """A step of the checklist.

    Attributes:
        left: Products or accounts that are still to be seen to.
        recovery: What to do.
    """

    step: str
    done: bool
    skipped: bool
    left: list[str]
    recovery: str


class Sale(Answer):
    """The sale of a car."""

    vin: str
    steps: list[SaleStep]


class Appointment(Answer):
    """An appointment at a Centre."""

    vin: str
    centre: str
    day: str
    time: str
    at: Time
    state: str


class Centre(Answer):
    """A Porsche Centre; all are invented."""

    id: str
    name: str
    country: str
    phone: str
    mail: str
    books_service: bool


class Service(Answer):
    """Appointments, and where and when there could be one.

    Attributes:
        centre: The chosen one, else the one that looks after the account.
        days: Days on which it takes a car.
        day: The chosen one.
        times: Times that are free on it.
    """

    centre: Centre | None
    days: list[str]
    day: str
    times: list[str]
    appointments: list[Appointment]


def vehicle_of(world: World, car: Car, account: str) -> Vehicle:
    """Write a car out for one of its users."""
    user, seen = car.user(account), world.seen.get(car.vin)
    return Vehicle(
        vin=car.vin,
        name=(user.nickname if user else "") or name_for(world.cars, car, account),
        line=car.line,
        year=car.year,
        state=standing(car, account).value,
        role=user.role.value if user else "",
        link=car.method,
        pairing_code=_code_of(car, account),
        users=[_user_of(world, car, one.account) for one in car.members],
        preferences=dict(user.preferences) if user else {},
        seen=CarSeen(**seen._asdict()) if seen else None,
        climate=car.vin in world.climate,
    )


def _code_of(car: Car, account: str) -> str | None:
    user = car.user(account)
    return car.code or None if user and user.role is Role.PRIMARY else None


def _user_of(world: World, car: Car, account_id: str) -> CarUser:
    account, user = world.account(account_id), car.user(account_id)
    return CarUser(
        account=account_id,
        name=account.name if account else "",
        role=user.role.value if user else "",
        state=user.state.value if user else "",
        linked=account_id in car.linked,
        remote_access=bool(user and user.remote),
    )


def vehicles_of(world: World, account: str) -> Vehicles:
    """Write out the cars of a profile, with those that wait for a Centre."""
    own = (one for one in world.cars if one.user(account) or one.claimed_by == account)
    return Vehicles(
        vehicles=[vehicle_of(world, one, account) for one in own],
        chosen=world.choice(account).car,
        invited=[vin for vin, invited in world.promised.items() if invited == account],
    )


def pairing_of(car: Car, account: str) -> PairingCode:
    """Write out by which code a car is linked."""
    return PairingCode(
        vin=car.vin,
        pairing_code=_code_of(car, account),
        link=car.method,
        state=standing(car, account).value,
    )


def command_of(command: RemoteCommand) -> Command:
    """Write a command out."""
    return Command(
        id=str(command.asked_at),
        command=command.command.value,
        state=command.state.value,
        asked_at=written(command.asked_at),
        reason=command.reason,
        detail=command.detail,
    )


def sale_of(seer: Seer, vin: str) -> Sale:
    """Write out the checklist of a sale."""
    steps = [
        SaleStep(
            step=one.task.value,
            done=one.done,
            skipped=one.skipped,
            left=list(one.left),
            recovery=seer.kit.rules.tell(Message(one.recovery), seer.language)[1],
        )
        for one in steps_of(seer.world, vin)
    ]
    return Sale(vin=vin, steps=steps)


def service_of(world: World, account: str) -> Service:
    """Write out appointments, and what can be chosen for another."""
    centre, choice = centre_of(world, account), world.choice(account)
    own = (one.vin for one in world.cars if one.user(account))
    booked = (booking_of(diary_of(world), vin, world.now) for vin in own)
    return Service(
        centre=Centre(**{name: getattr(centre, name) for name in Centre.model_fields}) if centre else None,
        days=[one.isoformat() for one in days_of(world, account)],
        day=choice.day,
        times=[slot_key(one.minute) for one in slots_of(world, account)],
        appointments=[_appointment(one) for one in booked if one],
    )


def _appointment(booking: Booking) -> Appointment:
    return Appointment(
        vin=booking.visit.vin,
        centre=booking.centre,
        day=booking.slot.day.isoformat(),
        time=slot_key(booking.slot.minute),
        at=written(booking.at),
        state=booking.state.value,
    )
