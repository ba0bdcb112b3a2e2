"""A session that can be at any moment, for a window that is to show many of them."""

from dataclasses import replace

from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session


class ShownSession(Session):
    """A simulation that jumps to any moment."""

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
