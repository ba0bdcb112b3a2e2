"""Everything that the window can show round the device, each reached in a stroke, for whoever measures it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from plays import play_of
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QMetaObject, QObject
from PySide6.QtQuick import QQuickItem
from session_states import cut_off, linked, sold, talking
from shipped import CARS, catalogue
from shown_session import ShownSession, speaking

from pcm_sim.catalogue.pseudo import PSEUDO_LANGUAGES
from pcm_sim.catalogue.pseudo import speaking as with_pseudo
from pcm_sim.composition import open_session, window_inputs
from pcm_sim.composition_recordings import Recordings
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    Confirm,
    DriveTo,
    PressKey,
    SetIgnition,
    SetPrivateMode,
    SetSignal,
    Tap,
    Tick,
    TypeText,
)
from pcm_sim.domain.handset_events import FillField, OnPhone, OpenOnPhone
from pcm_sim.domain.labels import say
from pcm_sim.session.settings import LastCar
from pcm_sim.ui.kinds import kinds_of
from pcm_sim.ui.legibility import Fault, Least, faults
from pcm_sim.ui.player.ports import PlayWish
from pcm_sim.ui.robot import OffscreenWindow, items
from pcm_sim.ui.viewmodels.sections import SECTIONS

USUAL, SMALLEST = (1440, 860), (1000, 640)
LEAST = Least(target=23.1, sign=23.1, letter=10.1)
"""For the mouse, and for eyes before a desk: 24 and 11 pixels, but for a hair of rounding."""
BY_CODE, BY_ID, WITHOUT = "macan-95b-3", "taycan-y1a-b", "macan-95b-old"
LAST = tuple(
    LastCar(vehicle, year, market, language)
    for vehicle, year, market, language in (
        ("macan-95b-2", 2019, "CH", "fr"),
        ("718-982", 2020, "US", "en"),
        ("taycan-y1a-b", 2022, "DE", "de"),
        ("911-992-code", 2020, "GB", "en"),
        ("panamera-971-1b", 2018, "FR", "fr"),
    )
)
_BUTTONS = frozenset({"QQuickAbstractButton", "QQuickComboBox", "QQuickTextField"})
# Larger than any button: what takes the clicks beside a sheet, or brings the keyboard back to the device.
_GROUND = (600, 300)


@cache
def data_in(language: str):
    """The shipped data, with a language of nobody's if it is one."""
    return with_pseudo(catalogue(), (language,)) if language in PSEUDO_LANGUAGES else catalogue()


def clicked(item: QQuickItem) -> str:
    """Name an item of the desktop if it takes a click."""
    kinds = kinds_of(item)
    if "QQuickMouseArea" in kinds:
        large = item.width() > _GROUND[0] and item.height() > _GROUND[1]
        return "" if large or not item.isEnabled() else _name_of(item)
    if not _BUTTONS.isdisjoint(kinds) and item.isEnabled():
        return _name_of(item) or str(item.property("text"))
    return ""


def _name_of(item: QQuickItem) -> str:
    while item is not None and not item.objectName():
        item = item.parentItem()
    return item.objectName() if item is not None else "?"


