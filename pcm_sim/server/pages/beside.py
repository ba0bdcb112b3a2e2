"""What a visitor does beside the pages: whose browser it is, its language, a paper that opens."""

from asyncio import to_thread
from dataclasses import replace

from starlette.responses import Response

from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.server.problems import NO_PATH, Problem
from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.session.papers_desk import paper, paper_name, stationery_of
from pcm_sim.session.phone_holders import people_with_phones

_PDF = ".pdf"


async def holding(door: WorldDoor, visitor: Visitor, holder: str) -> None:
    """Let a browser be somebody else's; of nobody's where there is no such person.

    Args:
        door: The world.
        visitor: The browser.
        holder: Id of a customer, or of somebody who came by an invitation; empty for nobody.
    """
    people = people_with_phones(await door.look(), door.kit, visitor.base.mailboxes)
    known = holder if any(one.id == holder for one in people) else ""
    if known != visitor.base.holder:
        visitor.hold(known, door.kit.rules.tree.home)


def spoken(door: WorldDoor, visitor: Visitor, language: str) -> None:
    """Let a browser read another language; one that nobody speaks changes nothing."""
    if language in door.kit.rules.languages:
        visitor.base = replace(visitor.base, language=language)


async def paper_of(door: WorldDoor, visitor: Visitor, name: str) -> Response:
    """Give a paper that a visitor was given, as a PDF.

    Args:
        door: The world.
        visitor: Who wants to read it.
        name: `NUMBER.pdf`.

    Raises:
        Problem: There is none of that number, or it is somebody else's.
    """
    number, world = name.removesuffix(_PDF), await door.look()
    made = None
    if number in visitor.papers:
        # Setting it takes a tenth of a second, in which everybody else would wait.
        made = await to_thread(paper, world, number, stationery_of(door.kit))
    if made is None:
        raise Problem(NO_PATH, "There is no such paper here. Open it from the page of its invoice.")
    file = paper_name(world, number)
    return Response(
        made,
        media_type="application/pdf",
        headers={"content-disposition": f'inline; filename="{file}"', "cache-control": "no-store"},
    )
