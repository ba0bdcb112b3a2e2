"""A customer's telephone in a running simulation, walked through by its labels."""

from dataclasses import replace

from pcm_sim.composition import open_session
from pcm_sim.domain.events import Back, Confirm, Tap
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import FillField, OnPhone

PATIENCE_MS = 5_000


class Phone:
    """The telephone of somebody who is signed in."""

    def __init__(self, holder="claire", language="en", car="taycan-2022"):
        opened = open_session(car)
        home = opened.phone_rules.tree.home
        handset = Handset(holder, language, (home,), holder)
        self.session = opened.beginning_at(replace(opened.moment, handset=handset))

    @property
    def screen(self):
        return self.session.phone

    @property
    def world(self):
        return self.session.moment.world

    @property
    def labels(self):
        return [row.label for row in self.screen.rows]

    @property
    def dialog(self):
        return self.screen.dialog

    @property
    def trouble(self):
        return self.screen.form and self.screen.form.trouble

    def value(self, label):
        """Give the value of a row."""
        return self.row(label).value

    def row(self, label):
        """Find a row by its label, or by how its label begins."""
        exact = [row for row in self.screen.rows if row.label == label]
        found = exact or [row for row in self.screen.rows if row.label.startswith(label)]
        assert found, f"{label!r} is not among {self.labels} on {self.screen.node}"
        return found[0]

    def has(self, label):
        """Tell whether a row is there."""
        return label in self.labels

    def tap(self, *labels):
        """Touch rows one after the other, and wait for what they ask of the cloud."""
        for label in labels:
            self._do(Tap(self.row(label).id))
        return self

    def to(self, *labels):
        """Touch rows from the home page on."""
        while len(self.session.moment.handset.stack) > 1:
            self.back()
        return self.tap(*labels)

    def back(self):
        """Go back once."""
        return self._do(Back())

    def yes(self):
        """Agree to what is asked, or read a dialog and close it."""
        assert self.dialog, "nothing is asked"
        return self._do(Tap("dialog/yes"))

    def fill(self, **texts):
        """Fill in the form and send it."""
        for name, text in texts.items():
            self._do(FillField(name, text))
        return self._do(Confirm())

    def _do(self, intent):
        self.session.dispatch(OnPhone(intent))
        if self.session.moment.handset.pending:
            self.session.advance(PATIENCE_MS)
        return self
