"""Pairing codes: where they come from."""

from dataclasses import replace

from pcm_sim.connect.world import CODE_CHARACTERS, CODE_DIGITS, World
from pcm_sim.domain.rules import Policy
from pcm_sim.domain.vehicle import LINKS


def issue_code(world: World, policy: Policy, vin: str) -> World:
    """Give a code car a fresh pairing code, one that no car has or had."""
    vehicle = world.vehicle(vin)
    if vehicle is None or "code" not in LINKS[vehicle.method]:
        return world
    taken = {code for one in world.vehicles for code in (one.code, *one.used_codes)}
    characters = CODE_DIGITS if policy.code_digits_only else CODE_CHARACTERS
    chance = world.chance
    code = ""
    while not code or code in taken:
        code, chance = chance.text(policy.code_length, characters)
    return replace(world, chance=chance).with_vehicle(replace(vehicle, code=code))
