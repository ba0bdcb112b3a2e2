"""Radio and media: sources, stations, tracks, presets, next and previous, pause; no touch is silent."""

from dataclasses import replace

import pytest
from areas import PAIRED, THINGS, build_area_rules, sit

from pcm_sim.domain.areas import Media
from pcm_sim.domain.events import BringPhone, SetIgnition
from pcm_sim.domain.playing import now_playing

STATIONS = "media/stations"
TRACKS = "media/tracks/all"
PRESETS = "media/presets/all"


def listen(**media):
    """Sit in a car in which something plays."""
    return sit(unit={"media": Media(**media)}).press("MEDIA") if media else sit().press("MEDIA")


def media(seat):
    """Give what plays."""
    return seat.unit.areas.media


def choose(seat, source):
    """Choose a source."""
    return seat.press("MEDIA").tap("media/source", f"media/source/{source}").press("MEDIA")


# --- sources ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("fm", "FM One · 89.4 MHz"),
        ("dab", "DAB One · 8C"),
        ("usb", "First · A Band"),
        ("bluetooth", "First · A Band"),
    ],
)
def test_a_source_plays_at_once(source, shown):
    seat = choose(listen(station="fm_one", playing=False), source)
    assert (media(seat).source, media(seat).playing) == (source, True)
    assert seat.row("media/now").value == shown


def test_a_band_keeps_its_station_while_another_source_plays():
    seat = choose(choose(listen(station="fm_two"), "usb"), "fm")
    assert media(seat).station == "fm_two"


def test_a_player_keeps_its_track_while_the_radio_plays():
    seat = choose(choose(listen(source="usb", track="second"), "fm"), "usb")
    assert media(seat).track == "second"


@pytest.mark.parametrize(
    ("source", "state", "reason"),
    [
        ("bluetooth", {"phone": None}, "no_phone"),
        ("bluetooth", {"unit": {"telephony": replace(PAIRED, bluetooth=False)}}, "no_phone"),
        ("carplay", {}, "carplay_not_running"),
    ],
)
def test_a_source_without_what_it_plays_from_is_refused(source, state, reason):
    seat = sit(**state).press("MEDIA").tap("media/source", f"media/source/{source}")
    assert (seat.dialog, media(seat).source) == (reason, "fm")


@pytest.mark.parametrize("before", ["usb", "dab"])
def test_when_the_telephone_goes_what_played_before_plays_again(before):
    seat = choose(choose(sit(), before), "bluetooth").do(BringPhone(None))
    assert (media(seat).source, media(seat).playing) == (before, True)


def test_the_list_has_the_stations_of_the_band():
    seat = choose(listen(), "dab")
    shown = [row.label for row in seat.screen.rows if row.id.startswith(STATIONS)]
    assert shown == ["DAB One", "DAB Two"]
    seat = choose(seat, "usb")
    assert seat.row(STATIONS).label == "no stations en"


# --- stations and tracks ----------------------------------------------------------------------------


def test_a_station_is_tuned_in():
    seat = listen(station="fm_one").tap(f"{STATIONS}#fm_two")
    assert (media(seat).station, seat.changed) == ("fm_two", {"media.fm": "fm_two"})
    assert [row.id for row in seat.screen.rows if row.checked] == [f"{STATIONS}#fm_two"]


def test_a_track_is_played_by_the_present_player_and_by_usb_while_the_radio_plays():
    seat = choose(sit(), "bluetooth").tap("media/tracks", f"{TRACKS}#third")
    assert (media(seat).source, media(seat).track) == ("bluetooth", "third")
    seat = choose(seat, "fm").tap("media/tracks", f"{TRACKS}#second")
    assert (media(seat).source, media(seat).track) == ("usb", "second")


@pytest.mark.parametrize(
    ("source", "touches", "order"),
    [
        ("fm", "media/next", ["fm_two", "fm_three", "fm_one"]),
        ("fm", "media/previous", ["fm_three", "fm_two", "fm_one"]),
        ("dab", "media/next", ["dab_two", "dab_one"]),
        ("usb", "media/next", ["second", "third", "first"]),
        ("usb", "media/previous", ["third", "second", "first"]),
    ],
)
def test_next_and_previous_go_round_within_the_source(source, touches, order):
    seat = choose(listen(station="fm_one", track="first"), source)
    heard = []
    for _ in order:
        seat.tap(touches)
        heard.append(media(seat).station if source in {"fm", "dab"} else media(seat).track)
    assert heard == order


def test_pause_stops_and_play_goes_on():
    seat = listen(source="usb", track="first").tap("media/pause")
    assert (media(seat).playing, seat.row("media/now").value) == (
        False,
        "First · A Band · value.media.paused en",
    )
    assert media(seat.tap("media/pause")).playing is True


@pytest.mark.parametrize("touch", ["media/next", "media/previous", f"{STATIONS}#fm_one"])
def test_a_new_station_plays_though_the_old_one_was_paused(touch):
    assert media(listen(station="fm_one", playing=False).tap(touch)).playing is True


# --- presets ----------------------------------------------------------------------------------------


def test_a_station_is_kept_and_dropped_by_the_same_touch():
    seat = listen(station="fm_two").tap("media/keep")
    assert (media(seat).presets, seat.notice) == (("fm_two",), "preset_kept")
    assert dict(seat.unit.notice.message.figures) == {"name": "FM Two"}
    seat.tap("media/keep")
    assert (media(seat).presets, seat.notice) == ((), "preset_removed")


def test_a_preset_is_tuned_in_whatever_plays():
    seat = choose(listen(station="fm_two", presets=("dab_two", "fm_two")), "usb")
    seat.tap("media/presets")
    assert [row.label for row in seat.screen.rows] == ["DAB Two", "FM Two"]
    seat.tap(f"{PRESETS}#dab_two")
    assert (media(seat).source, media(seat).station) == ("dab", "dab_two")
    assert seat.row(f"{PRESETS}#dab_two").checked


def test_presets_outlive_a_stop_of_the_car():
    seat = listen(station="fm_two", presets=("dab_two",))
    assert media(seat.do(SetIgnition(on=False), SetIgnition(on=True))).presets == ("dab_two",)


def test_a_track_is_no_station_to_keep():
    seat = listen(source="usb", track="first").tap("media/keep")
    assert (seat.dialog, media(seat).presets) == ("no_station", ())


# --- no touch is silent -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "touches",
    [
        (f"{STATIONS}#fm_one",),
        ("media/source", "media/source/fm"),
    ],
)
def test_what_plays_already_says_so(touches):
    seat = listen(station="fm_one").tap(*touches)
    assert (seat.notice, media(seat).station) == ("already_chosen", "fm_one")


def test_the_track_that_plays_says_so():
    seat = listen(source="usb", track="first").tap("media/tracks", f"{TRACKS}#first")
    assert seat.notice == "already_chosen"


@pytest.mark.parametrize("source", ["fm", "usb"])
def test_where_nothing_is_received_nothing_plays(source):
    rules = build_area_rules()
    silent = replace(rules, things=THINGS._replace(stations={}, tracks={}))
    assert now_playing(silent, Media(source), "en") == ""