class Desk:
    """A window in one language, whose views are shown one after the other."""

    def __init__(self, window: OffscreenWindow, language: str) -> None:
        self.window = window
        self.shell = window.shell
        self.language = language
        self._cars: dict[tuple, ShownSession] = {}

    def faults(self) -> list[Fault]:
        """Measure everything but the device."""
        return faults(self.window.quick.contentItem(), LEAST, clicked, ("device",))

    def begin(self, size: tuple[int, int]) -> None:
        """Put away whatever the view before has left open."""
        self.shell.clearProblems()
        self._shut_lists()
        self.shell.desk.player_part.close()
        self.end_recording()
        self.shell.desk.task_part.close()
        self.shell.compare(False)
        self.shell.desk.leave()
        self.shell.desk.hush()
        self.shell.present(False)
        self.shell.desk.run("zoom_fit")
        self.window.quick.resize(*size)

    def end_recording(self) -> None:
        """Record no more."""
        if self.shell.props.recorded:
            self.shell.desk.run("record")

    def _shut_lists(self) -> None:
        for popup in self.window.quick.findChildren(QObject):
            if popup.inherits("QQuickPopup") and popup.property("opened"):
                QMetaObject.invokeMethod(popup, "close")

    def start_page(self, cars=(), line="", year=0) -> None:
        """Go to the start page as at first."""
        self.shell.chooseAnother()
        self.shell.setLanguage(self.language)
        chooser = self.shell.chooser
        chooser.wish = replace(chooser.wish, look="", year=0, vehicle="", market="FR")
        chooser.recall(cars)
        chooser.chooseLine(line)
        chooser.chooseYear(year)

    def show_part(self, part: str) -> None:
        """Look at a part of the console."""
        section = next(one.id for one in SECTIONS if part in one.parts)
        self.shell.showSection(section)
        self.window.settle()
        self.shell.column.console.showPart(part)

    def drive(self, row: str, state=sold, tab="car", section="car") -> None:
        """Sit in a car, with the column open."""
        if (row, state) not in self._cars:
            car, market = CARS[row]
            data = data_in(self.language)
            session = ShownSession.of(open_session(car, market, "en", catalogue=data))
            state(session)
            session.jump(speaking(session.moment, self.language))
            self._cars[row, state] = session
        session = self._cars[row, state]
        if self.shell.session is not session or self.shell.page != "device":
            self.window.open(session)
        self.shell.showTab(tab)
        self.shell.showSection(section)
        self.window.find("side")


def _start(**first):
    return lambda desk: desk.start_page(**first)


def _looked_like(desk: Desk) -> None:
    desk.start_page(LAST)
    desk.shell.chooser.chooseLook(desk.shell.chooser.property("looks")[0]["value"])


def _nowhere(desk: Desk) -> None:
    desk.start_page(line="taycan", year=2020)
    desk.shell.chooser.chooseMarket("CN")


def _left_for_another(desk: Desk) -> None:
    desk.drive(WITHOUT)
    desk.start_page(LAST[:2], "macan", 2014)


def _wrong_files(view):
    def show(desk: Desk) -> None:
        view(desk)
        what = say(data_in(desk.language).desktop["desktop.find.nothing"], desk.language)
        desk.shell.showProblems([f"menus/shared/phone.yaml:{line}:5: {what}" for line in range(9)])

    return show


def _side(row, state=sold, **part):
    return lambda desk: desk.drive(row, state, **part)


def _console(part, *clicks, row=BY_CODE):
    """Look at a part of the console, and click something there."""

    def show(desk: Desk) -> None:
        desk.drive(row, section="cloud")
        desk.show_part(part)
        desk.window.settle()
        for target in clicks:
            desk.window.click(target)

    return show


def _struck(desk: Desk) -> None:
    """Have a fault strike a letter from the desk."""
    desk.drive(BY_ID, section="cloud")
    console = desk.shell.column.console
    desk.show_part("faults")
    faults = console.part("faults")
    faults.repairAll()
    faults.pick("sms_late")
    faults.fill("whom", "customer")
    faults.pickWhen("maybe")
    faults.arm()
    faults.pick("mail_spam")
    faults.fill("whom", "everybody")
    faults.pickWhen("once")
    faults.arm()
    _at_the_desk(desk, "resend")
    desk.show_part("faults")


def _armed_in_car(desk: Desk) -> None:
    """Have faults of the car wait, strike, find nothing, and lie under cover; the next waits for a page."""
    desk.drive(BY_CODE, section="faults")
    desk.show_part("faults")
    faults = desk.shell.column.console.part("faults")
    faults.repairAll()
    faults.surpriseClass()
    faults.pick("sim_reader")
    faults.fill("lasts", "while")
    faults.arm()
    faults.pick("hotspot_drops")
    faults.arm()
    for trigger in ("wrong_pin", "page"):
        faults.fill("begins", "on")
        faults.fill("on", trigger)
        faults.count("nth", 2)
        faults.pick("unit_restarts")
        faults.arm()
    faults.pick("border")


