"""`pcm-sim console CAR`: the instructor's console in lines, typed or read from a file."""

import argparse
import cmd
import sys
from collections.abc import Iterable
from typing import IO

from pcm_sim.cli import common
from pcm_sim.cli.presets import opened_or_refused
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
        or a preset that there is not.
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
        return _do_all(prompt, options.do)
    if not sys.stdin.isatty():
        return _do_all(prompt, sys.stdin)
    _Lines(prompt).cmdloop(_INTRO)
    return common.FINE


def _do_all(prompt: Prompt, lines: Iterable[str]) -> int:
    for line in lines:
        if line.strip() in _ENDS:
            break
        if line.strip():
            print(f"> {line.strip()}")
        answer = prompt.answer(line) if line.split()[:1] != ["help"] else _help(prompt)
        _print(answer, sys.stdout if answer.good else sys.stderr)
        if not answer.good:
            return common.WRONG
    return common.FINE


def _print(answer: Answer, out: IO[str]) -> None:
    if answer.lines:
        print("\n".join(answer.lines), file=out, flush=True)


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
            return True
        answer = _help(self._prompt) if line.strip() in {"help", "?"} else self._prompt.answer(line)
        _print(answer, sys.stdout)
        return False

    def completenames(self, text: str, *_: object) -> list[str]:
        verbs = (f"{verb}:" for verb in VERBS)
        return [one for one in (*self._prompt.words, "help", "quit", *verbs) if one.startswith(text)]
