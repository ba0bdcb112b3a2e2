"""What the files below `menus/` look like; the reader and the JSON Schema both come from here."""

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
    OneOrMany,
    Plain,
    Record,
    Ref,
    Shape,
    Text,
)
from pcm_sim.catalogue.shapes_rows import RowOrInclude
from pcm_sim.catalogue.vocabulary_common import KEY, LABEL, LABELS, LANGUAGES, RESTS_ON
from pcm_sim.domain.actions import ACTIONS
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.listings import LISTS
from pcm_sim.domain.shown import SHOWN

TONES = ("info", "good", "warning", "bad")


def _fact_value(values: tuple[str | bool, ...]) -> Shape[Json]:
    words = [value for value in values if isinstance(value, str)]
    return OneOf(words, "a value of this fact") if words else Flag()


CONDITION: Shape[Json] = Lazy(lambda: _CONDITION, "condition")
_CONDITION: Record = Record(
    {
        **{fact: Field(_fact_value(values), required=False) for fact, values in FACTS.items()},
        "all": Field(ListOf(CONDITION, minimum=1), required=False),
        "any": Field(ListOf(CONDITION, minimum=1), required=False),
        "not": Field(CONDITION, required=False),
    },
    what="a condition",
)

_LOCK = Record({"unless": Field(CONDITION), "message": Field(Ref("a message"))}, what="a lock")
ROW: Shape[Json] = Lazy(lambda: _ROW, "row")
ROWS = ListOf(ROW, minimum=1, what="a list of rows")
COMMON = {
    "id": Field(Name("[a-z0-9_]+", "an id in lower_snake")),
    "label": Field(LABEL),
    "facts": Field(RESTS_ON),
    "seed": Field(ListOf(Text()), required=False),
    "feature": Field(OneOrMany(Ref("a feature")), required=False),
    "icon": Field(Ref("an icon"), required=False),
    "when": Field(CONDITION, required=False),
    "locks": Field(ListOf(_LOCK, minimum=1), required=False),
    "note": Field(LABEL, required=False),
}


def _row(what: str, **fields: Field) -> Record:
    return Record({**COMMON, **fields}, what=what)


KINDS: Mapping[str, Record] = {
    "menu": _row(
        "a menu",
        rows=Field(ROWS),
        layout=Field(OneOf(("list", "tiles"), "a layout"), required=False),
        key=Field(KEY, required=False),
    ),
    "check": _row("a check row", setting=Field(Ref("a setting that is on or off"))),
    "choice": _row("a choice", setting=Field(Ref("a setting with values")), rows=Field(ROWS)),
    "option": _row("an option", value=Field(Text())),
    "form": _row("a form row", form=Field(OneOf(FORMS, "a form"))),
    "action": _row("an action row", does=Field(OneOf(ACTIONS, "an action"))),
    "value": _row("a value row", shows=Field(OneOf(SHOWN, "a value to show"))),
    "page": _row("a page", text=Field(LABELS)),
    "shortcut": _row("a shortcut", to=Field(Ref("a node"))),
    "list": _row(
        "a list",
        of=Field(OneOf(LISTS, "a list the unit keeps")),
        empty=Field(LABELS),
        does=Field(OneOf(ACTIONS, "an action"), required=False),
        rows=Field(ROWS, required=False),
    ),
}
_ROW: RowOrInclude = RowOrInclude(
    ByKey("kind", KINDS, "a row"),
    Record({"include": Field(Text()), "when": Field(CONDITION, required=False)}, what="an include"),
)
TREE = Record(
    {
        "tree": Field(Name("[a-z0-9-]+", "the name of a tree")),
        "home": Field(Ref("a node")),
        "keys": Field(MapOf(KEY, Ref("a node"), minimum=1)),
        "absent": Field(MapOf(Ref("a feature"), Ref("a message"))),
        "rows": Field(ROWS),
    },
    what="a tree",
)
FRAGMENT = Record({"rows": Field(ROWS)}, what="a part of a menu")
MESSAGES = Record(
    {
        "messages": Field(
            MapOf(
                Name("[a-z0-9_]+", "an id in lower_snake"),
                Record(
                    {
                        "text": Field(LABELS),
                        "way_out": Field(LABELS, required=False),
                        "tone": Field(OneOf(TONES, "a tone")),
                        "facts": Field(RESTS_ON),
                    },
                    what="a message",
                ),
            )
        )
    }
)
PREFERENCES = Record(
    {
        "preferences": Field(
            MapOf(
                Name("[a-z0-9_]+", "an id in lower_snake"),
                Record(
                    {
                        "default": Field(Plain()),
                        "values": Field(ListOf(Text(), minimum=2), required=False),
                    },
                    what="a preference",
                ),
            )
        )
    }
)
_TEXTS = MapOf(Name("[a-z0-9_.]+", "the id of a text"), LABELS)
WORDS = Record({"words": Field(_TEXTS)})
DESKTOP = Record({"texts": Field(_TEXTS)})
FEATURES = Record(
    {
        "fillers": Field(ListOf(Text())),
        "features": Field(
            MapOf(
                Name("[a-z0-9_]+", "an id in lower_snake"),
                Record(
                    {
                        "label": Field(LABELS),
                        "words": Field(
                            Record({code: Field(ListOf(Text(), minimum=1)) for code in LANGUAGES})
                        ),
                    },
                    what="a feature",
                ),
            )
        ),
    }
)
