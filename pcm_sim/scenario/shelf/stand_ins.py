"""What a preset holds in the place of what was typed: a secret that the data do not publish is never in it.

The secrets of the demonstration stand open in the data, and so they may in a preset. Any other might be one
that somebody really uses: a stand-in of the same shape is written, the same one for the same secret.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any as Untyped

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.model import Param

_HOLE = re.compile(r"\$\{([a-z][a-z0-9_.]*)\}")
_PEOPLE, _CARDS, _NETWORKS = (
    ("customers", ("password", "security_code")),
    ("cards", ("pin", "puk")),
    ("networks", ("password",)),
)


def stand_ins(catalogue: Catalogue, params: Mapping[str, Param]) -> dict[str, str]:
    """Give what is written for each parameter, by its name.

    Args:
        catalogue: The data.
        params: What was typed, by name.
    """
    published = set(_published(catalogue))
    secrets = [one.default for one in params.values() if one.secret and one.default not in published]
    shown = {text: _of_shape(text, at) for at, text in enumerate(dict.fromkeys(secrets))}
    return {name: shown.get(one.default, one.default) for name, one in params.items()}


def filled_in(value: Untyped, texts: Mapping[str, str]) -> Untyped:  # noqa: ANN401 - plain values of a file
    """Put texts for names into plain values; a name without one stays.

    Args:
        value: Texts, lists and mappings of them.
        texts: Text by name.
    """
    match value:
        case str():
            return _HOLE.sub(lambda hole: texts.get(hole[1], hole[0]), value)
        case Mapping():
            return {key: filled_in(one, texts) for key, one in value.items()}
        case list() | tuple():
            return [filled_in(one, texts) for one in value]
    return value


def _published(catalogue: Catalogue) -> Iterator[str]:
    for table, names in (_PEOPLE, _CARDS, _NETWORKS):
        for one in catalogue.plain[table].values():
            yield from (str(one[name]) for name in names if one.get(name))


def _of_shape(text: str, number: int) -> str:
    """Give another text with digits, capitals and small letters at the same places, one for each number."""
    figure, letter = str(number % 10), chr(ord("a") + number % 26)
    signs = ((figure if sign.isdigit() else letter.upper() if sign.isupper() else letter) for sign in text)
    return "".join(new if old.isalnum() else old for old, new in zip(text, signs, strict=True))
