"""What keyboards and pads there are on the glass: which signs they have, and what a held key offers."""

from typing import NamedTuple

from pcm_sim.domain.labels import Labels

LOWER, UPPER, CAPS, SYMBOLS, MORE = "lower", "upper", "caps", "symbols", "more"
LAYERS = (LOWER, UPPER, CAPS, SYMBOLS, MORE)
"""Which signs a keyboard shows: small letters, one capital, capitals, and two sheets of other signs."""

_SHIFTED = {LOWER: UPPER, UPPER: LOWER, CAPS: LOWER, SYMBOLS: MORE, MORE: SYMBOLS}
_LETTERS = (LOWER, UPPER, CAPS)

Offers = tuple[tuple[str, str], ...]
"""Signs with what each of them offers while it is held, in order."""


class Keyboard(NamedTuple):
    """Where the letters of one language lie.

    Attributes:
        id: Key in `menus/keyboards.yaml`.
        name: What it is called.
        short: The same in two or three letters.
        rows: Its three rows of small letters.
        accents: What a held letter offers.
        capitals: Letters whose capital is not the usual one, each with its capital.
    """

    id: str
    name: Labels
    short: str
    rows: tuple[str, ...]
    accents: Offers = ()
    capitals: tuple[tuple[str, str], ...] = ()

    def capital(self, letter: str) -> str:
        """Give the capital of a letter; the letter itself where it has none of one sign, as ß."""
        own = dict(self.capitals).get(letter, letter.upper())
        return own if len(own) == 1 else letter


class Sheets(NamedTuple):
    """What every keyboard has beside its letters.

    Attributes:
        symbols: Three rows of digits and signs.
        more: Three rows of further signs.
        accents: What a held sign offers.
        before_space: Signs to the left of the space key.
        after_space: Signs to its right.
    """

    symbols: tuple[str, ...]
    more: tuple[str, ...]
    accents: Offers = ()
    before_space: str = ""
    after_space: str = ""


class DigitPad(NamedTuple):
    """A pad of few signs, as on a telephone.

    Attributes:
        rows: Its four rows; the signs of a row share its width.
        accents: What a held sign offers.
    """

    rows: tuple[str, ...]
    accents: Offers = ()


class Keyboards(NamedTuple):
    """All of them.

    Attributes:
        keyboards: By id, in the order of the globe key.
        sheets: What they have in common.
        pads: `digits` and `dial`.
        hold_ms: A key held for so long offers its accents.
        repeat_ms: A held backspace erases again after so long.
    """

    keyboards: dict[str, Keyboard]
    sheets: Sheets
    pads: dict[str, DigitPad]
    hold_ms: int = 500
    repeat_ms: int = 90

    def named(self, keyboard: str) -> Keyboard:
        """Give a keyboard; the first one where there is none of this name any more."""
        return self.keyboards.get(keyboard) or next(iter(self.keyboards.values()))

    def after(self, keyboard: str) -> str:
        """Give the keyboard that follows another one, and the first after the last."""
        names = [*self.keyboards]
        at = names.index(keyboard) if keyboard in names else -1
        return names[(at + 1) % len(names)]

    def rows(self, keyboard: str, layer: str) -> tuple[str, ...]:
        """Give the three rows that a keyboard shows.

        Args:
            keyboard: Its name.
            layer: One of `LAYERS`.
        """
        if layer in (SYMBOLS, MORE):
            return self.sheets.symbols if layer == SYMBOLS else self.sheets.more
        found = self.named(keyboard)
        if layer == LOWER:
            return found.rows
        return tuple("".join(map(found.capital, row)) for row in found.rows)

    def offered(self, kind: str, keyboard: str, layer: str, sign: str) -> str:
        """Give what a key offers while it is held; nothing where it offers nothing.

        Args:
            kind: `digits`, `dial` or `keyboard`.
            keyboard: Name of the keyboard.
            layer: One of `LAYERS`.
            sign: What the key types.
        """
        if kind in self.pads:
            return dict(self.pads[kind].accents).get(sign, "")
        if not any(sign in row for row in self.rows(keyboard, layer)) or layer not in _LETTERS:
            return dict(self.sheets.accents).get(sign, "")
        return self._letters_offered(self.named(keyboard), layer, sign)

    def _letters_offered(self, keyboard: Keyboard, layer: str, sign: str) -> str:
        own, common = dict(keyboard.accents), dict(self.sheets.accents)
        if layer == LOWER:
            return own.get(sign) or common.get(sign, "")
        small = next(
            (letter for row in keyboard.rows for letter in row if keyboard.capital(letter) == sign), ""
        )
        capitals = map(keyboard.capital, own.get(small) or common.get(small, ""))
        return "".join(dict.fromkeys(capitals))


NO_KEYBOARDS = Keyboards({}, Sheets((), ()), {})
"""For rules under which nobody types."""


def next_layer(layer: str, key: str) -> str | None:
    """Tell which layer a key leads to.

    Args:
        layer: The present layer.
        key: `shift`, `caps`, `symbols`, or any other.

    Returns:
        The layer, or none if the key is no such key.
    """
    match key:
        case "shift":
            return _SHIFTED[layer]
        case "caps" if layer in _LETTERS:
            return CAPS
        case "symbols":
            return SYMBOLS if layer in _LETTERS else LOWER
    return None
