"""How the rooms are put together where the cloud is served: worlds founded from the data."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError
from pcm_sim.composition_data import choose_car
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.phone_opening import phone_kit

if TYPE_CHECKING:
    from pcm_sim.server.worlds.founded import Founded
    from pcm_sim.server.worlds.registry import Founder, WorldWish

USUAL_CAR = "taycan-2022"


def statuses_of(catalogue: Catalogue) -> Mapping[str, int]:
    """Give what each refusal of the cloud is over HTTP."""
    statuses: Mapping[str, int] = catalogue.plain["statuses"]
    return statuses


def founder_of(catalogue: Catalogue, *, takes_real: bool = False) -> "Founder":
    """Give what founds worlds from the data.

    Args:
        catalogue: The data.
        takes_real: The worlds take any mail address and any card, as an operator has said.
    """
    from pcm_sim.server.worlds.founded import Founded  # noqa: PLC0415 - who serves nothing never loads a server

    kit = phone_kit(catalogue)

    def found(wish: "WorldWish") -> "Founded":
        try:
            choice = choose_car(catalogue, wish.car or USUAL_CAR, wish.market or None)
        except CarError as error:
            meant = f" – meant: {', '.join(error.meant)}" if error.meant else ""
            raise ValueError(f"{error}{meant}") from error
        language = wish.language or catalogue.languages[0]
        if language not in catalogue.languages:
            known = ", ".join(catalogue.languages)
            raise ValueError(f"no car speaks {wish.language[:20]!r}; take one of {known}")
        if wish.preset:
            from pcm_sim.scenario.play.beats import StepError  # noqa: PLC0415 - most begin with none
            from pcm_sim.scenario.play.fault_words import plain_english  # noqa: PLC0415 - see above
            from pcm_sim.scenario.shelf.opening import opened_with  # noqa: PLC0415 - see above

            try:
                session = opened_with(catalogue, choice, wish.preset, language)
            except StepError as error:
                told = plain_english().told(error.fault)
                raise ValueError(
                    f"{wish.preset!r} is no state to begin with: {told.seen or told.expected}"
                ) from error
        else:
            session = start_session(catalogue, choice, language, wish.seed)
        origin = session.trail.opening.origin
        if origin is None:
            raise ValueError("the simulation was put together by hand")
        world = session.moment.world
        return Founded(origin, kit, world.but(takes_real=True) if takes_real else world)

    return found
