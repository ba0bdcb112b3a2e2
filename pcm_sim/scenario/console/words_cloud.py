"""Words of the console about the cloud and its time: what there is, what is due, going there."""

from collections.abc import Callable, Iterator

from pcm_sim.connect.clock.passing import At, Named, NextEvent, Until
from pcm_sim.connect.cloud import DUE
from pcm_sim.domain.requests import Denied
from pcm_sim.scenario.console.cloud_told import CloudTeller
from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, refusal
from pcm_sim.session.console.agenda import month_end_at
from pcm_sim.session.console.objects import choices_of, object_named, set_object

_Tell = Callable[[CloudTeller], Iterator[str]]


def _telling(tell: _Tell) -> Callable[[Prompt, str], Answer]:
    """Make what a word does that only tells."""

    def do(prompt: Prompt, _: str) -> Answer:
        return Answer(tuple(tell(CloudTeller(prompt.catalogue, prompt.session, prompt.language))))

    return do


def _state(prompt: Prompt, said: str) -> Answer:
    """Set the state of a thing by its key; without a state, tell those there are."""
    key, _, state = said.partition(" ")
    world = prompt.session.moment.world
    thing = object_named(world, key)
    if thing is None:
        return refusal(f"the cloud holds nothing by the key {key!r}: `cloud` lists what there is")
    choices = choices_of(prompt.session, thing)
    if not state:
        return Answer(tuple(f"{'*' if one.now else ' '} {one.state}" for one in choices))
    names = [one.state for one in choices]
    if state not in names:
        return refusal(f"{key} cannot be set to {state!r}; it can be: {', '.join(names)}")
    answered = set_object(prompt.session, thing, state)
    told = prompt.session.rules.tell(answered.message, prompt.language) if answered.message else ()
    lines = tuple(filter(None, told))
    return refusal(*lines) if answered.refused else Answer((*lines, f"{key}: {state}"))


def _next(prompt: Prompt, event: str) -> Answer:
    """Let time pass until the next thing that is due, or one by its name."""
    if event and event not in DUE:
        return refusal(f"nothing of the name {event!r} can be due; there are: {', '.join(DUE)}")
    return _passing(prompt, Named(event) if event else NextEvent())


def _month_end(prompt: Prompt, _: str) -> Answer:
    return _passing(prompt, At(month_end_at(prompt.session.rules, prompt.session.moment)))


def _passing(prompt: Prompt, until: Until) -> Answer:
    fired = prompt.session.advance_until(until)
    if fired is None or isinstance(fired, Denied):
        return refusal("that does not come: time has not moved; `due` lists what is due")
    happened = ", ".join(one.name for one in fired) or "nothing was due"
    return Answer((f"time has passed: {happened}", *prompt.screen().lines))


WORDS = {
    "cloud": Word("", "everything in the cloud that has a state, by its key", _telling(CloudTeller.objects)),
    "state": Word(
        "KEY [STATE]", "set the state of one thing of the cloud, or list those it can have", _state
    ),
    "due": Word("", "what is due in the cloud, the soonest first", _telling(CloudTeller.due)),
    "next": Word("[EVENT]", "let time pass until the next thing that is due, or one by its name", _next),
    "month": Word("", "let time pass until the month is over", _month_end),
}
"""By word."""
