"""The things of the cloud that have a state: listed, searched, and set, one at a time."""

from collections.abc import Iterable
from typing import NamedTuple, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import Message
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.object_details import Detail
from pcm_sim.session.console.objects import (
    GROUPS,
    NAMED,
    ObjectSeen,
    StateChoice,
    choices_of,
    group_of,
    object_named,
    objects_of,
    set_object,
    tone_of,
)
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.saying import sentence
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_AT_FIRST = 5
"""Rows under a heading before somebody asks for all."""


class ObjectRow(NamedTuple):
    """One thing of the cloud.

    Attributes:
        key: Tells it from the others.
        title: What it is called; what it is where it has no name of its own.
        beside: What it is, or whose.
        about: Whose it is, where that is nobody on stage.
        standing: Its state in words.
        tone: How that is to be taken: `good`, `waits`, `bad`, `quiet`.
        detail: What else is to be known.
        mine: It belongs to the customer in hand, or is the car on stage.
        opened: Its states are shown to choose from.
        note: What was just done with it; empty for nothing.
    """

    key: str
    title: str
    beside: str
    about: str
    standing: str
    tone: str
    detail: str
    mine: bool
    opened: bool
    note: str


@dataclass(frozen=True, slots=True)
class ObjectsProps:
    """What is shown beside the rows.

    Attributes:
        words: What is searched for.
        nothing: Nothing is called so.
        counts: Of each heading: how many there are, and how many are shown.
        choices: States of the thing that is opened, in words.
    """

    words: str = ""
    nothing: bool = False
    counts: tuple[tuple[str, int, int], ...] = ()
    choices: tuple[tuple[str, str, str, str, str, bool], ...] = ()


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmObjectsViewModel(ConsolePart):
    """Publishes the things of the cloud and sets the state of one.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    wordsChanged = Signal()
    nothingChanged = Signal()
    countsChanged = Signal()
    choicesChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._models = {group: SnapshotListModel(ObjectRow, "key") for group in GROUPS}
        self._opened, self._noted, self._note = "", "", ""
        self._whole: frozenset[str] = frozenset()
        self._looked: tuple[object, ...] = ()
        super().__init__(session, texts, language, ObjectsProps(), parent)
        for model in self._models.values():
            model.setParent(self)

    def look(self) -> None:
        """Read the cloud; while nothing changed in it, there is nothing to read."""
        moment = self.running.moment
        world = moment.world
        known = (world.accounts, world.cars, world.contracts, world.functions, world.orders, world.wallets)
        now = (*known, world.updates, moment.handset, moment.now // 60_000)
        if len(now) == len(self._looked) and all(
            one is other or one == other for one, other in zip(now, self._looked, strict=True)
        ):
            return
        self._looked = now
        self._read()

    def _read(self) -> None:
        moment = self.running.moment
        seen = objects_of(self.running.rules, moment, self.language)
        rows = [(group_of(one.thing.kind), self._row(one)) for one in seen]
        words = self.props.words.casefold().split()
        found = [(group, row) for group, row in rows if all(one in _all_of(row) for one in words)]
        counts = []
        for group, model in self._models.items():
            there = [row for name, row in found if name == group]
            few = there if words or group in self._whole else _few(there)
            model.show(few)
            counts.append((group, len(there), len(few)))
        opened = object_named(moment.world, self._opened) if self._opened else None
        choices = choices_of(self.running, opened) if opened else ()
        self._show(
            nothing=not found,
            counts=tuple(counts),
            choices=tuple(self._choice(opened.kind, one) for one in choices) if opened else (),
        )

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._note, self._looked = "", ()
        super().speak(texts, language)
        self.countsChanged.emit()

    @Slot(str)
    def find(self, words: str) -> None:
        """Search by names, kinds and states."""
        self._show(words=words)
        self._read()

    @Slot(str)
    def open(self, key: str) -> None:
        """Show the states of a thing, or put them away again."""
        self._opened = "" if key == self._opened else key
        self._note = ""
        self._read()

    @Slot(str)
    def showAll(self, group: str) -> None:
        """Show all under a heading, or a few again."""
        self._whole ^= {group}
        self._read()

    @Slot(str)
    def set(self, state: str) -> None:
        """Set the state of the thing that is opened."""
        thing = object_named(self.running.moment.world, self._opened)
        if thing is None:
            return
        answered = set_object(self.running, thing, state)
        if answered.refused:
            self._note = sentence(self.running.rules, answered.message, self.language)
        else:
            self._note = self.phrase(f"object.follows.{thing.kind}.{state}")
            self._opened = ""
        self._noted = thing.key
        self._read()

    @Slot(str, result=QObject)
    def rowsOf(self, group: str) -> SnapshotListModel:
        """Give the rows under a heading."""
        return self._models[group]

    def _show(self, **changes: object) -> None:
        fields = ("words", "nothing", "counts", "choices")
        before = {name: getattr(self.props, name) for name in fields}
        self.show_props(ObjectsProps(**(before | changes)))

    def _row(self, one: ObjectSeen) -> ObjectRow:
        thing = one.thing
        kind = self.phrase(f"object.kind.{thing.kind}")
        # What has no name of its own is told by what it is, and whose.
        title, beside = (one.name, kind) if thing.kind in NAMED else (kind, one.name)
        return ObjectRow(
            thing.key,
            title,
            beside,
            "" if thing.kind == "car" else one.about,
            self._state(thing.kind, one.state),
            one.tone,
            self._detail(one.detail),
            one.mine,
            thing.key == self._opened,
            self._note if thing.key == self._noted else "",
        )

    def _state(self, kind: str, state: str) -> str:
        return self.named(f"object.state.{kind}.{state}", state)

    def _detail(self, detail: Detail) -> str:
        if detail.word == "role":
            return self.phrase(f"object.role.{detail.text}")
        if detail.at is None:
            return detail.text
        return self.phrase(f"object.detail.{detail.word}", day=self.written(detail.clock))

    def _choice(self, kind: str, one: StateChoice) -> tuple[str, str, str, str, str, bool]:
        follows = self.phrase(f"object.follows.{kind}.{one.state}")
        return (
            one.state,
            self._state(kind, one.state),
            tone_of(one.state),
            follows,
            self._why(one.why_not),
            one.now,
        )

    def _why(self, message: Message | None) -> str:
        return sentence(self.running.rules, message, self.language)

    def _groups(self) -> list[dict[str, object]]:
        return [
            {
                "value": group,
                "label": self.phrase(f"object.group.{group}"),
                "count": count,
                "shown": few,
                "whole": group in self._whole,
                "rest": self.phrase("objects.more", n=count - few) if count > few else "",
            }
            for group, count, few in cast("Iterable[tuple[str, int, int]]", self.props.counts)
        ]

    def _choices(self) -> list[dict[str, object]]:
        names = ("value", "label", "tone", "follows", "reason", "now")
        return [dict(zip(names, one, strict=True)) for one in self.props.choices]

    _words, _nothing = shown("words"), shown("nothing")

    words = Property(str, _words, notify=wordsChanged)
    nothing = Property(bool, _nothing, notify=nothingChanged)
    groups = Property(list, _groups, notify=countsChanged)
    stateChoices = Property(list, _choices, notify=choicesChanged)


def _all_of(row: ObjectRow) -> str:
    """Give all words of a row, for the search."""
    return f"{row.title} {row.beside} {row.about} {row.standing} {row.detail} {row.key}".casefold()


def _few(rows: list[ObjectRow]) -> list[ObjectRow]:
    """Give the rows that are shown at first: what is on stage, or else the first; never all but one."""
    mine = [row for row in rows if row.mine]
    few = (mine or rows)[: max(MOST_AT_FIRST, sum(row.opened or bool(row.note) for row in rows))]
    kept = {row.key for row in few} | {row.key for row in rows if row.opened or row.note}
    return rows if len(rows) - len(kept) <= 1 else [row for row in rows if row.key in kept]
