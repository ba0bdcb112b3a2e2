"""The pads of the unit laid out: which key lies where, and so which keys hand and knob can reach."""

from typing import NamedTuple

from pcm_sim.domain.keyboards import CAPS, MORE, SYMBOLS, UPPER, Keyboard, Keyboards

KEYS = (
    *("caps", "clear", "close", "erase", "globe", "letters"),
    *("more", "shift", "shift_once", "space", "symbols"),
)
"""Keys that type nothing by themselves, and what a key is in: each has a word, `key.NAME`."""

LEAST_COLUMNS, MOST_COLUMNS = 10, 11
SIDE_KEYS = 3
"""Shift, backspace and clear stand beside the bottom row of letters."""
_WORD_SPAN = 1.5
"""A key of a digit pad with a word on it is so much wider than a digit."""


class PadKey(NamedTuple):
    """One key of a pad.

    Attributes:
        slot: Its place in the pad, the same while only the layer changes.
        target: Id of a tap on it.
        legend: What is written on it.
        icon: Name of a drawing; may be empty.
        column: Left edge, in key widths.
        row: Upper edge, in key heights.
        span: Width, in key widths.
        tone: `key`, `quiet`, `on` or `primary`.
        usable: A tap does something.
        tall: Height, in key heights.
        name: What a screen reader calls it.
        holds: `accents` where a held key offers some, `again` where it does the same again, `caps`, or empty.
        hint: What stands small beside the legend: the one sign that a held key offers.
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
    name: str = ""
    holds: str = ""
    hint: str = ""


class Pad(NamedTuple):
    """A pad, laid out in key widths and key heights.

    Attributes:
        keys: Its keys.
        columns: Its width in key widths.
        rows: Its height in key heights.
        accents: Keys over the pad: what the held key offers; none while none is held.
        hold_ms: A key held for so long offers its accents.
        repeat_ms: A held backspace erases again after so long.
    """

    keys: tuple[PadKey, ...]
    columns: float
    rows: int
    accents: tuple[PadKey, ...] = ()
    hold_ms: int = 500
    repeat_ms: int = 90

    @property
    def targets(self) -> tuple[str, ...]:
        """What the knob reaches: the keys, or what lies over them."""
        return tuple(key.target for key in (self.accents or self.keys) if key.usable)


EMPTY_PAD = Pad((), 1.0, 1)


class PadState(NamedTuple):
    """What a pad depends on, beside the keyboards there are.

    Attributes:
        kind: `digits`, `dial` or `keyboard`.
        keyboard: Name of the keyboard.
        layer: One of `keyboards.LAYERS`.
        held: The sign whose accents are open; empty for none.
        confirm: Legend of the confirming key.
        can_confirm: That key is usable.
        takes_space: The field takes blanks.
        keyboard_name: What the keyboard is called.
    """

    kind: str
    keyboard: str
    layer: str
    held: str
    confirm: str
    can_confirm: bool
    takes_space: bool = False
    keyboard_name: str = ""


Words = dict[str, str]
"""What the keys of `KEYS` are called."""


def lay_out(keyboards: Keyboards, state: PadState, words: Words) -> Pad:
    """Lay out the pad that serves a field.

    Args:
        keyboards: All keyboards there are.
        state: Which one, and how it is now.
        words: What its keys are called.
    """
    keys = (
        _keyboard(keyboards, state, words) if state.kind == "keyboard" else _digits(keyboards, state, words)
    )
    signs = keyboards.offered(state.kind, state.keyboard, state.layer, state.held) if state.held else ""
    # What thirds of a key add up to is not quite a whole number of them.
    wide = round(max(key.column + key.span for key in keys), 3)
    high = max(key.row + key.tall for key in keys)
    over = _accents(keys, state.held, signs, wide, words["close"]) if signs else ()
    if over:
        keys = tuple(key._replace(tone="on") if key.target == f"pad/{state.held}" else key for key in keys)
    return Pad(keys, wide, high, over, keyboards.hold_ms, keyboards.repeat_ms)


def columns_of(keyboards: Keyboards, keyboard: Keyboard) -> int:
    """Give the width of a keyboard in key widths, the same on every layer."""
    shown = (keyboard.rows, keyboards.sheets.symbols, keyboards.sheets.more)
    rows = (
        len(row) + (SIDE_KEYS if at == len(one) - 1 else 0) for one in shown for at, row in enumerate(one)
    )
    return max(LEAST_COLUMNS, *rows)


def key_in_its_place(keyboards: Keyboards, keyboard: str, target: str, before: str, after: str) -> str:
    """Give the key that lies where another one lay before the layer changed; the same where it stayed.

    Args:
        keyboards: All keyboards there are.
        keyboard: Name of the present one.
        target: The key before.
        before: The layer before.
        after: The layer now.
    """
    old, new = ("".join(keyboards.rows(keyboard, layer)) for layer in (before, after))
    at = old.find(target.removeprefix("pad/"))
    return f"pad/{new[at]}" if at >= 0 and len(old) == len(new) and len(target) == len("pad/x") else target


def _digits(keyboards: Keyboards, state: PadState, words: Words) -> tuple[PadKey, ...]:
    """Three keys in a row, as on a telephone; what works on the field stands to the right of them."""
    pad = keyboards.pads[state.kind]
    wide = max(map(len, pad.rows))
    keys = [
        _sign(keyboards, state, sign, (at * wide / len(row), line, wide / len(row)))
        for line, row in enumerate(pad.rows)
        for at, sign in enumerate(row)
    ]
    right, span = float(wide), _WORD_SPAN
    icon = "call" if state.kind == "dial" else "tick"
    keys += [
        PadKey(0, "pad/erase", "", "erase", right, 0, span, "quiet", name=words["erase"], holds="again"),
        PadKey(0, "pad/clear", "", "clear", right, 1, span, "quiet", name=words["clear"]),
        PadKey(0, "form/confirm", state.confirm, icon, right, 2, span, "primary", state.can_confirm, 2),
    ]
    return _numbered(keys)


def _keyboard(keyboards: Keyboards, state: PadState, words: Words) -> tuple[PadKey, ...]:
    wide = columns_of(keyboards, keyboards.named(state.keyboard))
    rows = keyboards.rows(state.keyboard, state.layer)
    side = (wide - len(rows[-1])) / SIDE_KEYS
    keys = []
    for line, row in enumerate(rows):
        last = line == len(rows) - 1
        left = side if last else (wide - len(row)) / 2
        keys += [_sign(keyboards, state, sign, (left + at, line, 1.0)) for at, sign in enumerate(row)]
    bottom, right = len(rows) - 1, side + len(rows[-1])
    keys += [
        _shift(state.layer, bottom, side, words),
        PadKey(0, "pad/erase", "", "erase", right, bottom, side, "quiet", name=words["erase"], holds="again"),
        PadKey(0, "pad/clear", "", "clear", right + side, bottom, side, "quiet", name=words["clear"]),
        *_lowest(keyboards, state, (len(rows), wide), words),
    ]
    return _numbered(keys)


def _lowest(
    keyboards: Keyboards, state: PadState, place: tuple[int, int], words: Words
) -> tuple[PadKey, ...]:
    """The row of the space key: sheet, globe, signs, space, signs, and the confirming key."""
    line, wide = place
    sheets = keyboards.sheets
    other = "letters" if state.layer in (SYMBOLS, MORE) else "symbols"
    legend = "abc" if other == "letters" else "?123"
    globe = f"{words['globe']}: {state.keyboard_name}"
    short = keyboards.named(state.keyboard).short
    keys = [
        PadKey(0, "pad/symbols", legend, "", 0.0, line, 1.5, "quiet", name=words[other]),
        PadKey(0, "pad/globe", short, "language", 1.5, line, 1.25, "quiet", name=globe),
    ]
    left = 2.75
    keys += [
        _sign(keyboards, state, one, (left + at, line, 1.0)) for at, one in enumerate(sheets.before_space)
    ]
    left += len(sheets.before_space)
    confirm = 2.0
    right = wide - confirm - len(sheets.after_space)
    name = words["space"]
    keys.append(
        PadKey(
            0, "pad/space", "", "space", left, line, right - left, "key", usable=state.takes_space, name=name
        )
    )
    keys += [
        _sign(keyboards, state, one, (right + at, line, 1.0)) for at, one in enumerate(sheets.after_space)
    ]
    sure = PadKey(
        0, "form/confirm", state.confirm, "", wide - confirm, line, confirm, "primary", state.can_confirm
    )
    return (*keys, sure)


def _shift(layer: str, line: int, span: float, words: Words) -> PadKey:
    """The key of the capitals; on the other sheets it goes from one to the other."""
    if layer in (SYMBOLS, MORE):
        legend = "1/2" if layer == SYMBOLS else "2/2"
        return PadKey(0, "pad/shift", legend, "", 0.0, line, span, "quiet", name=words["more"])
    icon, name = {UPPER: ("shift-on", "shift_once"), CAPS: ("shift-lock", "caps")}.get(
        layer, ("shift", "shift")
    )
    tone = "on" if layer in (UPPER, CAPS) else "quiet"
    return PadKey(0, "pad/shift", "", icon, 0.0, line, span, tone, name=words[name], holds="caps")


def _sign(keyboards: Keyboards, state: PadState, sign: str, at: tuple[float, int, float]) -> PadKey:
    offered = keyboards.offered(state.kind, state.keyboard, state.layer, sign)
    column, line, span = at
    return PadKey(
        0,
        f"pad/{sign}",
        sign,
        "",
        column,
        line,
        span,
        "key",
        name=sign,
        holds="accents" if offered else "",
        hint=offered if len(offered) == 1 and state.kind != "keyboard" else "",
    )


def _accents(keys: tuple[PadKey, ...], held: str, signs: str, wide: float, close: str) -> tuple[PadKey, ...]:
    """What a held key offers, in the row over it, or under it where it lies in the first one."""
    key = next((one for one in keys if one.target == f"pad/{held}"), None)
    if key is None:
        return ()
    line = key.row - 1 if key.row else key.row + 1
    count = len(signs) + 1
    span = min(1.0, wide / count)
    left = max(0.0, min(key.column + key.span / 2 - span / 2, wide - count * span))
    offered = [
        PadKey(at, f"pad/{sign}", sign, "", left + at * span, line, span, "key", name=sign)
        for at, sign in enumerate(signs)
    ]
    last = left + len(signs) * span
    return (*offered, PadKey(len(signs), "pad/close", "", "close", last, line, span, "quiet", name=close))


def _numbered(keys: list[PadKey]) -> tuple[PadKey, ...]:
    return tuple(key._replace(slot=at) for at, key in enumerate(keys))
