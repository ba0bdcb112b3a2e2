"""The support link of a running simulation: one line that leads to the same place, and what it leaves out."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.model import Cell, Given
from pcm_sim.scenario.recording.recording import car_said
from pcm_sim.scenario.support_link.comparing import FAR, left_out
from pcm_sim.scenario.support_link.fitting import fitted
from pcm_sim.scenario.support_link.landing import land
from pcm_sim.scenario.support_link.model import AT, LONGEST, LONGEST_WAIT_MS, TAP, WAIT, Link, LinkError, Part
from pcm_sim.scenario.support_link.place import over, places, touch_for
from pcm_sim.scenario.support_link.reading import read_link
from pcm_sim.scenario.support_link.settings import apart, in_their_order, written_now
from pcm_sim.scenario.support_link.writing import link_text
from pcm_sim.session.car_settings import BY_NAME
from pcm_sim.session.origin import Origin
from pcm_sim.session.simulation import Session

_SET: Final = "set"
_ORDERS: Final = ((_SET, AT, WAIT), (_SET, WAIT, AT), (AT, _SET, WAIT))
"""What comes first decides whether a page still opens: in a car that drives some do not."""


class Made(NamedTuple):
    """A support link, and how much of the simulation it carries.

    Attributes:
        text: The link.
        left_out: What it does not carry, by id; `telling.left_told` says it. Empty where it carries all.
    """

    text: str
    left_out: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether opening it leads to an equal moment."""
        return not self.left_out


def link_of(session: Session, catalogue: Catalogue) -> Made:
    """Give the support link of a simulation. It holds no secret, and nobody's name.

    Args:
        session: The simulation; it stays as it is.
        catalogue: The data.
    """
    maker = _Maker(session, catalogue)
    best: Made | None = None
    for link in maker.links():
        made = maker.followed(link)
        if best is None or _far(made) < _far(best):
            best = made
        if not FAR.intersection(best.left_out):
            # Another order changes nothing in what is left.
            break
    return best or Made(link_text(maker.begin))


def _far(made: Made) -> tuple[int, int]:
    return len(FAR.intersection(made.left_out)), len(made.left_out)


class _Maker:
    """Makes links of a simulation and follows them, to see where each leads.

    Args:
        session: The simulation.
        catalogue: The data.
    """

    def __init__(self, session: Session, catalogue: Catalogue) -> None:
        self._session = session
        self._catalogue = catalogue
        begin = _begin(session, catalogue)
        # What is on this machine only, such as a preset that somebody saved, is told by its settings.
        self.begin = begin._replace(preset=fitted(catalogue, begin).link.preset)
        first = land(catalogue, self.begin).session
        self._settings = self._apart(first)
        self._wait = session.moment.now - first.moment.now
        now, begun = session.moment.unit, first.moment.unit
        self._begins_there = (now.stack, now.focus) == (begun.stack, begun.focus)

    def links(self) -> Iterator[Link]:
        """Give links that may lead there, the likeliest first."""
        there = dict.fromkeys(places(self._session.rules, self._session.moment))
        # Where it begins is gone away from and come back to only if that is needed.
        found = tuple(dict.fromkeys(("", *there))) if self._begins_there or not there else tuple(there)
        for order in _ORDERS:
            for place in found:
                yield self._with_touch(self._link(order, place))

    def followed(self, link: Link) -> Made:
        """Follow a link, and say what is otherwise there."""
        led = land(self._catalogue, link).session
        text = link_text(link)
        return Made(text, left_out(self._session.rules, self._session.moment, led.moment))

    def _apart(self, first: Session) -> dict[str, str]:
        """Give the settings that lead from the beginning to now: those that can be set, then the others."""
        now = written_now(self._session.rules, self._session.moment)
        begun = written_now(first.rules, first.moment)
        happened = [one.event for one in self._session.trail.since()]
        settable = {name: one for name, one in apart(now, begun).items() if name in BY_NAME}
        settable = in_their_order(settable, happened)
        others = apart(now, self._set_so(settable) if settable else begun)
        if not others:
            return settable
        # What a car does not take by itself, such as a source that CarPlay brings along, says nothing.
        held = self._set_so({**settable, **others})
        kept = {name: one for name, one in others.items() if held.get(name) == one}
        # What holds from the start may have the preset begin otherwise, such as in another country.
        astray = {name: one for name, one in apart(now, held).items() if name in BY_NAME}
        return {**in_their_order({**settable, **astray}, happened), **kept}

    def _set_so(self, settings: Mapping[str, str]) -> dict[str, str]:
        """Give every setting as it is once some are set at the beginning."""
        parts = tuple(Part(*one) for one in settings.items())
        led = land(self._catalogue, self.begin._replace(parts=parts)).session
        return written_now(led.rules, led.moment)

    def _link(self, order: tuple[str, ...], place: str) -> Link:
        wait = self._wait if 0 < self._wait <= LONGEST_WAIT_MS else 0
        parts: Mapping[str, tuple[Part, ...]] = {
            _SET: tuple(Part(*one) for one in self._settings.items()),
            AT: (Part(AT, place),) if place else (),
            WAIT: (Part(WAIT, str(wait)),) if wait else (),
        }
        link = self.begin._replace(parts=tuple(part for one in order for part in parts[one]))
        return _short_enough(link)

    def _with_touch(self, link: Link) -> Link:
        """Touch what opened the form or dialog that stands over the page."""
        led = land(self._catalogue, link).session
        wanted = self._session.moment.unit
        if over(led.moment.unit) == over(wanted) or led.moment.unit.page != wanted.page:
            return link
        target = touch_for(led, wanted)
        touched = link._replace(parts=(*link.parts, Part(TAP, target)))
        return touched if target and _is_readable(touched) else link


def _begin(session: Session, catalogue: Catalogue) -> Link:
    """Give the link to how it began, in the language of now."""
    unit, car = session.moment.unit, session.moment.car
    origin = session.trail.opening.origin
    if origin is None:
        origin = Origin(session.rules.vehicle.key, session.year, car.market, unit.language)
    given, preset = Given(), ""
    if isinstance(origin.given, Cell):
        given = origin.given.scenario.given
        preset = origin.given.preset or given.preset
    link = Link(
        car=car_said(catalogue, origin),
        market=origin.market,
        language=unit.language,
        preset=preset,
        clock=given.clock,
        seed=origin.seed,
        readings=origin.readings,
        made=__version__,
    )
    return link if _is_readable(link) else link._replace(preset="", clock="", readings=())


def _is_readable(link: Link) -> bool:
    try:
        return read_link(link_text(link)) == link
    except LinkError:
        return False


def _short_enough(link: Link) -> Link:
    """Leave settings out, the last first, until a link is not longer than one may be."""
    parts = list(link.parts)
    while len(link_text(link)) > LONGEST and parts:
        settings = [one for one in parts if one.key not in {AT, WAIT}]
        if not settings:
            break
        parts.remove(settings[-1])
        link = link._replace(parts=tuple(parts))
    return link
