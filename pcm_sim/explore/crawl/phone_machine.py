"""My Porsche, as something that is crawled: the telephone's pages, which a browser draws too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pcm_sim.domain.conditions import holds
from pcm_sim.domain.effects import Effect
from pcm_sim.domain.events import Back, Confirm, Tap
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import FillField, HandIntent, HoldPhone, OnPhone
from pcm_sim.domain.handset_pages import facts_on
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.nodes import Listing
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.portal import Portal
from pcm_sim.explore.crawl.acts import BACKING, FILLS, HOLD, TAP, WAITING, Act
from pcm_sim.explore.crawl.awaiting import awaited, until_due
from pcm_sim.explore.crawl.guards import facts_asked, guards_of, seen_at
from pcm_sim.explore.crawl.machine import PHONE, EntrySight, Sight, Vector
from pcm_sim.explore.crawl.opens import is_there, opens, pages_of
from pcm_sim.explore.crawl.phone_filling import texts
from pcm_sim.explore.crawl.rows import entry_of
from pcm_sim.explore.crawl.sheets import row_sheet
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_step import handset_of
from pcm_sim.session.portal import portal_of
from pcm_sim.session.simulation import Session
from pcm_sim.session.step import step

_BAR = "bar/"


class PhoneMachine:
    """My Porsche beside one car.

    Args:
        session: A simulation of the car; it is not driven.
    """

    name = PHONE

    def __init__(self, session: Session) -> None:
        """Work out once what every look needs."""
        self._session = session
        self._kit = session.phone_kit()
        self._tree = self._kit.rules.tree
        self._guards = guards_of(self._tree)
        self._asked = facts_asked(self._guards)
        self._pages = tuple(self._areas_and_below())

    @property
    def declared(self) -> Sequence[str]:
        """Ids of all pages of My Porsche."""
        return pages_of(self._tree)

    @property
    def home(self) -> str:
        """Id of the page below all others."""
        return self._tree.home

    def look(self, moment: Moment) -> Sight:
        """See what the telephone shows."""
        handset, portal, screen = self._shown(moment)
        where = screen.node.partition("#")[0]
        guards = self._guards.get(where, ())
        dialog = screen.dialog.message if screen.dialog else ""
        trouble = handset.form.trouble.id if handset.form and handset.form.trouble and screen.form else ""
        notice = screen.notice.message if screen.notice else ""
        refused = f"trouble:{trouble}" if trouble else ""
        return Sight(
            screen=where,
            over=f"dialog:{dialog}" if dialog else "",
            detail=awaited(moment, PHONE) if where == "wait" else refused,
            guards=seen_at(guards, facts_on(self._kit.rules, portal, handset.stack)) if guards else (),
            entries=tuple(_entries(screen)),
            messages=tuple(filter(None, (dialog, notice, trouble))),
            title=screen.title,
            facts=tuple(portal.facts.get(name) for name in self._asked),
        )

    def acts(self, moment: Moment, sight: Sight) -> Iterable[Act]:
        """Give every touch, in the order of their names; before the first one also who holds it."""
        taps = sorted({Act(TAP, entry.id) for entry in sight.entries})
        handset = handset_of(self._kit, moment)
        typed = FILLS if handset.form and not handset.dialog and not handset.pending else ()
        due = (WAITING,) if moment.queue.next_at() is not None else ()
        others = () if moment.handset else tuple(Act(HOLD, who) for who in self._kit.people)
        return (*taps, BACKING, *typed, *due, *others)

    def do(self, moment: Moment, act: Act) -> tuple[Moment, tuple[Effect, ...]]:
        """Do it."""
        effects: tuple[Effect, ...] = ()
        for event in self.events(moment, act):
            moment, more = step(self._session.rules, moment, event, self._session.phone_kit)
            effects += more
        return moment, effects

    def events(self, moment: Moment, act: Act) -> tuple[Happening, ...]:
        """Give the events that an act is at a moment."""
        match act.kind:
            case "tap":
                return (OnPhone(Tap(act.target)),)
            case "back":
                return (OnPhone(Back()),)
            case "hold":
                return (HoldPhone(act.target),)
            case "wait":
                return until_due(moment)
            case _:
                return self._typing(moment, act.target)

    def ways(self, moment: Moment, seen: Mapping[str, set[Vector]]) -> Iterator[tuple[Act, ...]]:
        """Give ways to pages that these facts show as they were not seen yet."""
        handset, portal, _ = self._shown(moment)
        left = _left(handset)
        for page, way in self._pages:
            guards = self._guards[page]
            vector = tuple(holds(guard.condition, portal.facts) for guard in guards)
            if vector not in seen.get(page, ()) and is_there(self._tree, page, portal.facts):
                yield (*left, *way)

    def sheet(self, moment: Moment) -> dict[str, object]:
        """Give all that is legible on the telephone."""
        _, _, screen = self._shown(moment)
        form, dialog = screen.form, screen.dialog
        told: dict[str, object] = {
            "title": screen.title,
            "head": screen.head,
            "aside": screen.aside,
            "text": screen.text,
            "rows": [row_sheet(row) for row in screen.rows],
            "form": {
                "prompt": form.prompt,
                "fields": [[one.label, one.hint, one.text] for one in form.fields],
                "confirm": form.confirm,
                "trouble": [form.trouble, form.way_out],
            }
            if form
            else None,
            "dialog": [dialog.text, dialog.way_out] if dialog else None,
            "buttons": [button.label for button in dialog.buttons] if dialog else None,
            "notice": screen.notice.text if screen.notice else None,
            "bar": [spot.label for spot in screen.bar],
            "foot": [line.text for line in screen.foot],
        }
        return {name: value for name, value in told.items() if value}

    def _shown(self, moment: Moment) -> tuple[Handset, Portal, PhoneScreen]:
        handset = handset_of(self._kit, moment)
        portal = portal_of(moment.world, handset, moment.now, self._kit)
        return handset, portal, phone_view(self._kit.rules, handset, portal, moment.now)

    def _typing(self, moment: Moment, how: str) -> tuple[Happening, ...]:
        handset = handset_of(self._kit, moment)
        if handset.form is None:
            return ()
        fields = {one.id: one for one in self._kit.rules.forms[handset.form.form].fields}
        typed = texts(self._session.beginning_at(moment), fields, how)
        intents: list[HandIntent] = [FillField(name, text) for name, text in typed.items()]
        return tuple(OnPhone(one) for one in (*intents, Confirm()))

    def _areas_and_below(self) -> Iterator[tuple[str, tuple[Act, ...]]]:
        """Give each page that no item of a list leads to, with the touches from the bar to it."""
        for node in self._tree.nodes.values():
            parts = node.id.split("/")
            way = ["/".join(parts[: at + 1]) for at in range(len(parts))]
            if parts[0] in self._tree.bar and all(map(self._is_plain_page, way)):
                yield node.id, (Act(TAP, f"{_BAR}{parts[0]}"), *(Act(TAP, one) for one in way[1:]))

    def _is_plain_page(self, name: str) -> bool:
        node = self._tree.nodes[name]
        return opens(node) and not isinstance(node, Listing)


def _left(handset: Handset) -> tuple[Act, ...]:
    """Give what leaves a question or a refusal; all else is left by a touch on the bar."""
    if handset.dialog is None:
        return ()
    return (Act(TAP, "dialog/no" if handset.dialog.then else "dialog/yes"),)


def _entries(screen: PhoneScreen) -> Iterator[EntrySight]:
    rows = {row.id: row for row in screen.rows}
    labels = {spot.id: spot.label for spot in screen.bar} | {line.id: line.text for line in screen.foot}
    if screen.dialog:
        labels |= {button.id: button.label for button in screen.dialog.buttons}
    if screen.form:
        labels |= {field.id: field.label for field in screen.form.fields}
        labels |= {"form/confirm": screen.form.confirm}
    for target in screen.targets:
        yield entry_of(target, rows.get(target), labels.get(target, ""))
