"""Faults: what goes wrong, for whom, when; what is armed and what has struck; the magic values."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Deed, deed
from pcm_sim.connect.trouble.faults import Fault, Firing
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.agenda import clock_at, thing_named
from pcm_sim.session.console.faults import (
    COUNTED,
    RECIPES,
    STRUCK,
    WHEN,
    FaultForm,
    arming_deed,
    figure_of,
    recipe_id,
    recipe_of,
)
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option, options
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.saying import answer_of
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_FIRED = 12
_MINUTE_MS = 60_000


class FaultRow(NamedTuple):
    """A fault that is armed, or one that has struck.

    Attributes:
        key: Its id, or its place among those that struck.
        title: What goes wrong, in words.
        detail: For whom and when; or when it struck, and what.
        spent: It cannot strike any more.
    """

    key: str
    title: str
    detail: str
    spent: bool


@dataclass(frozen=True, slots=True)
class FaultsProps:
    """What is picked, and what is so.

    Attributes:
        form: What is picked for the next fault.
        magic: There are magic values.
        armed: Some fault is armed.
        struck: Some fault has struck.
        note: What was done last.
    """

    form: FaultForm = FaultForm()
    magic: bool = False
    armed: bool = False
    struck: bool = False
    note: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmFaultsViewModel(ConsolePart):
    """Publishes the faults, arms and repairs them.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    formChanged = Signal()
    magicChanged = Signal()
    armedChanged = Signal()
    struckChanged = Signal()
    noteChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._armed_model = SnapshotListModel(FaultRow, "key")
        self._fired_model = SnapshotListModel(FaultRow, "key")
        super().__init__(session, texts, language, FaultsProps(), parent)
        self._armed_model.setParent(self)
        self._fired_model.setParent(self)
        world = self.running.moment.world
        first = next(iter(world.accounts), "")
        self._show(form=FaultForm(account=first, vin=self.running.moment.car.vin))

    def look(self) -> None:
        """Read what is armed and what has struck."""
        world = self.running.moment.world
        fired = world.faults.fired
        newest = range(len(fired) - 1, max(-1, len(fired) - 1 - MOST_FIRED), -1)
        self._armed_model.show([self._row(one) for one in world.faults.armed])
        self._fired_model.show([self._struck_row(place, fired[place]) for place in newest])
        self._show(magic=world.book.magic.on, armed=bool(world.faults.armed), struck=bool(fired))

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._show(note="")
        super().speak(texts, language)
        self.formChanged.emit()

    @Slot(str)
    def pick(self, recipe: str) -> None:
        """Pick what goes wrong, with the number that is usual for it."""
        found = recipe_of(recipe)
        form = self.props.form._replace(recipe=found.id, figure=found.usual)
        self._show(form=form if form.whom in found.whom else form._replace(whom=found.whom[0]), note="")

    @Slot(str)
    def pickWhen(self, when: str) -> None:
        """Pick at which calls it strikes, with the number that is usual for it."""
        self._show(form=self.props.form._replace(when=when, number=COUNTED.get(when, 0)), note="")

    @Slot(str, str)
    def fill(self, name: str, value: str) -> None:
        """Pick for whom it is: everybody, a customer, a car; and what it strikes."""
        self._show(form=self.props.form._replace(**{name: value}), note="")

    @Slot(str, int)
    def count(self, name: str, number: int) -> None:
        """Set a number: `figure` of what goes wrong, `number` of when."""
        self._show(form=self.props.form._replace(**{name: max(0, number)}), note="")

    @Slot()
    def arm(self) -> None:
        """Arm the fault that is picked."""
        self._do(arming_deed(self.running.moment.world, self.props.form), "faults.armed_now")

    @Slot(str)
    def repair(self, key: str) -> None:
        """Repair one fault."""
        self._do(deed("repair_fault", item=key), "faults.repaired")

    @Slot()
    def repairAll(self) -> None:
        """Repair every fault."""
        self._do(deed("repair_all_faults"), "faults.repaired_all")

    @Slot(bool)
    def setMagic(self, on: bool) -> None:
        """Let the magic values work, or not."""
        self._do(deed("set_magic", on=on), "")

    def _do(self, wanted: Deed, done: str) -> None:
        answered = self.running.ask(Actor(INSTRUCTOR), wanted)
        said = answer_of(self.running.rules, answered, self.language, self.phrase(done) if done else "")
        self._show(note=said)
        self.refresh()

    def _show(self, **changes: object) -> None:
        fields = ("form", "magic", "armed", "struck", "note")
        before = {name: getattr(self.props, name) for name in fields}
        self.show_props(FaultsProps(**(before | changes)))

    def _row(self, fault: Fault) -> FaultRow:
        told = (self._whom(fault.match.account, fault.match.vin), self._operation(fault.match.operation))
        counted = self.phrase("faults.counted", calls=fault.calls, hits=fault.hits)
        detail = " · ".join(filter(None, (self._figure(fault), *told, self._when(fault), counted)))
        live = fault.is_live(self.running.moment.now)
        return FaultRow(fault.id, self._title(fault.id), detail, not live)

    def _struck_row(self, place: int, firing: Firing) -> FaultRow:
        at = self.written(clock_at(self.running.rules, self.running.moment, firing.at))
        whom = (
            self._whom(firing.call.account, firing.call.vin) if firing.call.account or firing.call.vin else ""
        )
        detail = " · ".join(filter(None, (at, self._operation(firing.call.operation), whom)))
        return FaultRow(f"{place}", self._title(firing.fault), detail, spent=False)

    def _title(self, fault: str) -> str:
        return self.named(f"fault.{recipe_id(fault)}", fault)

    def _figure(self, fault: Fault) -> str:
        """Write how much goes wrong, such as how late a letter comes; empty where there is no number."""
        recipe = recipe_of(recipe_id(fault.id))
        number = figure_of(recipe, fault.effect)
        if number is None:
            return ""
        unit = self.phrase(f"unit.{recipe.figure}.{recipe.scale}")
        # "4th minute", but "10 minutes".
        return f"{number} {unit}" if recipe.figure == "ms" else f"{number}{unit}"

    def _operation(self, name: str) -> str:
        return self.named(f"operation.{name}", name.replace("_", " ")) if name else ""

    def _whom(self, account: str, vin: str) -> str:
        named = (
            thing_named(self.running.rules, self.running.moment.world, key, self.language)
            for key in (account, vin)
        )
        return " · ".join(filter(None, named)) or self.phrase("whom.everybody")

    def _when(self, fault: Fault) -> str:
        when = fault.when
        if when.closes is not None:
            left = max(0, when.closes - self.running.moment.now + _MINUTE_MS - 1) // _MINUTE_MS
            return self.phrase("when.left", n=left)
        if when.probability < 1:
            return self.phrase("when.share", n=round(when.probability * 100))
        if when.nth > 1:
            return self.phrase("when.at", n=when.nth)
        if when.times:
            return self.phrase("when.most.one" if when.times == 1 else "when.most", n=when.times)
        return self.phrase("when.always")

    def _form(self) -> dict[str, object]:
        form: FaultForm = self.props.form
        recipe = recipe_of(form.recipe)
        unit = self.phrase(f"unit.{recipe.figure}.{recipe.scale}") if recipe.figure else ""
        whom = [{"value": one, "label": self.phrase(f"whom.{one}")} for one in recipe.whom]
        counted = self.phrase(f"when.{form.when}.unit") if form.when in COUNTED else ""
        extra = {"unit": unit, "whoms": whom, "counted": counted, "fixed": bool(recipe.operation)}
        return form._asdict() | extra

    def _recipes(self) -> list[Option]:
        return options((one.id, self.phrase(f"fault.{one.id}")) for one in RECIPES)

    def _whens(self) -> list[Option]:
        return self.choices("when", WHEN)

    def _customers(self) -> list[Option]:
        accounts = self.running.moment.world.accounts.values()
        return options((one.id, one.name or one.email) for one in accounts)

    def _cars(self) -> list[Option]:
        return options((one.vin, one.label) for one in self.running.moment.world.cars)

    def _operations(self) -> list[Option]:
        named = sorted((self._operation(name), name) for name in STRUCK)
        return options((("", self.phrase("faults.anything")), *((name, label) for label, name in named)))

    def _armed(self) -> SnapshotListModel:
        return self._armed_model

    def _fired(self) -> SnapshotListModel:
        return self._fired_model

    _magic, _some_armed, _struck, _note = shown("magic"), shown("armed"), shown("struck"), shown("note")

    form = Property(dict, _form, notify=formChanged)
    magic = Property(bool, _magic, notify=magicChanged)
    armed = Property(bool, _some_armed, notify=armedChanged)
    struck = Property(bool, _struck, notify=struckChanged)
    note = Property(str, _note, notify=noteChanged)
    recipes = Property(list, _recipes, notify=languageChanged)
    whens = Property(list, _whens, notify=languageChanged)
    customers = Property(list, _customers, notify=languageChanged)
    cars = Property(list, _cars, notify=languageChanged)
    operations = Property(list, _operations, notify=languageChanged)
    armedFaults = Property(QObject, _armed, constant=True)
    firings = Property(QObject, _fired, constant=True)
