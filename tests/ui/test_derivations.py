import pytest
from PySide6.QtCore import Qt
from sample_screens import screens
from sample_window import LOOKS, sample_matrix
from samples import SampleSession

from pcm_sim.domain.events import Back, Confirm, Erase, TurnKnob, TypeText
from pcm_sim.domain.screen import PageKind
from pcm_sim.ui.key_intents import intent_of_key, pasted_text
from pcm_sim.ui.pacer import IDLE_MS, SOON_MS, next_tick_ms
from pcm_sim.ui.viewmodels.car_panel import derive_car_panel
from pcm_sim.ui.viewmodels.chooser_props import Wish, derive_chooser
from pcm_sim.ui.viewmodels.customer import derive_customer, grouped
from pcm_sim.ui.viewmodels.form import derive_form
from pcm_sim.ui.viewmodels.network_panel import derive_network_panel
from pcm_sim.ui.viewmodels.overlay import derive_overlay
from pcm_sim.ui.viewmodels.shell_props import derive_reading, derive_shell
from pcm_sim.ui.viewmodels.status import derive_status
from pcm_sim.ui.viewmodels.unit import PcmUnitViewModel, derive_unit
from pcm_sim.ui.viewmodels.year_runs import derive_years

PAGES = screens("en")
NONE = Qt.KeyboardModifier.NoModifier.value
CONTROL = Qt.KeyboardModifier.ControlModifier.value
ALT = Qt.KeyboardModifier.AltModifier.value
DATE_FORM = "dddd d MMMM yyyy"


def test_the_trail_leads_to_the_page_above():
    props = derive_unit(PAGES["list"])

    assert props.title == "Data connections"
    assert props.trail == ("Settings", "Device manager", "Options", "Mobile data")


@pytest.mark.parametrize(
    ("page", "kind", "row"),
    [("tiles", "tiles", -1), ("ringed", "list", 7), ("code", "form", -1), ("dark", "dark", -1)],
)
def test_the_page_says_its_kind_and_where_the_ring_is(page, kind, row):
    props = derive_unit(PAGES[page])

    assert (props.kind, props.focus_row) == (kind, row)


@pytest.mark.parametrize(
    ("page", "stacked", "columns"),
    [
        ("code", False, 4.5),
        ("pin", False, 4.5),
        ("puk", False, 4.5),
        ("sign_in", True, 10),
        ("security", True, 4.5),
    ],
)
def test_a_form_that_begins_with_text_keeps_its_fields_above_the_pad(page, stacked, columns):
    props = derive_form(PAGES[page])

    assert (props.stacked, props.pad_columns) == (stacked, columns)


def test_the_status_bar_is_read_off_the_screen():
    props = derive_status(PAGES["ringed"])

    assert (props.time, props.data, props.explanation, props.sources) == ("09:41", False, "", "")


def test_dialog_and_notice():
    assert derive_overlay(PAGES["dialog"]).asks
    assert derive_overlay(PAGES["notice"]).notice_tone == "good"
    assert derive_overlay(PAGES["list"]) == derive_overlay(PAGES["tiles"])


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "expected"),
    [
        (Qt.Key.Key_7, "7", NONE, TypeText("7")),
        (Qt.Key.Key_A, "A", Qt.KeyboardModifier.ShiftModifier.value, TypeText("A")),
        (Qt.Key.Key_Q, "@", CONTROL | ALT, TypeText("@")),
        (Qt.Key.Key_Backspace, "\b", NONE, Erase()),
        (Qt.Key.Key_Return, "\r", NONE, Confirm()),
        (Qt.Key.Key_Enter, "\r", NONE, Confirm()),
        (Qt.Key.Key_Escape, "\x1b", NONE, Back()),
        (Qt.Key.Key_Tab, "\t", NONE, TurnKnob(1)),
        (Qt.Key.Key_Backtab, "\t", NONE, TurnKnob(-1)),
        (Qt.Key.Key_Down, "", NONE, TurnKnob(1)),
        (Qt.Key.Key_Left, "", NONE, TurnKnob(-1)),
        (Qt.Key.Key_V, "\x16", CONTROL, TypeText("12345678")),
        (Qt.Key.Key_C, "\x03", CONTROL, None),
        (Qt.Key.Key_Shift, "", NONE, None),
        (Qt.Key.Key_F1, "", NONE, None),
    ],
)
def test_keys_of_the_computer(key, text, modifiers, expected):
    assert intent_of_key(key, text, modifiers, "12345678") == expected


