"""What a window needs that stands on samples: the shipped looks and texts, a small matrix."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import yaml
from sample_screens import TEXTS
from samples import ICONS, MARKETS, SampleSession, vehicle

from pcm_sim.domain.matrix import Matrix
from pcm_sim.ui.inputs import WindowInputs

ROOT = Path(__file__).parents[2]


def _read(file: str):
    """Read shipped data in C, as those of the desktop take seconds otherwise."""
    return yaml.load((ROOT / file).read_text(), Loader=yaml.CSafeLoader)


LOOKS = _read("models/looks.yaml")["looks"]
DESKTOP = _read("menus/desktop.yaml")["texts"]


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


def sample_search(_session: SampleSession, words: str, language: str, limit: int):
    """Find one of each kind whatever the words are; nothing for `zzz`."""
    say = TEXTS[language]
    way = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(("DEVICES", *say["trail"], say["private"]))
    kinds = {
        "feature": ("set/roaming", way, "", ("F070", "X07")),
        "entry": ("set/a", way, say["out"], ()),
        "message": ("", "", f"{say['trouble']} {say['out']}", ("F081",)),
        "outside": (
            "",
            "My Porsche \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} " + say["long"],
            say["text"],
            (),
        ),
    }
    hits = [
        SimpleNamespace(
            kind=kind,
            title=f"{say['title']} ({words})",
            path=path,
            detail=detail,
            facts=facts,
            target=target,
            phone="portal/contact" if kind == "outside" else "",
        )
        for kind, (target, path, detail, facts) in kinds.items()
    ]
    return [] if words == "zzz" else hits[:limit]


_DEFAULTS = {"X07": "newer", "X08": "set", "X13": "cards"}


class SampleReadings:
    """A contested cell, a gap, and one that matters outside the car; what is chosen is kept."""

    def __init__(self) -> None:
        self.chosen = dict(_DEFAULTS)

    def cells(self, _session: SampleSession, language: str):
        say = TEXTS[language]

        def statement(cell: str, key: str, lines: tuple[str, ...], text: str, resolved: bool):
            chosen = self.chosen[cell] == key
            return SimpleNamespace(id=key, lines=lines, text=text, chosen=chosen, resolved=resolved)

        return [
            SimpleNamespace(
                id="X07",
                title=say["title"],
                gap=False,
                outside=False,
                statements=[
                    statement("X07", "newer", ("191", "203"), say["private"], True),
                    statement("X07", "older", ("189",), say["long"], False),
                    statement("X07", "literal", (), say["ask"], False),
                ],
            ),
            SimpleNamespace(
                id="X08",
                title=say["long"],
                gap=True,
                outside=False,
                statements=[
                    statement("X08", "set", (), "SET", True),
                    statement("X08", "devices", (), "DEVICES", False),
                ],
            ),
            SimpleNamespace(
                id="X13",
                title=say["text"],
                gap=False,
                outside=True,
                statements=[
                    statement("X13", "cards", ("112",), say["private"], True),
                    statement("X13", "wallets", ("281",), say["out"], False),
                ],
            ),
        ]

    def choose(self, session: SampleSession, cell: str, statement: str) -> SampleSession:
        self.chosen[cell] = statement
        opened = SampleSession(session.canvas, session.language)
        others = tuple((one, key) for one, key in self.chosen.items() if key != _DEFAULTS[one])
        opened.rules.vehicle = replace(opened.rules.vehicle, readings=others)
        return opened


class SampleScenarios:
    """A shelf with nothing on it."""

    def files(self) -> tuple[Path, ...]:
        return ()


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
        languages={"fr": "Français", "en": "English", "de": "Deutsch"},
        language="en",
        market="FR",
        open_session=lambda row, year, _market, language: SampleSession(
            "classic-7" if row.key == "old" else "full-12", language, year=year
        ),
        speak=speak,
        icons=(ICONS,),
        first=first,
        search=sample_search,
        scenarios=SampleScenarios(),
        readings=SampleReadings(),
    )
