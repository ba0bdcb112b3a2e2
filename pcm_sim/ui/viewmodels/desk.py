"""What a person does to the window round the device: the commands, and what came of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.ui.commands import COMMANDS
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.copying import copy_path
from pcm_sim.ui.viewmodels.desk_props import DeskProps
from pcm_sim.ui.viewmodels.desk_words import CommandView, commands_of
from pcm_sim.ui.viewmodels.key_views import hard_key_views, unit_key_views
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown
from pcm_sim.ui.viewmodels.stepping import step_back, step_on
from pcm_sim.ui.viewmodels.zoom import FIT, larger, smaller

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.compare import PcmCompareViewModel
    from pcm_sim.ui.viewmodels.links import PcmLinksViewModel
    from pcm_sim.ui.viewmodels.palette import PcmPaletteViewModel
    from pcm_sim.ui.viewmodels.player.player import PcmPlayerViewModel
    from pcm_sim.ui.viewmodels.player.shelf import PcmShelfViewModel
    from pcm_sim.ui.viewmodels.recording import WindowRecording
    from pcm_sim.ui.viewmodels.task_card import PcmTaskCardViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

UNDO = "desktop.said.undo"


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmDeskViewModel(SnapshotViewModel):
    """Publishes the commands of the window and carries them out.

    Args:
        shell: The window's view model.
        parent: Owner.
    """

    helpingChanged = Signal()
    choosingChanged = Signal()
    findingChanged = Signal()
    playerBuilt = Signal(QObject)
    saidChanged = Signal()
    offerChanged = Signal()
    touchXChanged = Signal()
    touchYChanged = Signal()
    touchedChanged = Signal()
    wordsChanged = Signal()
    columnAsked = Signal()
    pictureAsked = Signal()
    linkAsked = Signal()
    browserAsked = Signal()

    def __init__(self, shell: PcmShellViewModel, parent: QObject | None = None) -> None:
        super().__init__(DeskProps(), parent)
        self._shell = shell
        self._scale = 100.0
        self._take_back: Callable[[], None] | None = None
        self._player_part: PcmPlayerViewModel | None = None
        self._shelf_part: PcmShelfViewModel | None = None
        self._links_built: PcmLinksViewModel | None = None
        self._recording_part: WindowRecording | None = None
        self._palette_part: PcmPaletteViewModel | None = None
        self._compare_part: PcmCompareViewModel | None = None
        self._records = False
        self._task_part: PcmTaskCardViewModel | None = None
        self._deeds: dict[str, Callable[[], None]] = {
            "present": lambda: shell.present(not shell.props.presenting),
            "console": lambda: shell.detach(not shell.props.detached),
            "pointer": lambda: shell.setPointer(not shell.props.pointer),
            "zoom_in": lambda: shell.setZoom(larger(self._scale)),
            "zoom_out": lambda: shell.setZoom(smaller(self._scale)),
            "zoom_fit": lambda: shell.setZoom(FIT),
            "copy_picture": self.pictureAsked.emit,
            "copy_path": lambda: copy_path(shell, self),
            "copy_link": lambda: self.links_part.copy() if self.links_part else None,
            "open_link": self.linkAsked.emit,
            "browser": self.browserAsked.emit,
            "step_back": lambda: step_back(shell, self),
            "step_on": lambda: step_on(shell, self),
            "fresh": self._freshen,
            "another": shell.chooseAnother,
            "play": lambda: self.show_props(self.props._replace(choosing=not self.props.choosing)),
            "palette": lambda: self.show_props(self.props._replace(finding=not self.props.finding)),
            "compare": lambda: shell.compare(not shell.props.comparing),
            "window": shell.windowAsked.emit,
            "language": self._next_language,
            "find": shell.find,
            "column": self.columnAsked.emit,
            "help": lambda: self.show_props(self.props._replace(helping=not self.props.helping)),
        }
        if shell.inputs.assessed is not None:
            # The card tells the window, which reads this object off the shell.
            shell.deskBuilt.connect(lambda: self.task_part)
        shell.languageChanged.connect(self.wordsChanged)
        shell.recordedChanged.connect(self._word_recording)
        shell.customerLanguageChanged.connect(self.wordsChanged)
        shell.deviceChanged.connect(self.wordsChanged)
        shell.comparingChanged.connect(self.wordsChanged)
        # What was said of a car is not to be taken back on another.
        shell.deviceChanged.connect(self.hush)
        shell.pageChanged.connect(self.hush)
        shell.replaced.connect(self._offer_back)

    @Slot(str)
    def run(self, command: str) -> None:
        """Carry a command out, where it has what it needs: a car, or the window rather than the projector."""
        asked = next(one for one in COMMANDS if one.id == command)
        has_car = self._shell.props.page == "device"
        if (has_car or not asked.device) and (asked.projector or not self._shell.props.presenting):
            if command in self._deeds:
                self._deeds[command]()
            elif self.recording_part is not None:
                self.recording_part.run(command)

    @Slot()
    def leave(self) -> None:
        """Close what lies over the window, or leave the projector."""
        if self.props.finding:
            self.show_props(self.props._replace(finding=False))
        elif self.props.choosing:
            self.show_props(self.props._replace(choosing=False))
        elif self.props.helping:
            self.show_props(self.props._replace(helping=False))
        else:
            self._shell.present(False)

    @Slot()
    def takeBack(self) -> None:
        """Do what was offered with what was said last: undo it, or go on from it."""
        undo = self._take_back
        self.hush()
        if undo is not None:
            undo()

    @Slot()
    def hush(self) -> None:
        """Take away what was said, and the chance to take it back."""
        self._take_back = None
        self.show_props(self.props._replace(said="", offer=""))

    @Slot(float)
    def noteScale(self, percent: float) -> None:
        """Be told how big the device is shown, which decides what the next step is."""
        self._scale = percent

    def say(self, text_id: str, **values: str) -> None:
        """Say what a command did.

        Args:
            text_id: The desktop's text.
            values: What stands for its placeholders.
        """
        self.offer_with(text_id, "", None, **values)

    def show_touch(self, x: float, y: float, *, down: bool) -> None:
        """Show where the window is touched."""
        self.show_props(self.props._replace(touch_x=x, touch_y=y, touched=down))

    def offer_with(self, text_id: str, offer: str, then: Callable[[], None] | None, **values: str) -> None:
        """Say what a command did, and offer what can be done then.

        Args:
            text_id: The desktop's text.
            offer: The desktop's text for the button; empty for none.
            then: What it does.
            values: What stands for the placeholders of the text.
        """
        texts = self._shell.texts_now
        text = texts[text_id]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value)
        # The same words twice are news twice.
        self.hush()
        self._take_back = then
        self.show_props(self.props._replace(said=text, offer=texts[offer] if offer else ""))

    def _freshen(self) -> None:
        before = self._shell.session
        if before is not None:
            self._shell.freshen()
            self.offer_with("desktop.said.fresh", UNDO, lambda: self._shell.open(before))

    def _offer_back(self, before: SessionPort) -> None:
        self.offer_with("desktop.said.another", UNDO, lambda: self._shell.open(before))

    def _next_language(self) -> None:
        known = self._shell.languages_known
        now = self._shell.props.language
        self._shell.setLanguage(known[(known.index(now) + 1) % len(known)] if now in known else known[0])

    def language_of_customer(self) -> str:
        """Tell which language paths are copied in."""
        spoken: str = self._shell.props.customer_language or self._shell.props.language
        return spoken

    @property
    def recording_part(self) -> "WindowRecording | None":
        """What records, built when it is first asked for; none where nothing can."""
        if self._recording_part is None and self._shell.recordings is not None:
            from pcm_sim.ui.viewmodels.recording import WindowRecording  # noqa: PLC0415 - few record

            self._recording_part = WindowRecording(self._shell, self._shell.recordings, self.say, self)
        return self._recording_part

    def _word_recording(self) -> None:
        """Call the command otherwise when a recording begins or ends, not at each second of it."""
        records = bool(self._shell.props.recorded)
        if records != self._records:
            self._records = records
            self.wordsChanged.emit()

    @property
    def player_part(self) -> "PcmPlayerViewModel | None":
        """What plays scenarios, built when it is first asked for; none where there are none."""
        if self._player_part is None and self._shell.scenarios is not None:
            from pcm_sim.ui.viewmodels.player.player import PcmPlayerViewModel  # noqa: PLC0415 - few play

            self._player_part = PcmPlayerViewModel(self._shell, self._shell.scenarios, self)
            self.playerBuilt.emit(self._player_part)
        return self._player_part

    def _player(self) -> QObject | None:
        return self.player_part

    @property
    def links_part(self) -> "PcmLinksViewModel | None":
        """What makes and opens support links, built when it is first asked for; none where nothing does."""
        if self._links_built is None and self._shell.links is not None:
            from pcm_sim.ui.viewmodels.links import PcmLinksViewModel  # noqa: PLC0415 - few need one

            self._links_built = PcmLinksViewModel(self._shell, self._shell.links, self, self)
        return self._links_built

    def _shelf(self) -> QObject | None:
        player = self.player_part
        if self._shelf_part is None and player is not None:
            from pcm_sim.ui.viewmodels.player.shelf import PcmShelfViewModel  # noqa: PLC0415 - few play

            self._shelf_part = PcmShelfViewModel(self._shell, player, self)
            self._shelf_part.started.connect(self.leave)
        return self._shelf_part

    def _commands(self) -> list[CommandView]:
        return commands_of(self._shell, self.language_of_customer())

    def _palette(self) -> QObject | None:
        if self._palette_part is None and self._shell.inputs.palette is not None:
            from pcm_sim.ui.viewmodels.palette import PcmPaletteViewModel  # noqa: PLC0415 - few look for all

            self._palette_part = PcmPaletteViewModel(self._shell, self, self)
        return self._palette_part

    @property
    def compare_part(self) -> "PcmCompareViewModel | None":
        """What compares two cars, built when it is first asked for; none where nothing can."""
        if self._compare_part is None and self._shell.inputs.pair is not None:
            from pcm_sim.ui.viewmodels.compare import PcmCompareViewModel  # noqa: PLC0415 - few compare

            self._compare_part = PcmCompareViewModel(self._shell, self)
        return self._compare_part

    @property
    def task_part(self) -> "PcmTaskCardViewModel | None":
        """What follows a trainee, built when it is first asked for; none where there are no tasks."""
        if self._task_part is None and self._shell.inputs.tasks is not None:
            from pcm_sim.ui.viewmodels.task_card import PcmTaskCardViewModel  # noqa: PLC0415 - few are followed

            self._task_part = PcmTaskCardViewModel(self._shell, self._shell.inputs.tasks(), self)
        return self._task_part

    def _compare(self) -> QObject | None:
        return self.compare_part

    _choosing, _finding = shown("choosing"), shown("finding")
    _helping, _said, _offer = shown("helping"), shown("said"), shown("offer")
    _touch_x, _touch_y, _touched = shown("touch_x"), shown("touch_y"), shown("touched")

    helping = Property(bool, _helping, notify=helpingChanged)
    choosing = Property(bool, _choosing, notify=choosingChanged)
    finding = Property(bool, _finding, notify=findingChanged)
    palette = Property(QObject, _palette, constant=True)
    compare = Property(QObject, _compare, constant=True)
    task = Property(QObject, lambda self: self.task_part, constant=True)
    player = Property(QObject, _player, constant=True)
    shelf = Property(QObject, _shelf, constant=True)
    said = Property(str, _said, notify=saidChanged)
    offer = Property(str, _offer, notify=offerChanged)
    links = Property(QObject, lambda self: self.links_part, constant=True)
    touchX = Property(float, _touch_x, notify=touchXChanged)
    touchY = Property(float, _touch_y, notify=touchYChanged)
    touched = Property(bool, _touched, notify=touchedChanged)
    commands = Property(list, _commands, notify=wordsChanged)
    # The same in every language: making shortcuts anew each time costs memory that Qt never gives back.
    shortcuts = Property(list, _commands, constant=True)
    unitKeys = Property(list, lambda self: unit_key_views(self._shell.texts_now), notify=wordsChanged)
    hardKeys = Property(list, lambda self: hard_key_views(self._shell.session), notify=wordsChanged)
