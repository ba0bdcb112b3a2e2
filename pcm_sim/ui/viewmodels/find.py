"""The search: what is typed, what was found, and the way there on the unit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pcm_sim.domain.values import dataclass
from pcm_sim.ui.desk_ports import HitPort, Search
from pcm_sim.ui.ports import HandsetPort, SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.panel import PanelViewModel
from pcm_sim.ui.viewmodels.snapshot import shown
from pcm_sim.ui.viewmodels.ways import for_reading

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_HITS = 12


class HitView(NamedTuple):
    """Something that was found.

    Attributes:
        place: Its place in the list, from 0.
        kind: `feature`, `entry`, `message` or `outside`.
        title: What was found.
        path: The way there, as it is read out.
        plain: The same for the clipboard, with what to do.
        detail: Where it comes from and what to do.
        leads: The unit can go there.
        phones: The customer’s telephone can open it.
        sources: The facts it rests on; empty means inferred.
    """

    place: int
    kind: str
    title: str
    path: str
    plain: str
    detail: str
    leads: bool
    phones: bool
    sources: str


@dataclass(frozen=True, slots=True)
class FindProps:
    """What the search shows beside its hits.

    Attributes:
        words: What was searched for.
        found: How many hits there are.
        copied: Place of the hit that was copied last; -1 for none.
        closed: Place of the hit whose way the present state closes; -1 for none.
    """

    words: str = ""
    found: int = 0
    copied: int = -1
    closed: int = -1


def derive_hit(place: int, hit: HitPort, *, has_phone: bool = False) -> HitView:
    """Write a hit as it is read out.

    Args:
        place: Its place in the list.
        hit: What was found.
        has_phone: There is a telephone to open it on.
    """
    plain = "\n".join(filter(None, (hit.path or hit.title, hit.detail)))
    return HitView(
        place,
        hit.kind,
        hit.title,
        for_reading(hit.path),
        plain,
        hit.detail,
        bool(hit.target),
        has_phone and bool(hit.phone),
        ", ".join(hit.facts),
    )


def _marks(hit: HitPort) -> tuple[object, ...]:
    """Give what a hit has in every language."""
    return hit.kind, hit.target, hit.phone, tuple(hit.facts)


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmFindViewModel(PanelViewModel):
    """Publishes the hits while somebody types.

    Attributes:
        copies_in: Language of what is copied; empty is that of the window.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        search: Finds.
        parent: Owner.
    """

    wordsChanged = Signal()
    foundChanged = Signal()
    copiedChanged = Signal()
    closedChanged = Signal()
    languageChanged = Signal()
    phoneAsked = Signal()

    def __init__(
        self,
        session: SessionPort,
        texts: dict[str, str],
        language: str,
        search: Search | None,
        parent: QObject | None = None,
    ) -> None:
        self._search = search
        self.copies_in = ""
        self._hits: Sequence[HitPort] = ()
        self._closed_at: tuple[object, ...] = ()
        super().__init__(session, texts, language, FindProps(), parent)
        self._rows_model = SnapshotListModel(HitView, "place", self)

    def refresh(self) -> None:
        """Forget that a way was closed as soon as car or page are others."""
        if self.props.closed >= 0 and self._state() != self._closed_at:
            self.show_props(replace(self.props, closed=-1))

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Find the same words again in another language."""
        super().speak(texts, language)
        self.find(self.props.words)

    @Slot(str)
    def find(self, words: str) -> None:
        """Find something."""
        wanted = words.strip()
        self._hits = (
            self._search(self.session, wanted, self.language, MOST_HITS) if self._search and wanted else ()
        )
        self._rows_model.show([self._view(place) for place in range(len(self._hits))], words)
        self.show_props(FindProps(words, len(self._hits)))

    def _view(self, place: int) -> HitView:
        return derive_hit(place, self._hits[place], has_phone=self.session.has_phone)

    @Slot(int)
    def show(self, place: int) -> None:
        """Go on the unit to where a hit is."""
        arrived = self.session.go_to_node(self._hits[place].target)
        self._closed_at = self._state()
        self.show_props(replace(self.props, closed=-1 if arrived else place))

    @Slot(int)
    def showOnPhone(self, place: int) -> None:
        """Open on the customer's telephone what a hit is about, and ask for it to be seen."""
        from pcm_sim.domain.handset_events import OpenOnPhone  # noqa: PLC0415 - no start needs the telephone

        cast("HandsetPort", self.session).dispatch(OpenOnPhone(self._hits[place].phone))
        self.phoneAsked.emit()

    @Slot(int)
    def copy(self, place: int) -> None:
        """Put a hit on the clipboard as text."""
        hit = derive_hit(place, self._for_customer(place))
        QGuiApplication.clipboard().setText(hit.plain)
        self.show_props(replace(self.props, copied=place))

    def _for_customer(self, place: int) -> HitPort:
        """Give a hit in the language of what is copied, or as it is where it cannot be told apart there."""
        here = self._hits[place]
        if not self._search or not self.copies_in:
            return here
        words = self.props.words.strip()
        there = self._search(self.session, words, self.copies_in, MOST_HITS)
        same = [
            hit for hit in there if (hit.kind, hit.target, hit.facts) == (here.kind, here.target, here.facts)
        ]
        return same[0] if len(same) == 1 else here

    def _state(self) -> tuple[object, ...]:
        moment = self.session.moment
        return moment.car, moment.unit.stack

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _words(self) -> str:
        # As typed: setting the signs of the screens into the field would move the cursor.
        words: str = self.props.words
        return words

    def _can_find(self) -> bool:
        return self._search is not None

    _found = shown("found")
    _copied, _closed = shown("copied"), shown("closed")

    words = Property(str, _words, notify=wordsChanged)
    found = Property(int, _found, notify=foundChanged)
    copied = Property(int, _copied, notify=copiedChanged)
    closed = Property(int, _closed, notify=closedChanged)
    rows = Property(QObject, _rows, constant=True)
    canFind = Property(bool, _can_find, constant=True)
