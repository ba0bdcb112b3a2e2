"""What the Centre and support do for a customer, through the door of the cloud."""

from dataclasses import replace

import pytest
from clouds import founded
from doors import HELP, LINDENAU, VALMONT, Cloud, invitation_number, quiet

from pcm_sim.connect.accounts.porsche_id import DAY_MS, Stage
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.functions.functions import Function, FunctionSale, FunctionState, Plan
from pcm_sim.connect.garage.cars import Role
from pcm_sim.connect.store.contracts import ContractState
from pcm_sim.connect.world import World

CLAIRE, JONAS, PAUL, NORA, SOFIA = "claire", "jonas", "paul", "nora", "sofia"
HOME, FREE = "WP0ZZZPCMSIM00001", "WP0ZZZPCMSIM00002"
BEN = "ben.buyer@example.test"
FIRST = invitation_number()
CANARY, FRESH = "Ben Canary", "Fresh-Start-1"
MOBILE = "+33 6 39 98 00 71"


def with_free_car(**changed):
    """Give a cloud with one car that is nobody's."""
    world = quiet()
    return Cloud(world.with_car(replace(world.car(FREE), members=(), **changed)))


def inviting(desk=None, actor=VALMONT, **changed):
    """Invite Ben for the free car."""
    typed = {"email": "Ben.Buyer@Example.test", "name": CANARY, "mobile": MOBILE, "language": "en"}
    return (desk or with_free_car()).ask(actor, "invite", vin=changed.pop("vin", FREE), **(typed | changed))


def test_a_buyer_is_invited_in_the_country_of_the_centre_with_the_car_in_the_profile():
    desk = inviting()
    ben = desk.account(BEN)
    assert desk.values == {"item": BEN}
    assert (ben.stage, ben.country, ben.dealer, ben.locale) == (Stage.INVITED, "FR", "valmont", "en")
    assert desk.world.car(FREE).user(BEN).role is Role.PRIMARY
    mail = desk.last.draft
    assert (mail.template, mail.sender, mail.language) == ("invitation", "dealer", "en")
    assert dict(mail.figures)["car"] == desk.world.car(FREE).label.removesuffix(", 00002")
    assert mail.links == (ben.link.token,)


def test_the_mail_leaves_fourteen_days_before_the_delivery_and_its_link_opens_from_then():
    desk = inviting(delivery="2026-04-01")
    assert not desk.last.is_there(desk.world.now)
    assert desk.person("open_link", item=str(desk.last.number)).refusal == "link_invalid"
    desk.wait(desk.last.due - desk.world.now)
    assert desk.person("open_link", item=str(desk.last.number)).refusal == ""
    assert dict(desk.last.draft.figures)["day"] == "2026-04-01"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"vin": "WP0ZZZPCMSIM99999"}, "vin_unknown"),
        ({"vin": HOME}, "vehicle_owned_by_other"),
        ({"email": "claire.martin@example.org"}, "email_taken"),
        ({"email": "ben"}, "email_invalid"),
        ({"name": ""}, "name_missing"),
        ({"mobile": "07"}, "mobile_invalid"),
    ],
)
def test_who_cannot_be_invited(changed, code):
    desk = inviting(**changed)
    assert desk.refusal == code
    assert desk.world.but(journal=desk.start.journal) == desk.start


def test_a_car_without_connect_brings_no_invitation():
    assert inviting(with_free_car(method="none")).refusal == "model_not_supported"


def test_support_names_the_centre_that_invites():
    assert inviting(actor=HELP).refusal == "centre_unknown"
    assert inviting(actor=HELP, centre="lindenau").account(BEN).country == "DE"


def test_another_invitation_makes_the_first_link_void():
    desk = Cloud().ask(VALMONT, "invite_again", PAUL)
    assert (desk.last.draft.template, desk.last.draft.language) == ("invitation_again", "fr")
    assert desk.person("open_link", item=FIRST).refusal == "link_invalid"
    assert desk.person("open_link", item=str(desk.last.number)).refusal == ""


