"""Where one is in the menus, as a link names it: by a feature where there is one, for ids may change."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pcm_sim.domain.events import Tap
from pcm_sim.domain.nodes import Entrance, Listing
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import FormState, Unit
from pcm_sim.scenario.finding.phone_targets import ITEM
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import opens_page

_OF_PEOPLE: Final = frozenset({"users", "contacts", "calls", "phones", "networks", "notifications"})
"""Lists whose items are called after somebody, or tell what was."""


def places(rules: Rules, moment: Moment) -> Iterator[str]:
    """Give the places that lead to where one is, the nearest first; nothing for home.

    Args:
        rules: The car's rules.
        moment: The moment.
    """
    unit = moment.unit
    if unit.form is not None and (entrance := _entrance(rules, unit.form.form)):
        yield named(rules, entrance)
    ring = unit.focus
    if ring in rules.tree.nodes and not opens_page(rules.tree.nodes[ring]):
        yield named(rules, ring)
    if unit.page != rules.tree.home:
        yield named(rules, _with_items(rules, unit))


def named(rules: Rules, node: str) -> str:
    """Name an entry as shortly as it is found again: by a feature, else below one, else by its id.

    Args:
        rules: The car's rules.
        node: Its id, with the items of lists on its way.
    """
    head, tail = node, ""
    while head and ITEM not in head:
        for feature in rules.tree.nodes[head].features if head in rules.tree.nodes else ():
            if _means(rules, f"{feature}{tail}", node):
                return f"{feature}{tail}"
        head, _, last = head.rpartition("/")
        tail = f"/{last}{tail}"
    return node


def over(unit: Unit) -> tuple[object, ...]:
    """Give what stands over the page, without what was typed into it."""
    return (_empty(unit.form), unit.dialog)


def touch_for(session: Session, wanted: Unit) -> str:
    """Find what is touched to have the same form or dialog over the page; empty for nothing that is there.

    Args:
        session: The simulation, on that page.
        wanted: As it is to be.
    """
    from pcm_sim.session.step import step  # noqa: PLC0415 - the first page is there before anything happens

    for target in session.screen.targets:
        if ITEM in target and not _is_impersonal(session.rules, target):
            continue
        after, _ = step(session.rules, session.moment, Tap(target), session.phone_kit)
        if over(after.unit) == over(wanted) and after.unit.page == wanted.page:
            return target
    return ""


def _entrance(rules: Rules, form: str) -> str:
    nodes = rules.tree.nodes
    found = (one for one, node in nodes.items() if isinstance(node, Entrance) and node.form == form)
    return next((one for one in found if _means(rules, one, one)), "")


def _means(rules: Rules, name: str, node: str) -> bool:
    try:
        return entry_of(rules, Where(name)) == node
    except StepError:
        return False


def _with_items(rules: Rules, unit: Unit) -> str:
    """Give the id of a page with the items of lists on its way, up to one that is called after somebody."""
    way = unit.page.partition(ITEM)[0]
    items = {one.partition(ITEM)[0]: one.partition(ITEM)[2] for one in unit.stack if ITEM in one}
    parts: list[str] = []
    node = ""
    for part in way.split("/"):
        node = f"{node}/{part}" if node else part
        item = items.get(node, "")
        if item and not _is_impersonal(rules, f"{node}{ITEM}{item}"):
            return "/".join((*parts, part))
        parts.append(f"{part}{ITEM}{item}" if item else part)
    return "/".join(parts)


def _is_impersonal(rules: Rules, page: str) -> bool:
    node = rules.tree.nodes.get(page.partition(ITEM)[0])
    return not (isinstance(node, Listing) and node.of in _OF_PEOPLE)


def _empty(form: FormState | None) -> FormState | None:
    """Give a form as it is before anything is typed into it."""
    if form is None:
        return None
    fields = tuple(replace(one, text="") for one in form.fields)
    return FormState(form.form, fields, about=form.about)
