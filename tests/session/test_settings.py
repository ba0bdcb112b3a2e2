"""What the desktop keeps from one start to the next."""

import json

import pytest

from pcm_sim.session.settings import (
    MOST_CARS,
    LastCar,
    Settings,
    SettingsError,
    from_plain,
    to_plain,
    with_car,
)
from pcm_sim.session.settings_file import VARIABLE, SettingsFile, open_settings

MACAN = LastCar("macan-95b-2", 2019, "FR", "fr")
TAYCAN = LastCar("taycan-y1a-b", 2022, "CH", "de")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "pcm-sim" / "settings.json"


def beside(file):
    return sorted(one.name for one in file.parent.iterdir())


def test_what_is_kept_is_there_at_the_next_start(file):
    SettingsFile(file).change(language="de", zoom=1.5, pointer=True, width=1200, height=800)

    assert SettingsFile(file).now == Settings(language="de", zoom=1.5, pointer=True, width=1200, height=800)


def test_the_newest_car_stands_first_and_each_car_once(file):
    kept = SettingsFile(file)
    for car in (MACAN, TAYCAN, MACAN._replace(language="en")):
        kept.remember(car)

    assert SettingsFile(file).now.cars == (MACAN._replace(language="en"), TAYCAN)


def test_the_oldest_car_goes():
    settings = Settings()
    for year in range(2010, 2010 + MOST_CARS + 2):
        settings = with_car(settings, MACAN._replace(year=year))

    assert len(settings.cars) == MOST_CARS
    assert (settings.cars[0].year, settings.cars[-1].year) == (2019, 2012)


def test_two_windows_do_not_undo_each_others_changes(file):
    one, other = SettingsFile(file), SettingsFile(file)
    one.change(zoom=2.0)
    other.change(pointer=True)
    one.remember(MACAN)

    assert SettingsFile(file).now == Settings(zoom=2.0, pointer=True, cars=(MACAN,))


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b'{"language": "d',
        b"\xff\xfe\x00",
        b"[]",
        b'{"zoom": "large"}',
        b'{"zoom": NaN}',
        b'{"zoom": 400}',
        b'{"pointer": 1}',
        b'{"motion": true}',
        b'{"cars": {}}',
        b'{"cars": [{"vehicle": "macan-95b-2"}]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_set_aside_and_said(file, damaged):
    file.parent.mkdir()
    file.write_bytes(damaged)

    kept = SettingsFile(file)

    assert kept.now == Settings()
    assert kept.trouble.kind == "damaged"
    assert kept.trouble.file.read_bytes() == damaged
    assert beside(file) == [kept.trouble.file.name]
    assert kept.trouble.file.name.startswith("settings-damaged-2")
    kept.change(zoom=2.0)
    assert SettingsFile(file).now.zoom == 2.0


def test_a_file_that_cannot_be_written_is_said_and_holds_until_the_end(tmp_path):
    (tmp_path / "in-the-way").write_text("")
    kept = SettingsFile(tmp_path / "in-the-way" / "settings.json")
    assert kept.trouble is None

    kept.change(zoom=2.0)

    assert kept.now.zoom == 2.0
    assert kept.trouble.kind == "unwritten"


def test_nothing_half_written_stays(file):
    SettingsFile(file).change(zoom=2.0)

    assert beside(file) == ["settings.json"]


def test_what_nobody_knows_yet_is_passed_over_and_what_is_missing_is_usual():
    assert from_plain({"zoom": 2, "colour": "red"}) == Settings(zoom=2.0)


def test_the_plain_form_is_json():
    settings = Settings("fr", (MACAN, TAYCAN), 1.25, 0.0, True, 1000, 700)

    assert from_plain(json.loads(json.dumps(to_plain(settings)))) == settings


def test_no_settings_can_be_read_from_something_else():
    with pytest.raises(SettingsError):
        from_plain("zoom")


def test_the_variable_names_the_file(file, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(file))
    open_settings().change(zoom=2.0)

    assert file.is_file()


def test_without_it_the_file_is_in_the_platforms_folder(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE)
    for name in ("XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    open_settings().change(zoom=2.0)

    assert [one.parent.name for one in tmp_path.rglob("settings.json")] == ["pcm-sim"]
