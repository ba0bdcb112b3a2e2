"""What a person can ever come to on some car: rows that no car shows, pages that nothing opens."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from pcm_sim.catalogue.build import condition
from pcm_sim.catalogue.car_facts import OwnFacts, candidates, own_facts
from pcm_sim.catalogue.menu_files import TreeFiles
from pcm_sim.catalogue.names import Names, Plain
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.satisfiable import Candidates, can_hold
from pcm_sim.domain.conditions import ALWAYS, FACTS, All, Condition, possible


class _Hidden(NamedTuple):
    """A row that no car with its tree can ever show, below one that some car can.

    Attributes:
        tree: The tree.
        path: The row.
        is_contradictory: No car whatever could show it.
    """

    tree: str
    path: str
    is_contradictory: bool


class Reach:
    """Works out what each car can ever show and open, once for cars that are alike.

    Args:
        names: What was read.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._whens: dict[str, dict[str, Condition]] = {}
        self._shown: dict[tuple[object, ...], frozenset[str]] = {}
        self._placed: dict[str, list[tuple[str, list[str]]]] = {}
        self._served: dict[tuple[str, frozenset[str]], frozenset[str]] = {}

    def features(self, tree: str) -> frozenset[str]:
        """Give what a person may want and finds in a tree; a shortcut only leads there."""
        return frozenset(feature for _, features in self._features(tree) for feature in features)

    def features_on(self, key: str) -> frozenset[str]:
        """Give what a person may want and finds on a car."""
        tree, shown = str(cast("Plain", self._names.table("vehicles")[key])["tree"]), self.shown(key)
        if (tree, shown) not in self._served:
            served = (features for path, features in self._features(tree) if path in shown)
            self._served[tree, shown] = frozenset(feature for features in served for feature in features)
        return self._served[tree, shown]

    def shown(self, key: str) -> frozenset[str]:
        """Give every row that a car can ever show, as its cells are resolved."""
        vehicle = cast("Plain", self._names.table("vehicles")[key])
        facts = own_facts(vehicle)
        alike = (vehicle["tree"], *facts.values())
        if alike not in self._shown:
            self._shown[alike] = frozenset(self._worked_out(str(vehicle["tree"]), facts))
        return self._shown[alike]

    def hidden(self, tree: str, cars: Collection[Candidates]) -> Iterator[_Hidden]:
        """Give the rows that none of these cars can show however it is read, the uppermost of each branch.

        Args:
            tree: The tree.
            cars: What each of its cars may be.
        """
        chains: dict[str, tuple[Condition, ...]] = {"": ()}
        for path, when in self._conditions(tree).items():
            above = chains.get(path.rpartition("/")[0])
            if above is None:
                continue
            chain = above if when is ALWAYS else (*above, when)
            if chain is above or can_hold(All(chain), cars):
                chains[path] = chain
            else:
                yield _Hidden(tree, path, not can_hold(All(chain), (FACTS,)))

    def _features(self, tree: str) -> list[tuple[str, list[str]]]:
        """Give the rows of a tree that serve a feature, with their features."""
        if tree not in self._placed:
            self._placed[tree] = [
                (path, cast("list[str]", node["feature"]))
                for path, node in self._names.trees[tree].nodes.items()
                if "feature" in node and node["kind"] != "shortcut"
            ]
        return self._placed[tree]

    def _conditions(self, tree: str) -> Mapping[str, Condition]:
        """Give the condition of every row of a tree, parents before children."""
        if tree not in self._whens:
            nodes = self._names.trees[tree].nodes
            self._whens[tree] = {
                path: condition(cast("Plain | None", node.get("when"))) for path, node in nodes.items()
            }
        return self._whens[tree]

    def _worked_out(self, tree: str, facts: OwnFacts) -> Iterable[str]:
        shown = {""}
        for path, when in self._conditions(tree).items():
            if path.rpartition("/")[0] in shown and (when is ALWAYS or possible(when, facts)):
                shown.add(path)
        return shown


