"""A customer, a dealer and a clock around one Porsche ID, so that its life reads in verbs."""

from pcm_sim.connect.accounts import porsche_id_life as life
from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.porsche_id import DAY_MS, Actor, IdPolicy, Occasion, PorscheId, Stage, stage_at
from pcm_sim.connect.accounts.secret_rules import fits_password, fits_security_code
from pcm_sim.connect.chance import Chance
from pcm_sim.connect.secrets import seal
from pcm_sim.domain.requests import Denied

START = 1_735_722_060_000  # 2025-01-01T09:01:00
DELIVERY = START + 14 * DAY_MS
POLICY = IdPolicy()
PASSWORD = "Correct-Horse-7"  # noqa: S105 - of an invented customer
OTHER_PASSWORD = "Battery-Staple-8"  # noqa: S105 - the same
SECURITY_CODE = "4711"
MOBILE = "+49 170 0000001"
OTHER_MOBILE = "+33 6 00000002"
ANNA = opening.Person("Anna@Example.test", "Anna Muster", "de")
STUTTGART = opening.Invitation("stuttgart", "DE", MOBILE, DELIVERY)
LYON = opening.Invitation("lyon", "FR", OTHER_MOBILE, DELIVERY)
OPEN_MARKET = opening.Market("DE", self_registration=True)
OBJECTIONS = "objections@example.test"


def sealed(text):
    """Seal a link, a code by SMS or what else has no rules."""
    return seal(text, "anna")


def sealed_password(text, policy=POLICY):
    """Seal a password as the door does."""
    return seal(text, "anna", fits=fits_password(text, policy))


def sealed_code(text, policy=POLICY):
    """Seal a security code as the door does."""
    return seal(text, "anna", fits=fits_security_code(text, policy)) if text else None


def chosen(password, code="", repeated="", shares=False):
    """Choose secrets, as they come through the door."""
    return opening.Chosen(sealed_password(password), sealed_code(code), sealed_code(repeated), shares)


CHOSEN = chosen(PASSWORD, SECURITY_CODE, SECURITY_CODE, shares=True)


class Holder:
    """Somebody with a Porsche ID: remembers its state, what was sent, and what was refused.

    Attributes:
        account: As it is now.
        now: Simulated ms.
        letters: All that was sent.
        refusal: Of the last step.
        fallout: Of the last step.
    """

    def __init__(self, account=None, policy=POLICY, seed=7):
        self.account = account or PorscheId("anna")
        self.chance, self.policy, self.now = Chance(seed), policy, START
        self.letters, self.refusal, self.fallout = [], None, ()

    def do(self, step, *arguments):
        outcome = step(self.account, Occasion(self.now, self.chance, self.policy), *arguments)
        self.account, self.chance = outcome.account, outcome.chance
        self.refusal, self.fallout = outcome.refusal, outcome.fallout
        self.letters.extend(outcome.letters)
        return self

    def wait(self, ms):
        self.now += ms
        return self

    @property
    def stage(self):
        return stage_at(self.account, self.now)

    @property
    def reason(self):
        return self.refusal.reason if self.refusal else None

    def last(self, kind):
        """Give the secret of the last letter of a kind."""
        return next((one.secret for one in reversed(self.letters) if one.kind == kind), "")

    # --- what people do

    def is_invited(self, person=ANNA, invitation=STUTTGART):
        return self.do(opening.invite, person, invitation)

    def is_invited_again(self, invitation=STUTTGART):
        return self.do(opening.invite_again, invitation)

    def opens_link(self, token=None):
        return self.do(opening.open_invitation, sealed(token or self.last("invitation")))

    def has_mobile_corrected(self, mobile=OTHER_MOBILE):
        return self.do(opening.correct_mobile, mobile)

    def requests_sms(self):
        return self.do(opening.request_sms)

    def types_sms(self, code=None):
        return self.do(opening.confirm_sms, sealed(code or self.last("sms_code")))

    def chooses(self, chosen=CHOSEN):
        return self.do(opening.activate, chosen)

    def registers(self, market=OPEN_MARKET, chosen=CHOSEN):
        return self.do(opening.register, ANNA, market, chosen)

    def asks_to_confirm(self):
        return self.do(opening.ask_to_confirm)

    def confirms_mail(self, token=None):
        return self.do(opening.confirm_mail, sealed(token or self.last("confirmation")))

    def logs_in(self, password=PASSWORD):
        return self.do(life.log_in, sealed_password(password))

    def locks(self):
        for _ in range(self.policy.password_tries):
            self.logs_in("Wrong-Pass-1")
        return self

    def asks_to_reset(self):
        return self.do(life.ask_to_reset)

    def resets(self, password=OTHER_PASSWORD, token=None):
        return self.do(life.reset_password, sealed(token or self.last("reset")), sealed_password(password))

    def types_security_code(self, code=SECURITY_CODE):
        return self.do(life.check_security_code, sealed(code))

    def sets_security_code(self, code="8529", repeated="8529"):
        return self.do(life.set_security_code, sealed_code(code), sealed_code(repeated))

    def agrees(self):
        return self.do(life.give_consent)

    def objects(self, address=OBJECTIONS):
        return self.do(life.withdraw_consent, address)

    def is_moved(self, actor=Actor.SUPPORT, country="AT"):
        return self.do(life.move_country, actor, country)

    def deletes(self):
        return self.do(life.delete)

    def is_erased(self, actor=Actor.CENTRE):
        return self.do(life.erase, actor)


WAYS = {
    Stage.NEW: (),
    Stage.INVITED: ("is_invited",),
    Stage.EMAIL_PENDING: ("registers",),
    Stage.LINK_OPENED: ("is_invited", "opens_link"),
    Stage.SMS_SENT: ("is_invited", "opens_link", "requests_sms"),
    Stage.SMS_CONFIRMED: ("is_invited", "opens_link", "requests_sms", "types_sms"),
    Stage.ACTIVE: ("is_invited", "opens_link", "requests_sms", "types_sms", "chooses"),
    Stage.LOCKED: ("is_invited", "opens_link", "requests_sms", "types_sms", "chooses", "locks"),
    Stage.DELETED: ("is_invited", "opens_link", "requests_sms", "types_sms", "chooses", "deletes"),
    Stage.ERASED: (
        "is_invited",
        "opens_link",
        "requests_sms",
        "types_sms",
        "chooses",
        "deletes",
        "is_erased",
    ),
}


def holder_in(stage, policy=POLICY):
    """Lead somebody to a stage, a minute a step."""
    holder = Holder(policy=policy)
    for step in WAYS[stage]:
        getattr(holder, step)()
        if step != "locks":
            assert holder.refusal is None, (step, holder.refusal)
            holder.wait(60_000)
    assert holder.stage == stage
    return holder


def denied(reason, **figures):
    """Give a refusal."""
    return Denied(reason, tuple(figures.items()))
