"""Who is erased from the cloud (F155) is taken out of what is kept beside it: answers and snapshots.

Those whom the world was founded with stay in snapshots: they are invented, stand in the data that everybody
has, and a class that erases one wants to begin again.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.connect.accounts.account_keeping import whose
from pcm_sim.connect.accounts.erasing import rewritten, rule_without
from pcm_sim.connect.accounts.porsche_id import PorscheId, Stage
from pcm_sim.connect.cloud import ask
from pcm_sim.connect.deeds import INSTRUCTOR, SUPPORT, Actor, Deed, deed, is_refused
from pcm_sim.connect.states.kinds import setting_deed
from pcm_sim.connect.states.things import Thing
from pcm_sim.connect.world import World
from pcm_sim.server.worlds.given import GivenAnswers

ERASE = "erase"


class Erased(NamedTuple):
    """Somebody who was erased.

    Attributes:
        person: The account as it was before.
        key: Of the bare account that is left.
    """

    person: PorscheId
    key: str

    def out_of_answers(self, given: GivenAnswers) -> GivenAnswers:
        """Take the person out of answers; each still answers its key."""
        rule = rule_without(self.person, self.key)
        return GivenAnswers({mark: rewritten(one, rule) for mark, one in given})

    def out_of_snapshots(self, kept: Mapping[str, World], founded: World) -> dict[str, World]:
        """Take the person out of snapshots; one that does not let go of the person goes itself.

        Args:
            kept: The snapshots by their names.
            founded: The world as it began.
        """
        if self.person.id in founded.accounts:
            return dict(kept)
        left = {name: self._out_of_world(world) for name, world in kept.items()}
        return {name: world for name, world in left.items() if world is not None}

    def _out_of_world(self, world: World) -> World | None:
        if self.person.id not in world.accounts:
            return world
        deleting = setting_deed(Thing("account", account=self.person.id), Stage.DELETED.value)
        deleted = ask(world, Actor(INSTRUCTOR), deleting).world
        erased = ask(deleted, Actor(SUPPORT), deed(ERASE, self.person.id))
        return None if is_refused(erased.answer) else erased.world


def erased_by(before: World, wanted: Deed, after: World) -> Erased | None:
    """Tell whom a deed erased, if anybody: not by its answer, which may be lost.

    Args:
        before: The world before it.
        wanted: The deed.
        after: The world after it.
    """
    person = whose(before, wanted) if wanted.name == ERASE else None
    if person is None or after.accounts.get(person.id) == person:
        return None
    return Erased(person, after.journal[len(after.journal) - 1].deed.account)
