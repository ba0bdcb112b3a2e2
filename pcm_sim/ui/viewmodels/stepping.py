"""Stepping back and forward by a key: what was undone is said, and can be done again at once."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pcm_sim.domain.requests import Denied
    from pcm_sim.session.simulation import Session
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
    from pcm_sim.ui.viewmodels.shell import PcmShellViewModel


def step_back(shell: "PcmShellViewModel", desk: "PcmDeskViewModel") -> None:
    """Go back to before what happened last in a window.

    Args:
        shell: The window's view model.
        desk: Says what was undone.
    """
    from pcm_sim.session.telling.stepping import go_back  # noqa: PLC0415 - few go back

    session = cast("Session", shell.session)
    what = _what(session, shell.props.language, undone=False)
    _say(shell, desk, go_back(session), "desktop.said.stepped_back", what)


def step_on(shell: "PcmShellViewModel", desk: "PcmDeskViewModel") -> None:
    """Go on to what was undone in a window; as `step_back`."""
    from pcm_sim.session.telling.stepping import go_on  # noqa: PLC0415 - few go on

    session = cast("Session", shell.session)
    what = _what(session, shell.props.language, undone=True)
    _say(shell, desk, go_on(session), "desktop.said.stepped_on", what)


def _what(session: "Session", language: str, *, undone: bool) -> str:
    """Tell what the step is that comes next, in the one direction or the other."""
    from pcm_sim.session.telling.lines import told  # noqa: PLC0415 - few go back

    lines = [one.text for one in told(session, language) if one.undone == undone]
    return lines[-1 if undone else 0] if lines else ""


def _say(
    shell: "PcmShellViewModel", desk: "PcmDeskViewModel", why: "Denied | None", text_id: str, what: str
) -> None:
    if why is None:
        desk.say(text_id, what=what)
        return
    from pcm_sim.session.telling.denied import denied_told  # noqa: PLC0415 - few are refused

    session = cast("Session", shell.session)
    desk.say("desktop.said.plain", what=denied_told(session, why, shell.props.language))
