"""Who is let in to `pcm-sim serve`: the tokens that count, those that are made now, and TLS."""

import ssl
import sys
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from pcm_sim.cli import common
from pcm_sim.cli.remote import TOKEN_VARIABLE
from pcm_sim.cli.serve_words import Wanted
from pcm_sim.server.closed.roles import EVERYTHING, ROLES, Grant
from pcm_sim.server.closed.shell import Terms
from pcm_sim.server.closed.token_file import TokenFileError, read_keys, write_keys
from pcm_sim.server.closed.tokens import WANTED, Key, KeyRing, is_token, key_of, new_token


class Made(NamedTuple):
    """A token that was made now, to be shown this once.

    Attributes:
        token: The token.
        grant: What it gives.
    """

    token: str
    grant: Grant


class Access(NamedTuple):
    """Who is let in.

    Attributes:
        terms: On which terms the server answers.
        made: Tokens that were made now.
        file: Where their digests are kept.
    """

    terms: Terms
    made: tuple[Made, ...]
    file: Path


def access_of(want: Wanted, worlds: Collection[str]) -> Access:
    """Work out who is let in, and keep the tokens that are made now.

    Args:
        want: What is wanted of the server.
        worlds: Names of the worlds there are, for tokens of one.

    Raises:
        Refusal: It would let everybody in, a token is none, or the file of tokens cannot be used.
    """
    file = want.tokens or _usual_file()
    if not want.is_locked:
        return Access(Terms(KeyRing(), want.names), (), file)
    made = tuple(Made(new_token(), _grant(one, worlds)) for one in want.new_tokens)
    try:
        kept = (*read_keys(file), *(key_of(*one) for one in made))
        if made:
            write_keys(file, kept)
    except TokenFileError as error:
        raise common.Refusal(str(error), common.WRONG) from error
    keys = (*_own(want), *kept)
    if not keys:
        how = f"--token TOKEN, {TOKEN_VARIABLE}, or --new-token operator, which makes one and shows it"
        raise common.Refusal(f"--listen {want.address} lets other machines in, so it takes a token: {how}")
    return Access(Terms(KeyRing(keys), want.names, anywhere=want.is_open), made, file)


def check_tls(want: Wanted) -> None:
    """Look at certificate and key before anything is served.

    Raises:
        Refusal: They cannot be read, or do not belong together.
    """
    if want.tls is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(*want.tls)
    except (OSError, ValueError) as error:
        named = " and ".join(map(str, want.tls))
        said = f"{named} are no certificate with its private key, as PEM; name others"
        raise common.Refusal(said, common.WRONG) from error


def warn_of_others(want: Wanted) -> None:
    """Say that a token can be read on its way, where it can."""
    if want.is_open and want.tls is None:
        said = "the token goes over the network in the clear; --cert and --key keep it from others"
        print(f"pcm-sim: {said}", file=sys.stderr)


def _own(want: Wanted) -> tuple[Key, ...]:
    if not want.token:
        return ()
    if not is_token(want.token):
        raise common.Refusal(f"--token and {TOKEN_VARIABLE} take {WANTED}; --new-token operator makes one")
    return (key_of(want.token, EVERYTHING),)


def _grant(said: str, worlds: Collection[str]) -> Grant:
    role, at, world = said.partition("@")
    if role not in ROLES or (at and not world):
        hint = f"trainee@anna, trainer@anna or operator; roles are {', '.join(ROLES)}"
        raise common.Refusal(f"--new-token takes ROLE or ROLE@WORLD, and {said!r} is none: {hint}")
    if world and world not in worlds:
        near = common.meant(world, worlds, f"there are {', '.join(worlds)}; --world {world}=CAR makes one")
        raise common.Refusal(f"there is no world {world!r} for that token{near}")
    return Grant(ROLES[role], world)


def _usual_file() -> Path:
    import platformdirs  # noqa: PLC0415 - only where tokens are kept

    return platformdirs.user_state_path("pcm-sim", appauthor=False) / "serve-tokens.json"
