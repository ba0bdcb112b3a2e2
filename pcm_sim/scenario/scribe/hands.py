"""What a hand did on unit or telephone, as acts: targets by their ids, and never by what is written there."""

from collections.abc import Callable, Mapping
from typing import Any as Untyped
from typing import Final

from pcm_sim.domain import events, handset_events
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act, Where
from pcm_sim.session.happening import Happening

Made = Callable[[Untyped], Act]


def _on_phone(act: acts.PhoneAct) -> Act:
    return acts.OnPhone("phone", (act,))


_UNIT: Final[Mapping[type, Made]] = {
    events.Tap: lambda event: acts.Back() if event.target == "back" else acts.Tap(Where(event.target)),
    events.PressKey: lambda event: acts.Press(event.key),
    events.Back: lambda _: acts.Back(),
    events.Confirm: lambda _: acts.Confirm(),
    events.TurnKnob: lambda event: acts.Knob(event.steps),
    events.PressKnob: lambda _: acts.Knob(0),
}
_IN_HAND: Final[Mapping[type, Callable[[Untyped], acts.PhoneAct]]] = {
    events.Tap: lambda intent: acts.PhoneTap(Where(intent.target)),
    events.Back: lambda _: acts.Back(),
    events.Confirm: lambda _: acts.Confirm(),
}
_PHONE: Final[Mapping[type, Callable[[Untyped], acts.PhoneAct]]] = {
    handset_events.HoldPhone: lambda event: acts.TakeUp(event.customer),
    handset_events.SetPhoneLanguage: lambda event: acts.PhoneLanguage(event.language),
    handset_events.OpenOnPhone: lambda event: acts.PhoneOpen(Where(event.node)),
}


def act_of_hand(event: Happening) -> Act | None:
    """Give what a hand did on unit or telephone as an act; none for typing and for everything else."""
    if isinstance(event, handset_events.OnPhone):
        made = _IN_HAND.get(type(event.intent))
        return _on_phone(made(event.intent)) if made else None
    if type(event) in _PHONE:
        return _on_phone(_PHONE[type(event)](event))
    one = _UNIT.get(type(event))
    return one(event) if one else None
