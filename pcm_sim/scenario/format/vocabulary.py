"""What scenario files look like; the reader and the JSON Schema both come from here."""

from pcm_sim.catalogue.shapes import (
    ByKind,
    Field,
    Flag,
    Json,
    Lazy,
    ListOf,
    MapOf,
    Name,
    OneOf,
    OneOrMany,
    Plain,
    Record,
    Shape,
    Text,
    Whole,
)
from pcm_sim.catalogue.shapes_presence import ByPresence, SayingOnce
from pcm_sim.catalogue.vocabulary_common import LABELS
from pcm_sim.catalogue.vocabulary_menus import CONDITION as _CONDITION
from pcm_sim.scenario.format.vocabulary_common import (
    CARS,
    DATE_TIME,
    DURATION,
    FACTS,
    FILE,
    ID,
    LANGUAGE,
    NAME,
    STATE,
    TEXT,
    VALUES,
    WAYS_TO_NAME,
    WHERE,
    WHERE_FIELDS,
    SharedRecord,
    shared,
)
from pcm_sim.scenario.format.vocabulary_expect import EXPECT
from pcm_sim.scenario.format.vocabulary_task import TASK

CONDITION = shared("when", _CONDITION)
MOST_TIMES = 1_000
"""Rounds of one `repeat`."""
COMMON = {
    "note": Field(TEXT, required=False, about="a word for the reader: caption, sentence of the guide"),
    "label": Field(Text(), required=False, about="what the step is called in reports"),
    "when": Field(CONDITION, required=False, about="done only while this holds"),
    "optional": Field(Flag(), required=False, about="where it fails, that is a warning"),
    "shot": Field(NAME, required=False, about="name of a picture that is kept"),
    "guide": Field(OneOf(("show", "skip"), "what a guide does with it"), required=False, about="in a guide"),
    "settle": Field(Flag(), required=False, about="false: do not wait until nothing is awaited any more"),
}
_YES = OneOf(("true",), "true")
_ADVANCE = ByKind(
    "a time",
    single=DURATION,
    mapping=Record(
        {
            "by": Field(DURATION, required=False, about="by so much"),
            "to": Field(DATE_TIME, required=False, about="until this date and time, local"),
            "until": Field(Text(), required=False, about="next_event, month_end, or the name of an event"),
            "about": Field(Text(), required=False, about="what it happens to"),
        },
        what="a time",
    ),
)
_INJECT = Record(
    {
        "fault": Field(Text(), about="what goes wrong"),
        "name": Field(NAME, required=False, about="under which it is repaired"),
        "figure": Field(Whole(0, 100_000), required=False, about="its number"),
        "customer": Field(Text(), required=False, about="whom it strikes"),
        "car": Field(CARS, required=False, about="the car it strikes"),
        "operation": Field(Text(), required=False, about="what it strikes"),
        "on": Field(Text(), required=False, about="what it waits for"),
        "page": Field(Text(), required=False, about="the page that must open, with on: page"),
        "after": Field(DURATION, required=False, about="it waits so long"),
        "nth": Field(Whole(1, 1_000), required=False, about="at which time; without on, from which call on"),
        "times": Field(Whole(1, 1_000), required=False, about="how often"),
        "percent": Field(Whole(1, 100), required=False, about="of the calls"),
        "for": Field(DURATION, required=False, about="it is gone after so long"),
    },
    what="a fault",
)
_SURPRISE = Record(
    {
        "surprise": Field(Whole(1, 9), about="how many faults, drawn with what they wait for"),
        "seed": Field(Whole(0, 10**9), default=1, about="from this seed; the same draws the same"),
    },
    what="a surprise",
)
WRONG = ByPresence({"fault": _INJECT, "surprise": _SURPRISE}, what="a fault")
_DEED = Record(
    {
        "do": Field(Text(), about="a button of the desk, or an operation of the cloud"),
        "customer": Field(Text(), required=False, about="id of the customer"),
        "car": Field(Text(), required=False, about="simulated, other, promised or a VIN"),
        "item": Field(Text(), required=False, about="what else it is about"),
        "centre": Field(Text(), required=False, about="the Centre that acts"),
        "with": Field(
            MapOf(NAME, ByKind("a value", single=Plain())), required=False, about="what goes with it"
        ),
        "refused": Field(Text(), required=False, about="the refusal that is expected"),
    },
    what="what is done",
)
_DONE = shared("deed", _DEED)
_SETTING = Record(
    {
        "object": Field(Text(), about="a kind of thing in the cloud, such as contract"),
        "state": Field(Text(), about="its new state"),
        "customer": Field(Text(), required=False, about="whose it is"),
        "car": Field(Text(), required=False, about="in which car: simulated, other, promised or a VIN"),
        "item": Field(Text(), required=False, about="its key; of a contract or function its product"),
    },
    what="a state to set",
)
_INSTRUCTED = shared(
    "instructed",
    ByPresence(
        {
            "do": _DEED,
            "set": Record(
                {
                    "set": Field(_SETTING, about="the state of one thing of the cloud"),
                    "refused": Field(Text(), required=False, about="the refusal that is expected"),
                },
                what="what is set",
            ),
        },
        what="what the instructor does",
    ),
)
PHONE_ACT = ByPresence(
    {
        "take": Record({"take": Field(Text(), about="take up the telephone of a customer")}),
        "sign_in": Record({"sign_in": Field(Text(), about="sign a customer in to My Porsche")}),
        "open": Record({"open": Field(WHERE, about="open a page, touch by touch")}),
        "tap": Record({"tap": Field(WHERE, about="touch something")}),
        "fill": Record({"fill": Field(VALUES, about="fill fields of the form")}),
        "read": Record({"read": Field(Text(), about="open the newest letter of a kind")}),
        "language": Record({"language": Field(LANGUAGE, about="the telephone's language")}),
        "back": Record({"back": Field(_YES, about="go one level back")}),
        "confirm": Record({"confirm": Field(_YES, about="confirm the form or the dialog")}),
    },
    what="something on the telephone",
)
_ON_PHONE = shared("on_phone", OneOrMany(PHONE_ACT))


