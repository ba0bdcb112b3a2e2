"""What My Porsche says where something does not go: true, of this case, with what to do next."""

import pytest
from clouds import Cloud
from hands import Hand

from pcm_sim.composition import open_session
from pcm_sim.connect.operations.bookings import days_of


@pytest.fixture
def rules():
    return open_session("taycan-2022").phone_rules


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_every_form_that_sets_a_password_shows_the_same_true_hint(rules, language):
    least = str(open_session("taycan-2022").moment.world.book.ids.password_length)
    hints = [
        field.hint[language]
        for node, form in rules.forms.items()
        for field in form.fields
        if field.id == "password" and node not in {"portal/sign_in", "app/sign_in"} and field.hint
    ]
    assert len(set(hints)) == 1
    assert len(hints) >= 4
    assert least in hints[0]


def test_a_wrong_password_at_the_door_leads_to_the_mail():
    hand = (
        Hand(open_session("taycan-2022"), "claire")
        .speak("en")
        .sign_in("claire.martin@example.org", "Wrong-1!")
    )
    assert "Forgot password" in hand.screen.form.way_out


def test_the_appointment_says_when():
    cloud = Cloud().does("choose_centre", "valmont")
    day = str(days_of(cloud.world, "claire")[0])
    cloud.does("book_service", day=day, slot="08:30")
    assert cloud.refused == ""
    assert dict(cloud.letters("service_booked")[0].figures)["time"] == "08:30"
