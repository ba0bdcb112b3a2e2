"""What comes back after something changed about a Porsche ID."""

from pydantic import BaseModel

from pcm_sim.domain.errands import SIGNED_IN, Accepted
from pcm_sim.server.rest.outcomes import Done, Outcome, Success, tell_done
from pcm_sim.server.rest.shown import Answer
from pcm_sim.server.rest.shown_account import Known, Me, Wallet, known_of, me_of, wallet_of


class WalletKept(Wallet):
    """The wallet after it.

    Attributes:
        item: The card that came to be.
    """

    item: str | None = None


class Session(Answer):
    """Somebody is signed in.

    Attributes:
        token: To be sent as `Authorization: Bearer TOKEN` with each request; it is told only here.
        account: Who.
    """

    token: str
    token_type: str = "bearer"  # noqa: S105 - its kind, not the token
    account: str


def _session(success: Success) -> Session | Done:
    values = dict(success.answer.values) if isinstance(success.answer, Accepted) else {}
    account = values.get(SIGNED_IN, "")
    return Session(token=success.session, account=account) if account else Done()


def _me(success: Success) -> BaseModel:
    account = success.world.account(success.deed.account)
    return me_of(success.world, account) if account else Done()


def _wallet(success: Success) -> WalletKept:
    kept = wallet_of(success.world, success.deed.account)
    return WalletKept(billing=kept.billing, cards=kept.cards, item=tell_done(success).item)


def _customer(success: Success) -> BaseModel:
    account = success.world.account(success.deed.account)
    return known_of(success.world, account) if account else Done()


ME = Outcome(Me, _me)
SESSION = Outcome(Session, _session)
CARDS = Outcome(WalletKept, _wallet)
CUSTOMER_SEEN = Outcome(Known, _customer)
