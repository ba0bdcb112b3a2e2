"""Which entries have a page of their own, and which pages are there."""

from pcm_sim.domain.conditions import Facts, holds
from pcm_sim.domain.nodes import Choice, Listing, Menu, Node, Page, Tree


def opens(node: Node) -> bool:
    """Tell whether an entry has a page of its own; of a list, whether its items have one."""
    return isinstance(node, Menu | Choice | Page) or (isinstance(node, Listing) and not node.does)


def pages_of(tree: Tree) -> tuple[str, ...]:
    """Give the ids of all pages in a tree."""
    return tuple(node.id for node in tree.nodes.values() if opens(node))


def is_there(tree: Tree, page: str, facts: Facts) -> bool:
    """Tell whether a page and all above it are there.

    Args:
        tree: The menus.
        page: Id of its node.
        facts: What is so now.
    """
    while page:
        if not holds(tree.nodes[page].when, facts):
            return False
        page = tree.parent(page)
    return True
