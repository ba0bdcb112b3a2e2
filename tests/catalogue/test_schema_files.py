"""The schemas as files: made of the shapes of today, named by every shipped file, and true of it."""

import json
import re
from pathlib import PurePosixPath

import pytest
from editors import faults, load
from jsonschema import Draft202012Validator

from pcm_sim.catalogue.data_root import SCENARIOS, TEXTS, data_root, yaml_files
from pcm_sim.catalogue.kinds import kind_of, schema_of
from pcm_sim.catalogue.vocabulary_common import LANGUAGES
from pcm_sim.cli.file_kinds import ALL_KINDS as KINDS
from pcm_sim.cli.file_kinds import WRITTEN
from pcm_sim.cli.schema import as_file

SCHEMAS = data_root() / "assets" / "schemas"
FILES = [
    path.relative_to(data_root())
    for folder in (*TEXTS, SCENARIOS)
    for path in yaml_files(data_root() / folder)
]
FIRST_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def kind_by_place(file: PurePosixPath) -> str:
    """Give the kind of which a file must be where it stands: the most exact place counts."""
    if file.name.endswith(".scn.yaml"):
        return "scenario"
    stands = {name: kind.stands for name, kind in KINDS.items()}
    fitting = [
        name
        for name, place in stands.items()
        if place.count("/") == len(file.parts) - 1 and file.match(place)
    ]
    return min(fitting, key=lambda name: stands[name].count("*"))


@pytest.mark.parametrize("kind", [*KINDS, *WRITTEN])
def test_a_schema_is_as_its_shape_is_today(kind):
    file = SCHEMAS / f"{kind}.schema.json"
    assert file.read_text(encoding="utf-8") == as_file(kind), "run `pcm-sim schema --write assets/schemas`"


def test_there_is_no_schema_of_anything_else():
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{kind}.schema.json" for kind in (*KINDS, *WRITTEN)}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("own", [False, True], ids=["shipped", "own"])
def test_a_schema_is_a_schema(kind, own):
    Draft202012Validator.check_schema(schema_of(kind, own=own, kinds=KINDS))


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_shipped_file_names_its_schema_and_is_as_it_says(file):
    path = data_root() / file
    first_line = path.read_text(encoding="utf-8").partition("\n")[0]
    named = FIRST_LINE.fullmatch(first_line)
    assert named, "the first line names the schema"
    schema = (path.parent / named[1]).resolve()
    assert schema == (SCHEMAS / f"{kind_by_place(file)}.schema.json").resolve()
    assert faults(json.loads(schema.read_text(encoding="utf-8")), load(path)) == []


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_file_is_known_by_its_keys_wherever_it_lies(file):
    kind = kind_of(load(data_root() / file), KINDS)
    assert kind is not None
    assert kind.stands == KINDS[kind_by_place(file)].stands


def properties(schema, path=()):
    """Give every key that a schema knows, with the keys that lead to it, and what is said of it."""
    if isinstance(schema, list):
        for part in schema:
            yield from properties(part, path)
    elif isinstance(schema, dict):
        for key, part in schema.get("properties", {}).items():
            # Languages speak for themselves.
            if key not in LANGUAGES:
                yield (*path, key), part
            yield from properties(part, (*path, key))
        for key, part in schema.items():
            if key not in {"properties", "if"}:
                yield from properties(part, path)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_says_what_it_is_for(kind):
    silent = {path for path, part in properties(schema_of(kind, kinds=KINDS)) if not part.get("description")}
    assert silent == set(), "give their fields an `about`"


@pytest.mark.parametrize("name", KINDS)
def test_a_first_key_tells_one_kind_only(name):
    kind = KINDS[name]
    assert [one for one, other in KINDS.items() if other.first_key == kind.first_key] == [name]