def _step() -> Shape[Json]:
    return ByPresence({name: _verb(name) for name in VERBS}, what="a step")


STEP: Shape[Json] = Lazy(_step, "step")
STEPS: Shape[Json] = ListOf(STEP, what="a list of steps")
_TYPING = Record(
    {
        "into": Field(Text(), about="the field"),
        "text": Field(Text(min_length=0), about="what it is to hold"),
    },
    what="typing",
)
_SWITCH = SayingOnce({**WHERE_FIELDS, "to": Field(Flag(), about="on, or off")}, WAYS_TO_NAME, "a switch")
_CHOICE = SayingOnce(
    {**WHERE_FIELDS, "option": Field(Text(), about="the value of the option, or its label")},
    WAYS_TO_NAME,
    "a choice",
)
_FIGURE = SayingOnce({**WHERE_FIELDS, "to": Field(Whole(), about="the figure")}, WAYS_TO_NAME, "a figure")
_REPETITION = Record(
    {
        "times": Field(Whole(1, MOST_TIMES), about="how often"),
        "steps": Field(STEPS, about="what is done each time"),
    },
    what="a repetition",
)
_VERBS: dict[str, tuple[Shape[Json], str]] = {
    "tap": (WHERE, "touch something on the unit"),
    "hold": (WHERE, "touch and hold"),
    "swipe": (WHERE, "move a list until an item is seen"),
    "knob": (
        ByKind("detents, or press", single=Name("press|-?[1-9][0-9]{0,2}", "detents, or press")),
        "turn or press the right knob",
    ),
    "press": (Name("[A-Za-z]+", "the name of a hard key"), "press a hard key"),
    "back": (_YES, "go one level back"),
    "confirm": (_YES, "confirm the form, the dialog, or what the ring stands on"),
    "open": (WHERE, "go to an entry or a feature by this car's menus"),
    "type": (
        ByKind(
            "a text, or into and text",
            single=Text(),
            mapping=_TYPING,
        ),
        "have a field hold a text",
    ),
    "toggle": (_SWITCH, "have a switch on or off"),
    "choose": (_CHOICE, "have a choice stand so"),
    "set_slider": (_FIGURE, "have a figure stand so"),
    "set": (STATE, "have the simulation be so"),
    "advance": (_ADVANCE, "let simulated time pass"),
    "inject": (ByKind("a fault", single=Text(), mapping=WRONG), "let something go wrong"),
    "repair": (NAME, "take a fault away, or all"),
    "run": (FILE, "do the steps of another file"),
    "repeat": (_REPETITION, "do steps several times"),
    "steps": (STEPS, "do these steps, with when: only while it holds"),
    "phone": (_ON_PHONE, "do things on the customer's telephone"),
    "portal": (_ON_PHONE, "do things in My Porsche"),
    "store": (_ON_PHONE, "do things in the Connect Store"),
    "dealer": (_DONE, "have the Porsche Centre do something"),
    "support": (_DONE, "have support do something"),
    "instructor": (_INSTRUCTED, "have the instructor do something"),
    "expect": (EXPECT, "what must be seen"),
    "chapter": (TEXT, "begin a part"),
    "pause": (DURATION, "stand still while playing"),
    "shot": (NAME, "keep a picture"),
    "note": (TEXT, "a word for the reader"),
}
VERBS = tuple(_VERBS)
"""Every verb of a step; the last ones are keys of other steps too, and verbs where they stand alone."""
VERBS_TOLD = {name: about for name, (_, about) in _VERBS.items()}
"""What each does, in a few words."""


def _verb(name: str) -> Record:
    shape, about = _VERBS[name]
    fields = {**COMMON, name: Field(shape, about=about)}
    if name == "run":
        fields["with"] = Field(VALUES, required=False, about="values for its parameters")
    return SharedRecord(f"step_{name}", fields, what="a step")


