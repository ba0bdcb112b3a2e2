"""Whom to ask about what: each topic has its own people, under the name the source gives them (X30)."""

from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.phone_kit import Contact
from pcm_sim.session.portal.look import Look, Part

_ADVISER, _SUPPORT = "customer_interaction_center", "connect_support"
_CENTRE, _MARKET = "centre", "market"


def read_contacts(look: Look) -> Part:
    """Read who helps with cancelling (F107), with a withdrawal (F119), and the list of all of them (F121)."""
    contacts = look.kit.contacts
    lists = {"contacts": _topics(look)} if look.shows("contacts") else {}
    adviser, support = (contacts.get(one, Contact({})) for one in (_ADVISER, _SUPPORT))
    return Part(
        lists=lists,
        shown={
            "support.phone": adviser.phone,
            "support.mail": adviser.mail,
            "connect.phone": support.phone,
            "connect.mail": support.mail,
        },
    )


def _topics(look: Look) -> tuple[PortalItem, ...]:
    return tuple(
        PortalItem(
            topic,
            look.word(f"topic.{topic}"),
            look.says(one.name),
            shown=_reached(look, key, one),
        )
        for key, one in look.kit.contacts.items()
        for topic in one.topics
    )


def _reached(look: Look, key: str, contact: Contact) -> tuple[tuple[str, str], ...]:
    """Give name, telephone and mail; of the own Centre or market where the data name none."""
    name, phone, mail = look.says(contact.name), contact.phone, contact.mail
    account = look.account or look.own
    if account and key == _CENTRE:
        centre = look.world.book.centres.get(account.dealer)
        if centre:
            name, phone, mail = centre.name, centre.phone, centre.mail
    if account and key == _MARKET:
        mail = look.world.book.market(account.country).contact
    return ("item.name", name), ("item.phone", phone), ("item.mail", mail)
