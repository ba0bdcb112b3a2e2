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
from pcm_sim.catalogue.vocabulary_facts import ABOUT_FACTS
from pcm_sim.domain.actions import ACTIONS
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.listings import LISTS
from pcm_sim.domain.shown import SHOWN

TONES = ("info", "good", "warning", "bad")


def _fact_value(values: tuple[str | bool, ...]) -> Shape[Json]:
    words = [value for value in values if isinstance(value, str)]
    return OneOf(words, "a value of this fact") if words else Flag()


def condition_over(
    facts: Mapping[str, tuple[str | bool, ...]], about: Mapping[str, str], name: str
) -> Shape[Json]:
    """Give the shape of a condition over an allow-list of facts.

    Args:
        facts: Each with the values it can have.
        about: What each is, for an editor's help.
        name: The shape's name among the definitions of a schema.
    """

    def make() -> Shape[Json]:
        return Record(
            {
                **{
                    fact: Field(_fact_value(values), required=False, about=about.get(fact, ""))
                    for fact, values in facts.items()
                },
                "all": Field(ListOf(shape, minimum=1), required=False, about="every one of these holds"),
                "any": Field(ListOf(shape, minimum=1), required=False, about="at least one of these holds"),
                "not": Field(shape, required=False, about="this does not hold"),
            },
            what="a condition",
        )

    shape: Shape[Json] = Lazy(make, name)
    return shape


CONDITION = condition_over(FACTS, ABOUT_FACTS, "condition")


def lock_over(condition: Shape[Json]) -> Record:
    """Give the shape of a lock with conditions of a kind."""
    return Record(
        {
            "unless": Field(condition, about="while this holds the row works; else it refuses"),
            "message": Field(Ref("a message"), about="says why it refuses"),
        },
        what="a lock",
    )


_LOCK = lock_over(CONDITION)
ROW: Shape[Json] = Lazy(lambda: _ROW, "row")
ROWS = ListOf(ROW, minimum=1, what="a list of rows")
COMMON = {
    "id": Field(Name("[a-z0-9_]+", "an id in lower_snake"), about="its name in its place"),
    "label": Field(LABEL, about="what is written on it"),
    "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
    "seed": Field(ListOf(Text()), required=False, about="other spellings, for the search"),
    "feature": Field(OneOrMany(Ref("a feature")), required=False, about="what a person wants with it"),
    "icon": Field(Ref("an icon"), required=False, about="a drawing, by its file name without .svg"),
    "when": Field(CONDITION, required=False, about="the row is there while this holds"),
    "locks": Field(
        ListOf(_LOCK, minimum=1),
        required=False,
        about="when it refuses, and why; the first closed lock speaks",
    ),
    "note": Field(LABEL, required=False, about="a word for whoever looks it up with `pcm-sim where`"),
}


def _row(what: str, **fields: Field) -> Record:
    return Record({**COMMON, **fields}, what=what)


