"""A view: a path that only looks at a world, and what it shows of it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from pcm_sim.domain.requests import Denied
from pcm_sim.server.rest.routes import Who, names_in
from pcm_sim.server.rest.seer import Seer

Parts = Mapping[str, str]
Query = tuple[str, object, str]


class View(NamedTuple):
    """A path that only looks.

    Attributes:
        path: With the names of its parts in braces.
        who: Who looks.
        about: What it shows, in a sentence.
        model: What comes back.
        write: Writes it for whoever looks, or says why not; parts that were left out are empty.
        query: What may follow the path: name, type, and what it is for.
    """

    path: str
    who: Who
    about: str
    model: type[BaseModel]
    write: Callable[[Seer, Parts], BaseModel | Denied]
    query: tuple[Query, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parts of its path."""
        return names_in(self.path)
