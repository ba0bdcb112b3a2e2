"""Texts that the code asks for by name: data without one of them would stop the unit in the middle.

A test reads the code and holds these lists to it, so they name exactly what is asked for.
"""

from pcm_sim.catalogue.needed_cloud import REFUSALS
from pcm_sim.domain.areas import Via
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.connectivity import Offline
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.pads import KEYS
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.status_told import SIGNS
from pcm_sim.domain.telephone import Source

DATA_SOURCES = ("auto", "embedded", "card", "wifi")
"""What a person may want data by."""

TELEPHONES = ("bluetooth", "card")
"""What a person may want calls by."""

WIFI_STATES = ("joined", "searching", "shares")
"""What the sign of Wi-Fi can say."""

MESSAGES = (
    *(f"offline_{why}" for why in Offline),
    *(f"data_by_{source}" for source in Source if source is not Source.NONE),
    "data_abroad_card",
    "data_abroad_embedded",
    # What a call does to the data.
    *(
        f"call_{line}_{access}"
        for line in ("card", "hotspot")
        for access in ("lte", "lte_paused", "3g", "2g")
    ),
    "call_against_embedded",
    "call_beside_card",
    "call_beside_embedded",
    "call_beside_wifi",
    "call_without_data",
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
    "sim_open",
    # Settings.
    *(f"source_{source}" for source in DATA_SOURCES),
    *(f"telephone_{way}" for way in TELEPHONES),
    "card_calls_end_embedded_data",
    "data_off",
    "data_on",
    "embedded_data_ends_card_calls",
    "private_mode_ask",
    "private_mode_off",
    "private_mode_on",
    "private_mode_unknown",
    "roaming_cost",
    "roaming_off",
    "roaming_on",
    # Telephone.
    "bluetooth_against_carplay",
    "bluetooth_is_off",
    "bluetooth_off",
    "bluetooth_on",
    "call_card_closed",
    "call_declined",
    "call_ended",
    "call_ended_data_back",
    "call_incoming",
    "call_lost",
    "call_missed",
    "call_needs_ignition",
    "call_none",
    "call_running",
    "calls_by_card",
    "calls_by_phone",
    "no_phone",
    "no_phone_in_reach",
    "pair_ask",
    "phone_connected",
    "phone_disconnected",
    "phone_no_signal",
    "phone_paired",
    "phone_remove_ask",
    "phone_removed",
    "sim_conflict",
    "sim_telephony_not_here",
    # Apple CarPlay.
    "carplay_bluetooth_gone",
    "carplay_cable",
    "carplay_ended",
    "carplay_ended_bluetooth_back",
    "carplay_not_on_phone",
    "carplay_not_running",
    "carplay_ready",
    "carplay_running",
    "carplay_started",
    "carplay_unknown",
    # Wi-Fi.
    "share_off",
    "share_on",
    "wifi_forget_ask",
    "wifi_forgotten",
    "wifi_gone",
    "wifi_joined",
    "wifi_left",
    "wifi_off",
    "wifi_on",
    "wifi_password_wrong",
    # Radio.
    "no_station",
    "preset_kept",
    "preset_removed",
    # The status bar.
    *(f"sign_wifi_{state}" for state in WIFI_STATES),
    "sign_all_read",
    "sign_bluetooth",
    "sign_call",
    "sign_frost",
    "sign_no_signal",
    "sign_signal",
    "sign_sim_ready",
    "sign_temperature",
    "sign_unread",
    "sign_user_in",
    "sign_user_out",
    # While the car drives.
    "driving_action",
    "driving_form",
    # Services, functions, updates.
    "function_ask",
    "function_done",
    "function_failed",
    "function_interrupted",
    "function_leave",
    "function_lock",
    "function_not_ready",
    "function_offered",
    "function_parking_brake",
    "function_removal_failed",
    "function_removal_offered",
    "function_removed",
    "function_switch_off",
    "install_charging",
    "install_confirmed",
    "install_done",
    "install_failed",
    "install_given_up",
    "install_waits",
    "services_new",
    "update_ask",
    "update_found",
    "update_none",
    # Linking.
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
    "pairing_locked",
    "pairing_wrong_vehicle",
    "password_wrong",
    "porsche_id_unknown",
    "remote_granted",
    "security_code_locked",
    "security_code_not_set",
    "security_code_wrong",
    "unlink_ask",
    "unlinked",
    "vin_unknown",
    # My Porsche on the customer's telephone.
    "phone_field_day",
    "phone_field_email",
    "phone_field_expiry",
    "phone_field_open",
    "phone_field_short",
    "phone_no_answer",
    # The unit.
    "already_chosen",
    "digits_only",
    "factory_reset_ask",
    "factory_reset_done",
    "factory_reset_link_kept",
    "field_active",
    "field_empty",
    "field_full",
    "field_short",
    "key_without_options",
    "charging_needs_port",
    "charging_needs_standing",
    "driver_needs_standing",
    "lock_needs_ignition_off",
    "lock_needs_standing",
    "not_typable",
    "only_shows",
    "path_not_stated",
    # The cloud.
    *REFUSALS,
)
"""Ids in `menus/messages.yaml`."""