_PARAM = Record(
    {
        "default": Field(Text(min_length=0), about="its value where nobody gives another"),
        "secret": Field(Flag(), default=False, about="it is shown and kept nowhere"),
    },
    what="a parameter",
)
PARAMS = MapOf(
    Name("[a-z][a-z0-9_]*", "a name in lower_snake"),
    ByKind("a value, or default and secret", single=Text(min_length=0), mapping=_PARAM),
)
VEHICLE = Record(
    {
        "car": Field(Text(), required=False, about="as a person says: macan-2019, 911-2019-992"),
        "model": Field(Text(), required=False, about="718, 911, cayenne, macan, panamera, taycan"),
        "year": Field(Whole(2010, 2100), required=False, about="the model year"),
        "generation": Field(Text(), required=False, about="where two were built that year, such as 992"),
        "market": Field(Name("[A-Z]{2}", "a country such as NO"), required=False, about="where it was sold"),
        "language": Field(LANGUAGE, required=False, about="of unit and telephone"),
        "readings": Field(ListOf(Text(), minimum=1), required=False, about="X07=literal and the like"),
    },
    what="a vehicle",
)
GIVEN = Record(
    {
        "preset": Field(NAME, required=False, about="a file in presets/"),
        "state": Field(STATE, required=False, about="what is so, by name"),
        "clock": Field(DATE_TIME, required=False, about="local date and time of the beginning"),
        "seed": Field(Whole(0, 10**9), required=False, about="of everything random"),
        "steps": Field(STEPS, required=False, about="done before the first step, unseen"),
    },
    what="what is given",
)
_AXIS = Name(
    "vehicle\\.(car|model|year|generation|market|language)|given\\.preset|params\\.[a-z][a-z0-9_]*",
    "an axis: vehicle.car, vehicle.year, vehicle.market, vehicle.language, given.preset or params.NAME",
)
_CELL = MapOf(_AXIS, ByKind("a value", single=Plain()), minimum=1, what="values by axis")
OUTLINE = Record(
    {
        "mode": Field(
            OneOf(("all", "pairwise", "triples", "rows"), "a way to combine"),
            default="all",
            about="every combination, each pair or each triple of values once, or the rows",
        ),
        "over": Field(
            MapOf(_AXIS, OneOrMany(ByKind("a value", single=Plain())), minimum=1, what="values by axis"),
            required=False,
            about="for each axis its values",
        ),
        "rows": Field(ListOf(_CELL, minimum=1), required=False, about="the cells, each with its values"),
        "except": Field(ListOf(_CELL, minimum=1), required=False, about="what is left out"),
    },
    what="an outline",
)
_VERSION = Whole(1, 1, what="the version of the format, 1")
_NAMED = {
    "schema": Field(_VERSION, about="the version of the format"),
    "name": Field(TEXT, about="what it is called"),
}
SCENARIO = Record(
    {
        **_NAMED,
        "id": Field(ID, about="its id"),
        "about": Field(TEXT, required=False, about="what it shows or teaches"),
        "tags": Field(
            ListOf(Name("[a-z][a-z0-9_]*", "a tag in lower_snake")), default=[], about="what it is found by"
        ),
        "facts": Field(FACTS, required=False, about="what it is about"),
        "requires": Field(CONDITION, required=False, about="facts of the vehicle that must hold"),
        "vehicle": Field(VEHICLE, about="which car"),
        "given": Field(GIVEN, required=False, about="what is so before"),
        "params": Field(PARAMS, required=False, about="values that steps name as ${NAME}"),
        "task": Field(TASK, required=False, about="what makes it a task: its steps are the best way"),
        "steps": Field(STEPS, about="what is done and seen"),
        "outline": Field(OUTLINE, required=False, about="the cells it stands for"),
    },
    what="a scenario",
)
LIBRARY = Record(
    {
        **_NAMED,
        "params": Field(PARAMS, required=False, about="values that whoever runs it may give"),
        "steps": Field(STEPS, about="what is done and seen"),
    },
    what="steps to run",
)
PRESET_GROUPS = ("account", "link", "network", "sim", "phone", "services", "functions", "sale")
"""What a preset is about, in the order of the shelf."""
PRESET = Record(
    {
        "schema": _NAMED["schema"],
        "name": Field(LABELS, about="what it is called"),
        "teaches": Field(LABELS, about="what one learns from it"),
        "group": Field(
            OneOf(PRESET_GROUPS, "a group of presets"), required=False, about="where it stands on the shelf"
        ),
        "requires": Field(CONDITION, required=False, about="facts of the vehicle that must hold"),
        "state": Field(STATE, required=False, about="what is so, by name"),
        "clock": Field(DATE_TIME, required=False, about="local date and time of the beginning"),
        "steps": Field(STEPS, default=[], about="how it came to be so"),
        "shows": Field(
            ListOf(EXPECT, minimum=1, what="what is expected"),
            required=False,
            about="what is so when it has begun, as in `expect`",
        ),
    },
    what="a preset",
)
