"""A thousand contracts over three years, letters and invoices included: renewed by the month, by the year."""

import time

from pcm_sim.composition import open_session
from pcm_sim.connect.clock.clockwork import Elapsed
from pcm_sim.connect.clock.passing import By
from pcm_sim.connect.clock.terms import term_of
from pcm_sim.connect.cloud import let_pass
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.contracts import Contract, ContractState, Lease, Sale, Turn
from pcm_sim.connect.store.wallet import Card, Wallet
from pcm_sim.connect.world import World

CONTRACTS, DAY_MS = 1_000, 86_400_000
THREE_YEARS = By(1_096 * DAY_MS)
PRICE, ROUNDS = 990, 3


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
    """Print the seconds that three years take, the quickest of some rounds, and what happened in them."""
    for months in (1, 12):
        world = thousand(months)
        taken, elapsed = min((timed(world) for _ in range(ROUNDS)), key=lambda one: one[0])
        letters = len(elapsed.world.outbox.messages) - len(world.outbox.messages)
        print(f"contracts-{months} {taken:.3f} {len(elapsed.fired)} {letters}")


def timed(world: World) -> tuple[float, Elapsed]:
    """Let three years pass, and give the seconds that they took."""
    begun = time.perf_counter()
    elapsed = let_pass(world, THREE_YEARS)
    return time.perf_counter() - begun, elapsed


if __name__ == "__main__":
    main()
