"""From what a visitor found to HTML."""

import hashlib
from http import HTTPStatus
from typing import NamedTuple

from starlette.responses import HTMLResponse, Response

from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.server.pages.coming import Found
from pcm_sim.server.pages.drawing import page_drawn
from pcm_sim.server.pages.drawn import Frame, PageDrawn
from pcm_sim.server.pages.files import templates
from pcm_sim.server.pages.framing import frame_of
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.server.problems import Problem
from pcm_sim.server.worlds.door import WorldDoor

OWN_ONLY = "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
"""What a page may load and where it may send to: this server."""
_WORDS = "pages."
_MARK_BYTES = 8
_TOLD = {
    "path": "unknown",
    "unknown": "no_world",
    "token": "no_token",
    "role": "no_role",
    "tries": "many_tries",
    "host": "other_name",
}
"""Kind of a problem to the words that tell it; `failed` for every other."""
_HOME_IS_OPEN = frozenset({"unknown", "failed"})
_NO_STORE = {"cache-control": "no-store"}


class Shown(NamedTuple):
    """A page with what stands around it.

    Attributes:
        page: The page.
        frame: What stands around it.
    """

    page: PageDrawn
    frame: Frame

    @property
    def seen(self) -> str:
        """A word that changes when something on the page does."""
        # The turn is in every page that does something, and changes nothing that anybody sees.
        told = repr((self.page._replace(turn=""), self.frame))
        return hashlib.blake2b(told.encode(), digest_size=_MARK_BYTES).hexdigest()


async def shown_at(door: WorldDoor, visitor: Visitor, found: Found, root: str) -> Shown:
    """Draw what a visitor found.

    Args:
        door: The world.
        visitor: Who looks.
        found: What was found.
        root: What every address begins with.
    """
    world = await door.look()
    page = page_drawn(door.kit, world, found, lambda address: f"{root}/{address}", str(visitor.turn))
    return Shown(page, frame_of(door.kit, world, visitor, found.handset.stack, root))


def page_html(door: WorldDoor, shown: Shown, *, then: str, gone: bool) -> Response:
    """Give a page as HTML.

    Args:
        door: The world, for its words.
        shown: The page.
        then: Where to go after signing in; empty for nowhere.
        gone: It is shown because another is no longer there.
    """
    words = words_of(door.kit.rules, shown.page.language)
    remark = words["gone"] if gone else words["sign_in_first"] if then and not shown.frame.account else ""
    page = shown.page._replace(then=then, remark=remark)
    html = (
        templates()
        .get_template("page.html")
        .render(
            page=page,
            frame=shown.frame,
            words=words,
            root=shown.frame.root,
            here=page.address.removeprefix(f"{shown.frame.root}/"),
            language=page.language,
            mirrored=page.mirrored,
            seen=shown.seen,
        )
    )
    return HTMLResponse(html, headers=_NO_STORE)


def error_page(rules: PhoneRules, language: str, root: str, problem: Problem) -> Response:
    """Say what is wrong, with the way on."""
    words = words_of(rules, language)
    which = _TOLD.get(problem.kind.name, "failed")
    html = (
        templates()
        .get_template("error.html")
        .render(
            words=words,
            root=root,
            language=language,
            mirrored=rules.writes(language).mirrored,
            title=words[f"{which}.title"],
            text=words[f"{which}.text"],
            home_is_open=which in _HOME_IS_OPEN,
        )
    )
    status: HTTPStatus = problem.kind.status
    return HTMLResponse(html, status, {**problem.headers, **_NO_STORE})


def words_of(rules: PhoneRules, language: str) -> dict[str, str]:
    """Give the words around the screens, by their names."""
    own = (name for name in rules.words if name.startswith(_WORDS))
    return {name.removeprefix(_WORDS): rules.word(name, language) for name in own}
