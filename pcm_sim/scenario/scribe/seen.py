"""What was seen after something was done, as far as it changed: what a recording expects."""

from typing import NamedTuple

from pcm_sim.domain.effects import Refused, Told
from pcm_sim.scenario.format.expectations import Expectation, PageSeen
from pcm_sim.scenario.play.stage import Stage


class Glance(NamedTuple):
    """What a look at unit and telephone takes in.

    Attributes:
        screen: Id of the unit's page.
        dialog: Id of the message of its dialog; empty for none.
        page: Id of the telephone's page; empty while nobody has looked at it.
        word: Id of the message of the telephone's dialog; empty for none.
    """

    screen: str
    dialog: str
    page: str = ""
    word: str = ""

    def differs(self, seen: "Glance") -> str:
        """Say how this differs from what was seen; empty where it does not."""
        both = self._replace(page="", word=""), seen._replace(page="", word="")
        mine, other = (self, seen) if self.page and seen.page else both
        pairs = ((one or "none", two or "none") for one, two in zip(mine, other, strict=True) if one != two)
        return "; ".join(f"{one!r} where {two!r} was seen" for one, two in pairs)


def glance(stage: Stage) -> Glance:
    """Look at unit and telephone."""
    session = stage.session
    screen = session.screen
    seen = Glance(screen.node, screen.dialog.message if screen.dialog else "")
    if not session.has_phone or session.moment.handset is None:
        return seen
    phone = session.phone
    return seen._replace(page=phone.node, word=phone.dialog.message if phone.dialog else "")


def expected(stage: Stage, before: Glance, *, on_phone: bool) -> Expectation | None:
    """Give what is to be expected after an act: the page and the words that are new; none where nothing is.

    Args:
        stage: The simulation after the act, with its effects.
        before: What was seen before it.
        on_phone: It was done on the telephone, so what was told was told there.
    """
    after = glance(stage)
    told = next((one.message.id for one in reversed(stage.effects) if isinstance(one, Refused | Told)), "")
    unit = PageSeen(
        screen=after.screen if after.screen != before.screen else "",
        dialog=after.dialog if after.dialog != before.dialog else "",
        message="" if on_phone or told == after.dialog else told,
    )
    page = PageSeen(
        screen=after.page if before.page and after.page != before.page else "",
        dialog=after.word if after.word != before.word else "",
        message=told if on_phone and told != after.word else "",
    )
    seen = Expectation(unit=None if unit == PageSeen() else unit, page=None if page == PageSeen() else page)
    return None if seen == Expectation() else seen
