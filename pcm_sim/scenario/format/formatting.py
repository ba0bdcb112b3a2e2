"""A scenario file in its usual form: ids for labels, keys in their order, the line that editors look for."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.catalogue.shapes import Located
from pcm_sim.catalogue.yaml_reader import parse_yaml
from pcm_sim.catalogue.yaml_tree import YamlList, YamlMap, YamlNode, YamlScalar
from pcm_sim.scenario.binding.binding import Binder, binder_of
from pcm_sim.scenario.binding.car_entries import CarEntries
from pcm_sim.scenario.binding.wanted import OF_CAR, Wanted
from pcm_sim.scenario.files.checking import kind_of_file
from pcm_sim.scenario.files.library import Library
from pcm_sim.scenario.files.not_shown import check_not_shown
from pcm_sim.scenario.format.relabelling import Place, Relabelled, relabelled

ORDER = (
    *("schema", "id", "name", "about", "teaches", "group", "tags", "facts", "requires", "vehicle", "given"),
    *("params", "task", "state", "clock", "steps", "outline"),
)
"""The keys at the top of a file, in the order in which a person reads them."""
_LINE = "# yaml-language-server:"
_SCHEMAS = Path("assets", "schemas")
_FEW = 3
_ITEM = "only the screen tells what it is"


class Formatted(NamedTuple):
    """A file and its usual form.

    Attributes:
        before: Its text.
        after: What it is to be.
        left: Labels that mean different entries on different cars, or maybe an item of a list, and stay.
    """

    before: str
    after: str
    left: tuple[str, ...] = ()


def formatted(catalogue: Catalogue, file: Path, problems: Problems) -> Formatted | None:
    """Give a file in its usual form.

    Args:
        catalogue: The data.
        file: A scenario, a file with steps, or a preset.
        problems: Takes what is wrong with it.

    Returns:
        The file before and after, or none where anything is wrong with it.
    """
    kind = kind_of_file(file)
    if kind == "not_shown":
        return _list_of_facts(catalogue, file, problems)
    found = Library(catalogue, problems).named(file, kind)
    if found is None:
        return None
    before = file.read_bytes().decode("utf-8-sig")
    plain, wants, cars = found
    changes, left = _changes(str(file), wants, cars, binder_of(catalogue))
    after = _with_line(_in_order(relabelled(before, changes), plain), file)
    if not _says_the_same(before, after, changes):
        problems.add(Span(str(file), 1, 1), "it cannot be brought into its usual form without a loss")
        return None
    return Formatted(before, after, left)


def _list_of_facts(catalogue: Catalogue, file: Path, problems: Problems) -> Formatted | None:
    """Give the list of facts that nothing shows in its usual form: it names no entries."""
    before = len(problems)
    check_not_shown(file, catalogue.plain["facts"], problems)
    if len(problems) > before:
        return None
    text = file.read_bytes().decode("utf-8-sig")
    return Formatted(text, _with_line(text, file))


def _says_the_same(before: str, after: str, changes: Mapping[Place, Relabelled]) -> bool:
    """Tell whether two texts are the same to a reader, but for what was put in the place of labels."""
    first, second = (parse_yaml(text.encode("utf-8"), "", Problems()) for text in (before, after))
    return first is not None and second is not None and _is_same(first, second, changes)


def _is_same(first: YamlNode, second: YamlNode, changes: Mapping[Place, Relabelled]) -> bool:
    if (first.line, first.col) in changes:
        return True
    match first, second:
        case YamlMap(), YamlMap():
            return first.items.keys() == second.items.keys() and all(
                _is_same(one, second.items[key][2], changes) for key, (_, _, one) in first.items.items()
            )
        case YamlList(), YamlList():
            return len(first.items) == len(second.items) and all(
                _is_same(one, other, changes) for one, other in zip(first.items, second.items, strict=True)
            )
        case YamlScalar(), YamlScalar():
            return (first.text, first.quoted) == (second.text, second.quoted)
        case _:
            return False


def _changes(
    file: str, wants: Iterable[Wanted], cars: Sequence[CarEntries], binder: Binder
) -> tuple[dict[Place, Relabelled], tuple[str, ...]]:
    changes: dict[Place, Relabelled] = {}
    left: list[str] = []
    for want in wants:
        if want.span.file != file or want.what not in OF_CAR or not want.where.path or "${" in want.name:
            continue
        may_be_an_item = binder.stays_a_label(want)
        name = "" if may_be_an_item else _one_name(want, cars)
        if name:
            changes[want.span.line, want.span.col] = Relabelled(name, want.name)
        else:
            why = _ITEM if may_be_an_item else _why_left(want, cars)
            left.append(f"{want.span}: {want.name!r} stays a label: {why}")
    return changes, tuple(left)


def _why_left(want: Wanted, cars: Sequence[CarEntries]) -> str:
    """Say why labels cannot give way to an id."""
    meant = [(entries, entries.called(want.where)) for entries in cars]
    if not all(found for _, found in meant):
        return _ITEM
    several = next(((one, found) for one, found in meant if len(found) > 1), None)
    if several:
        entries, found = several
        return f"on {entries.rules.vehicle.key} it is {' or '.join(found[:_FEW])} (name one by its id)"
    return "it is another entry on each car"


def _one_name(want: Wanted, cars: Sequence[CarEntries]) -> str:
    """Give the feature whose entry labels mean on all cars, for it holds on others too; else their one id."""
    meant = [(entries, entries.called(want.where)) for entries in cars]
    sure = [(entries, found[0]) for entries, found in meant if len(found) == 1]
    if not sure or len(sure) < len(meant):
        return ""
    first, node = sure[0]
    served = (
        name
        for name in first.nodes[node].features
        if all(one.features.get(name) == found for one, found in sure)
    )
    same = node if len({found for _, found in sure}) == 1 else ""
    return next(served, same)


def _in_order(text: str, plain: Located) -> str:
    """Put the keys at the top into their order, each with the comment above it."""
    lines = text.splitlines(keepends=True)
    found = {key: _line_of(lines, key) for key in plain}
    starts = {key: at for key, at in found.items() if at is not None}
    wanted = sorted(starts, key=lambda key: ORDER.index(key) if key in ORDER else len(ORDER))
    if sorted(starts, key=starts.__getitem__) == wanted:
        return text
    parts = _parts(lines, starts)
    return "".join([parts[""], *(parts[key] for key in wanted)])


def _line_of(lines: Sequence[str], key: str) -> int | None:
    names = (f"{key}:", f'"{key}":', f"'{key}':")
    return next((at for at, line in enumerate(lines) if line.startswith(names)), None)


def _parts(lines: Sequence[str], starts: Mapping[str, int]) -> dict[str, str]:
    """Cut a text before each key, or before the comment that stands right above it."""
    cuts = {}
    for key, at in starts.items():
        first = at
        while first and lines[first - 1].startswith("#") and not lines[first - 1].startswith(_LINE):
            first -= 1
        cuts[key] = first
    ends = sorted(cuts.values())
    parts = {"": "".join(lines[: ends[0]])}
    for key, first in cuts.items():
        end = next((one for one in ends if one > first), len(lines))
        part = "".join(lines[first:end])
        parts[key] = part if part.endswith("\n") else f"{part}\n"
    return parts


def _with_line(text: str, file: Path) -> str:
    """Put the line with the schema first, where there is a schema to name."""
    schema = _schema_for(file)
    if schema is None:
        return text
    line = f"{_LINE} $schema={schema}\n"
    first, _, rest = text.partition("\n")
    return line + (rest if first.startswith(_LINE) else text)


def _schema_for(file: Path) -> str | None:
    """Give the way to a file's schema: of the folders above it, the one that holds schemas."""
    absolute = file.absolute()
    name = f"{kind_of_file(file)}.schema.json"
    for folder in absolute.parents:
        schema = folder / _SCHEMAS / name
        if schema.is_file() or (folder == data_root() and kind_of_file(file)):
            return Path(os.path.relpath(schema, absolute.parent)).as_posix()
    return None
