"""The browsers of each world: who is new gets a telephone, and who was there is known again."""

from weakref import WeakKeyDictionary

from starlette.requests import Request

from pcm_sim.domain.handset import Handset
from pcm_sim.server.pages.asked import cookie_of, language_of
from pcm_sim.server.pages.visitors import Visitor, Visitors
from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.server.worlds.lines import ANEW, Line

COOKIE = "my-porsche-simulation"


class Guests:
    """The browsers of all worlds, apart from each other."""

    def __init__(self) -> None:
        """Begin with none."""
        self._of: WeakKeyDictionary[WorldDoor, Visitors] = WeakKeyDictionary()

    def of(self, door: WorldDoor) -> Visitors:
        """Give the browsers of a door; when its world begins anew, they are all signed out."""
        found = self._of.get(door)
        if found is None:
            found = self._of[door] = Visitors()
            home = door.kit.rules.tree.home
            visitors = found

            def heard(line: Line) -> None:
                # Where somebody was erased the line has an answer, and everybody else goes on.
                if line.kind == ANEW and line.answer is None:
                    visitors.begin_anew(home)

            door.listen(heard)
        return found

    def known(self, door: WorldDoor, request: Request) -> Visitor | None:
        """Give the visitor that a request is from; none where it is new here."""
        return self.of(door).known(cookie_of(request, COOKIE))

    def welcome(self, door: WorldDoor, request: Request) -> Visitor:
        """Take in a new visitor, as the first customer and in the browser's language."""
        rules = door.kit.rules
        usual = door.origin.language if door.origin.language in rules.languages else rules.languages[0]
        language = language_of(request, rules.languages, usual)
        return self.of(door).welcome(Handset(next(iter(door.kit.people), ""), language, (rules.tree.home,)))
