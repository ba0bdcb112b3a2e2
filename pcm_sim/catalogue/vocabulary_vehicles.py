"""What the file of a model line looks like: its vehicles with years, unit, tree and equipment."""

from pcm_sim.catalogue.laid_over import ENTRIES, loosened
from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, Name, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.shapes_presence import ByPresence
from pcm_sim.catalogue.vocabulary_common import HARD_KEY, LABELS, REGIONS, RESTS_ON
from pcm_sim.domain.conditions import PATHS

_YEARS = Record(
    {
        "from": Field(Whole(1990, 2100), about="the first model year"),
        "to": Field(
            Whole(1990, 2100), required=False, about="the last one; without it the latest in the policy"
        ),
        "regions": Field(ListOf(OneOf(REGIONS, "a region"), minimum=1), required=False, about="only here"),
        "except_regions": Field(
            ListOf(OneOf(REGIONS, "a region"), minimum=1), required=False, about="everywhere but here"
        ),
        "inferred": Field(Flag(), required=False, about="no fact says so"),
    },
    what="a range of model years",
)
_VEHICLE = Record(
    {
        "name": Field(LABELS, about="what it is called"),
        "generation": Field(Text(), about="its generation, such as 95B.2"),
        "years": Field(ListOf(_YEARS, minimum=1), about="its model years"),
        "head_unit": Field(Ref("a head unit"), about="the device in it"),
        "hard_keys": Field(
            ListOf(HARD_KEY), required=False, about="its keys, where they differ from those of its unit"
        ),
        "tree": Field(Ref("a tree"), about="its menus"),
        "canvas": Field(Ref("a canvas"), about="its touchscreen"),
        "look": Field(Ref("a look"), about="its skin"),
        "link": Field(
            OneOf(("code", "id", "none"), "a way to link"),
            about="how a Porsche ID is linked: by pairing code or by signing in",
        ),
        "sim_slot": Field(Flag(), about="there is a slot for an own SIM card"),
        "embedded_sim": Field(
            OneOf(("always", "by_market", "none"), "a kind of embedded SIM"),
            about="whether a SIM is built in",
        ),
        "roaming": Field(
            OneOf(("menu", "automatic", "none"), "a kind of roaming"), about="who takes care of roaming"
        ),
        "device_manager_key": Field(
            OneOf(("SET", "DEVICES", "none"), "SET, DEVICES or none"),
            about="the key that holds the device manager",
        ),
        "connect_menu": Field(
            OneOf(("SET", "APPS"), "SET or APPS"),
            default="SET",
            about="the menu that holds the Porsche Connect settings, on units with a code",
        ),
        "private_mode": Field(Flag(), about="the unit knows private mode"),
        "has_porsche_connect": Field(
            Flag(), default=True, about="false for a car older than Porsche Connect"
        ),
        "wifi": Field(
            OneOf(("join", "share", "none"), "a kind of Wi-Fi"),
            default="none",
            about="joins networks, or is one",
        ),
        "carplay": Field(
            OneOf(("wired", "wireless", "none"), "a kind of CarPlay"),
            default="none",
            about="how CarPlay comes in",
        ),
        "charge_port": Field(
            OneOf(("always", "by_engine", "none"), "a kind of charging port"),
            default="none",
            about="a charging cable can be plugged in; by_engine: the hybrids of the line have a port",
        ),
        "paths": Field(
            ListOf(OneOf(PATHS, "a path of the FAQ")),
            default=[],
            about="the paths of the FAQ that it has: link, roaming, data, PIN",
        ),
        "proof": Field(
            Record(
                {
                    "link": Field(RESTS_ON, about="why it links so"),
                    "roaming": Field(RESTS_ON, about="why its roaming is so"),
                    "data_off": Field(RESTS_ON, about="why its data are switched off so"),
                    "remember_pin": Field(RESTS_ON, about="why it keeps a PIN so"),
                },
                what="the proof of a vehicle",
            ),
            about="the facts that this equipment rests on",
        ),
    },
    what="a vehicle",
)
_LIKE_ANOTHER = Record(
    {
        "like": Field(Ref("a vehicle to be like"), about="the vehicle that gives all that is not said here"),
        **loosened(_VEHICLE, ENTRIES).fields,
    },
    what="a vehicle",
)
LINE = Record(
    {
        "line": Field(
            Name("[a-z0-9]+", "the name of a model line"), about="the model line, as people type it: macan"
        ),
        "label": Field(LABELS, required=False, about="its name; only where the line is not there yet"),
        "vehicles": Field(
            MapOf(
                Name("[a-z0-9-]+", "a vehicle’s key such as macan-95b-2"),
                ByPresence({"like": _LIKE_ANOTHER}, "a vehicle", _VEHICLE),
                1,
            ),
            about="every generation and unit of the line, by a key",
        ),
    },
    what="a model line",
)
