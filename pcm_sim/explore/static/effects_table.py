"""What each thing that a person can do on the unit may change, as facts: the rules of the car in a table.

Beside the facts that menus may ask for, it speaks of those of `beginning.py`, which decide what comes about.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from pcm_sim.domain.conditions import ALWAYS, All, Any, Condition, FactValue, Is, Not
from pcm_sim.domain.playing import RADIO


class Effect(NamedTuple):
    """Something that may become so.

    Attributes:
        sets: Facts with their values afterwards.
        when: What must be so for it.
        opens: A form that it asks to be filled in; empty for none.
    """

    sets: Mapping[str, FactValue]
    when: Condition = ALWAYS
    opens: str = ""


Effects = tuple[Effect, ...]


def _is(**facts: FactValue) -> Condition:
    """Ask for facts at once; `__` stands for the dot in their names."""
    return All(tuple(Is(name.replace("__", "."), value) for name, value in facts.items()))


def _sets(when: Condition = ALWAYS, **facts: FactValue) -> Effect:
    return Effect({name.replace("__", "."): value for name, value in facts.items()}, when)


def _switch(fact: str) -> Effects:
    return tuple(Effect({fact: value}) for value in (True, False))


FREE_OF_CARPLAY: Final = Any(
    (Is("carplay.active", value=False), Is("policy.carplay_keeps_bluetooth", value=True))
)
_ONLINE: Final = Is("net.online", value=True)
_ASKED: Final = All((_ONLINE, Is("cloud.answers", value=True)))
_LINKED: Final = Not(Is("unit.user", "none"))
_PUK: Final = Effect({}, Is("sim.state", "puk_required"), "sim_puk")
_UNLOCK: Final = (Effect({}, Is("sim.state", "pin_required"), "sim_pin"), _PUK)
_BY_CARD: Final = _is(carplay__active=False, call__by="none", unit__telephone="card")
_CALL: Final = (
    _sets(
        _is(
            carplay__active=False,
            call__by="none",
            unit__telephone="bluetooth",
            phone__connected=True,
            phone__reception=True,
        ),
        call__by="bluetooth",
        unit__dialled=True,
    ),
    _sets(
        _is(carplay__active=True, call__by="none", phone__reception=True),
        call__by="carplay",
        unit__dialled=True,
    ),
    _sets(
        All(
            (
                _BY_CARD,
                _is(sim__state="ready", market__card_calls=True, car__reception=True),
                Not(Is("net.source", "embedded")),
            )
        ),
        call__by="card",
        unit__dialled=True,
    ),
    *(one._replace(when=All((_BY_CARD, one.when))) for one in _UNLOCK),
)
_SYNC: Final = (
    _sets(All((_ASKED, Is("cloud.update", value=True))), unit__update="available", update__state="available"),
    _sets(
        All((_ASKED, Is("cloud.update", value=False), Not(Is("update.state", "confirmed")))),
        unit__update="none",
        update__state="none",
    ),
)
_WELCOME: Final = (
    _sets(
        All((_ASKED, Is("cloud.links", value=True))), unit__user="in", unit__linked=True, unit__welcomed=True
    ),
)

SETTING_EFFECTS: Final[Mapping[str, Mapping[str, Effects]]] = {
    "roaming": {"": _switch("unit.roaming")},
    "remember_pin": {
        "": (
            *_UNLOCK,
            # A PIN that the unit does not know is typed once more.
            Effect({}, All((Is("sim.state", "ready"), Is("unit.pin_typed", value=False))), "sim_pin"),
        )
    },
    "private_mode": {"": _switch("car.private_mode")},
    "wifi": {"": _switch("wifi.on")},
    "wifi_shares": {"": ()},
    "bluetooth": {"": _switch("unit.bluetooth")},
    "data": {value: (Effect({"unit.data": value}),) for value in ("on", "off")},
    "language": {},
    "data_source": {
        **{value: (Effect({"unit.data_source": value}),) for value in ("auto", "card", "wifi")},
        "embedded": (
            Effect({"unit.data_source": "embedded", "unit.telephone": "bluetooth"}),
            _sets(Is("call.by", "card"), call__by="none"),
        ),
    },
    "telephone": {
        "bluetooth": (_sets(Is("call.by", "none"), unit__telephone="bluetooth"),),
        "card": (
            _sets(Is("call.by", "none"), unit__telephone="card"),
            _sets(
                _is(call__by="none", unit__data_source="embedded"),
                unit__telephone="card",
                unit__data_source="auto",
            ),
        ),
    },
    "media_source": {
        **{value: (Effect({"media.source": value, "media.playing": True}),) for value in (*RADIO, "usb")},
        "bluetooth": (
            _sets(Is("phone.connected", value=True), media__source="bluetooth", media__playing=True),
        ),
        "carplay": (_sets(Is("carplay.active", value=True), media__source="carplay", media__playing=True),),
    },
}
"""Setting, then the value that an option chooses, empty for a box."""

FORM_EFFECTS: Final[Mapping[str, Effects]] = {
    "pairing_code": _WELCOME,
    "sign_in": _WELCOME,
    "sim_pin": (
        _sets(Is("sim.state", "pin_required"), sim__state="ready", unit__pin_typed=True),
        *(
            _sets(Any((Is("sim.state", "pin_required"), Is("sim.state", "ready"))), sim__state=wrong)
            for wrong in ("pin_required", "puk_required")
        ),
        _PUK,
    ),
    "sim_puk": (
        _sets(Is("sim.state", "puk_required"), sim__state="ready", unit__pin_typed=True),
        _sets(Is("sim.state", "puk_required"), sim__state="dead"),
    ),
    "dial": _CALL,
    "wifi_password": (),
}

ACTION_EFFECTS: Final[Mapping[str, Effects]] = {
    "log_in": (_sets(All((_ASKED, _LINKED, Is("cloud.resumes", value=True))), unit__user="in"),),
    "log_out": (_sets(_LINKED, unit__user="out"),),
    "unlink": (
        _sets(All((_ASKED, _LINKED, Is("cloud.unlinks", value=True))), unit__user="none", unit__linked=False),
        _sets(All((_ASKED, _LINKED, _is(cloud__unlinks=True, unit__several=True))), unit__user="out"),
    ),
    "grant_remote": (),
    "factory_reset": (
        _sets(
            unit__user="none",
            unit__linked=False,
            unit__notified=True,
            unit__data="on",
            unit__roaming=False,
            unit__data_source="auto",
            unit__telephone="bluetooth",
            unit__bluetooth=True,
            unit__update="none",
            unit__pin_typed=False,
            unit__dialled=False,
            car__private_mode=False,
            wifi__on=False,
            wifi__joined="",
            phone__paired=False,
            phone__let_go=False,
            call__by="none",
            carplay__active=False,
            media__source=RADIO[0],
            media__playing=True,
            update__state="none",
        ),
    ),
    "unlock_card": _UNLOCK,
    "call_contact": _CALL,
    "call_again": _CALL,
    "hang_up": (_sets(call__by="none"),),
    "pair_phone": (
        _sets(
            All((_is(unit__bluetooth=True, phone__bluetooth=True), FREE_OF_CARPLAY)),
            phone__paired=True,
            phone__let_go=False,
        ),
    ),
    "connect_phone": (
        _sets(
            All(
                (
                    _is(unit__bluetooth=True, phone__bluetooth=True, phone__paired=True),
                    FREE_OF_CARPLAY,
                )
            ),
            phone__let_go=False,
        ),
    ),
    "disconnect_phone": (_sets(phone__let_go=True),),
    "remove_phone": (_sets(phone__paired=False),),
    "use_network": (_sets(Not(Is("wifi.joined", "")), wifi__joined=""),),
    "forget_networks": (_sets(wifi__joined=""),),
    "start_carplay": (
        _sets(
            Is("phone.carplay", value=True),
            carplay__active=True,
            media__source="carplay",
            media__playing=True,
        ),
        _sets(_is(phone__carplay=True, call__by="bluetooth"), call__by="carplay"),
    ),
    "end_carplay": (
        _sets(Is("carplay.active", value=True), carplay__active=False),
        _sets(_is(carplay__active=True, call__by="carplay"), call__by="bluetooth"),
    ),
    "tune": (_sets(media__source=RADIO[0], media__playing=True),),
    "play_track": (
        _sets(Any(tuple(Is("media.source", one) for one in RADIO)), media__source="usb", media__playing=True),
        _sets(media__playing=True),
    ),
    "play_or_pause": _switch("media.playing"),
    "next": (_sets(media__playing=True),),
    "previous": (_sets(media__playing=True),),
    "keep_station": (),
    "activate_function": (
        _sets(
            All(
                (
                    Any((Is("item.state", "ready"), Is("item.state", "failed"))),
                    _is(net__online=True, car__private_mode=False, car__stands=True),
                )
            ),
            item__state="confirmed",
        ),
    ),
    "give_up_function": (_sets(Is("item.state", "confirmed"), item__state="ready"),),
    "install_update": (
        _sets(
            All(
                (
                    _ONLINE,
                    Is("car.charging", value=False),
                    Any((Is("update.state", "available"), Is("update.state", "failed"))),
                )
            ),
            update__state="confirmed",
        ),
    ),
    "give_up_installation": tuple(
        _sets(_is(update__state="confirmed", unit__update=one), update__state=one)
        for one in ("none", "available", "failed")
    ),
    "look_for_updates": _SYNC,
    "read_notification": (),
    "clear_notifications": (_sets(unit__notified=False),),
}

BY_ITSELF: Final[Effects] = (
    # A call needs what carries it, music its telephone.
    _sets(Is("phone.connected", value=False), call__by="none"),
    _sets(
        _is(phone__connected=False, media__source="bluetooth"), media__source=RADIO[0], media__playing=True
    ),
    *(one._replace(when=All((Is("unit.owes", value=True), one.when))) for one in _SYNC),
)
"""What comes about without anybody touching anything."""


def joining(networks: Mapping[str, bool]) -> tuple[Effects, Effects]:
    """Give what the networks in reach add to `use_network` and to the form that asks for a password.

    Args:
        networks: Their ids, each with whether it wants a password.
    """
    joined = {name: Effect({"wifi.joined": name, "unit.data_source": "auto"}) for name in networks}
    touched = [joined[name] for name, locked in networks.items() if not locked]
    typed = [joined[name] for name, locked in networks.items() if locked]
    return (*touched, *([Effect({}, opens="wifi_password")] if typed else [])), tuple(typed)
