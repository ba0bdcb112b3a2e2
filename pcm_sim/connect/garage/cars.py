"""Cars as the cloud knows them, and who may use them; the steps are in `garage`, `linking`, `users`.

Contracts and functions hang on the VIN, payment hangs on an account, access hangs on a membership: here are
the VIN and the membership. Every step takes the `Fleet` and gives a `FleetTurn`; a refusal changes nothing
but counters of wrong tries.
"""

from dataclasses import field, replace
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import SmsCodes
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.chance import CODE_CHARACTERS, CODE_DIGITS, Chance
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass
from pcm_sim.domain.vehicle import LINKS

VIN_LENGTH = 17


class Role(StrEnum):
    """What somebody is to a car (F146)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class UserState(StrEnum):
    """Where somebody stands on the way to a car; who was removed is kept by name only."""

    INVITED = "invited"
    SMS_SENT = "sms_sent"
    CONFIRMED = "confirmed"
    PENDING_PRIMARY_ACTIVATION = "pending_primary_activation"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    REMOVED = "removed"


class Standing(StrEnum):
    """Where a car stands in one person's profile; never kept, always read off the car."""

    NOT_IN_PROFILE = "not_in_profile"
    OWNERSHIP_PENDING = "ownership_pending"
    IN_PROFILE = "in_profile"
    CODE_ISSUED = "code_issued"
    LOGIN_REQUIRED = "login_required"
    LINKED = "linked"
    UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True)
class GaragePolicy:
    """Figures and choices for cars and their users; simulated, but for the length of the code (F037).

    Attributes:
        dealer_confirms: A car added by its VIN waits until a Centre has seen the papers.
        code_length: Characters of a pairing code.
        code_digits_only: It is digits; otherwise letters and digits (X01).
        code_tries: Wrong codes before the car has to wait.
        code_wait_ms: How long it waits.
        secondary_limit: Secondary users a car may have.
        primary_first: The main user must be linked in the car before others join it.
        primary_activates: The main user lets each secondary user in once the SMS code is typed.
    """

    dealer_confirms: bool = True
    code_length: int = 8
    code_digits_only: bool = True
    code_tries: int = 5
    code_wait_ms: int = 15 * 60_000
    secondary_limit: int = 5
    primary_first: bool = True
    primary_activates: bool = True


@dataclass(frozen=True, slots=True)
class CarUser:
    """Somebody who may use a car, or is on the way to it.

    Attributes:
        account: Id of the Porsche ID.
        role: `primary` or `secondary`.
        state: How far the person is.
        nickname: What this person calls the car; empty for its label.
        preferences: How this person configured the services: pairs of key and value (F147).
        remote: Commands from afar are granted; a changed security code takes that back.
        sms: Codes that were sent to a person who was invited.
    """

    account: str
    role: Role
    state: UserState = UserState.ACTIVE
    nickname: str = ""
    preferences: tuple[tuple[str, str], ...] = ()
    remote: bool = True
    sms: SmsCodes = SmsCodes()

    @property
    def active(self) -> bool:
        """Whether the person may use the car now."""
        return self.state is UserState.ACTIVE


@dataclass(frozen=True, slots=True)
class Car:
    """A car as the cloud knows it.

    Attributes:
        vin: Its key, for ever.
        row: Key of the vehicle row it is built by.
        line: Model line, such as `taycan`.
        year: Model year.
        method: `code`, `id`, `both` in a literal reading, or `none` (X15).
        label: What My Porsche calls it.
        members: Who may use it, the main user first.
        claimed_by: Account that added it by its VIN and waits for the Centre; empty without one.
        code: The pairing code that is shown until the car is linked (F039).
        used_codes: Codes that were consumed or replaced.
        linked: Accounts that are linked, first come first; one at most where a code links.
        once_linked: Accounts whose link was taken away.
        former: Accounts that were members.
        attempts: Wrong codes typed into this car.
    """

    vin: str
    row: str
    line: str
    year: int
    method: str
    label: str
    members: tuple[CarUser, ...] = ()
    claimed_by: str = ""
    code: str = field(default="", repr=False)
    used_codes: tuple[str, ...] = field(default=(), repr=False)
    linked: tuple[str, ...] = ()
    once_linked: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    attempts: Attempts = Attempts()

    @property
    def primary(self) -> CarUser | None:
        """The main user, who alone buys (F148)."""
        return next((one for one in self.members if one.role is Role.PRIMARY), None)

    @property
    def secondaries(self) -> tuple[CarUser, ...]:
        """All others, however far they are."""
        return tuple(one for one in self.members if one.role is Role.SECONDARY)

    @property
    def primary_linked(self) -> bool:
        """Whether the main user is linked in the car."""
        return self.primary is not None and self.primary.account in self.linked

    @property
    def connected(self) -> bool:
        """Whether it has Porsche Connect on board; without, no service and no function can be in it."""
        return "none" not in LINKS[self.method]

    @property
    def pairs(self) -> bool:
        """Whether a code links it (F028)."""
        return "code" in LINKS[self.method]

    def user(self, account: str) -> CarUser | None:
        """Find a member by account."""
        return next((one for one in self.members if one.account == account), None)

    def with_user(self, changed: CarUser) -> "Car":
        """Put a member's new state in place of the old one."""
        kept = (changed if one.account == changed.account else one for one in self.members)
        return replace(self, members=tuple(kept))

    def user_state(self, account: str) -> UserState | None:
        """Tell how far a person is; none for somebody who never had to do with the car."""
        user = self.user(account)
        if user:
            return user.state
        return UserState.REMOVED if account in self.former else None


