"""Appointments through the door: choosing, booking, the reminder, cancelling."""

from drivers import Driver

from pcm_sim.connect.clock.passing import Named
from pcm_sim.connect.cloud import let_pass, replay
from pcm_sim.connect.operations.bookings import days_of, slot_key, slots_of


def chosen():
    return Driver().does("choose_centre", "belrivage").does("choose_day", "2026-03-06")


def test_one_chooses_centre_day_and_time():
    cloud = chosen()
    assert [slot_key(one.minute) for one in slots_of(cloud.world, "claire")] == ["08:30", "11:00", "14:30"]
    cloud.does("book_service", "11:00")
    assert (cloud.refused, cloud.kinds()) == ("", ["service_booked"])
    assert dict(cloud.letters("service_booked")[0].figures)["centre"] == "Centre Porsche Belrivage"
    assert [one.minute for one in slots_of(cloud.world, "claire")] == [510, 870]
    assert cloud.does("book_service", "08:30").refused == "already_booked"


def test_the_reminder_comes_two_days_before_and_not_after_a_cancelling():
    cloud = chosen().does("book_service", "11:00")
    fired = let_pass(cloud.world, Named("service.reminder")).fired
    assert fired[-1].name == "service.reminder"
    cloud.waits(4)
    assert cloud.kinds("push") == ["service_reminder"]
    assert replay(cloud.start, cloud.world) == cloud.world
    other = chosen().does("book_service", "11:00").does("cancel_booking").waits(4)
    assert other.kinds()[:2] == ["service_booked", "service_cancelled"]
    assert other.kinds("push") == []
    assert other.does("cancel_booking").refused == "booking_unknown"


def test_a_centre_that_takes_none_says_how_to_reach_it():
    cloud = Driver().does("choose_centre", "rochefleur")
    assert (cloud.refused, days_of(cloud.world, "claire")) == ("", ())
    assert cloud.does("choose_day", "2026-03-06").refused == "not_bookable"
    assert cloud.does("book_service", "11:00").refused == "not_bookable"
    assert dict(cloud.answer.figures)["phone"]


def test_what_cannot_be_chosen_is_refused():
    cloud = Driver()
    assert cloud.does("choose_centre", "nowhere").refused == "centre_unknown"
    assert cloud.does("choose_day", "2026-03-07").refused == "slot_closed"
    assert cloud.does("choose_day", "soon").refused == "slot_closed"
    assert cloud.does("book_service", "11:00").refused == "slot_closed"
    assert cloud.does("book_service", "11:00", day="2026-03-02").refused == "slot_past"
    assert cloud.does("book_service", "11:00", account="jonas").refused == "not_member"
    assert cloud.does("book_service", "11:00", vin="WP0ZZZPCMSIM00009").refused == "vin_unknown"
    cloud.does("suspend_user", "emma")
    assert cloud.does("cancel_booking", account="emma").refused == "user_not_active"


def test_two_cars_do_not_get_one_time():
    cloud = chosen().does("book_service", "11:00")
    other = {"account": "jonas", "vin": "WP0ZZZPCMSIM00002"}
    cloud.does("choose_centre", "belrivage", **other)
    assert cloud.does("book_service", "11:00", day="2026-03-06", **other).refused == "slot_taken"


def test_nobody_waits_for_a_car_whose_driver_left():
    cloud = chosen().does("book_service", "11:00").does("remove_car").waits(4)
    assert "service_reminder" not in cloud.kinds("push")
