"""The pads of the unit: which key lies where. Pure values, laid out in key widths."""

from typing import NamedTuple

LOWER, UPPER, SYMBOLS, MORE = "lower", "upper", "symbols", "more"

_LETTERS = {
    "qwertz": ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß_"),
    "azerty": ("azertyuiop", "qsdfghjklm", "wxcvbn'_"),
    "qwerty": ("qwertyuiop", "asdfghjkl", "zxcvbnm_"),
}
_LAYOUT_OF = {"de": "qwertz", "fr": "azerty"}
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


class _Placed(NamedTuple):
    target: str
    legend: str
    icon: str
    column: float
    row: int
    span: float
    tone: str


class Pad(NamedTuple):
    """A pad.

    Attributes:
        keys: Its keys.
        columns: Its width in key widths.
        rows: Its height in key heights.
    """

    keys: tuple[PadKey, ...]
    columns: float
    rows: int


EMPTY_PAD = Pad((), 1.0, 1)


def digit_pad(confirm: str, *, can_confirm: bool) -> Pad:
    """Lay out the digit pad.

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


def keyboard(language: str, layer: str, confirm: str, *, can_confirm: bool) -> Pad:
    """Lay out the keyboard of a language.

    Args:
        language: ISO 639-1; decides between qwertz, azerty and qwerty.
        layer: `lower`, `upper` or `symbols`.
        confirm: Legend of the confirming key.
        can_confirm: The confirming key is usable.
    """
    letters = _LETTERS[_LAYOUT_OF.get(language, "qwerty")]
    width = max(len(letters[0]), 10)
    rows = _SYMBOLS.get(layer, letters)
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


def _upper(letters: str) -> str:
    # Python's upper() makes "SS" of ß, which is no key.
    return "".join(letter if letter == "ß" else letter.upper() for letter in letters)
