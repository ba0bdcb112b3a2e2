"""What a scenario claims to show rests on a rule or an entry: with that broken, its expectation fails."""

from pathlib import Path

import pytest
from broken_facts import not_shown, not_shown_with

from pcm_sim.composition import load_catalogue
from pcm_sim.domain.areas import Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.telephone import Beside, Line, Source, data_beside_call

LOCK = "      - {unless: {not: {unit.user: none}}, message: link_first}\n"
CHANGES = [
    ("F026", "link/needed", "menus/shared/services.yaml", LOCK, ""),
    ("F037", "link/code-older", "models/policy.yaml", "length: 8  ", "length: 6  "),
    ("F048", "availability/countries", "models/products.yaml", "    markets_not: [CN]\n", ""),
    ("F052", "availability/validity", "menus/my-porsche/contract-page.yaml", "item.term", "item.car"),
    ("F062", "data/card-calls-by-country", "models/markets.yaml", "sim_telephony: false", ""),
    ("F071", "roaming/panamera", "models/panamera.yaml", "key: DEVICES", "key: SET"),
    ("F080", "data-off/taycan", "menus/accounts/settings.yaml", '"Mode privé"', '"Mode discret"'),
    ("F083", "sim-pin/older", "menus/shared/sim-card.yaml", "Se souvenir du PIN", "Mémoriser le PIN"),
]
"""A fact, the scenario that shows it, and a change of the data after which it does not hold."""


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one[0])
def test_a_fact_is_not_shown_once_its_data_are_broken(tmp_path: Path, change: tuple[str, ...]) -> None:
    fact, scenario, file, old, new = change
    assert fact in not_shown_with(tmp_path, scenario, file, (old, new))


@pytest.mark.parametrize(
    ("scenario", "fact"), [("data/card-and-calls", "F064"), ("data/hotspot-and-calls", "F068")]
)
def test_a_call_that_leaves_data_running_on_2g_fails_what_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, scenario: str, fact: str
) -> None:
    monkeypatch.setattr("pcm_sim.domain.connectivity.data_beside_call", beside_as_on_lte)
    assert not_shown(load_catalogue(), scenario) >= {fact}


def beside_as_on_lte(source: Source, via: Via, line: Line, *, phone_network: bool) -> Beside:
    return data_beside_call(source, via, line._replace(bearer=Bearer.LTE), phone_network=phone_network)


def test_roaming_without_a_border_shows_nothing_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pcm_sim.domain.connectivity.source_of", lambda *_: (Source.CARD, ""))
    assert "F069" in not_shown(load_catalogue(), "roaming/abroad")
