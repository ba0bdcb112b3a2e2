"""From the telephone and the portal to its screen: a pure function, the only source of what is shown."""

from collections.abc import Mapping
from dataclasses import replace

from pcm_sim.domain.conditions import holds
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_form_view import form_view
from pcm_sim.domain.handset_pages import facts_on, grounded, lines_on, shown_on, title_of
from pcm_sim.domain.handset_rows import Known, one_button, row_of
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.nodes import Menu, Page
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.phone_screen import FootLine, PhoneScreen
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.screen import ButtonView, DialogView, NoticeView, PageKind, Spot


def phone_view(rules: PhoneRules, handset: Handset, portal: Portal, now: int) -> PhoneScreen:
    """Give what the telephone shows, in its own language.

    Args:
        rules: The app.
        handset: The telephone.
        portal: What My Porsche knows, made for this telephone.
        now: Simulated ms since 1970.
    """
    handset = grounded(rules, handset, portal)
    language = handset.language
    screen = PhoneScreen(
        node=handset.page,
        kind=_kind(rules, handset),
        title=title_of(rules, portal, handset.page, language),
        language=language,
        dialog=_dialog(rules, handset, portal),
        notice=_notice(rules, handset, now),
        bar=_bar(rules, handset, portal),
        foot=_foot(rules, handset, portal),
        can_go_back=len(handset.stack) > 1 or handset.form is not None or handset.pending is not None,
        depth=len(handset.stack) - 1 + (handset.form is not None or handset.pending is not None),
        mirrored=rules.writes(language).mirrored,
        holder=handset.holder,
        signed_in=handset.signed_in,
        paper=handset.paper,
    )
    if handset.pending:
        title, text = rules.word("screen.wait.title", language), rules.word("screen.wait.text", language)
        return replace(screen, node="wait", kind=PageKind.WAIT, title=title, text=text, foot=())
    if handset.form:
        row = handset.form.form
        heading = say(rules.tree.nodes[row].label, language)
        form = form_view(rules, handset, portal, handset.form)
        return replace(screen, node=f"form:{row}", kind=PageKind.FORM, title=heading, form=form)
    known = Known(facts_on(rules, portal, handset.stack), shown_on(rules, handset, portal))
    lines = lines_on(rules, handset, portal)
    rows = one_button(row_of(rules, language, known, line) for line in lines)
    over = rules.texts.get(handset.node)
    if over and over.head:
        head, aside = known.shown.get(over.head, ""), _filled(over.text, known.shown, language)
        return replace(screen, rows=rows, text=known.shown.get(over.shows, ""), head=head, aside=aside)
    return replace(screen, rows=rows, text=_text(rules, handset, known.shown, empty=not rows))


def _kind(rules: PhoneRules, handset: Handset) -> PageKind:
    node = rules.tree.nodes[handset.node]
    if isinstance(node, Page):
        return PageKind.TEXT
    return PageKind(node.layout) if isinstance(node, Menu) else PageKind.LIST


def _text(rules: PhoneRules, handset: Handset, shown: Mapping[str, str], *, empty: bool) -> str:
    """Give what stands over the rows; of a page without any, why."""
    node = rules.tree.nodes[handset.node]
    over = rules.texts.get(node.id)
    texts = [_filled(node.text, shown, handset.language)] if isinstance(node, Page) else []
    if over:
        texts += [_filled(over.text, shown, handset.language), shown.get(over.shows, "")]
    text = "\n\n".join(filter(None, texts))
    return rules.word("screen.empty", handset.language) if empty and not text else text


def _filled(labels: Labels, shown: Mapping[str, str], language: str) -> str:
    """Put what is shown into a text; what My Porsche does not know is left out."""
    return _with_shown(say(labels, language), shown)


def _with_shown(text: str, shown: Mapping[str, str]) -> str:
    # What is put in is read no further, so that a brace in somebody's name is a brace.
    parts = text.split("{")
    told = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        told += [shown.get(name, ""), rest]
    return "".join(told)


def _bar(rules: PhoneRules, handset: Handset, portal: Portal) -> tuple[Spot, ...]:
    facts = facts_on(rules, portal, handset.stack[:1])
    area = handset.stack[min(1, len(handset.stack) - 1)].partition("#")[0].partition("/")[0]
    nodes = (rules.tree.nodes[one] for one in rules.tree.bar)
    return tuple(
        Spot(f"bar/{node.id}", say(node.label, handset.language), node.icon, node.id == area, usable=True)
        for node in nodes
        if holds(node.when, facts)
    )


def _foot(rules: PhoneRules, handset: Handset, portal: Portal) -> tuple[FootLine, ...]:
    """Give the lines at the foot: those of the open pages, the innermost first, then those of every page."""
    pages = [*reversed([page.partition("#")[0] for page in handset.stack]), ""]
    shown = shown_on(rules, handset, portal)
    return tuple(
        FootLine(f"foot/{line.id}" if line.to else "", _filled(line.text, shown, handset.language))
        for page in pages
        for line in rules.feet.get(page, ())
        if line.to != handset.node
    )


def _dialog(rules: PhoneRules, handset: Handset, portal: Portal) -> DialogView | None:
    dialog = handset.dialog
    if dialog is None:
        return None
    text, way_out = rules.tell(dialog.message, handset.language)
    if dialog.then:
        # A question may name what the page shows, such as a day or a price.
        text = _with_shown(text, shown_on(rules, handset, portal))
    legend = rules.word("button.yes" if dialog.then else "button.ok", handset.language)
    yes = ButtonView("dialog/yes", legend, primary=True)
    no = ButtonView("dialog/no", rules.word("button.no", handset.language), primary=False)
    buttons = (yes, no) if dialog.then else (yes,)
    return DialogView(text, way_out, rules.tone(dialog.message), buttons, dialog.message.id)


def _notice(rules: PhoneRules, handset: Handset, now: int) -> NoticeView | None:
    notice = handset.notice
    if notice is None or now >= notice.until:
        return None
    text = " ".join(filter(None, rules.tell(notice.message, handset.language)))
    return NoticeView(text, rules.tone(notice.message), notice.message.id)
