"""What the files say of each other: every name must be found, every car must be whole."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from pcm_sim.catalogue.problems import Problems, Span, did_you_mean
from pcm_sim.catalogue.shapes import Json, Located, Reference

FOUR_FLOWS = ("link", "roaming", "data_off", "remember_pin")
_UNBOUND_KEYS = frozenset({"BACK", "OPT"})
_HOLE = re.compile(r"\{([a-z_.]+)\}")
Plain = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Names:
    """Everything that was read, for looking names up.

    Attributes:
        plain: The values.
        records: The records of files and trees, which know their places.
        spans: Tree to node id to where it was written.
        icons: Names of the drawings there are.
    """

    plain: Plain
    records: Mapping[str, Located]
    spans: Mapping[str, Mapping[str, Span]]
    icons: frozenset[str]

    def table(self, name: str) -> Plain:
        """Give one of the tables, empty where its file was wrong."""
        return cast("Plain", self.plain.get(name) or {})


def check_links(names: Names, references: list[Reference], problems: Problems) -> None:
    """Look up every reference and check each tree and car as a whole.

    Args:
        names: What was read.
        references: Names that must be found.
        problems: Takes what is wrong.
    """
    check_references(names, references, problems)
    for tree in names.table("trees"):
        _check_tree(names, tree, problems)
    if not problems:
        for key in names.table("vehicles"):
            _check_vehicle(names, key, problems)
    _check_holes(names, problems)


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
        "a tree": [*names.table("trees")],
        "a market": [*names.table("markets")],
        "a SIM card": [*names.table("cards")],
    }
    known = {what: frozenset(found) for what, found in tables.items()}
    for what, name, span in references:
        if what in known and known[what] and name not in known[what]:
            problems.add(
                span, f"there is no {what.split(' ', 1)[1]} {name!r}", did_you_mean(name, tables[what])
            )


def _check_tree(names: Names, tree: str, problems: Problems) -> None:
    plain = cast("Plain", names.table("trees")[tree])
    nodes = cast("dict[str, Plain]", plain["nodes"])
    head = names.records[f"tree:{tree}"]
    keys = cast("dict[str, str]", plain["keys"])
    for key, target in keys.items():
        if target not in nodes:
            problems.add(
                head.span("keys", key), f"there is no node {target!r} in {tree}", did_you_mean(target, nodes)
            )
    if plain["home"] not in nodes:
        home = str(plain["home"])
        problems.add(head.span("home"), f"there is no node {home!r} in {tree}", did_you_mean(home, nodes))
    led_to = {str(node["to"]) for node in nodes.values() if "to" in node}
    reached = {plain["home"], *keys.values(), *led_to}
    for node_id, node in nodes.items():
        span = names.spans[tree][node_id]
        if "to" in node and node["to"] not in nodes:
            problems.add(
                span, f"there is no node {node['to']!r} in {tree}", did_you_mean(str(node["to"]), nodes)
            )
        if "/" not in node_id and node_id not in reached:
            problems.add(span, f"no key and no shortcut leads to {node_id!r}", "bind a key under keys:")
        parent = nodes.get(node_id.rpartition("/")[0])
        inside_choice = parent is not None and parent["kind"] == "choice"
        if (node["kind"] == "option") != inside_choice:
            problems.add(
                span,
                f"{node_id!r} is {'no' if inside_choice else 'an'} option",
                "a choice holds options, and options stand in a choice only",
            )


def _check_vehicle(names: Names, key: str, problems: Problems) -> None:
    vehicle = cast("Plain", names.table("vehicles")[key])
    record = names.records[_file_of(names, key)]
    tree = cast("Plain", names.table("trees")[str(vehicle["tree"])])
    head_unit = cast("Plain", names.table("head_units")[str(vehicle["head_unit"])])
    bound = cast("Plain", tree["keys"])
    hard_keys = cast("list[Plain]", vehicle.get("hard_keys", head_unit["keys"]))
    for hard_key in hard_keys:
        if hard_key["id"] not in bound and hard_key["id"] not in _UNBOUND_KEYS:
            problems.add(
                record.span("vehicles", key, "tree"),
                f"the key {hard_key['id']} of {key} leads nowhere in the tree {vehicle['tree']!r}",
                "bind it under keys: in the tree, or leave it out under hard_keys:",
            )
    nodes = cast("dict[str, Plain]", tree["nodes"]).values()
    served = {feature for node in nodes for feature in cast("list[str]", node.get("feature", []))}
    for feature in FOUR_FLOWS:
        if feature not in served and feature not in cast("Plain", tree["absent"]):
            problems.add(
                record.span("vehicles", key, "tree"),
                f"the tree {vehicle['tree']!r} neither holds {feature!r} nor says why not",
                f"give a row `feature: {feature}`, or name a message under absent:",
            )
    for index, years in enumerate(cast("list[Plain]", vehicle["years"])):
        first, last = cast("int", years["from"]), cast("int", years.get("to", 2100))
        if first > last:
            span = record.span("vehicles", key, "years", index)
            problems.add(span, f"model years run backwards: {first} to {last}", f"from: {last}, to: {first}")


def _file_of(names: Names, key: str) -> str:
    for file, record in names.records.items():
        if "vehicles" in record and key in cast("Plain", record["vehicles"]):
            return file
    raise KeyError(key)


def _check_holes(names: Names, problems: Problems) -> None:
    """A text must have the same placeholders in every language, or a figure is lost in one of them."""
    record = names.records.get("menus/messages.yaml")
    for message_id, message in cast("dict[str, Plain]", names.table("messages")).items():
        for part in ("text", "way_out"):
            labels = cast("dict[str, str]", message.get(part, {}))
            holes = {language: sorted(set(_HOLE.findall(text))) for language, text in labels.items()}
            first = next(iter(holes.values()), [])
            for language, found in holes.items():
                if found != first and record is not None:
                    problems.add(
                        record.span("messages", message_id, part, language),
                        f"placeholders differ between languages: {', '.join(found) or 'none'} here",
                        f"{', '.join(first) or 'none'} in the first",
                    )
