"""What one does to the window: shortcuts, menu, help sheet, size, projector, fresh class, language."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent, QWindow
from sample_screens import TEXTS, screens
from samples import SampleSession

from pcm_sim.domain.events import Back
from pcm_sim.ui.commands import COMMANDS
from pcm_sim.ui.robot import OffscreenWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ARROW = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    window.open(made)
    window.find("panel/ignition")
    return made


# A window of samples has nothing that records, finds or compares.
WANTING = {"record", "record_last", "guide_last", "palette", "compare", "copy_link", "open_link", "browser"}


def pasted() -> str:
    return QGuiApplication.clipboard().text()


def said(window: OffscreenWindow) -> str:
    return window.find("said/text").property("text")


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_the_help_sheet_lists_every_command_and_every_hard_key(window, session, language):
    window.shell.setLanguage(language)
    window.press_key(Qt.Key.Key_F1)

    assert window.find("help")
    assert {one.id for one in COMMANDS if not window.has(f"help/{one.id}")} == WANTING
    keys = session.rules.vehicle.head_unit.keys
    assert [window.find(f"help/F{place}").property("label") for place in range(2, 2 + len(keys))] == [
        key.legend for key in keys
    ]


@pytest.mark.parametrize("how", ["escape", "f1", "button"])
def test_the_help_sheet_closes_and_the_unit_hears_nothing_of_it(window, session, how):
    window.press_key(Qt.Key.Key_F1)
    window.find("help")
    if how == "button":
        window.click("help/close")
    else:
        window.press_key(Qt.Key.Key_Escape if how == "escape" else Qt.Key.Key_F1)

    assert not window.has("help")
    assert session.events == []


def test_the_keyboard_is_back_on_the_device_after_the_help_sheet_and_the_menu(window, session):
    window.press_key(Qt.Key.Key_F1)
    window.find("help")
    window.press_key(Qt.Key.Key_Escape)
    window.press_key(Qt.Key.Key_Escape)
    window.click("more")
    window.press_key(Qt.Key.Key_Escape)
    window.press_key(Qt.Key.Key_Escape)

    assert session.events == [Back(), Back()]


def test_nothing_below_the_help_sheet_is_touched(window, session):
    window.press_key(Qt.Key.Key_F1)
    window.find("help")
    # It lies beside the sheet.
    window.click("panel/private")

    assert session.events == []
    assert not window.has("help")


@pytest.mark.usefixtures("session")
def test_the_menu_shows_each_shortcut_beside_its_entry(window):
    window.click("more")
    listed = [one for one in COMMANDS if one.listed and one.id not in WANTING]

    assert [window.find(f"more/{one.id}").property("hint") for one in listed][:3] == [
        "Alt+Enter",
        "Ctrl+I",
        "Ctrl+Shift+T",
    ]
    assert all(window.find(f"more/{one.id}").property("hint") for one in listed)


@pytest.mark.usefixtures("session")
def test_an_entry_of_the_menu_does_what_it_says_and_closes_it(window):
    window.click("more")
    window.click("more/copy_path")

    assert pasted() == ARROW.join(("DEVICES", *TEXTS["en"]["trail"]))
    assert not window.has("more/copy_path")


def test_the_menu_is_walked_with_the_keyboard(window, session):
    window.click("more")
    window.find("more/present")
    for _ in ("console", "pointer"):
        window.press_key(Qt.Key.Key_Down)
    window.press_key(Qt.Key.Key_Return)

    assert window.shell.pointer
    assert session.events == []


def test_in_the_chooser_the_menu_offers_only_what_needs_no_car(window):
    window.click("more")

    listed = [one for one in COMMANDS if one.listed and one.id not in WANTING]
    enabled = {one.id for one in listed if window.find(f"more/{one.id}").property("enabled")}
    assert enabled == {one.id for one in listed if not one.device}


@pytest.mark.usefixtures("session")
def test_movements_are_set_while_the_unit_runs_and_stay_for_the_next_car(window):
    window.click("more")
    window.click("more/motion/2")
    assert window.shell.unit.motion == 2

    window.open(SampleSession("classic-7", "en"))
    assert window.shell.unit.motion == 2
    window.click("more/motion/0")
    assert window.shell.unit.motion == 0


@pytest.mark.parametrize("language", ["", "fr", "de"])
@pytest.mark.usefixtures("session")
def test_a_path_is_copied_in_the_customers_language(window, language):
    window.click("more")
    window.click(f"more/customer/{language}")
    window.press_key(Qt.Key.Key_Escape)
    window.press_key(Qt.Key.Key_P, CTRL | SHIFT)

    path = ARROW.join(("DEVICES", *TEXTS[language or "en"]["trail"]))
    assert pasted() == path
    assert said(window) == f"Copied: {path}"


@pytest.mark.usefixtures("session")
def test_the_customers_language_holds_for_the_paths_of_the_column_too(window):
    window.click("column/customer")
    window.click("customer/language/de")
    window.click("column/ways")
    window.click("way/data_off/copy")

    assert pasted() == ARROW.join(("DEVICES", *TEXTS["de"]["trail"], TEXTS["de"]["private"]))


@pytest.mark.usefixtures("session")
def test_the_customers_language_holds_for_what_is_found(window):
    window.shell.setCustomerLanguage("fr")
    window.shell.find()
    window.shell.column.find.find("roaming")
    window.shell.column.find.copy(0)

    assert TEXTS["fr"]["private"] in pasted()


@pytest.mark.usefixtures("session")
def test_the_device_is_enlarged_in_steps_and_fitted_again(window):
    fits = window.find("device").scale()
    window.press_key(Qt.Key.Key_Plus, CTRL)
    window.press_key(Qt.Key.Key_Plus, CTRL)
    assert window.find("device").scale() == 1
    window.press_key(Qt.Key.Key_Minus, CTRL)
    assert window.find("device").scale() == 0.75
    window.press_key(Qt.Key.Key_0, CTRL)

    assert window.find("device").scale() == fits


@pytest.mark.usefixtures("session")
def test_a_device_larger_than_its_room_is_looked_round_on(window):
    window.shell.setZoom(200)
    window.settle()
    window.find("rails/along").setProperty("position", 0.0)
    window.find("rails/down").setProperty("position", 0.0)
    window.settle()
    device, room = window.find("device"), window.find("device-loader")

    # In the middle of its room the device stands on whole pixels.
    corner = device.mapToItem(room, QPointF(0, 0))
    assert max(abs(corner.x()), abs(corner.y())) < 1
    window.shell.setZoom(0)
    window.settle()
    assert not window.has("rails")


def test_the_wheel_with_ctrl_enlarges(window, session):
    middle = QPointF(window.find("glass").mapToScene(QPointF(20, 20)))
    up = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(window.quick, up)

    assert window.shell.zoom == 75
    assert session.events == []


@pytest.mark.parametrize("key", ["alt", "f11"])
@pytest.mark.usefixtures("session")
def test_the_projector_shows_the_device_and_the_customers_telephone_alone(window, key):
    if key == "alt":
        window.press_key(Qt.Key.Key_Return, ALT)
    else:
        window.press_key(Qt.Key.Key_F11, CTRL)

    assert window.quick.visibility() == QWindow.Visibility.FullScreen
    assert window.find("phone-side/unofficial")
    assert window.find("customer/code").property("text") == "1234 5678"
    assert not [one for one in ("side", "more", "explanation") if window.has(one)]


def test_escape_leaves_the_projector_and_not_the_page(window, session):
    session.show(screens("en")["list"])
    window.press_key(Qt.Key.Key_Return, ALT)
    window.find("phone-side")
    window.press_key(Qt.Key.Key_Escape)

    assert window.quick.visibility() == QWindow.Visibility.Windowed
    assert window.find("side")
    assert session.events == []
    window.press_key(Qt.Key.Key_Escape)
    assert session.events == [Back()]


@pytest.mark.usefixtures("session")
def test_the_projector_is_left_when_another_car_is_chosen(window):
    window.press_key(Qt.Key.Key_Return, ALT)
    window.press_key(Qt.Key.Key_O, CTRL)

    assert window.find("line/911")
    assert window.quick.visibility() == QWindow.Visibility.Windowed


def test_a_fresh_class_begins_with_the_same_car_as_at_first(window, session):
    window.click("column/customer")
    window.shell.setCustomerLanguage("de")
    window.press_key(Qt.Key.Key_R, CTRL | SHIFT)

    fresh = window.shell.session
    assert fresh is not session
    assert (fresh.year, fresh.language) == (session.year, "en")
    assert window.find("panel/ignition")
    assert window.shell.customerLanguage == ""


def test_a_fresh_class_is_taken_back_in_one_click(window, session):
    window.press_key(Qt.Key.Key_R, CTRL | SHIFT)
    window.click("said/undo")

    assert window.shell.session is session
    assert not window.has("said")


@pytest.mark.usefixtures("session")
def test_what_was_said_of_a_car_is_not_taken_back_on_another(window):
    window.press_key(Qt.Key.Key_R, CTRL | SHIFT)
    window.open(SampleSession("classic-7", "en"))

    assert not window.has("said")


@pytest.mark.usefixtures("session")
def test_what_was_said_of_a_car_does_not_stand_over_the_chooser(window):
    window.press_key(Qt.Key.Key_R, CTRL | SHIFT)
    window.press_key(Qt.Key.Key_O, CTRL)

    assert window.find("line/911")
    assert not window.has("said")


def test_the_language_goes_round_in_window_and_unit(window, session):
    spoken = []
    for _ in range(3):
        window.press_key(Qt.Key.Key_L, CTRL | SHIFT)
        spoken.append((session.moment.unit.language, window.find("another-car").property("text")))

    assert spoken == [("de", "Anderes Fahrzeug"), ("fr", "Autre véhicule"), ("en", "Another car")]


@pytest.mark.usefixtures("session")
def test_the_menu_and_the_sheet_speak_the_language_of_the_window(window):
    window.click("language/de")
    window.click("more")

    assert window.find("more/fresh").property("text") == "Neue Klasse: alles auf Anfang"
    assert window.find("more/fresh").property("hint") == "Strg+Umschalt+R"
