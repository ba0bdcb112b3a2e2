"""From plain values to My Porsche; only who shows the telephone needs it."""

from collections.abc import Mapping

from pcm_sim.catalogue import build
from pcm_sim.catalogue.build import Plain
from pcm_sim.domain.errands import BACK, Errand
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.labels import MessageText
from pcm_sim.domain.nodes import Node, Tree
from pcm_sim.domain.phone_forms import FIELD_KINDS, FieldChoice, FormField, PhoneForm
from pcm_sim.domain.phone_rules import Foot, PageText, PhoneRules

APP = "my-porsche"


def phone_rules(
    plain: Plain, messages: Mapping[str, MessageText], formats: Mapping[str, Formats]
) -> PhoneRules:
    """Build the app.

    Args:
        plain: All values.
        messages: What is told, by its id.
        formats: How each language writes.
    """
    app = plain["apps"][APP]
    nodes = app["nodes"]
    unit = plain["policy"]["unit"]
    return PhoneRules(
        tree=Tree(
            APP, app["home"], {}, {key: _node(key, one) for key, one in nodes.items()}, {}, (*app["bar"],)
        ),
        forms={key: _form(one["form"]) for key, one in nodes.items() if one["kind"] == "form"},
        errands=_errands(nodes),
        texts={key: _over(one) for key, one in nodes.items() if one["kind"] in {"menu", "list"}},
        feet={
            "": _feet(app["foot"]),
            **{key: _feet(one["foot"]) for key, one in nodes.items() if "foot" in one},
        },
        messages=messages,
        words=plain["words"],
        formats=formats,
        languages=tuple(unit["languages"]),
        notice_ms=unit["notice_ms"],
        called={key: one["called"] for key, one in nodes.items() if "called" in one},
        products={key: one["label"] for key, one in plain["products"].items()},
        looks={key: one["look"] for key, one in nodes.items() if "look" in one},
    )


def _node(node_id: str, plain: Plain) -> Node:
    if plain["kind"] == "form":
        # The form of a row is its own: it is called as the row is.
        return build.node(node_id, {**plain, "form": node_id})
    return build.node(node_id, plain)


def _errands(nodes: Plain) -> dict[str, Errand]:
    """Give what each row wants of the cloud; an option wants what its choice does, and leads back to it."""
    found = {key: _errand(one) for key, one in nodes.items() if "does" in one}
    for key, one in nodes.items():
        if one["kind"] == "option":
            of_choice = found[key.rpartition("/")[0]]
            found[key] = of_choice._replace(then=of_choice.then or BACK)
    return found


def _errand(plain: Plain) -> Errand:
    given = tuple(plain.get("with", {}).items())
    return Errand(plain["does"], given, plain.get("ask", ""), plain.get("done", ""), plain.get("then", ""))


def _over(plain: Plain) -> PageText:
    return PageText(plain.get("text", {}), plain.get("shows", ""), plain.get("head", ""))


def _feet(plain: list[Plain]) -> tuple[Foot, ...]:
    return tuple(Foot(one["id"], one["text"], one.get("to", "")) for one in plain)


def _form(plain: Plain) -> PhoneForm:
    return PhoneForm(plain["prompt"], plain["confirm"], tuple(map(_field, plain["fields"])))


def _field(plain: Plain) -> FormField:
    kind = FIELD_KINDS[plain["kind"]]
    return FormField(
        id=plain["id"],
        kind=plain["kind"],
        label=build.labels(plain["label"]),
        hint=plain.get("hint", {}),
        least=plain.get("least", kind.least),
        most=plain.get("most", kind.most),
        secret=plain.get("secret", kind.secret),
        optional=plain.get("optional", False),
        value=plain.get("value", ""),
        choices=tuple(
            FieldChoice(one["value"], build.labels(one["label"])) for one in plain.get("choices", ())
        ),
        of=plain.get("of", ""),
    )
