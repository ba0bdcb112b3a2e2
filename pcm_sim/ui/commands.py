"""What a person can do to the window: one table, from which its keys, its menu and its help sheet are made.

The words are the desktop's texts `desktop.do.ID`, `desktop.group.ID` and `desktop.key.ID`.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Command(NamedTuple):
    """Something to do to the window.

    Attributes:
        id: Key, `zoom_in`.
        group: Where it stands in menu and help: `show`, `copy`, `class` or `move`.
        keys: Shortcuts as Qt writes them; the first is the one that is shown.
        device: It needs a car on the screen.
        listed: It stands in the menu; the help sheet has all.
        projector: It does something while the device fills the projector.
    """

    id: str
    group: str
    keys: tuple[str, ...]
    device: bool = True
    listed: bool = True
    projector: bool = True


class UnitKey(NamedTuple):
    """A key that the unit takes, for the help sheet.

    Attributes:
        id: Key.
        keys: As they are shown.
    """

    id: str
    keys: tuple[str, ...]


# F2 to F12 press the hard keys of the device, so none of them is to be had here.
COMMANDS = (
    Command("present", "show", ("Alt+Return", "Alt+Enter", "Ctrl+F11")),
    Command("console", "show", ("Ctrl+I",)),
    Command("compare", "show", ("Ctrl+Shift+D",)),
    Command("browser", "show", ("Ctrl+B",)),
    Command("pointer", "show", ("Ctrl+Shift+T",), device=False),
    Command("zoom_in", "show", ("Ctrl++", "Ctrl+="), listed=False, projector=False),
    Command("zoom_out", "show", ("Ctrl+-",), listed=False, projector=False),
    Command("zoom_fit", "show", ("Ctrl+0",), listed=False, projector=False),
    Command("copy_picture", "copy", ("Ctrl+Shift+C",)),
    Command("copy_path", "copy", ("Ctrl+Shift+P",)),
    Command("copy_link", "copy", ("Ctrl+Shift+U",)),
    Command("open_link", "class", ("Ctrl+L",), device=False),
    Command("record", "class", ("Ctrl+Shift+K",)),
    Command("record_last", "class", ("Ctrl+Shift+S",)),
    Command("guide_last", "class", ("Ctrl+Shift+G",)),
    Command("step_back", "class", ("Ctrl+Z",)),
    Command("step_on", "class", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("fresh", "class", ("Ctrl+Shift+R",)),
    Command("another", "class", ("Ctrl+O",)),
    Command("play", "class", ("Ctrl+P",), device=False),
    Command("window", "class", ("Ctrl+N",), device=False),
    Command("language", "class", ("Ctrl+Shift+L",), device=False),
    Command("palette", "move", ("Ctrl+K",), device=False),
    Command("find", "move", ("Ctrl+F",), listed=False),
    Command("column", "move", ("Ctrl+Tab",), listed=False),
    Command("help", "move", ("F1",), device=False),
)

UNIT_KEYS = (
    UnitKey("type", ()),
    UnitKey("confirm", ("Return",)),
    UnitKey("back", ("Esc",)),
    UnitKey("erase", ("Backspace",)),
    UnitKey("knob", ("Tab",)),
    UnitKey("home", ("Home",)),
    UnitKey("paste", ("Ctrl+V",)),
)

_PLUS = "Plus"
_NAMED = ("Ctrl", "Shift", "Alt", "Return", "Backspace", "Esc", "Home", "Tab")


def split_keys(sequence: str) -> tuple[str, ...]:
    """Give the single keys of a shortcut: `Ctrl++` is Ctrl and plus."""
    return tuple("+" if key == _PLUS else key for key in sequence.replace("++", f"+{_PLUS}").split("+"))


def spell(sequence: str, texts: Mapping[str, str]) -> str:
    """Write a shortcut as it stands on a keyboard of a language.

    Args:
        sequence: As Qt writes it.
        texts: The desktop's texts in that language.
    """
    keys = (texts[f"desktop.key.{key.lower()}"] if key in _NAMED else key for key in split_keys(sequence))
    return "+".join("\N{MINUS SIGN}" if key == "-" else key for key in keys)
