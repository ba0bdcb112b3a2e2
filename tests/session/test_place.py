"""The path to what is on the screen, in a language that the unit need not speak."""

import pytest

from pcm_sim.composition import open_session
from pcm_sim.domain.events import PressKey, Tap


@pytest.mark.parametrize(
    ("language", "path"),
    [
        ("fr", ("SET", "Gestionnaire d’appareils", "Options", "Données mobiles")),
        ("en", ("SET", "Device manager", "Options", "Mobile data")),
        ("de", ("SET", "Geräte-Manager", "Optionen", "Mobile Daten")),
    ],
)
def test_the_path_is_told_in_any_language(language, path):
    session = open_session("cayenne-2021", language="en")
    assert session.go_to("roaming")

    assert session.place(language) == path
    assert session.screen.language == "en"


def test_home_has_its_own_name():
    assert open_session("macan-2018", language="fr").place("de") == ("RADIO",)


def test_a_form_stands_at_the_end_of_the_path_to_it():
    session = open_session("macan-2018", language="fr")
    for event in (PressKey("APPS"), PressKey("OPT"), Tap("apps/options/connect")):
        session.dispatch(event)

    assert session.place("de") == ("APPS", "OPT", "Pairing-Code")
