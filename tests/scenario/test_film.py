"""A film of what was done."""

from io import BytesIO

import pytest
from PIL import Image, ImageSequence
from taken import HIGH, WIDE, picture_of_a_list

from pcm_sim.scenario.pictures.film import Frame, film
from pcm_sim.scenario.pictures.lettering import font, wrapped

LONG = "Touchez la ligne du milieu, puis attendez que la page suivante soit affichée par le véhicule."


def played(data):
    """Give each picture of a film with how long it stands, in ms."""
    found = Image.open(BytesIO(data))
    return [(one.convert("RGB"), one.info.get("duration")) for one in ImageSequence.Iterator(found)]


def test_each_step_is_seen_before_it_is_ringed():
    list_, bright = picture_of_a_list(), picture_of_a_list("#f0f0f0", "#101010")
    frames = [Frame(list_, "row/1", "A", 2000, 1), Frame(bright, "", "B", 1500)]

    shown = played(film(frames, note="Unofficial simulation"))

    assert [ms for _, ms in shown] == [700, 1300, 1500]
    assert len({image.tobytes() for image, _ in shown}) == 3
    assert len({image.size for image, _ in shown}) == 1


def test_it_is_no_wider_than_was_asked_for_and_captions_break():
    short, long = (played(film([Frame(picture_of_a_list(), "", said)], 400))[0][0] for said in ("A", LONG))
    assert short.width == long.width == 400
    assert long.height > short.height > 400 * HIGH / WIDE


def test_without_words_there_is_no_room_for_them():
    (image, _), *_ = played(film([Frame(picture_of_a_list())], 400))
    assert image.size == (400, 240)


def test_a_film_that_is_too_large_is_made_smaller():
    noise = Image.effect_noise((WIDE, HIGH), 60).convert("RGBA").tobytes()
    frames = [Frame(picture_of_a_list()._replace(rgba=noise), f"row/{row}", "A", 1000) for row in range(2)]
    usual = film(frames)
    small = film(frames, most_bytes=len(usual) // 2)
    assert len(small) < len(usual)
    assert 320 <= played(small)[0][0].width < played(usual)[0][0].width


def test_a_film_of_nothing_is_refused():
    with pytest.raises(ValueError, match="at least one picture"):
        film([])


def test_lines_break_between_words():
    letters = font(20)
    lines = wrapped(LONG, letters, 300)
    assert " ".join(lines) == LONG
    assert all(letters.getlength(line) <= 300 for line in lines)
    assert wrapped("", letters, 300) == []
