"""Every expectation, once for good and once for bad: what was expected, what was seen, what to do."""

import pytest
from acting import act, fails, passes

from pcm_sim.scenario.play.beats import Verdict

HOME = ""
MOBILE = "open: roaming\n"
ASKED = "open: roaming\ntap: roaming\n"
PORTAL = "phone: {open: portal}\n"
SIGNED_IN = "phone: {sign_in: claire}\n"
OFFLINE = "set: {car.bearer: none, sim.card: none}\npress: apps\n"
WAY = "SET > Device manager > Options > Mobile data > Roaming"

GOOD = [
    (MOBILE, "screen: roaming"),
    (MOBILE, "screen: set/device_manager/options/mobile_data"),
    ("open: link\n", "screen: 'form:pairing_code'"),
    (ASKED, "dialog: roaming_cost, message: roaming_cost"),
    (MOBILE, "dialog: none, notice: none"),
    ("toggle: {id: roaming, to: true}\n", "notice: roaming_on, message: roaming_on"),
    (MOBILE, "text: Mobile data"),
    (MOBILE, "text: {fr: Données, en: Mobile data, de: Daten}"),
    (MOBILE, "present: [roaming, {label: Itinérance, lang: fr}, {begins: Roam}]"),
    (MOBILE, "absent: [link, dialog/yes, {label: Nowhere}]"),
    (MOBILE, "enabled: roaming"),
    (OFFLINE, "locked: apps/weather, present: apps/carplay"),
    (f"{OFFLINE}tap: apps/weather\n", "message: link_first, dialog: link_first"),
    (MOBILE, "checked: {roaming: false}"),
    ("press: set\n", "values: {set/language: English}"),
    (HOME, f"path: {{of: roaming, is: {WAY}, lang: en}}"),
    (HOME, f"path: {{of: roaming, is: {WAY}}}"),
    (HOME, "path: {of: roaming}"),
    (PORTAL, "page: {screen: portal, present: portal/sign_in, dialog: none}"),
    (PORTAL, "page: {present: {label: Anmelden, lang: de}}"),
    (SIGNED_IN, "state: {portal.me.signed_in: true, handset.signed_in: claire}"),
    (HOME, "state: {sim.pin_tries: 3, sim.state: ready, vehicle.paths: RC, unit.data: true}"),
    (HOME, "state: {cloud.claire.role: primary, cloud.claire.car: code_issued, cloud.simulated.users: 3}"),
    (HOME, "state: {clock.local: 2026-03-02, item.state: none, unit.language: en}"),
    (HOME, "mail: invitation"),
    (HOME, "mail: {kind: invitation, to: paul, folder: inbox, state: there, count: 1, text: Macan 2019}"),
    (HOME, "mail: {kind: invitation, to: paul.renard@example.org}"),
    (HOME, "mail: {kind: invitation, to: claire, count: 0}"),
    (HOME, "contract: {product: weather, state: active, customer: claire, renews: false}"),
    (HOME, "contract: {product: radio_plus, state: none}"),
    (HOME, "journal: {operation: pair, count: 0}"),
]


@pytest.mark.parametrize(("before", "expected"), GOOD)
def test_what_is_so_is_seen(before, expected):
    passes(f"{before}expect: {{{expected}}}")


