"""What an event means as an act of a scenario."""

from typing import NamedTuple

from pcm_sim.domain import events
from pcm_sim.domain.effects import Effect
from pcm_sim.domain.screen import Screen
from pcm_sim.scenario import acts
from pcm_sim.scenario.acts import Act
from pcm_sim.scenario.scribe.beside import act_beside
from pcm_sim.scenario.scribe.desks import act_at_desk
from pcm_sim.scenario.scribe.hands import act_of_hand
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment


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
        """Tell whether all is as it was."""
        return not self.effects and self.before == self.after


def meant(heard: Heard) -> Act | None:
    """Give the act that leads to the same; none where a scenario has none."""
    event = heard.event
    if isinstance(event, AskCloud):
        return act_at_desk(event, heard.before, heard.effects)
    if isinstance(event, events.TrainerIntent):
        return act_beside(event, heard.after)
    if isinstance(event, events.Tap) and heard.screen.dialog and event.target not in heard.screen.targets:
        # Whatever is touched beside the buttons of a dialog, or instead of them, puts it away.
        return acts.Back() if event.target.startswith("dialog/") else acts.Tap(acts.Where(event.target))
    return act_of_hand(event)


def told(event: Happening) -> str:
    """Say what happened, in the words of an event; never what was typed."""
    return repr(event.intent if hasattr(event, "intent") else event)
