"""Which texts a screen asks for: labels that note it when they are read."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.labels import Labels, MessageText
from pcm_sim.domain.nodes import Listing, Node, Page, Tree
from pcm_sim.domain.view import view
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.exploring import Explored
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_step import handset_of
from pcm_sim.session.portal import portal_of


class Ear:
    """Notes which texts are asked for while a screen is made.

    Attributes:
        declared: Every text by its key.
        heard: Keys that were asked for since it was last looked at.
    """

    def __init__(self) -> None:
        """Nothing is declared yet."""
        self.declared: dict[str, Labels] = {}
        self.heard: set[str] = set()

    def at(self, key: str, labels: Labels) -> Labels:
        """Give the same labels, which tell this ear when they are read; empty ones are no text."""
        if not labels:
            return labels
        self.declared[key] = labels
        return _Heard(labels, key, self.heard)


class _Heard(dict[str, str]):
    """Labels that note that they are read."""

    __slots__ = ("_key", "_told")

    def __init__(self, labels: Labels, key: str, told: set[str]) -> None:
        super().__init__(labels)
        self._key = key
        self._told = told

    def get(self, language: str, default: str | None = None) -> str | None:  # type: ignore[override]
        self._told.add(self._key)
        return super().get(language, default)


class Listener(NamedTuple):
    """Makes the screens of a machine in any language, and hears what they say.

    Attributes:
        ear: What it hears with.
        show: Makes the screen of a moment in a language.
    """

    ear: Ear
    show: Callable[[Moment, str], object]


def listener(explored: Explored) -> Listener:
    """Give what makes the screens of a machine once more and hears which texts they ask for."""
    return _on_unit(explored) if explored.crawl.machine.name == PCM else _on_phone(explored)


def _on_unit(explored: Explored) -> Listener:
    ear = Ear()
    rules = explored.session.rules
    heard = replace(
        rules,
        tree=_tree(ear, rules.tree),
        messages=_messages(ear, rules.messages),
        words={name: ear.at(f"word {name}", labels) for name, labels in rules.words.items()},
    )

    def show(moment: Moment, language: str) -> object:
        return view(heard, moment.cabin.with_unit(replace(moment.unit, language=language)))

    return Listener(ear, show)


def _on_phone(explored: Explored) -> Listener:
    ear = Ear()
    kit = explored.session.phone_kit()
    rules = kit.rules
    heard = replace(
        rules,
        tree=_tree(ear, rules.tree),
        messages=_messages(ear, rules.messages),
        words={name: ear.at(f"word {name}", labels) for name, labels in rules.words.items()},
        texts={
            page: over._replace(text=ear.at(f"over {page}", over.text)) for page, over in rules.texts.items()
        },
        forms={
            row: form._replace(
                prompt=ear.at(f"prompt {row}", form.prompt),
                confirm=ear.at(f"confirm {row}", form.confirm),
                fields=tuple(
                    field._replace(
                        label=ear.at(f"field {row}/{field.id}", field.label),
                        hint=ear.at(f"hint {row}/{field.id}", field.hint),
                    )
                    for field in form.fields
                ),
            )
            for row, form in rules.forms.items()
        },
        feet={
            page: tuple(foot._replace(text=ear.at(f"foot {foot.id}", foot.text)) for foot in feet)
            for page, feet in rules.feet.items()
        },
    )
    own = replace(kit, rules=heard)

    def show(moment: Moment, language: str) -> object:
        handset: Handset = replace(handset_of(own, moment), language=language)
        portal = portal_of(moment.world, handset, moment.now, own)
        return phone_view(heard, handset, portal, moment.now)

    return Listener(ear, show)


def _tree(ear: Ear, tree: Tree) -> Tree:
    return replace(tree, nodes={name: _node(ear, tree.id, node) for name, node in tree.nodes.items()})


def _node(ear: Ear, tree: str, node: Node) -> Node:
    labelled = replace(node, label=ear.at(f"label {tree}/{node.id}", node.label))
    match labelled:
        case Page():
            return replace(labelled, text=ear.at(f"text {tree}/{node.id}", labelled.text))
        case Listing():
            return replace(labelled, empty=ear.at(f"empty {tree}/{node.id}", labelled.empty))
        case _:
            return labelled


def _messages(ear: Ear, messages: Mapping[str, MessageText]) -> Mapping[str, MessageText]:
    return {
        name: said._replace(
            text=ear.at(f"message {name}", said.text), way_out=ear.at(f"way_out {name}", said.way_out)
        )
        for name, said in messages.items()
    }
