"""Where a served world is: what a person types after `--connect`, taken apart."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

DEFAULT = "default"
_WORLD = re.compile(r"/w/([a-z0-9-]{1,40})")
_PAGES = re.compile(r"/my(/.*)?$")


class AddressError(ValueError):
    """That is no address of a served world; says what one looks like."""


class Address(NamedTuple):
    """Where a served world is.

    Attributes:
        host: Name or number of the machine.
        port: Its port.
        world: Name of the world.
        secure: Over TLS.
    """

    host: str
    port: int
    world: str = DEFAULT
    secure: bool = False

    @property
    def server(self) -> str:
        """Address of the server, as a browser takes it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.secure else 'http'}://{host}:{self.port}"

    @property
    def prefix(self) -> str:
        """What paths of the world begin with."""
        return "" if self.world == DEFAULT else f"/w/{self.world}"

    @property
    def told(self) -> str:
        """What people call the world."""
        return f"{self.world} ({self.host}:{self.port})"


def read_address(said: str) -> Address:
    """Take an address apart.

    Args:
        said: `http://127.0.0.1:8123`, with `/w/NAME` for a world other than the usual one; the address of
            its pages does too, for that is what a server prints.

    Raises:
        AddressError: It is none.
    """
    shape = (
        "http://127.0.0.1:PORT, or http://127.0.0.1:PORT/w/NAME for a world by name (small letters, digits, "
        "hyphens)"
    )
    try:
        parts = urlsplit(said)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise AddressError(f"{said[:80]!r} is no address of a server: {shape}") from error
    secure = parts.scheme == "https"
    path = _PAGES.sub("", parts.path.rstrip("/"))
    named = _WORLD.fullmatch(path)
    clean = not (parts.username or parts.password or parts.query or parts.fragment)
    if parts.scheme not in ("http", "https") or not host or not clean or (path and not named):
        raise AddressError(f"{_shown(said)!r} is no address of a server: {shape}")
    return Address(host, port or (443 if secure else 80), named.group(1) if named else DEFAULT, secure)


def _shown(said: str) -> str:
    """Give what was typed without what may be secret in it."""
    return re.sub(r"//[^/@]*@", "//…@", said.split("?", maxsplit=1)[0])[:80]
