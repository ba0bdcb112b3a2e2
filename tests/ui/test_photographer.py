"""Pictures of a running simulation: of each surface, by its targets, without opening it anew."""

import pytest
from PySide6.QtGui import QImage
from samples import SampleSession, screens
from shipped import catalogue, open_car

from pcm_sim.composition import photographer
from pcm_sim.domain.events import PressKey, Tap
from pcm_sim.domain.handset_events import HoldPhone, OnPhone, OpenOnPhone
from pcm_sim.scenario.pictures.camera import Surface


def boxed_within(picture):
    return [
        name
        for name, box in picture.boxes.items()
        if box.x < 0 or box.y < 0 or box.x + box.width > picture.width or box.y + box.height > picture.height
    ]


def cut_out(picture, box):
    image = QImage(picture.rgba, picture.width, picture.height, QImage.Format.Format_RGBA8888)
    return image.copy(round(box.x), round(box.y), round(box.width), round(box.height))


@pytest.fixture(scope="module")
def camera(qapp):  # noqa: ARG001 - the application comes first
    with photographer(catalogue(), open_car("macan-95b-1")) as opened:
        yield opened


@pytest.mark.parametrize("row", ["macan-95b-1", "taycan-y1a-b"])
def test_it_shows_each_surface_with_its_targets(camera, row):
    session = open_car(row)
    camera.show(session)
    canvas, keys = session.rules.vehicle.canvas, session.rules.vehicle.head_unit.keys

    glass, device, phone = map(camera.take, (Surface.GLASS, Surface.DEVICE, Surface.PHONE))

    assert (glass.width, glass.height) == (canvas.width, canvas.height)
    assert device.width > glass.width
    assert all(len(one.rgba) == one.width * one.height * 4 for one in (glass, device, phone))
    assert set(session.screen.targets) <= set(glass.boxes)
    assert {*glass.boxes, *(f"key/{key.id}" for key in keys), "knob/right"} <= set(device.boxes)
    assert set(session.phone.targets) <= set(phone.boxes)
    assert [boxed_within(one) for one in (glass, device, phone)] == [[], [], []]
    assert [one.cut for one in (glass, device, phone)] == [(), (), ()]


def test_a_box_on_the_device_is_where_the_glass_shows_it(camera):
    session = open_car("taycan-y1a-b")
    camera.show(session)
    target = session.screen.rows[0].id

    glass, device = camera.take(Surface.GLASS), camera.take(Surface.DEVICE)

    assert cut_out(glass, glass.boxes[target]) == cut_out(device, device.boxes[target])


def test_it_follows_what_happens(camera):
    session = open_car("macan-95b-1")
    camera.show(session)
    before = camera.take(Surface.GLASS)

    session.dispatch(PressKey("SET"))

    after = camera.take(Surface.GLASS)
    assert after.rgba != before.rgba
    assert session.screen.rows[0].id in after.boxes
    assert after == camera.take(Surface.GLASS)


def test_a_list_is_scrolled_until_all_of_what_is_wanted_is_seen(camera):
    session = open_car("macan-95b-1")
    camera.show(session)
    session.dispatch(PressKey("SET"))
    first, last = session.screen.rows[0].id, session.screen.rows[-1].id

    top, bottom = camera.take(Surface.GLASS, first), camera.take(Surface.GLASS, last)

    assert last not in top.boxes
    assert first not in bottom.boxes
    assert bottom.boxes[last].height == pytest.approx(top.boxes[first].height, abs=1)


def test_what_is_not_there_has_no_box(camera):
    camera.show(open_car("macan-95b-1"))
    assert "set/nothing" not in camera.take(Surface.GLASS, "set/nothing").boxes


def test_below_a_dialog_nothing_can_be_pointed_at(camera):
    session = open_car("macan-95b-1")
    camera.show(session)
    session.dispatch(Tap("status/sim"))

    glass = camera.take(Surface.GLASS)
    device = camera.take(Surface.DEVICE)

    assert {name.partition("/")[0] for name in glass.boxes} == {"dialog"}
    assert {name.partition("/")[0] for name in device.boxes} == {"dialog", "key", "knob"}


def test_fields_of_the_telephone_can_be_pointed_at(camera):
    session = open_car("macan-95b-1")
    form = next(one for one in session.phone_rules.forms if one.endswith("/sign_in"))
    camera.show(session)
    camera.take(Surface.PHONE)

    for event in (HoldPhone("claire"), OpenOnPhone(form), OnPhone(Tap(form))):
        session.dispatch(event)

    seen = camera.take(Surface.PHONE, "form/field/email")
    assert {"form/field/email", "form/field/password"} <= set(seen.boxes)


def test_two_pictures_of_the_same_wait_are_equal(camera):
    session = SampleSession()
    session.show(screens("fr")["wait"])
    camera.show(session)
    assert camera.take(Surface.GLASS) == camera.take(Surface.GLASS)
