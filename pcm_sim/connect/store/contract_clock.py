"""What happens to a contract by itself: it comes near its end, renews, is in arrears, ends (F103).

The clock asks `due_at`, calls `advance` then, and asks again: everything happens at its own time, in order.
"""

from dataclasses import replace

from pcm_sim.connect.news import DAY_MS
from pcm_sim.connect.store.contracts import (
    Contract,
    ContractPolicy,
    ContractState,
    Term,
    Turn,
    charged,
    running,
    tell,
)
from pcm_sim.domain.requests import Denied


def due_at(policy: ContractPolicy, contract: Contract) -> int | None:
    """Say when something happens to a contract by itself, in simulated ms; none where nothing will."""
    match contract.state:
        case ContractState.ACTIVE if contract.goes_on_quietly:
            return contract.term.ends
        case ContractState.ACTIVE:
            return min(contract.term.expiring_from, contract.term.ends)
        case ContractState.PAST_DUE:
            # Edited policies may have fewer days than were tried already: then the last try is due at once.
            left = policy.retry_days[contract.tries :]
            return contract.term.ends + (left[0] if left else 0) * DAY_MS
        case ContractState.ORDERED | ContractState.EXPIRED | ContractState.WITHDRAWN:
            return None
        case _:
            return contract.term.ends


def charges_at(contract: Contract, now: int) -> bool:
    """Tell whether a renewal is to be paid at a moment at which something is due, in simulated ms."""
    over = now >= contract.term.ends
    renews = contract.auto_renew and contract.state is not ContractState.SUSPENDED
    return over and renews and bool(contract.sale.renewal_price)


def pay_arrears(contract: Contract, now: int, following: Term) -> Turn:
    """Renew a contract that was in arrears, once its renewal is paid after all.

    Args:
        contract: The contract.
        now: Simulated ms of the payment.
        following: The term after the present one.

    Returns:
        The contract in its next term, or `nothing_to_charge` where it is not in arrears.
    """
    if contract.state is not ContractState.PAST_DUE:
        return Turn(contract, refused=Denied("nothing_to_charge"))
    return _renew(contract, now, following)


def advance(
    policy: ContractPolicy, contract: Contract, now: int, following: Term, declined: str = ""
) -> Turn:
    """Let the one thing happen that is due, at its own time; call again while `due_at` is not after `now`.

    Args:
        policy: Days of the retries.
        contract: The contract.
        now: Simulated ms; before anything is due, nothing happens.
        following: The term after the present one.
        declined: One of `CARD_REFUSALS` where a charge would fail at that time.
    """
    due = due_at(policy, contract)
    if due is None or now < due:
        return Turn(contract)
    if contract.state is ContractState.ACTIVE and due < contract.term.ends:
        return _turn(replace(contract, state=ContractState.EXPIRING), "expiring", due)
    if contract.state is ContractState.SUSPENDED or not contract.auto_renew:
        return _expire(contract, due)
    if declined and contract.sale.renewal_price:
        return _fail(policy, contract, due, declined)
    return _renew(contract, due, following)


def _renew(contract: Contract, due: int, following: Term) -> Turn:
    """Begin the next term; what was ended too late has its last one now."""
    ends = None if contract.ends is None else following.ends
    price = contract.sale.renewal_price
    # Thousands renew in a year, and this is half the time of `replace`.
    begun = Contract(
        sale=contract.sale,
        term=following,
        withdraw_until=contract.withdraw_until,
        state=contract.state,
        ends=ends,
        cancelled=contract.cancelled,
        in_car=contract.in_car,
        renewed=contract.renewed + 1,
        paid=contract.paid + price,
    )
    renewed = running(begun, due)
    return Turn(renewed, (tell(renewed, "renewed", due), *charged(renewed, price, due)))


def _fail(policy: ContractPolicy, contract: Contract, due: int, declined: str) -> Turn:
    """Count a failed charge; the last one ends the contract."""
    tried = replace(
        contract,
        state=ContractState.PAST_DUE,
        tries=contract.tries + 1,
        unconfirmed=declined == "card_unconfirmed",
    )
    failed = tell(tried, "payment_failed", due, reason=declined)
    if tried.tries < len(policy.retry_days):
        return Turn(tried, (failed,))
    expired = _expire(tried, due)
    return expired._replace(news=(failed, *expired.news))


def _expire(contract: Contract, due: int) -> Turn:
    ended = replace(contract, state=ContractState.EXPIRED, ends=contract.term.ends)
    return _turn(ended, "expired", due)


def _turn(contract: Contract, kind: str, at: int) -> Turn:
    return Turn(contract, (tell(contract, kind, at),))
