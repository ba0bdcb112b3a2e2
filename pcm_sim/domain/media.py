"""Radio and media: what plays, and what is next."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from pcm_sim.domain.areas import Media
from pcm_sim.domain.bluetooth import CONNECTED, FREE_OF_CARPLAY
from pcm_sim.domain.cabin import Cabin, carplay_runs
from pcm_sim.domain.checks import Check, must, refusal_of
from pcm_sim.domain.effects import Changed
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.playing import RADIO, with_source
from pcm_sim.domain.rules import Rules


def choose_source(rules: Rules, cabin: Cabin, source: str) -> Outcome:
    """Play another source, where what it needs is there."""
    refusal = refusal_of(SOURCES.get(source, ()), rules, cabin)
    if refusal:
        return refuse(cabin, refusal)
    playing = with_source(rules, cabin.unit.areas.media, source)
    return _plays(rules, cabin, playing)


def tune(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Listen to a station."""
    station = rules.things.stations[item]
    media = cabin.unit.areas.media
    return _plays(rules, cabin, replace(media, source=station.band, station=item, playing=True))


def play(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Play a track on the present player, or on USB while the radio plays."""
    media = cabin.unit.areas.media
    source = "usb" if media.source in RADIO else media.source
    return _plays(rules, cabin, replace(media, source=source, track=item, playing=True))


def play_or_pause(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Pause what plays, or go on."""
    media = cabin.unit.areas.media
    return _plays(rules, cabin, replace(media, playing=not media.playing))


def following(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Take the next station of the band, or the next track."""
    return _skip(rules, cabin, 1)


def preceding(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Take the station or track before."""
    return _skip(rules, cabin, -1)


def keep_station(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Put the station that plays among the presets, or take it out."""
    media = cabin.unit.areas.media
    refusal = refusal_of(KEEPING, rules, cabin)
    if refusal:
        return refuse(cabin, refusal)
    name = (("name", rules.things.stations[media.station].name),)
    if media.station in media.presets:
        presets = tuple(one for one in media.presets if one != media.station)
        return tell(rules, _with(cabin, replace(media, presets=presets)), Message("preset_removed", name))
    kept = replace(media, presets=(*media.presets, media.station))
    return tell(rules, _with(cabin, kept), Message("preset_kept", name))


def _skip(rules: Rules, cabin: Cabin, by: int) -> Outcome:
    media = cabin.unit.areas.media
    if media.source in RADIO:
        bands = [one.id for one in rules.things.stations.values() if one.band == media.source]
        return _plays(
            rules, cabin, replace(media, station=_neighbour(bands, media.station, by), playing=True)
        )
    tracks = list(rules.things.tracks)
    return _plays(rules, cabin, replace(media, track=_neighbour(tracks, media.track, by), playing=True))


def _neighbour(ids: list[str], present: str, by: int) -> str:
    if present not in ids:
        return next(iter(ids), "")
    return ids[(ids.index(present) + by) % len(ids)]


def _plays(rules: Rules, cabin: Cabin, media: Media) -> Outcome:
    if media == cabin.unit.areas.media:
        return tell(rules, cabin, Message("already_chosen"))
    what = media.station if media.source in RADIO else media.track
    return Outcome(_with(cabin, media), (Changed(f"media.{media.source}", what if media.playing else ""),))


def _with(cabin: Cabin, media: Media) -> Cabin:
    return cabin.with_unit(cabin.unit.with_media(media))


def _hears_station(rules: Rules, cabin: Cabin, _: str) -> bool:
    media = cabin.unit.areas.media
    return media.source in RADIO and media.station in rules.things.stations


SOURCES: Final[Mapping[str, tuple[Check, ...]]] = {
    "bluetooth": (FREE_OF_CARPLAY, CONNECTED),
    "carplay": (must("carplay", lambda rules, cabin, _: carplay_runs(rules, cabin), "carplay_not_running"),),
}
"""What must be so before a source plays; the others are always there."""
KEEPING: Final = (must("station", _hears_station, "no_station"),)
"""What must be so to keep a station."""
