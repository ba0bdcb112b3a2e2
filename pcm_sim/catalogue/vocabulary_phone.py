"""What the files of My Porsche look like: the pages of the app on the customer’s telephone."""

from collections.abc import Mapping

from pcm_sim.catalogue.shapes import (
    ByKey,
    Field,
    Flag,
    Json,
    Lazy,
    ListOf,
    MapOf,
    Name,
    OneOf,
    Record,
    Ref,
    Shape,
    Text,
    Whole,
)
from pcm_sim.catalogue.shapes_rows import RowOrInclude
from pcm_sim.catalogue.vocabulary_common import LABEL, LABELS
from pcm_sim.catalogue.vocabulary_menus import COMMON, condition_over, lock_over
from pcm_sim.catalogue.vocabulary_phone_facts import ABOUT_PORTAL_FACTS
from pcm_sim.domain.phone_forms import FIELD_KINDS
from pcm_sim.domain.portal_facts import DEEDS, FACTS, LISTS, SHOWN

_BOXES = [fact for fact, values in FACTS.items() if True in values]
_CHOSEN = [fact for fact, values in FACTS.items() if True not in values]
_ID = Name("[a-z0-9_]+", "an id in lower_snake")
_SHOWS = OneOf(SHOWN, "a value to show")
_CONDITION = condition_over(FACTS, ABOUT_PORTAL_FACTS, "condition")
_ROW: Shape[Json] = Lazy(lambda: _ROWS_OF_ALL_KINDS, "row")
_ROWS = ListOf(_ROW, minimum=1, what="a list of rows")
_COMMON = {
    **{key: COMMON[key] for key in ("id", "label", "facts", "seed", "icon", "note")},
    "when": Field(_CONDITION, required=False, about=COMMON["when"].about),
    "locks": Field(ListOf(lock_over(_CONDITION), minimum=1), required=False, about=COMMON["locks"].about),
}
_FOOT = Field(
    ListOf(
        Record(
            {
                "id": Field(_ID, about="its name among all lines at the foot"),
                "text": Field(LABELS, about="what it says; {name} takes what is shown under that name"),
                "to": Field(Ref("a node"), required=False, about="the page that it opens"),
            },
            what="a line at the foot",
        ),
        minimum=1,
    ),
    required=False,
    about="lines at the foot of this page and of all below it",
)
_OVER = {
    "text": Field(
        LABELS, required=False, about="what stands over the rows; {name} takes what is shown under that name"
    ),
    "shows": Field(_SHOWS, required=False, about="what is shown over the rows, below the text"),
    "head": Field(
        _SHOWS, required=False, about="what stands first, such as a sender; the text stands small at its end"
    ),
    "foot": _FOOT,
}
_LOOK = Field(
    OneOf(("primary", "danger"), "a look"),
    required=False,
    about="primary is what the page is for, danger what is not undone; without it the row is like the others",
)
_ERRAND = {
    "does": Field(OneOf(DEEDS, "a deed of the cloud"), about="what the cloud is to do"),
    "with": Field(MapOf(_ID, Text(), minimum=1), required=False, about="values that go with it always"),
    "ask": Field(Ref("a message"), required=False, about="what is asked first"),
    "done": Field(Ref("a message"), required=False, about="what is told after the success"),
    "then": Field(
        Ref("a node"),
        required=False,
        about="the page that opens after the success, or back; without it the page stays",
    ),
}
_FIELD = Record(
    {
        "id": Field(_ID, about="its name, under which it is sent"),
        "kind": Field(OneOf([*FIELD_KINDS], "a kind of field"), about="what may be typed into it"),
        "label": Field(LABEL, about="what to type"),
        "hint": Field(LABELS, required=False, about="a word of help below it"),
        "least": Field(Whole(1, 254), required=False, about="fewest characters, where not the usual"),
        "most": Field(Whole(1, 254), required=False, about="most characters, where not the usual"),
        "secret": Field(Flag(), required=False, about="shown as dots, where that is not the usual"),
        "optional": Field(Flag(), required=False, about="it may stay empty"),
        "value": Field(_SHOWS, required=False, about="what it begins with"),
        "choices": Field(
            ListOf(
                Record(
                    {
                        "value": Field(Text(), about="what is sent"),
                        "label": Field(LABEL, about="what is written on it"),
                    },
                    what="a value that a field offers",
                ),
                minimum=1,
            ),
            required=False,
            about="of a choice: the values that it offers",
        ),
        "of": Field(
            OneOf(LISTS, "a list of My Porsche"),
            required=False,
            about="of a choice: the list whose items it offers",
        ),
    },
    what="a field",
)
_FORM = Record(
    {
        "prompt": Field(LABELS, about="what is wanted, in a sentence"),
        "confirm": Field(LABELS, about="what the confirming button says"),
        "fields": Field(ListOf(_FIELD, minimum=1), about="its fields in order"),
    },
    what="a form",
)


