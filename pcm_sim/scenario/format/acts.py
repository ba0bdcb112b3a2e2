"""What a step can do, a verb each."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from pcm_sim.domain.conditions import Condition
from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.format.acts_phone import (
    Back,
    Confirm,
    Fill,
    OnPhone,
    PhoneAct,
    PhoneLanguage,
    PhoneOpen,
    PhoneTap,
    Read,
    SignIn,
    TakeUp,
    Where,
)

if TYPE_CHECKING:
    from pcm_sim.scenario.format.model import Plain, Step

NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
"""No values."""


class Tap(NamedTuple):
    """Touch something on the unit's screen."""

    where: Where


class Hold(NamedTuple):
    """Touch and hold, as a letter that offers accents."""

    where: Where


class Swipe(NamedTuple):
    """Move a list with the finger; what matters is the item that is seen afterwards."""

    to: Where


class Knob(NamedTuple):
    """Turn the right knob by detents, clockwise where positive, or press it where they are 0."""

    detents: int


class Press(NamedTuple):
    """Press a hard key, or go where it leads on a unit without it."""

    key: str


class Open(NamedTuple):
    """Go to an entry or a feature by the menus of this car, touch by touch."""

    where: Where


class Type(NamedTuple):
    """Have a field hold a text.

    Attributes:
        into: The field; empty for the one that takes typing now.
        text: The whole text, `${NAME}` for a value.
    """

    into: str
    text: str


class Toggle(NamedTuple):
    """Have a switch be on or off; the second time changes nothing."""

    where: Where
    to: bool


class Choose(NamedTuple):
    """Have a choice stand at a value: opened, taken, and back.

    Attributes:
        where: The choice.
        option: The value of the option, or its label.
    """

    where: Where
    option: str


class SetSlider(NamedTuple):
    """Have a figure stand at a value.

    Attributes:
        where: The row.
        to: The value.
    """

    where: Where
    to: int


class Set(NamedTuple):
    """Have the simulation be so: what an instructor does beside the car.

    Attributes:
        state: Settings by name, as `pcm_sim.session.car_settings` lists them.
    """

    state: "Mapping[str, Plain]"


class Advance(NamedTuple):
    """Let simulated time pass, by one of these.

    Attributes:
        ms: By so much.
        to: Until a local date and time, ISO 8601.
        until: `next_event`, or the name of one, such as `contract.expired`.
        about: What it happens to; empty for whatever it happens to first.
    """

    ms: int = 0
    to: str = ""
    until: str = ""
    about: str = ""


class Inject(NamedTuple):
    """Let something go wrong.

    Attributes:
        fault: Id of a fault of the car (`models/faults.yaml`) or of the cloud (`session.console.faults`).
        name: Under which it is repaired; the recipe's id by default.
        figure: Its number, in the unit of the recipe; none for the usual one.
        customer: Whom it strikes; empty for everybody.
        car: The car it strikes: `simulated`, `other`, `promised`; empty for all.
        operation: What it strikes; empty for all there is.
        on: Key of what it waits for; empty for nothing.
        page: The page that must open, where it waits for one.
        after: Simulated ms that it waits; 0 for none.
        nth: At which time; of what waits for nothing, from which call on.
        times: How often; 0 until it is repaired.
        share: Percent of the calls.
        ms: It is gone after so much simulated time; 0 for never.
    """

    fault: str
    name: str = ""
    figure: int | None = None
    customer: str = ""
    car: str = ""
    operation: str = ""
    on: str = ""
    page: str = ""
    after: int = 0
    nth: int = 1
    times: int = 0
    share: int = 100
    ms: int = 0


class Surprise(NamedTuple):
    """Let something go wrong that nobody names: faults and what they wait for are drawn from a seed.

    Attributes:
        number: How many.
        seed: From which seed; the same one draws the same.
    """

    number: int
    seed: int = 1


class Repair(NamedTuple):
    """Take a fault away, by the name it was armed under; all of them where there is none."""

    name: str = ""


class Run(NamedTuple):
    """Do the steps of another file.

    Attributes:
        file: Its path from the scenarios' root, without its ending.
        given: Values for its parameters.
        steps: What it says, once the file was read.
        secret: Those of its parameters that are shown and kept nowhere.
    """

    file: str
    given: Mapping[str, str] = NOTHING
    steps: "tuple[Step, ...]" = ()
    secret: tuple[str, ...] = ()


class Repeat(NamedTuple):
    """Do steps several times."""

    times: int
    steps: "tuple[Step, ...]"


class When(NamedTuple):
    """Do steps only while a condition holds of car and state."""

    condition: Condition
    steps: "tuple[Step, ...]"


class Note(NamedTuple):
    """A word for the reader, without anything that is done."""

    text: Labels


class Shot(NamedTuple):
    """Keep a picture under a name."""

    name: str


class Chapter(NamedTuple):
    """Begin a part, with its title."""

    title: Labels


class Pause(NamedTuple):
    """Stand still while playing at human speed; ms."""

    ms: int


SET_STATE = "set_state"
"""The operation that is written as `set`, as `pcm_sim.connect.states.kinds` names it."""
OF_STATE = ("object", "state")
"""Its fields."""


class Deed(NamedTuple):
    """Have the Porsche Centre, support or the instructor do something.

    Attributes:
        who: `dealer`, `support` or `instructor`.
        do: A button of the desk, or an operation of the cloud that this actor may ask for.
        customer: Id of the customer; empty for none.
        car: `simulated`, `other`, `promised`, a VIN, or empty.
        item: Key of what else it is about, or the product of a contract or function.
        centre: Id of the Centre that acts; empty for the customer's own.
        fields: What goes with it.
        refused: Message of the refusal that is expected; empty where it must be done.
    """

    who: str
    do: str
    customer: str = ""
    car: str = ""
    item: str = ""
    centre: str = ""
    fields: "Mapping[str, Plain]" = NOTHING
    refused: str = ""


Act = (
    Tap
    | Hold
    | Swipe
    | Knob
    | Press
    | Back
    | Confirm
    | Open
    | Type
    | Toggle
    | Choose
    | SetSlider
    | Set
    | Advance
    | Inject
    | Surprise
    | Repair
    | Run
    | Repeat
    | When
    | Note
    | Shot
    | Chapter
    | Pause
    | Deed
    | OnPhone
)
"""Everything a step can do; a new verb must be placed wherever acts are matched."""

__all__ = [
    "NOTHING",
    "Act",
    "Advance",
    "Back",
    "Chapter",
    "Choose",
    "Confirm",
    "Deed",
    "Fill",
    "Hold",
    "Inject",
    "Knob",
    "Note",
    "OnPhone",
    "Open",
    "Pause",
    "PhoneAct",
    "PhoneLanguage",
    "PhoneOpen",
    "PhoneTap",
    "Press",
    "Read",
    "Repair",
    "Repeat",
    "Run",
    "Set",
    "SetSlider",
    "Shot",
    "SignIn",
    "Surprise",
    "Swipe",
    "TakeUp",
    "Tap",
    "Toggle",
    "Type",
    "When",
    "Where",
]
