"""Words of the console about what is seen, what the car is, and why."""

from pcm_sim.catalogue.search import find_features
from pcm_sim.domain.labels import say
from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, near, refusal
from pcm_sim.session.signals import SIGNALS
from pcm_sim.session.why.explaining import phone_target, why, why_refused
from pcm_sim.session.why.told import told


def _screen(prompt: Prompt, _: str) -> Answer:
    return prompt.screen()


def _targets(prompt: Prompt, _: str) -> Answer:
    screen = prompt.session.screen
    return Answer(tuple(screen.targets) or ("nothing can be touched now",))


def _signals(prompt: Prompt, part: str) -> Answer:
    session = prompt.session
    found = [one for one in SIGNALS if part.lower() in one.name.lower()]
    if not found:
        return refusal(f"no signal has {part!r} in its name: `signals` lists them all")
    values = ((one.name, one.value(session.rules, session.year, session.moment)) for one in found)
    return Answer(tuple(f"{name} = {'nothing' if value is None else value}" for name, value in values))


def _why(prompt: Prompt, words: str) -> Answer:
    session, catalogue = prompt.session, prompt.catalogue
    nodes = session.rules.tree.nodes
    on_phone = phone_target(session, words)
    target = on_phone or words
    if words and not on_phone and words.partition("#")[0] not in nodes and words not in catalogue.features:
        features = find_features(catalogue, words)
        if not features:
            meant = near(words, [*catalogue.features, *nodes], "`targets` lists what is on the screen")
            return refusal(f"nothing of this car's menus is called {words!r}{meant}")
        target = features[0]
    found = why(catalogue, session, target, prompt.language)
    return Answer(told(found, why_refused(catalogue, session, prompt.language)))


def _customers(prompt: Prompt, _: str) -> Answer:
    """Tell who there is; what they know is nobody's secret here, but it is not printed unasked."""
    people = prompt.catalogue.plain["customers"]
    return Answer(
        tuple(f"{key}   {one['name']}: {say(one['note'], prompt.language)}" for key, one in people.items())
    )


WORDS = {
    "screen": Word("", "the screen of the unit", _screen),
    "targets": Word("", "what can be touched now", _targets),
    "signals": Word("[PART]", "what the car is, by the names of its signals", _signals),
    "why": Word("[ENTRY]", "why the page, an entry or phone/ROW is so, and what would change it", _why),
    "customers": Word("", "the customers of the demonstration", _customers),
}
"""By word."""
