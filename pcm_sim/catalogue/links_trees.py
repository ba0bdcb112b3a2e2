"""What must hold in a tree once all its files are read."""

from collections.abc import Mapping
from typing import cast

from pcm_sim.catalogue.links_lists import check_list
from pcm_sim.catalogue.links_reach import Reach, opened
from pcm_sim.catalogue.menu_files import TreeFiles
from pcm_sim.catalogue.names import Names, Plain, add_unknown
from pcm_sim.catalogue.problems import Problems, did_you_mean
from pcm_sim.domain.setting_values import CHOICES

_PAGES = ("menu", "choice", "page")


def check_tree(names: Names, tree: str, reach: Reach, problems: Problems) -> bool:
    """Check what leads where in a tree, and what stands in its choices.

    Returns:
        Whether home, keys and shortcuts lead where they should.
    """
    files = names.trees[tree]
    # Where a file of the tree is wrong, what seems to lead nowhere may lead into that file.
    leads_right = files.is_whole and _check_targets(names, tree, problems)
    if leads_right:
        _check_reached(names, tree, problems)
    if files.is_whole:
        _check_features(names, tree, reach, problems)
    legends, values = _legends(names), _values(names)
    for node_id, node in files.nodes.items():
        if legends and "key" in node and node["key"] not in legends:
            add_unknown(problems, files.rows[node_id].span("key"), "key", str(node["key"]), legends)
        _check_option(files, node_id, values, problems)
        _check_places(files, node_id, values, problems)
        check_list(files, node_id, problems)
    return leads_right


def _check_targets(names: Names, tree: str, problems: Problems) -> bool:
    """Check home, keys and shortcuts; tell whether each leads where it should."""
    files = names.trees[tree]
    head = names.records[f"tree:{tree}"]
    keys = cast("dict[str, str]", head["keys"])
    opened = [(head.span("home"), str(head["home"]))]
    opened += [(head.span("keys", key), target) for key, target in keys.items()]
    bar = cast("list[str]", head["bar"])
    opened += [(head.span("bar", place), target) for place, target in enumerate(bar)]
    shortcuts = [
        (files.rows[node_id].span("to"), str(node["to"]))
        for node_id, node in files.nodes.items()
        if "to" in node
    ]
    before = len(problems)
    for span, target in opened + shortcuts:
        if gone := files.removed.get(target):
            told = f"{target!r} is removed, but {span} leads to it"
            problems.add(gone.span, told, "remove that too, or let it lead elsewhere")
        elif target not in files.nodes:
            problems.add(span, f"there is no node {target!r} in {tree}", did_you_mean(target, files.nodes))
    for span, target in opened:
        if target in files.nodes and files.nodes[target]["kind"] not in _PAGES:
            problems.add(span, f"{target!r} is no page to open", f"a page is one of: {', '.join(_PAGES)}")
    for span, target in shortcuts:
        if target in files.nodes and "to" in files.nodes[target]:
            problems.add(span, f"{target!r} is a shortcut itself", f"lead to {files.nodes[target]['to']!r}")
    return len(problems) == before


def _check_reached(names: Names, tree: str, problems: Problems) -> None:
    """Each area is opened by home, by a key, or by a shortcut on a page that is opened itself."""
    files = names.trees[tree]
    head = names.records[f"tree:{tree}"]
    bar = cast("list[str]", head["bar"])
    starts = [str(head["home"]), *cast("dict[str, str]", head["keys"]).values(), *bar]
    reached = opened(files, starts, files.nodes.keys())
    led_to = {node["to"] for node in files.nodes.values() if "to" in node}
    for node_id, row in files.rows.items():
        if "/" not in node_id and node_id not in reached:
            told = (
                f"only pages that nothing opens lead to {node_id!r} in {tree}"
                if node_id in led_to
                else f"no key and no shortcut of {tree} leads to {node_id!r}"
            )
            problems.add(row.span("id"), told, "bind a key under keys:")


def _check_features(names: Names, tree: str, reach: Reach, problems: Problems) -> None:
    """Whatever a person wants is in the tree, or the tree says why it is not."""
    head = names.records[f"tree:{tree}"]
    files = names.trees[tree]
    served = reach.features(tree)
    removed = {feature: gone for gone in files.removed.values() for feature in gone.features}
    for feature in names.table("features"):
        if feature in served or feature in cast("Plain", head["absent"]):
            continue
        if feature in removed:
            told = f"with this goes {feature!r}, and {tree!r} does not say why it is not there"
            problems.add(removed[feature].span, told, f"under absent: name a message for {feature!r}")
        else:
            told = f"the tree {tree!r} neither holds {feature!r} nor says why not"
            hint = f"name a message for it here, or give a row `feature: {feature}`"
            problems.add(head.span("absent"), told, hint)


def _legends(names: Names) -> list[str]:
    """Give the ids of every hard key of every unit and car."""
    if not names.table("head_units"):
        return []
    holders = [*names.table("head_units").values(), *names.table("vehicles").values()]
    lists = [cast("Plain", one).get(name, []) for one in holders for name in ("keys", "hard_keys")]
    return sorted({str(key["id"]) for keys in lists for key in cast("list[Plain]", keys)})


def _check_option(
    files: TreeFiles, node_id: str, settings: Mapping[str, tuple[str, ...]], problems: Problems
) -> None:
    """A choice holds options and nothing else, and each is a value of what is chosen."""
    node, row = files.nodes[node_id], files.rows[node_id]
    parent = files.nodes.get(node_id.rpartition("/")[0])
    in_choice = parent is not None and parent["kind"] == "choice"
    if (node["kind"] == "option") != in_choice:
        problems.add(
            row.span("id"),
            f"{row['id']!r} is {'no' if in_choice else 'an'} option",
            "a choice holds options, and options stand in a choice only",
        )
    elif parent is not None and in_choice:
        values = settings.get(str(parent["setting"]), ())
        if values and node["value"] not in values:
            problems.add(
                row.span("value"),
                f"{node['value']!r} is no value of {parent['setting']!r}",
                did_you_mean(str(node["value"]), values) or f"one of: {', '.join(values)}",
            )


def _check_places(
    files: TreeFiles, node_id: str, settings: Mapping[str, tuple[str, ...]], problems: Problems
) -> None:
    """What can stand in a place for widgets is a row of the page."""
    node, row = files.nodes[node_id], files.rows[node_id]
    places = cast("list[str]", node.get("places", []))
    if bool(places) != (node.get("layout") == "widgets"):
        told = f"{row['id']!r} has {'places' if places else 'layout: widgets'} without its other half"
        problems.add(row.span("id"), told, "write both layout: widgets and places, or neither")
    rows = [child.rpartition("/")[2] for child in cast("list[str]", node.get("children", []))]
    for at, place in enumerate(places):
        for value in settings.get(place, ()):
            if value not in rows:
                told = f"{place!r} can be {value!r}, which is no row of {row['id']!r}"
                problems.add(row.span("places", at), told, did_you_mean(value, rows))


def _values(names: Names) -> dict[str, tuple[str, ...]]:
    """Give the values that each setting can have."""
    unit = cast("Plain", names.table("policy").get("unit") or {})
    preferences = cast("dict[str, Plain]", names.table("preferences"))
    return {
        **{name: tuple(cast("list[str]", one.get("values", []))) for name, one in preferences.items()},
        **CHOICES,
        "language": tuple(cast("list[str]", unit.get("languages", []))),
    }
