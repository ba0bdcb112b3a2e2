"""What must hold for each row of the matrix, and for what a simulation starts with."""

from datetime import datetime
from typing import cast

from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError
from pcm_sim.catalogue.links_reach import Reach
from pcm_sim.catalogue.names import Names, Plain, add_unknown
from pcm_sim.catalogue.problems import Problems

_UNBOUND_KEYS = frozenset({"BACK", "OPT"})


def check_car(names: Names, key: str, reach: Reach, problems: Problems) -> None:
    """Check a car against its unit and its tree."""
    _check_years(names, key, problems)
    _check_keys(names, key, problems)
    _check_features(names, key, reach, problems)


def check_start(names: Names, problems: Problems) -> None:
    """What a simulation starts with: a date there is, cards from countries there are."""
    policy = names.records.get("models/policy.yaml")
    if policy is not None:
        said = str(cast("Plain", policy["start"])["date_time"])
        try:
            datetime.fromisoformat(said)
        except ValueError as error:
            problems.add(policy.span("start", "date_time"), f"there is no date and time {said!r}", str(error))
    cards = names.records.get("models/sim-cards.yaml")
    markets = [*names.table("markets")]
    for key, card in cast("dict[str, Plain]", names.table("cards")).items():
        home = str(card["home"])
        if cards is not None and markets and home not in ("market", *markets):
            add_unknown(problems, cards.span("cards", key, "home"), "market", home, markets)


def check_tour(names: Names, problems: Problems) -> None:
    """Check that the cars of the tour can be found; all else must be right by then."""
    catalogue = Catalogue(names.plain)
    for index, car in enumerate(catalogue.tour["cars"]):
        try:
            find_car(catalogue.matrix, car, str(catalogue.start["market"]))
        except CarError as error:
            span = names.records["models/policy.yaml"].span("tour", "cars", index)
            problems.add(span, str(error), f"one of: {', '.join(error.meant)}")


def _check_years(names: Names, key: str, problems: Problems) -> None:
    vehicle = cast("Plain", names.table("vehicles")[key])
    latest = cast("Plain", names.table("policy").get("model_years") or {}).get("latest", 2100)
    for index, years in enumerate(cast("list[Plain]", vehicle["years"])):
        first, last = cast("int", years["from"]), cast("int", years.get("to", latest))
        if first > last:
            span = names.vehicle_span(key, "years", index)
            hint = f"from: {last}, to: {first}" if "to" in years else "model_years: latest: in the policy"
            problems.add(span, f"model years run backwards: {first} to {last}", hint)


def _check_keys(names: Names, key: str, problems: Problems) -> None:
    """Every hard key of a car opens something."""
    vehicle = cast("Plain", names.table("vehicles")[key])
    tree = cast("Plain", names.table("trees").get(str(vehicle["tree"])) or {})
    unit = cast("Plain", names.table("head_units").get(str(vehicle["head_unit"])) or {})
    bound = cast("Plain", tree.get("keys", {}))
    for hard_key in cast("list[Plain]", vehicle.get("hard_keys", unit.get("keys", []))):
        if bound and hard_key["id"] not in bound and hard_key["id"] not in _UNBOUND_KEYS:
            problems.add(
                names.vehicle_span(key, "tree"),
                f"the key {hard_key['id']} of {key} leads nowhere in the tree {vehicle['tree']!r}",
                "bind it under keys: in the tree, or leave it out under hard_keys:",
            )


def _check_features(names: Names, key: str, reach: Reach, problems: Problems) -> None:
    """What the tree holds is on each of its cars too, unless the tree says why not."""
    vehicle = cast("Plain", names.table("vehicles")[key])
    tree = str(vehicle["tree"])
    files = names.trees.get(tree)
    if files is None or not files.is_whole:
        return
    absent = cast("Plain", cast("Plain", names.table("trees")[tree])["absent"])
    hidden = reach.features(tree) - reach.features_on(key)
    for feature in sorted(hidden.difference(absent)):
        problems.add(
            names.vehicle_span(key, "tree"),
            f"the tree {tree!r} has no {feature!r} for {key}: conditions keep every row of it away",
            "see when: in the tree, and the equipment of the car",
        )
