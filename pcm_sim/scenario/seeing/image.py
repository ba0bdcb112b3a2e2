"""Checking a picture: the glass as it was when somebody found it right."""

from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Quoted, phrase
from pcm_sim.scenario.play.stage import Stage

_HOW = "pcm-sim play --headless --pictures, pytest --pcm-pictures=on"


def check_image(stage: Stage, name: str, mask: tuple[str, ...]) -> None:
    """Check that the glass looks as it did.

    A run without pictures cannot look: its step ends with a warning that says so, and shows no facts.

    Args:
        stage: The simulation.
        name: Name of the picture.
        mask: Targets that are left out of it.

    Raises:
        StepError: It looks otherwise; or nobody can look.
    """
    if stage.gallery is None:
        expected = phrase("picture.as", picture=Quoted(name))
        hint = phrase("picture.run", how=_HOW)
        raise StepError(Fault(expected, phrase("picture.nobody"), hint), unseen=True)
    stage.gallery.check(stage.session, stage.cell, name, mask)
