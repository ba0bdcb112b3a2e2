"""`pcm-sim shots`: pictures of every kind of screen, and a page to look through them."""

import re

import pytest

SMALL = ("shots", "--car", "taycan-2022", "--only", "night", "--kind", "home", "--kind", "device")


@pytest.fixture(autouse=True)
def _offscreen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_QUICK_BACKEND", "software")


def test_it_draws_what_was_asked_for_and_a_page(cli, tmp_path):
    from PySide6.QtGui import QImage  # noqa: PLC0415 - the other commands start without

    answer = cli(*SMALL, "--lang", "fr,de", "--out", str(tmp_path))

    assert answer.code == 0, answer.err
    assert answer.out == f"4 pictures: {tmp_path / 'index.html'}\n"
    pictures = {file.stem: QImage(str(file)) for file in tmp_path.glob("*.png")}
    assert {*pictures} == {
        f"pcm-6.0-{kind}-{code}-night" for kind in ("home", "device") for code in ("fr", "de")
    }
    assert pictures["pcm-6.0-home-fr-night"].width() == 1920
    assert pictures["pcm-6.0-device-fr-night"].width() > 1920
    page = (tmp_path / "index.html").read_text("utf-8")
    assert {*re.findall(r'<a href="([^"]+)"', page)} == {f"{name}.png" for name in pictures}
    assert '<html lang="fr">' in page
    assert {*re.findall(r'data-name="(\w+)"', page)} == {"unit", "language", "light", "kind"}
    assert "http" not in page.replace("http-equiv", "")


def test_json_names_the_page_and_what_cannot_be_read(cli, tmp_path):
    answer = cli(*SMALL, "--lang", "pseudo", "--out", str(tmp_path), "--json")

    assert answer.json == {"pictures": 2, "page": str(tmp_path / "index.html"), "faults": []}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--kind", "hom"], "there is no kind of screen 'hom'; there are device, window, home, widgets"),
        (["--lang", "fr,xx"], "there is no language 'xx'; there are fr, en, de"),
        (["--car", "taycan-1999"], "Taycan"),
    ],
)
def test_it_refuses_what_there_is_not(cli, tmp_path, words, said):
    answer = cli("shots", "--out", str(tmp_path / "new"), *words)

    assert answer.code == 2
    assert said.lower() in answer.refusal.lower()
    assert not (tmp_path / "new").exists()