FIELDS = (
    *("code", "email", "password", "security_code"),
    *("pin", "puk", "new_pin", "repeat_pin"),
    *("number", "wifi_password"),
)
"""Every field of a form."""

PRODUCT_STATES = (
    *("active", "downloading", "ready", "confirmed", "off", "expired", "installing", "failed"),
    *("removal_ready", "removing", "removal_failed", "confirmed_on", "removal_ready_on"),
)
"""What a service or function can be."""

UPDATE_STATES = ("none", "available", "confirmed", "failed", "confirmed_on")
"""What a software update can be."""

PAPER = (
    *("all_cars", "card", "charging", "corrects", "date", "duration", "energy", "invoice", "item"),
    *("mark", "money", "net", "note", "number", "page", "period", "place", "price"),
    *("quantity", "refund", "sender", "tax", "time", "total", "vehicle"),
)
"""What an invoice has words for."""

PAGES = (
    *("areas", "back", "brand", "choose", "failed.text", "failed.title", "gone", "language"),
    *("many_tries.text", "many_tries.title", "no_role.text", "no_role.title", "no_token.text"),
    *("no_token.title", "no_world.text", "no_world.title", "nobody", "other_name.text", "other_name.title"),
    *("open_home", "optional", "please", "sign_in_first", "simulation", "skip", "take"),
    *("unknown.text", "unknown.title", "way", "whose"),
)
"""What stands around the screens of My Porsche on a web page."""

WORDS = (
    *(f"form.{form}.{part}" for form in FORMS for part in ("title", "prompt")),
    *(f"field.{field}" for field in FIELDS),
    *(f"key.{key}" for key in KEYS),
    *(f"secret.{what}" for what in ("hidden", "hide", "show", "shown")),
    *(f"value.sim.{state}" for state in CardState),
    *(f"value.source.{source}" for source in Source),
    *(f"value.net.{state}" for state in ("online", *Offline)),
    *(f"value.phone.{state}" for state in ("connected", "in_reach", "away", "none")),
    *(f"value.wifi.{state}" for state in ("joined", "known", "locked", "open", "none")),
    *(f"value.via.{via}" for via in Via),
    *(f"value.user.{state}" for state in ("in", "out")),
    *(f"value.product.{state}" for state in PRODUCT_STATES),
    *(f"value.update.{state}" for state in UPDATE_STATES),
    "value.update.functions",
    "value.contact.none",
    "value.media.paused",
    "value.term.none",
    *(f"sign.{sign}" for sign in SIGNS),
    *(
        f"sign.{sign}.means"
        for sign in ("temperature", "call", "private", "carplay", "bluetooth", "notifications")
    ),
    *(f"sign.wifi.{state}" for state in ("carries", *WIFI_STATES)),
    *(f"sign.sim.{state}" for state in ("absent", "locked", "ready")),
    *(f"sign.roaming.{own}" for own in ("card", "embedded")),
    *(f"sign.data.{state}" for state in ("on", "off", "never")),
    *(f"sign.signal.{bearer}" for bearer in Bearer),
    *(f"sign.user.{state}" for state in ("in", "out")),
    "sign.where",
    "button.close",
    "button.confirm",
    "button.decline",
    "button.no",
    "button.ok",
    "button.show",
    "button.take",
    "button.yes",
    *(f"pages.{part}" for part in PAGES),
    *(f"paper.{part}" for part in PAPER),
    "readings.literal",
    "readings.same",
    "screen.behind_opt",
    "screen.dark",
    "screen.empty",
    "screen.locked",
    "screen.unread",
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

OWN_WORDS = tuple(f"confirm.{form}" for form in FORMS)
"""Ids there that may be left out."""
