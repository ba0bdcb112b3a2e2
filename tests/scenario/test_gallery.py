"""Pictures that were found right: compared pixel by pixel, renewed on request, kept in their own folder."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from acting import cell_of
from taken import picture_of_a_list

from pcm_sim.scenario.pictures.late_camera import LateCamera
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.gallery import FEW, PLATFORM, STEP, Gallery, picture_path


class Camera:
    """A camera before which the same picture always stands."""

    def __init__(self, picture):
        self.picture = picture

    def show(self, _):
        """Look at nothing."""

    def take(self, *_):
        """Give the picture."""
        return self.picture


@pytest.fixture
def cell(tmp_path):
    made = cell_of("note: x")
    return replace(made, scenario=replace(made.scenario, file=str(tmp_path / "roaming.scn.yaml")))


def look(cell, picture, mask=(), **more):
    Gallery(Camera(picture), **more).check(object(), cell, "home", mask)


def test_what_was_renewed_is_right_until_it_looks_otherwise(cell, tmp_path):
    look(cell, picture_of_a_list(), renew=True)
    assert (tmp_path / "roaming.pictures" / PLATFORM / "home.png").is_file()
    look(cell, picture_of_a_list())
    with pytest.raises(StepError, match="pixels differ, between 0,0 and 800,480; what was seen is"):
        look(cell, picture_of_a_list(ground="#401216"), seen=tmp_path / "seen")
    assert (tmp_path / "seen" / "roaming.pictures" / "home.png").is_file()


def test_what_is_masked_is_left_out(cell):
    first = picture_of_a_list()
    look(cell, first, renew=True, mask=("row/2",))
    pixels = bytearray(first.rgba)
    box = first.boxes["row/2"]
    at = (int(box.y + 5) * first.width + int(box.x + 5)) * 4
    pixels[at : at + 3] = b"\xff\x00\xff"
    look(cell, first._replace(rgba=bytes(pixels)), mask=("row/2",))
    with pytest.raises(StepError, match="'row/9' is left out of the picture; it is not seen on it"):
        look(cell, first, mask=("row/9",))


def test_a_picture_that_there_is_not_yet_wants_to_be_renewed(cell):
    with pytest.raises(StepError, match=r"there is no such picture in roaming\.pictures"):
        look(cell, picture_of_a_list())


def test_what_is_no_picture_is_told(cell):
    path = picture_path(cell, "home")
    path.parent.mkdir(parents=True)
    path.write_text("no picture")
    with pytest.raises(StepError, match="is no picture that can be read"):
        look(cell, picture_of_a_list())


def test_no_name_leads_out_of_the_folder(cell, tmp_path):
    path = picture_path(cell, "../../outside")
    assert path.parent == tmp_path / "roaming.pictures" / PLATFORM


def test_no_eye_tells_a_hair_apart(cell):
    first = picture_of_a_list()
    look(cell, first, renew=True)
    look(cell, first._replace(rgba=_with(first, first.width * first.height, STEP)))
    look(cell, first._replace(rgba=_with(first, FEW, STEP + 1)))
    with pytest.raises(StepError, match=f"{FEW + 1} pixels differ, between 0,0 and {FEW + 1},1"):
        look(cell, first._replace(rgba=_with(first, FEW + 1, STEP + 1)))


def _with(picture, count, step):
    """Give the pixels of a picture, so many of which are a step brighter in their green."""
    pixels = bytearray(picture.rgba)
    pixels[1 : 4 * count : 4] = bytes(
        one + step if one < 128 else one - step for one in pixels[1 : 4 * count : 4]
    )
    return bytes(pixels)


def test_what_only_another_system_draws_is_a_warning(cell):
    path = picture_path(cell, "home")
    other = path.parents[1] / "other-arm64" / path.name
    other.parent.mkdir(parents=True)
    other.write_bytes(b"")
    with pytest.raises(StepError, match=f"as other-arm64 draws it, and not as {PLATFORM} does") as raised:
        look(cell, picture_of_a_list())
    assert raised.value.unseen


def test_another_language_has_a_picture_of_its_own(cell):
    spoken = replace(cell, car=cell.car._replace(language="de"))
    assert picture_path(spoken, "home").name == "home.de.png"


def test_the_camera_stays_in_its_bag_until_somebody_looks():
    taken_out = []

    @contextmanager
    def unpack(session):
        taken_out.append(session)
        yield Camera("a picture")
        taken_out.append("put away")

    with LateCamera(unpack) as camera:
        assert taken_out == []
        with pytest.raises(LookupError):
            camera.take("glass")
        camera.show("first")
        camera.show("second")
        assert camera.take("glass") == "a picture"
        assert taken_out == ["first"]
    assert taken_out == ["first", "put away"]