def _row(what: str, **fields: Field) -> Record:
    return Record({**_COMMON, **fields}, what=what)


_OPTIONAL_ERRAND = {
    **_ERRAND,
    "does": Field(
        _ERRAND["does"].shape, required=False, about="what a tap on an item wants of the cloud; or give rows"
    ),
}
KINDS: Mapping[str, Record] = {
    "menu": _row(
        "a menu",
        **_OVER,
        rows=Field(_ROWS, about="what it opens"),
        layout=Field(
            OneOf(("list", "tiles"), "a layout"),
            required=False,
            about="how its rows stand; a list by default",
        ),
    ),
    "check": _row(
        "a check row",
        setting=Field(OneOf(_BOXES, "a fact that is true or false"), about="what the box shows"),
        **_ERRAND,
    ),
    "choice": _row(
        "a choice",
        setting=Field(OneOf(_CHOSEN, "a fact with values"), about="what is chosen now"),
        rows=Field(_ROWS, about="its options"),
        **_ERRAND,
    ),
    "option": _row("an option", value=Field(Text(), about="what the fact becomes")),
    "form": _row(
        "a form row", form=Field(_FORM, about="what a tap opens to type into"), look=_LOOK, **_ERRAND
    ),
    "action": _row(
        "an action row",
        look=_LOOK,
        called=Field(
            _SHOWS, required=False, about="what is written on it where that is known; else its label"
        ),
        **_ERRAND,
    ),
    "value": _row("a value row", shows=Field(_SHOWS, about="the value at its end")),
    "page": _row(
        "a page", text=Field(LABELS, about="what the page says; {name} takes what is shown"), foot=_FOOT
    ),
    "shortcut": _row(
        "a shortcut",
        to=Field(Ref("a node"), about="the path of the entry it leads to"),
        shows=Field(_SHOWS, required=False, about="the value below its label"),
    ),
    "list": _row(
        "a list",
        of=Field(OneOf(LISTS, "a list of My Porsche"), about="what it lists"),
        empty=Field(LABELS, about="what it says while it holds nothing"),
        rows=Field(_ROWS, required=False, about="the page that an item opens; or give does"),
        **_OVER,
        **_OPTIONAL_ERRAND,
    ),
}
_ROWS_OF_ALL_KINDS: RowOrInclude = RowOrInclude(
    ByKey("kind", KINDS, "a row"),
    Record(
        {
            "include": Field(Text(), about="a file with screens; the path starts at this file’s folder"),
            "when": Field(_CONDITION, required=False, about="lies on every row that it brings"),
        },
        what="an include",
    ),
)
APP = Record(
    {
        "app": Field(Name("[a-z0-9-]+", "the name of an app"), about="its name"),
        "home": Field(Ref("a node"), about="the page that it begins on"),
        "bar": Field(ListOf(Ref("a node")), default=[], about="the areas at the lower edge, in order"),
        "foot": Field(_FOOT.shape, default=[], about="lines at the foot of every page"),
        "rows": Field(_ROWS, about="the areas of the app, with all below them"),
    },
    what="an app",
)
SCREENS = Record(
    {"screens": Field(_ROWS, about="they stand where the include stands")}, what="a part of an app"
)
