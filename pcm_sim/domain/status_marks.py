"""How each sign of the status bar is drawn: a drawing, a word beside it, and never a colour alone."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import Cabin, connected_phone, present_network
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.status_told import SIGNS, card_mark, outside_text, sign_of, wifi_state
from pcm_sim.domain.status_view import StatusMark

STATUS = "status/"
MOST_COUNTED = 9


class _Drawn(NamedTuple):
    """How a sign looks; see `StatusMark`."""

    icon: str
    text: str = ""
    tone: str = "plain"
    first: bool = False


def marks_of(rules: Rules, cabin: Cabin) -> tuple[StatusMark, ...]:
    """Give the signs that the bar shows now, in their order."""
    language = cabin.unit.language
    marks = []
    for name in SIGNS:
        sign = sign_of(rules, cabin, name)
        if sign:
            said = f"{rules.word(f'sign.{name}', language)}: {rules.text(sign.message, language)}"
            drawn = _DRAWN[name](rules, cabin)
            marks.append(StatusMark(f"{STATUS}{name}", drawn.icon, drawn.text, said, drawn.tone, drawn.first))
    return tuple(marks)


def _temperature(rules: Rules, cabin: Cabin) -> _Drawn:
    frost = cabin.car.outside_celsius <= rules.policy.frost_celsius
    return _Drawn(
        "climate" if frost else "", outside_text(cabin), "warning" if frost else "plain", first=True
    )


def _call(_: Rules, cabin: Cabin) -> _Drawn:
    call = cabin.unit.areas.telephony.call
    return _Drawn("call", call.name if call else "", "good", first=True)


def _bluetooth(rules: Rules, cabin: Cabin) -> _Drawn:
    phone = connected_phone(rules, cabin)
    return _Drawn("bluetooth", f"{phone.battery}\N{NO-BREAK SPACE}%" if phone else "")


def _wifi(rules: Rules, cabin: Cabin) -> _Drawn:
    icons = {"joined": "wifi", "searching": "wifi-searching", "shares": "hotspot"}
    return _Drawn(icons.get(wifi_state(rules, cabin) or "", "wifi"))


def _sim(_: Rules, cabin: Cabin) -> _Drawn:
    state = cabin.car.card_state
    return _Drawn(f"sim-{card_mark(state)}", tone="plain" if state is CardState.READY else "warning")


def _data(rules: Rules, cabin: Cabin) -> _Drawn:
    offline = present_network(rules, cabin).offline
    return _Drawn("no-data", tone="warning") if offline else _Drawn("data")


_BEARERS = {Bearer.NONE: "", Bearer.GSM: "2G", Bearer.UMTS: "3G", Bearer.LTE: "LTE"}


def bearer_text(bearer: Bearer) -> str:
    """Write a radio access as the bar does."""
    return _BEARERS[bearer]


def _signal(_: Rules, cabin: Cabin) -> _Drawn:
    car = cabin.car
    if car.bearer is Bearer.NONE:
        return _Drawn("signal-none", tone="warning")
    return _Drawn(f"signal-{car.bars}", bearer_text(car.bearer))


def _user(_: Rules, cabin: Cabin) -> _Drawn:
    user = cabin.unit.user
    if user is None or not user.logged_in:
        return _Drawn("user-out")
    return _Drawn("", user.initials, "badge")


def _notifications(_: Rules, cabin: Cabin) -> _Drawn:
    unread = cabin.unit.unread
    count = f"{MOST_COUNTED}+" if unread > MOST_COUNTED else str(unread)
    return _Drawn("notifications", count if unread else "", "count" if unread else "plain")


_DRAWN: Mapping[str, Callable[[Rules, Cabin], _Drawn]] = {
    "temperature": _temperature,
    "call": _call,
    "private": lambda _, __: _Drawn("private", tone="warning"),
    "carplay": lambda _, __: _Drawn("carplay"),
    "bluetooth": _bluetooth,
    "wifi": _wifi,
    "sim": _sim,
    "roaming": lambda _, __: _Drawn("", "R"),
    "data": _data,
    "signal": _signal,
    "user": _user,
    "notifications": _notifications,
}
