"""What must hold for the data of the cloud: time zones that exist; products, letters, places of use."""

from typing import cast
from zoneinfo import ZoneInfo, available_timezones

from pcm_sim.catalogue.links_texts import holes, letter_texts
from pcm_sim.catalogue.names import Names, add_unknown
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import Json
from pcm_sim.catalogue.vocabulary_letters import FIGURES


def check_cloud(names: Names, problems: Problems) -> None:
    """Check markets, products, customers, charge points, letters and places outside the car."""
    _check_time_zones(names, problems)
    _check_products(names, problems)
    _check_charge_points(names, problems)
    _check_letters(names, problems)
    _check_outside(names, problems)


def _check_time_zones(names: Names, problems: Problems) -> None:
    """Every market's time zone is one of the IANA; all of them are listed only for who mistypes one."""
    record = names.records.get("models/markets.yaml")
    wanted = {code: str(one["timezone"]) for code, one in _table(names, "markets").items()}
    unknown = {zone for zone in {*wanted.values()} if not _is_zone(zone)}
    known = sorted(available_timezones()) if unknown else []
    for code, zone in wanted.items():
        if record is not None and zone in unknown:
            add_unknown(problems, record.span("markets", code, "timezone"), "time zone", zone, known)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return False
    return True


def _check_products(names: Names, problems: Problems) -> None:
    """A product has one kind of term; only a function has a plan, and only its monthly plan has a term."""
    record = names.records.get("models/products.yaml")
    if record is None:
        return
    for key, one in _table(names, "products").items():
        if "term_days" in one and "term_months" in one:
            span = record.span("products", key, "term_days")
            problems.add(span, f"{key!r} runs for days and for months", "take one of them out")
        if "plan" in one and one["kind"] != "function":
            span = record.span("products", key, "plan")
            problems.add(span, f"{key!r} is a service and has no plan", "take it out")
        elif "plan" not in one and one["kind"] == "function":
            span = record.span("products", key, "kind")
            problems.add(span, f"the function {key!r} has no plan", "plan: unlimited or monthly")


def _check_charge_points(names: Names, problems: Problems) -> None:
    """A public charge point is in a place and a country, for the history gives both (F144)."""
    record = names.records.get("models/charging.yaml")
    if record is None:
        return
    for key, one in _table(names, "charge_points").items():
        for part in ("place", "country"):
            if one["public"] and part not in one:
                span = record.span("charge_points", key)
                problems.add(span, f"the public charge point {key!r} has no {part}", f"{part}: …")


def _check_letters(names: Names, problems: Problems) -> None:
    """A letter fills in nothing but what it is given; only a text message goes without a subject."""
    record = names.records.get("menus/letters.yaml")
    if record is None:
        return
    for key, one in _table(names, "letters").items():
        if "subject" not in one and one["channels"] != ["sms"]:
            hint = "give it a subject: in every language"
            problems.add(record.span("letters", key), f"the letter {key!r} has no subject", hint)
        for path, labels in letter_texts(one):
            for language, text in labels.items():
                for figure in holes(text):
                    if figure not in FIGURES:
                        span = record.span("letters", key, *path, language)
                        add_unknown(problems, span, "figure", figure, FIGURES)


def _check_outside(names: Names, problems: Problems) -> None:
    """What the telephone opens for a place outside the car is a page or a row of My Porsche."""
    record = names.records.get("models/outside.yaml")
    nodes = {node for app in _table(names, "apps").values() for node in cast("dict[str, Json]", app["nodes"])}
    if record is None or not names.has_all_apps:
        return
    for key, one in _table(names, "outside").items():
        if "phone" in one and one["phone"] not in nodes:
            span = record.span("outside", key, "phone")
            add_unknown(problems, span, "page of My Porsche", str(one["phone"]), nodes)


def _table(names: Names, name: str) -> dict[str, dict[str, Json]]:
    return cast("dict[str, dict[str, Json]]", names.table(name))
