"""What is always one touch away: the areas in the bar beside the page, the pages on the way here."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin, facts_of
from pcm_sim.domain.conditions import holds
from pcm_sim.domain.labels import say
from pcm_sim.domain.navigation import tap_node
from pcm_sim.domain.outcome import Outcome, go_to
from pcm_sim.domain.routes import BAR
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import Spot

_HOME = "home"
_TAB = "tab/"


def bar_of(rules: Rules, cabin: Cabin) -> tuple[Spot, ...]:
    """Give the areas in the bar; none where the unit has no bar."""
    if not rules.vehicle.head_unit.bar:
        return ()
    unit, tree = cabin.unit, rules.tree
    facts = facts_of(rules, cabin)
    bare = unit.form is None and unit.pending is None
    spots = []
    for area in tree.bar:
        node = tree.nodes[area]
        if holds(node.when, facts):
            there = (tree.home,) if area == tree.home else (tree.home, area)
            here = unit.stack[: len(there)] == there and (area != tree.home or len(unit.stack) == 1)
            usable = unit.stack != there or not bare
            target = _HOME if area == tree.home else f"{BAR}{area}"
            spots.append(Spot(target, say(node.label, unit.language), node.icon, here, usable))
    return tuple(spots)


def tabs_of(rules: Rules, cabin: Cabin, titles: tuple[str, ...], heading: str = "") -> tuple[Spot, ...]:
    """Give the way here as tabs; none where the unit shows it as a line.

    Args:
        rules: The car's rules.
        cabin: The instant.
        titles: Headings of the pages that led here, the last ones of the stack.
        heading: What stands over the last page, such as a form; empty for nothing.
    """
    if not rules.vehicle.head_unit.tabs:
        return ()
    stack = cabin.unit.stack[len(cabin.unit.stack) - len(titles) :]
    last = len(stack) - 1
    tabs = [
        Spot(f"{_TAB}{page}", title, "", not heading and at == last, bool(heading) or at < last)
        for at, (page, title) in enumerate(zip(stack, titles, strict=True))
    ]
    home = rules.tree.home
    if home not in stack and _home_is_a_tab(rules):
        tabs.insert(0, Spot(_HOME, say(rules.tree.nodes[home].label, cabin.unit.language), "", False, True))
    return (*tabs, Spot("", heading, "", here=True, usable=False)) if heading else tuple(tabs)


def _home_is_a_tab(rules: Rules) -> bool:
    """Tell whether home is the first tab everywhere: no hard key leads there."""
    unit, tree = rules.vehicle.head_unit, rules.tree
    return unit.tabs and all(tree.keys.get(key.id) != tree.home for key in unit.keys)


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
    page = target.removeprefix(_TAB)
    if target.startswith(_TAB) and page in stack and rules.vehicle.head_unit.tabs:
        return go_to(cabin, stack[: stack.index(page) + 1])
    areas = tree.bar if rules.vehicle.head_unit.bar else ()
    if target == _HOME and (tree.home in areas or _home_is_a_tab(rules)):
        return go_to(cabin, (tree.home,))
    area = target.removeprefix(BAR)
    if target.startswith(BAR) and area in areas:
        # A closed area refuses on the page that is open.
        at_home = cabin.with_unit(replace(cabin.unit, stack=(tree.home,)))
        opened = tap_node(rules, at_home, tree.nodes[area])
        return opened if opened.cabin.unit.dialog is None else tap_node(rules, cabin, tree.nodes[area])
    return None
