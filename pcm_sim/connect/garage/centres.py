"""A Porsche Centre, as appointments, invitations and the desk know it; all are invented."""

from typing import NamedTuple


class Centre(NamedTuple):
    """A Porsche Centre.

    Attributes:
        id: Its key.
        name: What it is called.
        country: ISO 3166-1 alpha-2.
        phone: To call.
        mail: To write to.
        books_service: Appointments can be booked in My Porsche; not every Centre or country does (F156).
        zone: IANA name of its time zone.
    """

    id: str
    name: str
    country: str
    phone: str = ""
    mail: str = ""
    books_service: bool = False
    zone: str = "Europe/Paris"
