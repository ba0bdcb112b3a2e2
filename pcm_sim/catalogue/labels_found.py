"""Every text that a person reads, wherever it stands in the data, for those who translate it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pcm_sim.catalogue.shapes import Json
from pcm_sim.catalogue.vocabulary_common import LANGUAGES

Plain = Mapping[str, Json]
ENGLISH = "en"
_SPOKEN = frozenset(LANGUAGES)
_ONE_FOR_ALL = ("label", "note")
_TABLES: Mapping[str, str] = {
    "trees": "Menus",
    "apps": "My Porsche",
    "messages": "What the unit tells",
    "words": "Short texts of the unit",
    "features": "What people look for",
    "texts": "The window round the unit",
    "sentences": "Illustrated guides",
    "failures": "Why a step of a scenario failed",
    "history": "What the history says of what happened",
    "atlas": "The atlas of all screens",
    "lines": "Cars",
    "vehicles": "Cars",
    "cards": "SIM cards",
    "phones": "Telephones",
    "products": "Services and functions",
    "customers": "Customers",
    "letters": "What the cloud writes",
    "support": "Porsche Centres",
    "charge_points": "Charge points",
    "car_faults": "Faults",
    "triggers": "Faults",
    "markets": "Countries",
}
_MENUS = ("trees", "apps")
_PREFIXES = {"sentences": "guide", "failures": "failure", "history": "history", "atlas": "atlas"}
_OTHERS = "Everything else"
_LAST: Mapping[str, str] = {
    "cells": "The source",
    "facts": "The source",
    "resolutions": "The source",
    "sections": "The source",
}
_GROUPS = {**_TABLES, **_LAST}
_TEXT, _WAY_OUT = "text", "way_out"


class Spoken(NamedTuple):
    """A text.

    Attributes:
        group: What kind of text it is, for people.
        id: Its own id, of texts that have one.
        english: What it says in English.
        holder: The mapping that it stands in.
        key: Where in the holder: a language, or the key whose one text is for all languages.
    """

    group: str
    id: str
    english: str
    holder: dict[str, Json]
    key: str

    @property
    def is_for_all(self) -> bool:
        """Whether it is one text for all languages."""
        return self.key != ENGLISH

    def is_in(self, language: str) -> bool:
        """Tell whether it can be read in a language."""
        return self.is_for_all or language in self.holder

    def put(self, language: str, text: str) -> None:
        """Give it in one more language."""
        if not self.is_for_all:
            self.holder[language] = text
            return
        held = self.holder[self.key]
        labels = {**held} if isinstance(held, dict) else {ENGLISH: self.english}
        self.holder[self.key] = {**labels, language: text}


def every_text(plain: Plain) -> Iterator[Spoken]:
    """Give every text of the data, those of the menus first and those of the source last.

    Args:
        plain: All values.
    """
    tables = [*_TABLES, *(table for table in plain if table not in _GROUPS), *_LAST]
    for table in tables:
        if table in plain:
            yield from _below(plain[table], table, ())


def _below(value: Json, table: str, path: tuple[str, ...]) -> Iterator[Spoken]:
    if isinstance(value, list):
        for one in value:
            yield from _below(one, table, path)
    elif isinstance(value, Mapping):
        if value.keys() >= _SPOKEN and isinstance(english := value[ENGLISH], str):
            yield Spoken(_GROUPS.get(table, _OTHERS), _id(table, path), english, value, ENGLISH)
            return
        if table in _MENUS and "kind" in value:
            for key in _ONE_FOR_ALL:
                if isinstance(text := value.get(key), str):
                    yield Spoken(_GROUPS[table], "", text, value, key)
        for key, one in value.items():
            yield from _below(one, table, (*path, key))


def _id(table: str, path: tuple[str, ...]) -> str:
    """Give the id of a text: that of a word, or of a message and its way out."""
    if table in ("words", "texts"):
        return path[0]
    if table in _PREFIXES:
        return f"{_PREFIXES[table]}.{path[0]}"
    if table == "messages":
        return path[0] if path[1] == _TEXT else f"{path[0]}.{_WAY_OUT}"
    return ""
