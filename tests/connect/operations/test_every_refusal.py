"""Every refusal that there is, met through the door: what nobody can get is no refusal."""

import ast
from pathlib import Path

import pytest
from clouds import CAR_VIN, DAY, OTHER_CAR, Cloud, founded
from refusing import (
    BARE,
    DESK,
    GUESSED,
    LINDENAU,
    OWN,
    PRESENT,
    THIRD,
    WRONG,
    arrears,
    asked_sms,
    books,
    cancelled_but_there,
    claims,
    cloud,
    deleted,
    expired_code,
    full_car,
    function,
    installing,
    invited,
    invites_for,
    invites_user,
    linked,
    opens_a_used_link,
    owns_code_car,
    pairs,
    pairs_a_code_of_another_car,
    pairs_a_used_code,
    registers,
    remote,
    renewing,
    reviewed,
    sees,
    signs_in,
    signs_in_wrong,
    superseded,
    types_sms,
    with_cars,
    with_fault,
    without_cards,
)
from shipped import catalogue

import pcm_sim.connect
from pcm_sim.catalogue.needed_cloud import REFUSALS
from pcm_sim.connect.accounts.porsche_id import PorscheId
from pcm_sim.connect.checks import first_refusal
from pcm_sim.connect.clock.passing import At
from pcm_sim.connect.cloud import checks_of, let_pass
from pcm_sim.connect.deeds import Actor


def sets(kind, state, driver=None):
    """Let the instructor set the state of something of whoever acts."""
    return (driver or cloud()).instructor_does("set_state", object=kind, state=state)


def erased():
    return deleted().does("erase", by=DESK)


def of_nobody():
    """Give somebody whom the data name and nobody has invited yet."""
    driver = cloud("anybody")
    driver.world = driver.world.with_account(PorscheId("anybody"))
    return driver


NOT_SAID_BY_THE_DOOR = {
    "contract_ends",
    "contract_notice_missed",
    "desk_car_free",
    "desk_deleted",
    "desk_locked",
    "desk_no_lock",
    "desk_nobody_asked",
    "desk_not_deleted",
    "desk_not_opened",
    "desk_open",
    "desk_still_owned",
    "desk_same_country",
    "function_centre",
    "function_online",
    "server_gone",
    "trainer_needed",
    "history_end",
    "history_joined",
    "recording_joined",
    "state_joined",
    "history_start",
    "history_unknown",
    "order_placed",
    "order_unconfirmed",
    "order_unpaid",
    "sale_monthly_not_cancelled",
    "sale_renewals_on",
    "sale_secondary_users",
    "sale_still_in_profile",
    "sale_still_linked",
}
"""Messages beside the refusals: what became of an order, what a step of a sale wants, what the desk says."""


