"""How a contract is ended or kept: renewal off and cancelling, withdrawal, suspension, taking it up again.

Switching the renewal off (F104) and cancelling (F105, F106) are two actions that lead to one place (X17):
both need the same notice and end the contract on the same day. The switch can be put back; a cancelled
contract cannot, except where it is free.
"""

from dataclasses import replace

from pcm_sim.connect.store.contracts import (
    ENDED,
    RENEWABLE,
    Contract,
    ContractState,
    Term,
    Turn,
    running,
    tell,
)
from pcm_sim.domain.requests import Denied


def switch_renewal(contract: Contract, account: str, now: int, following: Term, *, on: bool) -> Turn:
    """Switch the automatic renewal (F104).

    Args:
        contract: The contract.
        account: Who asks.
        now: Simulated ms.
        following: The term after the present one, which is the last one where the notice is missed.
        on: Renew from now on.

    Returns:
        The contract with its end, or `not_owner`, or `not_cancellable` in a state that renews no more.
    """
    refusal = _refusal(contract, account)
    if refusal:
        return Turn(contract, refused=refusal)
    if on == (contract.ends is None):
        return Turn(contract)
    if on:
        return _turn(replace(contract, ends=None), "renewal_on", now)
    return _end(contract, "renewal_off", now, following)


def cancel(contract: Contract, account: str, now: int, following: Term) -> Turn:
    """Cancel a contract; it stays usable to its end (F105, F106).

    Args:
        contract: The contract.
        account: Who asks; only who pays can cancel, also after the car is sold (F108).
        now: Simulated ms.
        following: The term after the present one, which is the last one where the notice is missed.

    Returns:
        The contract with its end; a missed notice is no refusal but news beside it. Or `not_owner`, or
        `not_cancellable` where it is not running, cancelled already or in arrears.
    """
    refusal = _refusal(contract, account)
    if refusal:
        return Turn(contract, refused=refusal)
    return _end(replace(contract, cancelled=True), "cancelled", now, following)


def withdraw(contract: Contract, now: int) -> Turn:
    """Undo a purchase within its period and give the money back; support does it (F118, F119).

    Args:
        contract: The contract.
        now: Simulated ms.

    Returns:
        `withdrawn`, or `withdrawal_expired`, or `not_cancellable` where it has ended.
    """
    if contract.state in ENDED:
        return Turn(contract, refused=Denied("not_cancellable"))
    if now >= contract.withdraw_until:
        return Turn(contract, refused=Denied("withdrawal_expired"))
    after = replace(contract, state=ContractState.WITHDRAWN, ends=now, paid=0)
    back = (tell(after, "refunded", now, contract.paid),) if contract.paid else ()
    return Turn(after, (tell(after, "withdrawn", now), *back))


def suspend(contract: Contract, now: int) -> Turn:
    """Suspend what an account pays for when it is deleted: it renews no more, and nothing is given back.

    Args:
        contract: The contract; one that has ended or is suspended stays as it is, one in arrears ends.
        now: Simulated ms.
    """
    if contract.state in ENDED or contract.state is ContractState.SUSPENDED:
        return Turn(contract)
    if now >= contract.term.ends:
        return _turn(replace(contract, state=ContractState.EXPIRED, ends=contract.term.ends), "expired", now)
    after = replace(contract, state=ContractState.SUSPENDED, ends=contract.term.ends)
    return _turn(after, "suspended", now)


def reactivate(contract: Contract, now: int) -> Turn:
    """Take up an inclusive service again that was cancelled, free and with its end unchanged.

    Args:
        contract: The contract.
        now: Simulated ms.

    Returns:
        The contract as before it was cancelled, but without renewal. Or `product_not_available` where it is
        not free or has ended, or `already_active` where it is not cancelled.
    """
    if contract.state in ENDED or contract.state is ContractState.SUSPENDED or not contract.inclusive:
        return Turn(contract, refused=Denied("product_not_available"))
    if contract.state is not ContractState.CANCELLED_RUNNING:
        return Turn(contract, refused=Denied("already_active"))
    return _turn(running(replace(contract, cancelled=False), now), "reactivated", now)


def transfer(contract: Contract) -> Turn:
    """Refuse to move a contract to another car: it stays with its own, whoever owns that (F087, F088)."""
    return Turn(contract, refused=Denied("not_transferable"))


def _refusal(contract: Contract, account: str) -> Denied | None:
    if account != contract.sale.payer:
        return Denied("not_owner")
    if contract.cancelled or contract.state not in RENEWABLE:
        return Denied("not_cancellable")
    return None


def _end(contract: Contract, kind: str, now: int, following: Term) -> Turn:
    """Let a contract end with its term, or with the next where that is agreed already."""
    missed = contract.auto_renew and now >= contract.term.cancel_by
    after = running(replace(contract, ends=following.ends if missed else contract.term.ends), now)
    late = (tell(after, "notice_missed", now),) if missed else ()
    return Turn(after, (tell(after, kind, now), *late))


def _turn(contract: Contract, kind: str, at: int) -> Turn:
    return Turn(contract, (tell(contract, kind, at),))
