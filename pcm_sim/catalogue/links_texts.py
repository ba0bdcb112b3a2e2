"""What must hold for the texts: none is missing, and each takes the same figures in every language."""

import re
from collections.abc import Iterator
from typing import cast

from pcm_sim.catalogue.names import Names, Plain, add_unknown
from pcm_sim.catalogue.needed import MESSAGES, WORDS
from pcm_sim.catalogue.problems import Problems, did_you_mean
from pcm_sim.catalogue.shapes import Located

_HOLE = re.compile(r"\{([a-z_.]+)\}")
_WAY = "path."
_FILES = {
    "words": "words",
    "texts": "desktop",
    "sentences": "guide",
    "failures": "failures",
    "history": "history",
    "atlas": "atlas",
}
"""Tables of short texts, and the file of each."""


def holes(text: str) -> list[str]:
    """Give the names of a text's placeholders, in order, each once."""
    return sorted(set(_HOLE.findall(text)))


def has_lone_brace(text: str) -> bool:
    """Tell whether a brace stands in a text that belongs to no placeholder."""
    rest = _HOLE.sub("", text)
    return "{" in rest or "}" in rest


def check_texts(names: Names, problems: Problems) -> None:
    """Check messages, words, letters and the texts of the window."""
    _check_needed(names, problems)
    _check_holes(names, problems)


def _check_needed(names: Names, problems: Problems) -> None:
    """The unit cannot run without the texts that it asks for by name."""
    for table, what, needed in (("messages", "message", MESSAGES), ("words", "text", WORDS)):
        record = names.records.get(f"menus/{table}.yaml")
        if record is None:
            continue
        there = names.table(table)
        others = [name for name in there if name not in needed]
        for name in needed:
            if name not in there:
                problems.add(
                    record.span(table), f"the {what} {name!r} is missing", did_you_mean(name, others)
                )


def _check_holes(names: Names, problems: Problems) -> None:
    """A text must have the same placeholders in every language, or a figure is lost in one of them."""
    for record, path, labels in _texts(names):
        # Most texts have no placeholder at all.
        if not any("{" in text or "}" in text for text in labels.values()):
            continue
        first = holes(next(iter(labels.values()), ""))
        for language, text in labels.items():
            span = record.span(*path, language)
            found = holes(text)
            if found != first:
                problems.add(
                    span,
                    f"placeholders differ between languages: {', '.join(found) or 'none'} here",
                    f"{', '.join(first) or 'none'} in the first",
                )
            if has_lone_brace(text):
                problems.add(span, "a brace stands alone", "a placeholder is {name}, in small letters")
            for way in (hole.removeprefix(_WAY) for hole in found if hole.startswith(_WAY)):
                if names.table("features") and way not in names.table("features"):
                    add_unknown(problems, span, "feature", way, names.table("features"))


def _texts(names: Names) -> Iterator[tuple[Located, tuple[str | int, ...], dict[str, str]]]:
    """Give every text that may have placeholders: its file, the keys that lead to it, its languages."""
    for table, parts in (("messages", ("text", "way_out")), *((table, ()) for table in _FILES)):
        record = names.records.get(f"menus/{_FILES.get(table, table)}.yaml")
        for text_id, plain in cast("dict[str, Plain]", names.table(table)).items():
            for part in parts:
                if record is not None and part in plain:
                    yield record, (table, text_id, part), cast("dict[str, str]", plain[part])
            if record is not None and not parts:
                yield record, (table, text_id), cast("dict[str, str]", plain)
    record = names.records.get("menus/letters.yaml")
    for text_id, plain in cast("dict[str, Plain]", names.table("letters")).items():
        for path, labels in letter_texts(plain):
            if record is not None:
                yield record, ("letters", text_id, *path), labels


def letter_texts(letter: Plain) -> list[tuple[tuple[str | int, ...], dict[str, str]]]:
    """Give the texts of a letter, each with the keys that lead to it."""
    lines = cast("list[dict[str, str]]", letter["text"])
    single = [
        ((part,), cast("dict[str, str]", letter[part])) for part in ("subject", "link") if part in letter
    ]
    return [*single, *((("text", at), line) for at, line in enumerate(lines))]
