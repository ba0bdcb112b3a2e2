"""`pcm-sim run CAR` without a window: one screen as text or JSON, and what stops a picture."""

import pytest

from pcm_sim import composition

HOME = """\
09:41  LTE 4/4  data

HOME

  Navigation >
  Media >
  PHONE >
  Car >
  APPS >
  SET >
  Notifications >
  Apple CarPlay
"""
MOBILE_DATA = """\
09:41  LTE 4/4  data

Données mobiles
(SET > Gestionnaire d’appareils > Options > Données mobiles)

  [ ] Itinérance
  Données mobiles: ON >
"""
DATA_OFF = "PHONE ▸ OPT ▸ SET PHONE ▸ Data connection ▸ Data connections ▸ OFF"
ASK_THE_CENTRE = "Ihr Porsche Zentrum weiß, was dieses Fahrzeug kann."
ENTRIES = {
    "macan-2018": "classic",
    "panamera-2018": "connections",
    "cayenne-2021": "mobile-data",
    "taycan-2022": "accounts",
    "911-2014": "no-connect",
}


def test_the_home_page_as_text(cli):
    answer = cli("run", "macan-2019", "--text", "--lang", "en")
    assert (answer.code, answer.out, answer.err) == (0, HOME, "")


def test_run_may_be_left_out_before_an_option(cli):
    assert cli("--version").out == "pcm-sim 0.1.0\n"
    assert cli("--text").refusal == "which car? For instance: pcm-sim run macan-2019 --text"


@pytest.mark.parametrize("screen", ["roaming", "set/device_manager/options/mobile_data"])
def test_a_page_by_its_id_or_by_the_feature_on_it(cli, screen):
    assert cli("run", "macan-2019", "--text", "--screen", screen).out == MOBILE_DATA


@pytest.mark.parametrize(
    ("language", "title", "row"),
    [
        ("fr", "Données mobiles", "Itinérance"),
        ("en", "Mobile data", "Roaming"),
        ("de", "Mobile Daten", "Roaming"),
    ],
)
def test_json_holds_the_same_screen_in_each_language(cli, language, title, row):
    answer = cli("run", "macan-2019", "--screen", "roaming", "--lang", language, "--json")
    assert answer.code == 0
    screen = answer.json
    assert (screen["title"], screen["language"]) == (title, language)
    assert [one["label"] for one in screen["rows"]] == [row, title]
    text = cli("run", "macan-2019", "--screen", "roaming", "--lang", language, "--text").out
    assert f"\n{title}\n" in text
    assert f"[ ] {row}\n" in text
    assert " > ".join(screen["trail"]) in text


def test_json_beats_text(cli):
    assert cli("run", "macan-2019", "--text", "--json").json["node"] == "home"


def test_a_form_is_shown_with_its_field(cli):
    answer = cli("run", "taycan-2022", "--screen", "link", "--text", "--lang", "en")
    assert (
        "Porsche ID (e-mail address): _\n  Password: \n  Security code: \n  [Sign in] (not yet)\n"
        in answer.out
    )


def test_an_older_car_says_that_there_is_no_porsche_connect(cli):
    answer = cli("run", "macan-2015", "--text", "--lang", "en")
    assert answer.code == 0
    assert "This PCM has no Porsche Connect: no Porsche ID" in answer.out


@pytest.mark.parametrize(
    ("car", "screen", "language", "told"),
    [
        (
            "taycan-2022",
            "roaming",
            "en",
            "roaming: This car takes care of roaming by itself: there is nothing to set.",
        ),
        (
            "taycan-2020",
            "remember_pin",
            "fr",
            "remember_pin: Ce véhicule a une SIM intégrée : il ne demande jamais de PIN.",
        ),
        (
            "macan-2018",
            "private_mode",
            "en",
            f"private_mode: This PCM has no private mode. To switch data off: {DATA_OFF}",
        ),
        (
            "718-2014",
            "link",
            "de",
            f"link: Das PCM dieses Fahrzeugs hat kein Porsche Connect. {ASK_THE_CENTRE}",
        ),
    ],
)
def test_what_the_car_does_not_have_is_refused_with_the_reason(cli, car, screen, language, told):
    answer = cli("run", car, "--screen", screen, "--lang", language, "--text")
    assert answer.code == 1
    assert answer.refusal == told


def test_a_page_that_is_locked_says_what_is_in_the_way(cli):
    answer = cli("run", "macan-2019", "--screen", "apps/weather", "--lang", "en", "--text")
    assert answer.code == 1
    assert answer.refusal == (
        "apps/weather: 'Weather' refuses: This service needs a Porsche ID linked to the car."
        " Link it: SET ▸ Porsche Connect settings"
    )


