"""The sentences of a guide for one thing done: a touch, or how something should stand in the end."""

from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node, Option
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.guide.words import Words
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Touch

Outcome = acts.Toggle | acts.Choose | acts.SetSlider
"""What says how something should stand, and not what is touched."""
_SIGN = "status/"


def deed_said(touch: Touch, words: Words) -> str:
    """Say what is done with one touch.

    Args:
        touch: The touch.
        words: The guide's language.
    """
    match touch.kind:
        case "back":
            return words.say("back")
        case "hold":
            return words.say("hold", label=words.quoted(touch.label))
        case "knob" if not touch.detents:
            return words.say("knob.press")
        case "knob":
            way = "knob.right" if touch.detents > 0 else "knob.left"
            return words.say(way, n=str(abs(touch.detents)))
        case _ if touch.target.startswith(_SIGN):
            return words.say("touch.sign", label=words.quoted(touch.label.rstrip(".")))
        case _:
            return words.say("touch", label=words.quoted(touch.label) if touch.label else "")


def outcome_said(act: Outcome, label: str, node: Node | None, rules: Rules, words: Words) -> str:
    """Say how something should stand in the end.

    Args:
        act: How.
        label: What is called so, in quotes.
        node: The entry; none where nobody knows it.
        rules: Those of the car.
        words: The guide's language.
    """
    match act:
        case acts.Toggle(to=to):
            return words.say("tick" if to else "untick", label=label)
        case acts.Choose(option=option):
            children = rules.tree.children(node) if node else ()
            named = {one.value: one.label for one in children if isinstance(one, Option)}
            chosen = say(named[option], words.language) if option in named else option
            return words.say("choose", label=label, option=words.quoted(chosen))
        case acts.SetSlider(to=value):
            return words.say("slide", label=label, value=str(value))


def standing_said(act: Outcome, label: str, node: Node | None, rules: Rules, words: Words) -> str:
    """Say how something should stand that stands so already; as `outcome_said`."""
    if isinstance(act, acts.Toggle):
        return words.say("tick.is" if act.to else "untick.is", label=label)
    return outcome_said(act, label, node, rules, words)


def alt(words: Words, surface: Surface, page: str, label: str) -> str:
    """Say what a picture shows, for whoever cannot see it.

    Args:
        words: The guide's language.
        surface: What is pictured.
        page: Heading of the page on it.
        label: What is ringed, in quotes; empty for nothing.
    """
    shown = words.say(f"alt.{surface}", page=page.rstrip(".")).replace("?.", "?")
    return f"{shown} {words.say('alt.marked', label=label)}" if label else shown
