"""Which entries have a page of their own."""

from pcm_sim.domain.nodes import Choice, Listing, Menu, Node, Page


def opens(node: Node) -> bool:
    """Tell whether an entry has a page of its own; of a list, whether its items have one."""
    return isinstance(node, Menu | Choice | Page) or (isinstance(node, Listing) and not node.does)
