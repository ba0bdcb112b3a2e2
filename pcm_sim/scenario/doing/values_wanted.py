"""What a setting takes and why it cannot be set now, for whoever is told that a step failed."""

from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.format.holes import plain_of
from pcm_sim.scenario.play.phrases import Figure, Phrase, phrase, row_of
from pcm_sim.session.car_settings import Value
from pcm_sim.session.setting_checks import Impossible
from pcm_sim.session.values_taken import LONGEST_TEXT, OneOf, Takes, Text, Whole


def wanted(takes: Takes) -> Phrase:
    """Say what a setting takes.

    Args:
        takes: As its kind of values has it.
    """
    match takes:
        case Whole(least, most):
            return phrase("wants.whole", least=least, most=most)
        case Text(or_none):
            most = LONGEST_TEXT
            return phrase("wants.text_or_null", most=most) if or_none else phrase("wants.text", most=most)
        case OneOf(words):
            return phrase("wants.one_of", words=row_of(words))
    return phrase("wants.flag")


def as_taken(takes: Takes, value: Value) -> Value:
    """Give a value as a setting takes it: a figure or a switch may be written as text, as parameters hold it.

    Args:
        takes: What the setting takes.
        value: As it is written.
    """
    if not isinstance(value, str) or takes.fits(value):
        return value
    plain = plain_of(value)
    return plain if takes.fits(plain) else value


def name_wanted(key: str) -> Phrase:
    """Say which names a setting takes.

    Args:
        key: Of the setting, one of `known_names`.
    """
    known = {
        "country": phrase("wants.country"),
        "language": phrase("wants.language"),
        "card": phrase("wants.card"),
        "phone": phrase("wants.phone"),
        "order": phrase("wants.order"),
    }
    return known[key]


def hindered(hindrance: Impossible, name: Figure, rules: Rules) -> tuple[Figure, Figure]:
    """Say why a setting cannot be set now, and what to do.

    Args:
        hindrance: As `why_not` gives it.
        name: What the scenario calls the setting.
        rules: The car's rules, which know what the unit says.
    """
    message, key = hindrance.message, hindrance.key
    if message:
        told = {language: rules.tell(message, language) for language in rules.languages}
        why, instead = ({language: said[at] for language, said in told.items()} for at in (0, 1))
        return why, instead if any(instead.values()) else ""
    if key in {"card", "sim_reader"}:
        return phrase("set.no_slot"), phrase("set.no_slot.leave")
    if key == "speed_kmh":
        return phrase("set.parked"), phrase("set.parked.start")
    if key == "restart":
        return phrase("set.dark"), phrase("set.parked.start")
    return phrase("set.no_phone", name=name), phrase("set.no_phone.bring")
