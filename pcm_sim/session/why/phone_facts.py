"""What would change a fact of My Porsche, for whoever explains a row of the telephone."""

from collections.abc import Callable, Mapping

from pcm_sim.connect.states.things import Thing
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.requests import Denied
from pcm_sim.session.why.beside_controls import Beside, of_beside
from pcm_sim.session.why.controls import Controls

_ASKED: Mapping[str, str] = {
    "me.has_card": "card_stored",
    "me.has_address": "address",
    "me.has_security_code": "security_set",
    "car.linked": "car_linked",
    "car.remote_granted": "remote_access",
    "car.command_running": "not_busy",
    "basket.filled": "basket_filled",
    "basket.terms": "terms",
    "basket.consent": "consent",
}
"""Facts that a check of the cloud asks for too."""


def _remote(beside: Beside) -> Controls:
    links = of_beside(beside, "car_linked", Denied("link_gone"))
    return (*links, *of_beside(beside, "licensed", Denied("license_deactivated")))


def _code_shown(beside: Beside) -> Controls:
    return beside.state(Thing("pairing_code", vin=beside.deed.vin), "valid")


_OFFERS: Mapping[str, Callable[[Beside], Controls]] = {
    "me.signed_in": lambda beside: beside.page_of("sign_in"),
    "car.remote": _remote,
    "car.code_shown": _code_shown,
    "me.consented": lambda beside: beside.page_of("give_consent"),
    "centre.chosen": lambda beside: beside.page_of("choose_centre"),
    "booking.day_chosen": lambda beside: beside.page_of("choose_day"),
    "sale.open": lambda beside: beside.page_of("open_sale"),
}


def offers_of(beside: Beside, fact: str, wanted: FactValue | None) -> Controls:
    """Give what would make a fact true; nothing for one that must be otherwise.

    Args:
        beside: What there is to reach for.
        fact: The fact.
        wanted: The value that it must have.
    """
    if wanted is not True:
        return ()
    if fact in _ASKED:
        return of_beside(beside, _ASKED[fact], Denied(""))
    return _OFFERS[fact](beside) if fact in _OFFERS else ()
