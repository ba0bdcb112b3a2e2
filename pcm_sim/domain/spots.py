"""What is always one touch away: the areas in the bar beside the page, the pages on the way here."""

from pcm_sim.domain.cabin import Cabin, facts_of
from pcm_sim.domain.conditions import holds
from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import BAR
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import Spot

HOME = "home"
MOST_TABS = 3
"""So many have room for their words; what lies above is a step back away."""
TAB = "tab/"


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
            target = HOME if area == tree.home else f"{BAR}{area}"
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
        Spot(f"{TAB}{page}", title, "", not heading and at == last, bool(heading) or at < last)
        for at, (page, title) in enumerate(zip(stack, titles, strict=True))
    ]
    if heading:
        tabs.append(Spot("", heading, "", here=True, usable=False))
    home = rules.tree.home
    if home not in stack and home_is_a_tab(rules):
        first = Spot(HOME, say(rules.tree.nodes[home].label, cabin.unit.language), "", False, True)
        return (first, *tabs[1 - MOST_TABS :])
    return tuple(tabs[-MOST_TABS:])


def home_is_a_tab(rules: Rules) -> bool:
    """Tell whether home is the first tab everywhere: no hard key leads there."""
    unit, tree = rules.vehicle.head_unit, rules.tree
    return unit.tabs and all(tree.keys.get(key.id) != tree.home for key in unit.keys)
