"""What My Porsche sends to the cloud: asked first where that is wanted, then waited for."""

from dataclasses import replace

from pcm_sim.domain.effects import AskedByPhone, Told
from pcm_sim.domain.handset import Handset, HandsetOutcome, Waiting
from pcm_sim.domain.handset_forms import sent_by
from pcm_sim.domain.handset_pages import facts_on, scope_of
from pcm_sim.domain.labels import Message
from pcm_sim.domain.nodes import Check, Option
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.unit import DialogState, NoticeState, RunAction

TO = "to"
"""Name under which a box or a choice sends what it becomes."""


def ask(rules: PhoneRules, handset: Handset, portal: Portal, row: str) -> HandsetOutcome:
    """Ask whether a row is meant, or carry it out at once where nothing is to be asked.

    Args:
        rules: The app.
        handset: The telephone; its open form is what is sent.
        portal: What My Porsche knows.
        row: The row, as it is touched: `NODE` or `NODE#ITEM`.
    """
    errand = rules.errands[row.partition("#")[0]]
    if not errand.ask:
        return send(rules, handset, portal, row)
    dialog = DialogState(Message(errand.ask), RunAction(row))
    return HandsetOutcome(replace(handset, dialog=dialog, notice=None), (Told(dialog.message),))


def send(rules: PhoneRules, handset: Handset, portal: Portal, row: str) -> HandsetOutcome:
    """Send what a row wants, with the form that is open, and wait for the answer."""
    node_id, _, touched = row.partition("#")
    errand = rules.errands.get(node_id)
    if errand is None:
        return HandsetOutcome(handset)
    scope = scope_of(rules, handset.stack)
    item = touched or (scope[-1][1] if scope else "")
    form = handset.form
    typed = sent_by(rules, handset, form) if form else ()
    becomes = _becomes(rules, handset, portal, node_id)
    fields = (*errand.given, *becomes, *typed)
    request = handset.requests + 1
    waiting = Waiting(request, node_id, replace(form, trouble=None) if form else None)
    waits = replace(handset, pending=waiting, requests=request, form=None, notice=None, paper="")
    return HandsetOutcome(waits, (AskedByPhone(request, errand.does, item, fields, scope),))


def say_in_passing(rules: PhoneRules, handset: Handset, message: Message, now: int) -> HandsetOutcome:
    """Let a word pass at the edge of the page."""
    notice = NoticeState(message, now + rules.notice_ms)
    return HandsetOutcome(replace(handset, notice=notice), (Told(message),))


def _becomes(
    rules: PhoneRules, handset: Handset, portal: Portal, node_id: str
) -> tuple[tuple[str, str], ...]:
    """Give what a box or a choice becomes."""
    node = rules.tree.nodes[node_id]
    if isinstance(node, Check):
        ticked = facts_on(rules, portal, handset.stack).get(node.setting) is True
        return ((TO, "false" if ticked else "true"),)
    return ((TO, node.value),) if isinstance(node, Option) else ()
