"""What a step did, in values that listeners put into words: the log, the recorder, the tests."""

from dataclasses import field

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


@dataclass(frozen=True, slots=True)
class FunctionAgreed:
    """Somebody in the car agreed to the activation of a function, or took that back.

    Attributes:
        product: Id of the function.
        on: It was agreed to.
    """

    product: str
    on: bool


@dataclass(frozen=True, slots=True)
class Obeyed:
    """The car did what somebody asked for from afar: `lock`, `unlock`, `flash`, `honk`, the climate."""

    command: str


@dataclass(frozen=True, slots=True)
class CloudAnswered:
    """The cloud answered somebody beside the car.

    Attributes:
        deed: Name of what was wanted.
        message: What it says: a refusal with its figures, or a word of success; none for a plain yes.
        refused: It said no.
    """

    deed: str
    message: Message | None = None
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Fired:
    """Something that was due in the cloud happened.

    Attributes:
        at: Simulated ms.
        name: What, such as `contract.expired`.
        about: What it happened to.
    """

    at: int
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class WentWrong:
    """A fault that an instructor had armed struck, in the car or in the cloud.

    Attributes:
        fault: Its id.
        on: What it waited for, a key of the triggers; empty where it struck at once.
    """

    fault: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class PutRight:
    """A fault was repaired, and what it did to the car was undone."""

    fault: str


@dataclass(frozen=True, slots=True)
class OpenedOnPhone:
    """Another page of My Porsche is shown on the customer's telephone."""

    page: str


@dataclass(frozen=True, slots=True)
class AskedByPhone:
    """My Porsche on the customer's telephone wants something done by the cloud.

    Attributes:
        request: Its id; the answer names it.
        deed: What is wanted, one of `portal_facts.DEEDS`.
        item: Key of the item that was touched, or whose page is open; empty for none.
        fields: Names and values: what was typed, and what the row gives.
        scope: List and key of each item whose page is open, the outermost first.
    """

    request: int
    deed: str
    item: str = ""
    fields: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    scope: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DroppedByPhone:
    """The telephone waits for a request no longer."""

    request: int


CarEffect = (
    Opened
    | Changed
    | Obeyed
    | Refused
    | Told
    | Asked
    | Dropped
    | CloudPaced
    | Ordered
    | UpdateOffered
    | FunctionAgreed
)
PhoneEffect = OpenedOnPhone | AskedByPhone | DroppedByPhone
CloudEffect = CloudAnswered | Fired
FaultEffect = WentWrong | PutRight
Effect = CarEffect | PhoneEffect | CloudEffect | FaultEffect
