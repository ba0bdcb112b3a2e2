"""Going to an entry by this car's own menus, touch by touch, whatever the model year."""

from collections.abc import Iterator

from pcm_sim.domain import events
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Listing
from pcm_sim.domain.routes import Hop, route
from pcm_sim.scenario.binding.car_entries import head_and_tail
from pcm_sim.scenario.doing.areas import go_home
from pcm_sim.scenario.doing.unit import check_lit
from pcm_sim.scenario.finding.phone_targets import ITEM, covered, fits, listed
from pcm_sim.scenario.finding.sights_named import unit_finder
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Open
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Figure, Quoted, phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.seeing.page import named
from pcm_sim.session.walks import opens_page


def open_entry(stage: Stage, act: Open) -> Iterator[Touch]:
    """Go from home to an entry, touch by touch, as this car's menus lead there.

    What opens nothing, such as a switch, is only led to: its page is opened, and nothing is changed.

    Raises:
        StepError: This car has no such entry, or something on the way is not there or refuses.
    """
    rules = stage.session.rules
    where = stage.place(act.where)
    check_lit(stage, phrase("open.is", what=Quoted(named(where))))
    written = bare(where.id)
    node = entry_of(rules, where._replace(id=written))
    items = items_of(where.id, node)
    yield from go_home(stage)
    hops = route(rules.vehicle, rules.tree, node)
    entry = rules.tree.nodes[node]
    goes_in = node in items if isinstance(entry, Listing) else opens_page(entry)
    for hop in hops if goes_in else hops[:-1]:
        yield from _hop(stage, hop, items)


def items_of(written: str, node: str) -> dict[str, str]:
    """Give the item that is named behind each list on the way: `a/list#item/page`.

    Args:
        written: What stands in the scenario; its first word may be a feature.
        node: The node that it means.
    """
    items: dict[str, str] = {}
    head, tail = head_and_tail(bare(written))
    before = node.removesuffix(tail) if node != bare(written) else head
    way = ""
    for part in written.split("/"):
        name, mark, item = part.partition(ITEM)
        way = f"{way}/{name}" if way else name
        if mark:
            items[before + way.removeprefix(head)] = item
    return items


def bare(written: str) -> str:
    """Give an id without the items on its way."""
    return "/".join(part.partition(ITEM)[0] for part in written.split("/"))


def _hop(stage: Stage, hop: Hop, items: dict[str, str]) -> Iterator[Touch]:
    label = say(hop.label, stage.language)
    if hop.kind == "key":
        yield Touch(Surface.DEVICE, "key", f"key/{hop.target}", label)
        stage.do(events.PressKey(hop.target))
    else:
        yield from _tap(stage, hop, label, items.get(hop.target, ""))
    dialog = stage.session.screen.dialog
    if dialog and len(dialog.buttons) == 1:
        seen = phrase("refuses", text=dialog.text)
        raise StepError(Fault(phrase("opens", what=Quoted(label)), seen, dialog.way_out))


def _tap(stage: Stage, hop: Hop, label: str, item: str) -> Iterator[Touch]:
    screen = stage.session.screen
    is_list = isinstance(stage.session.rules.tree.nodes.get(hop.target), Listing)
    wanted = f"{hop.target}{ITEM}{item}" if is_list else hop.target
    target = next((one for one in screen.targets if fits(stage.session, one, wanted)), "")
    if not target:
        own: Figure = Quoted(label)
        expected = phrase("way.is", what=phrase("way.item", what=own, item=Quoted(item)) if item else own)
        if screen.dialog:
            raise StepError(covered(expected, screen.dialog))
        seen = phrase("screen.has", screen=Quoted(screen.node), targets=listed(screen.targets))
        raise StepError(Fault(expected, seen))
    # Of a list, what is touched is one of its items, which has a label of its own.
    yield Touch(Surface.GLASS, "tap", target, unit_finder(stage).sight.label(target) if item else label)
    stage.do(events.Tap(target))
