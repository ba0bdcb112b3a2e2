"""From plain values to the domain: conditions, nodes, vehicles, rules."""

from collections.abc import Mapping
from typing import Any as Untyped
from typing import cast

from pcm_sim.domain import nodes as kinds
from pcm_sim.domain.conditions import ALWAYS, All, Any, Condition, Is, Not
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.keyboards import DigitPad, Keyboard, Keyboards, Offers, Sheets
from pcm_sim.domain.labels import Labels, MessageText
from pcm_sim.domain.nodes import Lock, Node, Tree
from pcm_sim.domain.phone import Contact, Phone
from pcm_sim.domain.rules import Driving, Policy
from pcm_sim.domain.things import Network, Preference, Product, Station, Things, Track
from pcm_sim.domain.vehicle import Canvas, HardKey, HeadUnit, Market, Vehicle, YearRange

# The values were checked by their shapes before they got here; reading them is not checked again.
Plain = Mapping[str, Untyped]

MINUTE_MS = 60_000
ROWS = ("top", "middle", "bottom")
PAD_ROWS = ("first", "second", "third", "last")


def labels(value: str | Labels) -> Labels:
    """Give a label by language; a plain text is the same in all of them."""
    return {"en": value} if isinstance(value, str) else value


def rests_on(value: str | list[str]) -> tuple[str, ...]:
    """Give the facts something rests on; none where it is inferred."""
    return () if isinstance(value, str) else tuple(value)


def condition(plain: Plain | None) -> Condition:
    """Build a condition; several keys in one mapping all must hold."""
    if not plain:
        return ALWAYS
    parts: list[Condition] = []
    for key, value in plain.items():
        match key:
            case "all":
                parts.append(All(tuple(condition(one) for one in value)))
            case "any":
                parts.append(Any(tuple(condition(one) for one in value)))
            case "not":
                parts.append(Not(condition(value)))
            case _:
                parts.append(Is(key, value))
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def node(node_id: str, plain: Plain) -> Node:
    """Build one node of a tree."""
    common: dict[str, Untyped] = {
        "id": node_id,
        "label": labels(plain["label"]),
        "facts": rests_on(plain["facts"]),
        "seed": tuple(plain.get("seed", ())),
        "features": tuple(plain.get("feature", ())),
        "icon": plain.get("icon", ""),
        "when": condition(plain.get("when")),
        "locks": tuple(Lock(condition(one["unless"]), one["message"]) for one in plain.get("locks", ())),
        "note": labels(plain.get("note", {})),
    }
    children = tuple(plain.get("children", ()))
    match plain["kind"]:
        case "menu":
            return kinds.Menu(
                **common,
                children=children,
                layout=plain.get("layout", "list"),
                key=plain.get("key", ""),
                places=tuple(plain.get("places", ())),
            )
        case "check":
            return kinds.Check(**common, setting=plain["setting"])
        case "choice":
            return kinds.Choice(**common, setting=plain["setting"], children=children)
        case "option":
            return kinds.Option(**common, value=plain["value"])
        case "form":
            return kinds.Entrance(**common, form=plain["form"])
        case "action":
            return kinds.Action(**common, does=plain["does"])
        case "value":
            return kinds.Value(**common, shows=plain["shows"])
        case "page":
            return kinds.Page(**common, text=plain["text"])
        case "list":
            return kinds.Listing(
                **common,
                of=plain["of"],
                does=plain.get("does", ""),
                empty=plain["empty"],
                children=children,
            )
        case _:
            return kinds.Shortcut(**common, to=plain["to"], shows=plain.get("shows", ""))


def tree(tree_id: str, plain: Plain) -> Tree:
    """Build the menus of one kind of unit."""
    built = {node_id: node(node_id, one) for node_id, one in plain["nodes"].items()}
    return Tree(tree_id, plain["home"], plain["keys"], built, plain["absent"], tuple(plain["bar"]))


def vehicle(key: str, plain: Plain, everything: Plain) -> Vehicle:
    """Build one row of the matrix."""
    latest = everything["policy"]["model_years"]["latest"]
    canvas = everything["canvases"][plain["canvas"]]
    return Vehicle(
        key=key,
        line=plain["line"],
        name=plain["name"],
        generation=plain["generation"],
        years=tuple(_years(one, latest) for one in plain["years"]),
        head_unit=_head_unit(plain, everything["head_units"][plain["head_unit"]]),
        tree=plain["tree"],
        canvas=Canvas(canvas["width"], canvas["height"], float(canvas["inches"])),
        look=plain["look"],
        link=plain["link"],
        sim_slot=plain["sim_slot"],
        embedded_sim=plain["embedded_sim"],
        roaming=plain["roaming"],
        device_manager_key=plain["device_manager_key"],
        connect_menu=plain["connect_menu"],
        private_mode=plain["private_mode"],
        proof={feature: rests_on(one) for feature, one in plain["proof"].items()},
        has_porsche_connect=plain["has_porsche_connect"],
        wifi=plain["wifi"],
        carplay=plain["carplay"],
        charge_port=plain["charge_port"],
        paths=tuple(plain["paths"]),
    )


def _years(plain: Plain, latest: int) -> YearRange:
    return YearRange(
        plain["from"],
        plain.get("to", latest),
        tuple(plain.get("regions", ())),
        tuple(plain.get("except_regions", ())),
        plain.get("inferred", False),
    )


