"""Every page of My Porsche that touches lead to, for pictures: as anybody and as each customer sees it."""

from collections.abc import Iterable, Iterator

from pcm_sim.domain.events import Confirm, Tap
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone, OpenOnPhone
from pcm_sim.domain.screen import RowKind
from pcm_sim.session.exhibits import Exhibit
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.views import CustomerView

PHONE = "phone"
"""Kind of a picture: a page on the customer's telephone."""
OUT = "out:"
"""What stands before a page as nobody sees it who is signed in, where it is another to whoever is."""
CARD = "portal/vehicles/detail"
"""The page that a customer reads off what the car asks for."""
_LEADS_ON = frozenset({RowKind.SUBMENU, RowKind.ENTRANCE})
_SIGN_IN = "sign_in"


def phone_exhibits(session: Session) -> tuple[Exhibit, ...]:
    """Give one moment of each page of My Porsche; of a list's items the first stands for all.

    Nothing is asked of the cloud but to sign in: rows that do something are left alone. A page that whoever
    is signed in sees otherwise, such as the shop, is there twice.

    Args:
        session: A car; it stays as it is.
    """
    customers = session.customers("en")
    outside = _walked(session, (_held(session, one) for one in customers[:1]))
    inside = _walked(session, (_signed_in(session, one) for one in customers))
    shown = inside | {
        f"{OUT}{page}" if page in inside else page: moment
        for page, moment in outside.items()
        if page not in inside or _rows(session, moment) != _rows(session, inside[page])
    }
    return tuple(Exhibit(PHONE, moment, page) for page, moment in shown.items())


def _walked(session: Session, telephones: Iterable[Session]) -> dict[str, Moment]:
    """Give the pages that lead from the areas of telephones, each page once."""
    found: dict[str, Moment] = {}
    for held in telephones:
        for start in _areas(held):
            _walk(session, start, found)
    return found


def _rows(session: Session, moment: Moment) -> list[str]:
    return [row.id for row in session.beginning_at(moment).phone.rows]


def _areas(held: Session) -> Iterator[Moment]:
    for area in held.phone_rules.tree.bar:
        held.dispatch(OpenOnPhone(area))
        yield held.moment


def _held(session: Session, customer: CustomerView) -> Session:
    held = session.beginning_at(session.moment)
    held.dispatch(HoldPhone(customer.id))
    return held


def _signed_in(session: Session, customer: CustomerView) -> Session:
    """Give the telephone of a customer who has signed in, or was refused."""
    held = _held(session, customer)
    portal = next(one for one in held.phone_rules.forms if one.endswith(f"/{_SIGN_IN}"))
    held.dispatch(OpenOnPhone(portal))
    held.dispatch(OnPhone(Tap(portal)))
    for name, text in (("email", customer.email), ("password", customer.password)):
        held.dispatch(OnPhone(FillField(name, text)))
    held.dispatch(OnPhone(Confirm()))
    held.settle()
    return held


def _walk(session: Session, start: Moment, found: dict[str, Moment]) -> None:
    """Add the pages that lie below one, each once."""
    waiting = [start]
    while waiting:
        moment = waiting.pop(0)
        here = session.beginning_at(moment)
        page = here.phone.node.partition("#")[0]
        known = page in found
        found.setdefault(page, moment)
        # A page of an area may hold more for another customer, so its rows are looked at again.
        if known and moment is not start:
            continue
        waiting += [_tapped(session, moment, row) for row in _rows_on(here)]


def _rows_on(here: Session) -> Iterator[str]:
    """Give the rows that open a page or a form, and the first item of each list."""
    seen: set[str] = set()
    for row in here.phone.rows:
        node = row.id.partition("#")[0]
        if row.kind in _LEADS_ON and node not in seen and row.id in here.phone.targets:
            seen.add(node)
            yield row.id


def _tapped(session: Session, moment: Moment, row: str) -> Moment:
    after = session.beginning_at(moment)
    after.dispatch(OnPhone(Tap(row)))
    return after.moment
