"""In whose hands My Porsche can be: the customers of the data, and whoever came by an invitation."""

from collections.abc import Collection

from pcm_sim.connect.accounts.particulars import tidy_email
from pcm_sim.connect.accounts.porsche_id import Stage
from pcm_sim.connect.world import World
from pcm_sim.session.phone_kit import Person, PhoneKit


def people_with_phones(world: World, kit: PhoneKit, mailboxes: Collection[str]) -> tuple[Person, ...]:
    """Give everybody who has a telephone: the customers of the data, then whom a Centre or owner invited.

    Args:
        world: The cloud.
        kit: What the telephone runs by.
        mailboxes: Addresses that somebody registered with who is among them already.
    """
    known = tuple(one for one in kit.people.values() if not _is_erased(world, one.id))
    # Whoever registers with another address is the same person, with the same telephone.
    registered = {tidy_email(email) for email in mailboxes}
    later = tuple(
        Person(one.id, one.name or one.email, one.email, one.mobile, one.country)
        for one in world.accounts.values()
        if one.id not in kit.people and one.email and one.email not in registered
    )
    return (*known, *later)


def _is_erased(world: World, account_id: str) -> bool:
    account = world.account(account_id)
    return account is not None and account.stage is Stage.ERASED
