"""What a touch leads to: the next instant, and what happened on the way."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.effects import Dropped, Effect, Opened, Refused, Told
from pcm_sim.domain.labels import Message
from pcm_sim.domain.notes import noted
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import DialogState, FormState, NoticeState
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a touch led to.

    Attributes:
        cabin: The instant after it.
        effects: What happened, in order.
    """

    cabin: Cabin
    effects: tuple[Effect, ...] = ()

    def then(self, *effects: Effect) -> "Outcome":
        """Give the same outcome with more effects."""
        return Outcome(self.cabin, self.effects + effects)


def go_to(cabin: Cabin, stack: tuple[str, ...]) -> Outcome:
    """Show another page; what stood over the old one goes."""
    unit = replace(cabin.unit, stack=stack, form=None, dialog=None, notice=None, focus="")
    return Outcome(cabin.with_unit(unit), (Opened(stack[-1]),))


def stop_waiting(cabin: Cabin) -> Outcome:
    """Wait for the cloud no longer; an answer that still comes is inert."""
    pending = cabin.unit.pending
    if pending is None:
        return Outcome(cabin)
    return Outcome(cabin.with_unit(replace(cabin.unit, pending=None)), (Dropped(pending.request),))


def tell(rules: Rules, cabin: Cabin, message: Message) -> Outcome:
    """Let a word pass at the edge of the page."""
    notice = NoticeState(message, cabin.now + rules.policy.notice_ms)
    log = cabin.unit.log if rules.messages[message.id].passing else noted(cabin.unit.log, message, cabin.now)
    return Outcome(cabin.with_unit(replace(cabin.unit, notice=notice, log=log)), (Told(message),))


def told_by_form(cabin: Cabin, message: Message) -> Outcome:
    """Let the open form say it, where it stands; it is kept as read, and no notice says it again."""
    log = noted(cabin.unit.log, message, cabin.now, read=True)
    return Outcome(cabin.with_unit(replace(cabin.unit, notice=None, log=log)), (Told(message),))


def refuse(cabin: Cabin, message: Message) -> Outcome:
    """Stand a refusal over the page, to be read and put away."""
    log = noted(cabin.unit.log, message, cabin.now, read=True)
    unit = replace(cabin.unit, dialog=DialogState(message), log=log, focus="")
    return Outcome(cabin.with_unit(unit), (Refused(message),))


def refuse_form(cabin: Cabin, form: FormState, trouble: Message) -> Outcome:
    """Open a form again that says why the last try was refused."""
    log = noted(cabin.unit.log, trouble, cabin.now, read=True)
    unit = replace(cabin.unit, form=replace(form, trouble=trouble), log=log, focus="")
    return Outcome(cabin.with_unit(unit), (Refused(trouble),))
