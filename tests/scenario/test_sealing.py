"""A secret that was typed is named by what its field asks for, and not by what happens to be equal."""

import pytest
from shipped import open_car

from pcm_sim.scenario.play.live_reading import read_live
from pcm_sim.scenario.scribe.sealing import Seal


def sealed(field, name):
    session = open_car("macan-95b-1")
    return Seal({}, {}).sealed(session, field, read_live(session, name), secret=True)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("pin", "card.pin"),
        ("puk", "card.puk"),
        ("code", "claire.code"),
        ("present_password", "claire.password"),
        ("security_code_again", "claire.security_code"),
    ],
)
def test_a_secret_is_named_by_the_value_that_its_field_asks_for(field, name):
    assert sealed(field, name) == f"${{{name}}}"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("code", "card.puk"),
        ("puk", "claire.code"),
        ("security_code", "card.pin"),
        ("wifi_password", "claire.password"),
        ("sms_code", "card.pin"),
    ],
)
def test_a_secret_that_is_equal_by_chance_is_a_parameter(field, name):
    assert sealed(field, name) == f"${{{field}}}"
