"""What the file of the faults looks like: what can go wrong in the car, and what a fault can wait for.

What goes wrong in the cloud is not in it, for it is the cloud's own doing; what it waits for is.
"""

from pcm_sim.catalogue.shapes import (
    ByKind,
    Field,
    Flag,
    Json,
    MapOf,
    OneOf,
    OneOrMany,
    Plain,
    Record,
    Ref,
    Shape,
    Whole,
)
from pcm_sim.catalogue.shapes_presence import ByPresence
from pcm_sim.catalogue.vocabulary_common import ID, LABELS
from pcm_sim.catalogue.vocabulary_menus import CONDITION
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import MOST_BARS, MOST_KMH

OPERATION, EVENT, CHANGE = "an operation of the cloud", "an event of the cloud", "a change"
"""What a fault can wait for by its name."""
_MOST_MB = 1_000_000
_NOTHING = OneOf(("none",), "none")
_BEARER = OneOf(tuple(one.value for one in Bearer), "a radio access")
SETTINGS: dict[str, tuple[Shape[Json], str]] = {
    "car.ignition": (Flag(), "the car is on"),
    "car.locked": (Flag(), "the car is left and locked"),
    "car.charging": (Flag(), "a charging cable is plugged in"),
    "car.parking_brake": (Flag(), "the parking brake is on"),
    "car.speed_kmh": (Whole(0, MOST_KMH), "how fast it drives"),
    "car.country": (Ref("a market"), "where it is"),
    "car.private_mode": (Flag(), "no data leave the car"),
    "car.bearer": (_BEARER, "its radio access; none is a dead spot"),
    "car.bars": (Whole(0, MOST_BARS), "how strong"),
    "car.data_in_calls": (Flag(), "the card’s operator keeps data up during a call"),
    "car.volume_mb": (Whole(0, _MOST_MB), "data volume that is left"),
    "sim.card": (_NOTHING, "the card is out"),
    "sim.reader": (Flag(), "the unit finds a card in its slot"),
    "unit.language": (Ref("a language"), "of the unit"),
    "unit.restart": (OneOf(("true",), "true"), "the unit starts anew"),
    "phone.here": (_NOTHING, "the telephone is out of the car"),
    "phone.bluetooth": (Flag(), "its Bluetooth is on"),
    "phone.hotspot": (Flag(), "its hotspot is on"),
    "phone.cable": (Flag(), "it is plugged in"),
    "phone.bearer": (_BEARER, "its radio access"),
    "phone.call": (OneOf(("none", "ringing", "running"), "a call"), "a call by it"),
    "phone.data_in_calls": (Flag(), "its operator keeps data up during a call"),
    "cloud.pace": (OneOf(("normal", "slow", "silent"), "how the cloud answers"), "how the cloud answers"),
}
"""What a fault of the car can set, by the names that scenarios use."""
_FAULT = Record(
    {
        "label": Field(LABELS, about="what goes wrong, in a word or two"),
        "about": Field(LABELS, about="what a class sees of it, in a sentence"),
        "requires": Field(CONDITION, required=False, about="facts of the vehicle that must hold"),
        "set": Field(
            Record(
                {
                    name: Field(OneOrMany(shape), False, about=about)
                    for name, (shape, about) in SETTINGS.items()
                },
                what="what is set",
            ),
            about="what it sets, in this order; of several values the first that is not so already",
        ),
        "sure": Field(Flag(), default=False, about="a surprise for the class may draw it"),
    },
    what="a fault",
)
_HEARD = {
    "label": Field(LABELS, about="what is waited for"),
    "sure": Field(Flag(), default=False, about="a surprise for the class may draw it"),
}


def _hearing(key: str, shape: Shape[Json], about: str, **more: Field) -> Record:
    return Record({**_HEARD, key: Field(shape, about=about), **more}, what="a trigger")


_TRIGGER = ByPresence(
    {
        "message": _hearing(
            "message", OneOrMany(Ref("a message")), "the unit tells or refuses with one of these"
        ),
        "operation": _hearing("operation", OneOrMany(Ref(OPERATION)), "one of these is asked of the cloud"),
        "change": _hearing(
            "change",
            Ref(CHANGE),
            "this changes, by the name that an effect has",
            to=Field(ByKind("a value", single=Plain()), required=False, about="to this; any by default"),
        ),
        "fires": _hearing("fires", OneOrMany(Ref(EVENT)), "one of these becomes due in the cloud"),
        "holds": _hearing("holds", CONDITION, "this becomes true"),
        "opens": _hearing(
            "opens", OneOf(("page",), "page"), "a page opens that whoever arms it names, on unit or telephone"
        ),
        "minutes": _hearing("minutes", Whole(1, 1_440), "so many minutes have passed; the number is offered"),
    },
    what="a trigger",
)
FAULTS = Record(
    {
        "car_faults": Field(MapOf(ID, _FAULT, minimum=1), about="what can go wrong in the car, by id"),
        "triggers": Field(MapOf(ID, _TRIGGER, minimum=1), about="what a fault can wait for, by id"),
    }
)
"""The whole file."""
