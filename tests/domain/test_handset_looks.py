"""What stands out on the telephone: the button of a page, what is not undone, what nobody has read."""

from dataclasses import replace

import pytest
from handsets import NOW, RULES, knows, signed_in

from pcm_sim.domain.handset_rows import one_button
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.phone_rules import PageText
from pcm_sim.domain.screen import Row, RowKind

LOOKS = {"garage/cars/unlock": "primary", "garage/cars/remove": "danger"}


def row(name, look="", *, locked=False):
    return Row(name, RowKind.ACTION, name, look=look, locked=locked)


def shown(**changes):
    """Give the page of a car as it is with other rules."""
    phone = signed_in().tap("home/cars", "garage/cars#red")
    return phone_view(replace(RULES, **changes), phone.handset, knows(phone.handset), NOW)


def test_a_row_looks_as_its_menu_says():
    looks = {one.id: one.look for one in shown(looks=LOOKS).rows}
    assert looks["garage/cars/remove"] == "danger"
    assert looks["garage/cars/services"] == ""


@pytest.mark.parametrize(
    ("rows", "buttons"),
    [
        ((row("a", "primary"), row("b", "primary")), ["a"]),
        ((row("a", "primary", locked=True), row("b", "primary")), ["a", "b"]),
        ((row("a", "danger"), row("b", "primary")), ["b"]),
        ((row("a"),), []),
    ],
)
def test_a_page_has_one_button_that_can_be_touched(rows, buttons):
    assert [one.id for one in one_button(rows) if one.look == "primary"] == buttons


def test_what_stands_first_has_the_text_beside_it():
    texts = {"garage/cars": PageText({"en": "of {me.name}"}, "item.text", "car.name")}
    screen = shown(texts=texts)
    assert (screen.head, screen.aside, screen.text) == ("Red", "of Ada", "About red")
