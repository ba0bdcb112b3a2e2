"""Why: what is under the pointer, or the page, and the last refusal with the chain that decided it."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.session.why.parts import PHONE, SECTION, Control, RefusalTold, Why
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.why_shown import (
    FactRow,
    LinkRow,
    OtherwiseRow,
    WhyProps,
    absent_rows,
    controls_of,
    fact_rows,
    link_rows,
    otherwise_rows,
)
from pcm_sim.ui.viewmodels.snapshot import shown

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session
    from pcm_sim.session.why.desk import Reasons

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_CHAINS = ("refusal", "opens", "there", "absent")


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmWhyViewModel(ConsolePart):
    """Publishes the reasons, and does what they offer.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    titleChanged = Signal()
    pathChanged = Signal()
    noteChanged = Signal()
    wouldChanged = Signal()
    inferredChanged = Signal()
    pointedChanged = Signal()
    refusedChanged = Signal()
    wantedChanged = Signal()
    saidChanged = Signal()
    sourcesChanged = Signal()
    throughChanged = Signal()
    toldChanged = Signal()
    languageChanged = Signal()
    sectionAsked = Signal(str)

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._target, self._pages = "", ("", "")
        self._put_away = -1
        self._refusal: RefusalTold | None = None
        self._why = Why("", "")
        self._models = {name: SnapshotListModel(LinkRow, "key") for name in _CHAINS}
        self._facts_model = SnapshotListModel(FactRow, "key")
        self._readings_model = SnapshotListModel(OtherwiseRow, "key")
        super().__init__(session, texts, language, WhyProps(), parent)
        for model in (*self._models.values(), self._facts_model, self._readings_model):
            model.setParent(self)

    def look(self) -> None:
        """Explain what is pointed at, and the last refusal."""
        reasons = self._reasons()
        if reasons is None:
            return
        moment = self._running.moment
        unit, handset = moment.unit, moment.handset
        pages = (unit.page, handset.page if handset else "")
        if self._pages != pages:
            # What is pointed at on the telephone is its new page, until the pointer rests elsewhere.
            on_phone = self._target.startswith(PHONE) and self._pages[0] == pages[0]
            self._target, self._pages = PHONE if on_phone else "", pages
        target = self._target or unit.focus
        self._why = reasons.why(self._running, target, self.language)
        refusal = reasons.refused(self._running, self.language)
        self._refusal = None if refusal and refusal.at == self._put_away else refusal
        usual = self.texts["desktop.why.so"]
        self._models["refusal"].show(link_rows(self._refusal.chain if self._refusal else (), usual))
        self._models["opens"].show(link_rows(self._why.opens, usual))
        self._models["there"].show(link_rows(self._why.there, usual))
        self._models["absent"].show(absent_rows(self._why.absent))
        self._facts_model.show(fact_rows(self._why.facts))
        self._readings_model.show(otherwise_rows(self._why.readings))
        self.show_props(self._props(told=self.props.told, pointed=bool(target)))

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._tell("")
        super().speak(texts, language)

    @Slot(str)
    def point(self, target: str) -> None:
        """Explain what the pointer rests on; where that is nothing, what it rested on before stays."""
        if target and target != self._target:
            self._target = target
            self._tell("")
            self.refresh()

    @Slot(str)
    def pointOnPhone(self, target: str) -> None:
        """Explain what the pointer rests on where that is on the customer's telephone."""
        self.point(f"{PHONE}{target}" if target else "")

    @Slot()
    def showPage(self) -> None:
        """Explain the whole page again."""
        self._target = ""
        self.refresh()

    @Slot()
    def putAway(self) -> None:
        """Show the last refusal no longer."""
        self._put_away = self._refusal.at if self._refusal else -1
        self.refresh()

    @Slot(str, str, int)
    def press(self, chain: str, key: str, place: int) -> None:
        """Do what a link offers.

        Args:
            chain: `refusal`, `opens`, `there` or `absent`.
            key: Of the link.
            place: Of the control among those of the link.
        """
        control, reasons = self._control(chain, key, place), self._reasons()
        if control is None or reasons is None:
            return
        if control.kind == SECTION:
            self.sectionAsked.emit(control.target)
            return
        done = reasons.do(self._running, control)
        self._tell("" if done else self.texts["desktop.ways.closed"])
        self.refresh()

    def _control(self, chain: str, key: str, place: int) -> Control | None:
        at = next((at for at, row in enumerate(self._models[chain].rows) if row.key == key), -1)
        if at < 0:
            return None
        if chain == "absent":
            controls = controls_of(self._why.absent[at])
        else:
            links = {
                "refusal": self._refusal.chain if self._refusal else (),
                "opens": self._why.opens,
                "there": self._why.there,
            }[chain]
            controls = links[at].controls
        return controls[place] if place < len(controls) else None

    def _props(self, *, told: str, pointed: bool) -> WhyProps:
        refusal = self._refusal
        said = " ".join(filter(None, (refusal.text, refusal.way_out))) if refusal else ""
        return WhyProps(
            title=self._why.title,
            path=" ▸ ".join(self._why.path),
            note=self._why.note,
            would=self._why.refused,
            inferred=self._why.inferred,
            pointed=pointed,
            refused=refusal is not None,
            wanted=refusal.wanted if refusal else "",
            said=said,
            sources=" · ".join(one.id for one in refusal.facts) if refusal else "",
            through=refusal is not None and refusal.through,
            told=told,
        )

    def _tell(self, told: str) -> None:
        self.show_props(self._props(told=told, pointed=self.props.pointed))

    @property
    def _running(self) -> "Session":
        return cast("Session", self.running)

    def _reasons(self) -> "Reasons | None":
        return self.knows.reasons() if self.knows.reasons else None

    def _refusal_rows(self) -> SnapshotListModel:
        return self._models["refusal"]

    def _opens_rows(self) -> SnapshotListModel:
        return self._models["opens"]

    def _there_rows(self) -> SnapshotListModel:
        return self._models["there"]

    def _absent_rows(self) -> SnapshotListModel:
        return self._models["absent"]

    def _fact_rows(self) -> SnapshotListModel:
        return self._facts_model

    def _reading_rows(self) -> SnapshotListModel:
        return self._readings_model

    _title, _path, _note, _would = shown("title"), shown("path"), shown("note"), shown("would")
    _inferred, _pointed, _refused = shown("inferred"), shown("pointed"), shown("refused")
    _wanted, _said, _through, _told = shown("wanted"), shown("said"), shown("through"), shown("told")
    _sources = shown("sources")

    title = Property(str, _title, notify=titleChanged)
    path = Property(str, _path, notify=pathChanged)
    note = Property(str, _note, notify=noteChanged)
    would = Property(str, _would, notify=wouldChanged)
    inferred = Property(bool, _inferred, notify=inferredChanged)
    pointed = Property(bool, _pointed, notify=pointedChanged)
    refused = Property(bool, _refused, notify=refusedChanged)
    wanted = Property(str, _wanted, notify=wantedChanged)
    said = Property(str, _said, notify=saidChanged)
    sources = Property(str, _sources, notify=sourcesChanged)
    through = Property(bool, _through, notify=throughChanged)
    told = Property(str, _told, notify=toldChanged)
    refusal = Property(QObject, _refusal_rows, constant=True)
    opens = Property(QObject, _opens_rows, constant=True)
    there = Property(QObject, _there_rows, constant=True)
    absent = Property(QObject, _absent_rows, constant=True)
    facts = Property(QObject, _fact_rows, constant=True)
    readings = Property(QObject, _reading_rows, constant=True)
