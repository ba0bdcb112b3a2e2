"""Moments that are kept: keep one, return to it, compare with it."""

import re
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.connect.difference import NOTHING
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.agenda import clock_at
from pcm_sim.session.console.differences import DifferenceSeen, differences_seen
from pcm_sim.session.keeping import START
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_INSTANT = re.compile(r"1\d{12}")
"""Simulated ms of our days; nothing else in the cloud is as large a number."""


_COUNTRY = 2
"""Letters of a country."""


class KeptRow(NamedTuple):
    """A moment that is kept.

    Attributes:
        key: Its name among the kept ones.
        title: Its name, in words where it is the first.
        when: Day and hour of it.
        compared: It is being compared with now.
        removable: It can be removed; the beginning stays.
    """

    key: str
    title: str
    when: str
    compared: bool
    removable: bool


class DifferenceRow(NamedTuple):
    """One value that is another one now.

    Attributes:
        key: Tells it from the others.
        subject: Whose or which, in words.
        change: What it was, and what it is.
    """

    key: str
    subject: str
    change: str


@dataclass(frozen=True, slots=True)
class KeptProps:
    """What is shown beside the moments.

    Attributes:
        name: What is being typed for the next one.
        comparing: Name of the moment that is compared with now; empty for none.
        note: What was done last.
    """

    name: str = ""
    comparing: str = ""
    note: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmKeptViewModel(ConsolePart):
    """Publishes the kept moments.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    nameChanged = Signal()
    comparingChanged = Signal()
    noteChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._rows_model = SnapshotListModel(KeptRow, "key")
        self._differences_model = SnapshotListModel(DifferenceRow, "key")
        super().__init__(session, texts, language, KeptProps(), parent)
        self._rows_model.setParent(self)
        self._differences_model.setParent(self)

    def look(self) -> None:
        """Read what is kept, and what differs."""
        self._rows_model.show([self._row(name) for name in self.running.kept.names])
        self._differences_model.show(self._differences())

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._show(note="")
        super().speak(texts, language)

    @Slot(str)
    def call(self, name: str) -> None:
        """Type a name for the next moment."""
        self._show(name=name)

    @Slot()
    def keep(self) -> None:
        """Keep the present moment under the name that was typed, or under the next number."""
        taken = self.running.kept.names
        numbered = (self.phrase("kept.numbered", n=number) for number in range(1, len(taken) + 2))
        name = self.props.name.strip() or next(one for one in numbered if one not in taken)
        self.running.keep(name)
        self._show(name="", note=self.phrase("kept.kept", name=name))
        self.refresh()

    @Slot(str)
    def recall(self, name: str) -> None:
        """Return to a moment: car, telephone, cloud and time as they were."""
        self.running.recall(name)
        self._show(note=self.phrase("kept.recalled", name=self._title(name)), comparing="")
        self.refresh()

    @Slot(str)
    def forget(self, name: str) -> None:
        """Keep a moment no longer; the beginning stays."""
        self.running.kept.forget(name)
        comparing = "" if self.props.comparing == name else self.props.comparing
        self._show(note=self.phrase("kept.forgotten", name=self._title(name)), comparing=comparing)
        self.refresh()

    @Slot(str)
    def compare(self, name: str) -> None:
        """Compare a moment with now, or stop comparing it."""
        self._show(comparing="" if self.props.comparing == name else name, note="")
        self.refresh()

    def _show(self, **changes: str) -> None:
        before = {name: getattr(self.props, name) for name in ("name", "comparing", "note")}
        self.show_props(KeptProps(**(before | changes)))

    def _title(self, name: str) -> str:
        return self.phrase("kept.start") if name == START else name

    def _row(self, name: str) -> KeptRow:
        moment = self.running.kept.moment(name)
        when = self.written(moment.cabin.clock) if moment else ""
        return KeptRow(name, self._title(name), when, name == self.props.comparing, name != START)

    def _differences(self) -> list[DifferenceRow]:
        name = self.props.comparing
        if not name:
            return []
        rules, moment, kept = self.running.rules, self.running.moment, self.running.kept
        found = differences_seen(rules, moment.world, kept.differences(name, moment), self.language)
        # Two values of one thing that have no words of their own are one line.
        told = dict.fromkeys(self._told(one) for one in found)
        rows = [DifferenceRow(f"{place}/{line[0]}", *line) for place, line in enumerate(told)]
        return rows or [DifferenceRow("none", self.phrase("kept.same"), "")]

    def _told(self, one: DifferenceSeen) -> tuple[str, str]:
        """Write a difference down: whose or which it is, and what became of it."""
        kind = self.named(f"differs.{one.kind}", self.phrase("differs.other"))
        field = self.named(f"field.{one.field}", "")
        # Of an account without a name nobody knows more than that it was erased.
        whose = one.thing or (self.phrase("desk.erased", n="").strip() if one.kind == "accounts" else "")
        return " · ".join(filter(None, (kind, whose, field))), self._change(one, known=bool(field))

    def _change(self, one: DifferenceSeen, *, known: bool) -> str:
        if one.how == "letters":
            return self.phrase("kept.letters.one" if one.after == "1" else "kept.letters", n=one.after)
        if one.how != "values":
            return self.phrase(f"kept.{one.how}")
        both = one.before, one.after
        before, after = both if one.named else (self._value(value) for value in both)
        # A word that only the cloud knows would tell a person nothing.
        return f"{before} → {after}" if known and before and after else self.phrase("kept.changed")

    def _value(self, value: str) -> str:
        """Write a value of the cloud; nothing for one that there are no words for."""
        if _INSTANT.fullmatch(value):
            return self.written(clock_at(self.running.rules, self.running.moment, int(value)))
        country = len(value) == _COUNTRY and value.isupper()
        plain = value == NOTHING or value.isdecimal() or country
        return value if plain else self.named(f"value.{value.lower()}", "")

    def _heading(self) -> str:
        return self.phrase("kept.differs", name=self._title(self.props.comparing))

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _differing(self) -> SnapshotListModel:
        return self._differences_model

    _name, _comparing, _note = shown("name"), shown("comparing"), shown("note")

    name = Property(str, _name, notify=nameChanged)
    comparing = Property(str, _comparing, notify=comparingChanged)
    heading = Property(str, _heading, notify=comparingChanged)
    note = Property(str, _note, notify=noteChanged)
    rows = Property(QObject, _rows, constant=True)
    differences = Property(QObject, _differing, constant=True)
