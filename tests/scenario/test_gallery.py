"""Pictures that were found right: compared pixel by pixel, renewed on request, kept in their own folder."""

from dataclasses import replace

import pytest
from acting import cell_of
from taken import picture_of_a_list

from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.gallery import Gallery, picture_path


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
    assert (tmp_path / "roaming.pictures" / "home.png").is_file()
    look(cell, picture_of_a_list())
    with pytest.raises(StepError, match="they differ between 0,0 and 800,480; what was seen is"):
        look(cell, picture_of_a_list(ground="#101217"), seen=tmp_path / "seen")
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
    path.parent.mkdir()
    path.write_text("no picture")
    with pytest.raises(StepError, match="is no picture that can be read"):
        look(cell, picture_of_a_list())


def test_no_name_leads_out_of_the_folder(cell, tmp_path):
    path = picture_path(cell, "../../outside")
    assert path.parent == tmp_path / "roaming.pictures"
