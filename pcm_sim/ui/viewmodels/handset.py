"""The customer's telephone: what stands round its page, and what a person does to it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.events import Back, Confirm, Tap
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone, SetPhoneLanguage
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.screen import ButtonView, Spot
from pcm_sim.ui.ports import HandsetPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option, in_language
from pcm_sim.ui.viewmodels.handset_page import PcmHandsetPageViewModel
from pcm_sim.ui.viewmodels.handset_props import (
    HandsetProps,
    derive_handset,
    derive_handset_move,
    known_secrets,
)
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

if TYPE_CHECKING:
    from pcm_sim.domain.handset_events import HandIntent
    from pcm_sim.domain.phone_screen import PhoneScreen

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmHandsetViewModel(SnapshotViewModel):
    """Publishes the telephone and sends what is done to it to the session.

    Args:
        session: The simulation.
        words: The desktop's texts in every language, for the few that the app does not have.
        language: Language of the window, in which the customers are listed.
        papers: Folder into which papers are saved; none is that of the downloads.
        parent: Owner.
    """

    languageChanged = Signal()
    holderChanged = Signal()
    mirroredChanged = Signal()
    timeChanged = Signal()
    dialogChanged = Signal()
    dialogWayOutChanged = Signal()
    dialogToneChanged = Signal()
    noticeChanged = Signal()
    noticeToneChanged = Signal()
    savedChanged = Signal()
    waitsChanged = Signal()
    frontChanged = Signal()
    moveChanged = Signal()
    peopleChanged = Signal()

    def __init__(
        self,
        session: HandsetPort,
        words: Mapping[str, Labels],
        language: str,
        papers: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(HandsetProps(), parent)
        self._session = session
        self._words = words
        self._window_language = language
        self._folder: Path | None = papers
        self._watchers = 0
        self._shown: PhoneScreen | None = None
        self._listed: list[Option] = []
        self._pages = (PcmHandsetPageViewModel(self), PcmHandsetPageViewModel(self))
        self._bar_model = SnapshotListModel(Spot, "id", self)
        self._buttons_model = SnapshotListModel(ButtonView, "id", self)
        self._stop_listening: Callable[[], None] = session.listen(self._follow)
        self.refresh()

    @Slot()
    def watch(self) -> None:
        """Begin to follow the telephone, because somebody sees it."""
        self._watchers += 1
        self.refresh()

    @Slot()
    def leave(self) -> None:
        """Follow it no longer."""
        self._watchers -= 1

    def _follow(self) -> None:
        # Working out a telephone that nobody sees would slow the device down.
        if self._watchers:
            self.refresh()

    def refresh(self) -> None:
        """Show what the telephone shows now."""
        screen = self._session.phone
        saved = self._saved(screen)
        move = derive_handset_move(self._shown, screen)
        front = 1 - self.props.front if move else self.props.front
        if screen != self._shown:
            known = frozenset(self._secrets(screen.holder)) if screen.form else frozenset[str]()
            self._pages[front].show_screen(screen, known)
            self._bar_model.show(screen.bar)
            self._buttons_model.show(screen.dialog.buttons if screen.dialog else ())
        self._shown = screen
        props = derive_handset(screen, self._session.moment.cabin.clock)
        self.show_props(props._replace(front=front, move=move or self.props.move, saved=saved))
        self._list_people()

    def _list_people(self) -> None:
        """List the holders anew where somebody was invited, which is seldom, or taken back."""
        people = self._people()
        if people != self._listed:
            self._listed = people
            self.peopleChanged.emit()

    def _saved(self, screen: "PhoneScreen") -> str:
        """Save the paper that was just opened, and say where it is."""
        before = self._shown.paper if self._shown else ""
        if screen.paper in ("", before):
            return self.props.saved if screen.paper else ""
        from pcm_sim.ui.kept_papers import downloads, keep_paper  # noqa: PLC0415 - few papers are opened

        pdf = self._session.paper(screen.paper)
        file = keep_paper(self._folder or downloads(), screen.paper, pdf) if pdf else None
        said = "desktop.phone.saved" if file else "desktop.phone.not_saved"
        text = say(self._words[said], screen.language)
        return text.replace("{file}", str(file))

    def speak(self, language: str) -> None:
        """List the customers in another language; the telephone keeps its own."""
        self._window_language = language
        self._list_people()

    def close(self) -> None:
        """Stop listening."""
        self._stop_listening()

    @Slot(str)
    def tap(self, target: str) -> None:
        """Touch something."""
        self._do(Tap(target))

    @Slot()
    def back(self) -> None:
        """Go one page back."""
        self._do(Back())

    @Slot()
    def confirm(self) -> None:
        """Confirm what is on the screen."""
        self._do(Confirm())

    @Slot(str, str)
    def fill(self, name: str, text: str) -> None:
        """Give a field a whole text."""
        self._do(FillField(name, text))

    @Slot(str)
    def fillKnown(self, name: str) -> None:
        """Fill a field with what the demonstration knows of the holder, as a password manager does."""
        known = self._secrets(self.props.holder)
        if name in known:
            self._do(FillField(name, known[name]))

    @Slot(str)
    def hold(self, customer: str) -> None:
        """Take up the telephone of another customer."""
        if customer != self.props.holder:
            self._session.dispatch(HoldPhone(customer))

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Choose another language in the telephone's settings."""
        self._session.dispatch(SetPhoneLanguage(language))

    def _do(self, intent: "HandIntent") -> None:
        self._session.dispatch(OnPhone(intent))

    def _secrets(self, holder: str) -> dict[str, str]:
        return known_secrets(self._session.customers(self._window_language), holder)

    def _first(self) -> PcmHandsetPageViewModel:
        return self._pages[0]

    def _second(self) -> PcmHandsetPageViewModel:
        return self._pages[1]

    def _bar(self) -> SnapshotListModel:
        return self._bar_model

    def _buttons(self) -> SnapshotListModel:
        return self._buttons_model

    def _texts(self) -> dict[str, str]:
        return in_language(self._words, self.props.language)

    def _people(self) -> list[Option]:
        found = self._session.holders(self._window_language)
        return [{"value": one.id, "label": one.name, "note": one.note} for one in found]

    def _people_listed(self) -> list[Option]:
        return self._listed

    _language, _holder, _mirrored = shown("language"), shown("holder"), shown("mirrored")
    _time, _waits, _front, _move = shown("time"), shown("waits"), shown("front"), shown("move")
    _saved_where = shown("saved")
    _dialog, _dialog_way_out = shown("dialog"), shown("dialog_way_out")
    _dialog_tone, _notice, _notice_tone = shown("dialog_tone"), shown("notice"), shown("notice_tone")

    language = Property(str, _language, notify=languageChanged)
    holder = Property(str, _holder, notify=holderChanged)
    mirrored = Property(bool, _mirrored, notify=mirroredChanged)
    time = Property(str, _time, notify=timeChanged)
    dialog = Property(str, _dialog, notify=dialogChanged)
    dialogWayOut = Property(str, _dialog_way_out, notify=dialogWayOutChanged)
    dialogTone = Property(str, _dialog_tone, notify=dialogToneChanged)
    notice = Property(str, _notice, notify=noticeChanged)
    noticeTone = Property(str, _notice_tone, notify=noticeToneChanged)
    saved = Property(str, _saved_where, notify=savedChanged)
    waits = Property(bool, _waits, notify=waitsChanged)
    front = Property(int, _front, notify=frontChanged)
    move = Property(str, _move, notify=moveChanged)
    texts = Property(dict, _texts, notify=languageChanged)
    people = Property(list, _people_listed, notify=peopleChanged)
    first = Property(PcmHandsetPageViewModel, _first, constant=True)
    second = Property(PcmHandsetPageViewModel, _second, constant=True)
    bar = Property(QObject, _bar, constant=True)
    buttons = Property(QObject, _buttons, constant=True)
