"""The kinds of data file there are: what each is called, looks like, holds, and where it stands."""

from collections.abc import Collection, Mapping
from itertools import chain
from typing import NamedTuple

from pcm_sim.catalogue import (
    vocabulary_centres,
    vocabulary_changes,
    vocabulary_charging,
    vocabulary_crawl,
    vocabulary_customers,
    vocabulary_faults,
    vocabulary_keyboards,
    vocabulary_languages,
    vocabulary_letters,
    vocabulary_looks,
    vocabulary_markets,
    vocabulary_menus,
    vocabulary_models,
    vocabulary_outside,
    vocabulary_phone,
    vocabulary_policy,
    vocabulary_products,
    vocabulary_readings,
    vocabulary_statuses,
    vocabulary_things,
    vocabulary_vehicles,
)
from pcm_sim.catalogue.laid_over import ALL, ENTRIES, loosened
from pcm_sim.catalogue.shapes import Json, Record, Schema, Shape


class Kind(NamedTuple):
    """A kind of data file.

    Attributes:
        shape: What it looks like.
        stands: Where it stands, as a path with `*` for a name that the person gives.
        first_key: A key that no other kind has at its top, by which a stray file is known.
        about: What it is for, in a sentence.
        depth: How it lies over its like in a folder below: `ENTRIES`, `ALL`, or 0 to take its place.
    """

    shape: Shape[Json]
    stands: str
    first_key: str
    about: str
    depth: int = ENTRIES

    @property
    def own_shape(self) -> Shape[Json]:
        """What it looks like in a person's own folder, where what it does not say stays as it is below."""
        if self.depth and isinstance(self.shape, Record):
            return loosened(self.shape, self.depth)
        return self.shape


_MENUS, _MODELS, _THINGS = vocabulary_menus, vocabulary_models, vocabulary_things
_READINGS = vocabulary_readings

