"""Cars and their users through the door: every deed, every refusal, what is written to whom."""

from dataclasses import replace

from clouds import OTHER_CAR
from drivers import Driver, same_but_counters

from pcm_sim.connect.cloud import replay
from pcm_sim.connect.garage.cars import Role, UserState
from pcm_sim.domain.errands import ITEM

UNKNOWN = "WP0ZZZPCMSIM00009"


def test_a_car_of_the_profile_is_chosen():
    cloud = Driver().does("choose_car", Driver().vin)
    assert (cloud.world.choice("claire").car, cloud.value(ITEM)) == (cloud.vin, cloud.vin)
    assert Driver().does("choose_car", OTHER_CAR).refused == "not_member"
    assert Driver().does("choose_car", UNKNOWN).refused == "vin_unknown"


def test_a_car_that_is_added_waits_for_the_centre():
    cloud = Driver().does("remove_car")
    added = cloud.does("add_car", account="sofia", vin="")
    assert added.refused == "vin_invalid"
    cloud.does("take_over_car", account="sofia")
    assert (cloud.told, cloud.car.claimed_by) == ("ownership_pending", "sofia")
    assert cloud.does("take_over_car", account="sofia").refused == "ownership_pending"
    assert cloud.does("take_over_car", account="jonas").refused == "vehicle_owned_by_other"
    cloud.desk_does("confirm_ownership", "sofia")
    assert (cloud.car.primary.account, cloud.kinds(account="sofia")) == ("sofia", ["vehicle_added"])


def test_a_car_that_the_centre_promised_needs_no_papers():
    cloud = Driver().does("remove_car")
    assert cloud.does("accept_car", account="sofia").refused == "not_invited"
    cloud.desk_does("promise_car", "sofia").does("accept_car", account="sofia")
    assert (cloud.refused, cloud.car.primary.account, cloud.world.promised) == ("", "sofia", {})
    assert Driver().desk_does("promise_car", "nobody").refused == "porsche_id_unknown"
    taken = Driver().desk_does("promise_car", "sofia").does("accept_car", account="sofia")
    assert taken.refused == "vehicle_owned_by_other"


def test_a_name_is_ones_own():
    cloud = Driver().does("rename_car", nickname=" Nuage ")
    assert (cloud.car.user("claire").nickname, cloud.car.user("emma").nickname) == ("Nuage", "")
    assert cloud.does("rename_car", account="jonas", nickname="x").refused == "not_member"


def test_a_link_ends_from_the_portal():
    cloud = Driver().links().does("unlink_car")
    assert (cloud.refused, cloud.car.linked) == ("", ())
    assert cloud.does("unlink_car").refused == "link_gone"
    assert cloud.does("unlink_car", account="jonas").refused == "not_member"
    assert cloud.does("unlink_car", "claire", account="emma").refused == "not_owner"
    assert cloud.does("unlink_car", vin=UNKNOWN).refused == "vin_unknown"


def test_whoever_leaves_takes_the_link_and_the_guests_along():
    cloud = Driver().links().does("remove_car")
    assert (cloud.car.members, cloud.car.linked) == ((), ())
    assert cloud.kinds() == ["vehicle_linked", "vehicle_removed"]
    assert cloud.kinds(account="emma") == ["user_removed"]
    assert cloud.does("remove_car").refused == "not_member"


def test_a_market_may_cancel_what_the_former_owner_pays_for():
    kept = Driver().does("remove_car")
    assert not any(one.cancelled for one in kept.world.contracts.values())
    cloud = Driver()
    book = cloud.world.book
    market = book.market("FR")._replace(on_removal="cancel")
    cloud.world = cloud.world.but(book=replace(book, markets={**book.markets, "FR": market}))
    cloud.buys("radio_plus", renews=True).starts_car()
    cloud.does("remove_car")
    assert cloud.contract("radio_plus").cancelled


def test_a_stranger_gets_a_porsche_id_with_the_invitation():
    cloud = Driver().links().invites("nina@example.org", "Nina Neu", "+49 171 3920099")
    guest = cloud.value(ITEM)
    assert cloud.world.account(guest).country == "FR"
    assert cloud.kinds(account=guest) == ["guest_invitation"]
    figures = dict(cloud.letters("guest_invitation", account=guest)[0].figures)
    assert figures["owner"] == "Claire Martin"
    assert cloud.does("accept_user", account=guest).refused == "account_not_active"