@dataclass(frozen=True, slots=True)
class Fleet:
    """All cars of the cloud, and where their codes are drawn from.

    Attributes:
        cars: Every car there is; a VIN that is not among them is unknown.
        chance: Source of codes.
    """

    cars: tuple[Car, ...]
    chance: Chance

    def car(self, vin: str) -> Car | None:
        """Find a car."""
        return next((one for one in self.cars if one.vin == vin), None)

    def with_car(self, changed: Car) -> "Fleet":
        """Put a car's new state in place of its old one."""
        return replace(self, cars=tuple(changed if one.vin == changed.vin else one for one in self.cars))

    def cars_of(self, account: str) -> tuple[Car, ...]:
        """List the cars that an account is a member of."""
        return tuple(one for one in self.cars if one.user(account))


GUEST_INVITED = "user_invited"
"""Kind of the notice by which somebody is invited to a car of another's."""


class Notice(NamedTuple):
    """What somebody should be told by mail, SMS or push.

    Attributes:
        kind: Id of the letter.
        account: Whom it is for.
        vin: Which car it is about.
        to: A number, where the code goes to one; empty for the account's address.
        secret: The code in it; empty without one.
        about: Account of another person whom it tells of; empty for none.
    """

    kind: str
    account: str
    vin: str
    to: str = ""
    secret: str = ""
    about: str = ""


class FleetTurn(NamedTuple):
    """What came of a step.

    Attributes:
        fleet: After it; unchanged where it was refused, but for wrong tries.
        refused: Why nothing was done, if so.
        told: Who hears of what.
    """

    fleet: Fleet
    refused: Denied | None = None
    told: tuple[Notice, ...] = ()


def standing(car: Car, account: str) -> Standing:
    """Tell where a car stands in a person's profile.

    Args:
        car: The car.
        account: Whose profile.

    Returns:
        Where it stands; a code is issued to the main user only, and all others of such a car use his link.
    """
    user = car.user(account)
    if user is None:
        return Standing.OWNERSHIP_PENDING if account == car.claimed_by else Standing.NOT_IN_PROFILE
    if account in car.linked:
        return Standing.LINKED
    if account in car.once_linked:
        return Standing.UNLINKED
    if not user.active:
        return Standing.IN_PROFILE
    if car.pairs and car.code and user.role is Role.PRIMARY:
        return Standing.CODE_ISSUED
    return Standing.LOGIN_REQUIRED if "id" in LINKS[car.method] else Standing.IN_PROFILE


def issue_code(fleet: Fleet, policy: GaragePolicy, vin: str) -> Fleet:
    """Give a car with a main user a fresh pairing code, one that no car has or had.

    Args:
        fleet: All cars.
        policy: Length and characters.
        vin: The car; one that links without a code, or is nobody's, gets none.
    """
    car = fleet.car(vin)
    if not (car and car.pairs and car.primary and car.primary.active):
        return fleet
    taken = {code for one in fleet.cars for code in (one.code, *one.used_codes)}
    characters = CODE_DIGITS if policy.code_digits_only else CODE_CHARACTERS
    code, chance = "", fleet.chance
    while not code or code in taken:
        code, chance = chance.text(policy.code_length, characters)
    used = (*car.used_codes, car.code) if car.code else car.used_codes
    return replace(fleet, chance=chance).with_car(replace(car, code=code, used_codes=used))


def refuse(fleet: Fleet, code: str, *figures: tuple[str, str | int]) -> FleetTurn:
    """Give the turn of a step that was refused."""
    return FleetTurn(fleet, Denied(code, figures))