KINDS: Mapping[str, Kind] = {
    # Before rows, for it has some too.
    "app": Kind(vocabulary_phone.APP, "menus/*/app.yaml", "app", "The pages of My Porsche.", 0),
    "screens": Kind(
        vocabulary_phone.SCREENS,
        "menus/my-porsche/*.yaml",
        "screens",
        "Rows that other files of My Porsche include.",
        0,
    ),
    "menu": Kind(
        vocabulary_changes.TREE_FILE, "menus/*/tree.yaml", "tree", "The menus of one kind of unit.", 0
    ),
    "rows": Kind(_MENUS.FRAGMENT, "menus/*/*.yaml", "rows", "Rows that other menu files include.", 0),
    # Before the window, for it holds texts too.
    "language": Kind(
        vocabulary_languages.LANGUAGE,
        "languages/*.yaml",
        "language",
        "What a language calls itself and how it writes, with the translations of one that you add.",
    ),
    "messages": Kind(_MENUS.MESSAGES, "menus/messages.yaml", "messages", "Everything that the unit tells."),
    "words": Kind(_MENUS.WORDS, "menus/words.yaml", "words", "Short texts of the unit."),
    "desktop": Kind(_MENUS.DESKTOP, "menus/desktop.yaml", "texts", "Texts of the window round the device."),
    "guide": Kind(_MENUS.GUIDE, "menus/guide.yaml", "sentences", "Sentences of the illustrated guides."),
    "failures": Kind(
        _MENUS.FAILURES, "menus/failures.yaml", "failures", "What is told of a scenario’s step that failed."
    ),
    "atlas": Kind(_MENUS.ATLAS, "menus/atlas.yaml", "atlas", "Texts of the atlas of all screens."),
    "history": Kind(_MENUS.HISTORY, "menus/history.yaml", "history", "What the history says in words."),
    "features": Kind(_MENUS.FEATURES, "menus/features.yaml", "features", "What people want, in their words."),
    "preferences": Kind(
        _MENUS.PREFERENCES, "menus/preferences.yaml", "preferences", "Settings that only remember a value."
    ),
    "keyboards": Kind(
        vocabulary_keyboards.KEYBOARDS,
        "menus/keyboards.yaml",
        "keyboards",
        "The keyboards on the glass, and what a held key offers.",
    ),
    "origins": Kind(
        vocabulary_outside.ORIGINS, "menus/origins.yaml", "origins", "Where the unit’s messages come from."
    ),
    "letters": Kind(
        vocabulary_letters.LETTERS,
        "menus/letters.yaml",
        "letters",
        "Every mail, text message, push and portal message that the cloud sends.",
    ),
    "outside": Kind(
        vocabulary_outside.OUTSIDE, "models/outside.yaml", "outside", "What a customer finds outside the car."
    ),
    "model": Kind(vocabulary_vehicles.LINE, "models/*.yaml", "line", "The cars of one model line.", 0),
    "facts": Kind(_MODELS.FACTS_FILE, "models/facts.yaml", "facts", "What the source states, in own words."),
    "markets": Kind(
        vocabulary_markets.MARKETS,
        "models/markets.yaml",
        "markets",
        "Countries, their equipment, and what Porsche Connect grants there.",
    ),
    "head-units": Kind(
        _MODELS.HEAD_UNITS,
        "models/head-units.yaml",
        "head_units",
        "Devices, their keys, touchscreens.",
    ),
    "policy": Kind(
        vocabulary_policy.POLICY, "models/policy.yaml", "pairing_code", "Figures of ours, and the start.", ALL
    ),
    "readings": Kind(
        _READINGS.READINGS, "models/readings.yaml", "cells", "What the source says twice or not at all."
    ),
    "sim-cards": Kind(_MODELS.CARDS, "models/sim-cards.yaml", "cards", "The customers’ SIM cards."),
    "customers": Kind(
        vocabulary_customers.CUSTOMERS, "models/customers.yaml", "customers", "Demonstration customers."
    ),
    "centres": Kind(
        vocabulary_centres.CENTRES, "models/centres.yaml", "centres", "Porsche Centres, and whom to ask what."
    ),
    "charging": Kind(
        vocabulary_charging.CHARGING, "models/charging.yaml", "charge_points", "Where a car is charged."
    ),
    "crawl": Kind(
        vocabulary_crawl.CRAWL,
        "models/crawl.yaml",
        "starts",
        "What a crawl begins with, how far it goes.",
    ),
    "faults": Kind(
        vocabulary_faults.FAULTS,
        "models/faults.yaml",
        "car_faults",
        "What goes wrong in the car on purpose, and what a fault waits for.",
    ),
    "looks": Kind(
        vocabulary_looks.LOOKS, "models/looks.yaml", "looks", "Colours, fonts and lengths of each skin."
    ),
    "phones": Kind(_THINGS.PHONES, "models/phones.yaml", "phones", "The customers’ telephones."),
    "networks": Kind(_THINGS.NETWORKS, "models/networks.yaml", "networks", "Wi-Fi networks in reach."),
    "media": Kind(_THINGS.MEDIA, "models/media.yaml", "stations", "Radio stations and pieces of music."),
    "products": Kind(
        vocabulary_products.PRODUCTS,
        "models/products.yaml",
        "products",
        "Connect services and Functions on Demand.",
    ),
    "statuses": Kind(
        vocabulary_statuses.STATUSES,
        "models/statuses.yaml",
        "statuses",
        "What each refusal of the cloud is over HTTP.",
    ),
}
"""Every kind by its name, which is that of its schema too."""


def schema_of(name: str, *, own: bool = False, kinds: Mapping[str, Kind] = KINDS) -> Schema:
    """Give the JSON Schema (draft 2020-12) of a kind of file.

    Args:
        name: Of the kind.
        own: For a file of a person's own folder, which need not say all.
        kinds: All there are, by name; those of the data by default.
    """
    kind = kinds[name]
    shape = kind.own_shape if own else kind.shape
    return {"title": f"pcm-sim: {name}", "description": kind.about, **shape.schema()}


def tables() -> dict[str, Kind]:
    """Give the kinds of which there is one file, by its name."""
    return {kind.stands: kind for kind in KINDS.values() if "*" not in kind.stands}


def kind_of(keys: Collection[str], kinds: Mapping[str, Kind] = KINDS) -> Kind | None:
    """Tell of what kind a file is by the keys at its top, or give none where it is of no kind.

    A file of a person's own folder may have only some of its kind's keys.

    Args:
        keys: The keys.
        kinds: All kinds that it may be of; those of the data by default.
    """
    told = (kind for kind in kinds.values() if kind.first_key in keys)
    guessed = (
        kind
        for kind in kinds.values()
        if isinstance(kind.shape, Record) and not kind.shape.fields.keys().isdisjoint(keys)
    )
    return next(chain(told, guessed), None)
