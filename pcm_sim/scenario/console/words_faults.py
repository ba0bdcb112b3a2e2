"""Words of the console about faults; they are armed and repaired by the steps `inject` and `repair`."""

from datetime import UTC, datetime

from pcm_sim.domain.labels import say
from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, refusal
from pcm_sim.session.console.agenda import clock_at
from pcm_sim.session.trouble.listing import listed
from pcm_sim.session.trouble.strikes import Strike, strikes

_USAGE = "`inject: {fault: dead_spot, on: wrong_pin, nth: 2}` arms one; `faults all` lists what there is"


def _faults(prompt: Prompt, said: str) -> Answer:
    if said == "all":
        return Answer(tuple(_known(prompt)))
    if said:
        return refusal(f"`faults` takes `all` or nothing after it: {said!r}")
    session = prompt.session
    armed = [f"{one.id}   {one.state}{' (covered)' if one.covered else ''}" for one in listed(session.moment)]
    struck = [_struck(prompt, one) for one in strikes(session.moment)]
    return Answer((*armed, *struck) or ("no fault is armed", _USAGE))


def _struck(prompt: Prompt, one: Strike) -> str:
    clock = clock_at(prompt.session.rules, prompt.session.moment, one.at)
    at = datetime.fromtimestamp(clock // 1000, UTC).strftime("%Y-%m-%d %H:%M")
    told = (one.fault, one.on and f"on {one.on}", one.operation, one.account, one.vin)
    return f"struck {at}: {', '.join(filter(None, told))}"


def _known(prompt: Prompt) -> list[str]:
    book, language = prompt.session.fault_book, prompt.language
    faults = [f"{one.id}   {say(one.label, language)}" for one in book.faults.values()]
    triggers = [f"on: {key}   {say(one.label, language)}" for key, one in book.triggers.items()]
    return [*faults, "", *triggers]


WORDS = {
    "faults": Word("[all]", "what is armed and what has struck; all: what there is", _faults),
}
"""By word."""
