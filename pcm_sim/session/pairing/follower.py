"""The car that follows: what is done on the other, it does where it can, and says why where it cannot."""

from pcm_sim.domain.events import (
    Back,
    Confirm,
    Erase,
    PressKey,
    PressKnob,
    Tap,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.screen import PageKind
from pcm_sim.session.happening import Happening
from pcm_sim.session.pairing.counterparts import Counterparts, is_list, opens_page, target_of
from pcm_sim.session.pairing.followed import SAME, Followed, How, Why, stands
from pcm_sim.session.pairing.seen import Seen
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import row_for

_ON_FORM = ("form/", "pad/")
_ROUND_PAGE = ("bar/", "tab/")
_SIGN, _DIALOG, _WAIT, _HOME = "status/", "dialog/", "wait/cancel", "home"


class Follower:
    """Follows on one car what happens on another.

    Args:
        session: The car that follows.
        counterparts: What on it stands for the entries of the car that leads.
    """

    def __init__(self, session: Session, counterparts: Counterparts) -> None:
        """Nothing has happened yet."""
        self._session = session
        self._parts = counterparts
        self._rules = session.rules

    def follow(self, event: Happening, before: Seen, after: Seen, *, met: bool = False) -> Followed:
        """Do what was done on the other car.

        Args:
            event: What happened there.
            before: What that car showed before it.
            after: What it shows now.
            met: Both were at the same, on pages that do not stand for each other.

        Returns:
            What became of it.
        """
        match event:
            case Back() | Tap("back"):
                followed = self._back(before, after)
            case PressKnob() | Confirm() if before.screen.focus == "back":
                followed = self._back(before, after)
            case Tap(target):
                followed = self._tap(target, before)
            case PressKnob() | Confirm() if before.screen.focus:
                followed = self._tap(before.screen.focus, before)
            case Confirm():
                followed = self._confirm(before)
            case TurnKnob() | PressKnob():
                followed = self._turn(after.screen.focus)
            case PressKey(key):
                followed = self._press(key, after)
            case TypeText() | Erase():
                followed = self._type(event, before)
            case _:
                self._session.dispatch(event)
                return SAME
        walked = before.unit.stack != after.unit.stack
        moved = walked or (before.over != after.over and not met)
        return self._caught_up(followed, after) if moved else followed

    def go_where(self, other: Seen) -> Followed:
        """Go to the page that the other car shows, if there is a way.

        Args:
            other: What the other car shows.
        """
        if self._is_there(other):
            self._uncover()
            return SAME
        found = self._parts.find(other.unit.node)
        if not found:
            return stands(Why.ABSENT, self._parts.why_none(other.unit.node))
        followed = self._go(found[0].node)
        if followed.how is How.STANDS or not other.unit.item:
            return followed
        return self._touch_row(f"{found[0].node}#{other.unit.item}", followed)

    @property
    def _now(self) -> Seen:
        return Seen.of(self._session)

    def _tap(self, target: str, before: Seen) -> Followed:
        if target.startswith(_DIALOG):
            return self._answer(target, before)
        if target.startswith(_ON_FORM):
            return self._touch_form(target, before)
        if target.startswith(_SIGN) or target == _WAIT:
            return self._touch(target)
        if target.startswith(_ROUND_PAGE) or target == _HOME:
            return self._touch(target, Why.ELSEWHERE)
        row = next((row.id for row in before.screen.rows if row.id == target), "")
        return self._touch_entry(row) if row else SAME

    def _touch(self, target: str, otherwise: Why = Why.NOT_SHOWN) -> Followed:
        """Touch the very same, where it is to be seen."""
        if target in self._session.screen.targets:
            self._session.dispatch(Tap(target))
            return SAME
        return stands(otherwise)

    def _answer(self, target: str, before: Seen) -> Followed:
        """Answer the same question, or put away what this car alone says."""
        question = self._now.question
        if not question:
            return stands(Why.NOT_SHOWN)
        if question == before.question:
            return self._touch(target)
        if self._is_told():
            self._session.dispatch(Back())
            return SAME
        return stands(Why.OTHER_QUESTION)

    def _is_told(self) -> bool:
        """Tell whether what stands over the page asks nothing."""
        dialog = self._session.moment.unit.dialog
        return dialog is not None and dialog.then is None

    def _touch_form(self, target: str, before: Seen) -> Followed:
        if self._now.form != before.form:
            return stands(Why.OTHER_FORM if self._now.form else Why.NOT_SHOWN)
        return self._touch(target)

    def _confirm(self, before: Seen) -> Followed:
        if before.over[:2] != self._now.over[:2]:
            return self._answer("dialog/yes", before) if before.question else stands(Why.OTHER_FORM)
        self._session.dispatch(Confirm())
        return SAME

    def _type(self, event: TypeText | Erase, before: Seen) -> Followed:
        if before.form and self._now.form != before.form:
            return stands(Why.OTHER_FORM if self._now.form else Why.NOT_SHOWN)
        self._session.dispatch(event)
        return SAME

    def _press(self, key: str, after: Seen) -> Followed:
        if any(one.id == key for one in self._rules.vehicle.head_unit.keys):
            self._session.dispatch(PressKey(key))
            return SAME
        return self._not_there(after)

    def _back(self, before: Seen, after: Seen) -> Followed:
        """Go back too, from where the other car was; who never went there waits for it to come back."""
        over, was_over = any(self._now.over), any(before.over)
        if over is was_over and (over or self._is_there(before)):
            self._session.dispatch(Back())
            return SAME
        return SAME if self._is_there(after) else self._not_there(after)

    def _turn(self, focus: str) -> Followed:
        """Turn the knob until the ring stands on the same."""
        targets = self._session.screen.targets
        if not focus:
            return SAME
        wanted = focus if focus in targets else self._row_of(focus)
        if wanted not in targets:
            return self._not_in_sight(focus)
        ring = self._session.moment.unit.focus
        if ring not in targets:
            self._session.dispatch(TurnKnob(1))
            ring = self._session.moment.unit.focus
        if steps := targets.index(wanted) - targets.index(ring):
            self._session.dispatch(TurnKnob(steps))
        return SAME

    def _not_in_sight(self, row: str) -> Followed:
        """Say that this car has no such entry, or does not show it on this page."""
        node = row.partition("#")[0]
        if node not in self._parts.here.tree.nodes:
            return stands(Why.NOT_SHOWN)
        found = self._parts.find(node)
        if not found:
            return stands(Why.ABSENT, self._parts.why_none(node))
        return stands(Why.NOT_SHOWN, node=found[0].node)

    def _row_of(self, row: str) -> str:
        """Give the row on the screen that stands for one of the other car; empty where there is none."""
        node, mark, item = row.partition("#")
        if node not in self._parts.here.tree.nodes:
            return ""
        shown = [one.id for one in self._session.screen.rows]
        for one in self._parts.find(node):
            for its_row in shown:
                ours, _, its_item = its_row.partition("#")
                if target_of(self._rules, ours) == one.node and its_item == item:
                    return its_row
            if mark and (first := row_for(one.node, shown)):
                return first
        return ""

    def _touch_entry(self, row: str) -> Followed:
        """Touch the same entry where it is shown; else go where it is, and touch it there."""
        node, _, item = row.partition("#")
        shown = "" if self._covered() else self._row_of(row)
        if shown:
            self._session.dispatch(Tap(shown))
            return self._heard(SAME)
        found = self._parts.find(node)
        if not found:
            return stands(Why.ABSENT, self._parts.why_none(node))
        there = found[0].node
        followed = self._go(there)
        if followed.how is How.STANDS or opens_page(self._rules, there):
            return followed
        return self._touch_row(f"{there}#{item}" if item and is_list(self._rules, there) else there, followed)

    def _touch_row(self, row: str, followed: Followed) -> Followed:
        if row not in self._session.screen.targets:
            return stands(Why.NOT_SHOWN, node=row.partition("#")[0])
        self._session.dispatch(Tap(row))
        return self._heard(followed)

    def _go(self, node: str) -> Followed:
        """Go to an entry by this car's own menus."""
        self._uncover()
        if self._session.go_to_node(node):
            return Followed(How.OWN_WAY, node=node)
        return self._heard(stands(Why.NOT_SHOWN, node=node))

    def _heard(self, followed: Followed) -> Followed:
        """Say that the unit refused, where it did."""
        dialog = self._session.moment.unit.dialog
        if dialog is None or dialog.then is not None:
            return followed
        return stands(Why.REFUSED, dialog.message, followed.node)

    def _not_there(self, other: Seen) -> Followed:
        """Say that this car has no such page, or has it elsewhere."""
        node = next((one.node for one in self._parts.find(other.unit.node)), "")
        if not node:
            return stands(Why.ABSENT, self._parts.why_none(other.unit.node))
        return stands(Why.ELSEWHERE, node=node)

    def _covered(self) -> bool:
        return any(self._now.over)

    def _uncover(self) -> None:
        """Put away what stands over the page."""
        if self._session.screen.kind is not PageKind.DARK and self._now.question:
            self._session.dispatch(Back())

    def _is_there(self, other: Seen) -> bool:
        """Tell whether this car shows the page that stands for that of the other."""
        unit = self._session.moment.unit
        pages = [one.node for one in self._parts.find(other.unit.node)]
        return unit.node in pages and bool(unit.item) == bool(other.unit.item)

    def _caught_up(self, followed: Followed, after: Seen) -> Followed:
        """Go to the page that the other car went to, where the touch alone did not lead there."""
        if after.is_dark or self._now.is_dark or followed.why is Why.REFUSED:
            return followed
        if self._is_there(after) or any(after.over) or not self._parts.find(after.unit.node):
            return followed
        return self.go_where(after)
