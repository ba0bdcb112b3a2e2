"""What the cloud says to a car."""

from pcm_sim.domain.requests import Farewell, Roster, Welcome
from pcm_sim.server.rest.outcomes import Outcome, Success
from pcm_sim.server.rest.shown import Answer, Time, written_or_none


class Granted(Answer):
    """A service or function that the car may use.

    Attributes:
        product: Its id.
        until: When its term ends; none is without end.
        state: `active` or `off`; of a function also where its installation stands.
    """

    product: str
    until: Time | None
    state: str


class User(Answer):
    """Somebody who is linked."""

    porsche_id: str
    name: str


class Welcomed(Answer):
    """Somebody is linked and logged in.

    Attributes:
        user: Who.
        services: What the car may use; none leaves it to the next start.
    """

    user: User
    services: list[Granted] | None


class Parted(Answer):
    """A link is gone.

    Attributes:
        porsche_id: Whose; empty for everybody's.
    """

    porsche_id: str


class Told(Answer):
    """What a car is told at its start.

    Attributes:
        users: Who is linked.
        services: What the car may use.
        update: A software update waits.
    """

    users: list[User]
    services: list[Granted]
    update: bool


def granted(success: Welcome | Roster) -> list[Granted]:
    """Write what the car may use."""
    return [
        Granted(product=one.product, until=written_or_none(one.until), state=one.state)
        for one in success.grants or ()
    ]


def _welcome(success: Success) -> Welcomed:
    answer = success.answer
    if not isinstance(answer, Welcome):
        raise TypeError(f"a car is welcomed, not {type(answer).__name__}")
    services = None if answer.grants is None else granted(answer)
    return Welcomed(user=User(porsche_id=answer.email, name=answer.name), services=services)


def _farewell(success: Success) -> Parted:
    return Parted(porsche_id=success.answer.email if isinstance(success.answer, Farewell) else "")


def _roster(success: Success) -> Told:
    answer = success.answer
    if not isinstance(answer, Roster):
        raise TypeError(f"a car is told of services, not {type(answer).__name__}")
    users = [User(porsche_id=email, name=name) for email, name in answer.users]
    return Told(users=users, services=granted(answer), update=answer.update)


WELCOME = Outcome(Welcomed, _welcome)
FAREWELL = Outcome(Parted, _farewell)
ROSTER = Outcome(Told, _roster)
