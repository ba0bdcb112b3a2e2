"""Contracts of services in every state, with days counted from the order."""

from pcm_sim.connect.news import DAY_MS
from pcm_sim.connect.store.contracts import Contract, ContractPolicy, ContractState, Sale, Term

S = ContractState
POLICY = ContractPolicy()
VIN = "WP0ZZZPCMSIM00001"
START = 1_767_225_600_000
PRICE, RENEWAL = 4_900, 5_900


def day(number):
    """Give the begin of a day after the order."""
    return START + number * DAY_MS


def term(number):
    """Give one of the terms of a year each, the first being 0."""
    ends = (number + 1) * 365
    return Term(day(ends), day(ends - 30), day(ends - 14))


def sale(**changes):
    """Say what is ordered: a paid service that renews itself."""
    return Sale(VIN, "navigation_plus", "anna", PRICE, RENEWAL, auto_renew=True)._replace(**changes)


def contract(state=S.ACTIVE, **changes):
    """Build a contract in a state, with what belongs to it."""
    in_car = state not in {S.ORDERED, S.PENDING_RESTART}
    paid = 0 if state is S.ORDERED else PRICE
    usual = {"withdraw_until": day(15), "in_car": in_car, "paid": paid}
    if state is S.CANCELLED_RUNNING:
        usual |= {"ends": term(0).ends, "cancelled": True}
    if state in {S.SUSPENDED, S.EXPIRED, S.WITHDRAWN}:
        usual |= {"ends": term(0).ends}
    if state is S.PAST_DUE:
        usual |= {"tries": 1}
    return Contract(**({"sale": sale(), "term": term(0), "state": state} | usual | changes))


def kinds(turn):
    """List what happened."""
    return [one.kind for one in turn.news]


def others(*states):
    """Give all states but these."""
    return [one for one in S if one not in states]


PAID_STATES = frozenset(others(S.ORDERED, S.SUSPENDED, S.EXPIRED, S.WITHDRAWN))