WAYS = {
    "delivery_invalid": lambda: invites_for("22.03.2026"),
    "delivery_past": lambda: invites_for("2025-01-01"),
    "account_open_already": opens_a_used_link,
    "account_unconfirmed": lambda: registers().does("sign_in", email="fritz@example.org", **OWN),
    "birth_future": lambda: cloud().does("change_profile", birth="2999-01-01"),
    "password_same": lambda: cloud().does("change_password", **PRESENT, **OWN),
    "phone_register_by_dealer": lambda: registers("FR"),
    "present_password_wrong": lambda: cloud().does("change_password", **GUESSED, **OWN),
    "sign_in_password_wrong": lambda: cloud().does("sign_in", **WRONG),
    "sms_code_first": lambda: invites_user(driver=linked()).does(
        "accept_user", account="sofia", sms_code="1"
    ),
    "account_deleted": lambda: deleted().does("sign_in", **OWN),
    "account_locked": lambda: signs_in_wrong(6, **WRONG),
    "account_not_active": lambda: cloud("paul").does("add_to_basket", "radio_plus"),
    "address_incomplete": lambda: cloud().does("set_billing", street=""),
    "address_missing": lambda: (
        Cloud(world=with_cars().but(wallets={})).does("add_to_basket", "radio_plus").does("express")
    ),
    "admin_token_required": lambda: cloud().does("erase"),
    "already_active": lambda: cloud().does("add_to_basket", "weather"),
    "already_booked": lambda: books("11:00", driver=books()),
    "already_in_basket": lambda: reviewed().does("add_to_basket", "radio_plus"),
    "already_member": lambda: cloud().does("add_car"),
    "already_paired": lambda: pairs(2),
    "basket_empty": lambda: cloud().does("next_step"),
    "basket_other_car": lambda: (
        owns_code_car().does("add_to_basket", "radio_plus", vin=CAR_VIN).does("add_to_basket", "radio_plus")
    ),
    "birth_invalid": lambda: cloud().does("change_profile", birth="2026-02-30"),
    "booking_unknown": lambda: cloud().does("cancel_booking"),
    "brand_not_accepted": lambda: cloud().does(
        "add_card", card_number="6011111111111117", card_expiry="12/39"
    ),
    "captcha_required": lambda: with_fault("captcha_required"),
    "card_declined": arrears,
    "card_expired": lambda: arrears("expired"),
    "card_expiry_bad": lambda: cloud().does("add_card", card_number="4242424242424242", card_expiry="13/39"),
    "card_needed": without_cards,
    "card_not_test": lambda: cloud().does("add_card", card_number="4532015112830366", card_expiry="12/39"),
    "card_number_bad": lambda: cloud().does("add_card", card_number="4242", card_expiry="12/39"),
    "centre_unknown": lambda: cloud().does("choose_centre", "nowhere"),
    "command_running": lambda: remote(driver=remote()),
    "consent_needed": lambda: reviewed("voice_pilot").does("accept_terms").does("place_order"),
    "contract_unknown": lambda: cloud().does("cancel_contract", "nothing"),
    "country_unsupported": lambda: cloud().does("move_country", by=DESK, country="ZZ"),
    "email_invalid": lambda: cloud().does("change_profile", email="claire"),
    "email_not_reserved": lambda: cloud().does("change_profile", email="someone@mail.com"),
    "email_taken": lambda: cloud().does("change_profile", email="emma.taylor@example.org"),
    "fault_unknown": lambda: cloud().instructor_does("arm_fault", "f", effect="nothing"),
    "fod_not_abortable": lambda: installing().does(
        "disarm_function", "active_lane_keeping", by=Actor("car", CAR_VIN)
    ),
    "fod_precondition": lambda: sees(function(), charging=True).does(
        "arm_function", "active_lane_keeping", by=Actor("car", CAR_VIN)
    ),
    "invoice_unknown": lambda: cloud().does("open_paper", "nothing"),
    "letter_unknown": lambda: cloud().does("read_letter", "nothing"),
    "license_deactivated": lambda: remote(driver=pairs(), vin=THIRD),
    "link_expired": lambda: (
        Cloud("paul").waits(400).does("open_link", token=founded().account("paul").link.token)
    ),
    "link_gone": lambda: cloud().car_does("resume", email="claire.martin@example.org"),
    "link_invalid": lambda: cloud().does("open_link", "nothing"),
    "maintenance": lambda: with_fault("maintenance"),
    "method_mismatch": lambda: cloud().car_does("pair", code="AAAA"),
    "mobile_by_dealer": lambda: cloud("paul").does("change_mobile", mobile="+33 6 39 98 00 99"),
    "mobile_invalid": lambda: cloud().does("change_mobile", mobile="none"),
    "model_not_supported": lambda: cloud(vin=BARE).does("invite", by=LINDENAU, account=""),
    "name_missing": lambda: cloud().does("change_profile", name=" "),
    "object_unknown": lambda: sets("yacht", "active"),
    "no_card": lambda: cloud().does("prefer_card", "nothing"),
    "not_bookable": lambda: cloud().does("choose_centre", "rochefleur").does("choose_day", "2026-03-10"),
    "not_cancellable": lambda: deleted().does("cancel_contract", "simulated-remote"),
    "not_in_garage": lambda: signs_in("sofia.keller@example.org", "Gletscher-63", "7350"),
    "not_invited": lambda: cloud(vin=THIRD).does("accept_car"),
    "not_member": lambda: cloud().does("rename_car", vin=OTHER_CAR),
    "not_owner": lambda: cloud("emma").does("add_to_basket", "radio_plus"),
    "not_transferable": lambda: cloud().does("transfer_contract", "simulated-remote", by=DESK),
    "nothing_to_charge": lambda: cloud().does("retry_payment", "simulated-remote"),
    "order_closed": lambda: cloud().does("retry_payment", "nothing"),
    "order_not_reviewed": lambda: cloud().does("add_to_basket", "radio_plus").does("place_order"),
    "ownership_not_claimed": lambda: cloud().does("confirm_ownership", by=LINDENAU),
    "ownership_pending": lambda: claims().does("add_car"),
    "pairing_code_used": pairs_a_used_code,
    "pairing_code_wrong": lambda: pairs(code="WRONG"),
    "pairing_locked": lambda: pairs(6, code="WRONG"),
    "pairing_wrong_vehicle": pairs_a_code_of_another_car,
    "password_weak": lambda: cloud().does(
        "change_password", **{"present_password": OWN["password"], **WRONG}
    ),
    "password_wrong": lambda: signs_in_wrong(1, **WRONG),
    "period_bad": lambda: cloud().does("filter_period", "never"),
    "porsche_id_unknown": lambda: cloud("nobody").does("sign_in", **WRONG),
    "primary_not_linked": lambda: invites_user(driver=cloud()),
    "private_mode": lambda: remote(driver=sees(linked(), private_mode=True)),
    "product_not_available": lambda: cloud().does("add_to_basket", "nothing"),
    "rate_limited": lambda: invited().does("request_sms").does("request_sms"),
    "remote_access_not_granted": lambda: remote(
        driver=linked().does("set_security_code", security_code="4826", security_code_again="4826")
    ),
    "sale_monthly_not_removed": cancelled_but_there,
    "sale_not_open": lambda: cloud().does("finish_sale"),
    "sale_step_unknown": lambda: cloud().does("open_sale").does("skip_sale_step", "nothing"),
    "secondary_limit": full_car,
    "security_code_differs": lambda: cloud().does(
        "set_security_code", security_code="1234", security_code_again="4321"
    ),
    "security_code_locked": lambda: signs_in_wrong(4, security_code="0000"),
    "security_code_malformed": lambda: cloud().does(
        "set_security_code", security_code="12", security_code_again="12"
    ),
    "security_code_needed": lambda: linked().does("unlock"),
    "security_code_not_set": lambda: signs_in("emma.taylor@example.org", "Harbour-17", "1234"),
    "desk_erased": lambda: sets("account", "active", driver=erased()),
    "security_code_wrong": lambda: signs_in(code="0000"),
    "slot_closed": lambda: books("03:00"),
    "slot_past": lambda: books(day="2026-01-05"),
    "slot_taken": lambda: books(driver=books(), vin=OTHER_CAR, account="jonas"),
    "sms_code_expired": expired_code,
    "sms_code_locked": lambda: types_sms(asked_sms(), "000000", 6),
    "sms_code_superseded": superseded,
    "sms_code_wrong": lambda: types_sms(asked_sms(), "000000"),
    "state_not_invited": lambda: sets("account", "active", driver=of_nobody()),
    "state_not_linked": lambda: sets("link", "cut"),
    "state_primary": lambda: sets("user", "removed"),
    "state_unknown": lambda: sets("user", "rich"),
    "state_unowned": lambda: sets("pairing_code", "valid", driver=cloud(vin=THIRD)),
    "station_unknown": lambda: cloud().car_does("charge_in_public", station="nowhere"),
    "terms_not_accepted": lambda: reviewed().does("place_order"),
    "upstream_timeout": lambda: with_fault("upstream_timeout"),
    "user_not_active": lambda: invites_user().does("suspend_user", "sofia"),
    "user_not_confirmed": lambda: invites_user().does("confirm_user", "sofia"),
    "vehicle_offline": lambda: remote(driver=sees(linked(), offline="no_signal")),
    "vehicle_owned_by_other": lambda: cloud().does("add_car", vin=OTHER_CAR),
    "vin_invalid": lambda: cloud().does("add_car", vin="SHORT"),
    "vin_unknown": lambda: cloud().does("open_sale", vin="WP0ZZZPCMSIM00099"),
    "withdrawal_expired": lambda: cloud().does("withdraw_contract", "simulated-navigation_plus", by=DESK),
}


