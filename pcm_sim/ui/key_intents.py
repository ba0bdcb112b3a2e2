"""What a key of the computer's keyboard means on the unit."""

from collections.abc import Sequence

from pcm_sim.domain.events import Back, Confirm, Erase, Intent, PressKey, TurnKnob, TypeText
from pcm_sim.domain.vehicle import HardKey
from pcm_sim.ui.viewmodels.hard_keys import key_of_shortcut

# Qt.Key as numbers: naming the enumeration builds all its 500 members, which takes as long as a page.
_BACKTAB, _TAB, _ESCAPE, _BACKSPACE = 0x01000002, 0x01000001, 0x01000000, 0x01000003
_RETURN, _ENTER = 0x01000004, 0x01000005
_HOME, _F1 = 0x01000010, 0x01000030
_LEFT, _UP, _RIGHT, _DOWN = 0x01000012, 0x01000013, 0x01000014, 0x01000015
_V = 0x56
_SHIFT, _CONTROL, _ALT = 0x02000000, 0x04000000, 0x08000000

_PLAIN: dict[int, Intent] = {
    _RETURN: Confirm(),
    _ENTER: Confirm(),
    _ESCAPE: Back(),
    _BACKSPACE: Erase(),
    _TAB: TurnKnob(1),
    _DOWN: TurnKnob(1),
    _RIGHT: TurnKnob(1),
    _BACKTAB: TurnKnob(-1),
    _UP: TurnKnob(-1),
    _LEFT: TurnKnob(-1),
    _HOME: PressKey("HOME"),
}


def hard_key_of(key: int, modifiers: int, keys: Sequence[HardKey]) -> PressKey | None:
    """Tell which hard key a function key presses.

    Args:
        key: `Qt.Key`.
        modifiers: `Qt.KeyboardModifier` flags; with one held, a function key belongs to the desktop.
        keys: The device's keys in order.
    """
    pressed = key_of_shortcut(key - _F1 + 1, keys)
    return PressKey(pressed) if pressed and not modifiers & (_SHIFT | _CONTROL | _ALT) else None


def pasted_text(clipboard: str, *, blanks: bool) -> str:
    """Give what a field wants of the clipboard.

    Args:
        clipboard: What was copied, with the ends of lines that come along.
        blanks: The field takes blanks, as a password does.
    """
    return (" " if blanks else "").join(clipboard.split())


def intent_of_key(
    key: int, text: str, modifiers: int, pasted: str, keys: Sequence[HardKey] = ()
) -> Intent | None:
    """Translate a key press.

    Args:
        key: `Qt.Key`.
        text: What the key types.
        modifiers: `Qt.KeyboardModifier` flags.
        pasted: What Ctrl+V would paste.
        keys: The device's hard keys in order.

    Returns:
        The intent, or none for a key that means nothing here.
    """
    control, alt = bool(modifiers & _CONTROL), bool(modifiers & _ALT)
    # AltGr types characters and arrives as Ctrl+Alt on some platforms.
    if control and not alt:
        return TypeText(pasted) if key == _V and pasted else None
    if key in _PLAIN:
        return _PLAIN[key]
    if hard_key := hard_key_of(key, modifiers, keys):
        return hard_key
    return TypeText(text) if text and text.isprintable() else None
