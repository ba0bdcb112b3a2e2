"""How the rooms are put together where a simulator joins a served world."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError
from pcm_sim.composition_data import choose_car, read_as
from pcm_sim.domain.unit import User
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.moment import Moment, standing
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.server.joining.address import Address
    from pcm_sim.server.joining.client import ServedWorld, Taken
    from pcm_sim.server.joining.link import Link

MISSING = 404
NO_TOKEN = 401


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


def join_world(catalogue: Catalogue, wish: JoinWish) -> Session:
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
    return joined_by(catalogue, Link(address, wish.token), address, wish)


def joined_by(catalogue: Catalogue, link: "Link", address: "Address", wish: JoinWish) -> Session:
    """Join a served world over a connection; as `join_world`.

    Args:
        catalogue: The data.
        link: The connection.
        address: Where it leads.
        wish: Which car.

    Raises:
        JoinError: It cannot be joined.
    """
    # A server that has just been started takes a while before its first answer.
    first = link.patient()
    try:
        taken = _taken(first, address, wish)
        own = start_session(catalogue, _choice(catalogue, taken, wish), wish.language)
        return _standing_in(own, _way_to(own, link, address.told, taken))
    finally:
        first.close()


def listen_to(session: Session, rang: Callable[[], None]) -> Callable[[], None]:
    """Listen to the served world of a simulation.

    Args:
        session: The simulation; it hears by `session.hear()`.
        rang: Is called on another thread when there is something to hear.

    Returns:
        What ends it.
    """
    from pcm_sim.server.joining.listening import Listening  # noqa: PLC0415 - few join

    served = cast("ServedWorld", session.served)
    listening = Listening(served, served.listener(), session.moment.cloud.seq, rang)

    def end() -> None:
        listening.end()
        served.close()

    return end


class JoinedWindow:
    """Opens simulations for a window that is in a served world: of its car there, of any other alone.

    Args:
        catalogue: The data.
        joined: The first simulation in it.
    """

    def __init__(self, catalogue: Catalogue, joined: Session) -> None:
        """Keep what knows the world last."""
        self._catalogue = catalogue
        self._joined = joined

    def open(self, vehicle: Vehicle, year: int, market: str, language: str) -> Session:
        """Open a simulation of a car."""
        car = self._joined.rules.vehicle.key, self._joined.year, self._joined.moment.car.market
        if car == (vehicle.key, year, market):
            self._joined = joined_again(self._catalogue, self._joined, language)
            return self._joined
        return start_session(self._catalogue, CarChoice(vehicle, year, market), language)


def joined_again(catalogue: Catalogue, joined: Session, language: str) -> Session:
    """Begin anew with the car of a served world, in that world as it is known here.

    Args:
        catalogue: The data.
        joined: A simulation in it.
        language: Of the unit, ISO 639-1.
    """
    choice = CarChoice(joined.rules.vehicle, joined.year, joined.moment.car.market)
    own = start_session(catalogue, choice, language)
    cloud, now = joined.moment.cloud, joined.moment.now
    session = own.beginning_at(_linked(replace(own.moment, cloud=cloud, now=now)))
    session.join(cast("ServedWorld", joined.served).again())
    return session


def _way_to(own: Session, link: "Link", name: str, taken: "Taken") -> "ServedWorld":
    """Give the way to a world that was taken, which has to go by the data that this simulator has."""
    from pcm_sim.server.joining.client import ServedWorld  # noqa: PLC0415 - few join
    from pcm_sim.server.joining.forms import data_of  # noqa: PLC0415 - see above

    book = own.moment.world.book
    if data_of(book) != taken.told.data:
        raise JoinError(
            f"the world {name} goes by other data than this simulator: start both with the same "
            "version and the same --data"
        )
    return ServedWorld(link, taken, book, name)


def _standing_in(own: Session, served: "ServedWorld") -> Session:
    """Give a simulation that begins in a served world, at the time that it is there."""
    whole = served.whole()
    if whole is None:
        raise JoinError(f"the world {served.name} cannot be read: it is of another version")
    cloud = standing(whole.world).then(whole.world, whole.seq)
    session = own.beginning_at(_linked(replace(own.moment, cloud=cloud, now=whole.world.now)))
    session.join(served)
    return session


def _linked(moment: Moment) -> Moment:
    """Give the moment with the unit as a car has it that is linked already: it knows its people."""
    car = moment.world.car(moment.car.vin)
    accounts = (moment.world.account(one) for one in (car.linked if car else ()))
    users = tuple(User(one.email, one.name) for one in accounts if one is not None)
    return replace(moment, unit=replace(moment.unit, users=users)) if users else moment


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
    if status == NO_TOKEN:
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