@pytest.mark.parametrize("code", sorted(WAYS))
def test_a_refusal_can_be_met_and_is_that_of_the_first_check_that_fails(code):
    driver = WAYS[code]()
    assert driver.refused == code
    checks = checks_of(driver.before, driver.wanted)
    if checks is not None and not driver.before.faults.armed and not driver.before.book.magic.on:
        assert first_refusal(checks) == driver.answer


def test_what_no_check_is_against_is_done():
    driver = linked()
    for step in (
        *(lambda one: one.reviews("radio_plus"), lambda one: one.does("place_order")),
        *(lambda one: one.does("flash"), lambda one: one.does("sign_in", **OWN)),
        *(
            lambda one: one.does("forgot_password"),
            lambda one: one.does("invite_user", email="sofia@example.org"),
        ),
    ):
        step(driver)
        checks = checks_of(driver.before, driver.wanted)
        assert checks is None or first_refusal(checks) == (driver.answer if driver.refused else None)


def test_a_card_that_waits_for_its_holder_is_told_when_nobody_is_asked():
    driver = renewing()
    driver.instructor_does(
        "arm_fault", "f", effect="card", answer="confirm", operation="charge_card", account=""
    )
    elapsed = let_pass(driver.world, At(driver.contract("radio_plus").term.ends + 1))
    assert "card_unconfirmed" in {one.reason for one in elapsed.news}


def test_a_command_to_a_car_that_was_switched_on_fails_on_its_way():
    driver = sees(remote("lock", sees(linked(), ignition=False)), ignition=True).waits(1)
    assert driver.world.commands[CAR_VIN].reason == "ignition_on"


LATER = {"card_unconfirmed", "ignition_on", "clock_backwards"}
"""What is said after the answer, or to the clock: the tests above."""


def test_time_never_goes_back():
    world = founded()
    elapsed = let_pass(world, At(world.now - DAY))
    assert elapsed.refusal.reason == "clock_backwards"
    assert elapsed.world == world


def test_every_refusal_has_its_status_over_http_and_nothing_else_has():
    assert set(catalogue().plain["statuses"]) == set(WAYS) | LATER


def test_every_refusal_that_there_is_has_its_way():
    assert set(WAYS) == (written() | set(REFUSALS)) - NOT_SAID_BY_THE_DOOR - LATER


def written():
    """Give every code that the cloud's own text refuses with."""
    found = set()
    for path in Path(pcm_sim.connect.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "must":
                # The first is the name of the check; a figure is a tuple.
                found |= {one.value for one in node.args[1:] if isinstance(one, ast.Constant)}
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Denied", "refuse"):
                found |= {one.value for one in node.args if isinstance(one, ast.Constant)}
    return {one for one in found if isinstance(one, str)}
