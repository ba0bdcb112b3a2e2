"""Somebody who touches a running simulation, with its cloud and its clock."""

from worlds import find_vehicle, walk

from pcm_sim.domain.events import Confirm, PressKey, Tap, TypeText


class Person:
    """Somebody in the driver's seat of a car that has a cloud.

    Args:
        session: The simulation.
    """

    def __init__(self, session):
        self.session = session

    def do(self, *events):
        """Let things happen, one after the other."""
        for event in events:
            self.session.dispatch(event)
        return self

    def press(self, *keys):
        """Press one key after the other."""
        return self.do(*(PressKey(key) for key in keys))

    def tap(self, *targets):
        """Touch one thing after the other."""
        return self.do(*(Tap(target) for target in targets))

    def enter(self, *texts):
        """Type into a form, field after field, and confirm it."""
        for one in texts[:-1]:
            self.do(TypeText(one), Confirm())
        return self.do(TypeText(texts[-1]), Confirm())

    def wait(self, ms):
        """Let simulated time pass."""
        self.session.advance(ms)
        return self

    def open_form(self, entry):
        """Walk to an entry of the tree by hand and touch it."""
        return walk(self, entry).tap(entry)

    @property
    def unit(self):
        """The unit now."""
        return self.session.moment.unit

    @property
    def world(self):
        """The cloud now."""
        return self.session.moment.world

    @property
    def user(self):
        """The Porsche ID that is logged in, else the first that is linked."""
        return self.unit.user.email if self.unit.user else ""

    @property
    def users(self):
        """Every linked Porsche ID, with whether it is logged in."""
        return [(one.email, one.logged_in) for one in self.unit.users]

    @property
    def screen(self):
        """What is shown now."""
        return self.session.screen

    @property
    def notice(self):
        """Id of the passing word."""
        return self.screen.notice.message if self.screen.notice else ""

    @property
    def dialog(self):
        """Id of the message that stands over the page."""
        return self.screen.dialog.message if self.screen.dialog else ""

    @property
    def trouble(self):
        """Id of the message that says why the form was refused."""
        form = self.unit.form
        return form.trouble.id if form and form.trouble else ""

    @property
    def code(self):
        """The pairing code that My Porsche shows."""
        return find_vehicle(self.world).code

    @property
    def asked(self):
        """Every operation that the cloud carried out for the car."""
        return [
            one.operation
            for one in self.world.journal
            if one.actor.kind == "car" and one.operation != "see_car"
        ]

    def rows(self):
        """Give the rows on the screen, by target."""
        return {row.id: row for row in self.screen.rows}
