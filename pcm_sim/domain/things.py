"""What there is round a unit that never changes: stations, tracks, networks, products, preferences."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.domain.labels import Labels


class Station(NamedTuple):
    """A radio station.

    Attributes:
        id: Key in `models/media.yaml`.
        name: As the display writes it.
        band: `fm`, `dab` or `am`.
        frequency: As the display writes it, `101.3 MHz`; a channel for DAB.
    """

    id: str
    name: str
    band: str
    frequency: str


class Track(NamedTuple):
    """A piece of music.

    Attributes:
        id: Key in `models/media.yaml`.
        title: Its name.
        artist: Who plays it.
    """

    id: str
    title: str
    artist: str


class Network(NamedTuple):
    """A Wi-Fi network in reach.

    Attributes:
        id: Key in `models/networks.yaml`.
        name: Its SSID.
        password: To be typed; empty for an open network.
        phone: Id of the telephone whose hotspot it is; empty for any other.
    """

    id: str
    name: str
    password: str
    phone: str


class Product(NamedTuple):
    """A Connect service or a Function on Demand.

    Attributes:
        id: Key in `models/products.yaml`.
        kind: `service` or `function`.
        label: Its name.
        text: What the real unit does with it.
    """

    id: str
    kind: str
    label: Labels
    text: Labels


class Preference(NamedTuple):
    """A setting that only remembers what was chosen.

    Attributes:
        default: Its first value; a box that is ticked or not for a check.
        values: What may be chosen; empty for a check.
    """

    default: str | bool
    values: tuple[str, ...]


class Things(NamedTuple):
    """All of them, by key, in the order of their files."""

    stations: Mapping[str, Station] = {}
    tracks: Mapping[str, Track] = {}
    networks: Mapping[str, Network] = {}
    products: Mapping[str, Product] = {}
    preferences: Mapping[str, Preference] = {}
