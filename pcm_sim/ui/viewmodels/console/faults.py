"""Faults of car and cloud: what goes wrong and when, what is armed or struck, surprises, magic values."""

from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.faults import COUNTED, NTH, WHEN, recipe_of
from pcm_sim.session.simulation import Session
from pcm_sim.session.trouble import arming
from pcm_sim.session.trouble.arming import NotArmed
from pcm_sim.session.trouble.listing import listed
from pcm_sim.session.trouble.strikes import strikes
from pcm_sim.session.trouble.surprise import MOST, MOST_SEED, surprise
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.console.fault_choices import FaultChoices
from pcm_sim.ui.viewmodels.console.fault_pick import BEGINS, IN_CAR, LASTS, ON, PLACES, FaultPick
from pcm_sim.ui.viewmodels.console.fault_words import FaultRow, FaultWords
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.saying import sentence
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_STRUCK = 12


@dataclass(frozen=True, slots=True)
class FaultsProps:
    """What is picked, and what is so.

    Attributes:
        form: What is picked for the next fault.
        number: How many faults a surprise has.
        seed: From which seed it is drawn.
        magic: There are magic values.
        armed: Some fault is armed.
        covered: Some of them are covered.
        struck: Some fault has struck.
        note: What was done last.
        refused: It was not done.
    """

    form: FaultPick = FaultPick()
    number: int = 3
    seed: int = 1
    magic: bool = False
    armed: bool = False
    covered: bool = False
    struck: bool = False
    note: str = ""
    refused: bool = False


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
    numberChanged = Signal()
    seedChanged = Signal()
    magicChanged = Signal()
    armedChanged = Signal()
    coveredChanged = Signal()
    struckChanged = Signal()
    noteChanged = Signal()
    refusedChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._armed_model = SnapshotListModel(FaultRow, "key")
        self._struck_model = SnapshotListModel(FaultRow, "key")
        self._session = cast("Session", session)
        super().__init__(session, texts, language, FaultsProps(), parent)
        self._armed_model.setParent(self)
        self._struck_model.setParent(self)
        moment = self.running.moment
        first = next(iter(moment.world.accounts), "")
        self._show(form=self._first_pick()._replace(account=first, vin=moment.car.vin))

    def look(self) -> None:
        """Read what is armed and what has struck."""
        moment, words = self.running.moment, self._words()
        armed, struck = listed(moment), strikes(moment)
        newest = range(len(struck) - 1, max(-1, len(struck) - 1 - MOST_STRUCK), -1)
        self._armed_model.show([words.row(one) for one in armed])
        self._struck_model.show([words.strike_row(place, struck[place]) for place in newest])
        self._show(
            magic=moment.world.book.magic.on,
            armed=bool(armed),
            covered=any(one.covered for one in armed),
            struck=bool(struck),
        )

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._show(note="")
        super().speak(texts, language)
        self.formChanged.emit()

    @Slot(str)
    def pickPlace(self, place: str) -> None:
        """Turn to the faults of the car, or of the cloud."""
        known = self._choices().offered(place)
        self._pick(self.props.form._replace(place=place, fault=known[0]))

    @Slot(str)
    def pick(self, fault: str) -> None:
        """Pick what goes wrong, with the number that is usual for it."""
        place = IN_CAR if fault in self._session.fault_book.faults else PLACES[1]
        self._pick(self.props.form._replace(place=place, fault=fault))

    @Slot(str)
    def pickWhen(self, when: str) -> None:
        """Pick how often it strikes, with the number that is usual for it."""
        self._show(form=self.props.form.often(when), note="")

    @Slot(str, str)
    def fill(self, name: str, value: str) -> None:
        """Pick for whom it is, what it strikes, what it waits for, how long it lasts."""
        form: FaultPick = self.props.form._replace(**{name: value})
        # What waits for something counts that, and no calls.
        self._show(form=form.often(WHEN[0]) if form.begins == ON and form.when == NTH else form, note="")

    @Slot(str, int)
    def count(self, name: str, number: int) -> None:
        """Set one of the numbers of what is picked."""
        self._show(form=self.props.form._replace(**{name: max(0, number)}), note="")

    @Slot()
    def arm(self) -> None:
        """Arm the fault that is picked, or say why that cannot be."""
        answer = arming.arm(self._session, self.props.form.wanted())
        if isinstance(answer, NotArmed):
            self._show(note=self._why_not(answer), refused=True)
        else:
            self._say("faults.armed_now")

    @Slot(int)
    def setNumber(self, number: int) -> None:
        """Say how many faults a surprise has."""
        self._show(number=max(1, min(number, MOST)))

    @Slot(int)
    def setSeed(self, seed: int) -> None:
        """Say from which seed it is drawn."""
        self._show(seed=max(0, min(seed, MOST_SEED)))

    @Slot()
    def surpriseClass(self) -> None:
        """Arm faults that nobody has picked, under cover."""
        self._session.dispatch(surprise(self._session, self.props.number, self.props.seed))
        self._say("faults.surprised")

    @Slot()
    def uncover(self) -> None:
        """Show what is armed under cover."""
        arming.uncover(self._session)

    @Slot(str)
    def repair(self, key: str) -> None:
        """Repair one fault."""
        arming.repair(self._session, key)
        self._say("faults.repaired")

    @Slot()
    def repairAll(self) -> None:
        """Repair every fault."""
        arming.repair_all(self._session)
        self._say("faults.repaired_all")

    @Slot(bool)
    def setMagic(self, on: bool) -> None:
        """Let the magic values work, or not."""
        self.running.ask(Actor(INSTRUCTOR), deed("set_magic", on=on))
        self.refresh()

    def _first_pick(self) -> FaultPick:
        usual, choices = FaultPick(), self._choices()
        place = next(iter(choices.places()), IN_CAR)
        triggers = [one["value"] for one in choices.triggers()]
        pages = [one["value"] for one in choices.pages()]
        return usual._replace(
            place=place,
            fault=next(iter(choices.offered(place)), usual.fault),
            on=usual.on if usual.on in triggers else next(iter(triggers), ""),
            page=usual.page if usual.page in pages else next(iter(pages), ""),
        )

    def _pick(self, form: FaultPick) -> None:
        recipe = recipe_of(form.fault)
        whom = form.whom if form.whom in recipe.whom else recipe.whom[0]
        self._show(form=form._replace(figure=recipe.usual, whom=whom), note="", refused=False)

    def _say(self, text_id: str) -> None:
        self._show(note=self.phrase(text_id), refused=False)
        self.refresh()

    def _why_not(self, why: NotArmed) -> str:
        hindrance = arming.hindered_by(self._session, why.about) if why.code == "cannot" else None
        if hindrance and hindrance.message:
            return sentence(self.running.rules, hindrance.message, self.language)
        return self.phrase(f"faults.not.{why.code}", n=why.about)

    def _show(self, **changes: object) -> None:
        fields = ("form", "number", "seed", "magic", "armed", "covered", "struck", "note", "refused")
        before = {name: getattr(self.props, name) for name in fields}
        self.show_props(FaultsProps(**(before | changes)))

    def _choices(self) -> FaultChoices:
        return FaultChoices(self._words())

    def _words(self) -> FaultWords:
        return FaultWords(self._session, self.language, self.phrase, self.named, self.written)

    def _form(self) -> dict[str, object]:
        form: FaultPick = self.props.form
        awaited = self._session.fault_book.triggers.get(form.on)
        counted = self.phrase(f"when.{form.when}.unit") if form.when in COUNTED else ""
        extra: dict[str, object] = {"unit": "", "whoms": [], "counted": counted, "fixed": True}
        if not form.is_cars:
            recipe = recipe_of(form.fault)
            extra["unit"] = self.phrase(f"unit.{recipe.figure}.{recipe.scale}") if recipe.figure else ""
            extra["whoms"] = [{"value": one, "label": self.phrase(f"whom.{one}")} for one in recipe.whom]
            extra["fixed"] = bool(recipe.operation)
        extra["about"] = self._words().about(form.fault)
        extra["asksPage"] = bool(awaited and awaited.asks_page)
        return form._asdict() | extra

    def _recipes(self) -> list[Option]:
        return self._choices().faults(self.props.form.place)

    def _places(self) -> list[Option]:
        return self.choices("faults.where", self._choices().places())

    def _begins(self) -> list[Option]:
        return self.choices("faults.begins", BEGINS)

    def _triggers(self) -> list[Option]:
        return self._choices().triggers()

    def _pages(self) -> list[Option]:
        return self._choices().pages()

    def _lastings(self) -> list[Option]:
        return self.choices("faults.lasts", LASTS)

    def _whens(self) -> list[Option]:
        waits = self.props.form.begins == ON
        return self.choices("when", tuple(one for one in WHEN if not (waits and one == NTH)))

    def _customers(self) -> list[Option]:
        return self._choices().customers()

    def _cars(self) -> list[Option]:
        return self._choices().cars()

    def _operations(self) -> list[Option]:
        return self._choices().operations()

    def _armed(self) -> SnapshotListModel:
        return self._armed_model

    def _fired(self) -> SnapshotListModel:
        return self._struck_model

    _number, _seed, _magic, _some_armed = shown("number"), shown("seed"), shown("magic"), shown("armed")
    _covered, _struck, _note, _refused = shown("covered"), shown("struck"), shown("note"), shown("refused")

    form = Property(dict, _form, notify=formChanged)
    number = Property(int, _number, notify=numberChanged)
    seed = Property(int, _seed, notify=seedChanged)
    magic = Property(bool, _magic, notify=magicChanged)
    armed = Property(bool, _some_armed, notify=armedChanged)
    covered = Property(bool, _covered, notify=coveredChanged)
    struck = Property(bool, _struck, notify=struckChanged)
    note = Property(str, _note, notify=noteChanged)
    refused = Property(bool, _refused, notify=refusedChanged)
    recipes = Property(list, _recipes, notify=formChanged)
    places = Property(list, _places, notify=languageChanged)
    begins = Property(list, _begins, notify=languageChanged)
    triggers = Property(list, _triggers, notify=languageChanged)
    pages = Property(list, _pages, notify=languageChanged)
    lastings = Property(list, _lastings, notify=languageChanged)
    whens = Property(list, _whens, notify=formChanged)
    customers = Property(list, _customers, notify=languageChanged)
    cars = Property(list, _cars, notify=languageChanged)
    operations = Property(list, _operations, notify=languageChanged)
    armedFaults = Property(QObject, _armed, constant=True)
    firings = Property(QObject, _fired, constant=True)
