"""The scribe: hears what happens on a simulation, and writes the steps that lead to the same.

What it writes is played at once on a simulation of its own. So each target is known to be what it was, each
expectation to be met, and it can be told what passes by itself while playing and what must be written down.
"""

from collections.abc import Iterable

from pcm_sim.domain.effects import Refused, Told
from pcm_sim.domain.events import Tick
from pcm_sim.scenario.doing.performing import perform
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.scenario.format.model import Car, Cell, Param, Scenario
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.scribe import typed
from pcm_sim.scenario.scribe.lines import Line, step_of, unportable
from pcm_sim.scenario.scribe.meaning import Heard, meant, told
from pcm_sim.scenario.scribe.passing import Passed, spans, to_write
from pcm_sim.scenario.scribe.sealing import Seal
from pcm_sim.scenario.scribe.seen import expected, glance
from pcm_sim.scenario.scribe.shortening import shorter, signed_in_from
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session


class Scribe:
    """Writes a recording, event by event.

    Attributes:
        params: Parameters by name; secrets that were typed are among them.
        lines: What is written so far.
        reached: The moment to which each act leads, by the place of its line.

    Args:
        session: The simulation that is recorded; it is only asked for its rules and names.
        start: The moment at which the recording begins.
        params: Parameters that there are already, by name.
    """

    def __init__(self, session: Session, start: Moment, params: dict[str, Param] | None = None) -> None:
        """Begin with an empty page."""
        self.params: dict[str, Param] = dict(params or {})
        self.lines: list[Line] = []
        self.reached: dict[int, Moment] = {}
        values = {name: one.default for name, one in self.params.items()}
        blank = Scenario("", "recorded", {}, Car(""), params=self.params)
        self._real = session.beginning_at(start)
        self._stage = Stage(session.beginning_at(start), Cell(blank, "recorded", blank.car, params=values))
        self._start = start
        self._seal = Seal(self.params, values)
        self._passed: list[Passed] = []
        self._typing = ""
        self._objected: dict[str, None] = {}
        self._open: int | None = None
        self._before = glance(self._stage)
        self._above: tuple[str, ...] = ()
        self._apart = False

    @property
    def moment(self) -> Moment:
        """What is so now on the simulation that is recorded, by what was heard."""
        return self._real.moment

    @property
    def stands(self) -> int:
        """How many lines are not changed any more; the last act may still be left unsettled."""
        return len(self.lines) if self._open is None else self._open

    @property
    def played(self) -> Moment:
        """What is so now where the recording is played."""
        return self._stage.session.moment

    def hear(self, event: Happening) -> None:
        """Take down something that happened."""
        if isinstance(event, Tick):
            self._hear_time(event)
            return
        surface = typed.surface_of_typing(self._real, event, runs=self._typing == typed.UNIT)
        if surface != self._typing:
            self._close_typing()
        if not self._typing:
            self._let_pass()
        if surface:
            self._typing = surface
            effects = self._real.dispatch(event)
            self._objected |= {one.message.id: None for one in effects if isinstance(one, Refused | Told)}
        else:
            self._write_down(event)

    def close(self) -> None:
        """Write what is still open: typing that goes on, time that passed."""
        self._close_typing()
        self._let_pass()

    def preview(self) -> "Scribe":
        """Give another scribe that has written the same, and what is still open; this one writes on."""
        other = Scribe(self._real, self._real.moment, self.params)
        other._stage.session = self._stage.session.beginning_at(self.played)
        other._stage.effects = list(self._stage.effects)
        other.lines = list(self.lines)
        other._passed, other._typing, other._open = list(self._passed), self._typing, self._open
        other._before, other._above, other._apart = self._before, self._above, self._apart
        other._objected = dict(self._objected)
        other.close()
        return other

    def turn_over(self) -> None:
        """Go on with an empty page."""
        self._start = self.played
        self.lines, self.reached, self._open = [], {}, None

    def _hear_time(self, event: Tick) -> None:
        before = self._real.moment
        effects = self._real.dispatch(event)
        if self._typing:
            # What passes between two keys passes between no two steps, unless something comes of it.
            if event.idle and not effects:
                return
            self._close_typing(before)
        self._passed.append(Passed(self._real.moment.now - before.now, event.idle, bool(effects)))

    def _close_typing(self, at: Moment | None = None) -> None:
        surface, self._typing = self._typing, ""
        if not surface:
            return
        objected, self._objected = self._objected, {}
        if objected:
            self._above += (f"while typing, it was told: {', '.join(objected)}",)
        real = self._real if at is None else self._real.beginning_at(at)
        playing = self._stage.session
        if surface == typed.PHONE:
            self._perform_all(typed.typed_on_phone(real, playing, self._seal))
            return
        self._perform_all(typed.typed_on_unit(real, playing, self._seal))
        self._perform_all(typed.ring_moved(real, playing))

    def _write_down(self, event: Happening) -> None:
        screen, before = self._real.screen, self._real.moment
        effects = self._real.dispatch(event)
        heard = Heard(event, screen, before, self._real.moment, effects)
        made = meant(heard)
        if made is None:
            self._leave_out(heard, "no step of a scenario says this")
            return
        problem = self._perform(made)
        if problem:
            self._leave_out(heard, problem)

    def _leave_out(self, heard: Heard, why: str) -> None:
        """Say that something is not in the recording: beside the steps, or as one where it did something."""
        what = f"{told(heard.event)}: {why}"
        if heard.did_nothing:
            self._above += (f"left out, for it did nothing: {what}",)
        else:
            self._write(unportable(what))

    def _perform_all(self, made: Iterable[Act]) -> None:
        for act in made:
            problem = self._perform(act)
            if problem:
                self._write(unportable(problem))

    def _perform(self, act: Act) -> str:
        """Play an act where the recording is played, and write it down.

        Returns:
            Why it could not be done; empty where it was.
        """
        self._finish(waiting=self._stage.session.due_in() is not None)
        at = self._stage.session.moment
        act = shorter(self._stage, act)
        seen, label = glance(self._stage), ""
        self._stage.begin()
        try:
            for touch in perform(self._stage, act):
                label = touch.label or label
        except StepError as error:
            # What was done on the way there is taken back.
            self._stage.session = self._real.beginning_at(at)
            return str(error)
        self._before = seen
        self._write(Line(step_of(act), label))
        self._open = len(self.lines) - 1
        return ""

    def _write(self, line: Line) -> None:
        self.lines.append(line._replace(above=self._above))
        self._above = ()

    def _let_pass(self) -> None:
        """Write down what passed since the last act, as far as playing would not let it pass by itself."""
        self._finish(waiting=bool(self._real.moment.queue.dues))
        here, there = glance(self._stage), glance(Stage(self._real, self._stage.cell))
        apart = here.differs(there)
        if apart and not self._apart:
            self._write(unportable(f"from here on playing shows {apart}"))
        self._apart = bool(apart)

    def _finish(self, *, waiting: bool) -> None:
        """End the last act: let it settle, or not, where the next came while something was waited for."""
        settled = self._settle(waiting=waiting) if self._open is not None else 0
        passed, self._passed = self._passed, []
        for ms in spans(to_write(passed, settled, self._happens)):
            self._before = glance(self._stage)
            self._stage.begin()
            self._stage.do(Tick(ms))
            self._write(Line(step_of(acts.Advance(ms=ms))))
            self._open = len(self.lines) - 1
            self._settle(waiting=waiting)

    def _settle(self, *, waiting: bool) -> int:
        """Let the step that is open settle, and expect what is seen then.

        Returns:
            How much time that took, in ms.
        """
        at, self._open = self._open, None
        before = self._stage.session.moment.now
        if at is None:
            return 0
        if waiting and self._stage.session.due_in() is not None:
            line = self.lines[at]
            self.lines[at] = line._replace(step=step_of(line.step.act, settle=False))
        else:
            self._stage.settle()
        self.reached[at] = self._stage.session.moment
        at = self._as_sign_in(at)
        act = self.lines[at].step.act
        seen = expected(self._stage, self._before, on_phone=isinstance(act, acts.OnPhone))
        if seen is not None:
            self._write(Line(step_of(seen)))
        return self._stage.session.moment.now - before

    def _as_sign_in(self, at: int) -> int:
        """Write one sign-in in place of the acts that it was made of, where the last one ended it.

        Returns:
            The place of the last act.
        """
        act = self.lines[at].step.act
        if not isinstance(act, acts.OnPhone) or not isinstance(act.acts[0], acts.Confirm | acts.PhoneTap):
            return at
        first = signed_in_from(self._stage, self.lines, self.reached, self._start)
        if first is None:
            return at
        handset = self._stage.session.moment.handset
        holder = handset.holder if handset else ""
        above = tuple(said for line in self.lines[first:] for said in line.above)
        line = Line(step_of(acts.OnPhone("phone", (acts.SignIn(holder),))), above=above)
        reached = self.reached.pop(at)
        self.lines[first:] = [line]
        self.reached = {place: one for place, one in self.reached.items() if place < first} | {first: reached}
        return first

    def _happens(self, written: int, more: int) -> bool:
        session = self._stage.session
        sooner = session.beginning_at(session.moment).advance(written)
        return len(session.beginning_at(session.moment).advance(written + more)) > len(sooner)
