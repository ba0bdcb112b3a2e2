"""What is not compared: texts that change by themselves, and parts of pictures."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Final, NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue

Box = tuple[int, int, int, int]


class TextMask(NamedTuple):
    """A field of screens that is not compared. Patterns are those of a shell: `*` is anything.

    Attributes:
        field: Name of the field: `time`, `title`, `value`.
        screen: Which screens, by id.
        row: Which rows, by id; empty for a field of the screen itself.
    """

    field: str
    screen: str = "*"
    row: str = ""

    def covers(self, screen: str, row: str, field: str) -> bool:
        """Tell whether a field is not compared."""
        return (
            fnmatchcase(field, self.field)
            and fnmatchcase(screen, self.screen)
            and (fnmatchcase(row, self.row) if self.row else not row)
        )


class PictureMask(NamedTuple):
    """A part of pictures that is not compared.

    Attributes:
        size: Width and height of the pictures it is for, in pixels.
        box: Left, top, width and height, in pixels.
        screen: Which screens, by id.
    """

    size: tuple[int, int]
    box: Box
    screen: str = "*"


class Masks(NamedTuple):
    """All that is not compared.

    Attributes:
        texts: Fields.
        pictures: Parts of pictures.
    """

    texts: tuple[TextMask, ...] = ()
    pictures: tuple[PictureMask, ...] = ()

    def hides(self, screen: str, row: str, field: str) -> bool:
        """Tell whether a field of a screen, or of a row on it, is not compared."""
        return any(mask.covers(screen, row, field) for mask in self.texts)

    def boxes(self, screen: str, size: tuple[int, int]) -> Iterable[Box]:
        """Give the parts of a screen's picture that are not compared."""
        return (mask.box for mask in self.pictures if mask.size == size and fnmatchcase(screen, mask.screen))


NO_MASKS: Final = Masks()


def masks_of(catalogue: Catalogue) -> Masks:
    """Give what the data (`models/crawl.yaml`) say is not compared."""
    said = catalogue.plain["masks"]
    return Masks(
        tuple(TextMask(one["field"], one.get("screen", "*"), one.get("row", "")) for one in said["texts"]),
        tuple(
            PictureMask(
                (one["width"], one["height"]),
                tuple(one["box"][side] for side in ("left", "top", "width", "height")),
                one.get("screen", "*"),
            )
            for one in said["pictures"]
        ),
    )
