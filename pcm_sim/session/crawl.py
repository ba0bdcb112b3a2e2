"""Every screen that touches lead to from a moment, each kind once."""

from collections.abc import Callable, Hashable, Iterator

from pcm_sim.domain.events import PressKey, Tap
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import Screen
from pcm_sim.domain.view import view
from pcm_sim.session.moment import Moment
from pcm_sim.session.step import step

KindOf = Callable[[Screen], Hashable]


def kind_of(screen: Screen) -> Hashable:
    """Give what makes a screen another one: what stands over the page, else the page with its rows."""
    if screen.dialog:
        return screen.dialog.title, screen.dialog.message, len(screen.dialog.buttons)
    if screen.notice:
        return screen.notice.message, screen.kind
    form = screen.form
    return (
        screen.node.partition("#")[0],
        screen.kind,
        (form.pad, form.layer, bool(form.trouble)) if form else (),
        tuple(row.id.partition("#")[0] for row in screen.rows),
    )


def crawl(
    rules: Rules, start: Moment, seen: set[Hashable] | None = None, kind: KindOf = kind_of
) -> Iterator[tuple[Moment, Screen]]:
    """Give a moment of each kind of screen, and what it shows.

    A page is touched in the moment in which it was first reached; what is typed and what time brings is not
    tried.

    Args:
        rules: The car's rules.
        start: Where to begin.
        seen: Kinds that were given already; grows.
        kind: What makes a screen another one.
    """
    given = set() if seen is None else seen
    keys = tuple(PressKey(key.id) for key in rules.vehicle.head_unit.keys)
    touched: set[Hashable] = set()
    open_ = [start]
    while open_:
        moment = open_.pop()
        screen = view(rules, moment.cabin)
        if (this := kind(screen)) not in given:
            given.add(this)
            yield moment, screen
        page = _touched_as(screen)
        if page in touched or moment.unit.pending:
            continue
        touched.add(page)
        events: tuple[PressKey | Tap, ...] = (*keys, *(Tap(target) for target in screen.targets))
        open_ += [step(rules, moment, event)[0] for event in events]


def _touched_as(screen: Screen) -> Hashable:
    """Give what is touched only once: a page with a form or a question over it, what explains a sign."""
    if screen.dialog and screen.dialog.title:
        return screen.dialog.title
    return (screen.node, screen.form is not None, screen.dialog is not None)
