"""The tokens of a look: what a skin must say, checked before QML reads it."""

from collections.abc import Mapping

from pcm_sim.ui.inputs import Look

COLOURS = (
    "ground",
    "ground_low",
    "bar",
    "surface",
    "surface_down",
    "line",
    "text",
    "text_soft",
    "accent",
    "on_accent",
    "good",
    "warning",
    "bad",
    "info",
    "key_face",
    "key_edge",
    "key_text",
    "bezel",
    "bezel_edge",
)
"""Tokens that are colours, `#rrggbb`."""

FIGURES = ("radius_mm", "gap_mm", "tile_columns", "rows_visible", "header_mm", "status_mm", "bezel_mm")
"""Tokens that are numbers."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "font": ("Manrope", "Hanken Grotesk"),
    "back": ("left", "right"),
    "title": ("left", "centre"),
    "trail": ("above", "beside"),
    "row": ("line", "card"),
    "tile": ("over", "beside"),
    "key": ("raised", "flat", "glass"),
    "knobs": ("sides", "bottom"),
}
"""Tokens that choose among words."""


def look_problems(look: Look) -> tuple[str, ...]:
    """Say what is wrong with the tokens of a look; nothing is an empty tuple."""
    known = {*COLOURS, *FIGURES, *WORDS}
    problems = [f"unknown token '{name}'" for name in look if name not in known]
    problems += [f"token '{name}' is missing" for name in sorted(known - set(look))]
    for name in COLOURS:
        value = look.get(name, "#000000")
        if not (isinstance(value, str) and len(value) == len("#rrggbb") and value.startswith("#")):
            problems.append(f"token '{name}' is no colour like #1a2b3c")
    for name in FIGURES:
        if not isinstance(look.get(name, 1), int | float):
            problems.append(f"token '{name}' is no number")
    for name, words in WORDS.items():
        if look.get(name, words[0]) not in words:
            problems.append(f"token '{name}' is none of {', '.join(words)}")
    return tuple(problems)
