"""Texts that the code asks for by name: data without one of them would stop the unit in the middle.

A test reads the code and holds these lists to it, so they name exactly what is asked for.
"""

from pcm_sim.domain.connectivity import Offline, Source
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.sim_card import CardState

MESSAGES = (
    *(f"offline_{why}" for why in Offline),
    # The SIM card.
    "no_porsche_connect",
    "no_slot",
    "pin_bad",
    "pin_forgotten",
    "pin_last",
    "pin_ok",
    "pin_repeat",
    "pin_saved",
    "pin_left",
    "puk_bad",
    "puk_prompt",
    "sim_asks_no_pin",
    "sim_dead",
    "sim_none",
    # Settings.
    "data_off",
    "data_on",
    "private_mode_ask",
    "private_mode_off",
    "private_mode_on",
    "private_mode_unknown",
    "roaming_cost",
    "roaming_off",
    "roaming_on",
    # Linking.
    "account_deleted",
    "account_locked",
    "already_paired",
    "cancelled",
    "cloud_timeout",
    "link_gone",
    "linked",
    "logged_in",
    "logged_out",
    "method_mismatch",
    "not_in_garage",
    "pairing_code_used",
    "pairing_code_wrong",
    "pairing_locked",
    "pairing_wrong_vehicle",
    "password_wrong",
    "porsche_id_unknown",
    "security_code_locked",
    "security_code_not_set",
    "security_code_wrong",
    "unlink_ask",
    "unlinked",
    "vin_unknown",
    # The unit.
    "digits_only",
    "factory_reset_ask",
    "factory_reset_done",
    "factory_reset_link_kept",
    "field_full",
    "field_short",
    "key_without_options",
    "not_typable",
    "only_shows",
)
"""Ids in `menus/messages.yaml`."""

FIELDS = ("code", "email", "password", "security_code", "pin", "puk", "new_pin", "repeat_pin")

WORDS = (
    *(f"form.{form}.{part}" for form in FORMS for part in ("title", "prompt")),
    *(f"field.{field}" for field in FIELDS),
    *(f"value.sim.{state}" for state in CardState),
    *(f"value.source.{source}" for source in Source),
    *(f"value.net.{state}" for state in ("online", *Offline)),
    "button.confirm",
    "button.no",
    "button.ok",
    "button.yes",
    "screen.behind_opt",
    "screen.dark",
    "screen.empty",
    "screen.wait.text",
    "screen.wait.title",
    "walk.absent",
    "walk.confirm",
    "walk.press",
    "walk.start",
    "walk.tap",
    "walk.type",
    "walk.wait",
)
"""Ids in `menus/words.yaml`."""
