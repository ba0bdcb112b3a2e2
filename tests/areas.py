"""A unit by hand that has every area, each under a key of its own: a test is one key from what it needs.

The things round it are few and their names say what they are for.
"""

from worlds import (
    IN,
    MARKETS,
    MINUTE,
    POLICY,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_session,
    build_unit,
    build_vehicle,
    build_world,
    text,
)

from pcm_sim.domain.areas import Areas, Media, Telephony, Wifi
from pcm_sim.domain.conditions import Is
from pcm_sim.domain.nodes import Action, Check, Choice, Entrance, Listing, Menu, Option, Tree, Value
from pcm_sim.domain.phone import Contact, Phone
from pcm_sim.domain.things import Network, Preference, Product, Station, Things, Track

DAY = 24 * 60 * MINUTE

# --- what there is round the unit -------------------------------------------------------------------

HOTSPOT_PASSWORD = "lavender-26"  # noqa: S105 - of an invented network
GARAGE_PASSWORD = "four-wheels"  # noqa: S105 - of an invented network

THINGS = Things(
    stations={
        one.id: one
        for one in (
            Station("fm_one", "FM One", "fm", "89.4 MHz"),
            Station("fm_two", "FM Two", "fm", "94.7 MHz"),
            Station("fm_three", "FM Three", "fm", "101.3 MHz"),
            Station("dab_one", "DAB One", "dab", "8C"),
            Station("dab_two", "DAB Two", "dab", "11D"),
        )
    },
    tracks={one: Track(one, one.title(), "A Band") for one in ("first", "second", "third")},
    networks={
        one.id: one
        for one in (
            Network("hotspot", "The phone’s", HOTSPOT_PASSWORD, "mobile"),
            Network("old_hotspot", "The old phone’s", "old-password", "old"),
            Network("garage", "Garage", GARAGE_PASSWORD, ""),
            Network("guests", "Guests", "", ""),
        )
    },
    products={
        one.id: one
        for one in (
            Product("traffic", "service", text("Traffic"), text("Shows traffic.")),
            Product("music", "service", text("Music"), text("Plays music.")),
            Product("lanes", "function", text("Lanes"), text("Keeps the lane.")),
            Product("seats", "function", text("Seats"), text("Warms the seats.")),
        )
    },
    preferences={"touch_sound": Preference(True, ()), "brightness": Preference("auto", ("dark", "auto"))},
)

PHONES = (
    Phone(
        "mobile",
        "The phone",
        (Contact("office", "Office", "+33 1 99 00 12 04"), Contact("emma", "Emma", "+44 7700 900 117")),
        carplay=True,
        network="hotspot",
    ),
    Phone("old", "The old phone", (Contact("jonas", "Jonas", "0171"),), network="old_hotspot"),
)
"""One that can do everything, and one without CarPlay; the first is in the car."""


# --- the tree ---------------------------------------------------------------------------------------

KEYS = (
    "HOME",
    "PHONE",
    "BLUETOOTH",
    "WIFI",
    "DATA",
    "CARPLAY",
    "MEDIA",
    "STORE",
    "UPDATES",
    "USERS",
    "NOTES",
    "BACK",
)
ON_CALL = Is("call.active", value=True)


def _choice(node, setting, values):
    """Build a choice with an option for each value."""
    options = tuple(Option(id=f"{node}/{value}", label=text(value), value=value) for value in values)
    return (
        Choice(id=node, label=text(node), setting=setting, children=tuple(one.id for one in options)),
        *options,
    )


def _menu(node, *children, **more):
    """Build a menu of children named below it."""
    return Menu(id=node, label=text(node), children=tuple(f"{node}/{child}" for child in children), **more)


def _action(node, does, **more):
    """Build a row that does something."""
    return Action(id=node, label=text(node), does=does, **more)


def _listing(node, of, *children, does=""):
    """Build a list."""
    return Listing(
        id=node,
        label=text(node),
        of=of,
        does=does,
        empty=text(f"no {of}"),
        children=tuple(f"{node}/{child}" for child in children),
    )


def _value(node, shows, **more):
    """Build a row that only shows."""
    return Value(id=node, label=text(node), shows=shows, **more)


