"""What a browser reads that is not let in, or asks for a world that is not there: a page in its language."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.server.closed.places import place_of
from pcm_sim.server.closed.roles import PAGES, lies_under
from pcm_sim.server.pages.asked import language_of
from pcm_sim.server.pages.showing import OWN_ONLY, error_page
from pcm_sim.server.problems import Problem

RulesOf = Callable[[], PhoneRules | None]
"""Gives what My Porsche runs by, for its words; none where there is no world to take them from."""


def refusal_page(rules: PhoneRules | None, request: Request, root: str, problem: Problem) -> Response:
    """Say what is wrong to a browser that is not known, in the language that it asks for.

    Args:
        rules: What My Porsche runs by; none for an answer without words of its own.
        request: What was asked.
        root: What every address of a page begins with, without a slash at its end.
        problem: What is wrong.
    """
    if rules is None:
        return problem.response()
    return error_page(rules, language_of(request, rules.languages, rules.languages[0]), root, problem)


class PageRefusals:
    """Says what is wrong to a browser as a page, and to a program as a problem.

    Args:
        rules: Where the words come from.
    """

    def __init__(self, rules: RulesOf) -> None:
        """Keep where the words are."""
        self._rules = rules

    def __call__(self, scope: Scope, problem: Problem) -> Response:
        """Give the answer to a request that is refused before a page could answer it."""
        place = place_of(scope)
        if place.path not in ("", "/") and not lies_under(place.path, PAGES):
            return problem.response()
        answer = refusal_page(self._rules(), Request(scope), place.prefix + PAGES, problem)
        answer.headers["content-security-policy"] = OWN_ONLY
        return answer
