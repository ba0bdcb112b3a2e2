"""People round one car of the shipped cloud: linked, invited, let in, selling it."""

from clouds import Cloud

from pcm_sim.connect.deeds import CAR, CENTRE, CUSTOMER, Actor, deed

CLAIRE = {"email": "claire.martin@example.org", "password": "Lavande-26", "security_code": "4826"}
JONAS = {"email": "jonas.weber@example.org", "password": "Kiesel-88", "security_code": "9024"}
DESK = Actor(CENTRE, "valmont")


class Driver(Cloud):
    """A cloud with what people do to cars in it."""

    def links(self, **changed):
        """Sign in in the car as its main user."""
        return self.car_does("sign_in_car", account="", **{**CLAIRE, **changed})

    def car_does(self, name, account="", **fields):
        """Let the car ask something."""
        return self.does(name, by=Actor(CAR, self.vin), account=account, **fields)

    def desk_does(self, name, account, **fields):
        """Let the Centre do something."""
        return self.does(name, by=DESK, account=account, **fields)

    def parks(self, **changed):
        """Leave the car and lock it."""
        seen = {"ignition": False, "locked": True, "occupied": False, "parking_brake": True, **changed}
        return self.car_does("see_car", **seen)

    def invites(self, email, name="", mobile="", account=None):
        """Invite somebody to the car."""
        whose = account or self.account
        wanted = deed("invite_user", whose, self.vin, email=email, mobile=mobile).with_fields(name=name)
        return self.asks(Actor(CUSTOMER, whose), wanted)

    def confirms_by_sms(self, guest):
        """Ask for the code and type it."""
        self.does("accept_user", account=guest)
        code = self.letters("sms_code", "sms", guest)[-1].codes[0]
        return self.does("accept_user", account=guest, sms_code=code)

    @property
    def car(self):
        """The car as the cloud knows it."""
        return self.world.car(self.vin)


def same_but_counters(before, after):
    """Tell whether a refusal left everything but journal, fault counters and wrong tries."""
    plain = {"journal": before.journal, "faults": before.faults, "accounts": before.accounts}
    return after.but(**plain) == before and [*after.accounts] == [*before.accounts]