def test_an_invitation_is_checked_in_order():
    cloud = Driver()
    assert cloud.invites("nobody").refused == "email_invalid"
    assert cloud.invites("nora.lindt@example.org").refused == "account_deleted"
    assert cloud.invites("jonas.weber@example.org", account="emma").refused == "not_owner"
    assert cloud.invites("jonas.weber@example.org", account="sofia").refused == "not_member"
    assert cloud.invites("emma.taylor@example.org").refused == "already_member"
    assert cloud.invites("jonas.weber@example.org").refused == "primary_not_linked"
    cloud.links()
    assert cloud.invites("nina@example.org").refused == "name_missing"
    assert cloud.invites("nina@example.org", "Nina").refused == "mobile_invalid"
    for number in range(3):
        cloud.invites(f"guest{number}@example.org", "Guest", "+49 171 3920099")
    before = cloud.world
    assert cloud.invites("jonas.weber@example.org").refused == "secondary_limit"
    assert same_but_counters(before, cloud.world)


def test_a_guest_types_the_code_and_the_owner_says_yes():
    cloud = Driver().links().invites("jonas.weber@example.org")
    assert cloud.does("confirm_user", "jonas").refused == "user_not_confirmed"
    cloud.does("accept_user", account="jonas")
    assert cloud.does("accept_user", account="jonas").refused == "rate_limited"
    assert cloud.does("accept_user", account="jonas", sms_code="wrong").refused == "sms_code_wrong"
    code = cloud.letters("sms_code", "sms", "jonas")[-1].codes[0]
    cloud.does("accept_user", account="jonas", sms_code=code)
    assert cloud.car.user_state("jonas") is UserState.PENDING_PRIMARY_ACTIVATION
    assert cloud.does("accept_user", account="jonas").refused == "already_active"
    cloud.does("confirm_user", "jonas")
    assert cloud.car.user("jonas").active
    assert dict(cloud.letters("user_joined")[0].figures)["user"] == "Jonas Weber"
    assert cloud.does("confirm_user", "jonas").refused == "already_active"
    assert replay(cloud.start, cloud.world) == cloud.world


def test_a_guest_must_be_known():
    assert Driver().does("accept_user", account="nobody").refused == "porsche_id_unknown"
    assert Driver().does("accept_user", account="jonas").refused == "not_member"


def test_an_invitation_goes_out_again_until_it_is_accepted():
    cloud = Driver().links().invites("jonas.weber@example.org").does("resend_user", "jonas")
    assert cloud.kinds(account="jonas") == ["user_invited", "user_invited"]
    assert cloud.does("resend_user", "emma").refused == "already_active"
    assert cloud.does("resend_user", "sofia").refused == "not_member"
    assert cloud.does("resend_user", "jonas", account="emma").refused == "not_owner"
    assert cloud.does("resend_user", "jonas", vin=UNKNOWN).refused == "vin_unknown"


def test_a_user_pauses_and_goes():
    cloud = Driver().does("suspend_user", "emma")
    assert cloud.car.user_state("emma") is UserState.SUSPENDED
    assert cloud.does("suspend_user", "emma").refused == "user_not_active"
    assert cloud.does("set_preference", "voice", account="emma", value="soft").refused == "user_not_active"
    assert cloud.links().does("confirm_user", "emma").refused == ""
    cloud.does("remove_user", "emma")
    assert (cloud.refused, cloud.car.user("emma")) == ("", None)
    assert cloud.does("remove_user", "emma").refused == "not_member"
    assert [one.role for one in cloud.car.members].count(Role.PRIMARY) == 1


def test_everybody_has_the_services_to_his_liking():
    cloud = Driver().does("set_preference", "voice", account="emma", value="soft")
    assert cloud.car.user("emma").preferences == (("voice", "soft"),)
    assert cloud.car.user("claire").preferences == ()
    assert cloud.does("set_preference", "voice", account="sofia", value="x").refused == "not_member"
