"""Targets that stand in no menu: buttons, fields, keys, signs, ways back."""

from pcm_sim.domain.spots import HOME, TAB

LOOSE = ("pad/", "form/field/", "form/show/", TAB, "status/", "foot/", "bar/", "key/")
"""What targets begin with that are only there while a page, a form or a sign is."""
FIXED = frozenset({"dialog/yes", "dialog/no", "form/confirm", "wait/cancel", "back", HOME})
"""Targets that may be there on any page."""
