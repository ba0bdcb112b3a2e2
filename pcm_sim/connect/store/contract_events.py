"""What happens to contracts by themselves, as it falls due: the warning, the renewal, the next try, the end.

The card is charged at the time of the renewal, so a card that expired meanwhile fails then (F100, F103).
"""

from pcm_sim.connect.clock.agenda import Change, Entry
from pcm_sim.connect.clock.terms import following
from pcm_sim.connect.news import News
from pcm_sim.connect.store.contract_clock import advance, charges_at, due_at
from pcm_sim.connect.store.contract_planning import planned, with_contract
from pcm_sim.connect.store.contracts import Contract, ContractState, Turn
from pcm_sim.connect.store.ledger import Bill, InvoiceKind, InvoiceLine
from pcm_sim.connect.store.paying import Paid, charge, currency_of, zone_of
from pcm_sim.connect.store.store_letters import Note, tell, tell_news, written_day, written_sum
from pcm_sim.connect.world import World

Happened = tuple[World, tuple[Change, ...]]


def happen(world: World, entry: Entry) -> Happened:
    """Let what is due happen to a contract, at its own time."""
    contract = world.contracts.get(entry.about)
    if contract is None:
        return world, ()
    policy = world.book.contracts
    paid = charge(world, renewal_bill(contract)) if charges_at(contract, world.now) else Paid(world)
    declined = paid.refusal.reason if paid.refusal else ""
    turn = advance(policy, contract, world.now, following(contract, policy.expiring_days), declined)
    after = with_contract(paid.world, entry.about, turn)
    return _told(after, turn, declined), (planned(after, entry.about, turn.contract),)


def _told(world: World, turn: Turn, declined: str) -> World:
    if declined:
        return tell_failure(world, turn.contract) if _tries_again(turn.contract) else _told_ended(world, turn)
    written = world.ledger.last if any(one.kind == "charged" for one in turn.news) else None
    paper = written.number if written else ""
    return tell_news(world, _with_money(turn), turn.contract.term.ends, paper)


def _told_ended(world: World, turn: Turn) -> World:
    return tell_news(world, turn.news, turn.contract.term.ends)


def _with_money(turn: Turn) -> tuple[News, ...]:
    """Give the news with the sum in what tells of a renewal."""
    cents = turn.contract.sale.renewal_price
    return tuple([one._replace(cents=cents) if one.kind == "renewed" else one for one in turn.news])


def _tries_again(contract: Contract) -> bool:
    return contract.state is ContractState.PAST_DUE


def tell_failure(world: World, contract: Contract) -> World:
    """Write that a renewal could not be paid, and when it is tried again."""
    sale = contract.sale
    again = due_at(world.book.contracts, contract) or world.now
    figures = (
        ("product", sale.product),
        ("money", written_sum(sale.renewal_price, currency_of(world, sale.payer))),
        ("day", written_day(again, zone_of(world, sale.payer))),
    )
    kind = "payment_unconfirmed" if contract.unconfirmed else "payment_failed"
    return tell(world, sale.payer, Note(kind, sale.vin, figures))


def renewal_bill(contract: Contract) -> Bill:
    """Give what the next term of a contract costs."""
    sale = contract.sale
    return Bill(
        InvoiceKind.RENEWAL, sale.payer, sale.vin, (InvoiceLine(sale.product, 1, sale.renewal_price),)
    )


DUE = dict.fromkeys(("contract.expiring", "contract.renewed", "contract.expired", "contract.retry"), happen)
