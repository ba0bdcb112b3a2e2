"""Every colour that is read or seen stands out from every ground that it is used on, by day and by night."""

import re

import pytest
from contrast import MARK, TEXT, contrast
from sample_window import LOOKS, ROOT

GROUNDS = ("ground", "ground_low", "bar", "surface", "surface_low", "surface_down")
PAGES = GROUNDS[:-1]
READ = {
    "text": GROUNDS,
    "text_soft": GROUNDS,
    # Remarks over the page, the call in the status bar, the marks of notices and dialogs.
    "good": PAGES,
    "warning": PAGES,
    "bad": PAGES,
    "info": PAGES,
    "accent": PAGES,
    "on_accent": ("accent",),
}
SEEN = {
    # Boxes, switches and fields.
    "edge": PAGES,
    # What is pressed or chosen carries marks, but no words in these colours.
    "accent": ("surface_down",),
    "good": ("surface_down",),
    "warning": ("surface_down",),
    "bad": ("surface_down",),
    "info": ("surface_down",),
}
WHITE = "#ffffff"
PALETTES = [(look, time) for look in LOOKS for time in ("night", "day")]

DESKTOP_FILE = ROOT / "pcm_sim" / "ui" / "qml" / "Pcm" / "Style" / "Desktop.qml"
DESKTOP = dict(re.findall(r'property color (\w+): "(#[0-9a-f]{6})"', DESKTOP_FILE.read_text()))
DESKTOP_GROUNDS = ("ground", "bar", "card", "cardDown")
DESKTOP_READ = ("text", "textSoft", "accent", "good", "warning", "bad")


def weak(palette: dict[str, str], pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    ratios = {
        f"{colour} on {ground}": contrast(palette[colour], palette[ground])
        for colour, grounds in pairs.items()
        for ground in grounds
    }
    return [f"{pair}: {ratio:.2f}, at least {least}" for pair, ratio in ratios.items() if ratio < least]


@pytest.mark.parametrize(("look", "time"), PALETTES)
def test_what_is_read_stands_out(look, time):
    assert weak(LOOKS[look][time], READ, TEXT) == []


@pytest.mark.parametrize(("look", "time"), PALETTES)
def test_what_is_seen_stands_out(look, time):
    assert weak(LOOKS[look][time], SEEN, MARK) == []


@pytest.mark.parametrize("look", LOOKS)
def test_what_stands_on_keys_and_shapes_stands_out(look):
    device = LOOKS[look]["device"]
    tints = {tint: contrast(WHITE, tint) for tint in LOOKS[look].get("tints", ())}

    assert weak(device, {"key_text": ("key_face", "bezel")}, TEXT) == []
    assert {tint: ratio for tint, ratio in tints.items() if ratio < TEXT} == {}


def test_what_stands_round_the_device_stands_out():
    assert DESKTOP.keys() >= {*DESKTOP_GROUNDS, *DESKTOP_READ}
    assert weak(DESKTOP, dict.fromkeys(DESKTOP_READ, DESKTOP_GROUNDS), TEXT) == []
    assert weak(DESKTOP, {"inkOnAccent": ("accent",)}, TEXT) == []


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#1a2b3c", "#1a2b3c", 1)],
)
def test_the_ratio_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)
