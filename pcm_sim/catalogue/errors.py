"""The exceptions of the catalogue, apart from what they carry: whoever starts well needs only their names."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pcm_sim.catalogue.problems import Problems


class CatalogueError(Exception):
    """The data cannot be used; the text of the error is every problem, a line each.

    Attributes:
        problems: What was found.
    """

    def __init__(self, problems: "Problems") -> None:
        """Keep what was found."""
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(self.problems.lines())


class CarError(Exception):
    """No car, or more than one, is meant; the text says which there are.

    Attributes:
        meant: What could have been meant, ready to be typed.
    """

    def __init__(self, message: str, meant: tuple[str, ...] = ()) -> None:
        """Keep what could have been meant."""
        super().__init__(message)
        self.meant = meant


class ReadingError(Exception):
    """No reading is meant, or one that does not concern the car; the text says so.

    Attributes:
        hint: What was probably meant; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep what was meant."""
        super().__init__(message)
        self.hint = hint
