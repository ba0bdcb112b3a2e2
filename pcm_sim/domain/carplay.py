"""Apple CarPlay: while it runs Bluetooth is let go (F085), and what comes back when it ends (X25)."""

from dataclasses import replace

from pcm_sim.domain.areas import Call, Via
from pcm_sim.domain.cabin import Cabin, can_carplay, carplay_runs, connected_phone
from pcm_sim.domain.effects import Changed
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.playing import source_gone, with_source
from pcm_sim.domain.rules import Rules


def start(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Start it, or say what it needs; a running call goes on in it."""
    if carplay_runs(rules, cabin):
        return Outcome(cabin)
    if not can_carplay(rules, cabin):
        return refuse(cabin, Message(_obstacle(rules, cabin)))
    had_bluetooth = connected_phone(rules, cabin) is not None
    unit = cabin.unit
    media = replace(
        with_source(rules, unit.areas.media, "carplay"), before=unit.areas.media.source, playing=True
    )
    unit = replace(unit, areas=replace(unit.areas, carplay=True, media=media))
    running = _hand_over(cabin.with_unit(unit), Via.CARPLAY)
    told = Message("carplay_bluetooth_gone" if had_bluetooth else "carplay_started")
    return tell(rules, running, told).then(Changed("carplay", to=True))


def end(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """End it; the telephone and what played come back over Bluetooth."""
    if not cabin.unit.areas.carplay:
        return Outcome(cabin)
    ended = _hand_over(_stopped(cabin), Via.BLUETOOTH)
    back = connected_phone(rules, ended) is not None
    told = Message("carplay_ended_bluetooth_back" if back else "carplay_ended")
    return tell(rules, ended, told).then(Changed("carplay", to=False))


def _stopped(cabin: Cabin) -> Cabin:
    unit = replace(cabin.unit, areas=replace(cabin.unit.areas, carplay=False))
    return cabin.with_unit(unit.with_media(source_gone(unit.areas.media)))


def _hand_over(cabin: Cabin, via: Via) -> Cabin:
    """Let a call of the telephone go on by the other way to it."""
    telephony = cabin.unit.areas.telephony
    call = telephony.call
    if call is None or call.via is Via.CARD:
        return cabin
    moved = Call(call.name, call.number, via, call.since)
    return cabin.with_unit(cabin.unit.with_telephony(replace(telephony, call=moved)))


def _obstacle(rules: Rules, cabin: Cabin) -> str:
    phone = cabin.car.phone
    if rules.vehicle.carplay == "none":
        return "carplay_unknown"
    if phone is None:
        return "no_phone_in_reach"
    return "carplay_cable" if phone.carplay else "carplay_not_on_phone"
