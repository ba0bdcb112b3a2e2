"""What the files say of each other: every name must be found, every tree and car must be whole."""

from collections.abc import Mapping
from typing import cast

from pcm_sim.catalogue.links_cars import check_car, check_start, check_tour
from pcm_sim.catalogue.links_cloud import check_cloud
from pcm_sim.catalogue.links_faults import heard_names
from pcm_sim.catalogue.links_keyboards import check_keyboards
from pcm_sim.catalogue.links_reach import Reach, check_keys, check_shown
from pcm_sim.catalogue.links_readings import FILE as READINGS
from pcm_sim.catalogue.links_readings import check_readings
from pcm_sim.catalogue.links_texts import check_texts
from pcm_sim.catalogue.links_things import check_hotspots, check_preferences
from pcm_sim.catalogue.links_trees import check_tree
from pcm_sim.catalogue.names import Names, Plain, add_unknown
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import Reference
from pcm_sim.catalogue.vocabulary_common import LANGUAGES
from pcm_sim.domain.setting_values import CHECKS, CHOICES

_CHECKED, _CHOSEN = "a setting that is on or off", "a setting with values"


def check_links(names: Names, references: list[Reference], problems: Problems) -> None:
    """Look up every reference and check each tree and car as a whole.

    Args:
        names: What was read.
        references: Names that must be found.
        problems: Takes what is wrong.
    """
    check_references(names, references, problems)
    check_texts(names, problems)
    check_preferences(names, problems)
    check_hotspots(names, problems)
    check_keyboards(names, problems)
    check_cloud(names, problems)
    reach = Reach(names)
    sound = {tree for tree in names.trees if check_tree(names, tree, reach, problems)}
    for key, vehicle in cast("dict[str, Plain]", names.table("vehicles")).items():
        check_car(names, key, reach, problems)
        if vehicle["tree"] in sound:
            check_keys(names, key, reach, problems)
    has_all_cars = names.has_all_vehicles and READINGS in names.records
    if names.has_all_trees and has_all_cars and all(one.is_whole for one in names.trees.values()):
        check_shown(names, reach, problems)
    check_start(names, problems)
    check_readings(names, problems)
    if not problems:
        check_tour(names, problems)


def check_references(names: Names, references: list[Reference], problems: Problems) -> None:
    """Look every reference up; a table whose own file is wrong is not held against who refers to it."""
    tables = {
        "a fact": [*names.table("facts"), *names.table("resolutions")],
        "a feature": [*names.table("features")],
        "a message": [*names.table("messages")],
        "an icon": sorted(names.icons),
        "a head unit": [*names.table("head_units")],
        "a canvas": [*names.table("canvases")],
        "a look": [*names.table("looks")],
        "a tree": [*names.table("trees")] if names.has_all_trees else [],
        "a market": [*names.table("markets")],
        "a Porsche Centre": [*names.table("centres")],
        "a model line": [*names.table("lines")] if names.has_all_vehicles else [],
        "a SIM card": [*names.table("cards")],
        "a telephone": [*names.table("phones")],
        "a Wi-Fi network": [*names.table("networks")],
        "a vehicle": [*names.table("vehicles")] if names.has_all_vehicles else [],
        "a product": [*names.table("products")],
        "a language": [*names.table("languages")]
        if names.table("languages").keys() >= set(LANGUAGES)
        else [],
        "a keyboard": [*names.table("keyboards")],
        "a preference": [*names.table("preferences")] if "preferences" in names.plain else [],
        **_settings(names),
        **heard_names(names),
    }
    known = {what: frozenset(found) for what, found in tables.items()}
    for what, name, span in references:
        if what in known and known[what] and name not in known[what]:
            _add_unknown(problems, Reference(what, name, span), tables)


def _add_unknown(problems: Problems, wanted: Reference, tables: Mapping[str, list[str]]) -> None:
    """Note a name that is not there; a setting may be there and be one of the other kind."""
    what, name, span = wanted
    other = {_CHECKED: _CHOSEN, _CHOSEN: _CHECKED}.get(what, "")
    if other and name in tables[other]:
        hint = f"write kind: {'check' if other == _CHECKED else 'choice'}, or name another"
        problems.add(span, f"{name!r} is {other}, not {what}", hint)
    else:
        add_unknown(problems, span, what.split(" ", 1)[1], name, tables[what])


def _settings(names: Names) -> dict[str, list[str]]:
    """Give the settings of each kind, none where their own file was wrong."""
    if "preferences" not in names.plain:
        return {_CHECKED: [], _CHOSEN: []}
    found = cast("dict[str, Plain]", names.table("preferences"))
    chosen = [name for name, one in found.items() if "values" in one]
    return {
        _CHECKED: [*CHECKS, *(name for name in found if name not in chosen)],
        _CHOSEN: [*CHOICES, *chosen],
    }
