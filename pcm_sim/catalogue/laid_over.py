"""Tables of several files as one: what lies above adds entries, and replaces those of the same name."""

from collections.abc import Mapping, Sequence

from pcm_sim.catalogue.problems import Span
from pcm_sim.catalogue.shapes import Field, Json, Located, Record, Shape

ENTRIES = 2
"""Tables and the entries in them: an entry is replaced as a whole."""
ALL = 99
"""Every figure by itself, however deep it stands."""


class LaidOver(Located):
    """The values of several mappings, which still know in which file each was written.

    Args:
        parts: The mappings, the lowest first.
        depth: How many keys lead to a value that is replaced as a whole.
        replaced: Keys of lists whose order says something: they do not grow.
    """

    __slots__ = ("_depth", "_parts")

    def __init__(self, parts: Sequence[Located], depth: int, replaced: Sequence[str] = ()) -> None:
        dict.__init__(self, _laid_over([*parts], depth, replaced))
        self._parts = tuple(parts)
        self._depth = depth

    def span(self, *path: str | int) -> Span:
        """See `Located.span`."""
        return self._part(path).span(*path)

    def key_span(self, key: str) -> Span:
        """See `Located.key_span`."""
        return self._part((key,)).key_span(key)

    def _part(self, path: Sequence[str | int]) -> Located:
        """Give the uppermost part that says what stands there."""
        wanted = path[: self._depth]
        return next((part for part in reversed(self._parts) if _has(part, wanted)), self._parts[0])


def lay_over(parts: Sequence[Located], depth: int) -> Located:
    """Lay mappings over each other.

    Args:
        parts: The mappings, the lowest first; at least one.
        depth: `ENTRIES` or `ALL`.
    """
    return parts[0] if len(parts) == 1 else LaidOver(parts, depth)


def loosened(shape: Record, depth: int) -> Record:
    """Give the shape of a file that is laid over another: what it does not say stays as it is below.

    Args:
        shape: The shape of the lower one.
        depth: How it is laid over.
    """
    return Record({key: _loosened(field, depth) for key, field in shape.fields.items()}, shape.what)


def _loosened(field: Field, depth: int) -> Field:
    shape: Shape[Json] = field.shape
    if depth > ENTRIES and isinstance(shape, Record):
        shape = loosened(shape, depth)
    return Field(shape, required=False, about=field.about)


def _laid_over(
    parts: Sequence[Mapping[str, Json]], depth: int, replaced: Sequence[str] = ()
) -> dict[str, Json]:
    """Lay the values over each other; lists of words grow where tables do."""
    whole: dict[str, Json] = {}
    for part in parts:
        for key, value in part.items():
            below = whole.get(key)
            if isinstance(below, dict) and isinstance(value, dict) and depth > 1:
                whole[key] = _laid_over([below, value], depth - 1)
            elif (
                isinstance(below, list)
                and isinstance(value, list)
                and depth == ENTRIES
                and key not in replaced
            ):
                whole[key] = [*below, *(one for one in value if one not in below)]
            else:
                whole[key] = value
    return whole


def _has(value: Json, path: Sequence[str | int]) -> bool:
    for step in path:
        match value, step:
            case dict(), str() if step in value:
                value = value[step]
            case list(), int() if 0 <= step < len(value):
                value = value[step]
            case _:
                return False
    return True
