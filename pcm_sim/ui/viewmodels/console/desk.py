"""The desk: what the Porsche Centre and support do for a customer."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.formats import Formats
from pcm_sim.domain.phone_forms import read_day
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.agenda import day_after, day_written
from pcm_sim.session.console.desk import (
    DEEDS,
    Customer,
    DeskForm,
    customers_at_desk,
    desk_deed,
    purchases_of,
    why_not,
)
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option, options
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.saying import answer_of, sentence
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

UNTIL_DELIVERY_DAYS = 20
"""What is offered for a new car: more than the 14 days before which no invitation leaves (F005)."""
_OF_A_NEW_ONE = ("free_car", "invite")
_FOR_GOOD = frozenset({"erase"})
"""What cannot be undone, and so is asked about."""


class DeedRow(NamedTuple):
    """A button of the desk.

    Attributes:
        deed: Its key.
        title: What is written on it.
        reason: Why it cannot be pressed now; empty where it can.
        group: Under which heading it stands.
        asks: It was pressed once, and is done at the second press.
    """

    deed: str
    title: str
    reason: str
    group: str
    asks: bool


@dataclass(frozen=True, slots=True)
class DeskProps:
    """What lies on the desk, and what it came to.

    Attributes:
        form: What is filled in.
        customers: Id, name and stage of everybody.
        who: What is known of the customer, a line each.
        purchases: Key and name of what the customer pays for.
        asked: Button that was pressed last; empty after anything else.
        note: What the cloud said to it.
        refused: It said no.
        sure: Button that was pressed once and cannot be undone, until it is pressed again.
    """

    form: DeskForm = DeskForm()
    customers: tuple[tuple[str, str, str], ...] = ()
    who: str = ""
    purchases: tuple[tuple[str, str], ...] = ()
    asked: str = ""
    note: str = ""
    refused: bool = False
    sure: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmServiceDeskViewModel(ConsolePart):
    """Publishes the desk and sends what is pressed.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    formChanged = Signal()
    customersChanged = Signal()
    whoChanged = Signal()
    purchasesChanged = Signal()
    askedChanged = Signal()
    noteChanged = Signal()
    refusedChanged = Signal()
    sureChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._deeds_model = SnapshotListModel(DeedRow, "deed")
        self._tried: tuple[object, ...] = ()
        super().__init__(session, texts, language, DeskProps(), parent)
        self._deeds_model.setParent(self)
        self.show_props(DeskProps(form=self._first_form()))

    def look(self) -> None:
        """Read the customers, and what can be done for the one at the desk."""
        world = self.running.moment.world
        now = (world, self.props.form, self.language, self.props.sure)
        if all(one is other for one, other in zip(now, self._tried, strict=False)) and self._tried:
            return
        self._tried = now
        customers = customers_at_desk(world)
        chosen = next((one for one in customers if one.id == self.props.form.account), None)
        self._show(
            customers=tuple(
                (one.id, self._named(one), self.named(f"stage.{one.stage}", one.stage)) for one in customers
            ),
            who=self._who(chosen) if chosen else "",
            purchases=self._bought(chosen) if chosen else (),
        )
        names = tuple(name for name in DEEDS if (name in _OF_A_NEW_ONE) == (chosen is None))
        self._deeds_model.show([self._row(name) for name in names])

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._show(asked="", note="", refused=False, sure="")
        super().speak(texts, language)

    @Slot(str)
    def choose(self, account: str) -> None:
        """Have a customer come to the desk; empty is a new one."""
        world = self.running.moment.world
        found = world.account(account)
        first = self._first_form()
        if found is None:
            self._fill(first)
            return
        item = next((one.key for one in purchases_of(self.running.rules, world, account, self.language)), "")
        centre = found.dealer or first.centre
        self._fill(first._replace(account=account, mobile=found.mobile, centre=centre, item=item))

    @Slot(str, str)
    def fill(self, name: str, value: str) -> None:
        """Fill in a field of the form."""
        if name in DeskForm._fields:
            kept = self._day_kept(value) if name == "delivery" else value
            self._fill(self.props.form._replace(**{name: kept}))

    @Slot(str)
    def do(self, name: str) -> None:
        """Press a button of the desk."""
        form = self.props.form
        if name in _FOR_GOOD and self.props.sure != name:
            self._show(asked=name, note=self.phrase(f"desk.{name}.ask"), refused=False, sure=name)
            self.refresh()
            return
        answered = self.running.ask(*desk_deed(self.running.moment.world, name, form))
        said = answer_of(self.running.rules, answered, self.language, self.phrase("desk.done"))
        if not answered.refused:
            self._follow(name, form)
        self._show(asked=name, note=said, refused=answered.refused, sure="")
        self.refresh()

    @Slot()
    def spare(self) -> None:
        """Leave undone what was asked about."""
        self._fill(self.props.form)

    def _follow(self, name: str, form: DeskForm) -> None:
        """Have the customer stand at the desk whom a button made or changed."""
        accounts = self.running.moment.world.accounts
        if name == "invite":
            invited = self.running.moment.world.account_of(form.email)
            self.choose(invited.id if invited else "")
        if name == "erase":
            # An account that had an address for its key has another one now, and stands last.
            self.choose(form.account if form.account in accounts else tuple(accounts)[-1])

    def _fill(self, form: DeskForm) -> None:
        self._show(form=form, asked="", note="", refused=False, sure="")
        self.refresh()

    def _show(self, **changes: object) -> None:
        fields = ("form", "customers", "who", "purchases", "asked", "note", "refused", "sure")
        before = {name: getattr(self.props, name) for name in fields}
        self.show_props(DeskProps(**(before | changes)))

    def _first_form(self) -> DeskForm:
        moment = self.running.moment
        here = (key for key, one in moment.world.book.centres.items() if one.country == moment.car.market)
        centre = next(here, next(iter(moment.world.book.centres), ""))
        delivery = day_after(moment, UNTIL_DELIVERY_DAYS)
        return DeskForm(vin=moment.car.vin, language=self.language, centre=centre, delivery=delivery)

    def _named(self, customer: Customer) -> str:
        return self.phrase("desk.erased", n=customer.erased) if customer.erased else customer.name

    def _who(self, customer: Customer) -> str:
        stage = self.named(f"stage.{customer.stage}", customer.stage)
        known = (stage, customer.email, customer.mobile, customer.country, customer.centre)
        return " · ".join(filter(None, known))

    def _bought(self, customer: Customer) -> tuple[tuple[str, str], ...]:
        bought = purchases_of(self.running.rules, self.running.moment.world, customer.id, self.language)
        return tuple((one.key, f"{one.name} · {one.car}" if one.car else one.name) for one in bought)

    def _row(self, name: str) -> DeedRow:
        form, world = self.props.form, self.running.moment.world
        reason = self.phrase("desk.no_purchase") if name == "withdraw" and not form.item else ""
        reason = reason or sentence(self.running.rules, why_not(world, name, form), self.language)
        asks = self.props.sure == name and not reason
        title = self.phrase(f"desk.{name}.sure" if asks else f"desk.{name}")
        return DeedRow(name, title, reason, self.phrase(f"desk.group.{_GROUPS[name]}"), asks)

    def _customers(self) -> list[Option]:
        known = [{"value": key, "label": name, "note": stage} for key, name, stage in self.props.customers]
        return [{"value": "", "label": self.phrase("desk.new")}, *known]

    def _form_shown(self) -> dict[str, str]:
        form: DeskForm = self.props.form
        return form._asdict() | {"delivery": day_written(form.delivery, self._writes())}

    def _day_kept(self, typed: str) -> str:
        """Give a day as the cloud takes it; what is no day yet stays as it was typed."""
        day = read_day(typed.strip(), self._writes())
        return day.isoformat() if day else typed

    def _writes(self) -> Formats:
        return self.running.rules.writes(self.language)

    def _centres(self) -> list[Option]:
        centres = self.running.moment.world.book.centres.values()
        return options((one.id, f"{one.name} ({one.country})") for one in centres)

    def _cars(self) -> list[Option]:
        return options((one.vin, one.label) for one in self.running.moment.world.cars)

    def _purchases(self) -> list[Option]:
        return options(self.props.purchases)

    def _deeds(self) -> SnapshotListModel:
        return self._deeds_model

    _who_shown, _asked, _note_shown, _refused_shown = (
        shown("who"),
        shown("asked"),
        shown("note"),
        shown("refused"),
    )

    form = Property(dict, _form_shown, notify=formChanged)
    customers = Property(list, _customers, notify=customersChanged)
    who = Property(str, _who_shown, notify=whoChanged)
    asked = Property(str, _asked, notify=askedChanged)
    note = Property(str, _note_shown, notify=noteChanged)
    refused = Property(bool, _refused_shown, notify=refusedChanged)
    purchases = Property(list, _purchases, notify=purchasesChanged)
    centres = Property(list, _centres, notify=languageChanged)
    cars = Property(list, _cars, notify=languageChanged)
    deeds = Property(QObject, _deeds, constant=True)


_GROUPS = {
    "free_car": "car",
    "invite": "invitation",
    "resend": "invitation",
    "reinvite": "invitation",
    "correct_mobile": "number",
    "confirm_ownership": "car",
    "reject_ownership": "car",
    "confirm_sale": "car",
    "withdraw": "purchase",
    "reset_lock": "account",
    "erase": "account",
}
"""Under which heading each button stands."""
