"""What can be seen on a surface now, for everything that looks for something there: one shape for both."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pcm_sim.domain.effects import CloudAnswered, Refused, Told
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.screen import DialogView, NoticeView, Row, RowKind, Screen
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.phone_step import handset_of


class Thing(NamedTuple):
    """One thing that can be seen.

    Attributes:
        id: As a touch names it.
        label: What is written on it, in the language of the surface.
        value: What stands at its end.
        checked: Its box is ticked, or it is the chosen option.
        locked: It refuses.
        works: A touch does something.
        boxed: It is something that can be ticked or chosen.
    """

    id: str
    label: str
    value: str = ""
    checked: bool = False
    locked: bool = False
    works: bool = True
    boxed: bool = True


class Sight:
    """What is seen. What is on it is made out when somebody asks for it: most look for one thing only.

    Args:
        surface: Where.
        screen: What stands there.
        told: Ids of what was told since the last act, in whatever way.
    """

    __slots__ = ("_screen", "surface", "told")

    def __init__(self, surface: Surface, screen: Screen | PhoneScreen, told: tuple[str, ...]) -> None:
        """Look at it."""
        self.surface = surface
        self.told = told
        self._screen = screen

    @property
    def page(self) -> str:
        """Id of the page, `form:NAME` of a form, or `wait`."""
        return self._screen.node

    @property
    def title(self) -> str:
        """Its heading."""
        return self._screen.title

    @property
    def language(self) -> str:
        """ISO 639-1."""
        return self._screen.language

    @property
    def dialog(self) -> DialogView | None:
        """What stands over it, if anything."""
        return self._screen.dialog

    @property
    def notice(self) -> NoticeView | None:
        """The passing word, if any."""
        return self._screen.notice

    @property
    def things(self) -> tuple[Thing, ...]:
        """Everything that is seen and has a name."""
        return _things_on(self._screen)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that can be read."""
        return tuple(_texts(self._screen))

    @property
    def targets(self) -> tuple[str, ...]:
        """What can be touched."""
        return _targets_on(self._screen)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of what is seen or can be touched, each once."""
        return _ids_on(self._screen)

    def thing(self, target: str) -> Thing | None:
        """Find something by its id."""
        return next((one for one in self.things if one.id == target), None)

    def label(self, target: str) -> str:
        """Give what is written on something; empty where nothing is."""
        found = self.thing(target)
        return found.label if found else ""


def unit_sight(stage: Stage) -> Sight:
    """Look at the unit's screen."""
    screen = stage.session.screen
    form = stage.session.moment.unit.form
    trouble = form.trouble.id if form and form.trouble else ""
    return Sight(Surface.GLASS, screen, _told(stage, screen, trouble))


def phone_sight(stage: Stage) -> Sight:
    """Look at the customer's telephone."""
    session = stage.session
    screen = session.phone
    form = handset_of(session.phone_kit(), session.moment).form
    trouble = form.trouble.id if form and form.trouble else ""
    return Sight(Surface.PHONE, screen, _told(stage, screen, trouble))


def _told(stage: Stage, screen: Screen | PhoneScreen, trouble: str) -> tuple[str, ...]:
    """Give what was told: by effects of the last act, and by what still stands there."""
    done = [one.message.id for one in stage.effects if isinstance(one, Told | Refused)]
    done += [one.message.id for one in stage.effects if isinstance(one, CloudAnswered) and one.message]
    done += [one.message for one in (screen.dialog, screen.notice) if one]
    return tuple(dict.fromkeys(filter(None, (*done, trouble))))


@remembered(1)
def _things_on(screen: Screen | PhoneScreen) -> tuple[Thing, ...]:
    return tuple(_things(screen))


@remembered(1)
def _targets_on(screen: Screen | PhoneScreen) -> tuple[str, ...]:
    return screen.targets


@remembered(1)
def _ids_on(screen: Screen | PhoneScreen) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(one.id for one in _things_on(screen)), *_targets_on(screen))))


def _things(screen: Screen | PhoneScreen) -> Iterator[Thing]:
    if screen.dialog:
        yield from (Thing(one.id, one.label) for one in screen.dialog.buttons)
    covered = screen.dialog is not None
    for row in screen.rows:
        yield _thing(row, works=not covered)
    for spot in screen.bar:
        yield Thing(spot.id, spot.label, checked=spot.here, works=spot.usable and not covered)
    if screen.form:
        for field in screen.form.fields:
            yield Thing(field.id, field.label, field.text, works=not covered)
        yield Thing("form/confirm", screen.form.confirm, works=not covered)
    if screen.can_go_back:
        yield Thing("back", "", works=not covered)
    if isinstance(screen, Screen):
        yield from (Thing(one.id, one.label, checked=one.here, works=one.usable) for one in screen.tabs)
        yield from (Thing(one.id, one.name, one.text) for one in screen.status.marks)
    else:
        yield from (Thing(one.id, one.text) for one in screen.foot if one.id)


def _thing(row: Row, *, works: bool) -> Thing:
    works = works and (row.kind is not RowKind.VALUE or row.locked)
    # An item of a list may be the chosen one, whatever a touch of it does.
    boxed = row.checked or row.kind in _BOXED or "#" in row.id
    return Thing(row.id, row.label, row.value, row.checked, row.locked, works, boxed)


_BOXED = frozenset({RowKind.CHECK, RowKind.OPTION})


def _texts(screen: Screen | PhoneScreen) -> Iterator[str]:
    yield from (screen.title, screen.text)
    for row in screen.rows:
        yield from (row.label, row.value)
    yield from (spot.label for spot in screen.bar)
    if screen.form:
        form = screen.form
        yield from (form.prompt, form.confirm, form.trouble)
        for field in form.fields:
            yield from (field.label, field.text)
    if screen.dialog:
        one = screen.dialog
        yield from (one.title, one.text, one.meaning, one.way_out, *(button.label for button in one.buttons))
    if screen.notice:
        yield screen.notice.text
    yield from _own_texts(screen)


def _own_texts(screen: Screen | PhoneScreen) -> Iterable[str]:
    if isinstance(screen, Screen):
        return (*screen.trail, *(spot.label for spot in screen.tabs))
    way_out = screen.form.way_out if screen.form else ""
    hints = (one.hint for one in screen.form.fields) if screen.form else ()
    return (screen.head, screen.aside, way_out, *hints, *(line.text for line in screen.foot))
