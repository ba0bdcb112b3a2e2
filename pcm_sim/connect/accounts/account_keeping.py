"""Keeping what a step in the life of an account left: its state, its letters, and what follows for cars."""

from collections.abc import Iterable
from typing import NamedTuple

from pcm_sim.connect.accounts import porsche_id_life as life
from pcm_sim.connect.accounts.account_fallout import follow
from pcm_sim.connect.accounts.porsche_id import Occasion, Outcome, PorscheId
from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.connect.deeds import DONE, Deed
from pcm_sim.connect.door import Done, Visit
from pcm_sim.connect.post.posting import Figures, post_letter
from pcm_sim.connect.secrets import Sealed, seal
from pcm_sim.connect.trouble.effects import Effect
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.requests import Denied

NO_SECRET = seal("", "", fits=False)
"""What stands for a secret that nobody typed: it opens nothing."""
UNKNOWN = Denied("porsche_id_unknown")


class Post(NamedTuple):
    """What the letters of a step are written with.

    Attributes:
        figures: What their texts fill in, beside name, address and day.
        effects: What goes wrong with the operation that sends them.
    """

    figures: Figures = ()
    effects: tuple[Effect, ...] = ()


def occasion_of(world: World) -> Occasion:
    """Give what every step in the life of an account needs."""
    return Occasion(world.now, world.chance, world.book.ids)


def whose(world: World, deed: Deed) -> PorscheId | None:
    """Give the account that a deed is about: by its id, else by the Porsche ID that was typed."""
    return world.account(deed.account) if deed.account else world.account_of(deed.text("email"))


def secret_of(deed: Deed, *names: str) -> Sealed:
    """Give the first of some secrets that was typed, or one that opens nothing."""
    return next((found for name in names if (found := deed.secret(name))), NO_SECRET)


def today(world: World, account: PorscheId) -> str:
    """Give the day it is where an account is at home, ISO 8601."""
    return local_day(world.now, world.book.market(account.country).zone).isoformat()


PLAIN = Post()


def keep(world: World, outcome: Outcome, post: Post = PLAIN) -> tuple[World, Denied | None]:
    """Keep what a step left; after a refusal that is counters, and a mail where the last try was wrong.

    Args:
        world: The cloud.
        outcome: What came of the step.
        post: What its letters are written with.

    Returns:
        The cloud, and why the step was refused, if so.
    """
    account = outcome.account
    if outcome.refusal and account.id not in world.accounts:
        return world, outcome.refusal
    after = world.with_account(account)
    if outcome.chance != world.chance:
        after = after.but(chance=outcome.chance)
    usual = {"address": account.email, "day": today(world, account)}
    told = tuple({**usual, **dict(post.figures)}.items())
    for letter in outcome.letters:
        after = post_letter(after, account, letter, told, post.effects)
    if not outcome.refusal:
        after = follow(after, account, outcome.fallout)
    return after, outcome.refusal


def check_password(
    world: World, visit: Visit, account: PorscheId, typed: Sealed | None
) -> tuple[World, Denied | None]:
    """Check the present password before a step, where one was typed; a wrong one counts as a try.

    Args:
        world: The cloud.
        visit: Who asks, and what goes wrong.
        account: Whose password it is to be.
        typed: What was typed, if anything.

    Returns:
        The cloud, and why the step may not be made: `present_password_wrong` or a refusal of a sign-in.
    """
    if not typed:
        return world, None
    signed_in = life.log_in(account, occasion_of(world), typed)
    checked = life.with_wrong_told(signed_in, "present_password_wrong")
    return keep(world, checked, Post(effects=visit.effects))


def done(
    world: World,
    visit: Visit,
    outcome: Outcome,
    figures: Figures = (),
    values: Iterable[tuple[str, str]] = (),
) -> Done:
    """Keep what a step left and answer it.

    Args:
        world: The cloud.
        visit: Who asks, and what goes wrong.
        outcome: What came of the step.
        figures: What its letters fill in, beside name, address and day.
        values: What the telephone has to know of a success.
    """
    after, refusal = keep(world, outcome, Post(figures, visit.effects))
    said = tuple(values)
    return Done(after, refusal or (Accepted(values=said) if said else DONE))
