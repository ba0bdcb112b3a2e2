"""Words of the console about support links."""

from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, refusal
from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.support_link.landing import open_link
from pcm_sim.scenario.support_link.making import link_of
from pcm_sim.scenario.support_link.model import LinkError
from pcm_sim.scenario.support_link.telling import left_told, lost_told, refusal_told


def _link(prompt: Prompt, _: str) -> Answer:
    made = link_of(prompt.session, prompt.catalogue)
    if made.whole:
        return Answer((made.text,))
    return Answer((made.text, f"not in it: {left_told(made, _words(prompt))}"))


def _open(prompt: Prompt, text: str) -> Answer:
    words = _words(prompt)
    try:
        landed = open_link(prompt.catalogue, text)
    except LinkError as error:
        return refusal(refusal_told(error, words))
    prompt.session = landed.session
    return Answer((*lost_told(landed, words), *prompt.screen().lines), good=landed.exact)


def _words(prompt: Prompt) -> FaultWords:
    return FaultWords(prompt.catalogue.plain["failures"], prompt.language)


WORDS = {
    "link": Word("", "the support link that leads here, and what it leaves out", _link),
    "open": Word("LINK", "go where a support link leads", _open),
}
"""By word."""
