"""Telling what is wrong with a name: what it is not, what was meant, and where the entry is on this car."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import did_you_mean, quoted
from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.routes import why_absent
from pcm_sim.scenario.binding.car_entries import ARROW, CarEntries
from pcm_sim.scenario.binding.known import Known
from pcm_sim.scenario.binding.lack import Lack
from pcm_sim.scenario.binding.lacks_values import lack_of_setting, lack_of_value
from pcm_sim.scenario.binding.nearness import nearest, quoted_whole
from pcm_sim.scenario.binding.phone_entries import PhoneEntries
from pcm_sim.scenario.binding.target_forms import FIXED, LOOSE
from pcm_sim.scenario.binding.wanted import ENTRY, KEY, NAMED, OF_PHONE, SCREEN, TARGET, VALUE_OF, Wanted
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.building_values import parts

_FORM = "form:"
_FIELD = "form/field/"
_NAMES = ("phones", "networks", "stations", "tracks", "products", "cards", "customers")
_ON_UNIT = ("words", *_NAMES)
_ON_PHONE = ("letters", "centres", "charge_points", "markets", "vehicles")
_SHOWN = 6


class Lacks:
    """Finds them.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is looked up yet."""
        self._catalogue = catalogue
        self._known = Known(catalogue)
        self._phone = PhoneEntries(catalogue)

    def anywhere(self, want: Wanted) -> Lack | None:
        """Tell what is wrong with a name that is the same for every car; none where nothing is.

        Args:
            want: What is named.
        """
        if want.what in NAMED:
            return self._field(want.name) or self._of_some_car(want)
        if want.what in OF_PHONE:
            return self._field(want.name) or self._of_phone(want)
        if want.what.startswith(VALUE_OF):
            return lack_of_value(self._known, want.what.removeprefix(VALUE_OF), want.name)
        names = self._known.names(want.what)
        if names is None or want.name in names or _came_later(want):
            return None
        return self._unknown(want, names)

    def on(self, want: Wanted, entries: CarEntries) -> Lack | None:
        """Tell what is wrong with a name on a car; none where nothing is.

        Args:
            want: What is named.
            entries: The menus of the car.
        """
        if want.what == KEY:
            return _key(want.name.upper(), entries)
        if want.where.path:
            return self._labelled(want, entries)
        if _is_there(want, entries):
            return self._field(want.name)
        hint = self._as_words(want, entries) or self._elsewhere(want.where, want.name, entries)
        return Lack(f"there is no {quoted_whole(want.name)}", hint)

    def _field(self, name: str) -> Lack | None:
        """Tell what is wrong with the name of a field, which is only there while its form is."""
        if not name.startswith(_FIELD):
            return None
        own = name.removeprefix(_FIELD)
        fields = self._known.fields
        return (
            None if own in fields else Lack(f"no form has a field {quoted(own)}", did_you_mean(own, fields))
        )

    def _unknown(self, want: Wanted, names: frozenset[str]) -> Lack:
        what = want.what.split(" ", 1)[1]
        if want.what.startswith("a deed"):
            return _deed(want, names)
        if what == "setting" and (fixed := lack_of_setting(want.name)):
            return fixed
        if want.what.startswith("a letter by") and want.name in self._catalogue.plain["letters"]:
            ways = ", ".join(self._catalogue.plain["letters"][want.name]["channels"])
            return Lack(f"the letter {quoted(want.name)} does not go {want.what[9:]}", f"it goes by {ways}")
        what = "letter" if what.startswith("letter") else what
        few = f"one of: {', '.join(sorted(names))}" if len(names) <= _SHOWN else ""
        return Lack(f"there is no {what} {quoted(want.name)}", did_you_mean(want.name, sorted(names)) or few)

    def _of_phone(self, want: Wanted) -> Lack | None:
        if want.where.path:
            return self._labelled_on_phone(want)
        has = self._phone.has_target
        if want.what.startswith("a screen"):
            has = self._phone.has_screen
        elif want.what.startswith("an entry"):
            has = self._phone.has_entry
        if has(want.name):
            return None
        hint = did_you_mean(want.name, sorted(self._phone.nodes))
        return Lack(f"My Porsche has no {quoted(want.name)}", hint)

    def _labelled_on_phone(self, want: Wanted) -> Lack | None:
        where, rules = want.where, self._catalogue.phone_rules
        if where.lang and where.lang not in rules.languages:
            return Lack(f"there is no language {quoted(where.lang)}", ", ".join(rules.languages))
        found = sorted(self._phone.called(where))
        is_entry = want.what.startswith("an entry")
        if is_entry and len(found) > 1:
            return Lack(f"{quoted_whole(want.name)} is {len(found)} entries", f"name one: {_few(found)}")
        if found or (not is_entry and self._is_read_on_phone(where)):
            return None
        hint = did_you_mean(where.path[-1], sorted(self._phone.labels(where.lang)))
        if not (is_entry or hint):
            # What somebody typed before may stand in a list by then: a name, an address.
            return None
        return Lack(f"nothing in My Porsche is called {quoted_whole(want.name)}", hint)

    def _is_read_on_phone(self, where: Where) -> bool:
        """Tell whether a label may be one of a button, a field or an item, which only a telephone shows."""
        wanted = where.path[-1].casefold()
        known = (*self._other_labels, *(one.casefold() for one in self._phone.labels("")))
        return any(one.startswith(wanted) if where.fuzzy else one == wanted for one in known)

    def _of_some_car(self, want: Wanted) -> Lack | None:
        if want.where.path or want.name in FIXED or want.name.startswith(LOOSE):
            return None
        if any(entries.has_target(want.name) for entries in self.kinds_of_car):
            return None
        hint = did_you_mean(want.name, [*self._catalogue.features, *self._all_nodes])
        return Lack(f"no car has {quoted(want.name)}", hint)

    @cached_property
    def _all_nodes(self) -> dict[str, Node]:
        trees = (self._catalogue.tree(name) for name in self._catalogue.plain["trees"])
        return {node_id: node for tree in trees for node_id, node in tree.nodes.items()}

    def _labelled(self, want: Wanted, entries: CarEntries) -> Lack | None:
        where = want.where
        if where.lang and where.lang not in entries.rules.languages:
            return Lack(f"there is no language {quoted(where.lang)}", ", ".join(entries.rules.languages))
        found = entries.called(where)
        if len(found) == 1:
            return None
        if found and (len(where.path) > 1 or want.what != TARGET):
            return Lack(f"{quoted_whole(want.name)} is {len(found)} entries", f"name one: {_few(found)}")
        if found or (len(where.path) == 1 and want.what == TARGET and self._is_read_somewhere(where)):
            return None
        return Lack(f"there is no {quoted_whole(want.name)}", self._elsewhere(where, want.name, entries))

    def _is_read_somewhere(self, where: Where) -> bool:
        """Tell whether a label is one of a button, a field or an item, which only a running unit shows."""
        wanted = where.path[0].casefold()
        return any(one.startswith(wanted) if where.fuzzy else one == wanted for one in self._other_labels)

    def may_be_an_item(self, where: Where) -> bool:
        """Tell whether a label alone may be that of an item of a list, such as a person or a telephone."""
        wanted = where.path[0].casefold()
        plain = self._catalogue.plain
        names = (text.casefold() for table in _NAMES for text in _texts(plain[table]))
        # What is said of a product is a sentence, and no label of an item.
        return any(wanted in one for one in names if not one.endswith("."))

    @cached_property
    def _other_labels(self) -> frozenset[str]:
        plain = self._catalogue.plain
        tables = (*_ON_UNIT, *_ON_PHONE)
        return frozenset(text.casefold() for table in tables for text in _texts(plain[table]))

    def _elsewhere(self, where: Where, name: str, entries: CarEntries) -> str:
        """Say where what was meant is on this car, else which name looks like it."""
        language = where.lang or entries.language_of(where.path)
        base, mark, _ = name.partition("#")
        if mark and base in entries.nodes:
            return f"{quoted(base)} is no list"
        for feature in self._features_meant(where, name):
            if feature in entries.features:
                way = entries.way_to(entries.features[feature], language)
                return f"{feature} is reached by {way}; use open: {feature}"
            absent = entries.rules.tree.absent.get(feature)
            if absent:
                told, _ = entries.rules.tell(why_absent(entries.rules.tree, feature), language)
                return told
        if where.path:
            same = entries.called(Where(path=where.path[-1:], lang=where.lang))
            if same:
                return f"{quoted(where.path[-1])} is reached by {entries.way_to(same[0], language)}"
            if len(where.path) == 1:
                return nearest(name, entries.labels(where.lang), ARROW)
            return nearest(name, entries.ways(where.lang), ARROW)
        features = () if "/" in name else entries.features
        return nearest(name, [*features, *entries.nodes, *sorted(FIXED)], "/")

    def _as_words(self, want: Wanted, entries: CarEntries) -> str:
        """Say how to write what is no id but a path or a label of this car; empty where it is neither."""
        path = parts(want.name)
        found = entries.called(Where(path=path))
        several = len(path) == 1 and want.what == TARGET
        if not found and len(path) > 1:
            near = nearest(ARROW.join(path), entries.ways(), ARROW)
            return f"this is no id: write a path as {{path: …}}{near and f'; {near}'}"
        if not found:
            alone = several and self._is_read_somewhere(Where(path=path))
            return f"this is no id but a label: write {_written(path)}" if alone else ""
        ids = [next(iter(entries.nodes[one].features), one) for one in found]
        if len(ids) > 1 and not several:
            return f"this is no id but the words of {len(ids)} entries; name one: {_few(ids)}"
        words = "a label" if len(path) == 1 else "a path"
        return f"this is no id but {words}: write {_written(path)}, or {' or '.join(ids[:_SHOWN])}"

    def _features_meant(self, where: Where, name: str) -> Iterator[str]:
        """Give the features that an entry serves on the cars that have it."""
        if name in self._catalogue.features:
            yield name
        for entries in self.kinds_of_car:
            if len(where.path) > 1:
                nodes = entries.called(where)
            else:
                nodes = () if where.path else (name.partition("#")[0],)
            for one in nodes:
                yield from entries.serves(one)

    @cached_property
    def kinds_of_car(self) -> tuple[CarEntries, ...]:
        """Give the menus of one car of each tree and unit, where an entry may be that another has not."""
        vehicles = self._catalogue.matrix.vehicles.values()
        kinds = {
            (one.tree, one.head_unit.id, tuple(sorted(map(str, one.facts().items())))): one
            for one in vehicles
        }
        return tuple(CarEntries(self._catalogue.rules(one)) for one in kinds.values())


def _came_later(want: Wanted) -> bool:
    """Tell whether a customer is named whom no data know: one who joins meanwhile has a number."""
    who = want.name.split(".")[1:2] if want.what == "a state" and want.name.startswith("cloud.") else []
    who = [want.name] if want.what == "a customer" else who
    return any(letter.isdigit() for name in who for letter in name)


def _is_there(want: Wanted, entries: CarEntries) -> bool:
    match want.what:
        case what if what == ENTRY:
            return bool(entries.entry(want.name) or entries.item(want.name))
        case what if what == SCREEN:
            return entries.has_screen(want.name) or want.name.removeprefix(_FORM) in FORMS
        case _:
            return entries.has_target(want.name)


def _key(name: str, entries: CarEntries) -> Lack | None:
    keys = [*(key.id for key in entries.rules.vehicle.head_unit.keys), *entries.rules.tree.keys]
    if name in keys:
        return None
    return Lack(f"there is no key {quoted(name)}", did_you_mean(name, keys) or f"there are {_few(keys)}")


def _deed(want: Wanted, names: frozenset[str]) -> Lack:
    who = want.what.rpartition(" ")[2]
    operation = OPERATIONS.get(want.name)
    if operation:
        return Lack(f"the {who} cannot ask for {quoted(want.name)}", f"it is for: {', '.join(operation.who)}")
    return Lack(
        f"nothing is called {quoted(want.name)} that the {who} can do", did_you_mean(want.name, sorted(names))
    )


def _written(path: Sequence[str]) -> str:
    """Write a target by its labels as a file has it."""
    if len(path) > 1:
        return f'{{path: "{ARROW.join(path)}"}}'
    plain = path[0].replace(" ", "").isalnum()
    return f"{{label: {path[0]}}}" if plain else f'{{label: "{path[0]}"}}'


def _few(names: Iterable[str]) -> str:
    listed = [*dict.fromkeys(names)]
    more = f" and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    return ", ".join(listed[:_SHOWN]) + more


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
