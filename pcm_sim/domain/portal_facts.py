"""What the trees of My Porsche may speak of: facts, lists, values and deeds, each an allow-list.

Whoever makes a `Portal` gives values for these, whoever carries out deeds knows these; a tree that names
another is refused when it is read.
"""

from collections.abc import Mapping

from pcm_sim.domain.conditions import FactValue

_EITHER = (True, False)

FACTS: Mapping[str, tuple[FactValue, ...]] = {
    "me.signed_in": _EITHER,
    "me.stage": ("none", "invited", "link", "sms", "details", "active", "locked", "deleted"),
    "me.invited": _EITHER,
    "me.owner": _EITHER,
    "me.has_car": _EITHER,
    "me.has_card": _EITHER,
    "me.has_address": _EITHER,
    "me.has_security_code": _EITHER,
    "me.consented": _EITHER,
    "me.country_wrong": _EITHER,
    "me.unread": _EITHER,
    "me.reset": _EITHER,
    "phone.language": ("fr", "en", "de"),
    "market.code_for_lock": _EITHER,
    "market.code_for_unlock": _EITHER,
    "market.self_registration": _EITHER,
    "market.store": _EITHER,
    "market.books_service": _EITHER,
    "market.withdrawal": _EITHER,
    "market.functions_unlimited": _EITHER,
    "car.here": _EITHER,
    "car.role": ("owner", "user", "none"),
    "car.state": ("pending", "in_profile", "code_issued", "login_required", "linked", "unlinked"),
    "car.link": ("code", "id", "none"),
    "car.linked": _EITHER,
    "car.joining": _EITHER,
    "car.code_shown": _EITHER,
    "car.code_sent": _EITHER,
    "car.remote": _EITHER,
    "car.remote_granted": _EITHER,
    "car.command_running": _EITHER,
    "car.command_failed": _EITHER,
    "car.locked": _EITHER,
    "car.climate": _EITHER,
    "car.charges": _EITHER,
    "car.functions": _EITHER,
    "car.users_full": _EITHER,
    "sale.open": _EITHER,
    "sale.ready": _EITHER,
    "sale.charges": _EITHER,
    "booking.stands": _EITHER,
    "booking.day_chosen": _EITHER,
    "centre.chosen": _EITHER,
    "centre.books_service": _EITHER,
    "basket.filled": _EITHER,
    "basket.step": ("empty", "cart", "billing", "payment", "review"),
    "basket.express": _EITHER,
    "basket.free": _EITHER,
    "basket.terms": _EITHER,
    "basket.consent_needed": _EITHER,
    "basket.consent": _EITHER,
    "charging.contract": _EITHER,
    "charging.filtered": _EITHER,
    "item.active": _EITHER,
    "item.read": _EITHER,
    "item.renews": _EITHER,
    "item.free": _EITHER,
    "item.monthly": _EITHER,
    "item.cancellable": _EITHER,
    "item.withdrawable": _EITHER,
    "item.has_link": _EITHER,
    "item.has_paper": _EITHER,
    "item.done": _EITHER,
    "item.preselected": _EITHER,
    "item.in_basket": _EITHER,
    "item.renewable": _EITHER,
    "item.notice_missed": _EITHER,
    "item.notice_over": _EITHER,
    "item.removable": _EITHER,
    "item.retry": _EITHER,
    "item.kind": ("service", "function", "mail", "sms", "push", "portal"),
    "item.purpose": ("none", "invitation", "confirmation", "reset", "user_invited"),
    "item.role": ("owner", "user"),
    "item.state": (
        *("offered", "ordered", "downloading", "ready", "confirmed", "installing", "failed"),
        *("active", "expiring", "expired", "cancelled", "suspended", "removed", "withdrawn"),
        *("placed", "fulfilled", "payment_failed", "unconfirmed", "refunded"),
        *("invited", "sms_sent", "pending", "booked", "open", "done", "skipped"),
    ),
}
"""Every fact a condition may ask for, with the values it can have. Those of a car hold on its pages, or for
the car that is chosen; `item.…` are those of the innermost item whose page is open."""

