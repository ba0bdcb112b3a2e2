"""A thousand contracts that renew every month, their letters and invoices included, over three years."""

import time

from pcm_sim.composition import open_session
from pcm_sim.connect.cloud import let_pass
from pcm_sim.connect.contract_planning import kept_contract
from pcm_sim.connect.contracts import Contract, ContractState, Lease, Sale, Turn
from pcm_sim.connect.passing import By
from pcm_sim.connect.terms import term_of
from pcm_sim.connect.wallet import Card, Wallet
from pcm_sim.connect.world import World

CONTRACTS, DAY_MS = 1_000, 86_400_000
THREE_YEARS = By(1_096 * DAY_MS)
PRICE = 990


def thousand(months: int = 1) -> World:
    """Found a cloud with a thousand contracts of a length of term in months, begun on as many days."""
    world = open_session("taycan-2022").moment.world
    payer = next(iter(world.wallets))
    card = Wallet((Card("card-1", "visa", "4242", "12/39"),), None, 1)
    world = world.but(wallets={payer: card}, contracts={}, agenda=type(world.agenda)(world.now))
    for number in range(CONTRACTS):
        since = world.now - number % 28 * DAY_MS
        sale = Sale(
            f"VIN{number:05}", "music_streaming", payer, PRICE, PRICE, True, False, Lease(since, months)
        )
        contract = Contract(sale, term_of(sale.lease, 1, 30), 0, ContractState.ACTIVE, None, in_car=True)
        world = kept_contract(world, f"C{number}", Turn(contract))
    return world.but(agenda=world.agenda.changed(world.plans), plans=(), news=())


def main() -> None:
    """Print the seconds that three years take, and what happened in them."""
    for months in (1, 12):
        world = thousand(months)
        begun = time.perf_counter()
        elapsed = let_pass(world, THREE_YEARS)
        taken = time.perf_counter() - begun
        letters = len(elapsed.world.outbox.messages) - len(world.outbox.messages)
        print(f"contracts-{months} {taken:.3f} {len(elapsed.fired)} {letters}")


if __name__ == "__main__":
    main()
