"""How the rooms are put together where a simulator joins a served world."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError
from pcm_sim.composition_data import choose_car, read_as
from pcm_sim.session.moment import standing
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.server.joining.address import Address
    from pcm_sim.server.joining.client import ServedWorld, Taken
    from pcm_sim.server.joining.link import Link
    from pcm_sim.server.joining.listening import Listening

MISSING = 404
NOT_LET_IN = (401, 403)


class JoinError(ValueError):
    """A served world cannot be joined; says why, and what to do."""


class JoinWish(NamedTuple):
    """What is wanted of a served world.

    Attributes:
        url: Where it is.
        car: The car, as a person says it; empty for the world's own.
        market: Country it was sold in; empty for the usual one.
        language: Of the unit, ISO 639-1.
        token: What the server wants to know; empty for nothing.
    """

    url: str
    car: str = ""
    market: str = ""
    language: str = "en"
    token: str = ""


class JoinedCar(NamedTuple):
    """A simulation in a served world, and what it hears of that world.

    Attributes:
        session: The simulation.
        listen: Begins to listen; it takes what is called, on a thread of its own, when there is something
            to hear, and gives what ends it.
    """

    session: Session
    listen: "Callable[[Callable[[], None]], Listening]"


def join_world(catalogue: Catalogue, wish: JoinWish) -> JoinedCar:
    """Join a served world with its car; a world that is not there is founded where a car is named for it.

    Args:
        catalogue: The data.
        wish: Which world, which car.

    Raises:
        JoinError: It cannot be joined.
    """
    from pcm_sim.server.joining.address import AddressError, read_address  # noqa: PLC0415 - few join
    from pcm_sim.server.joining.link import Link  # noqa: PLC0415 - see above

    try:
        address = read_address(wish.url)
    except AddressError as error:
        raise JoinError(str(error)) from error
    link = Link(address, wish.token)
    taken = _taken(link, address, wish)
    choice = _choice(catalogue, taken, wish)
    return join_taken(catalogue, choice, wish.language, (link, address, taken))


def join_taken(
    catalogue: Catalogue, choice: CarChoice, language: str, where: "tuple[Link, Address, Taken]"
) -> JoinedCar:
    """Begin a simulation in a world that was taken.

    Args:
        catalogue: The data.
        choice: The car.
        language: Of the unit, ISO 639-1.
        where: The connection, its address, and the world as it was taken.

    Raises:
        JoinError: The world goes by other data.
    """
    from pcm_sim.server.joining.client import ServedWorld  # noqa: PLC0415 - few join
    from pcm_sim.server.joining.forms import data_of  # noqa: PLC0415 - see above
    from pcm_sim.server.joining.listening import Listening  # noqa: PLC0415 - see above

    link, address, taken = where
    own = start_session(catalogue, choice, language)
    book = own.moment.world.book
    if data_of(book) != taken.told.data:
        raise JoinError(
            f"the world {address.told} goes by other data than this simulator: start both with the same "
            "version and the same --data"
        )
    served = ServedWorld(link, taken, book, address.told)
    session = _standing_in(own, served)
    seq = session.moment.cloud.seq

    def listen(rang: Callable[[], None]) -> Listening:
        return Listening(served, link.patient(), seq, rang)

    return JoinedCar(session, listen)


def _standing_in(own: Session, served: "ServedWorld") -> Session:
    """Give a simulation that begins in a served world, at the time that it is there."""
    whole = served.whole()
    if whole is None:
        raise JoinError(f"the world {served.name} cannot be read: it is of another version")
    cloud = standing(whole.world).then(whole.world, whole.seq)
    session = own.beginning_at(replace(own.moment, cloud=cloud, now=whole.world.now))
    session.join(served)
    return session


def _taken(link: "Link", address: "Address", wish: JoinWish) -> "Taken":
    from pcm_sim.server.joining.client import take  # noqa: PLC0415 - few join
    from pcm_sim.server.joining.founding import found_world  # noqa: PLC0415 - see above
    from pcm_sim.server.joining.link import GoneError, RefusedError  # noqa: PLC0415 - see above

    try:
        try:
            return take(link)
        except RefusedError as refused:
            if refused.status != MISSING or not wish.car:
                raise
            found_world(link, address.world, wish.car, wish.market)
            return take(link)
    except GoneError as error:
        raise JoinError(
            f"no served world answers at {address.server} ({error}): start one with `pcm-sim serve`, or "
            "name the address that it prints"
        ) from error
    except RefusedError as refused:
        raise JoinError(_why(address, refused.status, refused.detail)) from refused


def _why(address: "Address", status: int, detail: str) -> str:
    if status == MISSING:
        return (
            f"there is no world {address.world!r} at {address.server}: name a car, and it is founded with it "
            f"(pcm-sim run taycan-2022 --connect {address.server}/w/{address.world})"
        )
    if status in NOT_LET_IN:
        return (
            f"the server at {address.server} does not let this simulator in: give the token that it printed "
            "by --token, or in PCM_SIM_TOKEN"
        )
    return f"the server at {address.server} refuses ({status}): {detail or 'it does not say why'}"


def _choice(catalogue: Catalogue, taken: "Taken", wish: JoinWish) -> CarChoice:
    origin = taken.told.origin
    row = catalogue.matrix.vehicles.get(origin.vehicle)
    if row is None:
        raise JoinError(f"the world's car, {origin.vehicle}, is not among the data here: use the same --data")
    own = read_as(catalogue, CarChoice(row, origin.year, origin.market), origin.readings)
    if wish.car:
        try:
            named = choose_car(catalogue, wish.car, wish.market or origin.market)
        except CarError as error:
            raise JoinError(str(error)) from error
        if (named.vehicle.key, named.year) != (row.key, origin.year):
            raise JoinError(
                f"the world is that of a {row.line} of model year {origin.year} ({row.key}), not of "
                f"{wish.car}: leave the car out, or found a world for it under another name (…/w/NAME)"
            )
    return own
