"""The data of the cloud: every name is found, every letter is whole, every country has a calendar."""

import re
from zoneinfo import available_timezones

import pytest
from roots import Root

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.links_texts import holes, letter_texts
from pcm_sim.connect.post.outbox import CHANNELS, FOLDERS
from pcm_sim.domain.preconditions import LEFT, STANDING, recovery_of

MARKETS, CENTRES, PRODUCTS = "models/markets.yaml", "models/centres.yaml", "models/products.yaml"
CUSTOMERS, CHARGING, LETTERS = "models/customers.yaml", "models/charging.yaml", "menus/letters.yaml"
FAULTS = {
    "time zone": (
        MARKETS,
        "timezone: Europe/Paris",
        "timezone: ¦Europe/Pariss",
        "there is no time zone 'Europe/Pariss' (did you mean 'Europe/Paris'?)",
    ),
    "brand": (
        MARKETS,
        "footer: [",
        "cards: [¦vista]\n    footer: [",
        "'vista' is not a brand of card (did you mean 'visa'?)",
    ),
    "centre of a customer": (
        CUSTOMERS,
        "centre: valmont",
        "centre: ¦valmond",
        "there is no Porsche Centre 'valmond' (did you mean 'valmont'?)",
    ),
    "country of a customer": (
        CUSTOMERS,
        "country: FR",
        "country: ¦FRA",
        "there is no market 'FRA' (did you mean 'FR'?)",
    ),
    "country of a Centre": (
        CENTRES,
        "country: JP",
        "country: ¦JPN",
        "there is no market 'JPN' (did you mean 'JP'?)",
    ),
    "model line of a product": (
        PRODUCTS,
        "lines: [taycan]",
        "lines: [¦tycan]",
        "there is no model line 'tycan' (did you mean 'taycan'?)",
    ),
    "two terms": (
        PRODUCTS,
        "term_days: 90",
        "term_months: 3\n    term_days: ¦90",
        "'radio_plus' runs for days and for months (take one of them out)",
    ),
    "plan of a service": (
        PRODUCTS,
        "term_days: 90",
        "plan: ¦monthly\n    term_days: 90",
        "'radio_plus' is a service and has no plan (take it out)",
    ),
    "channel of a letter": (
        LETTERS,
        "channels: [sms]",
        "channels: [¦smss]",
        "'smss' is not a channel (did you mean 'sms'?)",
    ),
    "place that the telephone does not have": (
        "models/outside.yaml",
        "phone: portal/contact",
        "phone: ¦portal/contacts",
        "there is no page of My Porsche 'portal/contacts' (did you mean 'portal/contact'?)",
    ),
    "charge point without a place": (
        CHARGING,
        "  home: {",
        "  nowhere: ¦{name: Nowhere, country: FR, kw: 11}\n  home: {",
        "the public charge point 'nowhere' has no place (place: …)",
    ),
}


@pytest.fixture(scope="module")
def plain():
    return Compilation(data_root()).run().plain


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_alone_and_at_its_place(root, fault):
    file, old, new, told = fault
    place = root.edit(file, old, new)
    assert root.told() == [f"{place}: {told}"]


def test_a_function_without_a_plan_is_told(root):
    root.edit(PRODUCTS, "    plan: monthly\n", "")
    (told,) = root.told()
    assert told.endswith("the function 'active_lane_keeping' has no plan (plan: unlimited or monthly)")


def test_a_figure_that_no_letter_is_given_is_told_in_every_language(root):
    root.edit(LETTERS, "{code} est votre", "¦{coed} est votre")
    root.edit(LETTERS, "{code} is your", "¦{coed} is your")
    root.edit(LETTERS, "{code} ist Ihr", "¦{coed} ist Ihr")
    told = root.told()
    assert len(told) == 3
    assert all("there is no figure 'coed' (did you mean 'code'?)" in line for line in told)


