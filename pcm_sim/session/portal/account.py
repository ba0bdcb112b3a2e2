"""What My Porsche knows of whoever holds the telephone and of the Porsche ID that is signed in."""

from datetime import UTC, datetime

from pcm_sim.connect.accounts.porsche_id import OPENED, PorscheId, Stage, stage_at
from pcm_sim.connect.garage.cars import Role
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part, cars_of

_STAGES = {
    Stage.NEW: "none",
    Stage.INVITED: "invited",
    Stage.EMAIL_PENDING: "invited",
    Stage.LINK_OPENED: "link",
    Stage.SMS_SENT: "sms",
    Stage.SMS_CONFIRMED: "details",
    Stage.ACTIVE: "active",
    Stage.LOCKED: "locked",
    Stage.DELETED: "deleted",
    Stage.ERASED: "none",
}


def read_account(look: Look) -> Part:
    """Read the account: how far it is, whose it is, what the holder's country allows (F001-F016)."""
    return Part(_facts(look), _lists(look), _shown(look))


def _facts(look: Look) -> dict[str, FactValue]:
    account, own = look.account, look.own
    # Before anybody is signed in, it is the holder's opening that runs.
    about = account or own
    stage = stage_at(about, look.now) if about else Stage.NEW
    market = look.world.book.market(about.country if about and about.country else look.holder.country)
    cars = cars_of(look.world, account.id) if account else ()
    primary = look.car.primary if look.car else None
    return {
        "me.signed_in": account is not None and stage in OPENED,
        "me.stage": _STAGES[stage],
        "me.invited": stage is Stage.INVITED,
        "me.owner": account is not None and primary is not None and primary.account == account.id,
        "me.has_car": bool(cars),
        "me.has_security_code": about is not None and about.security_code is not None,
        "me.consented": about is not None and about.shares,
        "me.country_wrong": account is not None and account.country != look.holder.country,
        "me.reset": about is not None and about.link is not None and about.link.opened,
        "phone.language": look.language,
        **{f"market.code_for_{one}": one in market.remote_code_for for one in ("lock", "unlock")},
        "market.self_registration": market.self_registration,
        "market.store": market.store,
        "market.withdrawal": market.withdrawal_days > 0,
        "market.functions_unlimited": market.functions_unlimited,
        "market.books_service": any(
            one.books_service for one in look.world.book.centres.values() if one.country == market.country
        ),
    }


def _lists(look: Look) -> dict[str, tuple[PortalItem, ...]]:
    if not look.shows("countries"):
        return {}
    # Only where one may register alone (F004).
    listed = (code for code, one in look.world.book.markets.items() if one.listed and one.self_registration)
    items = (
        PortalItem(code, look.says(look.kit.countries.get(code), code), checked=code == look.holder.country)
        for code in listed
    )
    return {"countries": tuple(sorted(items, key=lambda one: one.label))}


def _shown(look: Look) -> dict[str, str]:
    about = look.account or look.own
    country = about.country if about and about.country else look.holder.country
    market = look.world.book.market(country)
    return {
        "phone.holder": look.holder.name,
        "phone.number": look.holder.mobile.replace(" ", "\N{NO-BREAK SPACE}"),
        **(_of_account(look, about) if about else {"me.email": look.holder.email}),
        "me.country": country,
        "me.country_name": look.says(look.kit.countries.get(country), country),
        "me.language": look.word(f"language.{look.language}"),
        "me.objection_address": market.contact,
        **_of_centre(look, about),
    }


def _of_account(look: Look, account: PorscheId) -> dict[str, str]:
    return {
        "me.name": account.name,
        "me.first_name": account.name.partition(" ")[0],
        "me.email": account.email or look.holder.email,
        "me.mobile": account.mobile,
        "me.birth": _written_birth(look, account.birth),
        "me.consent": look.word(f"consent.{str(account.shares).lower()}"),
    }


def _written_birth(look: Look, birth: str) -> str:
    """Write a birthday, which is kept as ISO 8601 has it, as the telephone's language does."""
    if not birth:
        return ""
    at = datetime.fromisoformat(birth).replace(tzinfo=UTC)
    return look.writes.day(int(at.timestamp()) * 1000)


def _of_centre(look: Look, account: PorscheId | None) -> dict[str, str]:
    centre = look.world.book.centres.get(account.dealer) if account else None
    if centre is None:
        return {}
    return {
        "centre.key": centre.id,
        "centre.name": centre.name,
        "centre.phone": centre.phone,
        "centre.mail": centre.mail,
    }


def is_owner(look: Look) -> bool:
    """Tell whether whoever is signed in is the main user of the car in view (F148)."""
    user = look.car.user(look.account.id) if look.car and look.account else None
    return user is not None and user.role is Role.PRIMARY
