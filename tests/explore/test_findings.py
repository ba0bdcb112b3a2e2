"""Each kind of fault is found where it is and nowhere else, and playing what is saved of it shows it."""

import pytest
from faults import Written, faulty, found_on, found_on_faulty, told
from overlays import LANGUAGE, Overlay
from shipped import catalogue

from pcm_sim.domain import navigation, react
from pcm_sim.domain.outcome import Outcome
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.neighbouring import neighbours
from pcm_sim.explore.findings.reproducing import scenario_of
from pcm_sim.explore.findings.saving import save, shared

OLD = Cell("macan-95b-old", 2014, "FR", "en")

IN_DATA = [
    ("inert", ("inert", "set", "set/leave"), "passed"),
    ("dangling", ("dangling", "set", "set/to_quiet"), "failed"),
    ("bare", ("refused_without_reason", "set", "set/shut"), "passed"),
    ("double", ("same_label", "set", "set/one"), "passed"),
    ("lost", ("unreachable", "set", "set/lost"), "failed"),
]


def test_a_car_without_a_fault_has_no_finding():
    assert found_on(OLD, catalogue()) == ()


@pytest.mark.parametrize(("car", "finding", "verdict"), IN_DATA, ids=[one[0] for one in IN_DATA])
def test_a_fault_in_data_is_found_and_played(car, finding, verdict, tmp_path):
    (found,) = found_on_faulty(car)
    assert told([found]) == [finding]
    assert Written(faulty(), found, tmp_path).played() == verdict


def test_another_id_in_the_next_model_year_is_found_and_told_when_it_is_played(tmp_path):
    (found,) = neighbours(faulty())
    assert told([found]) == [("differing_ids", "set/tips", "set/advice")]
    assert Written(faulty(), found, tmp_path).played() == "wrong"


def test_a_page_that_nothing_leaves_is_a_trap_until_it_is_mended(monkeypatch, tmp_path):
    with monkeypatch.context() as patch:
        hold_fast(patch, "set/sound", but={})
        (found,) = found_on(OLD, catalogue())
        assert told([found]) == [("trap", "set/sound", "")]
        assert found.way == ("key SET", "tap set/sound")
        written = Written(catalogue(), found, tmp_path)
        assert written.played() == "failed"
    assert written.played() == "passed"


def test_pages_from_which_nothing_leads_home_are_one_way(monkeypatch, tmp_path):
    with monkeypatch.context() as patch:
        hold_fast(patch, "set/units", but={"set/units": "set/units/distance", "set/units/distance": "back"})
        (found,) = found_on(OLD, catalogue())
        assert told([found]) == [("one_way", "set/units", "")]
        written = Written(catalogue(), found, tmp_path)
        assert written.played() == "failed"
    assert written.played() == "passed"


def test_going_back_elsewhere_is_a_wrong_back_until_it_is_mended(monkeypatch, tmp_path):
    with monkeypatch.context() as patch:
        right = navigation.way_back
        patch.setattr(
            navigation, "way_back", lambda unit: unit.stack[:1] if unit.page == "set/sound" else right(unit)
        )
        (found,) = found_on(OLD, catalogue())
        assert told([found]) == [("wrong_back", "set", "set/sound")]
        written = Written(catalogue(), found, tmp_path)
        assert written.played() == "failed"
    assert written.played() == "passed"


def hold_fast(patch, page, but):
    """Let a page and all below it react to nothing that a person does there, save one touch each."""
    right = react._react

    def holding(rules, cabin, event):
        here = cabin.unit.page
        works = here in but and getattr(event, "target", "") == but[here]
        return Outcome(cabin) if here.startswith(page) and not works else right(rules, cabin, event)

    patch.setattr(react, "_react", holding)


def test_what_several_cells_share_is_saved_once_and_names_the_first(tmp_path):
    (found,) = found_on_faulty("inert")
    again = found._replace(cell=found.cell._replace(language="de"))
    assert [one.others for one in shared([found, again])] == [(again.cell.name,)]
    (file,) = save(faulty(), [found, again], tmp_path)
    assert file.name == "inert-faulty-inert-set-leave.scn.yaml"
    assert "Found in one more cell." in file.read_text(encoding="utf-8")


def test_words_that_an_added_language_lacks_are_found_in_that_language(tmp_path):
    overlay = Overlay(tmp_path)
    overlay.write("languages/it.yaml", f"{LANGUAGE}texts: {{Sound: Suono}}\n")
    data = overlay.catalogue()
    found = found_on(OLD, data)
    units = next(one for one in found if one.entry == "Units")
    assert {one.kind for one in found} == {"text_missing"}
    assert units.cell.language == "it"
    assert "Sound" not in [one.entry for one in found]
    assert Written(data, units, tmp_path).played() == "passed"


def test_what_is_typed_on_the_way_is_named_and_no_secret_is_in_the_file(tmp_path):
    cell = Cell("macan-95b-2", 2019, "FR", "en")
    way = ("tap bar/app", "tap app/sign_in", "fill right", "wait", "tap bar/portal", "tap portal/vehicles")
    found = Finding("text_cut", cell, "phone", "portal/vehicles", "", "cut", way)
    written = Written(catalogue(), found, tmp_path)
    assert "${claire.password}" in written.file.read_text(encoding="utf-8")
    assert written.played() == "passed"


def test_a_crash_is_written_down_without_another_one():
    way = ("key SET", "tap set/sound")
    text = scenario_of(catalogue(), Finding("crash", OLD, "pcm", "set", "set/sound", "it crashed", way))
    assert text.split()[-2:] == ["tap:", "set/sound"]
