"""What is told of a name or value that there is not."""

from typing import NamedTuple


class Lack(NamedTuple):
    """What a name is not.

    Attributes:
        message: What is wrong.
        hint: What was meant; empty where nobody can tell.
    """

    message: str
    hint: str = ""