def test_an_invitation_from_abroad_changes_the_country_of_an_open_account():
    desk = Cloud().ask(LINDENAU, "invite_again", CLAIRE)
    assert (desk.account(CLAIRE).country, desk.account(CLAIRE).dealer) == ("DE", "lindenau")
    assert (desk.last.draft.template, dict(desk.last.draft.figures)["country"]) == ("country_changed", "DE")
    assert desk.ask(LINDENAU, "invite_again", CLAIRE).refusal == "already_active"


def test_the_dealer_corrects_the_number_and_the_code_goes_there():
    desk = Cloud().ask(VALMONT, "correct_mobile", PAUL, mobile=MOBILE)
    desk.person("open_link", item=FIRST).person("request_sms", PAUL)
    assert desk.last.draft.recipient.address == MOBILE
    assert desk.ask(VALMONT, "correct_mobile", PAUL, mobile="0").refusal == "mobile_invalid"


def claimed():
    """Let Sofia wait for the Centre with the free car."""
    return with_free_car(claimed_by=SOFIA)


def test_the_centre_confirms_whose_a_car_is_or_turns_the_person_away():
    assert claimed().ask(VALMONT, "confirm_ownership", vin=FREE).world.car(FREE).primary.account == SOFIA
    turned = claimed().ask(VALMONT, "reject_ownership", vin=FREE)
    assert (turned.world.car(FREE).members, turned.world.car(FREE).claimed_by) == ((), "")
    for name in ("confirm_ownership", "reject_ownership", "confirm_sale"):
        assert with_free_car().ask(VALMONT, name, vin=FREE).refusal == "ownership_not_claimed"
        assert Cloud().ask(VALMONT, name, vin="nowhere").refusal == "vin_unknown"


def test_a_confirmed_sale_makes_the_buyer_the_owner_and_tells_the_seller():
    desk = with_free_car(claimed_by=SOFIA, former=(JONAS,)).ask(VALMONT, "confirm_sale", vin=FREE)
    assert desk.world.car(FREE).primary.account == SOFIA
    assert (desk.last.draft.template, desk.last.draft.recipient.account) == ("sale_confirmed", JONAS)
    assert Cloud().ask(VALMONT, "confirm_sale", SOFIA, vin=HOME).refusal == "vehicle_owned_by_other"


def test_support_alone_moves_a_country():
    assert Cloud().ask(HELP, "move_country", CLAIRE, country="de").account(CLAIRE).country == "DE"
    assert Cloud().ask(HELP, "move_country", CLAIRE, country="XX").refusal == "country_unsupported"
    assert Cloud().ask(VALMONT, "move_country", CLAIRE, country="DE").refusal == "admin_token_required"


def test_support_ends_a_lock_of_an_account_and_of_a_car():
    world = founded()
    locked = Cloud(world.with_car(replace(world.car(HOME), attempts=Attempts(0, world.now + DAY_MS)))).ask(
        HELP, "reset_lock", "felix", vin=HOME
    )
    assert locked.world.car(HOME).attempts == Attempts()
    assert locked.person("sign_in", email="felix.braun@example.org", password="Ahorn-2025").refusal == ""  # noqa: S106


@pytest.mark.parametrize("name", ["invite_again", "correct_mobile", "move_country", "reset_lock", "erase"])
def test_nobody_is_helped_without_an_account(name):
    assert Cloud().ask(HELP, name, "nobody").refusal == "porsche_id_unknown"


def test_support_withdraws_a_service_within_its_days():
    world = founded()
    key, contract = next(iter(world.contracts.items()))
    fresh = replace(contract, withdraw_until=world.now + DAY_MS)
    desk = Cloud(world.but(contracts={**world.contracts, key: fresh})).ask(
        HELP, "withdraw_contract", item=key
    )
    assert desk.world.contracts[key].state is ContractState.WITHDRAWN
    assert desk.ask(HELP, "withdraw_contract", item=key).refusal == "not_cancellable"
    late = replace(contract, withdraw_until=world.now)
    over = Cloud(world.but(contracts={**world.contracts, key: late}))
    assert over.ask(HELP, "withdraw_contract", item=key).refusal == "withdrawal_expired"
    assert over.ask(HELP, "withdraw_contract", item="none").refusal == "contract_unknown"


