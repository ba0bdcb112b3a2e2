"""What was done on the telephone in fewer words, where these lead to the same: a sign-in, a letter."""

from collections.abc import Iterator, Mapping, Sequence

from pcm_sim.scenario.doing.performing import perform
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.scribe.lines import Line
from pcm_sim.session.moment import Moment

_TO_SIGN_IN = acts.TakeUp | acts.PhoneTap | acts.PhoneOpen | acts.Fill | acts.Confirm
_MOST = 8
"""Acts that a sign-in can be made of, the way there included."""


def shorter(stage: Stage, act: Act) -> Act:
    """Give an act in other words where they lead to the same: of a letter its kind, in place of its number.

    Args:
        stage: The simulation before it.
        act: What is about to be done.
    """
    match act:
        case acts.OnPhone(place, (acts.PhoneTap(where),)) if "#" in where.id:
            kind = _kind_of(stage, where.id)
            read = acts.OnPhone(place, (acts.Read(kind),))
            if kind and _leads_to(stage, read, stage.session.moment) == _leads_to(
                stage, act, stage.session.moment
            ):
                return read
    return act


def signed_in_from(
    stage: Stage, lines: Sequence[Line], reached: Mapping[int, Moment], start: Moment
) -> int | None:
    """Give the line from which on all is one sign-in; none where it is not.

    Args:
        stage: The simulation after the last line.
        lines: What was written.
        reached: The moment after each act, by the place of its line.
        start: The moment before the first line.
    """
    now = stage.session.moment
    handset = now.handset
    if handset is None or not handset.signed_in:
        return None
    sign_in = acts.OnPhone("phone", (acts.SignIn(handset.holder),))
    found = None
    for at in _back(lines):
        before = next((reached[one] for one in range(at - 1, -1, -1) if one in reached), start)
        if before.handset is not None and before.handset.signed_in:
            break
        if _leads_to(stage, sign_in, before) == now:
            found = at
    return found


def _back(lines: Sequence[Line]) -> Iterator[int]:
    """Give the lines of acts that a sign-in can be made of, the newest first."""
    acts_seen = 0
    for at in range(len(lines) - 1, -1, -1):
        act = lines[at].step.act
        if not lines[at].is_act:
            continue
        is_part = isinstance(act, acts.OnPhone) and isinstance(act.acts[0], _TO_SIGN_IN)
        if not is_part or not lines[at].step.settle or acts_seen == _MOST:
            return
        acts_seen += 1
        yield at


def _leads_to(stage: Stage, act: Act, before: Moment) -> Moment | None:
    """Give the moment to which an act leads, settled; none where it cannot be done."""
    trial = Stage(stage.session.beginning_at(before), stage.cell)
    try:
        for _ in perform(trial, act):
            pass
        trial.settle()
    except StepError:
        return None
    return trial.session.moment


def _kind_of(stage: Stage, target: str) -> str:
    """Give the kind of the letter whose row is touched; empty where it is none."""
    number = target.partition("#")[2]
    letter = stage.session.moment.world.outbox.message(int(number)) if number.isdecimal() else None
    return letter.draft.template if letter else ""
