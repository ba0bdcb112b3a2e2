"""The desk that gives reasons: what the panel of the console asks, by a catalogue that is read already."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.session.simulation import Session
from pcm_sim.session.why.doing import do
from pcm_sim.session.why.explaining import readings_of, why, why_refused
from pcm_sim.session.why.parts import Control, RefusalTold, Why
from pcm_sim.session.why.proof import Readings


class Reasons:
    """Explains a simulation, and does what an explanation offers.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue
        self._readings: Readings | None = None

    def why(self, session: Session, target: str, language: str) -> Why:
        """Explain what is pointed at, or the page where that is empty."""
        known = self._readings
        if known is None or not known.serves(session.rules, session.year, language):
            known = self._readings = readings_of(self._catalogue, session, language)
        return why(self._catalogue, session, target, language, known)

    def refused(self, session: Session, language: str) -> RefusalTold | None:
        """Explain the last refusal; none where there was none."""
        return why_refused(self._catalogue, session, language)

    def do(self, session: Session, control: Control) -> bool:
        """Do what is offered, and tell whether that was possible."""
        return do(session, control)
