"""Signs, notices and the lock-out on the shipped cars: one car of each tree, in each language."""

import pytest
from shipped import open_car

from pcm_sim.domain.events import Back, SetLanguage, SetPrivateMode, SetSpeed, Tap
from pcm_sim.domain.routes import placed

ONE_OF_EACH_TREE = ("macan-95b-1", "panamera-971-1b", "macan-95b-3", "taycan-y1a-b", "macan-95b-old")
HAVE_CONNECT = ONE_OF_EACH_TREE[:-1]
LANGUAGES = ("fr", "en", "de")
BELL = "status/notifications"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", ONE_OF_EACH_TREE)
def test_each_sign_explains_itself_and_leads_to_where_it_is_changed(row, language):
    session = open_car(row)
    session.dispatch(SetLanguage(language))
    signs = [mark for mark in session.screen.status.marks if mark.id != BELL]
    assert len(signs) >= 2
    for mark in signs:
        session.dispatch(Tap(mark.id))
        dialog = session.screen.dialog
        words = (dialog.title, dialog.text, dialog.meaning, dialog.way_out)
        assert all(words), (mark.id, words)
        assert "{" not in "".join((*words, mark.name))
        page = session.moment.unit.stack
        session.dispatch(Tap("dialog/yes"))
        assert (session.moment.unit.stack != page) is (len(dialog.buttons) > 1), mark.id
        assert session.screen.dialog is None


@pytest.mark.parametrize("row", ONE_OF_EACH_TREE)
def test_back_from_the_bell_leads_to_where_it_was_touched(row):
    session = open_car(row)
    assert session.go_to("display")
    was = session.moment.unit.stack
    assert len(was) > 1
    session.dispatch(SetPrivateMode(on=True))
    session.dispatch(Tap(BELL))
    assert session.moment.unit.stack != was
    session.dispatch(Back())

    assert session.moment.unit.stack == was


@pytest.mark.parametrize("row", ONE_OF_EACH_TREE)
def test_notices_are_read_again_and_cleared(row):
    session = open_car(row)
    session.dispatch(SetPrivateMode(on=True))
    session.dispatch(Tap(BELL))
    page = next(placed(session.rules.vehicle, session.rules.tree, "notifications")).id
    assert session.moment.unit.page == page
    clear, told = session.screen.rows
    assert (clear.id, told.id, told.value) == (f"{page}/clear", f"{page}/list#0", "09:41")

    session.dispatch(Tap(told.id))
    assert session.screen.dialog.text == told.label
    session.dispatch(Tap("dialog/no" if len(session.screen.dialog.buttons) > 1 else "dialog/yes"))
    session.dispatch(Tap(clear.id))
    assert [row.kind for row in session.screen.rows] == ["value"]
    assert session.go_to("notifications")


@pytest.mark.parametrize("row", HAVE_CONNECT)
def test_linking_waits_until_the_car_stands(row):
    session = open_car(row)
    session.dispatch(SetSpeed(50))
    assert not session.go_to("link")
    assert session.screen.dialog.message == "driving_form"
    assert session.moment.unit.form is None
    session.dispatch(Tap("dialog/yes"))
    assert any(one.locked for one in session.screen.rows)
    session.dispatch(SetSpeed(8))

    assert session.go_to("link")
    assert session.moment.unit.form
