"""From the instant to the screen: a pure function, the only source of what is shown."""

from dataclasses import replace

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.conditions import Facts, holds
from pcm_sim.domain.daylight import is_day
from pcm_sim.domain.labels import say
from pcm_sim.domain.lines import lines_of, page_facts, page_item
from pcm_sim.domain.nodes import Menu, Node, Page
from pcm_sim.domain.ringing import TAKE
from pcm_sim.domain.rows import row_of
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import (
    ButtonView,
    DialogView,
    NoticeView,
    PageKind,
    Row,
    Screen,
)
from pcm_sim.domain.spots import bar_of, tabs_of
from pcm_sim.domain.status import status_of
from pcm_sim.domain.status_told import sign_of, where_to
from pcm_sim.domain.unit import DialogState, GoTo, RunAction, Unit

_OVER_ANOTHER = 2


def view(rules: Rules, cabin: Cabin) -> Screen:
    """Give what is shown at an instant, in the unit's language."""
    unit = cabin.unit
    status = status_of(rules, cabin)
    language = unit.language
    node = rules.tree.nodes[unit.node]
    trail = tuple(page_title(rules, cabin, one) for one in _walked(rules, unit.stack))
    if not cabin.car.ignition:
        text = rules.word("screen.dark", language)
        return Screen(node.id, PageKind.DARK, "", (), status, language, text=text)
    heading = _heading(rules, unit, language)
    screen = Screen(
        node=unit.page,
        kind=_kind(node),
        title=heading or page_title(rules, cabin, unit.page),
        trail=trail,
        status=status,
        language=language,
        dialog=_dialog(rules, cabin),
        notice=_notice(rules, cabin),
        focus=unit.focus,
        can_go_back=True,
        depth=len(unit.stack) - 1 + bool(heading),
        daylight=is_day(rules, cabin),
        mirrored=rules.writes(language).mirrored,
        bar=bar_of(rules, cabin),
        tabs=tabs_of(rules, cabin, trail, heading),
    )
    if unit.pending:
        text = rules.word("screen.wait.text", language)
        return replace(screen, node="wait", kind=PageKind.WAIT, text=text)
    if unit.form:
        # Most pages have no form, and the first one has to be drawn soon.
        from pcm_sim.domain.form_view import form_view  # noqa: PLC0415

        form = form_view(rules, cabin, unit.form)
        return replace(screen, node=f"form:{unit.form.form}", kind=PageKind.FORM, form=form)
    return _page(rules, cabin, node, screen)


def _page(rules: Rules, cabin: Cabin, node: Node, screen: Screen) -> Screen:
    """Give the screen of a page of the menus: its rows, or its text."""
    facts = page_facts(rules, cabin)
    lines = lines_of(rules, cabin)
    text = say(node.text, screen.language) if isinstance(node, Page) else ""
    if not lines and not text:
        text = _empty_text(rules, facts, node, screen.language)
    deep = screen.depth > 0
    return replace(
        screen,
        rows=tuple(row_of(rules, cabin, facts, line) for line in lines),
        text=text,
        can_go_back=deep,
        under=_under(rules, cabin, node),
    )


def _under(rules: Rules, cabin: Cabin, node: Node) -> tuple[Row, ...]:
    """Give the rows of the page that an options menu lies over."""
    keys = {key.id for key in rules.vehicle.head_unit.keys}
    if not isinstance(node, Menu) or node.key not in keys or len(cabin.unit.stack) < _OVER_ANOTHER:
        return ()
    below = cabin.with_unit(replace(cabin.unit, stack=cabin.unit.stack[:-1]))
    facts = page_facts(rules, below)
    return tuple(row_of(rules, below, facts, line) for line in lines_of(rules, below))


def _heading(rules: Rules, unit: Unit, language: str) -> str:
    """Give what stands over a wait or a form; empty on a page of the menus."""
    if unit.pending:
        return rules.word("screen.wait.title", language)
    return rules.word(f"form.{unit.form.form}.title", language) if unit.form else ""


def _walked(rules: Rules, stack: tuple[str, ...]) -> tuple[str, ...]:
    """Give the pages of the breadcrumb: an area that has its own way in does not lie below home."""
    own_way = len(stack) > 1 and not rules.tree.parent(stack[1])
    return stack[1:] if own_way else stack


def _kind(node: Node) -> PageKind:
    if isinstance(node, Page):
        return PageKind.TEXT
    return PageKind(node.layout) if isinstance(node, Menu) else PageKind.LIST


def page_title(rules: Rules, cabin: Cabin, page: str) -> str:
    """Give the heading of a page: the node's label, or that of the item."""
    item = page_item(rules, cabin, page)
    if item:
        return item.label
    return say(rules.tree.nodes[page.partition("#")[0]].label, cabin.unit.language)


def _empty_text(rules: Rules, facts: Facts, node: Node, language: str) -> str:
    """Say why a page has no rows: its entry is under another key, or behind OPT."""
    keyed = any(
        isinstance(one, Menu) and one.key and holds(one.when, facts) for one in rules.tree.children(node)
    )
    return rules.word("screen.behind_opt" if keyed else "screen.empty", language)


def _dialog(rules: Rules, cabin: Cabin) -> DialogView | None:
    dialog = cabin.unit.dialog
    if dialog is None:
        return None
    language = cabin.unit.language
    sign = sign_of(rules, cabin, dialog.sign)
    message = sign.message if sign else dialog.message
    text, way_out = rules.tell(message, language)
    return DialogView(
        text,
        where_to(rules, sign, language) if sign else way_out,
        rules.tone(message),
        _buttons(rules, dialog, language),
        message.id,
        rules.word(f"sign.{dialog.sign}", language) if dialog.sign else "",
        rules.word(sign.meaning, language) if sign else "",
    )


def _buttons(rules: Rules, dialog: DialogState, language: str) -> tuple[ButtonView, ...]:
    """Give the buttons: one puts a word away, two answer a question or show the way."""
    match dialog.then:
        case None:
            return (_yes(rules, "button.ok", language),)
        case GoTo():
            return _yes(rules, "button.show", language), _no(rules, "button.close", language)
        case RunAction(does) if does == TAKE:
            return _yes(rules, "button.take", language), _no(rules, "button.decline", language)
        case _:
            return _yes(rules, "button.yes", language), _no(rules, "button.no", language)


def _yes(rules: Rules, legend: str, language: str) -> ButtonView:
    return ButtonView("dialog/yes", rules.word(legend, language), primary=True)


def _no(rules: Rules, legend: str, language: str) -> ButtonView:
    return ButtonView("dialog/no", rules.word(legend, language), primary=False)


def _notice(rules: Rules, cabin: Cabin) -> NoticeView | None:
    notice = cabin.unit.notice
    if notice is None or cabin.now >= notice.until:
        return None
    text = " ".join(filter(None, rules.tell(notice.message, cabin.unit.language)))
    return NoticeView(text, rules.tone(notice.message), notice.message.id)
