"""The unit in the car, as something that is crawled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pcm_sim.domain.cabin import facts_of
from pcm_sim.domain.car import Car
from pcm_sim.domain.conditions import Facts, holds
from pcm_sim.domain.effects import Effect
from pcm_sim.domain.events import Back, Confirm, Event, PressKey, Tap, TypeText
from pcm_sim.domain.lines import page_facts
from pcm_sim.domain.nodes import Listing
from pcm_sim.domain.routes import BAR, exists, route
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import PageKind, Screen
from pcm_sim.domain.spots import HOME
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.view import view
from pcm_sim.explore.crawl.acts import BACKING, FILLS, KEY, TAP, WAITING, Act
from pcm_sim.explore.crawl.awaiting import awaited, until_due
from pcm_sim.explore.crawl.filling import texts
from pcm_sim.explore.crawl.guards import facts_asked, guards_of, seen_at
from pcm_sim.explore.crawl.lacking import lacks_of_form, lacks_on
from pcm_sim.explore.crawl.machine import PCM, EntrySight, Sight, Vector
from pcm_sim.explore.crawl.opens import is_there, opens, pages_of
from pcm_sim.explore.crawl.rows import entry_of
from pcm_sim.explore.crawl.sheets import sheet_of
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.step import step


class UnitMachine:
    """The unit of one car.

    Args:
        session: A simulation of the car; it is not driven.
    """

    name = PCM

    def __init__(self, session: Session) -> None:
        """Work out once what every look needs."""
        self._session = session
        self._rules = session.rules
        self._guards = guards_of(session.rules.tree)
        self._asked = facts_asked(self._guards)
        self._keys = tuple(Act(KEY, key.id) for key in session.rules.vehicle.head_unit.keys)
        self._home = _way_home(session.rules)
        self._pages = tuple(self._reachable_pages())
        self._looked: dict[tuple[Unit, int, int], tuple[Car, Sight]] = {}

    @property
    def declared(self) -> Sequence[str]:
        """Ids of all pages in the tree of this car."""
        return pages_of(self._rules.tree)

    @property
    def home(self) -> str:
        """Id of the page below all others."""
        return self._rules.tree.home

    def look(self, moment: Moment) -> Sight:
        """See what the unit shows; what leads to the same unit in the same car shows the same."""
        unit, car = moment.unit, moment.car
        if unit.pending:
            # What will come of the wait is seen too, and that is not in the unit.
            return self._seen(moment)
        alike = unit, id(car), moment.now
        known = self._looked.get(alike)
        if known is None:
            # The car is kept, so that none that comes later can have its place in memory.
            known = self._looked[alike] = car, self._seen(moment)
        return known[1]

    def _seen(self, moment: Moment) -> Sight:
        unit, cabin = moment.unit, moment.cabin
        screen = view(self._rules, cabin)
        dialog = unit.dialog
        where = _where(moment, screen)
        guards, facts = self._guards.get(where, ()), page_facts(self._rules, cabin)
        return Sight(
            screen=where,
            over=f"dialog:{dialog.message.id}" if dialog else "",
            detail=_detail(moment, screen),
            guards=seen_at(guards, facts),
            entries=tuple(_entries(screen)),
            messages=_legible(moment, screen),
            title=screen.title,
            facts=self._facts(moment),
            lacks=self._lacks(moment, where, facts),
        )

    def acts(self, moment: Moment, sight: Sight) -> Iterable[Act]:
        """Give every touch and key, in the order of their names; on a form also what may be typed."""
        taps = sorted({Act(TAP, entry.id) for entry in sight.entries})
        typed = FILLS if moment.unit.form and not moment.unit.dialog else ()
        due = (WAITING,) if moment.queue.next_at() is not None else ()
        return (*taps, *self._keys, BACKING, *typed, *due)

    def do(self, moment: Moment, act: Act) -> tuple[Moment, tuple[Effect, ...]]:
        """Do it."""
        effects: tuple[Effect, ...] = ()
        for event in self.events(moment, act):
            moment, more = step(self._rules, moment, event)
            effects += more
        return moment, effects

    def events(self, moment: Moment, act: Act) -> tuple[Event, ...]:
        """Give the events that an act is at a moment."""
        match act.kind:
            case "tap":
                return (Tap(act.target),)
            case "key":
                return (PressKey(act.target),)
            case "back":
                return (Back(),)
            case "wait":
                return until_due(moment)
            case _:
                return self._typing(moment, act.target)

    def ways(self, moment: Moment, seen: Mapping[str, set[Vector]]) -> Iterator[tuple[Act, ...]]:
        """Give ways to pages that these facts show as they were not seen yet."""
        facts = facts_of(self._rules, moment.cabin)
        if not moment.car.ignition:
            return
        unit = moment.unit
        at_home = unit.stack == (self._rules.tree.home,) and unit.form is None and unit.pending is None
        for page, way in self._pages:
            guards = self._guards[page]
            if any(guard.of_item for guard in guards):
                continue
            lacks = lacks_on(self._rules, moment.cabin, self._rules.tree.nodes[page], facts)
            vector = (*(holds(guard.condition, facts) for guard in guards), *lacks)
            if vector not in seen.get(page, ()) and is_there(self._rules.tree, page, facts):
                yield (*_left(moment), *(way[1:] if way[0] == self._home and at_home else way))

    def sheet(self, moment: Moment) -> dict[str, object]:
        """Give all that is legible on the unit."""
        return sheet_of(view(self._rules, moment.cabin))

    def _facts(self, moment: Moment) -> tuple[object, ...]:
        facts = facts_of(self._rules, moment.cabin)
        telephony = moment.unit.areas.telephony
        beside = (
            facts["net.online"],
            facts["phone.connected"],
            facts["carplay.active"],
            facts["call.active"],
        )
        known = moment.unit.typed_pin is not None
        return (
            *(facts[name] for name in self._asked),
            *(*beside, telephony.telephone, telephony.bluetooth, bool(telephony.dialled), known),
        )

    def _lacks(self, moment: Moment, where: str, facts: Facts) -> tuple[str, ...]:
        """Give what is lacking on what is shown."""
        form, node = moment.unit.form, self._rules.tree.nodes.get(where)
        if node is not None:
            return lacks_on(self._rules, moment.cabin, node, facts)
        return lacks_of_form(self._rules, moment.cabin, form) if form and where.startswith("form:") else ()

    def _typing(self, moment: Moment, how: str) -> tuple[Event, ...]:
        form = moment.unit.form
        if form is None:
            return ()
        typed = texts(self._session.beginning_at(moment), form, how)
        events: list[Event] = []
        for name, text in typed.items():
            events += [Tap(f"form/field/{name}"), TypeText(text)]
        return (*events, Confirm())

    def _reachable_pages(self) -> Iterator[tuple[str, tuple[Act, ...]]]:
        vehicle, tree = self._rules.vehicle, self._rules.tree
        for node in tree.nodes.values():
            if opens(node) and not isinstance(node, Listing) and exists(vehicle, tree, node.id):
                hops = route(vehicle, tree, node.id)
                way = tuple(Act(KEY if hop.kind == "key" else TAP, hop.target) for hop in hops)
                begins_anywhere = way and (way[0].kind == KEY or way[0].target.startswith(BAR))
                yield node.id, way if begins_anywhere else (self._home, *way)


def _way_home(rules: Rules) -> Act:
    """Give what leads home from everywhere: its key, else the tab or the place in the bar."""
    keys = (key.id for key in rules.vehicle.head_unit.keys if rules.tree.keys.get(key.id) == rules.tree.home)
    return next((Act(KEY, key) for key in keys), Act(TAP, HOME))


def _left(moment: Moment) -> tuple[Act, ...]:
    """Give what leaves everything that stands over the pages."""
    over = []
    if moment.unit.dialog:
        over.append(Act(TAP, "dialog/no" if moment.unit.dialog.then else "dialog/yes"))
    if moment.unit.pending:
        over.append(Act(TAP, "wait/cancel"))
    return tuple(over)


def _where(moment: Moment, screen: Screen) -> str:
    """Give the id of what is shown; what explains a sign is the same over whichever page it stands."""
    dialog = moment.unit.dialog
    if dialog and dialog.sign:
        return f"sign:{dialog.sign}"
    return PageKind.DARK.value if screen.kind is PageKind.DARK else screen.node.partition("#")[0]


def _detail(moment: Moment, screen: Screen) -> str:
    """Give what makes a form another one: why it refused, and how many tries the card has left."""
    if screen.kind is PageKind.WAIT:
        return awaited(moment, PCM)
    form = moment.unit.form
    if form is None or screen.kind is not PageKind.FORM:
        return ""
    card = moment.car.card
    tries = f"tries:{card.pin_tries},{card.puk_tries}" if card and form.form.startswith("sim_") else ""
    trouble = f"trouble:{form.trouble.id}" if form.trouble else ""
    held = "held" if form.held else ""
    return "/".join(filter(None, (trouble, tries, held)))


def _legible(moment: Moment, screen: Screen) -> tuple[str, ...]:
    form = moment.unit.form
    dialog = screen.dialog.message if screen.dialog else ""
    notice = screen.notice.message if screen.notice else ""
    trouble = form.trouble.id if form and form.trouble else ""
    return tuple(filter(None, (dialog, notice, trouble)))


def _entries(screen: Screen) -> Iterator[EntrySight]:
    rows = {row.id: row for row in screen.rows}
    labels = {spot.id: spot.label for spot in (*screen.tabs, *screen.bar)}
    labels |= {mark.id: mark.name for mark in screen.status.marks}
    if screen.dialog:
        labels |= {button.id: button.label for button in screen.dialog.buttons}
    if screen.form:
        labels |= {field.id: field.label for field in screen.form.fields}
        labels |= {"form/confirm": screen.form.confirm}
    for target in screen.targets:
        yield entry_of(target, rows.get(target), labels.get(target, ""))
