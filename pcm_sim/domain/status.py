"""The status bar: what it shows at an instant, and the line that explains it."""

from pcm_sim.domain.beside_pages import beside_pages
from pcm_sim.domain.cabin import Cabin, carplay_runs, connected_phone, present_network
from pcm_sim.domain.car import Car
from pcm_sim.domain.connectivity import joined_network
from pcm_sim.domain.explanation import explain, has_modem
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.shown import clock_text
from pcm_sim.domain.status_marks import bearer_text, marks_of
from pcm_sim.domain.status_told import card_mark, is_roaming
from pcm_sim.domain.status_view import StatusView
from pcm_sim.domain.unit import Unit


def status_of(rules: Rules, cabin: Cabin) -> StatusView:
    """Give the status bar of an instant, in the unit's language."""
    return _status(rules, beside_pages(cabin.unit), cabin.car, cabin.now)


@remembered(1)
def _status(rules: Rules, unit: Unit, car: Car, now: int) -> StatusView:
    """Work it out; it is the same on every page."""
    cabin = Cabin(unit, car, now)
    net = present_network(rules, cabin)
    user = cabin.unit.user
    online = net.offline is None
    modem = has_modem(rules)
    language = cabin.unit.language
    reasons = explain(rules, cabin)
    wifi = joined_network(rules, cabin.car, cabin.unit)
    phone = connected_phone(rules, cabin)
    call = cabin.unit.areas.telephony.call
    return StatusView(
        time=clock_text(rules, cabin),
        bearer=bearer_text(cabin.car.bearer) if modem else "",
        bars=cabin.car.bars if modem else 0,
        data=online,
        roaming=is_roaming(net),
        private_mode=cabin.car.private_mode,
        user=user.initials if user and user.logged_in else "",
        sim=card_mark(cabin.car.card_state) if rules.vehicle.sim_slot else "none",
        why_offline="" if online else rules.tell(reasons[0], language)[0],
        source=net.source.value,
        wifi=wifi.name if wifi else "",
        phone=phone.name if phone else "",
        battery=phone.battery if phone else 0,
        carplay=carplay_runs(rules, cabin),
        call=call.name if call else "",
        explanation=" ".join(rules.tell(one, language)[0] for one in reasons),
        rests_on=tuple(dict.fromkeys(fact for one in reasons for fact in rules.messages[one.id].facts)),
        marks=marks_of(rules, cabin),
    )
