"""The customer's telephone beside the device: touched with the mouse, typed into with keys."""

from dataclasses import replace

import pytest
from held_phone import CLOCK, PASSWORD, PDF, PhoneSession
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from sample_window import sample_inputs
from samples import SampleSession
from test_screen_reader import nameless, told

from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone, SetPhoneLanguage
from pcm_sim.domain.labels import Message
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import DialogView, PageKind
from pcm_sim.domain.unit import DialogState, NoticeState
from pcm_sim.ui.glyphs import printable
from pcm_sim.ui.kept_papers import keep_paper
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.viewmodels.handset_props import derive_handset, derive_handset_move, known_secrets

EMAIL, SECRET = "phone/form/field/email", "phone/form/field/password"
SIGN_IN = "phone/portal/sign_in"


@pytest.fixture
def session(window: OffscreenWindow) -> PhoneSession:
    """Open the window with a telephone in it."""
    session = PhoneSession("full-12", "fr")
    window.open(session)
    window.shell.showTab("phone")
    window.find("handset")
    window.settle()
    return session


def texts_on(window: OffscreenWindow, session: PhoneSession) -> tuple[str, ...]:
    window.settle()
    return tuple(row.label for row in session.phone.rows if printable(row.label) in window.texts())


def test_the_telephone_shows_the_rows_of_the_app(window, session):
    assert texts_on(window, session) == tuple(row.label for row in session.phone.rows) != ()
    assert window.find("phone/title").property("text") == session.phone.title


def test_whoever_types_the_password_is_signed_in(window, session):
    window.click(SIGN_IN)
    window.type_text("camille.duvernoy@example.com")
    window.click(SECRET)
    window.type_text(PASSWORD)
    window.press_key(Qt.Key.Key_Return)

    assert session.handset.signed_in == "camille"
    assert dict(session.asked[0].fields)["password"] == PASSWORD
    assert window.has("phone/portal/sign_out")


@pytest.mark.usefixtures("session")
def test_a_secret_is_seen_as_dots_until_its_eye_is_touched(window):
    window.click(SIGN_IN)
    window.click(SECRET)
    window.type_text("secret")

    assert window.find(SECRET).property("displayText") == "•" * len("secret")
    window.click("phone/form/show/password")
    assert window.find(SECRET).property("displayText") == "secret"
    window.click("phone/form/show/password")
    window.click(SECRET)
    window.type_text("x")
    assert window.find(SECRET).property("displayText").startswith("•")


def test_a_refused_form_keeps_what_was_typed_and_says_why(window, session):
    window.click(SIGN_IN)
    window.type_text("a@example.org")
    window.click(SECRET)
    window.type_text("wrong")
    window.click("phone/form/confirm")

    assert session.handset.signed_in == ""
    assert window.find("phone/form/trouble").property("text") == session.phone.form.trouble != ""
    assert window.find(EMAIL).property("text") == "a@example.org"
    assert window.find(SECRET).property("displayText") == "•" * len("wrong")


def test_the_first_stroke_into_dots_of_before_begins_anew(window, session):
    window.click(SIGN_IN)
    window.click("phone/fill/password")
    window.click(SECRET)
    window.type_text("n")

    assert session.handset.form.text("password") == "n"


def test_the_key_fills_in_what_the_demonstration_knows(window, session):
    window.click(SIGN_IN)
    window.click("phone/fill/email")
    window.click("phone/fill/password")
    window.click("phone/form/confirm")

    assert session.handset.signed_in == "camille"


def test_tab_goes_through_the_fields_and_the_form_knows_which(window, session):
    window.click(SIGN_IN)
    assert window.find(EMAIL).hasActiveFocus()
    while not window.find(SECRET).hasActiveFocus():
        window.press_key(Qt.Key.Key_Tab)

    assert session.handset.form.active == 1


def test_escape_and_the_arrow_go_back(window, session):
    for back in (lambda: window.press_key(Qt.Key.Key_Escape), lambda: window.click("phone/back")):
        window.click(SIGN_IN)
        assert session.phone.kind is PageKind.FORM
        back()
        assert session.phone.node == "portal"


