"""The forms of the unit: which fields they have and what may be typed into them."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.domain.rules import Policy
from pcm_sim.domain.unit import FieldState, FormState

PIN_LENGTHS = (4, 8)
PUK_LENGTH = 8
WPA_LENGTHS = (8, 63)
"""Characters of a Wi-Fi passphrase (IEEE 802.11, annex J.4)."""


class FieldRule(NamedTuple):
    """What a field takes.

    Attributes:
        name: Field, and id of its label among the words (`field.NAME`).
        characters: `digits`, `dial` (what a telephone number is made of), `code` (letters and digits),
            `any` printable text without blanks, or `text` with them.
        least: Fewest characters to confirm.
        most: Most characters it holds.
        secret: Shown as dots.
        group: Written in groups of so many; 0 for none.
    """

    name: str
    characters: str
    least: int
    most: int
    secret: bool = False
    group: int = 0

    @property
    def pad(self) -> str:
        """Which pad serves it: `digits`, `dial` or `keyboard`."""
        return self.characters if self.characters in {"digits", "dial"} else "keyboard"

    def takes(self, character: str) -> bool:
        """Tell whether a character may stand in it."""
        if self.characters == "digits":
            return character in "0123456789"
        if self.characters == "dial":
            return character in "0123456789+*#"
        if self.characters == "code":
            return character.isascii() and character.isalnum()
        return character.isprintable() and (character != " " or self.characters == "text")


FORMS = ("pairing_code", "sign_in", "sim_pin", "sim_puk", "dial", "wifi_password")
"""Every form a node or a rule may open."""


def field_rules(form: str, policy: Policy) -> tuple[FieldRule, ...]:
    """Give a form's fields.

    Args:
        form: One of `FORMS`.
        policy: For the lengths that are figures of ours.
    """
    forms: Mapping[str, tuple[FieldRule, ...]] = {
        "pairing_code": (
            FieldRule(
                "code",
                "digits" if policy.code_digits_only else "code",
                policy.code_length,
                policy.code_length,
                group=4,
            ),
        ),
        "sign_in": (
            FieldRule("email", "any", 3, 254),
            FieldRule("password", "text", 1, 64, secret=True),
            FieldRule(
                "security_code",
                "digits",
                policy.security_code_length,
                policy.security_code_length,
                secret=True,
            ),
        ),
        "sim_pin": (FieldRule("pin", "digits", *PIN_LENGTHS, secret=True),),
        "sim_puk": (
            FieldRule("puk", "digits", PUK_LENGTH, PUK_LENGTH, secret=True, group=4),
            FieldRule("new_pin", "digits", *PIN_LENGTHS, secret=True),
            FieldRule("repeat_pin", "digits", *PIN_LENGTHS, secret=True),
        ),
        "dial": (FieldRule("number", "dial", 3, 20),),
        "wifi_password": (FieldRule("wifi_password", "text", *WPA_LENGTHS, secret=True),),
    }
    return forms[form]


def open_form(form: str, policy: Policy, *, remember: bool = False) -> FormState:
    """Give a form with nothing typed yet."""
    fields = tuple(FieldState(rule.name) for rule in field_rules(form, policy))
    return FormState(form, fields, remember=remember)


def is_complete(form: FormState, policy: Policy) -> bool:
    """Tell whether every field holds enough to confirm."""
    rules = field_rules(form.form, policy)
    return all(rule.least <= len(field.text) for rule, field in zip(rules, form.fields, strict=True))