def _at_the_desk(desk: Desk, *deeds: str) -> None:
    desk.drive(BY_ID, section="cloud")
    console = desk.shell.column.console
    desk.show_part("desk")
    console.part("desk").choose("paul")
    for deed in deeds:
        console.part("desk").do(deed)


def _opened_letter(desk: Desk) -> None:
    desk.drive(BY_ID, section="cloud")
    console = desk.shell.column.console
    desk.show_part("outbox")
    console.part("outbox").open(0)


def _charged(desk: Desk) -> None:
    desk.drive(BY_ID, section="cloud")
    console = desk.shell.column.console
    desk.show_part("charging")
    console.part("charging").charge()


def _time_passed(desk: Desk) -> None:
    desk.drive(BY_ID, section="cloud")
    console = desk.shell.column.console
    desk.show_part("clock")
    console.part("clock").toNext()


def _states(desk: Desk) -> None:
    """Show the states that a contract and a car can be set to, one set and one refused before."""
    desk.drive(BY_ID, section="cloud")
    desk.show_part("objects")
    objects = desk.shell.column.console.part("objects")
    objects.find("")
    for key, state in (("contract/simulated-remote", "ended"), ("contract/simulated-weather", "unpaid")):
        objects.open(key)
        objects.set(state)


def _compared(desk: Desk) -> None:
    _time_passed(desk)
    console = desk.shell.column.console
    desk.show_part("kept")
    console.part("kept").keep()
    console.part("kept").compare("start")


def _undone(desk: Desk) -> None:
    """Look at a history in which something was undone, another way was left, and two moments are compared."""
    desk.drive(BY_CODE, linked)
    session = desk.shell.session
    for event in (PressKey("APPS"), SetSignal(Bearer.GSM, 2), SetIgnition(on=False), SetIgnition(on=True)):
        session.dispatch(event)
    session.go_back(session.history.place.step - 1)
    session.dispatch(DriveTo("CH"))
    session.keep("Gotthard")
    session.advance(90_000_000)
    session.dispatch(PressKey("PHONE"))
    session.go_back(session.history.place.step)
    desk.show_part("kept")
    history = desk.shell.column.console.part("kept").history
    rows = history.rows.rows
    for row in (rows[1], rows[-1]):
        history.pick(row.last)


def _left_behind(desk: Desk) -> None:
    desk.drive(BY_CODE)
    desk.shell.property("banner").show_offer("desktop.banner.left", "Macan 2022, 28/11/2026 12:40")


def _presets(desk: Desk, *acts: str, words: str = ""):
    """Look at the shelf of presets after something has happened, and do something there."""
    desk.drive(BY_CODE, linked)
    desk.shell.session.dispatch(Tick(60_000))
    desk.show_part("presets")
    presets = desk.shell.column.console.part("presets")
    presets.stay()
    presets.find(words)
    for act in acts:
        name, _, value = act.partition(" ")
        getattr(presets, name)(*filter(None, [value]))
    return presets


def _why(desk: Desk, *, refused: bool = True) -> None:
    """Look at the reasons: of a row that is pointed at, and of a code that was refused."""
    desk.drive(BY_CODE, section="why")
    session = desk.shell.session
    session.go_to("link" if refused else "roaming")
    if refused:
        for event in (TypeText("00000000"), Confirm(), Tick(10_000), SetPrivateMode(on=True)):
            session.dispatch(event)
    desk.show_part("why")
    desk.shell.column.console.part("why").point("" if refused else session.moment.unit.focus)


def _why_on_phone(desk: Desk) -> None:
    """Look at the reasons of a sign-in refused on the telephone, and of a row that is pointed at there."""
    desk.drive(BY_ID, section="why")
    session = desk.shell.session
    session.dispatch(OpenOnPhone("portal"))
    typed = (("email", "claire.martin@example.org"), ("password", "wrong"))
    intents = (Tap("portal/sign_in"), *(FillField(*one) for one in typed), *(Confirm(),) * 5)
    for intent in intents:
        session.dispatch(OnPhone(intent))
        session.settle()
    desk.show_part("why")
    desk.shell.column.console.part("why").pointOnPhone("portal/code")


