"""Where a page of My Porsche is: from the pages walked through to a readable address, and back.

An address is the way to the page, `portal/vehicles/detail/WP0ZZZPCMSIM00001/users`: names of rows, with the
key of an item behind the list that it stands in. A row that leads elsewhere in the tree is a step like any
other, so that the page behind it still knows which car it was reached from.
"""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote

from pcm_sim.domain.handset_pages import way_to
from pcm_sim.domain.nodes import Choice, Entrance, Listing, Menu, Node, Page, Shortcut
from pcm_sim.domain.phone_rules import PhoneRules

LONGEST = 400
"""Most characters of an address; nothing in the tree lies as deep."""
_PAGES = (Menu, Choice, Page)
_PARTS = (Menu, Choice, Listing)


class Place(NamedTuple):
    """What an address leads to.

    Attributes:
        stack: Pages walked through, home first.
        form: Id of the row whose form is open on the last of them; empty for none.
    """

    stack: tuple[str, ...]
    form: str = ""


def address_of(rules: PhoneRules, place: Place) -> str:
    """Give the address of a page, without a slash before it.

    Args:
        rules: The app.
        place: The page.
    """
    steps: list[str] = []
    above = rules.tree.home
    for page in place.stack[1:]:
        node_id, _, item = page.partition("#")
        found = _steps_to(rules, above, node_id)
        # Whatever is not reached from the page before, such as a line at the foot, begins at the top.
        steps = [*steps, *found] if found else list(_names(node_id))
        if item:
            steps.append(quote(item, safe=""))
        above = node_id
    if place.form:
        steps += _steps_to(rules, above, place.form) or _names(place.form)
    return "/".join(steps) or rules.tree.home


def address_of_node(rules: PhoneRules, node: str) -> str:
    """Give the address of a node's page as it is reached through the menus, that of the row's form included.

    Args:
        rules: The app.
        node: Id of the node; inside an item's page, the page with its list is meant.
    """
    stack = way_to(rules, (), node)
    form = node if isinstance(rules.tree.nodes[node], Entrance) else ""
    return address_of(rules, Place(stack, form if rules.tree.parent(form) in (stack[-1], "") else ""))


def step_below(rules: PhoneRules, address: str, row: str) -> str:
    """Give the address of what a row of a page leads to.

    Args:
        rules: The app.
        address: Of the page.
        row: Id of the row, `NODE` or `NODE#ITEM`.
    """
    node_id, _, item = row.partition("#")
    node = rules.tree.nodes[node_id]
    if rules.tree.parent(node_id) == rules.tree.home:
        to = node.to if isinstance(node, Shortcut) else node_id
        return address_of_node(rules, to)
    steps = [address, node_id.rpartition("/")[2].replace("_", "-"), *([quote(item, safe="")] if item else [])]
    return "/".join(steps)


def goal_of(rules: PhoneRules, row_id: str) -> str:
    """Give the id of the node that a row leads to."""
    node = rules.tree.nodes[row_id.partition("#")[0]]
    return node.to if isinstance(node, Shortcut) else node.id


def place_at(rules: PhoneRules, address: str) -> Place | None:
    """Give what stands at an address, whether or not it is open to somebody now; none where nothing does.

    Args:
        rules: The app.
        address: As `address_of` gives it; a slash more at its end does no harm.
    """
    names = [unquote(one) for one in address.strip("/").split("/")] if address.strip("/") else []
    if len(address) > LONGEST or any(not one or "#" in one for one in names):
        return None
    tree, walked, form = rules.tree, [rules.tree.home], ""
    rest = iter(names)
    for name in rest:
        node = _step(rules, walked, name)
        if node is None or form:
            return None
        if isinstance(node, Entrance):
            form = node.id
        elif isinstance(node, Listing):
            item = next(rest, "")
            if node.does and item:
                return None
            # Without an item the page with the list is meant.
            walked += [f"{node.id}#{item}"] if item else []
        elif not isinstance(node, _PAGES):
            return None
        elif node.id != tree.home:
            walked.append(node.id)
    return Place(tuple(walked), form)


def _step(rules: PhoneRules, walked: list[str], name: str) -> Node | None:
    """Give the node that a step leads to: an area, else a row of the page; of a shortcut its goal."""
    tree, nodes = rules.tree, rules.tree.nodes
    above = walked[-1].partition("#")[0]
    node = nodes.get(_id(name) if above == tree.home else f"{above}/{_id(name)}")
    if isinstance(node, Shortcut):
        node = nodes.get(node.to)
    return node


def _steps_to(rules: PhoneRules, above: str, node_id: str) -> tuple[str, ...]:
    """Give the steps from a page to one that is reached from it; none where it is reached otherwise."""
    tree = rules.tree
    if above == tree.home and "/" not in node_id:
        return tuple(_names(node_id))
    if node_id.startswith(f"{above}/"):
        return tuple(_names(node_id.removeprefix(f"{above}/")))
    doors = (
        one
        for one in tree.children(tree.nodes[above])
        if isinstance(one, Shortcut) and one.to == node_id and above != tree.home
    )
    return next((tuple(_names(one.id.rpartition("/")[2])) for one in doors), ())


def _names(node_id: str) -> Iterator[str]:
    yield from node_id.replace("_", "-").split("/")


def _id(name: str) -> str:
    return name.replace("-", "_")
