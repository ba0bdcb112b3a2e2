"""What support does: another country, an end of a lock, the money back, and with the Centre the erasure."""

from dataclasses import replace

from pcm_sim.connect.accounts import porsche_id_life as life
from pcm_sim.connect.accounts.account_keeping import UNKNOWN, done, occasion_of, whose
from pcm_sim.connect.accounts.erasing import forget
from pcm_sim.connect.accounts.porsche_id import Actor
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.deeds import DESK, DONE, SUPPORT, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.functions import function_endings
from pcm_sim.connect.operations.contracts import withdraw_contract
from pcm_sim.connect.store import contract_endings
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied


def _move_country(world: World, visit: Visit, deed: Deed) -> Done:
    """Change the country of an account (F133); one that nobody here sells in is none."""
    account, country = whose(world, deed), deed.text("country").upper()
    if account is None:
        return Done(world, UNKNOWN)
    if country not in world.book.markets:
        return Done(world, Denied("country_unsupported"))
    outcome = life.move_country(account, occasion_of(world), Actor.SUPPORT, country)
    return done(world, visit, outcome, (("country", country),))


def _reset_lock(world: World, _: Visit, deed: Deed) -> Done:
    """End the waits after wrong tries: of the account, and of the car that is named."""
    account, car = whose(world, deed), world.car(deed.vin)
    if account is None and car is None:
        return Done(world, UNKNOWN)
    if account:
        world = world.with_account(
            replace(account, password_attempts=Attempts(), security_attempts=Attempts())
        )
    if car:
        world = world.with_car(replace(car, attempts=Attempts()))
    return Done(world, DONE)


def _erase(world: World, visit: Visit, deed: Deed) -> Done:
    """Erase a deleted account with all that is known of the person (F155); the last mail says so."""
    account = whose(world, deed)
    if account is None:
        return Done(world, UNKNOWN)
    centre = world.book.centres.get(account.dealer)
    outcome = life.erase(account, occasion_of(world), Actor(visit.actor.kind))
    told = (("name", account.name), ("address", account.email), ("centre", centre.name if centre else ""))
    erased = done(world, visit, outcome, told)
    if outcome.refusal:
        return erased
    after, key = forget(erased.world, account)
    return Done(after, DONE, Deed(deed.name, key))


def _withdraw_contract(world: World, _: Visit, deed: Deed) -> Done:
    """Undo the purchase of a service within its days (F118, F119); the money goes back."""
    after, refusal = withdraw_contract(world, deed.item)
    return Done(after, refusal or DONE)


def _transfer(world: World, _: Visit, deed: Deed) -> Done:
    """Be asked to move a service or a function to another car: it stays with its own (F087, F088, F111)."""
    contract, function = world.contracts.get(deed.item), world.functions.get(deed.item)
    if contract:
        return Done(world, contract_endings.transfer(contract).refused or DONE)
    if function:
        return Done(world, function_endings.transfer(function).refused or DONE)
    return Done(world, Denied("contract_unknown"))


OPERATIONS = {
    "move_country": Operation(_move_country, (SUPPORT,)),
    "reset_lock": Operation(_reset_lock, (SUPPORT,)),
    "erase": Operation(_erase, DESK),
    "transfer_contract": Operation(_transfer, (SUPPORT,)),
    "withdraw_contract": Operation(_withdraw_contract, (SUPPORT,)),
}
