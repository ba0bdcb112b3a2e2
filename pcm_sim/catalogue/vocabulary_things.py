"""What the files of things round the unit look like: telephones, stations, tracks, networks."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_common import ID, LABELS, NUMBER

_CONTACT = Record(
    {
        "id": Field(ID, about="its name among the contacts"),
        "name": Field(Text(), about="who it is"),
        "number": Field(NUMBER, about="where it rings; in quotes"),
    },
    what="a contact",
)
PHONES = Record(
    {
        "phones": Field(
            MapOf(
                ID,
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
                ID,
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
                ID,
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
                ID,
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