def _own_preset(desk: Desk) -> None:
    saved = _presets(desk, "startSaving", "call Nachmittag am Gotthard", "teach Alles", "save")
    saved.load("nachmittag_am_gotthard")
    saved.load("nachmittag_am_gotthard")
    saved.delete("nachmittag_am_gotthard")


def _task(desk: Desk, *acts: str, name: str = "roaming-abroad", over: bool = False):
    """Look at the tasks: at their list, or at one that runs, beside its way and with hints, or has ended."""
    desk.drive(BY_CODE, linked)
    desk.shell.desk.task_part.close()
    desk.show_part("task")
    part = desk.shell.column.console.part("task")
    part.find("")
    for act in acts:
        getattr(part, act)(name)
    if len(acts) > 1:
        for key in ("MEDIA", "PHONE", "SET"):
            desk.shell.unit.pressKey(key)
        for _ in range(2):
            desk.shell.desk.task_part.takeHint()
    if over:
        part.stop()
        part.save("html")


def _found(desk: Desk) -> None:
    desk.drive(BY_CODE, tab="find")
    desk.shell.column.find_part.find("pin")


def _nothing_found(desk: Desk) -> None:
    desk.drive(BY_CODE, tab="find")
    desk.shell.column.find_part.find("zzzz")


def _picked_and_closed(desk: Desk) -> None:
    desk.drive(BY_CODE, cut_off, tab="ways")
    desk.shell.column.ways_part.copy("roaming")
    desk.shell.column.ways_part.show("link")


def _scrolled(view):
    """Show the end of what scrolls."""

    def show(desk: Desk) -> None:
        view(desk)
        desk.window.settle()
        side = desk.window.find("side")
        scroll = next(one for one in items(side) if one.inherits("QQuickFlickable"))
        rest = scroll.property("contentHeight") - scroll.height()
        scroll.setProperty("contentY", max(0.0, rest))

    return show


def _menu(desk: Desk) -> None:
    desk.drive(BY_CODE)
    desk.window.click("more")


def _recording(desk: Desk) -> None:
    desk.drive(BY_CODE)
    desk.shell.desk.run("record")


def _menu_while_recording(desk: Desk) -> None:
    _recording(desk)
    desk.window.click("more")


def _menu_of_the_start_page(desk: Desk) -> None:
    desk.start_page()
    desk.window.click("more")


def _list_open(name, **part):
    def show(desk: Desk) -> None:
        desk.drive(BY_CODE, **part)
        desk.window.click(name)

    return show


def _help(desk: Desk) -> None:
    desk.drive(BY_CODE)
    desk.shell.desk.run("help")


def _on_the_projector(row):
    def show(desk: Desk) -> None:
        desk.drive(row)
        size = desk.window.quick.size()
        desk.shell.present(True)
        desk.window.settle()
        desk.window.quick.resize(size)
        desk.window.find("phone-side")

    return show


def _enlarged(desk: Desk) -> None:
    desk.drive(BY_ID)
    for _ in range(6):
        desk.shell.desk.run("zoom_in")


def _said(desk: Desk) -> None:
    desk.drive(BY_CODE)
    desk.shell.desk.say(
        "desktop.said.path",
        path=" \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(["Gestionnaire"] * 9),
    )


def _said_and_undoable(desk: Desk) -> None:
    desk.drive(BY_CODE)
    desk.shell.desk.run("fresh")


def _wait(so) -> None:
    """Let the window work until something is so."""
    patience = QDeadlineTimer(30_000)
    while not so():
        assert not patience.hasExpired()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _played(*steps, ends):
    """Play a scenario until it ends so."""

    def show(desk: Desk) -> None:
        desk.start_page()
        player = desk.shell.desk.player_part
        player.begin(PlayWish((play_of(steps, desk.language),), "max"))
        _wait(lambda: player.props.state == ends)

    return show


