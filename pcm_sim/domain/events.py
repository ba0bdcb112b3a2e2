"""What can happen to a running simulation: intents of a person, answers of the cloud, time."""

from dataclasses import field

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car_news import CarNews
from pcm_sim.domain.requests import Reply
from pcm_sim.domain.values import dataclass


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
class SetSimReader:
    """Let the unit's reader of SIM cards work, or fail: a card in the slot is not found then."""

    on: bool


@dataclass(frozen=True, slots=True)
class RestartUnit:
    """Let the unit start anew by itself, while the car stays as it is."""


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


@dataclass(frozen=True, slots=True)
class BringPhone:
    """Bring one of the customers' telephones into the car, by id; none takes it out."""

    phone: str | None


@dataclass(frozen=True, slots=True)
class SetPhoneSignal:
    """Change the reception of the telephone in the car; its operator need not be that of the car's SIM."""

    bearer: Bearer


@dataclass(frozen=True, slots=True)
class SetPhoneBluetooth:
    """Switch Bluetooth of the telephone in the car."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetHotspot:
    """Switch the hotspot of the telephone in the car."""

    on: bool


@dataclass(frozen=True, slots=True)
class PlugPhone:
    """Plug the telephone into the car's USB socket, or pull it out."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetDataInCalls:
    """Say whether an operator keeps data up during a call on LTE (F063, F067).

    Attributes:
        whose: `card` for the SIM in the car, `phone` for the telephone.
        on: It does.
    """

    whose: str
    on: bool


@dataclass(frozen=True, slots=True)
class SetVolume:
    """Set the data volume that is left.

    Attributes:
        mb: Megabytes.
    """

    mb: int


@dataclass(frozen=True, slots=True)
class SetCharging:
    """Plug the charging cable in or out."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetParkingBrake:
    """Put the parking brake on or release it."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetDriver:
    """Let somebody sit down in the driver's seat, or get out (VSS `…Seat.Row1.DriverSide.IsOccupied`)."""

    inside: bool


@dataclass(frozen=True, slots=True)
class SetCall:
    """Have somebody call, have the call taken, or end it, from outside the unit.

    Attributes:
        by_card: It comes by the inserted SIM card, else by the telephone in the car.
        state: `none`, `ringing` or `running`.
    """

    by_card: bool
    state: str


@dataclass(frozen=True, slots=True)
class SetLocked:
    """Leave and lock the car, or unlock it."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Drive, or stand (VSS `Vehicle.Speed`).

    Attributes:
        kmh: How fast, in km/h; 0 stands.
    """

    kmh: int


@dataclass(frozen=True, slots=True)
class SetOutsideTemperature:
    """Make the air outside warmer or colder (VSS `Vehicle.Exterior.AirTemperature`).

    Attributes:
        celsius: In degrees Celsius.
    """

    celsius: int


@dataclass(frozen=True, slots=True)
class OrderProduct:
    """Order a service or a function for this car in the Connect Store, by id (F047)."""

    product: str


@dataclass(frozen=True, slots=True)
class OfferUpdate:
    """Let a software update wait for this car in the cloud, or take it back."""

    on: bool


CabinIntent = Tap | PressKey | Back | TypeText | Erase | Confirm | TurnKnob | PressKnob
PhoneIntent = BringPhone | SetPhoneSignal | SetPhoneBluetooth | SetHotspot | PlugPhone | SetCall
CloudIntent = SetCloudPace | OrderProduct | OfferUpdate
CarIntent = (
    SetIgnition
    | DriveTo
    | InsertCard
    | SetSignal
    | SetPrivateMode
    | SetLanguage
    | SetDataInCalls
    | SetVolume
    | SetCharging
    | SetParkingBrake
    | SetLocked
    | SetDriver
    | SetSimReader
    | RestartUnit
    | SetSpeed
    | SetOutsideTemperature
)
TrainerIntent = CarIntent | PhoneIntent | CloudIntent
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
        idle: It passed by itself, at the pace of life; nobody let it pass.
    """

    ms: int
    idle: bool = False


Event = Intent | Answer | Expired | Tick
Happening = Intent | Answer | Expired | CarNews
"""What happens inside the car at an instant."""
