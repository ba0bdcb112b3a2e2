"""Who looks at a world: whose account, at which car or thing, in which language."""

from typing import NamedTuple

from pcm_sim.connect.world import World
from pcm_sim.session.local_time import QUARTER_MS, offset_ms
from pcm_sim.session.phone_kit import PhoneKit


class Seer(NamedTuple):
    """Who looks.

    Attributes:
        world: The cloud.
        kit: Its words.
        language: ISO 639-1, of whoever asks.
        account: Id of whoever is signed in; empty for none.
        zone: IANA name, of that account's country.
    """

    world: World
    kit: PhoneKit
    language: str
    account: str = ""
    zone: str = "UTC"

    def offset(self, ms: int) -> int:
        """Give how far the clocks of the account are ahead of UTC at a simulated ms, in ms."""
        return offset_ms(self.zone, ms // QUARTER_MS)

    def name_of(self, product: str) -> str:
        """Give the name of a product."""
        labels = self.kit.products.get(product)
        return labels.get(self.language, product) if labels else product


def seer_of(world: World, kit: PhoneKit, language: str, account: str = "") -> Seer:
    """Give who looks, by the clocks of an account."""
    found = world.account(account)
    return Seer(world, kit, language, account, world.book.market(found.country if found else "").zone)