@pytest.mark.parametrize(("blanks", "pasted"), [(True, "1234 5678"), (False, "12345678")])
def test_what_is_pasted_keeps_its_blanks_where_the_field_takes_them(blanks, pasted):
    assert pasted_text(" 1234 5678\n", blanks=blanks) == pasted


def test_an_empty_clipboard_pastes_nothing():
    assert intent_of_key(Qt.Key.Key_V, "\x16", CONTROL, "") is None


@pytest.mark.parametrize(
    ("wish", "ready", "generations", "no_match"),
    [
        (Wish(market="FR"), False, 0, False),
        (Wish("911", 0, "FR"), False, 0, False),
        (Wish("911", 2018, "FR"), True, 0, False),
        (Wish("911", 2019, "FR"), False, 2, False),
        (Wish("911", 2019, "FR", "new"), True, 2, False),
        (Wish("911", 2019, "US"), True, 0, False),
        (Wish("taycan", 2018, "FR"), False, 0, True),
    ],
)
def test_the_generation_is_asked_only_where_two_match(wish, ready, generations, no_match):
    props = derive_chooser(sample_matrix(), wish)

    assert (props.ready, len(props.generations), props.no_match) == (ready, generations, no_match)


def test_years_are_marked():
    chips = {chip.year: chip for chip in derive_years(sample_matrix(), Wish("911", market="FR"), LOOKS)}

    assert [year for year, chip in chips.items() if chip.inferred] == [2020, 2021]
    assert not any(chip.connect for chip in derive_years(sample_matrix(), Wish("taycan", market="FR"), LOOKS))


def test_a_car_without_porsche_connect_is_said_to_be_one():
    assert derive_chooser(sample_matrix(), Wish("taycan", 2020, "FR")).without_connect


def test_the_customer_card():
    session = SampleSession()
    card = derive_customer(session.customers("en"), "")

    assert (card.name, card.pairing_code) == ("Camille Duvernoy", "1234 5678")
    assert derive_customer(session.customers("en"), "noa").name == "Noa Berg"
    assert derive_customer((), "noa").name == ""
    session.customer = session.customers("en")[0]
    session.customer.linked = True
    assert derive_customer(session.customers("en"), "").pairing_code == ""


def test_codes_are_grouped():
    assert [grouped(code) for code in ("", "123", "12345", "12345678")] == ["", "123", "1234 5", "1234 5678"]


@pytest.mark.parametrize(
    ("readings", "named"),
    [
        ((), ""),
        ((("X07", "literal"),), "X07"),
        ((("X01", "a"), ("X02", "b"), ("X07", "c")), "X01, X02, X07"),
        (tuple((f"X{number:02}", "a") for number in range(1, 8)), "X01, X02, X03 + 4"),
    ],
)
def test_other_readings_are_named_the_first_few_of_them(readings, named):
    assert derive_reading(readings) == named


def test_the_panel_and_the_bar():
    session = SampleSession()

    assert derive_car_panel(session, "en", DATE_FORM).country == "FR"
    assert derive_network_panel(session).card == "own"
    shown = derive_shell(session, "de", "Modelljahr {year}")
    assert shown.car_details == "Modelljahr 2019 · Frankreich · 971.1 · PCM-5.0"
    assert derive_shell(None, "fr", "").page == "chooser"


@pytest.mark.parametrize(
    ("due", "expected"), [(None, IDLE_MS), (0, SOON_MS), (900, SOON_MS), (60_000, IDLE_MS)]
)
def test_time_ticks_faster_while_something_is_due(due, expected):
    assert next_tick_ms(due) == expected


def test_every_kind_of_page_is_among_the_samples():
    assert {screen.kind for screen in PAGES.values()} == set(PageKind)


@pytest.mark.usefixtures("qapp")
def test_only_what_changed_is_announced():
    session = SampleSession()
    unit = PcmUnitViewModel(session, {"font": "Manrope"})
    log = []
    for name in ("title", "kind", "trail", "focus", "canGoBack"):
        getattr(unit, f"{name}Changed").connect(lambda name=name: log.append(name))
    session.tell()
    assert log == []
    session.show(screens("fr")["list"])
    assert sorted(log) == ["canGoBack", "kind", "title", "trail"]
    log.clear()
    session.show(screens("fr")["ringed"])

    assert log == ["focus"]
