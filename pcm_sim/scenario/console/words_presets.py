"""Words of the console about presets and kept moments."""

from itertools import groupby

from pcm_sim.domain.labels import say
from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, near, refusal
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.play.presets import preset_names, preset_roots
from pcm_sim.scenario.shelf.opening import load
from pcm_sim.scenario.shelf.saving import PresetTitle, save_preset
from pcm_sim.scenario.shelf.shelf import shelf
from pcm_sim.session.keeping import START
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.telling.denied import denied_told


def _presets(prompt: Prompt, _: str) -> Answer:
    session, catalogue = prompt.session, prompt.catalogue
    words = FaultWords(catalogue.plain["failures"], prompt.language)
    choice = CarChoice(session.rules.vehicle, session.year, session.moment.car.market)
    lines: list[str] = []
    for group, ones in groupby(shelf(catalogue, choice), key=lambda one: one.group):
        lines.append(say(catalogue.desktop[f"desktop.console.presets.group.{group}"], prompt.language))
        for one in ones:
            lines.append(f"  {'–' if one.why_not else ' '} {one.id}   {say(one.name, prompt.language)}")
            if one.why_not:
                lines.append(f"      {words.say(one.why_not)}")
    return Answer(tuple(lines))


def _load(prompt: Prompt, name: str) -> Answer:
    known = preset_names(preset_roots(prompt.catalogue.folders))
    if name not in known:
        return refusal(f"there is no preset {name!r}{near(name, known, '`presets` lists them')}")
    before = prompt.free_name(f"before {name}")
    try:
        denied = load(prompt.session, prompt.catalogue, name, before)
    except StepError as error:
        told = prompt.words_for(error.fault)
        return refusal(f"this car does not begin with the preset {name!r}: {told.seen or told.expected}")
    if denied is not None:
        return refusal(denied_told(prompt.session, denied, prompt.language))
    return Answer((f"what was before is kept: `recall {before}`", *prompt.screen().lines))


def _save(prompt: Prompt, said: str) -> Answer:
    name, _, teaches = said.partition(":")
    try:
        file = save_preset(prompt.session, prompt.catalogue, PresetTitle(name, teaches))
    except StepError as error:
        return refusal(str(prompt.words_for(error.fault)))
    except OSError as error:
        return refusal(f"the preset cannot be saved: {error}; `PCM_SIM_PRESETS` names another folder")
    return Answer((f"saved as the preset {file.stem!r}: `load {file.stem}`",))


def _keep(prompt: Prompt, name: str) -> Answer:
    if not name or name == START:
        return refusal("a kept moment needs a name of its own: `keep NAME`")
    prompt.session.keep(name)
    return Answer((f"kept: `recall {name}`",))


def _recall(prompt: Prompt, name: str) -> Answer:
    if not name:
        return Answer(prompt.session.kept.names)
    if (denied := prompt.session.why_not_back) is not None:
        return refusal(denied_told(prompt.session, denied, prompt.language))
    if not prompt.session.recall(name):
        names = prompt.session.kept.names
        return refusal(f"no moment is kept as {name!r}{near(name, names, '`recall` lists them')}")
    return prompt.screen()


WORDS = {
    "presets": Word("", "the presets, and why some cannot begin on this car", _presets),
    "load": Word("PRESET", "go on with a preset; what was before is kept", _load),
    "save": Word("NAME: WHAT IT TEACHES", "save the present state as a preset of your own", _save),
    "keep": Word("NAME", "keep the present moment", _keep),
    "recall": Word("[NAME]", "return to a kept moment; without a name: list them", _recall),
}
"""By word."""