def test_a_wait_can_be_left(window, session):
    session.answers = False
    window.click(SIGN_IN)
    window.click("phone/fill/email")
    window.click("phone/fill/password")
    window.click("phone/form/confirm")
    assert session.phone.kind is PageKind.WAIT
    window.click("phone/wait/cancel")

    assert session.phone.kind is PageKind.FORM


def test_a_dialog_takes_every_touch_until_it_is_answered(window, session):
    session.put(replace(session.handset, dialog=DialogState(Message("password_wrong", (("n", 2),)))))
    window.click(SIGN_IN)
    assert session.phone.dialog
    window.click("phone/dialog/yes")

    assert session.phone.dialog is None
    window.settle()
    assert not window.has("phone/dialog/yes")


def test_a_passing_word_is_seen_and_goes(window, session):
    session.put(replace(session.handset, notice=NoticeState(Message("password_wrong"), CLOCK + 4_000)))
    window.settle()
    assert window.find("phone/notice").property("text") == printable(session.phone.notice.text)
    session.advance(4_000)
    window.settle()

    assert not window.has("phone/notice")


def test_another_customer_takes_up_the_telephone_in_another_language(window, session):
    handset = window.shell.column.handset
    handset.hold("noa")
    handset.setLanguage("de")
    window.settle()

    assert session.events == [HoldPhone("noa"), SetPhoneLanguage("de")]
    assert window.find("phone/unofficial").property("text") == "Inoffizielle Simulation"
    assert [one["value"] for one in handset.property("people")] == ["camille", "noa"]


def test_who_holds_it_is_chosen_in_the_list_above_it(window, session):
    window.click("handset/holder")
    window.press_key(Qt.Key.Key_Down)
    window.press_key(Qt.Key.Key_Return)

    assert session.handset.holder == "noa"


def test_the_device_hears_nothing_of_what_is_typed_on_the_telephone(window, session):
    window.click(SIGN_IN)
    window.type_text("a")

    assert [one for one in session.events if not isinstance(one, OnPhone)] == []
    assert session.events[-1] == OnPhone(FillField("email", "a"))


def test_a_session_without_a_telephone_has_no_such_part(window):
    window.open(SampleSession("full-12", "fr"))
    window.shell.showTab("phone")
    window.find("column/car")

    assert not window.has("column/phone")
    assert window.shell.column.property("handset") is None


@pytest.mark.usefixtures("session")
def test_every_control_of_the_telephone_has_a_role_and_a_name(window):
    for lead in (lambda: None, lambda: window.click(SIGN_IN)):
        lead()
        assert list(nameless(window)) == []


def test_a_screen_reader_hears_fields_and_rows(window, session):
    assert told(window, SIGN_IN).role() == QAccessible.Role.Button
    assert told(window, SIGN_IN).text(QAccessible.Text.Name) == session.phone.rows[0].label
    window.click(SIGN_IN)
    secret = told(window, SECRET)

    assert secret.role() == QAccessible.Role.EditableText
    assert told(window, EMAIL).text(QAccessible.Text.Name) == session.phone.form.fields[0].label
    assert session.phone.form.fields[1].label in secret.text(QAccessible.Text.Description)
    assert secret.state().passwordEdit
    assert told(window, "phone/form/show/password").state().checkable


def test_pages_move_as_the_units_do_and_none_does_without_motion():
    home = PhoneScreen("home", PageKind.LIST, "", "en")
    deeper = replace(home, node="car", depth=1)

    assert derive_handset_move(None, home) == ""
    assert derive_handset_move(home, deeper) == "push"
    assert derive_handset_move(deeper, home) == "pop"
    assert derive_handset_move(deeper, replace(deeper, node="mail")) == "switch"
    assert derive_handset_move(deeper, replace(home, holder="noa")) == ""


