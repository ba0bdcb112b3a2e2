"""`pcm-sim find WORDS`: entries, cars, presets, facts, messages – anything, by words."""

import argparse
from collections.abc import Sequence
from itertools import groupby

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_all import KINDS, Find
from pcm_sim.cli import common
from pcm_sim.composition_palette import Palette
from pcm_sim.session.opening import CarChoice

_HEADS = {
    "entry": "Entries",
    "car": "Cars",
    "preset": "Presets",
    "customer": "Customers",
    "signal": "Signals",
    "message": "Messages",
    "fact": "Facts",
    "outside": "Outside the car",
}
_ALL = 24


def main(options: argparse.Namespace) -> int:
    """Print what is found, kind by kind, the best first."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        market = common.market(catalogue, options)
        choice = common.car_or_none(catalogue, options)
        found = _found(catalogue, " ".join(options.words), choice, language, market, options.kind or "")
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json([_plain(one) for one in found])
        return common.FINE
    _print(found)
    return common.FINE


def _found(  # noqa: PLR0913, PLR0917 - what was asked
    catalogue: Catalogue, words: str, choice: CarChoice | None, language: str, market: str, kind: str
) -> Sequence[Find]:
    """Find it.

    Raises:
        Refusal: There is no such kind, or nothing is found.
    """
    if kind and kind not in KINDS:
        raise common.Refusal(f"there is no kind {kind!r}{common.meant(kind, KINDS, ', '.join(KINDS))}")
    found = Palette(catalogue).find(words, choice, language, market, limit=_ALL, kind=kind)
    if not found:
        raise common.Refusal(f"nothing is found for {words!r}", common.WRONG)
    return found


def _print(found: Sequence[Find]) -> None:
    for number, (kind, group) in enumerate(groupby(found, lambda one: one.kind)):
        print("\n" * bool(number) + _HEADS.get(kind, kind))
        for one in group:
            print(f"  {one.title}{'' if one.key in one.title or kind == 'entry' else f'   {one.key}'}")
            if one.path:
                print(f"    {'' if one.possible else '– '}{one.path}")


def _plain(one: Find) -> dict[str, object]:
    return {
        "kind": one.kind,
        "key": one.key,
        "title": one.title,
        "path": one.path,
        "detail": one.detail,
        "facts": list(one.facts),
        "target": one.target or None,
        "phone": one.phone or None,
        "possible": one.possible,
        "marks": [list(mark) for mark in one.marks],
    }
