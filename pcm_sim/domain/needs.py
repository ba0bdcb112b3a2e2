"""What an entry, an action or a form needs beyond its gates: the very checks that its rule refuses by."""

from collections.abc import Callable, Mapping

from pcm_sim.domain import bluetooth, calling, carplay, functions, installing, media, sim_slot, wifi
from pcm_sim.domain.cabin import Cabin, carplay_runs
from pcm_sim.domain.checks import ONLINE, Check
from pcm_sim.domain.nodes import Action, Listing, Node, Option, Shortcut
from pcm_sim.domain.nodes import Check as CheckBox
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import read_check

Checks = tuple[Check, ...]
_Needs = Callable[[Rules, Cabin, str], Checks]


def _always(*checks: Check) -> _Needs:
    return lambda _, __, ___: checks


def _with_user(_: Rules, cabin: Cabin, item: str) -> Checks:
    return (ONLINE,) if item or cabin.unit.user else ()


def _calling(rules: Rules, cabin: Cabin, _: str) -> Checks:
    return calling.calling_checks(rules, cabin)


def _pairing(_: Rules, cabin: Cabin, __: str) -> Checks:
    phone = cabin.car.phone
    known = phone is not None and phone.id in cabin.unit.areas.telephony.paired
    return bluetooth.CONNECTING if known else bluetooth.PAIRING


def _carplay(rules: Rules, cabin: Cabin, _: str) -> Checks:
    return () if carplay_runs(rules, cabin) else carplay.STARTING


_ACTIONS: Mapping[str, _Needs] = {
    "log_in": _with_user,
    "grant_remote": _with_user,
    "unlink": _always(ONLINE),
    "look_for_updates": _always(ONLINE),
    "unlock_card": lambda _, cabin, __: sim_slot.unlocking_checks(cabin),
    "call_contact": _calling,
    "call_again": _calling,
    "pair_phone": _pairing,
    "pair_now": _always(*bluetooth.PAIRING),
    "connect_phone": _always(*bluetooth.CONNECTING),
    "use_network": wifi.using_checks,
    "start_carplay": _carplay,
    "keep_station": _always(*media.KEEPING),
    "activate_function": _always(*functions.AGREEING),
    "confirm_function": _always(*functions.AGREEING),
    "install_update": _always(*installing.UPDATING),
    "confirm_installation": _always(*installing.UPDATING),
}
_FORMS: Mapping[str, _Needs] = {
    "pairing_code": _always(ONLINE),
    "sign_in": _always(ONLINE),
    "dial": _calling,
    "wifi_password": _always(*wifi.JOINING),
}


def needs_of_action(rules: Rules, cabin: Cabin, does: str, item: str = "") -> Checks:
    """Give what an action needs now.

    Args:
        rules: The car's rules.
        cabin: The instant.
        does: Its name.
        item: What it is about; empty for none.
    """
    found = _ACTIONS.get(does)
    return found(rules, cabin, item) if found else ()


def needs_of_form(rules: Rules, cabin: Cabin, form: str, about: str = "") -> Checks:
    """Give what a form needs when it is confirmed, beside what is typed into it."""
    found = _FORMS.get(form)
    return found(rules, cabin, about) if found else ()


def needs_of_setting(_: Rules, cabin: Cabin, setting: str, value: str | bool) -> Checks:
    """Give what a setting needs before it takes a value."""
    match setting, value:
        case "telephone", _:
            return (calling.NO_CALL,)
        case "media_source", str(source):
            return media.SOURCES.get(source, ())
        case "remember_pin", True:
            return sim_slot.remembering_checks(cabin)
        case _:
            return ()


def needs_of(rules: Rules, cabin: Cabin, node: Node, item: str = "") -> Checks:
    """Give what an entry needs when it is touched, once its gates are open.

    Args:
        rules: The car's rules.
        cabin: The instant.
        node: The entry; a shortcut needs what it leads to needs.
        item: The item of a list that is touched; empty for none, or for the one whose page is open.
    """
    match node:
        case Action(does=does):
            return needs_of_action(rules, cabin, does, item or cabin.unit.item)
        case Listing(does=does):
            # The word that a list is empty only shows.
            return needs_of_action(rules, cabin, does, item) if item else ()
        case CheckBox(setting=setting):
            return needs_of_setting(rules, cabin, setting, not read_check(rules, setting, cabin))
        case Option(value=value):
            choice = rules.tree.nodes[rules.tree.parent(node.id)]
            return needs_of_setting(rules, cabin, getattr(choice, "setting", ""), value)
        case Shortcut(to=to):
            return needs_of(rules, cabin, rules.tree.nodes[to], item)
        case _:
            return ()
