"""Opening a page by what a person calls it: the id of an entry, or the feature on it."""

from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.routes import exists, placed, why_absent
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import WalkError, walk_to


class NoSuchPageError(LookupError):
    """This car's menus have no such entry.

    Attributes:
        known: Features and entries that they do have.
    """

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        """Keep what could have been meant."""
        super().__init__(f"this car has no page {wanted!r}")
        self.known = known


def open_page(session: Session, wanted: str) -> None:
    """Walk to a page by its id, or to the page that holds a feature.

    Args:
        session: The simulation; it is driven by its keys and taps only.
        wanted: An entry or a feature.

    Raises:
        NoSuchPageError: There is no such entry.
        WalkError: There is one, and what stands in the way is named.
    """
    rules = session.rules
    tree = rules.tree
    node = next((one.id for one in placed(rules.vehicle, tree, wanted)), wanted)
    if node == wanted and _is_feature(tree, wanted):
        text, way_out = rules.tell(why_absent(tree, wanted), session.moment.unit.language)
        raise WalkError(f"{wanted}: {text} {way_out}".rstrip())
    if node not in tree.nodes or not exists(rules.vehicle, tree, node):
        here = [one for one in tree.nodes if exists(rules.vehicle, tree, one)]
        features = {feature for one in here for feature in tree.nodes[one].features}
        raise NoSuchPageError(wanted, (*features, *here))
    try:
        for _ in walk_to(session, node):
            pass
    except WalkError as error:
        raise WalkError(f"{node}: {error}") from error


def _is_feature(tree: Tree, wanted: str) -> bool:
    """Tell whether a word names a feature; an entry of the same name means the entry."""
    if wanted in tree.nodes:
        return False
    return wanted in tree.absent or any(wanted in node.features for node in tree.nodes.values())
