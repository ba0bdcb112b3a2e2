"""A unit whose menus were replaced while it runs: it stays where it was, as far as that is still there."""

from dataclasses import replace

from pcm_sim.domain.labels import Message
from pcm_sim.domain.nodes import Choice, Listing, Menu, Page
from pcm_sim.domain.routes import exists
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import Detour, FormState, Unit


def regrown(rules: Rules, unit: Unit) -> Unit:
    """Give the unit on new menus.

    It keeps what it was told, the way it walked as far as the pages still exist, and what stands over the
    page as far as its words do.

    Args:
        rules: The new rules.
        unit: The unit as it was on the old ones.
    """
    notice = unit.notice if unit.notice and _is_known(rules, unit.notice.message) else None
    dialog = unit.dialog if unit.dialog and _is_known(rules, unit.dialog.message) else None
    pending = unit.pending._replace(form=_form(rules, unit.pending.form)) if unit.pending else None
    return replace(
        unit,
        stack=_stack(rules, unit.stack),
        language=unit.language if unit.language in rules.languages else rules.languages[0],
        form=_form(rules, unit.form),
        dialog=dialog,
        notice=notice,
        log=tuple(note for note in unit.log if _is_known(rules, note.message)),
        pending=pending,
        focus="",
        detour=_detour(rules, unit.detour),
    )


def _detour(rules: Rules, detour: Detour | None) -> Detour | None:
    """Give a detour whose page is still there; what became of the page itself shows the stack."""
    if detour is None or _stack(rules, detour.at) != detour.at:
        return None
    return Detour(detour.at, _stack(rules, detour.back))


def _stack(rules: Rules, stack: tuple[str, ...]) -> tuple[str, ...]:
    if stack[0] != rules.tree.home:
        return (rules.tree.home,)
    kept = 1
    while kept < len(stack) and _is_page(rules, stack[kept]):
        kept += 1
    return stack[:kept]


def _is_page(rules: Rules, page: str) -> bool:
    node_id, _, item = page.partition("#")
    node = rules.tree.nodes.get(node_id)
    if node is None or not exists(rules.vehicle, rules.tree, node_id):
        return False
    return isinstance(node, Listing) if item else isinstance(node, Menu | Choice | Page)


def _form(rules: Rules, form: FormState | None) -> FormState | None:
    if form is None or form.trouble is None or _is_known(rules, form.trouble):
        return form
    return replace(form, trouble=None)


def _is_known(rules: Rules, message: Message) -> bool:
    return message.id in rules.messages
