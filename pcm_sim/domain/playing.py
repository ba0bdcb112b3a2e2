"""What plays: the sources there are, what each has, and how it is written; no touch is answered here."""

from dataclasses import replace

from pcm_sim.domain.areas import Media
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.things import Station

RADIO = ("fm", "dab")
PLAYERS = ("usb", "bluetooth", "carplay")
PASSING = ("bluetooth", "carplay")
MEDIA_SOURCES = (*RADIO, *PLAYERS)


def first_heard(rules: Rules) -> Media:
    """Give what plays in a new unit: the first station, which is kept as a preset."""
    media = with_source(rules, Media(), RADIO[0])
    return replace(media, presets=(media.station,) if media.station else ())


def source_gone(rules: Rules, media: Media) -> Media:
    """Give what plays when the present source goes away: the one before it, else the radio."""
    return replace(with_source(rules, media, media.before or RADIO[0]), before="")


def with_source(rules: Rules, media: Media, source: str) -> Media:
    """Give what plays on another source: the station or track it had, else its first."""
    station, track = media.station, media.track
    bands = [one.id for one in rules.things.stations.values() if one.band == source]
    if source in RADIO and station not in bands:
        station = next(iter(bands), "")
    if source in PLAYERS and not track:
        track = next(iter(rules.things.tracks), "")
    return replace(
        media, source=source, station=station, track=track, playing=True, before=_before(media, source)
    )


def _before(media: Media, source: str) -> str:
    """Give the source to come back to, where the new one is of those that can go away."""
    if source not in PASSING:
        return ""
    return media.before if media.source == source else media.source


def frequency_of(rules: Rules, station: Station, language: str) -> str:
    """Write where a station stands on the dial, with the decimals of a language."""
    return station.frequency.replace(".", rules.writes(language).decimal)


def now_playing(rules: Rules, media: Media, language: str) -> str:
    """Write what plays: a station with its frequency, or a track with its artist."""
    if media.source in RADIO:
        station = rules.things.stations.get(media.station)
        return f"{station.name} · {frequency_of(rules, station, language)}" if station else ""
    track = rules.things.tracks.get(media.track)
    return f"{track.title} · {track.artist}" if track else ""
