"""What somebody did, in the words of the history."""

from typing import Final

from pcm_sim.domain.view import view
from pcm_sim.scenario.assessing.walking import Walked
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_shown import phone_shown
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.doing import Eyes, done
from pcm_sim.session.views import place_of

ARROW: Final = " ▸ "


class Teller:
    """Says what somebody did, in one language.

    Args:
        session: A simulation of the car.
        language: ISO 639-1.
    """

    def __init__(self, session: Session, language: str) -> None:
        """Nothing is told yet."""
        self._session = session
        self.words = session.words(language)

    def step(self, step: Walked) -> str:
        """Say what a step did."""
        return done(self._eyes(step.before), self._eyes(step.after), step.span).text

    def refusals(self, step: Walked) -> tuple[str, ...]:
        """Say what was refused, with the way out."""
        rules, language = self._session.rules, self.words.language
        told = (rules.tell(one.message, language) for one in step.refusals)
        return tuple(dict.fromkeys(" ".join(filter(None, one)) for one in told))

    def place(self, moment: Moment) -> tuple[str, ...]:
        """Give the way to what is on the unit's screen."""
        return place_of(self._session.rules, moment, self.words.language)

    def _eyes(self, moment: Moment) -> Eyes:
        session = self._session
        phone = phone_shown(session.phone_kit(), moment) if moment.handset and session.has_phone else None
        return Eyes(self.words, view(session.rules, moment.cabin), phone)