_NODES = (
    Menu(id="home", label=text("Home"), children=("phone", "media", "users"), layout="tiles"),
    _menu("phone", "with", "hang_up", "keypad", "contacts", "calls", "by"),
    _value("phone/with", "call.name", when=ON_CALL),
    _action("phone/hang_up", "hang_up", when=ON_CALL),
    Entrance(id="phone/keypad", label=text("Keypad"), form="dial"),
    _menu("phone/contacts", "all"),
    _listing("phone/contacts/all", "contacts", does="call_contact"),
    _menu("phone/calls", "all"),
    _listing("phone/calls/all", "calls", does="call_again"),
    *_choice("phone/by", "telephone", ("bluetooth", "card")),
    _menu("bluetooth", "on", "pair", "phones"),
    Check(id="bluetooth/on", label=text("Bluetooth"), setting="bluetooth"),
    _action("bluetooth/pair", "pair_phone"),
    _listing("bluetooth/phones", "phones", "state", "connect", "disconnect", "remove"),
    _value("bluetooth/phones/state", "item.state"),
    _action("bluetooth/phones/connect", "connect_phone", when=Is("item.active", value=False)),
    _action("bluetooth/phones/disconnect", "disconnect_phone", when=Is("item.active", value=True)),
    _action("bluetooth/phones/remove", "remove_phone"),
    _menu("wifi", "on", "networks", "forget", "share"),
    Check(id="wifi/on", label=text("Wi-Fi"), setting="wifi"),
    _listing("wifi/networks", "networks", does="use_network"),
    _action("wifi/forget", "forget_networks"),
    Check(id="wifi/share", label=text("Share"), setting="wifi_shares"),
    _menu("data", "source", "roaming", "mobile", "volume"),
    *_choice("data/source", "data_source", ("auto", "embedded", "card", "wifi")),
    Check(id="data/roaming", label=text("Roaming"), setting="roaming"),
    *_choice("data/mobile", "data", ("on", "off")),
    _value("data/volume", "data.volume"),
    _menu("carplay", "start", "end"),
    _action("carplay/start", "start_carplay"),
    _action("carplay/end", "end_carplay"),
    _menu("media", "now", "source", "stations", "presets", "tracks", "keep", "pause", "next", "previous"),
    _value("media/now", "media.now"),
    *_choice("media/source", "media_source", ("fm", "dab", "usb", "bluetooth", "carplay")),
    _listing("media/stations", "stations", does="tune"),
    _menu("media/presets", "all"),
    _listing("media/presets/all", "presets", does="tune"),
    _menu("media/tracks", "all"),
    _listing("media/tracks/all", "tracks", does="play_track"),
    _action("media/keep", "keep_station"),
    _action("media/pause", "play_or_pause"),
    _action("media/next", "next"),
    _action("media/previous", "previous"),
    _menu("store", "services", "functions"),
    _listing("store/services", "services", "state", "term"),
    _value("store/services/state", "item.state"),
    _value("store/services/term", "item.term"),
    _listing("store/functions", "functions", "state", "activate", "give_up"),
    _value("store/functions/state", "item.state"),
    _action("store/functions/activate", "activate_function", when=Is("item.state", "ready")),
    _action("store/functions/give_up", "give_up_function", when=Is("item.state", "confirmed")),
    _menu("updates", "state", "look", "install", "give_up"),
    _value("updates/state", "update.state"),
    _action("updates/look", "look_for_updates"),
    _action("updates/install", "install_update"),
    _action("updates/give_up", "give_up_installation", when=Is("update.state", "confirmed")),
    _menu("users", "all", "sign_in", "log_out", "private", "sound", "reset"),
    _listing("users/all", "users", "log_in", "log_out", "unlink"),
    _action("users/all/log_in", "log_in", when=Is("item.active", value=False)),
    _action("users/all/log_out", "log_out", when=Is("item.active", value=True)),
    _action("users/all/unlink", "unlink"),
    Entrance(id="users/sign_in", label=text("Sign in"), form="sign_in"),
    _action("users/log_out", "log_out", when=IN),
    Check(id="users/private", label=text("Private mode"), setting="private_mode"),
    Check(id="users/sound", label=text("Touch sound"), setting="touch_sound"),
    _action("users/reset", "factory_reset"),
    _menu("notes", "clear", "all", features=("notifications",)),
    _action("notes/clear", "clear_notifications", when=Is("unit.notified", value=True)),
    _listing("notes/all", "notifications", does="read_notification"),
)

AREAS = Tree(
    id="areas",
    home="home",
    keys={key: key.lower() for key in KEYS if key != "BACK"},
    nodes={node.id: node for node in _NODES},
)


# --- cars -------------------------------------------------------------------------------------------

OF_AREAS = ("grants", "data_source", "update", "installation")
PAIRED = Telephony(paired=("mobile",))
JOINED = Wifi(on=True, joined="hotspot", known=("hotspot",))


def build_area_rules(*, policy=POLICY, markets=None, **equipment):
    """Build the rules of a car with every area."""
    vehicle = build_vehicle(tree=AREAS.id, keys=KEYS, **equipment)
    return build_rules(vehicle, policy=policy, tree=AREAS, things=THINGS, markets=markets or MARKETS)


def build_area_car(*, card=None, phone="mobile", phones=PHONES, **car):
    """Build a car with the telephones of the customer, the first of them in it."""
    return build_car(card=card, phones=phones, phone_id=phone, **car)


def build_area_unit(*, telephony=PAIRED, wifi=None, media=None, **state):
    """Build a unit that knows the first telephone; what is not named is as in a new one."""
    own = {name: state.pop(name) for name in OF_AREAS if name in state}
    areas = Areas(telephony, wifi or Wifi(), media or Media(station="fm_one"), **own)
    return build_unit(areas=areas, **state)


def sit(*, equipment=None, unit=None, policy=POLICY, markets=None, **car):
    """Sit in a car with every area, a telephone paired and a card in the slot that is open."""
    rules = build_area_rules(policy=policy, markets=markets, **(equipment or {}))
    car.setdefault("card", build_card(verified=True) if rules.vehicle.sim_slot else None)
    return Seat(rules, build_area_car(**car), build_area_unit(**(unit or {})))


def drive(*, equipment=None, unit=None, world=None, policy=POLICY, **car):
    """Start a simulation of such a car with its cloud."""
    rules = build_area_rules(policy=policy, **(equipment or {}))
    cloud = world or build_world(method=rules.vehicle.link, policy=policy)
    return build_session(rules, car=build_area_car(**car), unit=build_area_unit(**(unit or {})), world=cloud)


def item(seat, name, value):
    """Give the row of an item of a list on the screen."""
    return seat.row(f"{name}#{value}")