def opened(files: TreeFiles, starts: Iterable[str], shown: Collection[str]) -> set[str]:
    """Give every row that one can come to.

    Args:
        files: The tree.
        starts: Pages that home and hard keys open.
        shown: Rows that are ever there.
    """
    found: set[str] = set()
    ahead = [*starts]
    while ahead:
        path = ahead.pop()
        if path in shown and path not in found:
            found.add(path)
            node = files.nodes[path]
            ahead += cast("list[str]", node.get("children", []))
            if "to" in node:
                ahead.append(str(node["to"]))
    return found


def check_shown(names: Names, reach: Reach, problems: Problems) -> None:
    """Tell of rows that are never shown on any car; no tree and no car may be missing."""
    cars: dict[str, list[Candidates]] = {}
    for key, facts in candidates(names.table("vehicles"), names.table("cells")).items():
        alike = cars.setdefault(str(cast("Plain", names.table("vehicles")[key])["tree"]), [])
        if facts not in alike:
            alike.append(facts)
    # A tree without a car may well be for one that is still to be written.
    hidden = [one for tree in names.trees if tree in cars for one in reach.hidden(tree, cars[tree])]
    if hidden:
        _tell_hidden(names, hidden, problems)


def _tell_hidden(names: Names, hidden: list[_Hidden], problems: Problems) -> None:
    """Tell of hidden rows; what is shown in another tree is there for that one."""
    never: dict[str, list[str]] = {}
    for one in hidden:
        never.setdefault(one.tree, []).append(one.path)
    told: dict[int, list[_Hidden]] = {}
    for one in hidden:
        told.setdefault(id(names.trees[one.tree].rows[one.path]), []).append(one)
    for tree, files in names.trees.items():
        for path, row in files.rows.items():
            if id(row) in told and not any(f"{path}/".startswith(f"{one}/") for one in never.get(tree, ())):
                del told[id(row)]
    for alike in told.values():
        tree, path, is_contradictory = alike[0]
        row = names.trees[tree].rows[path]
        trees = " or ".join(repr(one.tree) for one in alike)
        why = (
            "its conditions exclude each other"
            if is_contradictory
            else f"no car with the tree {trees} fits it"
        )
        hint = "see when: here and above it" + ("" if is_contradictory else ", and the equipment of the cars")
        problems.add(
            row.span("when" if "when" in row else "id"), f"{row['id']!r} is never shown: {why}", hint
        )


def check_keys(names: Names, key: str, reach: Reach, problems: Problems) -> None:
    """A car has every key that its tree needs: each page that it shows is opened by something.

    Args:
        names: What was read.
        key: The car; the home, keys and shortcuts of its tree lead where they should.
        reach: What cars can show.
        problems: Takes what is wrong.
    """
    vehicle = cast("Plain", names.table("vehicles")[key])
    tree, unit = str(vehicle["tree"]), names.table("head_units").get(str(vehicle["head_unit"]))
    files, head = names.trees[tree], names.records[f"tree:{tree}"]
    if unit is None:
        return
    hard_keys = cast("list[Plain]", vehicle.get("hard_keys", cast("Plain", unit)["keys"]))
    there = {str(one["id"]) for one in hard_keys}
    bound = cast("dict[str, str]", head["keys"])
    starts = [str(head["home"]), *(page for name, page in bound.items() if name in there)]
    if set(bound.values()).issubset(starts):
        return
    shown = reach.shown(key)
    missing = opened(files, bound.values(), shown) - opened(files, starts, shown)
    for name, page in bound.items():
        if page in missing:
            told = f"{key} has no key {name}, and nothing else opens {page!r} in the tree {tree!r}"
            hint = "give it the key under hard_keys:, or the tree a shortcut to the page"
            problems.add(names.vehicle_span(key, "tree"), told, hint)
