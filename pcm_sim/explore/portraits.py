"""Pictures of the states that a crawl came to, and what only the drawn screen shows, as plain values."""

from typing import NamedTuple

from pcm_sim.explore.finding import Finding


class Portrait(NamedTuple):
    """The picture of one state in one language.

    Attributes:
        machine: `pcm`, `phone` or `portal`.
        state: Id of the state.
        language: ISO 639-1.
        file: Below the folder of the pictures, with `/`; equal pictures have one file.
        width: In pixels.
        height: In pixels.
    """

    machine: str
    state: str
    language: str
    file: str
    width: int
    height: int


class Portraits(NamedTuple):
    """All pictures of one machine of one cell.

    Attributes:
        pictures: In the order of languages and states.
        findings: What cannot be read or touched, and what Qt complains of.
    """

    pictures: tuple[Portrait, ...]
    findings: tuple[Finding, ...]

    def file_of(self, state: str, language: str) -> str:
        """Name the picture of a state in a language; empty where there is none."""
        return next((one.file for one in self.pictures if (one.state, one.language) == (state, language)), "")

    def plain(self) -> dict[str, object]:
        """Give them as plain values."""
        return {
            "pictures": [one._asdict() for one in self.pictures],
            "findings": [one.plain() for one in self.findings],
        }
