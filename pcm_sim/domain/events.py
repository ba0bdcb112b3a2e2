"""What can happen to a running simulation: intents of a person, answers of the cloud, time."""

from dataclasses import dataclass, field

from pcm_sim.domain.car import Bearer
from pcm_sim.domain.requests import Reply


@dataclass(frozen=True, slots=True)
class Tap:
    """Touch something on the screen, by the id of the target."""

    target: str


@dataclass(frozen=True, slots=True)
class PressKey:
    """Press a hard key."""

    key: str


@dataclass(frozen=True, slots=True)
class Back:
    """Go one level back."""


@dataclass(frozen=True, slots=True)
class TypeText:
    """Type on a keyboard, or paste."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Erase:
    """Take the last character back."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """Confirm what is on the screen: the form, the dialog's first button, the row under the ring."""


@dataclass(frozen=True, slots=True)
class TurnKnob:
    """Turn the right knob; positive is clockwise.

    Attributes:
        steps: Detents.
    """

    steps: int


@dataclass(frozen=True, slots=True)
class PressKnob:
    """Press the right knob."""


@dataclass(frozen=True, slots=True)
class SetIgnition:
    """Switch the car on or off."""

    on: bool


@dataclass(frozen=True, slots=True)
class DriveTo:
    """Take the car to a country (ISO 3166-1 alpha-2)."""

    country: str


@dataclass(frozen=True, slots=True)
class InsertCard:
    """Put a SIM card into the slot, by id; none takes the card out."""

    card: str | None


@dataclass(frozen=True, slots=True)
class SetSignal:
    """Change the reception.

    Attributes:
        bearer: Radio access; none is a dead spot.
        bars: 0 to 4.
    """

    bearer: Bearer
    bars: int


@dataclass(frozen=True, slots=True)
class SetPrivateMode:
    """Switch private mode from the panel beside the device."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetCloudPace:
    """How the cloud answers: `normal`, `slow` or `silent`."""

    pace: str


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Make the unit speak another language, from the window beside it (ISO 639-1)."""

    language: str


CabinIntent = Tap | PressKey | Back | TypeText | Erase | Confirm | TurnKnob | PressKnob
TrainerIntent = SetIgnition | DriveTo | InsertCard | SetSignal | SetPrivateMode | SetCloudPace | SetLanguage
Intent = CabinIntent | TrainerIntent


@dataclass(frozen=True, slots=True)
class Answer:
    """The cloud replied to a request."""

    request: int
    reply: Reply


@dataclass(frozen=True, slots=True)
class Expired:
    """Nobody replied to a request in time."""

    request: int


@dataclass(frozen=True, slots=True)
class Tick:
    """Time passed.

    Attributes:
        ms: Simulated milliseconds.
    """

    ms: int


Event = Intent | Answer | Expired | Tick
