"""The simulation that a scenario is played on, with the values that its steps name."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from pcm_sim.domain.cabin import facts_of
from pcm_sim.domain.conditions import Facts
from pcm_sim.domain.effects import Effect
from pcm_sim.scenario.acts import Run
from pcm_sim.scenario.beats import Fault, StepError
from pcm_sim.scenario.model import Cell
from pcm_sim.session.happening import Happening
from pcm_sim.session.simulation import Session

MOST_DUES = 1_000
"""What may be due in a row until the simulation comes to rest; more means that it never does."""
_HOLE = re.compile(r"\$\{([a-z][a-z0-9_.]*)\}")


class Stage:
    """A running simulation with a scenario's values.

    Args:
        session: The simulation.
        cell: What is played.
    """

    def __init__(self, session: Session, cell: Cell) -> None:
        """Keep both."""
        self.session = session
        self.cell = cell
        self.effects: list[Effect] = []
        self._params: list[Mapping[str, str]] = [cell.params]

    @property
    def language(self) -> str:
        """Language of the unit now, ISO 639-1."""
        return self.session.moment.unit.language

    def facts(self) -> Facts:
        """Give the facts that conditions ask for, as they are now."""
        return facts_of(self.session.rules, self.session.moment.cabin)

    def begin(self) -> None:
        """Forget what the step before did."""
        self.effects.clear()

    def do(self, event: Happening) -> None:
        """Let something happen."""
        self.effects += self.session.dispatch(event)

    def settle(self) -> None:
        """Let simulated time pass until nothing is waited for.

        Raises:
            StepError: Something was due a thousand times in a row.
        """
        for _ in range(MOST_DUES):
            due = self.session.due_in()
            if due is None:
                return
            self.effects += self.session.advance(due)
        told = Fault("the simulation comes to rest", f"something was due {MOST_DUES} times in a row")
        raise StepError(told, stuck=True)

    def said(self, text: str) -> str:
        """Put the scenario's values into a text."""
        return _HOLE.sub(lambda hole: self._params[-1].get(hole[1], hole[0]), text)

    @contextmanager
    def inside(self, act: Run | None) -> Iterator[None]:
        """Name values as an included file does; without one as before."""
        if act is None:
            yield
            return
        self._params.append({name: self.said(value) for name, value in act.given.items()})
        try:
            yield
        finally:
            self._params.pop()
