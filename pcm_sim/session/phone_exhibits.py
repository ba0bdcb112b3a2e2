"""Every page of My Porsche that touches lead to, for pictures: as anybody and as each customer sees it."""

from collections.abc import Iterator

from pcm_sim.domain.events import Confirm, Tap
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone, OpenOnPhone
from pcm_sim.domain.screen import RowKind
from pcm_sim.session.exhibits import Exhibit
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.views import CustomerView

PHONE = "phone"
"""Kind of a picture: a page on the customer's telephone."""
CARD = "portal/vehicles/detail"
"""The page that a customer reads off what the car asks for."""
_LEADS_ON = frozenset({RowKind.SUBMENU, RowKind.ENTRANCE})
_SIGN_IN = "sign_in"


def phone_exhibits(session: Session) -> tuple[Exhibit, ...]:
    """Give one moment of each page of My Porsche; of a list's items the first stands for all.

    Nothing is asked of the cloud but to sign in: rows that do something are left alone.

    Args:
        session: A car; it stays as it is.
    """
    found: dict[str, Moment] = {}
    for start in _starts(session):
        _walk(session, start, found)
    return tuple(Exhibit(PHONE, moment, page) for page, moment in found.items())


def _starts(session: Session) -> Iterator[Moment]:
    """Give the areas as nobody who is signed in sees them, then as each customer does."""
    customers = session.customers("en")
    for customer in customers[:1]:
        yield from _areas(_held(session, customer))
    for customer in customers:
        yield from _areas(_signed_in(session, customer))


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
