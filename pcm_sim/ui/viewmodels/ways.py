"""Where each flow is on this car: to be read out, shown on the unit, and copied."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.ui.desk_ports import GuideCommand
from pcm_sim.ui.guide_maker import GuideMaker, guide_file
from pcm_sim.ui.ports import SessionPort, WayPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import in_language
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ARROW = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Guides(NamedTuple):
    """What writes guides, and where to.

    Attributes:
        command: Gives the command line that writes one.
        words: The desktop's texts in every language.
        folder: Where guides are saved; none is that of the documents.
    """

    command: GuideCommand
    words: Mapping[str, Labels]
    folder: Path | None = None


class WayView(NamedTuple):
    """One flow.

    Attributes:
        feature: Its key.
        label: What a person wants.
        way: The labels to press and to tap, joined; or why there is no entry.
        plain: The same for the clipboard.
        leads: There is an entry.
        sources: The facts it rests on; empty means inferred.
    """

    feature: str
    label: str
    way: str
    plain: str
    leads: bool
    sources: str


@dataclass(frozen=True, slots=True)
class WaysProps:
    """What happened to the ways.

    Attributes:
        copied: Feature whose way was copied last; empty for none.
        closed: Feature whose way the present state closes, as far as was tried; empty for none.
        guided: Feature that a guide was asked for last; empty for none.
        guide: What became of it, in a sentence.
    """

    copied: str = ""
    closed: str = ""
    guided: str = ""
    guide: str = ""


def for_reading(path: str) -> str:
    """Write a way so that no line on the screen begins with an arrow."""
    return path.replace(ARROW, NO_BREAK_SPACE + ARROW.lstrip())


def derive_way(way: WayPort) -> WayView:
    """Write a way as it is read out."""
    leads = bool(way.path)
    plain = ARROW.join(way.path) if leads else way.reason
    return WayView(way.feature, way.label, for_reading(plain), plain, leads, ", ".join(way.facts))


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmWaysViewModel(SnapshotViewModel):
    """Publishes the ways on this car.

    Attributes:
        copies_in: Language of what is copied; empty is that of the window.

    Args:
        session: The simulation.
        language: Language of the window.
        guides: What writes guides, and where to; none offers none.
        parent: Owner.
    """

    copiedChanged = Signal()
    closedChanged = Signal()
    guidedChanged = Signal()
    guideChanged = Signal()

    def __init__(
        self, session: SessionPort, language: str, guides: Guides | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(WaysProps(), parent)
        self._session = session
        self._guides = guides
        self._maker = GuideMaker(self)
        self._language = language
        self.copies_in = ""
        self._rows_model = SnapshotListModel(WayView, "feature", self)
        self._closed_at = self._state()
        self._stop_listening: Callable[[], None] = session.listen(self.refresh)
        self.speak(language)

    def refresh(self) -> None:
        """Forget that a way was closed as soon as car or page are others."""
        if self.props.closed and self._state() != self._closed_at:
            self.show_props(replace(self.props, closed=""))

    def speak(self, language: str) -> None:
        """Write the ways in another language."""
        self._language = language
        self._rows_model.show([derive_way(way) for way in self._session.ways(language)])
        self.show_props(WaysProps())

    def close(self) -> None:
        """Stop listening."""
        self._stop_listening()
        self._maker.stop()

    @Slot(str)
    def show(self, feature: str) -> None:
        """Go on the unit to where a feature is."""
        arrived = self._session.go_to(feature)
        self._closed_at = self._state()
        self.show_props(replace(self.props, closed="" if arrived else feature))

    @Slot(str)
    def copy(self, feature: str) -> None:
        """Put a way on the clipboard as text."""
        ways = self._session.ways(self.copies_in or self._language)
        way = derive_way(next(way for way in ways if way.feature == feature))
        QGuiApplication.clipboard().setText(way.plain)
        self.show_props(replace(self.props, copied=feature))

    @Slot(str)
    def guide(self, feature: str) -> None:
        """Have an illustrated guide written to a feature; one at a time."""
        if self._guides is None or self._maker.is_busy:
            return
        guides = self._guides
        language = self.copies_in or self._language
        file = guide_file(guides.folder, f"guide-{feature.partition('#')[0]}")
        words = in_language(guides.words, self._language)
        making = words["desktop.ways.guide.making"]
        self.show_props(replace(self.props, guided=feature, guide=making))

        def tell(why: str) -> None:
            said = words["desktop.ways.guide.failed" if why else "desktop.ways.guide.saved"]
            self.show_props(replace(self.props, guide=said.replace("{file}", str(file))))

        self._maker.make(guides.command(self._session, feature, language, file), tell)

    def _guides_here(self) -> bool:
        return self._guides is not None

    def _state(self) -> tuple[object, ...]:
        moment = self._session.moment
        return moment.car, moment.unit.stack

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    _copied, _closed = shown("copied"), shown("closed")
    _guided, _guide = shown("guided"), shown("guide")

    copied = Property(str, _copied, notify=copiedChanged)
    closed = Property(str, _closed, notify=closedChanged)
    guided = Property(str, _guided, notify=guidedChanged)
    guideTold = Property(str, _guide, notify=guideChanged)
    hasGuides = Property(bool, _guides_here, constant=True)
    rows = Property(QObject, _rows, constant=True)
