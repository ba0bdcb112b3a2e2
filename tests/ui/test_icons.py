"""Icons that one start draws and the next one finds."""

import os

import pytest
from PySide6.QtCore import QSize
from samples import ICONS

from pcm_sim.ui.icon_store import IconStore
from pcm_sim.ui.icons import IconProvider

CIRCLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" {}/></svg>'
)
COLOUR = "ff8800"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def drawing(tmp_path):
    file = tmp_path / "icons" / "circle.svg"
    file.parent.mkdir()
    file.write_text(CIRCLE.format('fill="currentColor"'))
    return file


def draw(drawing, store, name="circle"):
    """Draw as a new start does."""
    provider = IconProvider([drawing.parent], store)
    return provider.requestImage(f"{name}/{COLOUR}", QSize(), QSize(40, 40))


def kept(folder):
    return [file for file in folder.rglob("*") if file.is_file()]


def test_an_icon_found_is_equal_to_the_icon_drawn(drawing, tmp_path):
    first = draw(drawing, IconStore(tmp_path / "cache"))
    second = draw(drawing, IconStore(tmp_path / "cache"))

    assert len(kept(tmp_path / "cache")) == 1
    assert second == first == draw(drawing, None)
    assert first.pixelColor(20, 20).name() == f"#{COLOUR}"


def test_an_icon_found_is_not_drawn_again(drawing, tmp_path):
    first = draw(drawing, IconStore(tmp_path / "cache"))
    stat = drawing.stat()
    # Other lines of the same size and time: only who reads them again would see them.
    drawing.write_text(CIRCLE.format('fill="currentBlurb"'))
    os.utime(drawing, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    assert draw(drawing, IconStore(tmp_path / "cache")) == first


def test_an_edited_drawing_is_drawn_anew(drawing, tmp_path):
    first = draw(drawing, IconStore(tmp_path / "cache"))
    drawing.write_text(CIRCLE.format('fill="none"'))

    assert draw(drawing, IconStore(tmp_path / "cache")) != first


@pytest.mark.parametrize("damage", [b"", b"40 40\n", b"no size\nxx", b"-1 -1\n", b"40 40\n" + b"x" * 9])
def test_a_damaged_icon_is_drawn_anew(drawing, tmp_path, damage):
    first = draw(drawing, IconStore(tmp_path / "cache"))
    kept(tmp_path / "cache")[0].write_bytes(damage)

    assert draw(drawing, IconStore(tmp_path / "cache")) == first
    assert draw(drawing, IconStore(tmp_path / "cache")) == first


def test_a_folder_that_cannot_be_written_costs_only_time(drawing, tmp_path):
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file, not a folder")

    assert draw(drawing, IconStore(in_the_way)) == draw(drawing, None)


@pytest.mark.parametrize("source", ["", "no drawing at all"])
def test_what_is_no_drawing_draws_nothing(drawing, tmp_path, source):
    drawing.write_text(source)

    image = draw(drawing, IconStore(tmp_path / "cache"))

    assert (image.width(), image.height(), image.pixelColor(20, 20).alpha()) == (40, 40, 0)
    assert kept(tmp_path / "cache") == []


def test_an_unknown_name_draws_nothing(drawing, tmp_path):
    assert draw(drawing, IconStore(tmp_path / "cache"), "nobody").pixelColor(20, 20).alpha() == 0


def test_the_arrows_that_are_crossed_out_are_as_strong_as_the_slash():
    image = IconProvider([ICONS], None).requestImage(f"no-data/{COLOUR}", QSize(), QSize(240, 240))
    heads, slash = ((70, 45), (170, 195)), (120, 120)

    assert image.pixelColor(*slash).alpha() > 200
    assert all(image.pixelColor(*head).alpha() > 200 for head in heads)
