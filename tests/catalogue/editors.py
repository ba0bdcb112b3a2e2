"""What an editor makes of a data file before it looks at the schema: the core schema of YAML 1.2."""

import re
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from pcm_sim.catalogue.yaml_tree import YamlList, YamlMap, YamlNode, YamlScalar

_NULL = re.compile(r"null|Null|NULL|~|")
_SWITCH = re.compile(r"true|True|TRUE|false|False|FALSE")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEX = re.compile(r"0x[0-9a-fA-F]+")
_FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def value_of(text: str, *, quoted: bool):
    """Give what a scalar is taken for."""
    if quoted:
        return text
    if _NULL.fullmatch(text):
        return None
    if _SWITCH.fullmatch(text):
        return text.lower() == "true"
    if _WHOLE.fullmatch(text):
        return int(text)
    if _OCTAL.fullmatch(text) or _HEX.fullmatch(text):
        return int(text, 0)
    return float(text) if _FRACTION.fullmatch(text) else text


class _Loader(yaml.SafeLoader):
    """Composes as PyYAML does, and takes each scalar for what YAML 1.2 takes it."""

    def construct_scalar_of_today(self, node):
        return value_of(node.value, quoted=node.style is not None)

    def construct_mapping_of_today(self, node):
        # Keys are names to an editor, whatever they look like.
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


_Loader.yaml_implicit_resolvers = {}
_Loader.yaml_constructors = {
    "tag:yaml.org,2002:str": _Loader.construct_scalar_of_today,
    "tag:yaml.org,2002:map": _Loader.construct_mapping_of_today,
    "tag:yaml.org,2002:seq": lambda loader, node: loader.construct_sequence(node, deep=True),
}


def load(file: Path):
    """Read a file as an editor does."""
    return yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506


def as_seen(node: YamlNode):
    """Give what an editor makes of a tree."""
    if isinstance(node, YamlMap):
        return {key: as_seen(value) for key, (_, _, value) in node.items.items()}
    if isinstance(node, YamlList):
        return [as_seen(item) for item in node.items]
    assert isinstance(node, YamlScalar)
    return value_of(node.text, quoted=node.quoted)


def faults(schema, value) -> list[str]:
    """Give what an editor underlines."""
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(value)
    ]


def accepts(schema, value) -> bool:
    """Tell whether an editor underlines nothing."""
    return Draft202012Validator(schema).is_valid(value)
