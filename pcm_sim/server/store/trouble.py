"""What can be wrong with the file that worlds are kept in, each as one clear sentence."""

from pcm_sim.server.worlds.keeping import NotKeptError


class StoreError(NotKeptError):
    """The file cannot be used, or not for this.

    Args:
        told: What is wrong and what to do, in a sentence or two; it names the file.
    """

    def __init__(self, told: str) -> None:
        """Keep it."""
        super().__init__(told)
        self.told = told


class StoreInUseError(StoreError):
    """Another server has the file open."""


class NotAStoreError(StoreError):
    """The file is something else, or was written by another version."""


class UnwritableError(StoreError):
    """Nothing can be written: no such folder, no right to, or only to be read."""


class StoreFullError(UnwritableError):
    """The disk is full, or refuses to write; what was to be kept is not, and nothing of it is half there."""


class BrokenStoreError(StoreError):
    """What the file holds does not lead to the world that was answered from."""
