"""What the car asks of the cloud, and what can come back."""

from dataclasses import field

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Link by the code that My Porsche shows (F028, F029)."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignIn:
    """Link by Porsche ID, password and security code (F027, F043)."""

    email: str
    password: str = field(repr=False)
    security_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Resume:
    """Log in again with the Porsche ID that is linked already."""

    email: str


@dataclass(frozen=True, slots=True)
class Unlink:
    """Take the link away; a code car gets a new code (F039, F150).

    Attributes:
        email: Whose link; empty for everybody's.
    """

    email: str = ""


@dataclass(frozen=True, slots=True)
class Sync:
    """Ask who is linked, after a start: the unit and the cloud may have parted while it was off.

    Attributes:
        updated: The software update that was offered is installed, or the cloud would offer it again.
    """

    updated: bool = False


@dataclass(frozen=True, slots=True)
class GrantRemote:
    """Let somebody who is linked command the car from afar again; a new security code took it away (F044)."""

    email: str


CloudRequest = Pair | SignIn | Resume | Unlink | Sync | GrantRemote


@dataclass(frozen=True, slots=True)
class Welcome:
    """The Porsche ID is linked and logged in.

    Attributes:
        email: The account.
        name: Its name, for the header.
        grants: What the car may use (F035); none leaves it to the next start (F047).
    """

    email: str
    name: str
    grants: tuple[Grant, ...] | None = None


@dataclass(frozen=True, slots=True)
class Farewell:
    """A link is gone.

    Attributes:
        email: Whose it was; empty for everybody's.
    """

    email: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is linked, what the car may use, and whether there is new software.

    Attributes:
        users: Accounts with their names.
        grants: Services and functions of this car.
        update: A software update waits.
    """

    users: tuple[tuple[str, str], ...]
    grants: tuple[Grant, ...] = ()
    update: bool = False


@dataclass(frozen=True, slots=True)
class Denied:
    """The cloud refused.

    Attributes:
        reason: Error code of the cloud in lower case, which is the message's id too.
        figures: Tries left, minutes to wait.
    """

    reason: str
    figures: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class RemoteGranted:
    """The car takes commands from afar again, of whoever asked for it in the car."""


Reply = Welcome | Farewell | Roster | RemoteGranted | Denied
