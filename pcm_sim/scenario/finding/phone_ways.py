"""The way to a page of My Porsche, touch by touch: over the bar or a tile, then row by row."""

from collections.abc import Iterator
from itertools import accumulate

from pcm_sim.domain import events
from pcm_sim.domain.handset_events import OnPhone
from pcm_sim.domain.nodes import Choice, Entrance, Listing, Menu, Node, Page, Shortcut
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.scenario.finding.phone_targets import ITEM, fits, listed, nodes_called
from pcm_sim.scenario.finding.sights import phone_sight
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Quoted, meant, phrase
from pcm_sim.scenario.play.stage import Stage


def walk_on_phone(stage: Stage, where: Where) -> Iterator[Touch]:
    """Go to a page of My Porsche; what opens nothing is only led to.

    Args:
        stage: The simulation.
        where: Id of a node, with `#ITEM` behind each list where not its first item is meant; or a label.

    Yields:
        Each touch, just before it happens.

    Raises:
        StepError: There is no such page, or something on the way is not there or refuses.
    """
    rules = stage.session.phone_rules
    wanted = _wanted(rules, stage.place(where))
    sight = phone_sight(stage)
    if fits(stage.session, sight.page, wanted) and sight.dialog is None:
        return
    area, *rest = wanted.split("/")
    yield from _to_area(stage, area)
    for step in accumulate(rest, "{}/{}".format, initial=area):
        if step == area:
            continue
        node = rules.tree.nodes[_bare(step)]
        last = step == wanted
        # A list has no page of its own: its items stand on the page above.
        if last and (not _opens(node) or (isinstance(node, Listing) and ITEM not in _end(step))):
            return
        row = _bare(step) + (ITEM + _end(step).partition(ITEM)[2] if isinstance(node, Listing) else "")
        yield from touch_row(stage, row)


def touch_row(stage: Stage, row: str) -> Iterator[Touch]:
    """Touch a row that is on the way.

    Args:
        stage: The simulation.
        row: Its id; `LIST#` is the first item.

    Raises:
        StepError: It is not there, or refuses.
    """
    sight = phone_sight(stage)
    target = next((one for one in sight.targets if fits(stage.session, one, row)), "")
    if not target:
        seen = phrase("page.has", page=Quoted(sight.page), targets=listed(sight.targets))
        hint = "" if stage.session.phone.signed_in else phrase("phone.sign_in")
        raise StepError(Fault(phrase("way.is", what=Quoted(row)), seen, hint))
    yield Touch(Surface.PHONE, "tap", target, sight.label(target))
    stage.do(OnPhone(events.Tap(target)))
    dialog = stage.session.phone.dialog
    if dialog and len(dialog.buttons) == 1:
        expected = phrase("opens", what=Quoted(sight.label(target) or target))
        raise StepError(Fault(expected, phrase("refuses", text=dialog.text), dialog.way_out))


def area_page(rules: PhoneRules, of: str) -> str:
    """Give the page with the rows of a list, by the name of the list; empty where nothing lists it."""
    found = (one for one in rules.tree.nodes.values() if isinstance(one, Listing) and one.of == of)
    return next((one.id for one in found), "")


def _to_area(stage: Stage, area: str) -> Iterator[Touch]:
    tree = stage.session.phone_rules.tree
    if area in tree.bar:
        yield from touch_row(stage, f"bar/{area}")
        return
    feet = (line for some in stage.session.phone_rules.feet.values() for line in some)
    foot = next((line.id for line in feet if line.to == area), "")
    if foot:
        yield from touch_row(stage, f"foot/{foot}")
        return
    doors = [one for one in tree.nodes.values() if isinstance(one, Shortcut) and one.to == area]
    if not doors:
        raise StepError(Fault(phrase("phone.leads", area=Quoted(area)), phrase("phone.no_door")))
    # A tile on the first page is nearer than a row further in.
    door = min(doors, key=lambda one: (one.id.count("/"), tree.parent(one.id) != tree.home))
    yield from walk_on_phone(stage, Where(tree.parent(door.id)))
    yield from touch_row(stage, door.id)


def _wanted(rules: PhoneRules, where: Where) -> str:
    if where.path:
        found = sorted(nodes_called(rules, where), key=lambda one: (one.count("/"), one))
        if found:
            return found[0]
        what = Quoted(" > ".join(where.path))
        raise StepError(Fault(phrase("phone.has", what=what), phrase("phone.nothing_called")))
    if _bare(where.id) in rules.tree.nodes:
        return where.id
    hint = meant(where.id, rules.tree.nodes)
    raise StepError(Fault(phrase("phone.has", what=Quoted(where.id)), phrase("phone.no_page"), hint))


def _bare(step: str) -> str:
    """Give the node's id without the items on the way."""
    return "/".join(part.partition(ITEM)[0] for part in step.split("/"))


def _end(step: str) -> str:
    return step.rpartition("/")[2]


def _opens(node: Node) -> bool:
    return isinstance(node, Menu | Choice | Page | Entrance | Listing | Shortcut)
