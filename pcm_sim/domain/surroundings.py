"""What must be so after every event: a call needs what carries it, a source of music what it plays from."""

from dataclasses import replace

from pcm_sim.domain import carplay
from pcm_sim.domain.cabin import Cabin, can_carplay, connected_phone, present_network
from pcm_sim.domain.calling import can_go_on, without_call
from pcm_sim.domain.connectivity import Offline
from pcm_sim.domain.effects import Changed
from pcm_sim.domain.installing import go_on
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, tell
from pcm_sim.domain.playing import source_gone
from pcm_sim.domain.ringing import keep_ringing
from pcm_sim.domain.rules import Rules


def settle(rules: Rules, cabin: Cabin) -> Outcome:
    """End what lost its ground, and say what happened by itself; in the dark nobody is told."""
    outcome = Outcome(go_on(rules, cabin))
    # Apple CarPlay first: what its end brings back is what music and calls are looked at with.
    for one in (_end_carplay, _end_music, _tell_of_volume, _end_call, keep_ringing):
        after = one(rules, outcome.cabin)
        outcome = Outcome(after.cabin, (*outcome.effects, *after.effects))
    return outcome


def _end_carplay(rules: Rules, cabin: Cabin) -> Outcome:
    """End Apple CarPlay without its telephone."""
    if not cabin.unit.areas.carplay or can_carplay(rules, cabin):
        return Outcome(cabin)
    if cabin.car.ignition:
        return carplay.end(rules, cabin)
    return Outcome(carplay.stopped(rules, cabin), (Changed("carplay", to=False),))


def _end_music(rules: Rules, cabin: Cabin) -> Outcome:
    """End music over Bluetooth without its telephone."""
    media = cabin.unit.areas.media
    if media.source != "bluetooth" or connected_phone(rules, cabin):
        return Outcome(cabin)
    return Outcome(cabin.with_unit(cabin.unit.with_media(source_gone(rules, media))))


def _tell_of_volume(rules: Rules, cabin: Cabin) -> Outcome:
    """Say once that the data volume is used up, as soon as that is what keeps data off."""
    if cabin.unit.areas.volume_told:
        return Outcome(_with_volume_told(cabin, told=False) if cabin.car.volume_mb > 0 else cabin)
    if not cabin.car.ignition or present_network(rules, cabin).offline is not Offline.VOLUME_USED:
        return Outcome(cabin)
    return tell(rules, _with_volume_told(cabin, told=True), Message("offline_volume_used"))


def _with_volume_told(cabin: Cabin, *, told: bool) -> Cabin:
    return cabin.with_unit(replace(cabin.unit, areas=replace(cabin.unit.areas, volume_told=told)))


def _end_call(rules: Rules, cabin: Cabin) -> Outcome:
    """End a call without what carries it."""
    call = cabin.unit.areas.telephony.call
    if call is None or (cabin.car.ignition and can_go_on(rules, cabin, call)):
        return Outcome(cabin)
    ended = Outcome(without_call(cabin))
    if cabin.car.ignition:
        ended = tell(rules, ended.cabin, Message("call_lost"))
    return ended.then(Changed("call", "none"))
