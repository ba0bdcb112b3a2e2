"""What the files of the search look like: places outside the car, and where the unit’s messages come from."""

from pcm_sim.catalogue.shapes import Field, ListOf, MapOf, Name, OneOf, Record, Ref, Text
from pcm_sim.catalogue.vocabulary_common import LABELS, LANGUAGES, RESTS_ON
from pcm_sim.catalogue.vocabulary_menus import CONDITION
from pcm_sim.domain.actions import ACTIONS
from pcm_sim.domain.forms import FORMS

PLACES = ("portal", "app", "store")
"""Where a customer can go beside the car."""

_ID = Name("[a-z0-9_]+", "an id in lower_snake")
_WORDS = Record({code: Field(ListOf(Text(), minimum=1)) for code in LANGUAGES}, what="words by language")
_OUTSIDE = Record(
    {
        "place": Field(OneOf(PLACES, "a place"), about="where the customer goes"),
        "label": Field(LABELS, about="what a person wants there"),
        "path": Field(ListOf(LABELS, minimum=1), about="what is chosen there, in order"),
        "text": Field(LABELS, about="what one finds there, in a sentence"),
        "words": Field(_WORDS, about="what people say for it"),
        "seed": Field(ListOf(Text()), required=False, about="spellings of the source that differ"),
        "when": Field(CONDITION, required=False, about="only for cars on which this holds"),
        "lines": Field(ListOf(Ref("a model line"), minimum=1), required=False, about="only these lines"),
        "phone": Field(Text(), required=False, about="page or row of My Porsche that shows it"),
        "facts": Field(RESTS_ON, about="what it rests on"),
    },
    what="a path outside the car",
)
OUTSIDE = Record(
    {
        "places": Field(
            Record(
                {place: Field(LABELS, about=f"the name of the {place}") for place in PLACES},
                what="the places",
            ),
            about="what each place is called",
        ),
        "outside": Field(MapOf(_ID, _OUTSIDE), about="every path outside the car, by its id"),
    }
)

_SOURCE = Record(
    {
        "form": Field(OneOf(FORMS, "a form"), required=False, about="rows that open this form"),
        "does": Field(OneOf(ACTIONS, "an action"), required=False, about="rows that do this"),
        "setting": Field(Text(), required=False, about="rows that change this setting"),
        "feature": Field(Ref("a feature"), required=False, about="rows that serve this feature"),
    },
    what="rows that a message comes from",
)
_ORIGIN = Record(
    {
        "when": Field(LABELS, about="when these messages are told, in a sentence"),
        "from": Field(ListOf(_SOURCE, minimum=1), required=False, about="the rows that they come from"),
        "messages": Field(ListOf(Ref("a message"), minimum=1), about="which messages"),
    },
    what="an origin of messages",
)
ORIGINS = Record(
    {
        "not_here": Field(LABELS, about="said of a message that a car never tells"),
        "not_in_car": Field(
            LABELS, about="said of a message without an origin: the telephone or the cloud tells it"
        ),
        "origins": Field(MapOf(_ID, _ORIGIN), about="where the messages of the unit come from"),
    }
)
