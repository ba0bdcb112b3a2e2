"""What a key of the computer's keyboard means on the unit."""

from PySide6.QtCore import Qt

from pcm_sim.domain.events import Back, Confirm, Erase, Intent, TurnKnob, TypeText

_PLAIN: dict[int, Intent] = {
    Qt.Key.Key_Return: Confirm(),
    Qt.Key.Key_Enter: Confirm(),
    Qt.Key.Key_Escape: Back(),
    Qt.Key.Key_Backspace: Erase(),
    Qt.Key.Key_Tab: TurnKnob(1),
    Qt.Key.Key_Down: TurnKnob(1),
    Qt.Key.Key_Right: TurnKnob(1),
    Qt.Key.Key_Backtab: TurnKnob(-1),
    Qt.Key.Key_Up: TurnKnob(-1),
    Qt.Key.Key_Left: TurnKnob(-1),
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
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier.value)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier.value)
    # AltGr types characters and arrives as Ctrl+Alt on some platforms.
    if control and not alt:
        pasted = "".join(clipboard.split())
        return TypeText(pasted) if key == Qt.Key.Key_V and pasted else None
    if key in _PLAIN:
        return _PLAIN[key]
    return TypeText(text) if text and text.isprintable() else None
