"""Wi-Fi: joining a network, such as the hotspot of a telephone, which then carries the data (F065)."""

from dataclasses import replace
from typing import Final

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.checks import Check, must, refusal_of
from pcm_sim.domain.connectivity import is_in_reach, joined_network
from pcm_sim.domain.driving import form_lock
from pcm_sim.domain.effects import Changed, Opened
from pcm_sim.domain.forms import open_form
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, refuse_form, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import FormState


def switch(rules: Rules, cabin: Cabin, *, on: bool) -> Outcome:
    """Switch Wi-Fi on or off; a network that was joined is joined again by itself."""
    switched = cabin.with_unit(cabin.unit.with_wifi(replace(cabin.unit.areas.wifi, on=on)))
    return tell(rules, switched, Message("wifi_on" if on else "wifi_off")).then(Changed("wifi", on))


def use(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    """Touch a network: leave the one that is joined, join one that is known, ask for the password else."""
    wifi = cabin.unit.areas.wifi
    network = rules.things.networks[item]
    joined = joined_network(rules, cabin.car, cabin.unit)
    if joined and joined.id == item:
        left = cabin.with_unit(cabin.unit.with_wifi(replace(wifi, joined="")))
        return tell(rules, left, Message("wifi_left", (("name", network.name),))).then(Changed("wifi", ""))
    if item in wifi.known or not network.password:
        return _join(rules, cabin, item)
    closed = refusal_of((_STANDING,), rules, cabin)
    if closed:
        return refuse(cabin, closed)
    form = replace(open_form("wifi_password", rules.policy), about=item)
    asked = replace(cabin.unit, form=form, notice=None, focus="")
    return Outcome(cabin.with_unit(asked), (Opened("form:wifi_password"),))


def submit_password(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Join the network with the typed password."""
    network = rules.things.networks[form.about]
    gone = refusal_of(JOINING, rules, cabin, form.about)
    if gone:
        return refuse(cabin.with_unit(replace(cabin.unit, form=None)), gone)
    if form.text("wifi_password") != network.password:
        again = replace(open_form("wifi_password", rules.policy), about=form.about)
        return refuse_form(cabin, again, Message("wifi_password_wrong"))
    return _join(rules, cabin.with_unit(replace(cabin.unit, form=None, focus="")), form.about)


def forget_all(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Keep no password any more, and leave the network."""
    empty = replace(cabin.unit.areas.wifi, joined="", known=())
    return tell(rules, cabin.with_unit(cabin.unit.with_wifi(empty)), Message("wifi_forgotten"))


def share(rules: Rules, cabin: Cabin, *, on: bool) -> Outcome:
    """Open or close the unit's own network for the passengers."""
    shared = cabin.with_unit(cabin.unit.with_wifi(replace(cabin.unit.areas.wifi, shares=on)))
    return tell(rules, shared, Message("share_on" if on else "share_off")).then(Changed("wifi_shares", on))


def _join(rules: Rules, cabin: Cabin, item: str) -> Outcome:
    network = rules.things.networks[item]
    wifi = cabin.unit.areas.wifi
    known = tuple(dict.fromkeys((*wifi.known, item)))
    unit = cabin.unit.with_wifi(replace(wifi, joined=item, known=known))
    if unit.areas.data_source not in {"auto", "wifi"}:
        unit = replace(unit, areas=replace(unit.areas, data_source="auto"))
    joined = tell(rules, cabin.with_unit(unit), Message("wifi_joined", (("name", network.name),)))
    return joined.then(Changed("wifi", item))


def _form_waits(rules: Rules, cabin: Cabin, _: str) -> Message | None:
    return form_lock(rules, cabin.car, "wifi_password")


_STANDING = Check("standing", _form_waits)
JOINING: Final = (
    must(
        "network_in_reach",
        lambda rules, cabin, item: is_in_reach(cabin.car, rules.things.networks[item]),
        "wifi_gone",
    ),
)
"""What must be so before a typed password is tried."""


def using_checks(rules: Rules, cabin: Cabin, item: str) -> tuple[Check, ...]:
    """Give what must be so before a network is used: only a password has to be typed."""
    joined = joined_network(rules, cabin.car, cabin.unit)
    known = item in cabin.unit.areas.wifi.known or not rules.things.networks[item].password
    return () if known or (joined is not None and joined.id == item) else (_STANDING,)