def _head_unit(vehicle_plain: Plain, plain: Plain) -> HeadUnit:
    keys = vehicle_plain.get("hard_keys", plain["keys"])
    hard_keys = tuple(HardKey(key["id"], key["legend"], key["place"]) for key in keys)
    return HeadUnit(
        vehicle_plain["head_unit"], plain["name"], hard_keys, plain["knobs"], plain["bar"], plain["tabs"]
    )


def market(code: str, plain: Plain) -> Market:
    """Build a market."""
    return Market(
        code,
        plain["label"],
        plain["region"],
        plain["listed"],
        plain["embedded_sim"],
        plain["sim_telephony"],
        plain.get("contact", ""),
        plain["timezone"],
        plain.get("start_offset_ms", 0),
        plain["operator"],
        plain["driver_side"],
    )


def formats(table: Plain) -> Mapping[str, Formats]:
    """Build how each language writes."""
    return {
        code: Formats(
            one["date"], one["decimal"], one["gigabytes"], one["keyboard"], mirrored=one["mirrored"]
        )
        for code, one in table.items()
    }


def keyboards(plain: Plain) -> Keyboards:
    """Build the keyboards and pads of the glass."""
    sheets, pads, holding = plain["sheets"], plain["pads"], plain["holding"]
    around = sheets["beside_space"]
    return Keyboards(
        keyboards={
            key: Keyboard(
                key,
                one["name"],
                one["short"],
                _rows(one["rows"]),
                _offers(one["accents"]),
                tuple(one["capitals"].items()),
            )
            for key, one in plain["keyboards"].items()
        },
        sheets=Sheets(
            _rows(sheets["symbols"]),
            _rows(sheets["more"]),
            _offers(sheets["accents"]),
            around["before"],
            around["after"],
        ),
        pads={
            key: DigitPad(tuple(one[line] for line in PAD_ROWS), _offers(one["accents"]))
            for key, one in pads.items()
        },
        hold_ms=holding["accents_ms"],
        repeat_ms=holding["repeat_ms"],
    )


def _rows(plain: Plain) -> tuple[str, ...]:
    return tuple(plain[line] for line in ROWS)


def _offers(plain: Plain) -> Offers:
    return tuple(plain.items())


def message(plain: Plain) -> MessageText:
    """Build what a message says."""
    return MessageText(
        plain["text"],
        plain.get("way_out", {}),
        plain["tone"],
        rests_on(plain["facts"]),
        plain.get("passing", False),
    )


def policy(plain: Plain) -> Policy:
    """Build the figures of ours."""
    code, password, security = plain["pairing_code"], plain["password"], plain["security_code"]
    driving = plain["driving"]
    return Policy(
        code_length=code["length"],
        code_digits_only=code["characters"] == "digits",
        code_tries=code["tries"],
        code_wait_ms=code["wait_minutes"] * MINUTE_MS,
        password_tries=password["tries"],
        password_wait_ms=password["wait_minutes"] * MINUTE_MS,
        security_code_length=security["length"],
        security_code_tries=security["tries"],
        security_code_wait_ms=security["wait_minutes"] * MINUTE_MS,
        latency_ms=plain["cloud"]["answer_ms"],
        slow_latency_ms=plain["cloud"]["slow_answer_ms"],
        timeout_ms=plain["cloud"]["timeout_ms"],
        notice_ms=plain["unit"]["notice_ms"],
        latest_model_year=plain["model_years"]["latest"],
        install_ms=plain["car"]["install_minutes"] * MINUTE_MS,
        volume_mb=plain["car"]["volume_mb"],
        day_from_hour=plain["unit"]["day_from_hour"],
        night_from_hour=plain["unit"]["night_from_hour"],
        frost_celsius=plain["car"]["frost_celsius"],
        driving=Driving(driving["above_kmh"], tuple(driving["forms"]), tuple(driving["actions"])),
    )


def texts(table: Plain) -> Mapping[str, MessageText]:
    """Build every message."""
    return {message_id: message(cast("Plain", plain)) for message_id, plain in table.items()}


def things(plain: Plain) -> Things:
    """Build what there is round a unit and never changes."""
    return Things(
        stations={
            key: Station(key, one["name"], one["band"], one["frequency"])
            for key, one in plain["stations"].items()
        },
        tracks={key: Track(key, one["title"], one["artist"]) for key, one in plain["tracks"].items()},
        networks={
            key: Network(key, one["name"], one.get("password", ""), one.get("phone", ""))
            for key, one in plain["networks"].items()
        },
        products={
            key: Product(key, one["kind"], one["label"], one["text"])
            for key, one in plain["products"].items()
        },
        preferences={
            key: Preference(one["default"], tuple(one.get("values", ())))
            for key, one in plain["preferences"].items()
        },
    )


def phones(plain: Plain) -> tuple[Phone, ...]:
    """Build the customers' telephones."""
    return tuple(
        Phone(
            id=key,
            name=one["name"],
            contacts=tuple(Contact(who["id"], who["name"], who["number"]) for who in one["contacts"]),
            carplay=one["carplay"],
            network=one.get("network", ""),
            data_in_calls=one["data_in_calls"],
            battery=one["battery"],
        )
        for key, one in plain["phones"].items()
    )