BAD = [
    (
        "press: set\n",
        "checked: {set/language: false}",
        "'set/language' is not ticked",
        "it has no box",
        "use values",
    ),
    ("press: set\n", "checked: {set/language: true}", "'set/language' is ticked", "it has no box"),
    (HOME, "screen: roaming", "the unit's screen is 'roaming'", "it is 'home'", "open: set/device_manager"),
    (ASKED, "screen: link", "with the dialog 'roaming_cost' over it"),
    (MOBILE, "dialog: roaming_cost", "the dialog is 'roaming_cost'", "there is none"),
    (MOBILE, "dialog: roaming_kost", "there is none", "did you mean 'roaming_cost'?"),
    (ASKED, "dialog: none", "no dialog is shown", "it is 'roaming_cost'"),
    (MOBILE, "message: roaming_cost", "'roaming_cost' is told", "told is nothing"),
    (MOBILE, "text: Wi-Fi hotspot", "'Wi-Fi hotspot' can be read on the unit's screen", "on it stands"),
    (MOBILE, "present: link", "'link' is seen", "on the page", "on this car it is at SET"),
    (MOBILE, "absent: roaming", "'roaming' is not seen", "it is there"),
    (ASKED, "enabled: roaming", "'roaming' works", "a dialog stands over it"),
    (MOBILE, "locked: roaming", "'roaming' is locked", "it is open"),
    (OFFLINE, "enabled: apps/weather", "'apps/weather' works", "it is locked", "the refusal says why"),
    (MOBILE, "checked: {roaming: true}", "'roaming' is ticked", "it is not ticked"),
    ("press: set\n", "values: {set/language: Deutsch}", "stands 'Deutsch'", "there stands 'English'"),
    (HOME, "path: {of: roaming, is: PHONE > Roaming}", "'roaming' is at PHONE > Roaming", WAY),
    (HOME, "path: {of: roaming, absent: no_slot}", "this car has no 'roaming'", "it has one at"),
    (HOME, "path: {of: roming}", "this car has 'roming'", "did you mean 'roaming'?"),
    (PORTAL, "page: {screen: store}", "the telephone's page is 'store'", "it is 'portal' (Portal)"),
    (PORTAL, "page: {present: portal/profile}", "'portal/profile' is seen on the telephone's page"),
    (HOME, "state: {net.online: false}", "net.online is false", "it is true"),
    (HOME, "state: {net.onlin: false}", "'net.onlin' has a value", "did you mean 'net.online'?"),
    (HOME, "state: {sim.card: none}", "sim.card is none", "it is own"),
    (HOME, "mail: welcome", "a mail 'welcome' was sent", "the kinds are invitation"),
    (
        HOME,
        "mail: {kind: invitation, to: claire}",
        "a mail 'invitation' to 'claire' was sent",
        "to paul.renard",
    ),
    (
        HOME,
        "mail: {kind: invitation, count: 2}",
        "a mail 'invitation' was sent, 2 in number",
        "found in number: 1",
    ),
    (HOME, "sms: sms_kode", "there is no such kind of letter", "did you mean 'sms_code'?"),
    (HOME, "sms: sms_code", "a text message 'sms_code' was sent", "none was sent"),
    (HOME, "contract: {product: wether}", "there is no such product", "did you mean 'weather'?"),
    (HOME, "contract: {product: weather, state: expired}", "is 'expired'", "it is 'active'"),
    (
        HOME,
        "contract: {product: radio_plus}",
        "there is a 'radio_plus' of the simulated car",
        "there is none",
    ),
    (HOME, "contract: {product: weather, state: none}", "there is no 'weather'", "that is 'active'"),
    (HOME, "journal: {operation: pair}", "'pair' was asked", "it was never asked"),
    (HOME, "journal: {operation: piar}", "the cloud has no such operation", "did you mean 'pair'?"),
]


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[1])
def test_what_is_not_so_is_told_in_one_sentence(case):
    before, expected, *told = case
    acted = fails(f"{before}expect: {{{expected}}}", *told)
    assert "\n" not in acted.fault


def test_why_a_car_has_no_entry_is_expected_by_its_message():
    passes("expect: {path: {of: remember_pin, absent: pin_not_needed}}", car="taycan-2022")
    told = "it has none, because of 'pin_not_needed'"
    fails("expect: {path: {of: remember_pin, absent: no_slot}}", told, car="taycan-2022")


def test_something_may_come_true_within_simulated_time():
    steps = """
        inject: {fault: mail_late, figure: 60}
        dealer: {do: resend, customer: paul, car: promised}
        expect: {mail: {kind: invitation_again, state: there}, within: SPAN}
        expect: {state: {clock.local: "2026-03-02T10:41"}}
    """
    passes(steps.replace("SPAN", "2 h"))
    told = act(steps.replace("SPAN", "10 min")).fault
    assert (
        "that is 'there' was sent; of this kind were sent: to paul.renard@example.org, inbox, under_way"
        in told
    )


def test_what_was_told_is_still_known_after_a_word_for_the_reader():
    passes("open: link\ntype: '12345678'\nconfirm: true\nnote: x\nexpect: {message: pairing_code_wrong}")


def test_a_fact_is_shown_only_by_an_expectation_that_is_met():
    assert act(
        "expect: {screen: home, facts: [F001]}\nexpect: {screen: set, facts: [F002]}"
    ).played.facts == ("F001",)


def test_a_picture_that_nobody_looks_at_is_a_warning_and_shows_no_fact():
    acted = act("expect: {image: home, facts: [F001]}\nexpect: {screen: home}")
    assert (acted.played.verdict, acted.played.facts) == (Verdict.WARNED, ())
    assert "nobody looks" in acted.fault
