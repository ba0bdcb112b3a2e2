"""What a person does with the mailbox: reads, reads all, takes a mail out of the spam folder (F010)."""

from pcm_sim.connect.deeds import ANYBODY, DONE, Deed, whole
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.post.outbox import FOLDERS, Message, Reader, move, open_message, unread_by
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

UNKNOWN = Denied("letter_unknown")


def _read(world: World, _: Visit, deed: Deed) -> Done:
    found = _letter(world, deed)
    if found is None:
        return Done(world, UNKNOWN)
    return Done(world.but(outbox=open_message(world.outbox, found.number, world.now)), DONE)


def _read_all(world: World, _: Visit, deed: Deed) -> Done:
    """Mark everything as read that has come to a person, or what came on one channel."""
    outbox = world.outbox
    for one in unread_by(outbox, _reader(world, deed), world.now, deed.text("channel")):
        outbox = open_message(outbox, one.number, world.now)
    return Done(world.but(outbox=outbox), DONE)


def _reader(world: World, deed: Deed) -> Reader:
    """Give who reads: a telephone may be in the hand of somebody who is not signed in."""
    account = world.account(deed.account)
    email = deed.text("email") or (account.email if account else "")
    mobile = deed.text("mobile") or (account.mobile if account else "")
    return Reader(deed.account, email, mobile)


def _move(world: World, _: Visit, deed: Deed) -> Done:
    found, folder = _letter(world, deed), deed.text("folder") or "inbox"
    if found is None or found.draft.channel != "mail" or folder not in FOLDERS:
        return Done(world, UNKNOWN)
    return Done(world.but(outbox=move(world.outbox, found.number, folder, world.now)), DONE)


def _letter(world: World, deed: Deed) -> Message | None:
    """Give the letter that a deed is about, if it has come."""
    number = whole(deed.item)
    found = None if number is None else world.outbox.message(number)
    return found if found and found.is_there(world.now) else None


OPERATIONS = {
    "read_letter": Operation(_read, ANYBODY),
    "read_all": Operation(_read_all, ANYBODY),
    "move_letter": Operation(_move, ANYBODY),
}
