"""How a refusal looks, for the description of the paths: every status that can come, with its shape."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from pcm_sim.server.rest.shown import Answer


class Wrong(Answer):
    """A part of a request that will not do; never what was sent."""

    where: str
    what: str


class ProblemShown(BaseModel):
    """A refusal, as RFC 9457 has it.

    Attributes:
        code: What went wrong, for programs.
        recovery: What to do next, in the language that was asked for.
        remaining_attempts: Tries that are left.
        retry_after: Seconds to wait.
        errors: Parts of the request that will not do.
        simulated: None of it is real.
    """

    model_config = ConfigDict(title="Problem", extra="allow")

    type: str = Field(examples=["urn:pcm-sim:pairing-code-wrong"])
    title: str
    status: int
    detail: str
    code: str = Field(examples=["PAIRING_CODE_WRONG"])
    recovery: str | None = None
    remaining_attempts: int | None = None
    retry_after: int | None = None
    errors: list[Wrong] | None = None
    simulated: bool = True


_TOLD = {
    400: "The request cannot be understood.",
    401: "Nobody is signed in, or a password is wrong.",
    402: "The bank says no.",
    403: "Known, but not allowed.",
    404: "There is nothing of that name.",
    405: "The path takes another method.",
    408: "The body did not arrive.",
    409: "As things stand, it cannot be.",
    410: "It was there once.",
    413: "The body is too large.",
    414: "The address is too long.",
    415: "The body is of another kind.",
    421: "The request means another host.",
    422: "What was sent will not do.",
    423: "Too many wrong tries; wait.",
    428: "Something has to be proved first.",
    429: "Too many requests; wait.",
    431: "The headers are too large.",
    503: "The simulated cloud does not answer, or is under maintenance.",
    504: "The simulated cloud waits for somebody else in vain.",
    507: "The server has no room to keep it, so it was not done.",
}
RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"model": ProblemShown, "description": about} for status, about in _TOLD.items()
}
"""Every status that a path may answer with besides its success."""
