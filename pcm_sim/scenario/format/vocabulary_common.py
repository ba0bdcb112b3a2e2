"""What several parts of a scenario file have in common: texts, targets, durations, values."""

from collections.abc import Mapping

from pcm_sim.catalogue.shapes import (
    ByKind,
    Field,
    Json,
    Lazy,
    ListOf,
    MapOf,
    Name,
    OneOf,
    OneOrMany,
    Plain,
    Record,
    Schema,
    Shape,
    Text,
)
from pcm_sim.catalogue.shapes_presence import SayingOnce
from pcm_sim.catalogue.vocabulary_common import LABELS
from pcm_sim.scenario.format.dates import Date


def shared(name: str, shape: Shape[Json]) -> Shape[Json]:
    """Let a shape be written once in a schema, however often it is used.

    Args:
        name: Its name among the definitions.
        shape: What it is.
    """
    return Lazy(lambda: shape, name)


class SharedRecord(Record):
    """A record that is written once in a schema, however deep it would stand there.

    Args:
        name: Its name among the definitions.
        fields: What it holds, by key.
        what: What it is, with its article.
    """

    __slots__ = ("_name",)

    def __init__(self, name: str, fields: Mapping[str, Field], what: str) -> None:
        super().__init__(fields, what)
        self._name = name

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        if self._name not in shared:
            # The place is taken first, for a step may hold steps.
            shared[self._name] = {}
            shared[self._name] = super().fragment(shared)
        return {"$ref": f"#/$defs/{self._name}"}


LANGUAGE = Name("[a-z]{2}", "a language, two small letters such as de")
DURATION = shared(
    "duration",
    Name("[1-9][0-9]{0,5} ?(ms|s|min|h|day|days|week|weeks)", "a time such as 3 s, 10 min, 2 h or 1 day"),
)
DATE_TIME = shared(
    "date_time",
    Date(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?([+-][0-9]{2}:[0-9]{2}|Z)?"
        "|[$][{][a-z][a-z0-9_]*[}]",
        "a date such as 2019-05-06, or a date and time such as 2019-05-06T08:30",
    ),
)
ID = Name("[a-z0-9_]+(?:[.-][a-z0-9_]+)*", "an id in small letters, parted by dots or hyphens")
FILE = Name("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*", "a file below the scenarios' folder, such as lib/sign-in")
FACT = Name("[FX][0-9]{2,3}", "a fact such as F081")
FACTS = ListOf(FACT, minimum=1, what="a list of facts")
SHOWN_FACTS = ListOf(
    Name("[FX][0-9]{2,3}|[$][{][a-z][a-z0-9_]*[}]", "a fact such as F081, or a value"),
    minimum=1,
    what="a list of facts",
)
"""A scenario that stands for many cells may show another fact in each."""
TEXT = shared("text", ByKind("a text, one for all languages or one each", single=Text(), mapping=LABELS))
WHERE_FIELDS = {
    "id": Field(Text(), required=False, about="id of an entry, a feature, or another target"),
    "path": Field(Text(), required=False, about="the labels from home, parted by >"),
    "label": Field(Text(), required=False, about="the label that stands on the screen"),
    "begins": Field(Text(), required=False, about="how the label that stands on the screen begins"),
    "lang": Field(LANGUAGE, required=False, about="the language of these words"),
}
WAYS_TO_NAME = ("id", "path", "label", "begins")
"""Of which one must be there."""
WHERE = shared(
    "where",
    ByKind(
        "a target: an id, or path, label or begins",
        single=Text(),
        mapping=SayingOnce(WHERE_FIELDS, WAYS_TO_NAME, "a target"),
    ),
)
TARGETS = shared("targets", OneOrMany(WHERE))
NAME = Name("[a-z][a-z0-9_.-]*", "a name in small letters")
STATE_NAME = Name(
    r"[a-z][a-z0-9_.-]*|Vehicle(\.[A-Z][A-Za-z0-9]*)+",
    "a name in small letters, or that of a signal such as Vehicle.Speed",
)
STATE = shared(
    "state", MapOf(STATE_NAME, ByKind("a value", single=Plain()), minimum=1, what="values by name")
)
VALUES = shared(
    "values",
    MapOf(Name("[a-z][a-z0-9_]*", "a name in lower_snake"), Text(min_length=0), what="values by name"),
)
CARS = OneOf(("simulated", "other", "promised"), "a car: the simulated, the other or the promised one")
