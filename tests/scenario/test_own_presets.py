"""Presets of one's own: loading one keeps what was before, saving one leads to the same, without secrets."""

import pytest
from shipped import catalogue

from pcm_sim.composition import choose_car, open_session
from pcm_sim.domain.events import Confirm, PressKey, SetPrivateMode, Tick, TypeText
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.shelf import saving
from pcm_sim.scenario.shelf.opening import has_happened, load, loaded, opened_with
from pcm_sim.scenario.shelf.saving import PresetTitle, delete_preset, save_preset
from pcm_sim.scenario.shelf.shelf import OWN, shelf

CAR = "macan-2019"
TITLE = PresetTitle("Après-midi à Lyon", "Ce que voit le client")


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Give a folder for presets of one's own that nobody else writes into."""
    folder = tmp_path / "presets"
    monkeypatch.setenv("PCM_SIM_PRESETS", str(folder))
    return folder


def running(car=CAR):
    return open_session(car, catalogue=catalogue())


def on_shelf(name, car=CAR):
    return next(one for one in shelf(catalogue(), choose_car(catalogue(), car)) if one.id == name)


def test_a_preset_is_loaded_and_what_was_before_is_recalled():
    session = running()
    session.keep("mine")
    told = []
    session.listen(lambda: told.append(session.moment))
    session.dispatch(SetPrivateMode(on=True))
    before = session.moment
    assert (loaded(session), has_happened(session)) == ("", True)

    load(session, catalogue(), "sim_puk", "before")

    assert session.moment.cabin.car.card_state == "puk_required"
    assert (loaded(session), has_happened(session)) == ("sim_puk", False)
    assert session.kept.names == ("start", "mine", "before")
    assert told[-1] is session.moment
    session.advance(5_000, idle=True)
    assert not has_happened(session)

    assert session.recall("before")
    assert (session.moment, loaded(session)) == (before, "")
    # The way there goes on from where it was.
    assert [one.event for one in session.trail.since()] == [SetPrivateMode(on=True)]

    with pytest.raises(StepError, match="did you mean 'sim_puk'"):
        load(session, catalogue(), "sim_pukk", "again")
    assert "again" not in session.kept.names
    with pytest.raises(ValueError, match="same car"):
        session.become(running("macan-2021"))


@pytest.mark.parametrize(
    "name", ["linked", "card_expired_before_renewal", "hotspot_phone", "code_tries_used"]
)
def test_the_present_state_is_saved_and_begins_so_again(name, own_folder):
    session = running()
    load(session, catalogue(), name)
    session.advance(600_000)
    session.dispatch(PressKey("MEDIA"))

    file = save_preset(session, catalogue(), TITLE)

    assert file == own_folder / "apres_midi_a_lyon.yaml"
    again = opened_with(catalogue(), choose_car(catalogue(), CAR), file.stem, session.moment.unit.language)
    assert again.moment == session.moment
    saved = on_shelf(file.stem)
    assert (saved.group, saved.own, saved.name["de"], saved.why_not) == (OWN, True, TITLE.name, "")


def test_a_preset_of_ones_own_says_on_which_cars_it_does_not_begin():
    session = running()
    load(session, catalogue(), "sim_puk")
    session.dispatch(SetPrivateMode(on=True))
    save_preset(session, catalogue(), TITLE)
    assert on_shelf("apres_midi_a_lyon", "taycan-2022").why_not


def test_a_step_that_another_car_has_not_is_told_without_its_file():
    session = running()
    session.dispatch(PressKey("SET"))
    save_preset(session, catalogue(), TITLE)
    told = FaultWords(catalogue().plain["failures"], "en").say(
        on_shelf("apres_midi_a_lyon", "taycan-2022").why_not
    )
    assert told == "its steps do not go through here: the key “SET” is pressed; this unit has HOME"


def test_a_secret_that_was_typed_is_not_in_the_file():
    session = running()
    load(session, catalogue(), "sim_pin_asked")
    for event in (TypeText("9152"), Confirm(), Tick(60_000)):
        session.dispatch(event)
    assert session.moment.cabin.car.card.pin_tries == 2

    file = save_preset(session, catalogue(), TITLE)

    assert "9152" not in file.read_text("utf-8")
    again = opened_with(catalogue(), choose_car(catalogue(), CAR), file.stem, session.moment.unit.language)
    assert again.moment == session.moment


def test_a_name_is_taken_once_and_free_again_when_it_is_deleted(own_folder):
    session = running()
    for said, why in (("Linked", "is taken"), ("  ", "1 to 80 signs"), ("x" * 81, "1 to 80 signs")):
        with pytest.raises(StepError, match=why):
            save_preset(session, catalogue(), PresetTitle(said, ""))
    save_preset(session, catalogue(), TITLE)
    with pytest.raises(StepError, match="choose another"):
        save_preset(session, catalogue(), TITLE)
    assert not delete_preset(catalogue(), "linked")
    assert not delete_preset(catalogue(), f"../{own_folder.name}/apres_midi_a_lyon")
    assert delete_preset(catalogue(), "apres_midi_a_lyon")
    assert not list(own_folder.iterdir())


def test_one_that_is_damaged_stands_on_the_shelf_with_what_is_wrong(own_folder):
    own_folder.mkdir()
    (own_folder / "broken.yaml").write_text("schema: 1\nnam: x\n")
    told = on_shelf("broken")
    assert told.own
    assert told.why_not


def test_two_programs_that_save_at_once_do_not_write_over_each_other(own_folder, monkeypatch):
    session = running()
    file = own_folder / "apres_midi_a_lyon.yaml"

    def tried_out(*_):
        # While this program tries it out, the other one is done.
        own_folder.mkdir()
        file.write_text("theirs")

    monkeypatch.setattr(saving, "_try_out", tried_out)
    with pytest.raises(StepError, match="is taken"):
        save_preset(session, catalogue(), TITLE)
    assert [one.read_text() for one in own_folder.iterdir()] == ["theirs"]


def test_a_preset_that_cannot_be_read_says_why_and_not_that_it_can(own_folder):
    own_folder.mkdir()
    (own_folder / "torn.yaml").write_text("schema: 1\nstaet: {}\n")
    assert str(on_shelf("torn").why_not).startswith(f"{own_folder / 'torn.yaml'}:1:1: a preset needs")


def test_only_files_of_the_folder_itself_are_presets(own_folder, tmp_path):
    (own_folder / "folder.yaml").mkdir(parents=True)
    (tmp_path / "elsewhere.yaml").write_text("schema: 1\n")
    (own_folder / "leads_out.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert not {"folder", "leads_out"} & {one.id for one in shelf(catalogue())}
