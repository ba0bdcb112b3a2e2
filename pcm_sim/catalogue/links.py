"""What the files say of each other: every name must be found, every tree and car must be whole."""

from typing import cast

from pcm_sim.catalogue.links_cars import check_car, check_start, check_tour
from pcm_sim.catalogue.links_readings import check_readings
from pcm_sim.catalogue.links_texts import check_texts
from pcm_sim.catalogue.links_trees import check_tree
from pcm_sim.catalogue.names import Names, Plain, add_unknown
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import Reference
from pcm_sim.domain.setting_values import CHECKS, CHOICES


def check_links(names: Names, references: list[Reference], problems: Problems) -> None:
    """Look up every reference and check each tree and car as a whole.

    Args:
        names: What was read.
        references: Names that must be found.
        problems: Takes what is wrong.
    """
    check_references(names, references, problems)
    check_texts(names, problems)
    for tree in names.trees:
        check_tree(names, tree, problems)
    for key in names.table("vehicles"):
        check_car(names, key, problems)
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
        "a SIM card": [*names.table("cards")],
        "a telephone": [*names.table("phones")],
        "a Wi-Fi network": [*names.table("networks")],
        "a vehicle": [*names.table("vehicles")],
        "a product": [*names.table("products")],
        "a language": [*names.table("languages")],
        "a setting that is on or off": [*CHECKS, *_preferences(names, of_a_choice=False)],
        "a setting with values": [*CHOICES, *_preferences(names, of_a_choice=True)],
    }
    known = {what: frozenset(found) for what, found in tables.items()}
    for what, name, span in references:
        if what in known and known[what] and name not in known[what]:
            add_unknown(problems, span, what.split(" ", 1)[1], name, tables[what])


def _preferences(names: Names, *, of_a_choice: bool) -> list[str]:
    found = cast("dict[str, Plain]", names.table("preferences"))
    return [name for name, one in found.items() if ("values" in one) == of_a_choice]
