"""The shelf of presets: one is found and loaded, the present state is saved as one's own."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.presets_shown import PresetRow, PresetsProps
from pcm_sim.ui.viewmodels.snapshot import shown

if TYPE_CHECKING:
    from pcm_sim.scenario.shelf.desk import PresetDesk, PresetSeen
    from pcm_sim.session.simulation import Session

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LOADS, DELETES = "load", "delete"


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmPresetsViewModel(ConsolePart):
    """Publishes the shelf of presets.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    wordsChanged = Signal()
    nothingChanged = Signal()
    noteChanged = Signal()
    refusedChanged = Signal()
    aboutChanged = Signal()
    beforeChanged = Signal()
    savingChanged = Signal()
    nameChanged = Signal()
    lessonChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._asked = ("", "")
        self._seen: tuple[PresetSeen, ...] | None = None
        self._rows_model = SnapshotListModel(PresetRow, "key")
        super().__init__(session, texts, language, PresetsProps(), parent)
        self._rows_model.setParent(self)

    def look(self) -> None:
        """Show what stands on the shelf; it is read when somebody comes, not at every step."""
        rows = list(self._lines())
        self._rows_model.show(rows)
        self._show(nothing=bool(self.props.words.strip()) and not rows)

    def wake(self, *, awake: bool) -> None:
        """Read the shelf anew for whoever comes."""
        self._seen = None
        super().wake(awake=awake)

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._seen, self._asked = None, ("", "")
        self._tell("")
        super().speak(texts, language)

    @Slot(str)
    def find(self, words: str) -> None:
        """Show only what goes by these words."""
        self._show(words=words)
        self.refresh()

    @Slot(str)
    def load(self, preset: str) -> None:
        """Load a preset; where anything has happened since the beginning, ask first, unless it is refused."""
        loses = self._desk.has_happened(self._running) and not self._running.joined
        if loses and self._asked != (LOADS, preset):
            self._ask(LOADS, preset)
            return
        self._ask()
        self._load(preset)

    @Slot()
    def stay(self) -> None:
        """Leave everything as it is: what was asked is not done."""
        self._ask()

    @Slot()
    def goBack(self) -> None:
        """Return to what was before the last load."""
        name = self.props.before
        self.running.recall(name)
        self._tell(self.phrase("presets.returned", name=name), self.props.about)
        self.refresh()

    @Slot()
    def startSaving(self) -> None:
        """Ask what the present state is to be called."""
        self._ask()
        self._tell("")
        self._show(saving=True, name="", lesson="")

    @Slot()
    def stopSaving(self) -> None:
        """Save nothing."""
        self._tell("")
        self._show(saving=False)

    @Slot(str)
    def call(self, name: str) -> None:
        """Type its name."""
        self._show(name=name)

    @Slot(str)
    def teach(self, lesson: str) -> None:
        """Type what it teaches."""
        self._show(lesson=lesson)

    @Slot()
    def save(self) -> None:
        """Save the present state under the name that was typed."""
        from pcm_sim.scenario.shelf.saving import PresetTitle  # noqa: PLC0415 - few save any

        title = PresetTitle(self.props.name, self.props.lesson)
        try:
            self._desk.save(self._running, title, self.language)
        except (ValueError, OSError) as error:
            self._tell(self._reason(error), refused=True)
            return
        note = self.phrase("presets.saved", name=" ".join(title.name.split()))
        self._tell(note)
        self._show(saving=False, words="")
        self._read_anew()

    @Slot(str)
    def delete(self, preset: str) -> None:
        """Delete a preset of one's own; the first time it is only asked."""
        if self._asked != (DELETES, preset):
            self._ask(DELETES, preset)
            return
        name = self._title(preset)
        self._ask()
        try:
            self._desk.delete(preset)
        except OSError as error:
            self._tell(self._reason(error), preset, refused=True)
            self.refresh()
            return
        self._tell(self.phrase("presets.deleted", name=name))
        self._read_anew()

    def _load(self, preset: str) -> None:
        happened = self._desk.has_happened(self._running)
        keep_as = self._name_before(preset) if happened else ""
        try:
            self._desk.load(self._running, preset, keep_as, self.language)
        except ValueError as error:
            self._tell(str(error), preset, refused=True)
        else:
            self._tell(self.phrase("presets.began", name=self._title(preset)), preset)
            self._show(before=keep_as)
        self.refresh()

    def _name_before(self, preset: str) -> str:
        """Give the name under which the present moment is kept; none that is kept already gives way."""
        name = self.phrase("presets.before", name=self._title(preset))
        names = (name if number == 1 else f"{name} ({number})" for number in range(1, 10_000))
        return next(one for one in names if one not in self.running.kept.names)

    def _ask(self, what: str = "", preset: str = "") -> None:
        self._asked = (what, preset)
        if what:
            self._tell("")
        self._show(saving=False)
        self.refresh()

    def _tell(self, note: str, about: str = "", *, refused: bool = False) -> None:
        self._show(note=note, about=about, refused=refused, before="")

    def _reason(self, error: Exception) -> str:
        if isinstance(error, OSError):
            return self.phrase("presets.not_written", why=error.strerror or str(error))
        return str(error)

    def _read_anew(self) -> None:
        self._seen = None
        self.refresh()

    def _lines(self) -> Iterator[PresetRow]:
        if self.knows.presets is None:
            return
        loaded = self._desk.loaded(self._running)
        found = [one for one in self._shelf() if one.goes_by(self.props.words)]
        for group, ones in groupby(found, key=lambda one: one.group):
            yield PresetRow(f":{group}", self.phrase(f"presets.group.{group}"))
            yield from (self._row(one, loaded) for one in ones)

    def _row(self, one: "PresetSeen", loaded: str) -> PresetRow:
        what, asked = self._asked
        asks = what if asked == one.id else ""
        question = self.phrase("presets.ask", name=self._name_before(one.id)) if asks == LOADS else ""
        row = PresetRow(
            key=one.id,
            title=one.name,
            teaches=one.teaches,
            why_not=one.why_not,
            own=one.own,
            loaded=one.id == loaded,
            asks=asks,
            question=question,
        )
        props = self.props
        if one.id != props.about:
            return row
        return row._replace(note=props.note, refused=props.refused, back=props.before != "")

    def _title(self, preset: str) -> str:
        return next((one.name for one in self._shelf() if one.id == preset), preset)

    def _shelf(self) -> "tuple[PresetSeen, ...]":
        if self._seen is None:
            self._seen = self._desk.seen(self._running, self.language)
        return self._seen

    def _show(self, **changes: str | bool) -> None:
        self.show_props(replace(self.props, **changes))

    @cached_property
    def _desk(self) -> "PresetDesk":
        if self.knows.presets is None:
            raise LookupError("this window was made without presets: WindowInputs.presets gives them")
        return self.knows.presets()

    @property
    def _running(self) -> "Session":
        return cast("Session", self.session)

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    _words, _nothing, _note, _refused = shown("words"), shown("nothing"), shown("note"), shown("refused")
    _about, _saving, _name, _lesson = shown("about"), shown("saving"), shown("name"), shown("lesson")

    words = Property(str, _words, notify=wordsChanged)
    nothing = Property(bool, _nothing, notify=nothingChanged)
    note = Property(str, _note, notify=noteChanged)
    refused = Property(bool, _refused, notify=refusedChanged)
    about = Property(str, _about, notify=aboutChanged)
    saving = Property(bool, _saving, notify=savingChanged)
    name = Property(str, _name, notify=nameChanged)
    lesson = Property(str, _lesson, notify=lessonChanged)
    rows = Property(QObject, _rows, constant=True)
