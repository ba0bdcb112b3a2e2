"""Rings, numbers and cuts on pictures."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageColor
from taken import HIGH, ROWS, WIDE, picture_of_a_list

from pcm_sim.scenario.pictures.camera import Box
from pcm_sim.scenario.pictures.drawing import MARK, cropped, image_of, png, ringed


def changed(before, after):
    """Give the box of what differs."""
    return ImageChops.difference(before.convert("RGB"), after.convert("RGB")).getbbox()


def luminance(colour):
    parts = [part / 255 for part in ImageColor.getrgb(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_ring_is_round_the_target_and_leaves_it_to_be_read():
    picture = picture_of_a_list()
    box = picture.boxes["row/3"]

    left, top, right, bottom = changed(image_of(picture), ringed(picture, "row/3"))

    assert (left, top, right, bottom) == pytest.approx(
        (box.x, box.y, box.x + box.width, box.y + box.height), abs=6
    )
    middle = (round(box.x + box.width / 2), round(box.y + box.height / 2))
    assert ringed(picture, "row/3").getpixel(middle) == image_of(picture).getpixel(middle)


def test_the_ring_is_seen_on_black_and_on_white():
    mark = luminance(MARK)
    assert (mark + 0.05) / 0.05 > 3
    assert 1.05 / (mark + 0.05) > 3


def test_a_target_at_the_edge_is_ringed_on_the_picture():
    picture = picture_of_a_list()._replace(boxes={"edge": Box(-3, -3, 80, 60), "end": Box(760, 440, 60, 60)})
    for target in picture.boxes:
        assert ringed(picture, target, 12).size == (WIDE, HIGH)


def test_a_target_that_is_not_there_leaves_the_picture_as_it_is():
    picture = picture_of_a_list()
    assert ringed(picture, "nothing", 1) == image_of(picture)
    assert cropped(picture, "nothing") == image_of(picture)


@pytest.mark.parametrize("target", ["row/0", "row/2", "tile", "key/HOME"])
def test_the_number_hides_no_word(target):
    picture = picture_of_a_list()
    ring, numbered = ringed(picture, target), ringed(picture, target, 7)
    left, top, right, bottom = changed(ring, numbered)
    hidden = [
        word
        for word in picture.ink
        if word.x < right and left < word.x + word.width and word.y < bottom and top < word.y + word.height
    ]
    assert hidden == []


def test_a_row_is_cut_out_with_the_rows_beside_it_over_the_whole_width():
    picture = picture_of_a_list()
    cut = cropped(picture, "row/2", ringed(picture, "row/2"))
    tooth = 8
    assert cut.width == WIDE
    assert cut.height == pytest.approx(3 * ROWS + 2 * tooth, abs=4)
    kept = cut.crop((0, tooth, WIDE, cut.height - tooth))
    top = round(picture.boxes["row/1"].y)
    assert kept == ringed(picture, "row/2").crop((0, top, WIDE, top + kept.height))


def test_an_edge_goes_through_no_word():
    picture = picture_of_a_list()
    # A word beside the list, across the line where the cut would be: the next line is above the row before.
    word = Box(20, picture.boxes["row/1"].y - 20, 40, 40)
    cut = cropped(picture._replace(ink=(*picture.ink, word)), "row/2")
    assert cut.height == pytest.approx(cropped(picture, "row/2").height + ROWS, abs=2)


@pytest.mark.parametrize("target", ["tile", "key/HOME", "knob/right"])
def test_what_is_found_by_what_is_round_it_stays_whole(target):
    picture = picture_of_a_list()
    assert cropped(picture, target).size == (WIDE, HIGH)


def test_what_would_hardly_be_smaller_stays_whole():
    picture = picture_of_a_list()
    high = picture._replace(boxes={"row": Box(0, 200, WIDE, 120)})
    assert cropped(high, "row").size == (WIDE, HIGH)


def test_png_keeps_the_pixels_and_drops_what_is_not_needed():
    picture = picture_of_a_list()
    opaque = Image.open(BytesIO(png(image_of(picture))))
    assert opaque.mode == "RGB"
    assert changed(opaque, image_of(picture)) is None
    torn = Image.open(BytesIO(png(cropped(picture, "row/2"))))
    assert torn.mode == "RGBA"
