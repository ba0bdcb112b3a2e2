"""What a step did, in values that listeners put into words: the log, the recorder, the tests."""

from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import CloudRequest
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Opened:
    """Another page is shown."""

    node: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A setting or a part of the car has a new value."""

    what: str
    to: str | bool | int | None


@dataclass(frozen=True, slots=True)
class Refused:
    """What was wanted did not happen; the message names the reason and the way out."""

    message: Message


@dataclass(frozen=True, slots=True)
class Told:
    """The unit told something."""

    message: Message


@dataclass(frozen=True, slots=True)
class Asked:
    """The unit put a request to the cloud."""

    request: int
    what: CloudRequest


@dataclass(frozen=True, slots=True)
class Dropped:
    """The wait for a request ended without its answer: cancelled, expired or the unit went dark."""

    request: int


@dataclass(frozen=True, slots=True)
class CloudPaced:
    """The trainer changed how the cloud answers."""

    pace: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """The trainer ordered a product for this car in the Connect Store."""

    product: str


@dataclass(frozen=True, slots=True)
class UpdateOffered:
    """The trainer lets a software update wait in the cloud, or takes it back."""

    on: bool


Effect = Opened | Changed | Refused | Told | Asked | Dropped | CloudPaced | Ordered | UpdateOffered
