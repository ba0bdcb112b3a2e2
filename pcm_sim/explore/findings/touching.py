"""Touches of which nothing comes, and refusals that leave one alone."""

from collections.abc import Iterator

from pcm_sim.domain.labels import Message
from pcm_sim.explore.crawl.acts import FILL, TAP
from pcm_sim.explore.crawl.crawling import Step
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.looked import Looked, entry_of

_BAD = frozenset({"bad", "warning"})
_CONFIRM = "form/confirm"
_ALREADY = frozenset({"area", "field", "key"})
"""Kinds that may do nothing: where one is already, a field that takes typing already, erasing nothing."""


def find_inert(looked: Looked) -> Iterator[Finding]:
    """Find entries that change nothing: no screen, no state, no message, nothing that is not seen."""
    for step in looked.crawl.steps.values():
        entry = entry_of(step)
        held = step.before.state in looked.lost
        if step.act.kind != TAP or entry is None or held or not _is_nothing(step):
            continue
        if entry.kind not in _ALREADY and entry.position != "chosen" and not _says_why(step):
            what = f"{entry.label or entry.id!r} does nothing"
            yield looked.finding("inert", step.before, entry.id, what, step.act)


def find_bare_refusals(looked: Looked) -> Iterator[Finding]:
    """Find refusals without a reason in some language, and bad news without a way out."""
    for step in looked.crawl.steps.values():
        if not step.refused or step.act.kind not in {TAP, FILL}:
            continue
        for message in step.messages:
            lack = _lack(looked, message)
            if lack:
                what = f"the message {message!r} {lack}"
                yield looked.finding("refused_without_reason", step.before, step.act.target, what, step.act)


def _is_nothing(step: Step) -> bool:
    return not (step.changed or step.refused or step.messages) and step.before.state == step.after.state


def _says_why(step: Step) -> bool:
    """Tell whether a form is sent once more while it already says what is wrong with it."""
    return step.act.target == _CONFIRM and bool(step.after.sight.messages)


def _lack(looked: Looked, message: str) -> str:
    rules = looked.explored.session.rules
    text = rules.messages[message]
    for language in looked.catalogue.languages:
        reason, way_out = rules.tell(Message(message), language)
        if not reason.strip():
            return f"says nothing in {language!r}"
        if text.tone in _BAD and not way_out.strip():
            return f"names no way out in {language!r}"
    return ""
