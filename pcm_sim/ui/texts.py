"""The texts of the desktop window, in one language at a time."""

import unicodedata
from collections.abc import Iterable, Mapping

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.vehicle import Market

Option = dict[str, str]
"""A choice in a list: its `value`, its `label`, and maybe a `note`."""


_MOST_KEPT = 4
# Many parts of a window ask for the same. With the texts themselves, so that their id stays theirs.
_kept: dict[tuple[int, str], tuple[Mapping[str, Labels], dict[str, str]]] = {}


def in_language(texts: Mapping[str, Labels], language: str) -> dict[str, str]:
    """Give every text in one language; what was asked for lately is given again, so nobody may change it."""
    key = (id(texts), language)
    if key not in _kept:
        while len(_kept) >= _MOST_KEPT:
            del _kept[next(iter(_kept))]
        _kept[key] = (texts, {text_id: say(labels, language) for text_id, labels in texts.items()})
    return _kept[key][1]


def options(pairs: Iterable[tuple[str, str]]) -> list[Option]:
    """Write pairs of value and label as QML reads them."""
    return [{"value": value, "label": label} for value, label in pairs]


def bearers(none: str) -> list[Option]:
    """Give the kinds of radio access, a dead spot first.

    Args:
        none: How a dead spot is called.
    """
    names = {Bearer.NONE: none, Bearer.GSM: "2G", Bearer.UMTS: "3G", Bearer.LTE: "LTE"}
    return options((bearer.value, name) for bearer, name in names.items())


def countries(markets: Mapping[str, Market], language: str) -> list[Option]:
    """Give the markets by name, in the order in which a person looks for them."""
    named = ((code, say(market.label, language)) for code, market in markets.items())
    # Without their accents, or É would stand behind Z.
    return options(sorted(named, key=lambda pair: unicodedata.normalize("NFD", pair[1])))
