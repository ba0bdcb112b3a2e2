"""Languages that a person adds: from the English texts to theirs, and what is still to be written."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from pcm_sim.catalogue.labels_found import Plain, Spoken, every_text
from pcm_sim.catalogue.links_texts import has_lone_brace, holes
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean, quoted
from pcm_sim.catalogue.shapes import Json, Located
from pcm_sim.catalogue.vocabulary_common import LANGUAGES

_LONG = 60
_SAME_START = 12
_TABLES = ("texts", "ids", "search")


def translate(plain: Plain, parts: Mapping[str, Sequence[Located]], problems: Problems) -> None:
    """Write the translations of all languages beside the texts that they translate.

    Args:
        plain: All values; labels get a language more.
        parts: What the files of each language say, the lowest first.
        problems: Takes translations of what nobody says, and those that lose a placeholder.
    """
    if not any(part[table] for some in parts.values() for part in some for table in _TABLES if table in part):
        return
    # All of them before the first is changed, for the English itself may be put in other words.
    spoken = [*every_text(plain)]
    for language, some in parts.items():
        for part in some:
            _check(part, plain, spoken, problems)
            _write(part, plain, spoken, language)


def missing(plain: Plain, language: str) -> dict[str, list[str]]:
    """Give the English texts that a language has no translation of, each once, by the kind of text.

    Args:
        plain: All values, translated.
        language: Its code.
    """
    first = {one.english: one.group for one in reversed([*every_text(plain)]) if not one.is_in(language)}
    found: dict[str, list[str]] = {}
    for text, group in reversed(first.items()):
        found.setdefault(group, []).append(text)
    return found


def count_texts(plain: Plain) -> int:
    """Count the English texts that want a translation, each once."""
    return len({one.english for one in every_text(plain) if not one.is_for_all})


def offer_languages(plain: Plain, names: Mapping[str, str]) -> None:
    """Put the languages that a person added into every choice of the language, after the last.

    Args:
        plain: All values; trees get a row more where a language is missing.
        names: What each language calls itself.
    """
    for tree in cast("dict[str, dict[str, dict[str, dict[str, Json]]]]", plain["trees"]).values():
        for node_id, node in [*tree["nodes"].items()]:
            if node["kind"] == "choice" and node["setting"] == "language":
                tree["nodes"] = _with_options(tree["nodes"], node_id, names)


def _with_options(
    nodes: dict[str, dict[str, Json]], choice: str, names: Mapping[str, str]
) -> dict[str, dict[str, Json]]:
    children = cast("list[str]", nodes[choice]["children"])
    offered = {str(nodes[child].get("value")) for child in children}
    more: dict[str, dict[str, Json]] = {
        f"{choice}/{code}": {"kind": "option", "value": code, "label": name, "facts": "inferred"}
        for code, name in names.items()
        if code not in offered and code not in LANGUAGES and f"{choice}/{code}" not in nodes
    }
    if not more:
        return nodes
    last = children[-1]
    longer = {**nodes[choice], "children": cast("Json", [*children, *more])}
    grown: dict[str, dict[str, Json]] = {}
    for node_id, node in nodes.items():
        grown[node_id] = longer if node_id == choice else node
        if node_id == last:
            grown.update(more)
    return grown


def _write(part: Located, plain: Plain, spoken: Iterable[Spoken], language: str) -> None:
    by_id, by_text = _table(part, "ids"), _table(part, "texts")
    for one in spoken:
        translation = by_id.get(one.id) or by_text.get(one.english)
        if translation:
            one.put(language, str(translation))
    features = cast("dict[str, dict[str, dict[str, Json]]]", plain["features"])
    for feature, words in _table(part, "search").items():
        if feature in features:
            known = cast("list[Json]", features[feature]["words"].get(language, []))
            features[feature]["words"][language] = [*known, *cast("list[Json]", words)]


def _check(part: Located, plain: Plain, spoken: Sequence[Spoken], problems: Problems) -> None:
    english = dict.fromkeys(one.english for one in spoken)
    for text, translation in _table(part, "texts").items():
        if text not in english:
            hint = _near(text, english) if not problems.full else ""
            problems.add(_key_span(part, "texts", text), f"no text says {quoted(text)}", hint)
        else:
            _check_holes(text, str(translation), part.span("texts", text), problems)
    ids = {one.id: one.english for one in spoken if one.id}
    for text_id, translation in _table(part, "ids").items():
        if text_id not in ids:
            hint = did_you_mean(text_id, ids)
            problems.add(_key_span(part, "ids", text_id), f"there is no text {text_id!r}", hint)
        else:
            _check_holes(ids[text_id], str(translation), part.span("ids", text_id), problems)
    features = cast("Plain", plain["features"])
    for feature in _table(part, "search"):
        if feature not in features:
            hint = did_you_mean(feature, features)
            problems.add(_key_span(part, "search", feature), f"there is no feature {feature!r}", hint)


def _check_holes(english: str, translation: str, span: Span, problems: Problems) -> None:
    wanted, found = holes(english), holes(translation)
    if translation and found != wanted:
        told = f"placeholders differ from the English: {', '.join(found) or 'none'} here"
        problems.add(span, told, f"{', '.join(wanted) or 'none'} in English")
    if has_lone_brace(translation):
        problems.add(span, "a brace stands alone", "a placeholder is {name}, in small letters")


def _near(text: str, known: Iterable[str]) -> str:
    """Give the text that was probably meant; a long one by how it begins, for comparing it takes too long."""
    if len(text) < _LONG:
        return did_you_mean(text, known)
    best = max(known, key=lambda one: _same_start(one, text), default="")
    return f"did you mean {quoted(best)}?" if _same_start(best, text) >= _SAME_START else ""


def _same_start(one: str, other: str) -> int:
    """Count the letters with which two texts begin alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _table(part: Located, name: str) -> Mapping[str, Json]:
    return cast("Mapping[str, Json]", part.get(name) or {})


def _key_span(part: Located, table: str, key: str) -> Span:
    held = part[table]
    return held.key_span(key) if isinstance(held, Located) else part.span(table)
