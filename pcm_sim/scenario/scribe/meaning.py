"""What an event means as an act of a scenario."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.domain import events
from pcm_sim.domain.effects import Effect
from pcm_sim.domain.handset_events import HoldPhone
from pcm_sim.domain.screen import Screen
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.scenario.scribe.beside import act_beside
from pcm_sim.scenario.scribe.desks import act_at_desk
from pcm_sim.scenario.scribe.faults import act_of_fault_event
from pcm_sim.scenario.scribe.hands import act_of_hand
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment
from pcm_sim.session.trouble.events import FaultEvent


class Heard(NamedTuple):
    """An event, and what it led to.

    Attributes:
        event: What happened.
        screen: What the unit showed before.
        before: What was so before.
        after: What is so after it.
        effects: What it did.
    """

    event: Happening
    screen: Screen
    before: Moment
    after: Moment
    effects: tuple[Effect, ...]

    @property
    def did_nothing(self) -> bool:
        """Tell whether all is as it was; that a telephone is looked at for the first time is nothing."""
        if self.effects:
            return False
        first = self.before.handset is None and not isinstance(self.event, HoldPhone)
        before = replace(self.before, handset=self.after.handset) if first else self.before
        return before == self.after


def meant(heard: Heard) -> Act | None:
    """Give the act that leads to the same; none where a scenario has none."""
    event = heard.event
    if isinstance(event, AskCloud):
        return act_at_desk(event, heard.before, heard.effects)
    if isinstance(event, FaultEvent):
        return act_of_fault_event(event, heard.before)
    if isinstance(event, events.TrainerIntent):
        return act_beside(event, heard.after)
    if isinstance(event, events.Tap) and event.target not in heard.screen.targets:
        return _as_a_key_does(event, heard.screen) or act_of_hand(event)
    return act_of_hand(event)


def _as_a_key_does(event: events.Tap, screen: Screen) -> Act | None:
    """Give the key that does what touching something that cannot be touched now would do."""
    if screen.dialog and event.target.startswith("dialog/"):
        return acts.Back()
    if screen.form and event.target == "form/confirm" and not (screen.focus or screen.dialog):
        return acts.Confirm()
    return None


def told(event: Happening) -> str:
    """Say what happened, in the words of an event; never what was typed."""
    return repr(event.intent if hasattr(event, "intent") else event)
