"""Each section's facts rest on rules and entries: with one broken, its scenario fails by the fact's name."""

import pytest
from biting import GONE, broken, shipped_data
from broken_facts import not_shown

from pcm_sim.connect.functions.function_keeping import month_of
from pcm_sim.connect.store.charging import next_invoice_at
from pcm_sim.domain.preconditions import CarSeen, lacks

PHONE = ("apps", "my-porsche", "nodes")
TAYCAN = ("trees", "accounts")
CLASSIC = ("trees", "classic", "nodes")
NEVER = {"me.stage": "locked"}
"""Holds for nobody who is signed in."""
OTHERWISE = {"fr": "Autrement", "en": "Otherwise", "de": "Anders"}


def hidden(node):
    """Break an entry of My Porsche: nobody sees it any more."""
    return (*PHONE, node, "when"), NEVER


def renamed(*way):
    """Break a label."""
    return (*way, "label"), OTHERWISE


def policy(section, figure, value):
    """Break a figure of ours."""
    return ("policy", section, figure), value


def market(country, key, value):
    """Break what holds in a country."""
    return ("markets", country, key), value


def product(name, key, value):
    """Break what is sold."""
    return ("products", name, key), value


def spoken(message):
    """Break what is told."""
    return ("messages", message, "way_out"), OTHERWISE


BROKEN = [
    # Accounts, cars, linking, security code.
    ("F004", "account/self-registration", market("FR", "self_registration", True)),
    ("F005", "account/invitation", policy("account", "invitation_days", 7)),
    ("F021", "garage/add-vehicle", renamed(*PHONE, "portal/vehicles/add")),
    ("F037", "link/code-older", policy("pairing_code", "length", 6)),
    ("F044", "security/remote", market("FR", "remote_code_for", ["lock", "unlock"])),
    ("F046", "security/settings", renamed(*PHONE, "portal/profile/login")),
    # Services, data, roaming, PIN.
    ("F048", "availability/countries", product("radio_plus", "markets_not", [])),
    ("F055", "data/taycan", ((*TAYCAN, "absent", "data_source"), GONE)),
    ("F070", "roaming/older", renamed(*CLASSIC, "phone/options/set_phone/roaming")),
    ("F073", "roaming/taycan", ((*TAYCAN, "absent", "roaming"), GONE)),
    ("F077", "data-off/older", renamed(*CLASSIC, "phone/options/set_phone")),
    ("F084", "sim-pin/taycan", ((*TAYCAN, "absent", "remember_pin"), GONE)),
    # Store, contracts.
    ("F090", "store/cards", market("CH", "cards", ["visa"])),
    ("F093", "store/checkout", product("safety", "price_cents", 100)),
    ("F095", "store/checkout", hidden("store/basket/billing")),
    ("F096", "store/express", hidden("store/basket/express")),
    ("F097", "store/cards", market("FR", "cards", ["visa", "mastercard"])),
    ("F102", "store/cards", market("FR", "footer", ["VISA"])),
    ("F104", "contracts/renewal", hidden("products/contracts/renews")),
    ("F105", "contracts/cancelling-late", product("radio_plus", "notice_days", 1)),
    ("F107", "contracts/cancelling", ((*PHONE, "products/adviser", "text"), OTHERWISE)),
    ("F108", "contracts/sold-car", market("FR", "on_vehicle_removal", "cancel")),
    # Functions.
    ("F110", "functions/activating", spoken("function_ask")),
    ("F114", "functions/handover", spoken("function_removal_offered")),
    ("F118", "functions/unlimited", market("FR", "withdrawal", {"days": 7, "from": "order"})),
    ("F121", "functions/monthly", hidden("portal/information")),
    ("F126", "functions/failing", spoken("function_centre")),
    # Profile, invoices, users, sale, service, addresses.
    ("F133", "profile/moving", ((*PHONE, "portal/profile/country", "text"), OTHERWISE)),
    ("F130", "profile/edit", renamed(*PHONE, "app/account/edit")),
    ("F136", "invoices/charging", hidden("messages/received/paper")),
    ("F137", "invoices/charging", renamed(*PHONE, "messages/charging")),
    ("F141", "invoices/history", (("charge_points", "home", "public"), True)),
    ("F139", "invoices/history", renamed(*PHONE, "app/account/charging/transactions")),
    ("F143", "invoices/no-charging", product("charging", "lines", ["taycan", "718", "macan"])),
    ("F148", "users/secondary", ((*PHONE, "store/cars/services/add", "locks"), [])),
    ("F155", "sale/account-deleted", ((*PHONE, "portal/profile/login/delete", "text"), OTHERWISE)),
    ("F156", "service/appointment", (("centres", "rochefleur", "books_service"), True)),
    ("F173", "contacts/objection", market("FR", "contact", "nobody@example.org")),
]


@pytest.mark.parametrize(("fact", "scenario", "change"), BROKEN, ids=[one[0] for one in BROKEN])
def test_a_scenario_fails_where_the_data_no_longer_hold_the_fact(fact, scenario, change):
    assert fact in not_shown(broken(change), scenario)


def without(*codes):
    """Give a rule that does not mind some things about a car any more."""

    def fewer(car, wanted=None):
        found = lacks(car) if wanted is None else lacks(car, wanted)
        return tuple(one for one in found if one.code not in codes)

    return fewer


def still_connected(_, cabin):
    return cabin.car.phone


def never_too_late(world, function):
    month = month_of(world, function)
    return month._replace(cancel_by=month.ends)


def ten_days_late(now, zone):
    return next_invoice_at(now, zone) + 10 * 86_400_000


def without_the_card(wallet, card):
    return wallet.__class__(tuple(one for one in wallet.cards if one.id != card), wallet.address)


FETCHES = f"{CarSeen.__module__}.CarSeen.fetches"
WORK = "pcm_sim.connect.functions.function_work.lacks"
RULES = [
    ("F085", "carplay/bluetooth", "pcm_sim.domain.carplay.connected_phone", still_connected),
    ("F099", "store/cards", "pcm_sim.connect.operations.wallet.remove_card", without_the_card),
    (
        "F113",
        "functions/handover",
        f"{CarSeen.__module__}.CarSeen.fetches",
        property(lambda car: car.ignition),
    ),
    ("F115", "functions/handover", WORK, without("charging_connected")),
    ("F116", "functions/handover", WORK, without("not_locked", "occupied")),
    ("F120", "functions/monthly-late", "pcm_sim.connect.operations.functions.month_of", never_too_late),
    ("F122", "functions/failing", "pcm_sim.domain.functions.lacks", without("charging_connected")),
    ("F135", "invoices/charging", "pcm_sim.connect.operations.charging.next_invoice_at", ten_days_late),
]


@pytest.mark.parametrize(("fact", "scenario", "rule", "other"), RULES, ids=[one[0] for one in RULES])
def test_a_scenario_fails_where_a_rule_is_another(fact, scenario, rule, other, monkeypatch):
    monkeypatch.setattr(rule, other)
    assert fact in not_shown(shipped_data(), scenario)
