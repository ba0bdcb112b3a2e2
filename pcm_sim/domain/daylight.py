"""Whether the unit shows its colours for the day or for the night."""

from datetime import UTC, datetime

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import read_choice

_SETTING = "day_night"


def is_day(rules: Rules, cabin: Cabin) -> bool:
    """Tell whether the colours are those for the day: as chosen, or by the hour in the car."""
    chosen = read_choice(rules, _SETTING, cabin) if _SETTING in rules.things.preferences else "night"
    if chosen != "auto":
        return chosen == "day"
    hour = datetime.fromtimestamp(cabin.clock / 1000, UTC).hour
    return rules.policy.day_from_hour <= hour < rules.policy.night_from_hour
