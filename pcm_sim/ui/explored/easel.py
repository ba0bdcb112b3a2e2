"""The screens of one machine in a window that nobody sees: the unit's glass, or the customer's telephone."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.ui.drawn import touched_on_glass
from pcm_sim.ui.explored.workshop import GLASS, HANDSET, Workshop, let_happen
from pcm_sim.ui.legibility import Least, least_of
from pcm_sim.ui.viewmodels.handset import PcmHandsetViewModel
from pcm_sim.ui.viewmodels.unit import PcmUnitViewModel
from pcm_sim.ui.window_items import items

if TYPE_CHECKING:
    from pcm_sim.domain.phone_screen import PhoneScreen

_ON_PHONE = "phone/"
_PHONE_LEAST = Least(target=43.5, sign=43.5, letter=13.5)
"""Of the telephone's own pixels, which are as wide as those of a real one: 44 to touch, 14 to read."""


class Easel(Protocol):
    """Shows any moment of one simulation, and gives what is seen then.

    Attributes:
        least: How small things may be there.
    """

    least: Least

    def touched(self, item: QQuickItem) -> str:
        """Name an item if it is one to touch; gives an empty word otherwise."""

    def order(self, states: Sequence[str], languages: Sequence[str]) -> Sequence[tuple[str, str]]:
        """Give states and languages in the order in which they are soonest drawn."""

    def show(self, moment: Moment, language: str) -> QQuickItem:
        """Show a moment in a language, and give what is measured."""

    def picture(self) -> QImage:
        """Give the picture of what is shown."""

    def targets(self) -> Sequence[str]:
        """Name all that can be touched now."""

    def beyond(self) -> Hashable:
        """Give what a picture of it need not show: rows that are scrolled away, what can be touched."""

    def close(self) -> None:
        """End its window."""


class GlassEasel:
    """The unit's glass.

    Args:
        workshop: What windows are made in.
        session: The simulation; it is not driven.
    """

    def __init__(self, workshop: Workshop, session: Session) -> None:
        self._workshop = workshop
        self._session = session.beginning_at(session.moment)
        vehicle = session.rules.vehicle
        self._unit = PcmUnitViewModel(self._session, workshop.looks[vehicle.look])
        texts = workshop.texts(session.moment.unit.language)
        self._language = session.moment.unit.language
        self._window = workshop.window(GLASS, {"unit": self._unit, "texts": texts})
        self._glass = _named(self._window, "glass")
        self.least = least_of(vehicle.canvas.width, vehicle.canvas.height, vehicle.canvas.inches)

    @staticmethod
    def touched(item: QQuickItem) -> str:
        """Name an item of the unit if it is one to touch."""
        return touched_on_glass(item)

    @staticmethod
    def order(states: Sequence[str], languages: Sequence[str]) -> Sequence[tuple[str, str]]:
        """Give state by state: the same page in another language is built already."""
        return tuple(product(states, languages))

    def show(self, moment: Moment, language: str) -> QQuickItem:
        """Show a moment in a language, and give the glass."""
        if language != self._language:
            self._language = language
            self._window.setProperty("texts", self._workshop.texts(language))
        self._session.look_at(replace(moment, unit=replace(moment.unit, language=language)))
        let_happen()
        return self._glass

    def picture(self) -> QImage:
        """Give the picture of the glass in its own pixels."""
        return self._window.grabWindow()

    def targets(self) -> Sequence[str]:
        """Name all that can be touched on the glass now."""
        return self._session.screen.targets

    def beyond(self) -> Hashable:
        """Give the rows and the targets."""
        screen = self._session.screen
        return screen.rows, screen.targets

    def close(self) -> None:
        """End the window, then what it reads."""
        self._unit.close()
        self._workshop.end(self._window)
        _end(self._unit)


class HandsetEasel:
    """The customer's telephone.

    Args:
        workshop: What windows are made in.
        session: The simulation; it is not driven.
    """

    least = _PHONE_LEAST

    def __init__(self, workshop: Workshop, session: Session) -> None:
        self._workshop = workshop
        self._session = session.beginning_at(session.moment)
        self._handset = PcmHandsetViewModel(_Held(self._session), workshop.words, workshop.language)
        self._window = workshop.window(HANDSET, {"handset": self._handset})
        self._frame = _named(self._window, "phone-frame")

    @staticmethod
    def touched(item: QQuickItem) -> str:
        """Name an item of the telephone if it is one to touch; a box to type into is one too."""
        name = item.objectName()
        if not name.startswith(_ON_PHONE) or not item.isEnabled():
            return ""
        return name if item.property("target") or item.inherits("QQuickTextInput") else ""

    @staticmethod
    def order(states: Sequence[str], languages: Sequence[str]) -> Sequence[tuple[str, str]]:
        """Give language by language: all words of the telephone are converted for QML with each other one."""
        return tuple((state, language) for language in languages for state in states)

    def show(self, moment: Moment, language: str) -> QQuickItem:
        """Show a moment in a language, and give the telephone."""
        handset = moment.handset and replace(moment.handset, language=language)
        unit = replace(moment.unit, language=language)
        self._session.look_at(replace(moment, unit=unit, handset=handset))
        let_happen()
        return self._frame

    def picture(self) -> QImage:
        """Give the picture of the telephone in its own pixels."""
        return self._window.grabWindow()

    def targets(self) -> Sequence[str]:
        """Name all that can be touched on the telephone now."""
        return tuple(f"{_ON_PHONE}{target}" for target in self._session.phone.targets)

    def beyond(self) -> Hashable:
        """Give all that stands on the page, for most of it may be scrolled away."""
        screen = self._session.phone
        return screen.rows, screen.form, screen.foot, screen.targets

    def close(self) -> None:
        """End the window, then what it reads."""
        self._handset.close()
        self._workshop.end(self._window)
        _end(self._handset)


class _Held:
    """A telephone that is only looked at: nothing is saved from it, and nobody else is offered it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def phone(self) -> "PhoneScreen":
        return self._session.phone

    @property
    def moment(self) -> Moment:
        return self._session.moment

    def dispatch(self, _event: object) -> Sequence[object]:
        return ()

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        return self._session.listen(callback)

    def paper(self, _number: str) -> bytes | None:
        return None

    def customers(self, _language: str) -> tuple[()]:
        return ()

    def holders(self, _language: str) -> tuple[()]:
        return ()


def _named(window: QQuickWindow, name: str) -> QQuickItem:
    return next(item for item in items(window.contentItem()) if item.objectName() == name)


def _end(read: QObject) -> None:
    read.deleteLater()
    let_happen()