KINDS: Mapping[str, Record] = {
    "menu": _row(
        "a menu",
        rows=Field(ROWS, about="what it opens"),
        layout=Field(
            OneOf(("list", "tiles", "widgets"), "a layout"),
            required=False,
            about="how its rows stand; a list by default",
        ),
        places=Field(
            ListOf(Ref("a preference"), minimum=1),
            required=False,
            about="on a page with widgets: the preferences that name the rows which stand large, in order",
        ),
        key=Field(KEY, required=False, about="a hard key that opens it from the page above"),
    ),
    "check": _row(
        "a check row", setting=Field(Ref("a setting that is on or off"), about="what a tap switches")
    ),
    "choice": _row(
        "a choice",
        setting=Field(Ref("a setting with values"), about="what is chosen"),
        rows=Field(ROWS, about="its options"),
    ),
    "option": _row("an option", value=Field(Text(), about="what the setting becomes")),
    "form": _row("a form row", form=Field(OneOf(FORMS, "a form"), about="what a tap opens to type into")),
    "action": _row("an action row", does=Field(OneOf(ACTIONS, "an action"), about="what a tap does")),
    "value": _row("a value row", shows=Field(OneOf(SHOWN, "a value to show"), about="the value at its end")),
    "page": _row("a page", text=Field(LABELS, about="what the page says")),
    "shortcut": _row(
        "a shortcut",
        to=Field(Ref("a node"), about="the path of the entry it leads to"),
        shows=Field(OneOf(SHOWN, "a value to show"), required=False, about="the value below its label"),
    ),
    "list": _row(
        "a list",
        of=Field(OneOf(LISTS, "a list the unit keeps"), about="what it lists"),
        empty=Field(LABELS, about="what it says while it holds nothing"),
        does=Field(
            OneOf(ACTIONS, "an action"), required=False, about="what a tap on an item does; or give rows"
        ),
        rows=Field(ROWS, required=False, about="the page that an item opens; or give does"),
    ),
}
_ROW: RowOrInclude = RowOrInclude(
    ByKey("kind", KINDS, "a row"),
    Record(
        {
            "include": Field(Text(), about="a file with rows; the path starts at this file’s folder"),
            "when": Field(CONDITION, required=False, about="lies on every row that it brings"),
        },
        what="an include",
    ),
)
TREE = Record(
    {
        "tree": Field(Name("[a-z0-9-]+", "the name of a tree"), about="its name, by which cars ask for it"),
        "home": Field(Ref("a node"), about="where the unit lands after a start"),
        "keys": Field(MapOf(KEY, Ref("a node"), minimum=1), about="for each hard key the page that it opens"),
        "bar": Field(
            ListOf(Ref("a node")),
            default=[],
            about="the areas in the bar beside the page, in order, on units that have one",
        ),
        "absent": Field(
            MapOf(Ref("a feature"), Ref("a message")),
            about="for what these units lack, the message that says why",
        ),
        "rows": Field(ROWS, about="the areas of the unit, with all below them"),
    },
    what="a tree",
)
FRAGMENT = Record({"rows": Field(ROWS, about="they stand where the include stands")}, what="a part of a menu")
MESSAGES = Record(
    {
        "messages": Field(
            MapOf(
                Name("[a-z0-9_]+", "an id in lower_snake"),
                Record(
                    {
                        "text": Field(LABELS, about="what the unit says"),
                        "way_out": Field(LABELS, required=False, about="what the person can do now"),
                        "tone": Field(OneOf(TONES, "a tone"), about="how it is meant"),
                        "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
                        "passing": Field(
                            Flag(),
                            required=False,
                            about="it only answers a touch: it is not kept among the notifications",
                        ),
                    },
                    what="a message",
                ),
            ),
            about="every message by its id",
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
                        "default": Field(Plain(), about="what it is in the beginning"),
                        "values": Field(
                            ListOf(Text(), minimum=2),
                            required=False,
                            about="what can be chosen; without them it is on or off",
                        ),
                    },
                    what="a preference",
                ),
            ),
            about="every setting that only remembers, by its id",
        )
    }
)
_TEXTS = MapOf(Name("[a-z0-9_.]+", "the id of a text"), LABELS)
WORDS = Record({"words": Field(_TEXTS, about="every text by its id")})
DESKTOP = Record({"texts": Field(_TEXTS, about="every text by its id")})
GUIDE = Record({"sentences": Field(_TEXTS, about="every sentence by its id")})
HISTORY = Record({"history": Field(_TEXTS, about="every sentence by its id")})
ATLAS = Record({"atlas": Field(_TEXTS, about="every text by its id")})
FAILURES = Record({"failures": Field(_TEXTS, about="every sentence by its id")})
FEATURES = Record(
    {
        "fillers": Field(ListOf(Text()), about="words that `pcm-sim where` passes over"),
        "features": Field(
            MapOf(
                Name("[a-z0-9_]+", "an id in lower_snake"),
                Record(
                    {
                        "label": Field(LABELS, about="what it is called"),
                        "words": Field(
                            Record(
                                {
                                    code: Field(ListOf(Text(), minimum=1), about="any of these finds it")
                                    for code in LANGUAGES
                                }
                            ),
                            about="what people say for it",
                        ),
                    },
                    what="a feature",
                ),
            ),
            about="everything that a person may want, by its id",
        ),
    }
)
