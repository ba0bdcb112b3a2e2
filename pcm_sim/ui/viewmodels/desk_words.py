"""The commands of the window, as menu, help sheet and palette read them."""

from typing import TYPE_CHECKING

from pcm_sim.ui.commands import COMMANDS, spell

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

CommandView = dict[str, object]
"""A command as QML reads it: `id`, `group`, `label`, `hint`, `keys`, `device`, `listed`."""

_LANGUAGE = "{language}"
_RECORDING = frozenset({"record", "record_last", "guide_last"})
"""Commands that need whoever records."""
_LINKING = frozenset({"copy_link", "open_link"})


def commands_of(shell: "PcmShellViewModel", spoken: str) -> list[CommandView]:
    """Give the commands that a window was given what they need for.

    Args:
        shell: The window's view model.
        spoken: Language that paths are copied in.
    """
    texts = shell.texts_now
    return [
        {
            "id": one.id,
            "group": one.group,
            "label": _label(shell, one.id).replace(_LANGUAGE, spoken.upper()),
            "hint": spell(one.keys[0], texts),
            "keys": list(one.keys),
            "device": one.device,
            "listed": one.listed,
        }
        for one in COMMANDS
        if _can(shell, one.id)
    ]


def _can(shell: "PcmShellViewModel", command: str) -> bool:
    """Tell whether the window was given what a command needs."""
    if command in _RECORDING:
        return shell.recordings is not None
    if command in _LINKING:
        return shell.links is not None
    inputs = shell.inputs
    needed: dict[str, object] = {
        "play": inputs.scenarios,
        "palette": inputs.palette,
        "compare": inputs.pair,
        "browser": inputs.pages,
    }
    return command not in needed or needed[command] is not None


def _label(shell: "PcmShellViewModel", command: str) -> str:
    goes_on = {"record": bool(shell.props.recorded), "compare": shell.props.comparing}
    return shell.texts_now[f"desktop.do.{command}{'.end' if goes_on.get(command) else ''}"]