def _card(*steps, icon):
    """Play a scenario until something fills the eye."""

    def show(desk: Desk) -> None:
        desk.start_page()
        player = desk.shell.desk.player_part
        there = player.cardTitleChanged.connect(
            lambda: player.pause() if player.props.card_title and player.props.card_icon == icon else None
        )
        player.begin(PlayWish((play_of(steps, desk.language),), "max"))
        _wait(lambda: player.props.state == "paused")
        player.disconnect(there)

    return show


def _shelf(row, words=""):
    def show(desk: Desk) -> None:
        desk.drive(row) if row else desk.start_page()
        desk.shell.desk.run("play")
        shelf = desk.shell.desk.shelf
        _wait(lambda: not shelf.props.reading)
        shelf.find(words)

    return show


def _link(text):
    """Open the sheet for a support link, and what it then says."""

    def show(desk: Desk) -> None:
        desk.drive(BY_CODE)
        desk.shell.desk.run("open_link")
        desk.shell.desk.links.edit(text)
        desk.shell.desk.links.open(text.replace("LANG", desk.language))

    return show


def _palette(row, words="", kind=""):
    """Look for something in the palette."""

    def show(desk: Desk) -> None:
        desk.drive(row) if row else desk.start_page()
        desk.shell.desk.run("palette")
        desk.shell.desk.property("palette").find(words)
        desk.shell.desk.property("palette").showKind(kind)

    return show


def _link_in_part(desk: Desk) -> None:
    """Copy a link that does not carry all."""
    desk.drive(BY_CODE)
    desk.shell.session.go_to("link")
    desk.shell.session.dispatch(TypeText("12"))
    desk.shell.desk.run("copy_link")


def _compared_cars(row, *taps, other=""):
    """Have another car walk in step, and touch the left one."""

    def show(desk: Desk) -> None:
        desk.drive(row)
        if other:
            vehicle = catalogue().matrix.vehicles[other]
            desk.shell.desk.compare_part.wish(vehicle, vehicle.years[0].first)
        desk.shell.desk.run("compare")
        for tap in taps:
            desk.shell.unit.pressKey(tap) if tap.isupper() else desk.shell.unit.tap(tap)

    return show


