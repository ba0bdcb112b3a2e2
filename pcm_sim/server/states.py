"""The state of car, unit and cloud in plain values, and what the customers know."""

from pcm_sim.domain.cabin import present_network
from pcm_sim.domain.labels import say
from pcm_sim.server.car_settings import choices, settings, signals
from pcm_sim.server.told import Plain, clock_text
from pcm_sim.session.plain import plain
from pcm_sim.session.simulation import Session


def write_state(session: Session, *, frozen: bool) -> Plain:
    """Give what is so now.

    Args:
        session: The simulation.
        frozen: Time passes when it is told to, and not by itself.
    """
    moment, vehicle = session.moment, session.rules.vehicle
    language = moment.unit.language
    return {
        "car": {
            "key": vehicle.key,
            "name": say(vehicle.name, language),
            "year": session.year,
            "generation": vehicle.generation,
            "head_unit": vehicle.head_unit.name,
            "market": moment.car.market,
            "link": vehicle.link,
            "sim_slot": vehicle.sim_slot,
        },
        "settings": settings(moment),
        "choices": choices(session),
        "signals": signals(session),
        "unit": {
            "page": moment.unit.page,
            "screen": session.screen.node,
            "language": language,
            "users": [
                {"email": user.email, "name": user.name, "logged_in": user.logged_in}
                for user in moment.unit.users
            ],
            "sim": moment.car.card_state,
            "roaming": moment.unit.roaming,
            "data": moment.unit.data,
            "remembers_pin": moment.unit.saved_pin is not None,
            "waits": moment.unit.pending is not None,
        },
        "connection": _connection(session),
        "time": {"now": clock_text(moment.cabin.clock), "due_in_ms": session.due_in(), "frozen": frozen},
    }


def _connection(session: Session) -> Plain:
    moment = session.moment
    link = present_network(session.rules, moment.cabin)
    status = session.screen.status
    return {
        "online": link.offline is None,
        "source": link.source,
        "offline": link.offline,
        "explanation": status.explanation,
        "rests_on": list(status.rests_on),
        "country": moment.car.country,
        "abroad": link.abroad,
        "wifi": status.wifi,
        "phone": status.phone,
        "carplay": status.carplay,
        "call": status.call,
    }


def write_customers(session: Session) -> Plain:
    """Give what a person at the unit would be told to type: the invented customers, cards and networks."""
    language = session.moment.unit.language
    labels = dict(session.cards(language))
    return {
        "customers": [plain(customer) for customer in session.customers(language)],
        "cards": [
            {"id": card.id, "label": labels[card.id], "pin": card.pin, "puk": card.puk}
            for card in session.moment.car.cards
        ],
        "networks": [
            {"id": one.id, "name": one.name, "password": one.password}
            for one in session.rules.things.networks.values()
        ],
    }
