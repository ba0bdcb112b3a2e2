"""The car beside the device: ignition, lock, charging, place, private mode, and the time."""

from datetime import UTC, date, datetime

from PySide6.QtCore import Property, QDate, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.events import (
    DriveTo,
    SetCharging,
    SetIgnition,
    SetLocked,
    SetOutsideTemperature,
    SetParkingBrake,
    SetPrivateMode,
    SetSpeed,
)
from pcm_sim.domain.values import dataclass
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, countries
from pcm_sim.ui.viewmodels.panel import PanelViewModel
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class CarPanelProps:
    """What the panel shows.

    Attributes:
        ignition: The car is on.
        locked: It is left and locked.
        charging: A charging cable is plugged in.
        parking_brake: The parking brake is on.
        country: Where it is, ISO 3166-1 alpha-2.
        private_mode: Private mode is on.
        speed: How fast it drives, in km/h.
        outside: Temperature outside, in degrees Celsius.
        date: The simulated day, written out.
        time: The simulated time of day, with its seconds.
    """

    ignition: bool = True
    locked: bool = False
    charging: bool = False
    parking_brake: bool = True
    country: str = ""
    private_mode: bool = False
    speed: int = 0
    outside: int = 0
    date: str = ""
    time: str = ""


def written_date(day: date, language: str, form: str) -> str:
    """Write a day out in a language.

    Args:
        day: The day.
        language: ISO 639-1.
        form: Order and signs, as Qt's date formats have them.
    """
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)


def derive_car_panel(session: SessionPort, language: str, date_form: str) -> CarPanelProps:
    """Read the panel off the session's moment.

    Args:
        session: The simulation.
        language: Language of the date.
        date_form: How the date is written.
    """
    car = session.moment.car
    # Simulated time has no zone: it is the time on the clock of the car.
    clock = datetime.fromtimestamp(session.moment.cabin.clock / 1000, UTC)
    return CarPanelProps(
        ignition=car.ignition,
        locked=car.locked,
        charging=car.charging,
        parking_brake=car.parking_brake,
        country=car.country,
        private_mode=car.private_mode,
        speed=car.speed_kmh,
        outside=car.outside_celsius,
        date=written_date(clock.date(), language, date_form),
        time=clock.strftime("%H:%M:%S"),
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmCarPanelViewModel(PanelViewModel):
    """Publishes the car's state and sends what the trainer sets.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    ignitionChanged = Signal()
    lockedChanged = Signal()
    chargingChanged = Signal()
    parkingBrakeChanged = Signal()
    countryChanged = Signal()
    privateModeChanged = Signal()
    speedChanged = Signal()
    outsideChanged = Signal()
    dateChanged = Signal()
    timeChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, texts, language, CarPanelProps(), parent)

    def refresh(self) -> None:
        """Show what the car is like now."""
        self.show_props(derive_car_panel(self.session, self.language, self.texts["desktop.time.date"]))

    @Slot(bool)
    def setIgnition(self, on: bool) -> None:
        """Switch the car on or off."""
        self.session.dispatch(SetIgnition(on))

    @Slot(bool)
    def setLocked(self, on: bool) -> None:
        """Leave and lock the car, or unlock it."""
        self.session.dispatch(SetLocked(on))

    @Slot(bool)
    def setCharging(self, on: bool) -> None:
        """Plug the charging cable in or out."""
        self.session.dispatch(SetCharging(on))

    @Slot(bool)
    def setParkingBrake(self, on: bool) -> None:
        """Put the parking brake on or release it."""
        self.session.dispatch(SetParkingBrake(on))

    @Slot(str)
    def driveTo(self, country: str) -> None:
        """Take the car to a country."""
        self.session.dispatch(DriveTo(country))

    @Slot(bool)
    def setPrivateMode(self, on: bool) -> None:
        """Switch private mode."""
        self.session.dispatch(SetPrivateMode(on))

    @Slot(int)
    def drive(self, kmh: int) -> None:
        """Drive, or stand."""
        self.session.dispatch(SetSpeed(kmh))

    @Slot(int)
    def setOutside(self, celsius: int) -> None:
        """Make it warmer or colder outside."""
        self.session.dispatch(SetOutsideTemperature(celsius))

    @Slot(int)
    def letPass(self, minutes: int) -> None:
        """Let simulated time pass."""
        self.session.advance(minutes * MINUTE_MS)

    def _countries(self) -> list[Option]:
        return countries(self.session.rules.markets, self.language)

    def _knows_private_mode(self) -> bool:
        return self.session.rules.vehicle.private_mode

    _ignition, _locked, _charging = shown("ignition"), shown("locked"), shown("charging")
    _country, _private_mode = shown("country"), shown("private_mode")
    _speed, _outside = shown("speed"), shown("outside")
    _date, _time = shown("date"), shown("time")

    ignition = Property(bool, _ignition, notify=ignitionChanged)
    locked = Property(bool, _locked, notify=lockedChanged)
    charging = Property(bool, _charging, notify=chargingChanged)
    parkingBrake = Property(bool, shown("parking_brake"), notify=parkingBrakeChanged)
    country = Property(str, _country, notify=countryChanged)
    privateMode = Property(bool, _private_mode, notify=privateModeChanged)
    speed = Property(int, _speed, notify=speedChanged)
    outside = Property(int, _outside, notify=outsideChanged)
    date = Property(str, _date, notify=dateChanged)
    time = Property(str, _time, notify=timeChanged)
    countries = Property(list, _countries, notify=languageChanged)
    knowsPrivateMode = Property(bool, _knows_private_mode, constant=True)
