"""`pcm-sim why`: an entry, a page or a refusal of a car in a state, and what would change it."""

import json


def test_a_refusal_is_told_with_the_chain_that_decided_it(cli):
    driving = ("--set", "car.speed_kmh=40", "--lang", "en")
    refused = cli("why", "macan-2019", *driving, "--do", "open: link").out
    assert refused.startswith("refused (Porsche Connect settings): Typing is locked above 8 km/h.")
    assert "  - The car stands (40 km/h)\n      set: Stop the car" in refused
    foretold = cli("why", "macan-2019", "link", "--preset", "private_mode_on", *driving).out
    assert "  would say: Typing is locked above 8 km/h." in foretold
    assert "is there because:" in foretold


def test_facts_readings_and_what_is_absent_are_told_as_json_too(cli):
    told = json.loads(cli("why", "panamera-2019", "itinérance", "--json", "--lang", "de").out)
    assert told["why"]["facts"][0]["id"] == "F071"
    assert not told["inferred"]
    assert any(one["cell"] == "X08" for one in told["why"]["readings"])
    assert told["refused"] is None
    absent = cli("why", "taycan-2022", "remember_pin", "--lang", "en").out
    assert "not here:\n  " in absent


def test_what_is_none_is_told_with_what_was_meant(cli):
    assert "should be NAME=VALUE" in cli("why", "macan-2019", "--set", "speed").refusal
    assert "did you mean 'car.private_mode'" in cli("why", "macan-2019", "--set", "car.privat=true").refusal
    unknown = cli("why", "macan-2019", "qqqqq")
    assert unknown.code == 1
    assert "is called 'qqqqq'" in unknown.refusal


def test_what_the_telephone_refuses_and_shows_is_told_too(cli):
    steps = (
        *("phone: {open: portal}", "phone: {tap: portal/sign_in}"),
        *("phone: {fill: {email: claire.martin@example.org, password: wrong}}", "phone: {confirm: true}"),
    )
    doing = [part for step in steps for part in ("--do", step)]
    told = cli("why", "taycan-2022", "phone", "--lang", "en", *doing).out
    assert told.startswith("refused (Sign in (telephone)): Wrong password.")
    assert "  - The password is right" in told
    row = cli("why", "taycan-2022", "phone/store/basket/order", "--lang", "en").out
    assert "  - The basket is not empty" in row
