"""The pads of the unit: which key lies where, and so which keys hand and knob can reach."""

from typing import NamedTuple

LOWER, UPPER, SYMBOLS, MORE = "lower", "upper", "symbols", "more"

_LETTERS = {
    "qwertz": ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß_"),
    "azerty": ("azertyuiop", "qsdfghjklm", "wxcvbn'_"),
    "qwerty": ("qwertyuiop", "asdfghjkl", "zxcvbnm_"),
}
_SYMBOLS = {
    SYMBOLS: ("1234567890", "#€$&%+=*/~", "!?:;,\"'()_"),
    MORE: ("éèêàâçîôùû", "ÉÈÀÇäöüÄÖÜ", "<>[]{}|\\^`"),
}
_LETTER_ROWS = 3

_SHIFTED = {LOWER: UPPER, UPPER: LOWER, SYMBOLS: MORE, MORE: SYMBOLS}


class PadKey(NamedTuple):
    """One key of a pad.

    Attributes:
        slot: Its place in the pad, the same while only the layer changes.
        target: Id of a tap on it.
        legend: What it is called, and what is written on it unless a drawing says it.
        icon: Name of a drawing; may be empty.
        column: Left edge, in key widths.
        row: Upper edge, in key heights.
        span: Width, in key widths.
        tone: `key`, `quiet` or `primary`.
        usable: A tap does something.
        tall: Height, in key heights.
    """

    slot: int
    target: str
    legend: str
    icon: str
    column: float
    row: int
    span: float
    tone: str
    usable: bool = True
    tall: int = 1


class _Placed(NamedTuple):
    target: str
    legend: str
    icon: str
    column: float
    row: int
    span: float
    tone: str


class Pad(NamedTuple):
    """A pad, laid out in key widths and key heights.

    Attributes:
        keys: Its keys.
        columns: Its width in key widths.
        rows: Its height in key heights.
    """

    keys: tuple[PadKey, ...]
    columns: float
    rows: int


EMPTY_PAD = Pad((), 1.0, 1)


def lay_out(kind: str, letters: str, layer: str, confirm: str, *, can_confirm: bool) -> Pad:
    """Lay out the pad that serves a field.

    Args:
        kind: `digits`, `dial` or `keyboard`.
        letters: Where the letters lie, one of `formats.KEYBOARDS`.
        layer: Which signs a keyboard shows: `lower`, `upper`, `symbols` or `more`.
        confirm: Legend of the confirming key.
        can_confirm: The confirming key is usable.
    """
    if kind == "keyboard":
        return keyboard(letters, layer, confirm, can_confirm=can_confirm)
    pad = dial_pad if kind == "dial" else digit_pad
    return pad(confirm, can_confirm=can_confirm)


def digit_pad(confirm: str, *, can_confirm: bool) -> Pad:
    """Lay out the digit pad: three keys in a row, as on a telephone.

    Args:
        confirm: Legend of the confirming key.
        can_confirm: The confirming key is usable.
    """
    digits = [
        PadKey(place, f"pad/{digit}", digit, "", float(column), row, 1.0, "key")
        for place, (digit, column, row) in enumerate(
            [(str(n + 1), n % 3, n // 3) for n in range(9)] + [("0", 1, 3)]
        )
    ]
    erase = PadKey(10, "pad/erase", "", "erase", 0.0, 3, 1.0, "quiet")
    sure = PadKey(11, "form/confirm", confirm, "tick", 2.0, 3, 1.0, "primary", usable=can_confirm)
    return Pad((*digits, erase, sure), 3.0, 4)


def dial_pad(confirm: str, *, can_confirm: bool) -> Pad:
    """Lay out the pad for telephone numbers: digits, star, hash and plus.

    Args:
        confirm: Legend of the confirming key.
        can_confirm: The confirming key is usable.
    """
    signs = [
        PadKey(place, f"pad/{sign}", sign, "", float(place % 3), place // 3, 1.0, "key")
        for place, sign in enumerate("123456789*0#")
    ]
    plus = PadKey(12, "pad/+", "+", "", 3.0, 0, 1.0, "key")
    erase = PadKey(13, "pad/erase", "", "erase", 3.0, 1, 1.0, "quiet")
    sure = PadKey(14, "form/confirm", confirm, "call", 3.0, 2, 1.0, "primary", can_confirm, 2)
    return Pad((*signs, plus, erase, sure), 4.0, 4)


def keyboard(letters: str, layer: str, confirm: str, *, can_confirm: bool) -> Pad:
    """Lay out a keyboard.

    Args:
        letters: Where the letters lie, one of `formats.KEYBOARDS`.
        layer: `lower`, `upper`, `symbols` or `more`.
        confirm: Legend of the confirming key.
        can_confirm: The confirming key is usable.
    """
    lower = _LETTERS[letters]
    width = max(len(lower[0]), 10)
    rows = _SYMBOLS.get(layer, lower)
    placed = [
        _Placed(f"pad/{letter}", letter, "", (width - len(characters)) / 2 + place, row, 1.0, "key")
        for row, characters in enumerate(rows)
        for place, letter in enumerate(_upper(characters) if layer == UPPER else characters)
    ]
    low = _LETTER_ROWS
    shift = "shift-on" if layer in (UPPER, MORE) else "shift"
    other = "abc" if layer in _SYMBOLS else "?123"
    placed += [
        _Placed("pad/shift", "", shift, 0.0, low, 1.5, "quiet"),
        _Placed("pad/symbols", other, "", 1.5, low, 1.5, "quiet"),
        *(_Placed(f"pad/{sign}", sign, "", 3.0 + place, low, 1.0, "key") for place, sign in enumerate("@.-")),
        _Placed("pad/erase", "", "erase", 6.0, low, 1.5, "quiet"),
        _Placed("form/confirm", confirm, "", 7.5, low, width - 7.5, "primary"),
    ]
    keys = (
        PadKey(slot, *key, usable=can_confirm or key.target != "form/confirm")
        for slot, key in enumerate(placed)
    )
    return Pad(tuple(keys), float(width), _LETTER_ROWS + 1)


def next_layer(layer: str, target: str) -> str | None:
    """Tell which layer a key leads to.

    Args:
        layer: The present layer.
        target: The key.

    Returns:
        The layer, or none if the key is no such key.
    """
    if target == "pad/shift":
        return _SHIFTED[layer]
    if target == "pad/symbols":
        return LOWER if layer in _SYMBOLS else SYMBOLS
    return None


def key_in_its_place(target: str, letters: str, before: str, after: str) -> str:
    """Give the key that lies where another one lay before the layer changed; the same where it stayed.

    Args:
        target: The key before.
        letters: Where the letters lie.
        before: The layer before.
        after: The layer now.
    """
    old = keyboard(letters, before, "", can_confirm=True).keys
    new = keyboard(letters, after, "", can_confirm=True).keys
    slot = next((key.slot for key in old if key.target == target), None)
    return next((key.target for key in new if key.slot == slot), target)


def _upper(letters: str) -> str:
    # Python's upper() makes "SS" of ß, which is no key.
    return "".join(letter if letter == "ß" else letter.upper() for letter in letters)
