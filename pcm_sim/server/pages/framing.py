"""What stands around a page: whose browser it is, its language, and where one can go from every page."""

from pcm_sim.connect.world import World
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import Row, RowKind
from pcm_sim.server.pages.addresses import goal_of, step_below
from pcm_sim.server.pages.drawn import Frame, Link
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.session.phone_holders import people_with_phones
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal import portal_of

PORTAL = "portal"
"""The area that a browser begins on, whose rows stand at the side of a wide window."""
LANGUAGES = {"fr": "Français", "en": "English", "de": "Deutsch"}
"""What languages call themselves."""
_BAR = "bar/"


def frame_of(kit: PhoneKit, world: World, visitor: Visitor, stack: tuple[str, ...], root: str) -> Frame:
    """Give what stands around a page.

    Args:
        kit: What My Porsche runs by.
        world: The cloud.
        visitor: Whose browser it is.
        stack: The pages that are open.
        root: What every address begins with, without a slash at its end.
    """
    rules, base = kit.rules, visitor.base
    home = _screen(kit, world, visitor, (rules.tree.home,))
    inside = _screen(kit, world, visitor, (rules.tree.home, PORTAL))
    account = world.account(base.signed_in) if base.signed_in else None
    opened = tuple(page.partition("#")[0] for page in stack)
    area = opened[1].partition("/")[0] if len(opened) > 1 else rules.tree.home
    bar = ((one.id.removeprefix(_BAR), one) for one in home.bar)
    return Frame(
        root=root,
        language=base.language,
        languages=tuple((one, LANGUAGES.get(one, one)) for one in rules.languages),
        holder=base.holder,
        holders=tuple((one.id, one.name) for one in people_with_phones(world, kit, base.mailboxes)),
        account=account.name if account else "",
        areas=_areas(rules, home, inside, opened, root),
        bar=tuple(
            Link(f"{root}/{to}", one.label, one.icon, here=to == area, target=one.id) for to, one in bar
        ),
    )


def _screen(kit: PhoneKit, world: World, visitor: Visitor, stack: tuple[str, ...]) -> PhoneScreen:
    handset = visitor.base.on(stack)
    return phone_view(kit.rules, handset, portal_of(world, handset, world.now, kit), world.now)


def _areas(
    rules: PhoneRules, home: PhoneScreen, inside: PhoneScreen, opened: tuple[str, ...], root: str
) -> tuple[tuple[Link, ...], ...]:
    """Give the portal with its pages, then what else is on the telephone."""
    portal = tuple((step_below(rules, PORTAL, row.id), row) for row in _leading(inside))
    doubled = {PORTAL, *(goal_of(rules, row.id) for _, row in portal)}
    tiles = tuple((step_below(rules, rules.tree.home, row.id), row) for row in home.rows)
    first = tuple(one for one in tiles if one[0] == PORTAL)
    others = tuple(one for one in tiles if goal_of(rules, one[1].id) not in doubled)
    goals = [goal_of(rules, row.id) for _, row in (*first, *portal, *others)]
    here = next((one for one in reversed(opened) if one in goals), "")

    def link(to: str, row: Row) -> Link:
        at = goal_of(rules, row.id) == here
        return Link(
            f"{root}/{to}", row.label, row.icon, row.value, told=row.told, here=at, target=_on_bar(rules, to)
        )

    return tuple(tuple(link(*one) for one in group) for group in ((*first, *portal), others))


def _on_bar(rules: PhoneRules, address: str) -> str:
    """Give the target of an area that stands in the bar of the telephone; empty for any other."""
    return f"{_BAR}{address}" if address in rules.tree.bar else ""


def _leading(screen: PhoneScreen) -> tuple[Row, ...]:
    return tuple(one for one in screen.rows if one.kind is RowKind.SUBMENU and not one.locked)
