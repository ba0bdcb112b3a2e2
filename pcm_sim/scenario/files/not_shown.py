"""The facts that no simulation can show, with the reason: a file that the corpus keeps of them."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import cast

from pcm_sim.catalogue.problems import Problems, did_you_mean
from pcm_sim.catalogue.shapes import BAD, Context, Field, Located, MapOf, Record, Whole
from pcm_sim.catalogue.vocabulary_common import LABELS
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.files.places import shown_as
from pcm_sim.scenario.format.vocabulary_common import FACT

FILE = "facts/not-shown.yaml"
"""Where it lies below the scenarios' folder."""
NOT_SHOWN = Record(
    {
        "schema": Field(Whole(1, 1, what="the version of the format, 1"), about="the version of the format"),
        "not_shown": Field(MapOf(FACT, LABELS, what="reasons by fact"), about="why each cannot be shown"),
    },
    what="facts that are not shown",
)


def read_not_shown(root: Path, known: Collection[str], problems: Problems) -> Mapping[str, Labels]:
    """Read the reasons of a folder; none where it has no such file, or a wrong one.

    Args:
        root: The scenarios' folder.
        known: Every fact there is.
        problems: Takes what is wrong.
    """
    path = root / FILE
    return check_not_shown(path, known, problems) if path.is_file() else {}


def check_not_shown(path: Path, known: Collection[str], problems: Problems) -> Mapping[str, Labels]:
    """Read a file of reasons; what names no fact is told.

    Args:
        path: The file.
        known: Every fact there is.
        problems: Takes what is wrong.
    """
    shown = shown_as(path)
    tree = read_yaml(path, shown, problems)
    plain = NOT_SHOWN.read(tree, Context(shown, problems)) if tree is not None else BAD
    if plain is BAD:
        return {}
    reasons = cast("Located", plain["not_shown"])
    for fact in reasons:
        if fact not in known:
            problems.add(reasons.key_span(fact), f"there is no fact {fact!r}", did_you_mean(fact, known))
    return cast("Mapping[str, Labels]", reasons)
