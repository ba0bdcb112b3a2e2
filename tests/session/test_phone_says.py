"""What My Porsche says where something does not go: true, of this case, with what to do next."""

import pytest
from clouds import CAR_VIN, Cloud
from hands import Hand
from phone_walks import Phone

from pcm_sim.composition import open_session
from pcm_sim.connect.garage.remote import Command, CommandState, RemoteCommand
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


def failed_command():
    """The car's page after a command that met a car in private mode."""
    phone = Phone(language="fr")
    moment = phone.session.moment
    command = RemoteCommand(CAR_VIN, "claire", Command.FLASH, 0, 0, CommandState.FAILED, "private_mode")
    phone.session = phone.session.beginning_at(
        moment.with_world(moment.world.but(commands={CAR_VIN: command}))
    )
    return phone.to("my.porsche.com", "Mes véhicules", "Taycan", "Commandes à distance")


def test_a_command_that_failed_says_why_and_what_to_do():
    phone = failed_command()
    assert phone.value("Dernière commande") == "Clignotants\u00a0: Échouée"
    assert "mode privé" in phone.tap("Pourquoi cet échec\u00a0?").screen.text


def test_the_appointment_says_when():
    cloud = Cloud().does("choose_centre", "valmont")
    day = str(days_of(cloud.world, "claire")[0])
    cloud.does("book_service", day=day, slot="08:30")
    assert cloud.refused == ""
    assert dict(cloud.letters("service_booked")[0].figures)["time"] == "08:30"