def test_a_figure_that_is_missing_in_one_language_is_told(root):
    place = root.edit(LETTERS, 'de: "{code} ist Ihr', 'de: ¦"Ihr')
    (told,) = root.told()
    assert told.startswith(f"{place}: placeholders differ between languages: none here")


def test_every_market_has_a_time_zone_a_currency_and_a_language(plain):
    assert {one["timezone"] for one in plain["markets"].values()} <= available_timezones()
    assert all(re.fullmatch("[A-Z]{3}", one["currency"]) for one in plain["markets"].values())
    assert {one["language"] for one in plain["markets"].values()} == {"fr", "en", "de"}


def test_norway_is_a_country_and_no_switch(plain):
    assert plain["markets"]["NO"]["timezone"] == "Europe/Oslo"


def test_what_markets_grant_is_that_of_the_source_where_it_says_so(plain):
    markets = plain["markets"]
    assert markets["FR"]["footer"] == ["Apple Pay", "PayPal", "VISA", "MASTER"]
    assert markets["FR"]["cards"] == ["visa", "mastercard", "amex"]
    assert markets["FR"]["withdrawal"] == {"days": 14, "from": "order"}
    assert markets["AU"]["withdrawal"] == {"days": 14, "from": "activation"}
    assert markets["JP"]["withdrawal"]["days"] == 0
    cancel = {code for code, one in markets.items() if one["on_vehicle_removal"] == "cancel"}
    assert cancel == {"AU", "BE", "SE"}


def test_a_letter_takes_the_same_figures_in_all_three_languages(plain):
    for key, letter in plain["letters"].items():
        for _, labels in letter_texts(letter):
            assert labels.keys() >= {"fr", "en", "de"}, key
            assert len({tuple(holes(labels[code])) for code in ("fr", "en", "de")}) == 1, key


def test_letters_go_by_ways_that_the_outbox_knows_and_are_short(plain):
    for key, letter in plain["letters"].items():
        assert set(letter["channels"]) <= set(CHANNELS), key
        assert letter["folder"] in FOLDERS
        assert 1 <= len(letter["text"]) <= 5, key


def test_the_charging_invoice_comes_in_three_ways(plain):
    assert plain["letters"]["charging_invoice"]["channels"] == ["mail", "push", "portal"]


def test_some_centres_of_france_and_germany_book_and_some_do_not(plain):
    for country in ("FR", "DE"):
        books = {one["books_service"] for one in plain["centres"].values() if one["country"] == country}
        assert books == {True, False}


def test_each_topic_has_one_contact(plain):
    topics = [topic for one in plain["support"].values() for topic in one["topics"]]
    assert len(topics) == len(set(topics))


def test_charging_is_sold_for_the_taycan_alone_and_at_home_nothing_is_billed(plain):
    assert plain["products"]["charging"]["lines"] == ["taycan"]
    assert not plain["charge_points"]["home"]["public"]
    public = [one for one in plain["charge_points"].values() if one["public"]]
    assert len(public) >= 8
    assert {one["country"] for one in public} == {"FR", "DE", "CH"}


def test_there_are_free_and_paid_products_and_every_plan(plain):
    products = plain["products"].values()
    assert len(products) >= 10
    assert {one["price_cents"] > 0 for one in products if one["kind"] == "service"} == {True, False}
    plans = [one.get("plan", "") for one in products if one["kind"] == "function"]
    assert sorted(plans) == ["monthly", "unlimited", "unlimited"]


def test_each_car_has_one_main_user(plain):
    owners = [
        car["car"] for one in plain["customers"].values() for car in one["garage"] if car["role"] == "primary"
    ]
    assert sorted(owners) == ["other", "promised", "simulated"]


def test_what_an_installation_lacks_has_a_message_that_helps(plain):
    reasons = [one.code for one in STANDING + LEFT if one.code != "private_mode"]
    for reason in (*reasons, "private_mode", "download_incomplete", "interrupted_after_4", "internal"):
        assert recovery_of(reason) in plain["messages"], reason
