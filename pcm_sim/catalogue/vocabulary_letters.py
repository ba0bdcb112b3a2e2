"""What the file of the letters looks like: what the cloud writes to people, by which way."""

from pcm_sim.catalogue.shapes import Field, ListOf, MapOf, OneOf, Record
from pcm_sim.catalogue.vocabulary_common import ID, LABELS, RESTS_ON

CHANNELS = ("mail", "sms", "push", "portal")
SENDERS = ("connect", "dealer", "store", "charging")
FOLDERS = ("inbox", "spam")
FIGURES = (
    *("address", "car", "centre", "code", "command", "country", "day", "digits", "kwh", "time"),
    *("money", "month", "name", "order", "owner", "product", "reason", "user"),
)
"""What a letter can be given to fill in."""

_LETTER = Record(
    {
        "channels": Field(ListOf(OneOf(CHANNELS, "a channel"), minimum=1), about="the ways that it takes"),
        "sender": Field(OneOf(SENDERS, "a sender"), about="who sends it"),
        "subject": Field(LABELS, required=False, about="its title; a text message has none"),
        "text": Field(ListOf(LABELS, minimum=1, what="a text"), about="what it says, a paragraph an item"),
        "folder": Field(
            OneOf(FOLDERS, "a folder"), default="inbox", about="where a mail lands as a rule (F010)"
        ),
        "link": Field(LABELS, required=False, about="what its button says, where it leads somewhere"),
        "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
    },
    what="a letter",
)
LETTERS = Record(
    {"letters": Field(MapOf(ID, _LETTER, minimum=1), about="every letter by the id of its template")}
)