VIEWS = {
    "start": _start(),
    "start, last cars": _start(cars=LAST),
    "start, a line": _start(cars=LAST, line="911"),
    "start, two generations": _start(line="911", year=2019),
    "start, without Connect": _left_for_another,
    "start, a look": _looked_like,
    "start, no such car": _nowhere,
    "start, wrong files": _wrong_files(_start(cars=LAST)),
    "start, menu": _menu_of_the_start_page,
    **{
        f"{section}, {row} {state.__name__}": _side(row, state, section=section)
        for row, state in ((BY_CODE, sold), (BY_CODE, cut_off), (BY_ID, linked), (WITHOUT, sold))
        for section in ("car", "network", "phone", "cloud")
    },
    **{
        f"customer, {row} {state.__name__}": _side(row, state, tab="customer")
        for row, state in ((BY_CODE, sold), (BY_ID, linked), (WITHOUT, sold))
    },
    "paths": _side(BY_CODE, tab="ways"),
    "paths, end": _scrolled(_side(BY_ID, tab="ways")),
    "paths, closed": _picked_and_closed,
    "find": _side(BY_CODE, tab="find"),
    "find, found": _found,
    "find, end": _scrolled(_found),
    "find, nothing": _nothing_found,
    "readings": _side(BY_CODE, tab="readings"),
    "readings, end": _scrolled(_side(BY_CODE, tab="readings")),
    "car, talking": _side(BY_CODE, talking),
    "countries": _list_open("panel/country"),
    "cards": _list_open("panel/sim", section="network"),
    "telephones": _list_open("panel/phone", section="phone"),
    "orders": _console("answers", "panel/order"),
    "console, answers": _console("answers"),
    "console, objects": _console("objects"),
    "console, states": _states,
    "console, clock": _console("clock"),
    "console, time passed": _time_passed,
    "console, time passed, end": _scrolled(_time_passed),
    "console, new customer": _console("desk"),
    "console, new customer, end": _scrolled(_console("desk")),
    "console, desk": _at_the_desk,
    "console, desk, end": _scrolled(lambda desk: _at_the_desk(desk, "correct_mobile")),
    "console, outbox": _console("outbox", "outbox/all"),
    "console, charged": _charged,
    "console, letter": _opened_letter,
    "console, faults": _console("faults"),
    "console, what goes wrong": _console("faults", "faults/what"),
    "console, struck": _struck,
    "console, faults of the car": _armed_in_car,
    "console, faults of the car, end": _scrolled(_armed_in_car),
    "console, struck, end": _scrolled(_struck),
    "console, presets": _presets,
    "console, presets, end": _scrolled(_presets),
    "console, presets, asked": lambda desk: _presets(desk, "load linked", words="link"),
    "console, presets, saving": lambda desk: _presets(desk, "startSaving", words="zzz"),
    "console, presets, own": _own_preset,
    "console, why": lambda desk: _why(desk, refused=False),
    "console, why, end": _scrolled(lambda desk: _why(desk, refused=False)),
    "console, why, refused": _why,
    "console, why, refused, end": _scrolled(_why),
    "console, why, on the telephone": _why_on_phone,
    "console, tasks": _task,
    "console, tasks, asked": lambda desk: _task(desk, "start"),
    "console, task": lambda desk: _task(desk, "start", "start"),
    "console, task, over": lambda desk: _task(desk, "start", "start", over=True),
    "console, kept": _console("kept"),
    "console, undone": _undone,
    "left behind": _left_behind,
    "console, compared": _compared,
    "console, without Connect": _console("clock", row=WITHOUT),
    "palette": _palette(BY_CODE),
    "palette, found": _palette(BY_CODE, "roaming"),
    "palette, nothing": _palette(BY_CODE, "zzzz"),
    "palette, no car": _palette("", "2019"),
    "palette, facts": _palette(BY_ID, "sim", "fact"),
    "compare": _compared_cars(BY_CODE),
    "compare, near": _compared_cars(BY_CODE, "SET"),
    "compare, apart": _compared_cars(
        BY_CODE, "SET", "set/device_manager", "set/device_manager/data_source", other=BY_ID
    ),
    "menu": _menu,
    "menu, recording": _menu_while_recording,
    "recording": _recording,
    "help": _help,
    "wrong files": _wrong_files(_side(BY_CODE)),
    "projector": _on_the_projector(BY_CODE),
    "projector, without Connect": _on_the_projector(WITHOUT),
    "enlarged": _enlarged,
    "said": _said,
    "said, with undo": _said_and_undoable,
    "link, none": _link(f"pcm-sim:1/{'x' * 250}/FR/fr"),
    "link, not all of it": _link("pcm-sim:1/macan-2031/XX/LANG/preset=none/at=roaming/car.no=1/made=9"),
    "link, said in part": _link_in_part,
    "play, chapter": _card("press", icon=""),
    "play, beside": _card("set", icon="settings"),
    "play, ended": _played("press", ends="ended"),
    "play, failed": _played("press", "fail", ends="failed"),
    "shelf": _shelf(BY_CODE),
    "shelf, no car": _shelf(""),
    "shelf, nothing": _shelf(BY_ID, "zzzz"),
}
"""Name to what leads there."""


@contextmanager
def opened(language: str) -> Iterator[Desk]:
    """Open the window in a language; what it records is kept nowhere."""
    inputs = window_inputs(data_in(language), None, language, "FR")
    with TemporaryDirectory() as folder:
        kept = {"PCM_SIM_STATE": folder, "PCM_SIM_RECORDINGS": folder, "PCM_SIM_PRESETS": folder}
        with (
            patch.dict(os.environ, kept),
            OffscreenWindow(
                inputs._replace(papers=Path(folder), recordings=Recordings(data_in(language)))
            ) as window,
        ):
            yield Desk(window, language)