def test_what_stands_round_the_page_is_read_off_the_screen():
    dialog = DialogView("Why", "How", "bad", (), "x")
    props = derive_handset(PhoneScreen("home", PageKind.LIST, "", "de", dialog=dialog), 34_980_000)

    assert (props.time, props.dialog, props.dialog_way_out, props.dialog_tone) == (
        "09:43",
        "Why",
        "How",
        "bad",
    )


def test_only_what_is_known_of_the_holder_can_be_filled_in():
    people = SampleSession().customers()

    assert known_secrets(people, "camille")["security_code"] == "4711"
    assert known_secrets(people, "nobody") == {}


def test_a_movement_ends_on_the_new_page(qtbot):
    with OffscreenWindow(sample_inputs()._replace(motion=0.2)) as window:
        session = PhoneSession("full-12", "fr")
        window.open(session)
        window.shell.showTab("phone")
        window.find("handset")
        window.settle()
        window.click(SIGN_IN)
        qtbot.waitUntil(lambda: window.find(EMAIL).hasActiveFocus() and not window.has(SIGN_IN))

        assert window.find("phone/title").property("text") == session.phone.title


def test_the_projector_shows_the_telephone_with_letters_for_the_last_row(window, session):
    window.shell.present(True)
    window.find("phone-side")
    window.settle()

    assert window.has("handset")
    assert window.has(SIGN_IN)
    assert session.phone.node == "portal"


def test_a_paper_is_saved_and_the_telephone_says_where(tmp_path):
    with OffscreenWindow(sample_inputs()._replace(papers=tmp_path)) as window:
        session = PhoneSession("full-12", "en")
        window.open(session)
        window.shell.showTab("phone")
        window.find("handset")
        session.put(replace(session.handset, paper="RE-1"))
        window.settle()

        assert (tmp_path / "RE-1.pdf").read_bytes() == PDF
        assert str(tmp_path / "RE-1.pdf") in window.find("phone/notice").property("text")
        session.put(replace(session.handset, paper=""))
        session.put(replace(session.handset, paper="RE-2"))
        window.settle()
        assert window.find("phone/notice").property("text") == "This paper could not be saved."
        assert [one.name for one in tmp_path.iterdir()] == ["RE-1.pdf"]


def test_a_paper_is_written_over_no_other_file(tmp_path):
    first = keep_paper(tmp_path, "RE/../1", b"one")
    again = keep_paper(tmp_path, "RE/../1", b"one")
    other = keep_paper(tmp_path, "RE/../1", b"two")

    assert first == again == tmp_path / "RE-..-1.pdf"
    assert other == tmp_path / "RE-..-1 (2).pdf"
    assert keep_paper(tmp_path / "RE-..-1.pdf", "x", b"") is None


def test_a_telephone_that_nobody_sees_is_not_worked_out(window, session):
    handset = window.shell.column.handset
    window.shell.showTab("car")
    window.find("panel/ignition")
    session.put(replace(session.handset, language="de"))
    assert handset.property("language") == "fr"
    window.shell.showTab("phone")
    window.find("handset")

    assert handset.property("language") == "de"


def test_a_value_is_picked_from_the_sheet(window, session):
    window.click("phone/portal/register")
    window.click("phone/form/field/country")
    assert window.has("phone/choice/close")
    window.click("phone/choice/DE")

    window.settle()
    assert session.handset.form.text("country") == "DE"
    assert not window.has("phone/choice/close")


@pytest.mark.usefixtures("session")
def test_the_sheet_of_values_can_be_closed(window):
    window.click("phone/portal/register")
    window.click("phone/form/field/country")
    window.click("phone/choice/close")

    window.settle()
    assert not window.has("phone/choice/DE")
    assert window.has("phone/form/confirm")


def test_an_unread_letter_is_said_to_be_unread(window, session):
    window.click("phone/bar/mail")

    letter = next(one for one in session.phone.rows if "#" in one.id)
    assert letter.told
    assert letter.told in told(window, f"phone/{letter.id}").text(QAccessible.Text.Description)
