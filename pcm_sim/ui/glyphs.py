"""How texts are set on the screens: signs that the fonts have, and French marks that stay with their word."""

_ANGLE = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
_STAND_INS = str.maketrans({"▶": _ANGLE, "▸": _ANGLE, "✓": "√"})
_JOINED = "\N{NO-BREAK SPACE}"


def printable(text: str) -> str:
    """Write a text with signs that both fonts have, so that no other font steps in.

    A blank before a high mark is French, and no line may begin with the mark.
    """
    text = text.translate(_STAND_INS)
    for mark in ":;?!»":
        text = text.replace(f" {mark}", f"{_JOINED}{mark}")
    return text.replace("« ", f"«{_JOINED}")
