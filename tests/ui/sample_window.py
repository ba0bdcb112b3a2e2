"""What a window needs that stands on samples: the shipped looks and texts, a small matrix."""

from dataclasses import replace
from pathlib import Path

import yaml
from samples import ICONS, MARKETS, SampleSession, vehicle

from pcm_sim.domain.matrix import Matrix
from pcm_sim.ui.inputs import WindowInputs

ROOT = Path(__file__).parents[2]
LOOKS = yaml.safe_load((ROOT / "models" / "looks.yaml").read_text())["looks"]
DESKTOP = yaml.safe_load((ROOT / "menus" / "desktop.yaml").read_text())["texts"]


def sample_matrix() -> Matrix:
    rows = {
        "old": replace(vehicle("classic-7"), key="old", line="911", generation="991.2"),
        "new": replace(vehicle("full-12"), key="new", line="911", generation="992.1"),
        "other": replace(vehicle("full-11"), key="other", line="taycan", link="none"),
    }
    years = {"old": (2017, 2019), "new": (2019, 2021), "other": (2020, 2021)}
    spans = {
        key: row.years[0]._replace(first=years[key][0], last=years[key][1], inferred=key == "new")
        for key, row in rows.items()
    }
    # The old 911 of 2019 was not sold in North America.
    old = spans["old"]
    rows["old"] = replace(
        rows["old"],
        years=(old._replace(last=2018), old._replace(first=2019, except_regions=("north_america",))),
    )
    for key in ("new", "other"):
        rows[key] = replace(rows[key], years=(spans[key],))
    names = {"911": "911", "taycan": "Taycan"}
    return Matrix(rows, {line: {"en": name} for line, name in names.items()}, MARKETS)


def sample_inputs(first: SampleSession | None = None) -> WindowInputs:
    def speak(session: SampleSession, language: str) -> None:
        session.language = language
        session.moment.unit = type(session.moment.unit)(("home",), language)
        session.tell()

    return WindowInputs(
        texts=DESKTOP,
        looks=LOOKS,
        matrix=sample_matrix(),
        markets=MARKETS,
        languages=("fr", "en", "de"),
        language="en",
        market="FR",
        open_session=lambda row, year, _market, language: SampleSession(
            "classic-7" if row.key == "old" else "full-12", language, year=year
        ),
        speak=speak,
        icons=ICONS,
        first=first,
    )
