"""What else is to be known of a state: until when it lasts, on which day it renews, which figure is on it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import PorscheId
from pcm_sim.connect.states.things import Thing
from pcm_sim.connect.store.contracts import ENDED, Contract, ContractState
from pcm_sim.connect.store.paying import currency_of
from pcm_sim.connect.store.store_letters import written_sum
from pcm_sim.connect.world import World


class Detail(NamedTuple):
    """What else is to be known.

    Attributes:
        word: What it says, in a word: `until`, `renews`, `ends`, `ended`, `retries`, `role`, `figure`;
            empty for nothing.
        at: Simulated ms that it tells of; none where it tells of no time.
        text: A figure that everybody reads alike, or a word of the cloud.
        clock: The time on the clock of the car: ms since 1970 there.
    """

    word: str = ""
    at: int | None = None
    text: str = ""
    clock: int = 0


NOTHING = Detail()


def detail_of(world: World, thing: Thing) -> Detail:
    """Give what else is to be known of a thing.

    Args:
        world: The cloud.
        thing: The thing.
    """
    find = _DETAILS.get(thing.kind)
    return find(world, thing) if find else NOTHING


def _of_account(world: World, thing: Thing) -> Detail:
    account = _account(world, thing)
    until = account.password_attempts.locked_until
    return Detail("until", until) if until > world.now else Detail("figure", text=account.email)


def _of_mail_link(world: World, thing: Thing) -> Detail:
    link = _account(world, thing).link
    if link is None:
        return NOTHING
    return Detail("from", link.since) if link.since > world.now else Detail("until", link.until)


def _of_security_code(world: World, thing: Thing) -> Detail:
    until = _account(world, thing).security_attempts.locked_until
    return Detail("until", until) if until > world.now else NOTHING


def _of_sms_code(world: World, thing: Thing) -> Detail:
    car = world.car(thing.vin)
    user = car.user(thing.account) if car else None
    sms = user.sms if user else _account(world, thing).sms
    return Detail("until", sms.sent_at + world.book.ids.sms_life_ms) if sms.newest else NOTHING


def _of_pairing_code(world: World, thing: Thing) -> Detail:
    car = world.car(thing.vin)
    until = car.attempts.locked_until if car else 0
    return Detail("until", until) if until > world.now else NOTHING


def _of_car(world: World, thing: Thing) -> Detail:
    car = world.car(thing.vin)
    whose = car.claimed_by or (car.primary.account if car.primary else "") if car else ""
    account = world.account(whose)
    return Detail("figure", text=account.name) if account else NOTHING


def _of_user(world: World, thing: Thing) -> Detail:
    car = world.car(thing.vin)
    user = car.user(thing.account) if car else None
    return Detail("role", text=user.role.value) if user else NOTHING


def _of_contract(world: World, thing: Thing) -> Detail:
    contract: Contract = world.contracts[thing.item]
    if contract.state in ENDED:
        return NOTHING if contract.ends is None else Detail("ended", contract.ends)
    if contract.state is ContractState.PAST_DUE:
        due = world.agenda.entry(f"contract/{thing.item}")
        return Detail("retries", due.due) if due else NOTHING
    return (
        Detail("ends", contract.ends) if contract.ends is not None else Detail("renews", contract.term.ends)
    )


def _of_function(world: World, thing: Thing) -> Detail:
    function = world.functions[thing.item]
    if function.ends is not None:
        return Detail("ended" if function.ends <= world.now else "ends", function.ends)
    return Detail("renews", function.month_ends) if function.month_ends is not None else NOTHING


def _of_card(world: World, thing: Thing) -> Detail:
    card = world.wallet(thing.account).card(thing.item)
    return Detail("figure", text=card.expiry) if card else NOTHING


def _of_order(world: World, thing: Thing) -> Detail:
    order = world.orders[thing.item]
    return Detail("figure", text=written_sum(order.total_cents, currency_of(world, order.account)))


def _account(world: World, thing: Thing) -> PorscheId:
    return world.accounts[thing.account]


_DETAILS: Mapping[str, Callable[[World, Thing], Detail]] = {
    "account": _of_account,
    "mail_link": _of_mail_link,
    "security_code": _of_security_code,
    "sms_code": _of_sms_code,
    "pairing_code": _of_pairing_code,
    "car": _of_car,
    "user": _of_user,
    "contract": _of_contract,
    "function": _of_function,
    "card": _of_card,
    "order": _of_order,
}
