"""Signs that the screens' fonts do not have, and what stands in for them."""

_STAND_INS = str.maketrans({"▶": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", "✓": "√"})


def printable(text: str) -> str:
    """Write a text with signs that both fonts have, so that no other font steps in."""
    return text.translate(_STAND_INS)
