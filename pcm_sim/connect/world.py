"""The state of the cloud: accounts, vehicles, who may use which, pairing codes, attempts, journal."""

from dataclasses import field, replace
from typing import NamedTuple

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.values import dataclass

_SIXTY_FOUR_BITS = (1 << 64) - 1
CODE_DIGITS = "0123456789"
CODE_CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Chance:
    """The source of everything random: the same seed gives the same run.

    Attributes:
        seed: Chosen by the person.
        drawn: How many values were taken.
    """

    seed: int
    drawn: int = 0

    def text(self, length: int, characters: str) -> tuple[str, "Chance"]:
        """Draw a text.

        Args:
            length: Characters, at most 64.
            characters: What it is made of.

        Returns:
            The text, and the source after it.
        """
        first = self.drawn * 64
        values = (_mixed(self.seed, first + at) for at in range(length))
        text = "".join(characters[value % len(characters)] for value in values)
        return text, replace(self, drawn=self.drawn + 1)


def _mixed(seed: int, count: int) -> int:
    """Give the value number `count` of a seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014)."""
    state = (seed + (count + 1) * 0x9E3779B97F4A7C15) & _SIXTY_FOUR_BITS
    state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _SIXTY_FOUR_BITS
    state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _SIXTY_FOUR_BITS
    return state ^ (state >> 31)


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong tries at one secret.

    Attributes:
        wrong: Wrong tries in a row.
        locked_until: Simulated ms until which nothing is checked; 0 when open.
    """

    wrong: int = 0
    locked_until: int = 0

    def minutes_left(self, now: int) -> int:
        """Give the minutes still to wait, rounded up; 0 when open."""
        return max(0, -(-(self.locked_until - now) // 60_000))

    def fail(self, now: int, tries: int, wait_ms: int) -> "Attempts":
        """Count a wrong try; the last one locks and starts the count anew."""
        wrong = self.wrong + 1
        return Attempts(0, now + wait_ms) if wrong >= tries else Attempts(wrong, self.locked_until)


@dataclass(frozen=True, slots=True)
class Account:
    """A Porsche ID (F001, F002).

    The customers are invented and their secrets are shown on the card beside the device, so they are kept
    as they are; an account that a person makes up needs a verifier instead.

    Attributes:
        id: Key in `models/customers.yaml`.
        email: Lower case.
        name: First and last name.
        password: As it is typed.
        security_code: Digits, or none while the customer has not set one (X16).
        state: `active` or `deleted`.
        password_attempts: Wrong passwords.
        security_attempts: Wrong security codes.
    """

    id: str
    email: str
    name: str
    password: str = field(repr=False)
    security_code: str | None = field(repr=False)
    state: str = "active"
    password_attempts: Attempts = Attempts()
    security_attempts: Attempts = Attempts()


class Member(NamedTuple):
    """Somebody who may use a vehicle: its primary or a secondary user (F146)."""

    account: str
    role: str


@dataclass(frozen=True, slots=True)
class CloudVehicle:
    """A car as the cloud knows it.

    Attributes:
        vin: Its key.
        label: What My Porsche calls it.
        method: `code` or `id` (X15: exactly one a car), or `both` in a literal reading.
        members: Who may use it.
        code: The pairing code that is shown until the car is linked (F039); empty for ID cars.
        used_codes: Codes that were consumed or replaced.
        linked: Accounts that are linked, first come first; one at most where a code links.
        attempts: Wrong codes typed into this car.
        grants: Services and functions it may use; they stay with the car (F087, F088).
        update: A software update waits for it.
    """

    vin: str
    label: str
    method: str
    members: tuple[Member, ...]
    code: str = ""
    used_codes: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    attempts: Attempts = Attempts()
    grants: tuple[Grant, ...] = ()
    update: bool = False


class JournalEntry(NamedTuple):
    """One operation, without any secret.

    Attributes:
        at: Simulated ms.
        operation: What was asked.
        vin: Which car asked.
        outcome: `ok` or the error code.
    """

    at: int
    operation: str
    vin: str
    outcome: str


@dataclass(frozen=True, slots=True)
class World:
    """The whole cloud, copied on write.

    Attributes:
        accounts: Every Porsche ID.
        vehicles: Every car.
        pace: How it answers: `normal`, `slow` or `silent`.
        chance: Source of codes.
        journal: What was asked, oldest first.
    """

    accounts: tuple[Account, ...]
    vehicles: tuple[CloudVehicle, ...]
    chance: Chance
    pace: str = "normal"
    journal: tuple[JournalEntry, ...] = ()

    def account(self, account_id: str) -> Account:
        """Find an account by id."""
        return next(one for one in self.accounts if one.id == account_id)

    def account_of(self, email: str) -> Account | None:
        """Find an account by its Porsche ID."""
        return next((one for one in self.accounts if one.email == email), None)

    def vehicle(self, vin: str) -> CloudVehicle | None:
        """Find a car."""
        return next((one for one in self.vehicles if one.vin == vin), None)

    def with_account(self, changed: Account) -> "World":
        """Put an account's new state in place of its old one."""
        return replace(
            self, accounts=tuple(changed if one.id == changed.id else one for one in self.accounts)
        )

    def with_vehicle(self, changed: CloudVehicle) -> "World":
        """Put a car's new state in place of its old one."""
        return replace(
            self, vehicles=tuple(changed if one.vin == changed.vin else one for one in self.vehicles)
        )

    def noted(self, entry: JournalEntry) -> "World":
        """Write into the journal."""
        return replace(self, journal=(*self.journal, entry))
