"""The simulation that a scenario is played on, with the values that its steps name."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from pcm_sim.domain.cabin import facts_of
from pcm_sim.domain.conditions import Facts
from pcm_sim.domain.effects import Effect
from pcm_sim.scenario.browsing.browser import Browser, BrowserError
from pcm_sim.scenario.browsing.hand import do_in_browser, is_for_browser
from pcm_sim.scenario.format.acts import Run, Where
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.gallery import Gallery
from pcm_sim.scenario.play.live_reading import read_live
from pcm_sim.scenario.play.live_values import live_value
from pcm_sim.scenario.play.phrases import phrase
from pcm_sim.session.happening import Happening
from pcm_sim.session.simulation import Session

MOST_DUES = 1_000
"""What may be due in a row until the simulation comes to rest; more means that it never does."""
DOTS = "••••"
"""What stands where a secret was typed; always as many, so that not even its length is told."""
_HOLE = re.compile(r"\$\{([a-z][a-z0-9_.]*)\}")


class Stage:
    """A running simulation with a scenario's values.

    Args:
        session: The simulation.
        cell: What is played.
        gallery: The pictures that the glass is compared with; none in a run without pictures.
        by_letter: Somebody watches, so that what is typed comes letter by letter.
        browser: In which what concerns the telephone is done and seen; none does it on the telephone.

    Attributes:
        secrets: Values said so far that are shown and kept nowhere.
    """

    def __init__(
        self,
        session: Session,
        cell: Cell,
        gallery: Gallery | None = None,
        *,
        by_letter: bool = False,
        browser: Browser | None = None,
    ) -> None:
        """Keep them."""
        self.session = session
        self.browser = browser
        self.by_letter = by_letter
        self.cell = cell
        self.gallery = gallery
        self.effects: list[Effect] = []
        self._params: list[Mapping[str, str]] = [cell.params]
        own = cell.scenario.params
        self._hidden: list[frozenset[str]] = [frozenset(name for name, one in own.items() if one.secret)]
        self.secrets = {cell.params.get(name, own[name].default) for name in self._hidden[0]}

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
        """Let something happen; on the telephone, in the browser where one is open.

        Raises:
            StepError: The page in the browser does not let it be done.
        """
        if self.browser is None or not is_for_browser(event):
            self.effects += self.session.dispatch(event)
            return
        before = len(self.session.history.entries)
        try:
            do_in_browser(self.browser, event, self.session.phone)
        except BrowserError as error:
            raise StepError(Fault(phrase("browser.does"), str(error))) from error
        for entry in self.session.history.entries[before:]:
            self.effects += entry.effects

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
        raise StepError(Fault(phrase("rest.comes"), phrase("rest.never", n=MOST_DUES)), stuck=True)

    def said(self, text: str) -> str:
        """Put the scenario's values, and those that only the simulation knows, into a text.

        Raises:
            StepError: A name stands for nothing.
        """
        return _HOLE.sub(lambda hole: self._value(hole[1]), text)

    def place(self, where: Where) -> Where:
        """Put values into the words for a target; what names none is given back as it is."""
        if not any("${" in one for one in (where.id, *where.path)):
            return where
        return where._replace(id=self.said(where.id), path=tuple(map(self.said, where.path)))

    def hides(self, text: str) -> bool:
        """Tell whether a text, as it is written in the scenario, names a secret."""
        return any(self._is_secret(hole[1]) for hole in _HOLE.finditer(text))

    def _value(self, name: str) -> str:
        given = self._params[-1].get(name)
        value = read_live(self.session, name) if given is None else given
        if self._is_secret(name):
            self.secrets.add(value)
        return value

    def _is_secret(self, name: str) -> bool:
        if name in self._params[-1]:
            return name in self._hidden[-1]
        live = live_value(name)
        return live is not None and live.secret

    @contextmanager
    def inside(self, act: Run | None) -> Iterator[None]:
        """Name values as an included file does; without one as before."""
        if act is None:
            yield
            return
        hidden = frozenset((*act.secret, *(name for name, one in act.given.items() if self.hides(one))))
        said = {name: self.said(value) for name, value in act.given.items()}
        self.secrets.update(said[name] for name in hidden)
        self._params.append(said)
        self._hidden.append(hidden)
        try:
            yield
        finally:
            self._params.pop()
            self._hidden.pop()
