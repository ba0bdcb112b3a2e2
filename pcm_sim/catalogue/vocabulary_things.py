"""What the files of things round the unit look like: telephones, stations, tracks, networks, products."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, Name, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_common import LABELS, RESTS_ON

_ID = Name("[a-z0-9_]+", "an id in lower_snake")
_NUMBER = Name("[+]?[0-9][0-9 ]{2,24}", 'a telephone number in quotes, such as "+33 1 99 00 00 01"')
_CONTACT = Record(
    {
        "id": Field(_ID, about="its name among the contacts"),
        "name": Field(Text(), about="who it is"),
        "number": Field(_NUMBER, about="where it rings; in quotes"),
    },
    what="a contact",
)
PHONES = Record(
    {
        "phones": Field(
            MapOf(
                _ID,
                Record(
                    {
                        "name": Field(Text(), about="what it calls itself over Bluetooth"),
                        "label": Field(LABELS, about="what the chooser calls it"),
                        "carplay": Field(Flag(), default=False, about="it knows CarPlay"),
                        "network": Field(Ref("a Wi-Fi network"), required=False, about="its hotspot"),
                        "battery": Field(Whole(1, 100), default=80, about="how full it is"),
                        "data_in_calls": Field(
                            Flag(), default=True, about="its data run on while it calls over LTE"
                        ),
                        "contacts": Field(ListOf(_CONTACT), about="its contacts"),
                    },
                    what="a telephone",
                ),
            ),
            about="every telephone by a short name",
        )
    }
)
NETWORKS = Record(
    {
        "networks": Field(
            MapOf(
                _ID,
                Record(
                    {
                        "name": Field(Text(), about="what it is called in the list"),
                        "password": Field(
                            Text(min_length=8, what="a Wi-Fi password"),
                            required=False,
                            about="without one it is open to all",
                        ),
                        "phone": Field(
                            Ref("a telephone"),
                            required=False,
                            about="the telephone that makes it, and must be there",
                        ),
                    },
                    what="a Wi-Fi network",
                ),
            ),
            about="every network by a short name",
        )
    }
)
MEDIA = Record(
    {
        "stations": Field(
            MapOf(
                _ID,
                Record(
                    {
                        "name": Field(Text(), about="what it is called"),
                        "band": Field(OneOf(("fm", "dab"), "a band"), about="how it is received"),
                        "frequency": Field(Text(), about="what stands beside its name"),
                    },
                    what="a station",
                ),
                minimum=1,
            ),
            about="every radio station by a short name",
        ),
        "tracks": Field(
            MapOf(
                _ID,
                Record(
                    {
                        "title": Field(Text(), about="what it is called"),
                        "artist": Field(Text(), about="who plays it"),
                    },
                    what="a piece of music",
                ),
                minimum=1,
            ),
            about="every piece of music by a short name",
        ),
    }
)
PRODUCTS = Record(
    {
        "products": Field(
            MapOf(
                _ID,
                Record(
                    {
                        "kind": Field(
                            OneOf(("service", "function"), "a kind of product"),
                            about="a Connect service, or a Function on Demand",
                        ),
                        "label": Field(LABELS, about="what it is called"),
                        "text": Field(LABELS, about="what it does"),
                        "term_days": Field(
                            Whole(1, 3660), required=False, about="how long it runs; without it, for ever"
                        ),
                        "at_start": Field(
                            Flag(), default=False, about="every linked car has it from the beginning"
                        ),
                        "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
                    },
                    what="a product",
                ),
            ),
            about="every product by a short name",
        )
    }
)
