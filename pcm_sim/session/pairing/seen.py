"""What a car showed at an instant, as far as another that walks in step with it asks."""

from typing import NamedTuple, Self

from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import PageKind, Screen
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.view import view
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session


class Seen(NamedTuple):
    """A unit and its screen at an instant.

    Attributes:
        unit: The unit's state.
        screen: What it shows.
    """

    unit: Unit
    screen: Screen

    @classmethod
    def of(cls, session: Session) -> Self:
        """Look at a car now."""
        return cls(session.moment.unit, session.screen)

    @classmethod
    def at(cls, rules: Rules, moment: Moment) -> Self:
        """Look at a car at an instant of its life."""
        return cls(moment.unit, view(rules, moment.cabin))

    @property
    def is_dark(self) -> bool:
        """Whether the unit is off."""
        return self.screen.kind is PageKind.DARK

    @property
    def form(self) -> str:
        """Which form is open; empty for none."""
        return self.unit.form.form if self.unit.form else ""

    @property
    def question(self) -> str:
        """What stands over the page; empty for nothing."""
        return self.screen.dialog.message if self.screen.dialog else ""

    @property
    def over(self) -> tuple[str, str, bool]:
        """Everything that can stand over a page: a question or refusal, a form, a wait."""
        return self.question, self.form, self.unit.pending is not None
