"""What has happened, as lines: back to before any of them, on again, to other ways, and two compared."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.formats import written_time
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.console.history_shown import ComparedRow, HistoryProps, HistoryRow, LeftRow
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.snapshot import shown

if TYPE_CHECKING:
    from pcm_sim.domain.requests import Denied
    from pcm_sim.session.simulation import Session
    from pcm_sim.session.telling.lines import LeftLine, ToldLine

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FIRST, MORE = 16, 40
"""Lines that are shown at first, and how many more at a time."""
_TWO = 2


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmHistoryViewModel(ConsolePart):
    """Publishes the history.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    canBackChanged = Signal()
    canOnChanged = Signal()
    boundChanged = Signal()
    noteChanged = Signal()
    refusedChanged = Signal()
    picksChanged = Signal()
    olderChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._rows_model = SnapshotListModel(HistoryRow, "key")
        self._left_model = SnapshotListModel(LeftRow, "key")
        self._compared_model = SnapshotListModel(ComparedRow, "key")
        self._line = 0
        self._most = FIRST
        super().__init__(session, texts, language, HistoryProps(), parent)
        for model in (self._rows_model, self._left_model, self._compared_model):
            model.setParent(self)

    @property
    def simulation(self) -> "Session":
        """The simulation, all of it."""
        return cast("Session", self.session)

    def look(self) -> None:
        """Read what happened."""
        from pcm_sim.session.telling.lines import told, told_left  # noqa: PLC0415 - when it is looked at

        session = self.simulation
        line = session.history.place.line
        if line != self._line:
            # What was picked lies on another way now.
            self._line = line
            self._show(picks=())
        lines = told(session, self.language, self._most + 1)
        self._rows_model.show(self._rows(lines[: self._most]))
        self._left_model.show([self._left_row(one) for one in told_left(session, self.language, 3)])
        self._compared_model.show(self._compared())
        why = session.why_not_back
        self._show(
            can_back=why is None and any(not one.undone for one in lines),
            can_on=why is None and any(one.undone for one in lines),
            bound=self._held(why),
            older=len(lines) > self._most,
        )

    def wake(self, *, awake: bool) -> None:
        """Be looked at; whoever comes back sees the newest again."""
        self._most = FIRST
        super().wake(awake=awake)

    @Slot()
    def showOlder(self) -> None:
        """Show older lines too."""
        self._most += MORE
        self.refresh()

    @Slot()
    def stopComparing(self) -> None:
        """Compare nothing any more."""
        self._show(picks=())
        self.refresh()

    @Slot()
    def stepBack(self) -> None:
        """Go back to before what happened last."""
        from pcm_sim.session.telling.stepping import go_back  # noqa: PLC0415 - few go back

        self._went(go_back(self.simulation), "history.went_back")

    @Slot()
    def stepOn(self) -> None:
        """Go on to what was undone first."""
        from pcm_sim.session.telling.stepping import go_on  # noqa: PLC0415 - few go on

        self._went(go_on(self.simulation), "history.went_on")

    @Slot(int, int, bool)
    def go(self, first: int, last: int, undone: bool) -> None:
        """Go back to before a line, or on to after one that is undone."""
        from pcm_sim.session.history import Place  # noqa: PLC0415 - few go back

        place = Place(self.simulation.history.place.line, last if undone else first - 1)
        self._went(self.simulation.stand_at(place), "history.went_on" if undone else "history.went_back")

    @Slot(str)
    def take(self, key: str) -> None:
        """Take up a way that was left, at its end."""
        from pcm_sim.session.telling.lines import told_left  # noqa: PLC0415 - few go back

        found = [one.end for one in told_left(self.simulation, self.language, 1) if str(one.end.line) == key]
        if found:
            self._went(self.simulation.stand_at(found[0]), "history.taken")

    @Slot(int)
    def pick(self, last: int) -> None:
        """Pick the moment after a line to be compared, or leave it out again; at most two are compared."""
        picks = self.props.picks
        kept = tuple(one for one in picks if one != last) if last in picks else (*picks, last)[-_TWO:]
        self._show(picks=kept, note="")
        self.refresh()

    def _went(self, why: "Denied | None", text_id: str) -> None:
        self._show(note=self._words(why) or self.phrase(text_id), refused=why is not None)
        self.refresh()

    def _held(self, why: "Denied | None") -> str:
        """Say why nothing goes back, and that a crash would find nothing either."""
        return f"{self._words(why)} {self.phrase('history.unkept')}" if why is not None else ""

    def _words(self, why: "Denied | None") -> str:
        if why is None:
            return ""
        from pcm_sim.session.telling.denied import denied_told  # noqa: PLC0415 - few are refused

        return denied_told(self.simulation, why, self.language)

    def _show(self, **changes: object) -> None:
        before = {name: getattr(self.props, name) for name in HistoryProps.__dataclass_fields__}
        self.show_props(HistoryProps(**(before | changes)))

    def _rows(self, lines: "tuple[ToldLine, ...]") -> list[HistoryRow]:
        from pcm_sim.session.telling.kept_marks import kept_marks  # noqa: PLC0415 - when it is looked at

        rows = []
        day, present = "", False
        marks = kept_marks(self.simulation, lines)
        for one in lines:
            today = self.written_day(one.clock)
            is_present = not one.undone and not present
            present = present or is_present
            rows.append(
                HistoryRow(
                    key=f"{one.line}/{one.first}/{one.undone:d}",
                    first=one.first,
                    last=one.last,
                    kind=one.kind,
                    who=one.who,
                    title=one.text,
                    came="\n".join(one.came),
                    when=written_time(one.clock, ""),
                    day="" if today == day else today,
                    refused=one.refused,
                    undone=one.undone,
                    present=is_present,
                    picked=one.last in self.props.picks,
                    latest=one.last in self.props.picks[-1:],
                    kept=" · ".join(marks.get(one.first, ())),
                )
            )
            day = today
        return rows

    def _left_row(self, one: "LeftLine") -> LeftRow:
        title = one.lines[0].text if one.lines else self.phrase("history.nothing")
        return LeftRow(str(one.end.line), title, self.phrase("history.ended", when=self.written(one.clock)))

    def _compared(self) -> list[ComparedRow]:
        if not self.props.picks:
            return []
        from pcm_sim.session.history import Place  # noqa: PLC0415 - few compare
        from pcm_sim.session.telling.comparing import compared  # noqa: PLC0415

        session = self.simulation
        line = session.history.place.line
        stops = [session.history.before(Place(line, step)) for step in sorted(self.props.picks)]
        moments = [*(one.moment for one in stops if one), session.moment][:_TWO]
        if len(moments) < _TWO:
            return []
        found = compared(session, moments[0], moments[1], self.language)
        rows = [ComparedRow(f"{at}/{one.kind}", *one) for at, one in enumerate(found)]
        return rows or [ComparedRow("none", "", self.phrase("history.same"), "")]

    def _heading(self) -> str:
        many = len(self.props.picks)
        return self.phrase("history.compared.two" if many == _TWO else "history.compared") if many else ""

    _can_back, _can_on, _bound = shown("can_back"), shown("can_on"), shown("bound")
    _note, _refused, _older = shown("note"), shown("refused"), shown("older")

    canBack = Property(bool, _can_back, notify=canBackChanged)
    canOn = Property(bool, _can_on, notify=canOnChanged)
    bound = Property(str, _bound, notify=boundChanged)
    note = Property(str, _note, notify=noteChanged)
    refused = Property(bool, _refused, notify=refusedChanged)
    older = Property(bool, _older, notify=olderChanged)
    heading = Property(str, _heading, notify=picksChanged)
    rows = Property(QObject, lambda self: self._rows_model, constant=True)
    left = Property(QObject, lambda self: self._left_model, constant=True)
    differences = Property(QObject, lambda self: self._compared_model, constant=True)
