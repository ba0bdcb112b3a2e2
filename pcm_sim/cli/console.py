"""`pcm-sim console CAR`: the instructor's console in lines, typed or read from a file."""

import argparse
import cmd
import json
import sys
from collections.abc import Iterable

from pcm_sim.cli import common
from pcm_sim.cli.presets import opened_or_refused
from pcm_sim.cli.typed_lines import is_keyboard, typed_lines
from pcm_sim.composition_palette import Palette
from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, refusal
from pcm_sim.scenario.console.words import WORDS
from pcm_sim.scenario.format.vocabulary import VERBS, VERBS_TOLD
from pcm_sim.session.opening import CarChoice, open_session

_ENDS = ("quit", "exit", "EOF")
_INTRO = (
    "The instructor's console. `help` lists the words; steps of scenarios such as `tap: roaming` are done."
)


def main(options: argparse.Namespace) -> int:
    """Open the car and do line after line.

    Returns:
        0; 1 where lines are read from a file or a pipe and one could not be done, which ends it; 2 for a car
        or a preset that there is not. With `--json` each line is answered by a line of JSON.
    """
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        choice = common.car(catalogue, options.car, common.market(catalogue, options), options)
        if options.preset is None:
            session = open_session(catalogue, choice, language)
        else:
            session = opened_or_refused(catalogue, choice, options.preset, language)
    except common.Refusal as refused:
        return common.refuse(refused, options)
    prompt = Prompt(catalogue, session, {**WORDS, "find": _find_word(choice)})
    if options.do:
        return _do_all(prompt, options.do, options)
    if not is_keyboard():
        return _do_all(prompt, typed_lines(), options)
    _Lines(prompt).cmdloop(_INTRO)
    return common.FINE


def _do_all(prompt: Prompt, lines: Iterable[str], options: argparse.Namespace) -> int:
    """Do line after line, until one cannot be done."""
    try:
        for number, line in enumerate(lines, 1):
            said = line.strip()
            if said in _ENDS:
                break
            if said and not _is_done(prompt, number, said, options):
                return common.WRONG
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    return common.FINE


def _is_done(prompt: Prompt, number: int, said: str, options: argparse.Namespace) -> bool:
    """Do a line, and say what came of it."""
    if options.json:
        answer = _answered(prompt, said)
        told = {"line": number, "said": said, "done": answer.good, "answer": answer.lines}
        print(json.dumps(told), flush=True)
        return answer.good
    print(f"> {said}", flush=True)
    answer = _answered(prompt, said)
    if answer.good:
        _print(answer)
    else:
        print(f"pcm-sim: line {number}: " + "\n".join(answer.lines), file=sys.stderr)
    return answer.good


def _answered(prompt: Prompt, said: str) -> Answer:
    return _help(prompt) if said in {"help", "?"} else prompt.answer(said)


def _print(answer: Answer) -> None:
    if answer.lines:
        print("\n".join(answer.lines), flush=True)


def _help(prompt: Prompt) -> Answer:
    words = {f"{name} {word.takes}".strip(): word.about for name, word in prompt.words.items()}
    wide = max(map(len, words))
    told = [f"{usage.ljust(wide)}  {about}" for usage, about in words.items()]
    steps = [f"{verb}: …".ljust(wide) + f"  {about}" for verb, about in VERBS_TOLD.items()]
    return Answer((*told, "quit".ljust(wide) + "  end", "", "Steps of scenarios:", *steps))


def _find_word(choice: CarChoice) -> Word:
    palettes: dict[int, Palette] = {}

    def find(prompt: Prompt, words: str) -> Answer:
        if not words:
            return refusal("what is to be found? For instance: find roaming")
        palette = palettes.setdefault(id(prompt.catalogue), Palette(prompt.catalogue))
        found = palette.find(words, choice, prompt.language, choice.market)
        lines = (f"{one.kind}: {one.title}{f'   {one.path}' if one.path else ''}" for one in found)
        return Answer(tuple(lines)) if found else refusal(f"nothing is found for {words!r}")

    return Word("WORDS", "entries, presets, facts, messages, cars by words", find)


class _Lines(cmd.Cmd):
    """Reads lines from a person: with history, and words that are completed."""

    prompt = "> "

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self._prompt = prompt

    def onecmd(self, line: str) -> bool:
        if line.strip() in _ENDS:
            if line == "EOF":
                # Ctrl+D ends no line.
                print()
            return True
        _print(_answered(self._prompt, line.strip()))
        return False

    def completenames(self, text: str, *_: object) -> list[str]:
        verbs = (f"{verb}:" for verb in VERBS)
        return [one for one in (*self._prompt.words, "help", "quit", *verbs) if one.startswith(text)]