@pytest.mark.parametrize("car", ENTRIES)
def test_every_entry_of_a_menu_is_a_page_or_says_why_not(cli, car):
    menu = cli("menu", car, "--json").json
    assert menu["tree"] == ENTRIES[car]
    for entry in menu["entries"]:
        answer = cli("run", car, "--screen", entry["id"], "--json")
        if answer.code == 0:
            assert entry["id"].startswith(answer.json["node"]) or answer.json["node"].startswith("form:")
        else:
            assert answer.code == 1
            assert answer.json["error"].startswith(f"{entry['id']}: ")


def test_a_year_in_brackets_opens(cli):
    assert cli("run", "macan-2016", "--text").code == 0
    assert "(inferred model year)" in cli("menu", "macan-2016").out
    assert "(inferred model year)" not in cli("menu", "macan-2017").out


@pytest.mark.parametrize(("market", "tree"), [("US", "classic"), ("DE", "mobile-data")])
def test_the_market_decides_which_cayenne_of_2018_it_is(cli, market, tree):
    assert cli("menu", "cayenne-2018", "--market", market, "--json").json["tree"] == tree


class TestPicture:
    """What goes wrong with `--shot` before and after anything is drawn."""

    def test_the_path_is_printed_when_it_is_saved(self, cli, monkeypatch, tmp_path):
        saved = []
        monkeypatch.setattr(composition, "save_picture", lambda *words: saved.append(words[-1]))
        file = tmp_path / "a.PNG"
        answer = cli("run", "macan-2019", "--shot", str(file))
        assert (answer.code, answer.out, answer.err) == (0, f"{file}\n", "")
        assert saved == [file]

    def test_with_text_the_text_alone_is_printed(self, cli, monkeypatch, tmp_path):
        saved = []
        monkeypatch.setattr(composition, "save_picture", lambda *words: saved.append(words[-1]))
        answer = cli("run", "macan-2019", "--lang", "en", "--text", "--shot", str(tmp_path / "a.png"))
        assert (answer.code, answer.out) == (0, HOME)
        assert len(saved) == 1

    def test_a_picture_that_cannot_be_saved_is_told_on_standard_error(self, cli, monkeypatch, tmp_path):
        def refuse(*_):
            raise PermissionError(13, "Permission denied", "a.png")

        monkeypatch.setattr(composition, "save_picture", refuse)
        answer = cli("run", "macan-2019", "--shot", str(tmp_path / "a.png"))
        assert answer.code == 1
        told = "the picture could not be saved: [Errno 13] Permission denied: 'a.png'"
        assert answer.refusal == told

    @pytest.mark.parametrize("name", ["", "a.jpg", "a", ".png.txt"])
    def test_another_ending_is_refused(self, cli, name):
        assert cli("run", "macan-2019", "--shot", name).refusal == f"{name!r} should end in .png"

    def test_a_folder_that_is_not_there_is_refused(self, cli, tmp_path):
        answer = cli("run", "macan-2019", "--shot", str(tmp_path / "none" / "a.png"))
        assert (answer.code, answer.refusal) == (2, f"there is no folder {str(tmp_path / 'none')!r}")

    def test_a_name_that_no_system_takes_is_refused(self, cli):
        answer = cli("run", "macan-2019", "--shot", f"/{'x' * 300}/a.png")
        assert answer.code == 2
        assert answer.refusal.startswith("there is no folder '/xxx")

    def test_a_folder_of_that_name_is_refused(self, cli, tmp_path):
        (tmp_path / "a.png").mkdir()
        answer = cli("run", "macan-2019", "--shot", str(tmp_path / "a.png"))
        assert (answer.code, answer.refusal) == (2, f"{str(tmp_path / 'a.png')!r} is a folder")

    def test_without_a_car_there_is_nothing_to_draw(self, cli, tmp_path):
        answer = cli("run", "--shot", str(tmp_path / "a.png"))
        assert (answer.code, answer.refusal) == (2, "which car? For instance: pcm-sim run macan-2019 --text")


def test_the_window_is_shown_with_the_session_or_without(cli, monkeypatch):
    shown = []
    monkeypatch.setattr(composition, "show", lambda *words: shown.append(words[1:4]) or 0)
    assert cli("run").code == 0
    assert cli("run", "taycan-2022", "--lang", "de", "--market", "ch").code == 0
    (without, with_car) = shown
    assert without == (None, "fr", "FR")
    assert (with_car[0].rules.vehicle.key, with_car[1:]) == ("taycan-y1a-b", ("de", "CH"))
    assert with_car[0].moment.car.market == "CH"


def test_a_car_alone_means_run(cli):
    assert cli("macan-2019", "--text").out == cli("run", "macan-2019", "--text").out
