"""What a success says: what the cloud answered, and the thing as it stands now."""

from collections.abc import Callable
from typing import NamedTuple

from pydantic import BaseModel

from pcm_sim.connect.deeds import Answered, Deed
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import ITEM, OPENED, PAPER, PURPOSE, Accepted
from pcm_sim.server.rest.shown import Answer
from pcm_sim.session.phone_kit import PhoneKit


class Success(NamedTuple):
    """A deed that was not refused.

    Attributes:
        world: The cloud after it.
        deed: What was asked.
        answer: What the cloud said.
        kit: Who puts it into words.
        language: Of the words, ISO 639-1.
        session: Token of a session that it began; empty for none.
    """

    world: World
    deed: Deed
    answer: Answered
    kit: PhoneKit
    language: str
    session: str = ""


class Outcome(NamedTuple):
    """What comes back of a success.

    Attributes:
        model: Its shape.
        tell: Writes it.
    """

    model: type[BaseModel]
    tell: Callable[[Success], BaseModel]


class Said(Answer):
    """What the cloud says of a success.

    Attributes:
        message: Id of the message.
        text: The message, in the language that was asked for.
        recovery: What to do next.
    """

    message: str
    text: str
    recovery: str = ""


class Done(Answer):
    """It was done.

    Attributes:
        said: What the cloud says of it, if anything.
        item: Key of what came to be or was chosen: a car, an order, an appointment, a card.
        account: Whose account a link opens.
        purpose: What that link is for: `invitation`, `confirmation`, `reset` or `user_invited`.
        paper: Number of the invoice that a message came with.
    """

    said: Said | None = None
    item: str | None = None
    account: str | None = None
    purpose: str | None = None
    paper: str | None = None


def tell_done(success: Success) -> Done:
    """Write what the cloud answered."""
    answer = success.answer
    if not isinstance(answer, Accepted):
        return Done()
    values = dict(answer.values)
    return Done(
        said=_said(success, answer),
        item=values.get(ITEM),
        account=values.get(OPENED),
        purpose=values.get(PURPOSE),
        paper=values.get(PAPER),
    )


def _said(success: Success, answer: Accepted) -> Said | None:
    if answer.message is None:
        return None
    text, way_out = success.kit.rules.tell(answer.message, success.language)
    return Said(message=answer.message.id, text=text, recovery=way_out)


DONE = Outcome(Done, tell_done)
