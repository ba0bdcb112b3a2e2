"""From a screen of the telephone to a page: rows become links, facts and buttons that belong together."""

from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from pcm_sim.connect.world import World
from pcm_sim.domain.handset_pages import item_of, title_of
from pcm_sim.domain.handset_rows import PRIMARY
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Listing, Node, Value
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.screen import PageKind, Row, RowKind
from pcm_sim.server.pages.addresses import Place, address_of, step_below
from pcm_sim.server.pages.coming import Found
from pcm_sim.server.pages.drawn import Fact, FormDrawn, Link, PageDrawn, Press, Section
from pcm_sim.server.pages.inputs import form_drawn
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal import portal_of

Href = Callable[[str], str]
"""From an address to what a browser takes."""
_LEADS = {RowKind.SUBMENU, RowKind.CHOICE, RowKind.ENTRANCE, RowKind.PAGE}
_CODES = (".code",)
_GREETS = "me.name"
"""What greets whoever is signed in, where it stands on the first page of an area."""
_LOOKS = {PRIMARY: "lead", "danger": "danger"}


def page_drawn(kit: PhoneKit, world: World, found: Found, href: Href, turn: str) -> PageDrawn:
    """Draw the page that a visitor found.

    Args:
        kit: What My Porsche runs by.
        world: The cloud.
        found: What was found.
        href: From an address to what a browser takes.
        turn: Which turn of the visitor it is drawn for.
    """
    rules, handset = kit.rules, found.handset
    portal = portal_of(world, handset, world.now, kit)
    screen = phone_view(rules, handset, portal, world.now)
    crumbs = _crumbs(rules, portal, screen.language, handset.stack, href)
    before = crumbs if handset.form else crumbs[:-1]
    item = None if handset.form else item_of(rules, portal, handset.page)
    return PageDrawn(
        language=screen.language,
        mirrored=screen.mirrored,
        address=href(found.address),
        title=screen.title,
        node=screen.node,
        crumbs=before,
        up=before[-1] if before else None,
        head=screen.head,
        texts=_texts(rules, screen),
        aside=screen.aside,
        sections=_sections(
            _Sheet(
                rules,
                portal,
                screen.language,
                found.address,
                href,
                item.spoken if item else "",
                tiles=screen.kind is PageKind.TILES,
            ),
            screen.rows,
        ),
        form=_form(rules, found, screen),
        dialog=screen.dialog,
        notice=screen.notice,
        feet=tuple(Link(_foot(rules, one.id, href), one.text, target=one.id) for one in screen.foot),
        turn=turn,
        spoken=item.spoken if item else "",
        named=item.named if item else "",
    )


def _crumbs(
    rules: PhoneRules, portal: Portal, language: str, stack: tuple[str, ...], href: Href
) -> tuple[Link, ...]:
    """Give the pages walked through, home left out, each with its address."""
    return tuple(
        Link(
            href(address_of(rules, Place(stack[: depth + 1]))),
            title_of(rules, portal, stack[depth], language),
        )
        for depth in range(1, len(stack))
    )


def _texts(rules: PhoneRules, screen: PhoneScreen) -> tuple[str, ...]:
    if screen.node == rules.tree.home and not screen.holder:
        # It tells whose telephone it is.
        return ()
    # A step that is called as its page is stands in the heading already.
    return tuple(one for one in screen.text.split("\n\n") if one and one != screen.title)


def _form(rules: PhoneRules, found: Found, screen: PhoneScreen) -> FormDrawn | None:
    form = found.handset.form
    return form_drawn(rules, found.handset, form, screen.form) if form and screen.form else None


def _foot(rules: PhoneRules, target: str, href: Href) -> str:
    lines = {f"foot/{line.id}": line.to for some in rules.feet.values() for line in some if line.to}
    to = lines.get(target, "")
    return href(address_of(rules, Place((rules.tree.home, to)))) if to else ""


class _Sheet(NamedTuple):
    """What the rows of a page are drawn with."""

    rules: PhoneRules
    portal: Portal
    language: str
    address: str
    href: Href
    spoken: str
    tiles: bool


def _sections(sheet: _Sheet, rows: tuple[Row, ...]) -> tuple[Section, ...]:
    """Give the rows that stand beside each other and are of one kind as sections, in order."""
    groups = groupby(rows, key=lambda row: _sort(sheet.rules, row))
    return tuple(_section(sheet, sort, tuple(alike)) for sort, alike in groups)


def _sort(rules: PhoneRules, row: Row) -> tuple[str, str]:
    """Tell what kind of section a row belongs to, and which list it stands in."""
    node = rules.tree.nodes[row.id.partition("#")[0]]
    if isinstance(node, Listing):
        return ("empty" if row.kind is RowKind.VALUE else "list"), node.id
    if row.kind is RowKind.VALUE:
        return _fact_kind(rules, node), ""
    if row.kind in {RowKind.CHECK, RowKind.OPTION}:
        return "choices", ""
    return _LOOKS.get("" if row.locked else row.look, "rows"), ""


def _fact_kind(rules: PhoneRules, node: Node) -> str:
    if not isinstance(node, Value):
        return "facts"
    if node.shows == _GREETS and rules.tree.parent(node.id) in rules.tree.bar:
        return "greeting"
    return "code" if node.shows.endswith(_CODES) else "facts"


def _section(sheet: _Sheet, sort: tuple[str, str], rows: tuple[Row, ...]) -> Section:
    kind, listed = sort
    shown, others = _parted(rows)
    return Section(
        kind="tiles" if sheet.tiles and kind == "rows" else kind,
        facts=tuple(Fact(one.label, one.value, one.id) for one in shown),
        rows=tuple(_link(sheet, one) if one.kind in _LEADS else _press(sheet, one) for one in others),
        title=say(sheet.rules.tree.nodes[listed].label, sheet.language) if listed else "",
    )


def _parted(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Give what is only shown, and what can be touched."""
    shown = tuple(one for one in rows if one.kind is RowKind.VALUE)
    return shown, tuple(one for one in rows if one.kind is not RowKind.VALUE)


def _link(sheet: _Sheet, row: Row) -> Link:
    item = item_of(sheet.rules, sheet.portal, row.id)
    return Link(
        sheet.href(step_below(sheet.rules, sheet.address, row.id)),
        row.label,
        row.icon,
        row.value,
        row.look,
        row.told,
        locked=row.locked,
        target=row.id,
        spoken=item.named if item else "",
    )


def _press(sheet: _Sheet, row: Row) -> Press:
    # What is written on it comes from the letter itself.
    from_item = row.id.partition("#")[0] in sheet.rules.called
    return Press(
        row.id,
        row.label,
        row.kind.value,
        row.icon,
        row.value,
        row.look,
        row.told,
        checked=row.checked,
        locked=row.locked,
        spoken=sheet.spoken if from_item else "",
    )
