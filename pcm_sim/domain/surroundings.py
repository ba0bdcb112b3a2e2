"""What must be so after every event: a call needs what carries it, a source of music what it plays from."""

from dataclasses import replace

from pcm_sim.domain import carplay
from pcm_sim.domain.cabin import Cabin, can_carplay, connected_phone
from pcm_sim.domain.calling import can_go_on, without_call
from pcm_sim.domain.effects import Changed
from pcm_sim.domain.installing import go_on
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, tell
from pcm_sim.domain.playing import source_gone, with_source
from pcm_sim.domain.rules import Rules


def settle(rules: Rules, cabin: Cabin) -> Outcome:
    """End what lost its ground: Apple CarPlay without its telephone, a call, music over Bluetooth."""
    outcome = Outcome(go_on(rules, cabin))
    if cabin.unit.areas.carplay and not can_carplay(rules, cabin):
        outcome = carplay.end(rules, outcome.cabin)
    after = _without_lost_music(rules, outcome.cabin)
    call = after.unit.areas.telephony.call
    if call is None or (cabin.car.ignition and can_go_on(rules, after, call)):
        return Outcome(after, outcome.effects)
    if not cabin.car.ignition:
        return Outcome(without_call(after), (*outcome.effects, Changed("call", "none")))
    lost = tell(rules, without_call(after), Message("call_lost"))
    return Outcome(lost.cabin, (*outcome.effects, *lost.effects, Changed("call", "none")))


def _without_lost_music(rules: Rules, cabin: Cabin) -> Cabin:
    media = cabin.unit.areas.media
    if media.source != "bluetooth" or connected_phone(rules, cabin):
        return cabin
    back = source_gone(media)
    return cabin.with_unit(cabin.unit.with_media(with_source(rules, replace(back), back.source)))
