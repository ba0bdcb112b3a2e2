"""What a key of the computer's keyboard means on the unit."""

from pcm_sim.domain.events import Back, Confirm, Erase, Intent, TurnKnob, TypeText

# Qt.Key as numbers: naming the enumeration builds all its 500 members, which takes as long as a page.
_BACKTAB, _TAB, _ESCAPE, _BACKSPACE = 0x01000002, 0x01000001, 0x01000000, 0x01000003
_RETURN, _ENTER = 0x01000004, 0x01000005
_LEFT, _UP, _RIGHT, _DOWN = 0x01000012, 0x01000013, 0x01000014, 0x01000015
_V = 0x56
_CONTROL, _ALT = 0x04000000, 0x08000000

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
}


def intent_of_key(key: int, text: str, modifiers: int, clipboard: str) -> Intent | None:
    """Translate a key press.

    Args:
        key: `Qt.Key`.
        text: What the key types.
        modifiers: `Qt.KeyboardModifier` flags.
        clipboard: What Ctrl+V would paste.

    Returns:
        The intent, or none for a key that means nothing here.
    """
    control, alt = bool(modifiers & _CONTROL), bool(modifiers & _ALT)
    # AltGr types characters and arrives as Ctrl+Alt on some platforms.
    if control and not alt:
        pasted = "".join(clipboard.split())
        return TypeText(pasted) if key == _V and pasted else None
    if key in _PLAIN:
        return _PLAIN[key]
    return TypeText(text) if text and text.isprintable() else None