def test_monthly_functions_stop_with_the_account_that_pays():
    world = founded()
    product = next(key for key, one in world.book.offers.items() if one.kind == "function")
    monthly = Function(FunctionSale(HOME, product, CLAIRE, Plan.MONTHLY, 100), world.now)
    desk = Cloud(world.but(functions={"F1": monthly})).person("delete_account", CLAIRE)
    assert desk.world.functions["F1"].state is FunctionState.REMOVED


# --- erasure ----------------------------------------------------------------------------------------


def text_of(world: World):
    """Write a whole cloud down, fields that are hidden in its own writing included."""

    def written(value):
        if hasattr(value, "__dataclass_fields__"):
            return "".join(written(getattr(value, one)) for one in value.__dataclass_fields__)
        if isinstance(value, dict):
            return "".join(written(one) for pair in value.items() for one in pair)
        if isinstance(value, tuple | frozenset):
            return "|".join(written(one) for one in value)
        return str(value)

    return written(world.but(book=None)).lower()


def opened_and_deleted():
    """Let Ben register under a canary's name, use the account, and delete it."""
    typed = {"email": BEN, "name": CANARY, "mobile": MOBILE, "country": "DE", "password": FRESH}
    ben = Cloud().person("register", **typed)
    ben.person("open_link", item=str(ben.last.number)).person("sign_in", email=BEN, password=FRESH)
    ben.person("change_address", BEN, street="9 Canary Row", postcode="1", city="Birdham")
    ben.person("change_profile", BEN, birth="1990-12-24").person("forgot_password", email=BEN.upper())
    return ben.person("withdraw_consent", BEN).person("delete_account", BEN)


@pytest.mark.parametrize("actor", [VALMONT, HELP])
def test_an_erased_person_is_nowhere_any_more(actor):
    ben = opened_and_deleted()
    personal = (BEN, CANARY.lower(), MOBILE, "canary", "birdham", "1990-12-24")
    assert all(one in text_of(ben.world) for one in personal)
    ben.ask(actor, "erase", BEN)
    assert [one for one in personal if one in text_of(ben.world)] == []
    assert ben.account("erased-1").stage is Stage.ERASED
    assert len(ben.world.journal) == 9
    assert len(ben.letters) == len(opened_and_deleted().letters) + 1


def test_nothing_leads_back_but_the_address_is_free():
    ben = opened_and_deleted().ask(VALMONT, "erase", BEN)
    assert ben.ask(VALMONT, "erase", "erased-1").refusal == "porsche_id_unknown"
    assert ben.person("sign_in", email=BEN, password=FRESH).refusal == "porsche_id_unknown"
    ben.person("register", email=BEN, name="B", mobile=MOBILE, country="DE", password=FRESH)
    assert ben.refusal == ""


def test_a_demonstration_customer_is_erased_under_the_same_key():
    nora = Cloud().ask(VALMONT, "erase", NORA)
    assert (nora.account(NORA).stage, nora.account(NORA).name) == (Stage.ERASED, "")
    assert "lindt" not in text_of(nora.world)


def test_who_is_not_deleted_is_not_erased_and_no_customer_can():
    assert Cloud().ask(VALMONT, "erase", CLAIRE).refusal == "already_active"
    assert Cloud().person("erase", NORA).refusal == "admin_token_required"


def test_what_is_done_after_an_erasure_can_be_done_once_more():
    erased = opened_and_deleted().ask(VALMONT, "erase", BEN).world
    after = Cloud(erased).person("forgot_password", email="claire.martin@example.org")
    assert after.replayed() == after.world
