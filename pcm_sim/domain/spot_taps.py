"""What a touch of the bar beside the page, or of a tab, leads to."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.navigation import tap_node
from pcm_sim.domain.outcome import Outcome, go_to
from pcm_sim.domain.routes import BAR
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.spots import HOME, TAB, home_is_a_tab


def tap_spot(rules: Rules, cabin: Cabin, target: str) -> Outcome | None:
    """Touch a place of the bar or a tab, with nothing open over the page.

    Args:
        rules: The car's rules.
        cabin: The instant.
        target: What is touched.

    Returns:
        What it leads to; none where the target is no such place.
    """
    tree, stack = rules.tree, cabin.unit.stack
    page = target.removeprefix(TAB)
    if target.startswith(TAB) and page in stack and rules.vehicle.head_unit.tabs:
        return go_to(cabin, stack[: stack.index(page) + 1])
    areas = tree.bar if rules.vehicle.head_unit.bar else ()
    if target == HOME and (tree.home in areas or home_is_a_tab(rules)):
        return go_to(cabin, (tree.home,))
    area = target.removeprefix(BAR)
    if target.startswith(BAR) and area in areas:
        # A closed area refuses on the page that is open.
        at_home = cabin.with_unit(replace(cabin.unit, stack=(tree.home,)))
        opened = tap_node(rules, at_home, tree.nodes[area])
        return opened if opened.cabin.unit.dialog is None else tap_node(rules, cabin, tree.nodes[area])
    return None
