"""What `expect` may say."""

from pcm_sim.catalogue.shapes import (
    ByKind,
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    OneOrMany,
    Record,
    Text,
    Whole,
)
from pcm_sim.catalogue.shapes_presence import Saying
from pcm_sim.scenario.format.vocabulary_common import (
    CARS,
    DURATION,
    LANGUAGE,
    SHOWN_FACTS,
    STATE,
    TARGETS,
    TEXT,
    shared,
)

_PAGE = {
    "screen": Field(Text(), required=False, about="id of the page, a feature, or form:NAME"),
    "message": Field(Text(), required=False, about="id of what is told, in whatever way"),
    "dialog": Field(Text(), required=False, about="id of the dialog's message, or none"),
    "notice": Field(Text(), required=False, about="id of the passing word's message, or none"),
    "text": Field(TEXT, required=False, about="words that can be read somewhere on it"),
    "present": Field(TARGETS, required=False, about="what can be seen there"),
    "absent": Field(TARGETS, required=False, about="what cannot be seen there"),
    "enabled": Field(TARGETS, required=False, about="what can be touched and does not refuse"),
    "locked": Field(TARGETS, required=False, about="what is seen and refuses"),
    "checked": Field(MapOf(Text(), Flag()), required=False, about="whether boxes are ticked, by id"),
    "values": Field(MapOf(Text(), TEXT), required=False, about="what stands at the rows' ends, by id"),
}
_NOTHING = "{what} names nothing that could be seen (one of: {keys})"
PAGE = shared("page", Saying({**_PAGE}, tuple(_PAGE), "what a page shows", _NOTHING))
PATH = Record(
    {
        "of": Field(Text(), about="id of an entry or a feature"),
        "is": Field(Text(), required=False, about="the labels from home, parted by >"),
        "lang": Field(LANGUAGE, required=False, about="the language of these words"),
        "absent": Field(Text(), required=False, about="message that says why this car has none"),
    },
    what="a path",
)
_LETTER = Record(
    {
        "kind": Field(Text(), about="id of the letter"),
        "to": Field(Text(), required=False, about="customer, address or number"),
        "folder": Field(OneOf(("inbox", "spam"), "a folder"), required=False, about="where it lies"),
        "state": Field(
            OneOf(("under_way", "there", "read", "lost", "bounced"), "what became of it"),
            required=False,
            about="what became of it",
        ),
        "count": Field(Whole(0, 10_000), required=False, about="exactly so many"),
        "text": Field(Text(), required=False, about="it says this"),
    },
    what="a letter",
)
LETTER = shared("letter", OneOrMany(ByKind("a letter", single=Text(), mapping=_LETTER)))
CONTRACT = Record(
    {
        "product": Field(Text(), about="id of the service or function"),
        "car": Field(CARS, default="simulated", about="which car it is for"),
        "customer": Field(Text(), required=False, about="who pays"),
        "state": Field(Text(), required=False, about="where it stands; none where there must be none"),
        "renews": Field(Flag(), required=False, about="it goes on at its end"),
    },
    what="a contract",
)
JOURNAL = Record(
    {
        "operation": Field(Text(), about="what was asked of the cloud"),
        "outcome": Field(Text(), required=False, about="ok, the code of the refusal, or no_answer"),
        "fault": Field(Text(), required=False, about="the fault that struck it"),
        "count": Field(Whole(0, 10_000), required=False, about="exactly so many"),
    },
    what="an entry of the journal",
)
_SEEN = {
    **_PAGE,
    "page": Field(PAGE, required=False, about="what the customer's telephone shows"),
    "path": Field(OneOrMany(PATH), required=False, about="where entries are on this car"),
    "state": Field(STATE, required=False, about="what is so, by name"),
    "mail": Field(LETTER, required=False, about="mails that were sent"),
    "sms": Field(LETTER, required=False, about="text messages that were sent"),
    "push": Field(LETTER, required=False, about="notifications that were sent"),
    "portal_message": Field(LETTER, required=False, about="messages in My Porsche that were sent"),
    "contract": Field(OneOrMany(CONTRACT), required=False, about="what customers hold"),
    "journal": Field(OneOrMany(JOURNAL), required=False, about="what was asked of the cloud"),
    "image": Field(Text(), required=False, about="name of a picture that the glass must equal"),
}
EXPECT = Saying(
    {
        **_SEEN,
        "mask": Field(ListOf(Text(), minimum=1), required=False, about="targets left out of the picture"),
        "facts": Field(SHOWN_FACTS, required=False, about="facts that are shown by this"),
        "within": Field(DURATION, required=False, about="simulated time in which it may come true"),
    },
    tuple(_SEEN),
    "what is expected",
    _NOTHING,
)
