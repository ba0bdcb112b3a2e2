"""How money is written: grouped by threes, with the decimals and the order of a language."""

CURRENCY_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
"""Signs of currencies that have one people know; the others are written by their code."""
_CENTS = 100
_GROUP = "\N{NO-BREAK SPACE}"


def written_money(cents: int, currency: str, decimal: str, pattern: str) -> str:
    """Write an amount so that no line breaks within it.

    Args:
        cents: Hundredths; negative for what is given back.
        currency: Its sign or its code, as `€` or `CHF`.
        decimal: What stands before the decimals in the language.
        pattern: With `{amount}` and `{currency}` where the language has them.
    """
    whole, rest = divmod(abs(cents), _CENTS)
    grouped = f"{whole:,}".replace(",", _GROUP)
    sign = "\N{MINUS SIGN}" if cents < 0 else ""
    amount = f"{grouped}{decimal}{rest:02}"
    written = sign + pattern.replace("{amount}", amount).replace("{currency}", currency)
    return written.replace(" ", "\N{NO-BREAK SPACE}")


def written_sum(value: str, decimal: str, pattern: str) -> str:
    """Write an amount that the cloud gives as `EUR 49.00`; what is none stays as it is.

    Args:
        value: The amount.
        decimal: As for `written_money`.
        pattern: As for `written_money`.
    """
    code, _, amount = value.partition(" ")
    digits = amount.replace(".", "")
    if not digits.removeprefix("-").isdecimal():
        return value
    return written_money(int(digits), CURRENCY_SIGNS.get(code, code), decimal, pattern)


def included_tax(cents: int, per_mille: int) -> int:
    """Give the part of an amount that is tax, in hundredths, to the nearest one.

    Args:
        cents: Hundredths, tax included; negative for what is given back.
        per_mille: The rate on what is left without it, in thousandths.
    """
    of, part = 1000 + per_mille, abs(cents) * per_mille
    tax = (2 * part + of) // (2 * of)
    return -tax if cents < 0 else tax
