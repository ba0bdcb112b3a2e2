"""Makes support links for the window and opens them, in the words of its language."""

from typing import TYPE_CHECKING, cast

from pcm_sim.catalogue.catalogue import Catalogue

if TYPE_CHECKING:
    from pcm_sim.scenario.play.fault_words import FaultWords
    from pcm_sim.session.simulation import Session
    from pcm_sim.ui.link_port import MadeLink, OpenedLink
    from pcm_sim.ui.ports import SessionPort


class Links:
    """Makes support links and opens them; see `ui.link_port`.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue

    def make(self, session: "SessionPort", language: str) -> "MadeLink":
        """Give the link of a simulation."""
        from pcm_sim.scenario.support_link.making import link_of  # noqa: PLC0415 - few make one
        from pcm_sim.scenario.support_link.telling import left_told  # noqa: PLC0415 - see above
        from pcm_sim.ui.link_port import MadeLink  # noqa: PLC0415 - see above

        made = link_of(cast("Session", session), self._catalogue)
        return MadeLink(made.text, left_told(made, self.words(language)))

    def open(self, text: str, language: str) -> "OpenedLink":
        """Open what a link says, or say why it is none."""
        from pcm_sim.scenario.support_link.landing import open_link  # noqa: PLC0415 - few open one
        from pcm_sim.scenario.support_link.model import LinkError  # noqa: PLC0415 - see above
        from pcm_sim.scenario.support_link.telling import lost_told, refusal_told  # noqa: PLC0415 - see above
        from pcm_sim.ui.link_port import OpenedLink  # noqa: PLC0415 - see above

        try:
            landed = open_link(self._catalogue, text)
        except LinkError as error:
            raise ValueError(sentence(refusal_told(error, self.words(language)))) from error
        # The window speaks as the unit does from then on.
        words = self.words(landed.session.moment.unit.language)
        return OpenedLink(landed.session, tuple(map(sentence, lost_told(landed, words))))

    def words(self, language: str) -> "FaultWords":
        """Give what says things in a language."""
        from pcm_sim.scenario.play.fault_words import FaultWords  # noqa: PLC0415 - see above

        return FaultWords(self._catalogue.plain["failures"], language)


def sentence(told: str) -> str:
    """Begin a sentence large and end it with a full stop."""
    return f"{told[:1].upper()}{told[1:]}."
