"""Following a support link: it opens as a scenario does, as near to its place as there is a way here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Span
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.model import Car, Cell, Given, Plain, Scenario, Step
from pcm_sim.scenario.play.beats import Fault, StepError, Verdict
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.phrases import Quoted, phrase
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.play.starting import ONLY_AT_START
from pcm_sim.scenario.support_link.fitting import fitted
from pcm_sim.scenario.support_link.model import AT, STEPS, TAP, WAIT, Link, Part
from pcm_sim.scenario.support_link.reading import read_link
from pcm_sim.scenario.support_link.settings import fitting_value
from pcm_sim.session.car_settings import BY_NAME
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import row_for

ID: Final = "support_link"
_HERE: Final = Span(ID, 1, 1)
_BAD = frozenset({Verdict.FAILED, Verdict.STUCK})
_CARD: Final = "sim.card"


class Landed(NamedTuple):
    """Where a link led to.

    Attributes:
        session: The simulation, open there.
        lost: What of the link could not be followed, each with why and what stands in its place.
    """

    session: Session
    lost: tuple[Fault, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether all of it could be followed."""
        return not self.lost


def open_link(catalogue: Catalogue, text: str) -> Landed:
    """Open what a support link says, as near as there is a way to it here.

    Args:
        catalogue: The data.
        text: The link, which may come from anybody.

    Raises:
        LinkError: It is no link, with what is wrong in it.
    """
    return land(catalogue, read_link(text))


def land(catalogue: Catalogue, link: Link) -> Landed:
    """Open what a link says that was read or made.

    Args:
        catalogue: The data.
        link: The link.
    """
    fits = fitted(catalogue, link)
    lost = [*fits.lost]
    follower = _Follower(catalogue, fits.link, lost)
    session = follower.follow()
    if lost and link.made and link.made != __version__:
        lost.append(Fault(phrase("support.made", made=link.made, own=__version__), ""))
    return Landed(session, tuple(lost))


class _Follower:
    """Does what a link says, part by part.

    Args:
        catalogue: The data.
        link: What fits of it.
        lost: Takes what cannot be done.
    """

    def __init__(self, catalogue: Catalogue, link: Link, lost: list[Fault]) -> None:
        self._catalogue = catalogue
        self._link = link
        self._lost = lost
        self._phones = tuple(one.id for one in catalogue.phones)
        self._state: dict[str, Plain] = {}
        self._done: list[Step] = []

    def follow(self) -> Session:
        """Begin, then set and do everything in its order."""
        begins = self._at_start()
        session = self._begun(begins)
        for group in _groups(one for one in self._link.parts if one not in begins):
            session = self._do(session, group)
        return session.beginning_at(session.moment, self._cell(self._done))

    def _at_start(self) -> tuple[Part, ...]:
        """Give what only holds at the start, and the card that it is told of."""
        own = [one for one in self._link.parts if one.key in ONLY_AT_START]
        about_card = any(one.key.startswith("sim.") for one in own)
        own += [one for one in self._link.parts if one.key == _CARD and about_card]
        others = [one for one in self._link.parts if one.key not in BY_NAME and one.key not in STEPS]
        return tuple(dict.fromkeys((*own, *others)))

    def _begun(self, parts: Sequence[Part]) -> Session:
        """Open it with what holds at the start; what cannot be so is left out, one after the other."""
        rules = self._catalogue.rules(fitted(self._catalogue, self._link).choice.vehicle)
        values = {one.key: fitting_value(rules, self._phones, one.key, one.value) for one in parts}
        self._state = values
        try:
            return opened(self._catalogue, self._cell(()))
        except StepError:
            self._state = {}
        session = self._without_state()
        for name, value in values.items():
            self._state = {**self._state, name: value}
            try:
                session = opened(self._catalogue, self._cell(()))
            except StepError as error:
                del self._state[name]
                self._lose(next(one for one in parts if one.key == name), error.fault)
        return session

    def _without_state(self) -> Session:
        try:
            return opened(self._catalogue, self._cell(()))
        except StepError as error:
            preset = Quoted(self._link.preset)
            self._lost.append(Fault(phrase("support.lost.preset", word=preset), error.fault.seen))
            self._link = self._link._replace(preset="")
            return opened(self._catalogue, self._cell(()))

    def _cell(self, steps: Sequence[Step]) -> Cell:
        link = self._link
        car = Car(link.car, link.market, link.language, link.readings)
        given = Given(link.preset, self._state, link.clock, link.seed, tuple(steps))
        return Cell(Scenario(ID, ID, {}, car, given=given), ID, car)

    def _do(self, session: Session, group: Sequence[Part]) -> Session:
        """Do a part, or set what stands together; what fails as a whole is tried one by one."""
        fault = self._try(session, self._acts(session, group))
        if fault is None:
            return self._with_ring(session, group[0])
        if len(group) == 1:
            self._lose(group[0], fault)
            return session
        for one in group:
            self._do(session, (one,))
        return session

    def _acts(self, session: Session, group: Sequence[Part]) -> tuple[acts.Act, ...]:
        match group[0]:
            case Part(key, value) if key == AT:
                return (acts.Open(Where(value)),)
            case Part(key, value) if key == TAP:
                return (acts.Tap(Where(value)),)
            case Part(key, value) if key == WAIT:
                return (acts.Advance(int(value)),)
        values = {one.key: fitting_value(session.rules, self._phones, one.key, one.value) for one in group}
        return (acts.Set(values),)

    def _try(self, session: Session, wanted: Sequence[acts.Act]) -> Fault | None:
        """Do something as a scenario does it, and keep that it was done."""
        steps = tuple(Step(_HERE, act, settle=False) for act in wanted)
        cell = self._cell(())
        played = Play(replace(cell, scenario=replace(cell.scenario, steps=steps)), session).to_the_end()
        failed = next((one for one in played.steps if one.verdict in _BAD), None)
        if failed is None:
            self._done += steps
            return None
        return failed.fault or Fault("", "")

    def _with_ring(self, session: Session, part: Part) -> Session:
        """Put the knob's ring on an entry that opens nothing, as whoever is shown a place sees it."""
        if part.key != AT:
            return session
        node = entry_of(session.rules, Where(part.value))
        rows = [row.id for row in session.screen.rows]
        row = row_for(node, rows) if session.screen.node != node else ""
        if row:
            turns = (acts.Knob(steps) for steps in (1, rows.index(row)) if steps)
            self._try(session, tuple(turns))
        return session

    def _lose(self, part: Part, fault: Fault) -> None:
        if part.key == AT:
            lost = phrase("support.lost.place", word=Quoted(part.value))
        else:
            lost = phrase("support.lost.setting", word=Quoted(f"{part.key}={part.value}"))
        self._lost.append(Fault(lost, fault.seen or fault.expected, fault.hint))


def _groups(parts: Iterator[Part]) -> Iterator[tuple[Part, ...]]:
    """Put settings that follow each other together; bearer and bars are one signal."""
    settings: list[Part] = []
    for one in parts:
        if one.key not in STEPS:
            settings.append(one)
            continue
        if settings:
            yield tuple(settings)
            settings = []
        yield (one,)
    if settings:
        yield tuple(settings)
