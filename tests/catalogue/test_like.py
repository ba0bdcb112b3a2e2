"""A vehicle that is like another: what it takes over, from which folder, and what cannot be."""

import pytest
from overlays import Overlay

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root

NOVA = "line: nova\nlabel: {fr: Nova, en: Nova, de: Nova}\nvehicles:\n"
LIKE = "macan-95b-3"


@pytest.fixture
def overlay(tmp_path):
    return Overlay(tmp_path / "mine")


@pytest.fixture(scope="module")
def shipped():
    return Compilation(data_root()).run().plain["vehicles"]


def test_everything_that_is_not_said_is_taken_over(overlay, shipped):
    overlay.write("models/nova.yaml", f"{NOVA}  nova-1: {{like: {LIKE}, generation: N1, look: pcm-4.0}}\n")
    vehicle = overlay.catalogue().plain["vehicles"]["nova-1"]
    assert vehicle == {**shipped[LIKE], "line": "nova", "generation": "N1", "look": "pcm-4.0"}


def test_a_vehicle_joins_a_line_that_is_there_from_a_file_of_any_name(overlay, shipped):
    overlay.write(
        "models/more.yaml",
        f"line: macan\nvehicles: {{macan-2026: {{like: {LIKE}, years: [{{from: 2026, to: 2026}}]}}}}\n",
    )
    catalogue = overlay.catalogue()
    assert [row.key for row in catalogue.matrix.candidates("macan", 2026, "FR")] == ["macan-2026"]
    assert list(catalogue.plain["vehicles"]) == [*shipped, "macan-2026"]


def test_a_vehicle_of_a_shipped_key_replaces_that_one(overlay, shipped):
    other = "macan-95b-2"
    overlay.write(
        "models/macan.yaml", f"line: macan\nvehicles: {{{LIKE}: {{like: {other}, generation: X}}}}\n"
    )
    vehicles = overlay.catalogue().plain["vehicles"]
    assert list(vehicles) == list(shipped)
    assert vehicles[LIKE] == {**shipped[other], "line": "macan", "generation": "X"}


def test_like_its_own_key_is_like_the_one_below(overlay, shipped, tmp_path):
    overlay.write("models/a.yaml", f"line: macan\nvehicles: {{{LIKE}: {{like: {LIKE}, generation: X}}}}\n")
    above = Overlay(tmp_path / "above", overlay)
    above.write("models/a.yaml", f"line: macan\nvehicles: {{{LIKE}: {{like: {LIKE}, look: pcm-4.0}}}}\n")
    assert above.catalogue().plain["vehicles"][LIKE] == {
        **shipped[LIKE],
        "generation": "X",
        "look": "pcm-4.0",
    }


def test_a_row_of_vehicles_each_like_the_one_before(overlay, shipped):
    overlay.write(
        "models/nova.yaml",
        f"{NOVA}  nova-3: {{like: nova-2, look: pcm-4.0}}\n  nova-2: {{like: nova-1, carplay: wired}}\n"
        f"  nova-1: {{like: {LIKE}, generation: N}}\n",
    )
    expected = {**shipped[LIKE], "line": "nova", "generation": "N", "carplay": "wired", "look": "pcm-4.0"}
    assert overlay.catalogue().plain["vehicles"]["nova-3"] == expected


def test_one_that_is_like_a_replaced_one_is_like_the_new(overlay):
    overlay.write(
        "models/macan.yaml",
        f"line: macan\nvehicles:\n  {LIKE}: {{like: {LIKE}, generation: X}}\n"
        f"  mine: {{like: {LIKE}, years: [{{from: 2026}}]}}\n",
    )
    assert overlay.catalogue().plain["vehicles"]["mine"]["generation"] == "X"


def test_a_line_may_get_another_name(overlay):
    overlay.write(
        "models/a.yaml", f"line: macan\nlabel: {{fr: M, en: M, de: M}}\nvehicles: {{m: {{like: {LIKE}}}}}\n"
    )
    assert overlay.catalogue().matrix.line_labels["macan"]["en"] == "M"


