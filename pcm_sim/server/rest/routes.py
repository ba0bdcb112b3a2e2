"""A route: which deed a request asks of the cloud, and which request asks a deed; it reads both ways."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from string import Formatter
from typing import NamedTuple

from pydantic import BaseModel

from pcm_sim.connect.deeds import CAR, CENTRE, CUSTOMER, SUPPORT, Actor, Deed, Field
from pcm_sim.server.rest.outcomes import DONE, Outcome

Plain = Mapping[str, object]
Parts = dict[str, object]
_PARTS = Formatter()


class Who(StrEnum):
    """Who acts on a route, and how it is known who that is."""

    CAR = "car"
    """The car that the path names."""
    BEARER = "bearer"
    """Whoever a token was given to at the sign-in."""
    ANYBODY = "anybody"
    """A customer who is not signed in; what is typed says whose account it is."""
    INVITED = "invited"
    """A customer who came by the link of a mail, which the path holds."""
    DESK = "desk"
    """The Centre that the header names, or else support."""


class Call(NamedTuple):
    """A request.

    Attributes:
        method: Of HTTP.
        path: With its names filled in.
        body: As JSON; none where the route takes none.
    """

    method: str
    path: str
    body: Parts | None


class Route(NamedTuple):
    """One request that asks one deed.

    Attributes:
        method: Of HTTP.
        path: With the names of its parts in braces; `vin` is the car's.
        deed: What is asked; empty where the field `chooses` says so.
        who: Who acts.
        about: What it does, in a sentence.
        body: What is sent; its fields are those of the deed, but for the names below.
        outcome: What comes back.
        item: Name of the part of the path or the body that is the deed's item; empty for none.
        account: Name of the part that is the deed's account; empty where that is who acts.
        chooses: Field of the body whose value is the deed.
        among: The deeds that can be chosen so.
        given: Fields that go with it always.
        status: Of a success.
        in_view: It is about the car in view, where the request names none.
        known_car: The cloud takes what is said of any car; here it has to be one that there is.
    """

    method: str
    path: str
    deed: str
    who: Who
    about: str
    body: type[BaseModel] | None = None
    outcome: Outcome = DONE
    item: str = ""
    account: str = ""
    chooses: str = ""
    among: tuple[str, ...] = ()
    given: tuple[tuple[str, Field], ...] = ()
    status: int = 200
    in_view: bool = False
    known_car: bool = False

    @property
    def deeds(self) -> tuple[str, ...]:
        """What it can ask."""
        return self.among or (self.deed,)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parts of its path."""
        return names_in(self.path)

    @property
    def takes(self) -> frozenset[str]:
        """Names of the fields that its body may have."""
        return frozenset(self.body.model_fields if self.body else ())

    def deed_of(self, account: str, parts: Plain) -> Deed:
        """Write what a request asks.

        Args:
            account: Id of whoever acts, or whose link it is; empty for none.
            parts: Those of the path and of the body, by name; none of a value is as if it were missing.
        """
        left = {name: part for name, part in parts.items() if part is not None}
        name = str(left.pop(self.chooses)) if self.chooses else self.deed
        about = str(left.pop(self.account, "")) if self.account else account
        vin, item = str(left.pop("vin", "")), str(left.pop(self.item, "")) if self.item else ""
        fields = {key: _field(part) for key, part in (*left.items(), *self.given)}
        return Deed(name, about, vin, item, tuple(fields.items()))

    def call_of(self, deed: Deed, token: str = "") -> Call | None:
        """Write the request that asks a deed, or none where this route cannot.

        Args:
            deed: With its secrets still legible.
            token: Of the link of a mail, for a route whose path holds one.
        """
        if deed.name not in self.deeds:
            return None
        parts = self._parts_of(deed)
        if "token" in self.names:
            parts.setdefault("token", token)
        filled = {name: parts.pop(name, "") for name in self.names}
        if not all(filled.values()) or not parts.keys() <= self.takes or not self._has_all(parts):
            return None
        body = self._written(parts) if self.body else None
        return Call(self.method, self.path.format(**filled), body)

    def _parts_of(self, deed: Deed) -> Parts:
        given = dict(self.given)
        parts: Parts = {name: value for name, value in deed.fields if given.get(name) != value}
        if deed.vin:
            parts["vin"] = deed.vin
        if deed.item:
            parts[self.item or "item"] = deed.item
        if self.account and deed.account:
            parts[self.account] = deed.account
        if self.chooses:
            parts[self.chooses] = deed.name
        # Most pages of the portal have a car in view, which few deeds are about.
        if "vin" not in self.names and "vin" not in self.takes:
            parts.pop("vin", None)
        return parts

    def _has_all(self, parts: Plain) -> bool:
        needed = self.body.model_fields.items() if self.body else ()
        return all(name in parts for name, one in needed if one.is_required())

    def _written(self, parts: Plain) -> Parts:
        fields = self.body.model_fields if self.body else {}
        return {fields[name].alias or name: part for name, part in parts.items()}


@lru_cache(maxsize=512)
def names_in(path: str) -> tuple[str, ...]:
    """Give the names of the parts of a path that are in braces."""
    return tuple(name for _, name, _, _ in _PARTS.parse(path) if name)


def actor_of(route: Route, account: str, parts: Plain, centre: str = "") -> Actor:
    """Give who acts on a route.

    Args:
        route: The route.
        account: Whoever is signed in, or whose link it is.
        parts: Those of the path and of the body.
        centre: The Centre at whose desk it is; empty is support's.
    """
    match route.who:
        case Who.CAR:
            return Actor(CAR, str(parts.get("vin", "")))
        case Who.DESK:
            return Actor(CENTRE, centre) if centre else Actor(SUPPORT)
        case _:
            return Actor(CUSTOMER, account)


def _field(part: object) -> Field:
    return part if isinstance(part, str | int | bool) else str(part)