LISTS = (
    *("cars", "car.users", "car.services", "car.functions", "car.commands", "car.places"),
    *("store.cars", "store.services", "store.functions", "store.countries", "basket.lines", "basket.cards"),
    *("contracts", "functions", "orders", "invoices", "cards", "brands"),
    *("charging.sessions", "charging.invoices", "charging.cars", "charging.periods", "charging.stations"),
    *("countries", "centres", "service.days", "service.slots", "bookings"),
    *("mail", "spam", "sms", "push", "messages"),
    *("sale.steps", "consents", "contacts"),
)
"""Everything a list row, or a choice in a form, may list."""

SHOWN = (
    *("me.name", "me.first_name", "me.email", "me.mobile", "me.country", "me.country_name", "me.birth"),
    *("me.street", "me.postcode", "me.city", "me.address", "me.language", "me.contact", "me.unread"),
    *("unread.mail", "unread.spam", "unread.sms", "unread.push", "unread.messages"),
    *("me.objection_address", "me.consent", "phone.holder", "phone.number"),
    *("car.name", "car.nickname", "car.vin", "car.year", "car.code", "car.state", "car.role", "car.link"),
    *("car.locked", "car.climate", "car.battery", "car.range", "car.mileage", "car.place", "car.command"),
    "car.command_why",
    *("centre.key", "centre.name", "centre.phone", "centre.mail", "centre.address"),
    *("support.phone", "support.mail", "connect.phone", "connect.mail"),
    *("basket.total", "basket.address", "basket.card", "basket.count", "basket.step", "basket.terms"),
    *("basket.car", "me.billed", "sale.charged", "booking.day"),
    *("charging.tariff", "charging.period", "charging.car", "charging.total"),
    *("account.balance", "store.brands", "sale.left", "booking.next"),
    # Figures of the messages that locks tell, each as `MESSAGE.figure`.
    "secondary_limit.n",
    *("item.name", "item.text", "item.subject", "item.sender", "item.to", "item.day", "item.time"),
    *("item.state", "item.term", "item.price", "item.renewal", "item.notice", "item.about", "item.renews"),
    *("item.late_end", "item.late_cost"),
    *("item.number", "item.total", "item.card", "item.brand", "item.expires", "item.email", "item.role"),
    *("item.place", "item.station", "item.minutes", "item.kwh", "item.vin", "item.car", "item.code"),
    *("item.link", "item.phone", "item.mail", "item.address", "item.todo", "item.progress", "item.lines"),
)
"""Everything a row or a text may show, and a field may begin with; `item.…` as with the facts."""

DEEDS = (
    # The telephone's own settings, of which the cloud hears nothing.
    "set_phone_language",
    # The Porsche ID.
    *("sign_in", "sign_out", "open_link", "request_sms", "enter_sms_code", "set_password"),
    *("set_security_code", "change_password", "change_security_code", "forgot_password", "register"),
    *("give_consent", "withdraw_consent", "change_profile", "change_mobile", "delete_account"),
    "move_letter",
    # Cars and users.
    *("add_car", "rename_car", "remove_car", "unlink_car"),
    *("invite_user", "accept_user", "remove_user", "resend_user", "confirm_user"),
    *("lock", "unlock", "flash", "honk", "climate_on", "climate_off"),
    # Centre and service.
    *("choose_centre", "choose_day", "book_service", "cancel_booking"),
    # Store.
    *("add_to_basket", "take_from_basket", "empty_basket", "set_billing", "choose_card", "add_card"),
    *("remove_card", "prefer_card", "next_step", "step_back", "set_terms", "accept_data"),
    *("express", "place_order"),
    *("set_renewal", "cancel_contract", "reactivate", "retry_payment"),
    *("cancel_function", "remove_function", "retry_function", "open_paper"),
    # Charging.
    *("filter_period", "start_charging_contract"),
    # Sale.
    *("open_sale", "skip_sale_step", "do_sale_step", "finish_sale", "abort_sale"),
)
"""Everything a row or a form may want of the cloud."""
