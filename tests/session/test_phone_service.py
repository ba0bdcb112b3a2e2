"""A service appointment on the telephone, where the Centre takes one; else how to reach it."""

import pytest
from phone_walks import Phone

PAGE = ("my.porsche.com", "My vehicles", "Taycan", "Service appointment")


@pytest.fixture
def phone():
    return Phone().to(*PAGE)


def first(phone):
    """Touch the first row of a list."""
    return phone.tap(phone.labels[0])


def time_of_day(phone):
    """Touch the first free time."""
    return phone.tap(next(row.label for row in phone.screen.rows if "/slots#" in row.id))


def test_a_day_and_a_time_make_an_appointment(phone):
    first(phone.tap("Choose a day"))
    day = phone.value("Day")
    time_of_day(phone)
    assert phone.value("Appointment").startswith(f"{day}, 08:30")
    assert not phone.has("Choose a day")


def test_an_appointment_is_cancelled(phone):
    time_of_day(first(phone.tap("Choose a day"))).tap("Cancel the appointment").yes()
    assert not phone.has("Appointment")
    assert phone.has("Choose a day")


def test_a_centre_without_bookings_is_called_or_written_to(phone):
    phone.tap("Choose a Centre", "Centre Porsche Rochefleur")
    assert not phone.has("Choose a day")
    phone.tap("This Centre takes appointments by telephone or mail")
    assert "+33" in phone.screen.text
    assert "@" in phone.screen.text
