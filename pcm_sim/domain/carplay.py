"""Apple CarPlay: while it runs Bluetooth is let go (F085), and what comes back when it ends (X25)."""

from dataclasses import replace
from typing import Final

from pcm_sim.domain.areas import Call, Via
from pcm_sim.domain.cabin import Cabin, can_carplay, carplay_runs, connected_phone
from pcm_sim.domain.checks import must, refusal_of
from pcm_sim.domain.effects import Changed
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, tell
from pcm_sim.domain.playing import source_gone, with_source
from pcm_sim.domain.rules import Rules


def start(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Start it, or say what it needs; a running call goes on in it."""
    if carplay_runs(rules, cabin):
        return tell(rules, cabin, Message("carplay_running"))
    refusal = refusal_of(STARTING, rules, cabin)
    if refusal:
        return refuse(cabin, refusal)
    had_bluetooth = connected_phone(rules, cabin) is not None
    unit = cabin.unit
    media = with_source(rules, unit.areas.media, "carplay")
    unit = replace(unit, areas=replace(unit.areas, carplay=True, media=media))
    running = _hand_over(cabin.with_unit(unit), Via.CARPLAY)
    gone = had_bluetooth and connected_phone(rules, running) is None
    told = Message("carplay_bluetooth_gone" if gone else "carplay_started")
    return tell(rules, running, told).then(Changed("carplay", to=True))


def end(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """End it; the telephone and what played come back over Bluetooth."""
    if not cabin.unit.areas.carplay:
        return tell(rules, cabin, Message("carplay_not_running"))
    ended = stopped(rules, cabin)
    back = connected_phone(rules, ended) is not None and not rules.policy.carplay_keeps_bluetooth
    told = Message("carplay_ended_bluetooth_back" if back else "carplay_ended")
    return tell(rules, ended, told).then(Changed("carplay", to=False))


def stopped(rules: Rules, cabin: Cabin) -> Cabin:
    """Give the same instant without it: a call goes on over Bluetooth, what played before plays again."""
    media = cabin.unit.areas.media
    if media.source == "carplay":
        media = source_gone(rules, media)
    elif media.before == "carplay":
        media = replace(media, before="")
    unit = replace(cabin.unit, areas=replace(cabin.unit.areas, carplay=False, media=media))
    return _hand_over(cabin.with_unit(unit), Via.BLUETOOTH)


def _hand_over(cabin: Cabin, via: Via) -> Cabin:
    """Let a call of the telephone go on by the other way to it."""
    telephony = cabin.unit.areas.telephony
    call = telephony.call
    if call is None or call.via is Via.CARD:
        return cabin
    moved = Call(call.name, call.number, via, call.since)
    return cabin.with_unit(cabin.unit.with_telephony(replace(telephony, call=moved)))


def _phone_knows_it(_: Rules, cabin: Cabin, __: str) -> bool:
    return cabin.car.phone is not None and cabin.car.phone.carplay


STARTING: Final = (
    must("carplay_car", lambda rules, _, __: rules.vehicle.carplay != "none", "carplay_unknown"),
    must("phone_here", lambda _, cabin, __: cabin.car.phone is not None, "no_phone_in_reach"),
    must("phone_carplay", _phone_knows_it, "carplay_not_on_phone"),
    must("cable", lambda rules, cabin, _: can_carplay(rules, cabin), "carplay_cable"),
)
"""What must be so before it starts."""