FAULTS = {
    "unknown vehicle": (
        f"{NOVA}  nova-1: {{like: ¦macan-95b-33}}\n",
        "there is no vehicle 'macan-95b-33' (did you mean 'macan-95b-3'?)",
    ),
    "itself": (
        f"{NOVA}  nova-1: {{like: ¦nova-1}}\n",
        "'nova-1' cannot be like itself (name another vehicle)",
    ),
    "a circle": (
        f"{NOVA}  nova-1: {{like: nova-2}}\n  nova-2: {{like: nova-3}}\n  nova-3: {{like: ¦nova-1}}\n",
        "like goes round in a circle: nova-1 → nova-2 → nova-3 → nova-1 (write one of them out)",
    ),
    "a new line without a name": (
        f"¦line: nova\nvehicles: {{nova-1: {{like: {LIKE}}}}}\n",
        "the new line 'nova' needs 'label' (its name for people)",
    ),
    "a key of another line": (
        f"{NOVA}  ¦taycan-y1a-a: {{like: {LIKE}}}\n",
        "the vehicle 'taycan-y1a-a' is of the line 'taycan' (give this one another key)",
    ),
    "a wrong value": (
        f"{NOVA}  nova-1: {{like: {LIKE}, sim_slot: ¦yes}}\n",
        "expected true or false, found 'yes' (write true, without quotes)",
    ),
    "an unknown key": (
        f"{NOVA}  nova-1: {{like: {LIKE}, ¦wfi: none}}\n",
        "unknown key 'wfi' (did you mean 'wifi'?)",
    ),
    "like itself mistyped": (
        f"{NOVA}  nova-1: {{¦likke: {LIKE}}}\n",
        "unknown key 'likke' (did you mean 'like'?)",
    ),
    "a tree that is not there": (
        f"{NOVA}  nova-1: {{like: {LIKE}, tree: ¦clasic}}\n",
        "there is no tree 'clasic' (did you mean 'classic'?)",
    ),
    "years backwards, taken over": (
        f"{NOVA}  nova-1: {{like: {LIKE}, years: [¦{{from: 2026, to: 2025}}]}}\n",
        "model years run backwards: 2026 to 2025 (from: 2025, to: 2026)",
    ),
    "a tree that lacks what the car had": (
        f"{NOVA}  nova-1: {{like: ¦{LIKE}, hard_keys: [{{id: ZZZ, legend: Z, place: left}}]}}\n",
        (
            "the key ZZZ of nova-1 leads nowhere in the tree 'mobile-data' "
            "(bind it under keys: in the tree, or leave it out under hard_keys:)"
        ),
    ),
}


@pytest.mark.parametrize(("text", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_what_cannot_be_is_told_at_its_place(overlay, text, told):
    place = overlay.write("models/nova.yaml", text)
    assert f"{place}: {told}" in overlay.told()


def test_the_same_key_twice_in_one_folder_is_told(overlay):
    overlay.write("models/a.yaml", f"line: macan\nvehicles: {{mine: {{like: {LIKE}}}}}\n")
    place = overlay.write("models/b.yaml", f"line: macan\nvehicles: {{¦mine: {{like: {LIKE}}}}}\n")
    assert overlay.told() == [f"{place}: a second vehicle 'mine' (each key once)"]


def test_a_broken_vehicle_blames_none_that_is_like_it(overlay):
    place = overlay.write("models/a.yaml", f"{NOVA}  nova-1: {{like: {LIKE}, wifi: ¦zzz}}\n")
    overlay.write("models/b.yaml", "line: macan\nvehicles: {mine: {like: nova-1}}\n")
    assert overlay.told() == [f"{place}: 'zzz' is not a kind of Wi-Fi (one of: join, share, none)"]
