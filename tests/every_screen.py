"""Every screen of a car that a person can come to, in any of some states: each once."""

from collections.abc import Iterator
from dataclasses import replace

from pcm_sim.domain.events import PressKey, Tap
from pcm_sim.domain.screen import Screen
from pcm_sim.domain.view import view
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.step import step


class ShownSession(Session):
    """A simulation that jumps to any moment, for a window that is to show it."""

    @classmethod
    def of(cls, session: Session) -> "ShownSession":
        """Take another session's car."""
        return cls(session.rules, session.moment, session._props, session.year)

    def jump(self, moment: Moment) -> None:
        """Be at another moment."""
        self._moment = moment
        self._screen = None
        for listener in tuple(self._listeners):
            listener()


def speaking(moment: Moment, language: str) -> Moment:
    """Let the unit speak another language."""
    return replace(moment, unit=replace(moment.unit, language=language))


def kind_of(screen: Screen) -> tuple[str, ...]:
    """Give what makes a screen another one: its page, and what stands over it."""
    return (
        screen.node.partition("#")[0],
        screen.kind,
        screen.dialog.message if screen.dialog else "",
        screen.notice.message if screen.notice else "",
        screen.form.pad + screen.form.layer + str(bool(screen.form.trouble)) if screen.form else "",
        *(row.id.partition("#")[0] for row in screen.rows),
    )


def every_screen(session: Session, seen: set[tuple[str, ...]]) -> Iterator[Moment]:
    """Give a moment of each screen that touches lead to from where a session is.

    Args:
        session: Where to begin.
        seen: Kinds of screen that were given already; grows.
    """
    rules = session.rules
    keys = tuple(PressKey(key.id) for key in rules.vehicle.head_unit.keys)
    touched, open_ = set(), [session.moment]
    while open_:
        moment = open_.pop()
        screen = view(rules, moment.cabin)
        kind = kind_of(screen)
        if kind not in seen:
            seen.add(kind)
            yield moment
        page = (screen.node, screen.form is not None, screen.dialog is not None)
        if page in touched or moment.unit.pending:
            continue
        touched.add(page)
        events = (*keys, *(Tap(target) for target in screen.targets))
        open_ += [step(rules, moment, event)[0] for event in events]
