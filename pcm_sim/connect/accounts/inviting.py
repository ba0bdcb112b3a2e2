"""Inviting a customer: what a Centre or an owner knows, and the mail that opens the account (F005, F147)."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.account_keeping import Post, keep, occasion_of
from pcm_sim.connect.accounts.porsche_id import Outcome, PorscheId
from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.connect.post.posting import Figures
from pcm_sim.connect.trouble.effects import Effect
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

GUEST = "guest_invitation"
"""The letter to somebody without a Porsche ID with whom an owner shares a car (F147)."""


class Invited(NamedTuple):
    """Whom a Centre invites, for which car.

    Attributes:
        account: One of the stage `NEW`, or one that is invited again.
        person: Mail address, name and language.
        invitation: What the Centre knows.
        car: What the car is called.
        owner: Name of the main user who invites to share it; empty where a Centre invites the buyer.
    """

    account: PorscheId
    person: opening.Person
    invitation: opening.Invitation
    car: str
    owner: str = ""


def send_invitation(
    world: World, invited: Invited, effects: tuple[Effect, ...] = ()
) -> tuple[World, Denied | None]:
    """Invite somebody for the first time (F003).

    Args:
        world: The cloud.
        invited: Whom, for which car.
        effects: What goes wrong with the operation.
    """
    outcome = opening.invite(invited.account, occasion_of(world), invited.person, invited.invitation)
    named = _as(outcome, GUEST) if invited.owner else outcome
    return keep(world, named, Post(_figures(world, invited), effects))


def send_again(
    world: World, invited: Invited, effects: tuple[Effect, ...] = ()
) -> tuple[World, Denied | None]:
    """Invite somebody once more (F011), or into another country (F133); the mail says which.

    Args:
        world: The cloud.
        invited: Whom, for which car.
        effects: What goes wrong with the operation.
    """
    outcome = opening.invite_again(invited.account, occasion_of(world), invited.invitation)
    named = _as(outcome, GUEST if invited.owner else "invitation_again")
    return keep(world, named, Post(_figures(world, invited), effects))


def _as(outcome: Outcome, kind: str) -> Outcome:
    letters = tuple(replace(one, kind=kind) if one.kind == "invitation" else one for one in outcome.letters)
    return outcome._replace(letters=letters)


def _figures(world: World, invited: Invited) -> Figures:
    invitation = invited.invitation
    centre = world.book.centres.get(invitation.dealer)
    zone = world.book.market(invitation.country).zone
    return (
        ("car", invited.car),
        ("centre", centre.name if centre else ""),
        ("owner", invited.owner),
        ("country", invitation.country),
        # The day of the delivery, where other letters have today.
        ("day", local_day(invitation.delivery, zone).isoformat()),
    )
