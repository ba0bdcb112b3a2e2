"""Verbs that say how something shall stand: a switch, a choice; the second time changes nothing.

What must be agreed to on the way, such as costs, is agreed to, for without it the end is not reached. Whoever
wants the question to be seen touches the row instead.
"""

from collections.abc import Iterator

from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Check, Choice, Node, Option, Shortcut
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import read_check, read_choice
from pcm_sim.scenario.doing.unit import back, target_of, touch
from pcm_sim.scenario.doing.ways import open_entry
from pcm_sim.scenario.finding.phone_targets import listed
from pcm_sim.scenario.finding.sights_named import unit_finder
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Back, Choose, Open, SetSlider, Toggle, Where
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Figure, Quoted, meant, phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.seeing.page import named

_YES = "dialog/yes"


def toggle(stage: Stage, act: Toggle) -> Iterator[Touch]:
    """Have a switch be on or off, on the page that is open or else on its own.

    Raises:
        StepError: It is no switch, refuses, or does not stand so afterwards.
    """
    what = Quoted(named(act.where))
    expected = phrase("toggle.on", what=what) if act.to else phrase("toggle.off", what=what)
    node = _meant(stage, act.where)
    if not isinstance(node, Check):
        raise StepError(Fault(expected, phrase("toggle.none"), phrase("toggle.other")))
    if _is_on(stage, node) is act.to:
        return
    if not unit_finder(stage).find(act.where):
        yield from open_entry(stage, Open(act.where))
    yield from touch(stage, target_of(stage, act.where))
    yield from _agree(stage, expected)
    if _is_on(stage, node) is not act.to:
        seen = phrase("toggle.is_off") if act.to else phrase("toggle.is_on")
        raise StepError(Fault(expected, seen))


def choose(stage: Stage, act: Choose) -> Iterator[Touch]:
    """Have a choice stand at a value: opened, taken, and back to the page that it stands on.

    Raises:
        StepError: It is no choice, has no such option, refuses, or does not stand so afterwards.
    """
    wanted = stage.said(act.option)
    expected = phrase("choose.at", what=Quoted(named(act.where)), value=Quoted(wanted))
    choice = _meant(stage, act.where)
    if not isinstance(choice, Choice):
        raise StepError(Fault(expected, phrase("choose.none"), phrase("choose.other")))
    option = _option(stage.session.rules, choice, wanted, expected)
    if _stands(stage, choice) == option.value:
        return
    if stage.session.screen.node != choice.id:
        yield from _open(stage, act.where, expected)
    yield from touch(stage, target_of(stage, Where(option.id)))
    yield from _agree(stage, expected)
    if _stands(stage, choice) != option.value:
        raise StepError(Fault(expected, phrase("choose.stands", value=Quoted(_stands(stage, choice)))))
    if stage.session.screen.node == choice.id:
        yield from back(stage, Back())


def _open(stage: Stage, where: Where, expected: Figure) -> Iterator[Touch]:
    if not unit_finder(stage).find(where):
        yield from open_entry(stage, Open(where))
        return
    yield from touch(stage, target_of(stage, where))
    dialog = stage.session.screen.dialog
    if dialog:
        raise StepError(Fault(expected, phrase("refuses", text=dialog.text), dialog.way_out))


def set_slider(stage: Stage, act: SetSlider) -> Iterator[Touch]:
    """Have a figure stand at a value: units step it by options, and the one with that figure is taken.

    Raises:
        StepError: It holds no figure, or not this one; else as `choose`.
    """
    expected = phrase("choose.at", what=Quoted(named(act.where)), value=f"{act.to}")
    choice = _meant(stage, act.where)
    options = stage.session.rules.tree.children(choice) if isinstance(choice, Choice) else ()
    figures = {
        int(one.value): one.value for one in options if isinstance(one, Option) and _is_figure(one.value)
    }
    if not figures:
        raise StepError(Fault(expected, phrase("slide.none"), phrase("slide.other")))
    if act.to not in figures:
        raise StepError(Fault(expected, phrase("slide.steps", figures=", ".join(figures.values()))))
    yield from choose(stage, Choose(act.where, figures[act.to]))


def _is_figure(value: str) -> bool:
    return value.removeprefix("+").removeprefix("-").isdecimal()


def _agree(stage: Stage, expected: Figure) -> Iterator[Touch]:
    """Answer the question that stands there with yes; a refusal has no such button."""
    dialog = stage.session.screen.dialog
    if dialog is None:
        return
    if all(one.id != _YES for one in dialog.buttons) or len(dialog.buttons) == 1:
        raise StepError(Fault(expected, phrase("refuses", text=dialog.text), dialog.way_out))
    yield from touch(stage, _YES)


def _meant(stage: Stage, where: Where) -> Node:
    """Give the entry that is meant: what is on the screen before what is elsewhere on this car."""
    tree = stage.session.rules.tree
    seen = unit_finder(stage).find(where)
    node = tree.nodes[seen if seen in tree.nodes else entry_of(stage.session.rules, where)]
    return tree.nodes[node.to] if isinstance(node, Shortcut) else node


def _is_on(stage: Stage, check: Check) -> bool:
    return read_check(stage.session.rules, check.setting, stage.session.moment.cabin)


def _stands(stage: Stage, choice: Choice) -> str:
    return read_choice(stage.session.rules, choice.setting, stage.session.moment.cabin)


def _option(rules: Rules, choice: Choice, wanted: str, expected: Figure) -> Option:
    """Find an option by its value, or by its label in any language."""
    options = [one for one in rules.tree.children(choice) if isinstance(one, Option)]
    for one in options:
        labels = {say(one.label, language).casefold() for language in rules.languages}
        if wanted == one.value or wanted.casefold() in labels:
            return one
    values = [one.value for one in options]
    raise StepError(Fault(expected, phrase("offers", values=listed(values)), meant(wanted, values)))
