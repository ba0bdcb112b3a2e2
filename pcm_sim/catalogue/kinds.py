"""The kinds of data file there are: what each is called, looks like, holds, and where it stands."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.catalogue import (
    vocabulary_changes,
    vocabulary_languages,
    vocabulary_menus,
    vocabulary_models,
    vocabulary_readings,
    vocabulary_things,
)
from pcm_sim.catalogue.shapes import Json, Schema, Shape


class Kind(NamedTuple):
    """A kind of data file.

    Attributes:
        shape: What it looks like.
        stands: Where it stands, as a path with `*` for a name that the person gives.
        first_key: A key that no other kind has at its top, by which a stray file is known.
        about: What it is for, in a sentence.
    """

    shape: Shape[Json]
    stands: str
    first_key: str
    about: str


_MENUS, _MODELS, _THINGS = vocabulary_menus, vocabulary_models, vocabulary_things
_READINGS = vocabulary_readings

KINDS: Mapping[str, Kind] = {
    "menu": Kind(vocabulary_changes.TREE_FILE, "menus/*/tree.yaml", "tree", "The menus of one kind of unit."),
    "rows": Kind(_MENUS.FRAGMENT, "menus/*/*.yaml", "rows", "Rows that other menu files include."),
    "messages": Kind(_MENUS.MESSAGES, "menus/messages.yaml", "messages", "Everything that the unit tells."),
    "words": Kind(_MENUS.WORDS, "menus/words.yaml", "words", "Short texts of the unit."),
    "desktop": Kind(_MENUS.DESKTOP, "menus/desktop.yaml", "texts", "Texts of the window round the device."),
    "features": Kind(_MENUS.FEATURES, "menus/features.yaml", "features", "What people want, in their words."),
    "preferences": Kind(
        _MENUS.PREFERENCES, "menus/preferences.yaml", "preferences", "Settings that only remember a value."
    ),
    "language": Kind(
        vocabulary_languages.LANGUAGE,
        "languages/*.yaml",
        "language",
        "What a language calls itself and how it writes, with the translations of one that you add.",
    ),
    "model": Kind(_MODELS.LINE, "models/*.yaml", "line", "The cars of one model line."),
    "facts": Kind(_MODELS.FACTS_FILE, "models/facts.yaml", "facts", "What the source states, in own words."),
    "markets": Kind(_MODELS.MARKETS, "models/markets.yaml", "markets", "Countries and their equipment."),
    "head-units": Kind(
        _MODELS.HEAD_UNITS,
        "models/head-units.yaml",
        "head_units",
        "Devices, their keys, touchscreens.",
    ),
    "policy": Kind(_MODELS.POLICY, "models/policy.yaml", "pairing_code", "Figures of ours, and the start."),
    "readings": Kind(
        _READINGS.READINGS, "models/readings.yaml", "cells", "What the source says twice or not at all."
    ),
    "sim-cards": Kind(_MODELS.CARDS, "models/sim-cards.yaml", "cards", "The customers’ SIM cards."),
    "customers": Kind(_MODELS.CUSTOMERS, "models/customers.yaml", "customers", "Demonstration customers."),
    "looks": Kind(_MODELS.LOOKS, "models/looks.yaml", "looks", "Colours, fonts and lengths of each skin."),
    "phones": Kind(_THINGS.PHONES, "models/phones.yaml", "phones", "The customers’ telephones."),
    "networks": Kind(_THINGS.NETWORKS, "models/networks.yaml", "networks", "Wi-Fi networks in reach."),
    "media": Kind(_THINGS.MEDIA, "models/media.yaml", "stations", "Radio stations and pieces of music."),
    "products": Kind(
        _THINGS.PRODUCTS, "models/products.yaml", "products", "Connect services and Functions on Demand."
    ),
}
"""Every kind by its name, which is that of its schema too."""


def schema_of(kind: str) -> Schema:
    """Give the JSON Schema (draft 2020-12) of a kind of file.

    Args:
        kind: One of `KINDS`.
    """
    about = KINDS[kind]
    return {"title": f"pcm-sim: {kind}", "description": about.about, **about.shape.schema()}


def fixed_files(folder: str) -> dict[str, Shape[Json]]:
    """Give the shapes of the files of a folder that always have the same name, by that name."""
    start = f"{folder}/"
    return {
        kind.stands.removeprefix(start): kind.shape
        for kind in KINDS.values()
        if kind.stands.startswith(start) and "*" not in kind.stands
    }


def by_first_key() -> dict[str, Shape[Json]]:
    """Give the shapes by the key that tells them."""
    return {kind.first_key: kind.shape for kind in KINDS.values()}
