"""What the files of things round the unit look like: telephones, stations, tracks, networks, products."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, Name, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_common import LABELS, RESTS_ON

_ID = Name("[a-z0-9_]+", "an id in lower_snake")
_NUMBER = Name("[+]?[0-9][0-9 ]{2,24}", 'a telephone number in quotes, such as "+33 1 99 00 00 01"')
_CONTACT = Record({"id": Field(_ID), "name": Field(Text()), "number": Field(_NUMBER)}, what="a contact")
PHONES = Record(
    {
        "phones": Field(
            MapOf(
                _ID,
                Record(
                    {
                        "name": Field(Text()),
                        "label": Field(LABELS),
                        "carplay": Field(Flag(), default=False),
                        "network": Field(Ref("a Wi-Fi network"), required=False),
                        "battery": Field(Whole(1, 100), default=80),
                        "data_in_calls": Field(Flag(), default=True),
                        "contacts": Field(ListOf(_CONTACT)),
                    },
                    what="a telephone",
                ),
            )
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
                        "name": Field(Text()),
                        "password": Field(Text(min_length=8, what="a Wi-Fi password"), required=False),
                        "phone": Field(Ref("a telephone"), required=False),
                    },
                    what="a Wi-Fi network",
                ),
            )
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
                        "name": Field(Text()),
                        "band": Field(OneOf(("fm", "dab"), "a band")),
                        "frequency": Field(Text()),
                    },
                    what="a station",
                ),
                minimum=1,
            )
        ),
        "tracks": Field(
            MapOf(
                _ID,
                Record({"title": Field(Text()), "artist": Field(Text())}, what="a piece of music"),
                minimum=1,
            )
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
                        "kind": Field(OneOf(("service", "function"), "a kind of product")),
                        "label": Field(LABELS),
                        "text": Field(LABELS),
                        "term_days": Field(Whole(1, 3660), required=False),
                        "at_start": Field(Flag(), default=False),
                        "facts": Field(RESTS_ON),
                    },
                    what="a product",
                ),
            )
        )
    }
)
