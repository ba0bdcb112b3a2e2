"""Why something cannot be done at the desk, said to the Centre or support and not to the customer."""

from pcm_sim.connect.accounts.porsche_id import PorscheId, Stage
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import Message

_OF_A_CAR = frozenset({"confirm_ownership", "reject_ownership", "confirm_sale"})
_OF_AN_ACCOUNT = {
    "account_deleted": "desk_deleted",
    "account_locked": "desk_locked",
    "account_not_active": "desk_not_opened",
    "already_active": "desk_open",
}
"""What a refusal about the customer's account is called at the desk."""


def reason_at_desk(world: World, name: str, account_id: str, refusal: Message) -> Message:
    """Give a refusal in the words of the desk, which can do something about it that the customer cannot.

    Args:
        world: The cloud.
        name: Of the button.
        account_id: Of the customer at the desk; empty for a new one.
        refusal: What the cloud answers.
    """
    account = world.account(account_id)
    if account and account.stage is Stage.ERASED:
        return Message("desk_erased")
    if name == "erase" and refusal.id in _OF_AN_ACCOUNT:
        return Message("desk_not_deleted")
    if name in _OF_A_CAR and refusal.id == "ownership_not_claimed":
        return Message("desk_nobody_asked")
    if name == "confirm_sale" and refusal.id == "vehicle_owned_by_other":
        return Message("desk_still_owned")
    if account and refusal.id in _OF_AN_ACCOUNT:
        return Message(_OF_AN_ACCOUNT[refusal.id], refusal.figures)
    return refusal


def number_of_erased(world: World, account: PorscheId) -> int:
    """Give which of the erased customers one is, the first being 1: nothing else tells them apart."""
    erased = [one.id for one in world.accounts.values() if one.stage is Stage.ERASED]
    return erased.index(account.id) + 1 if account.id in erased else 0
