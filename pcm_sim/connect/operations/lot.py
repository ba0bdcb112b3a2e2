"""What the instructor does to a car so that a story can begin: it stands at the dealer's and is nobody's."""

from pcm_sim.connect.deeds import DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage.cars import FleetTurn
from pcm_sim.connect.garage.garage import without_users
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied


def _free_car(world: World, _: Visit, deed: Deed) -> Done:
    """Make a car nobody's, so that its buyer can be invited (F003); nobody is told, for nobody sold it."""
    car = world.car(deed.vin)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    fleet = without_users(fleet_of(world), world.book.garage, car, car.members)
    return Done(with_fleet(world, FleetTurn(fleet)), DONE)


OPERATIONS = {"free_car": Operation(_free_car, (INSTRUCTOR,))}
