"""Linking the Porsche ID from the car's side: what is asked of the cloud, and what its answer does.

The car checks what it can see itself, private mode first, then why it is offline; the cloud checks the rest.
"""

from dataclasses import replace

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.checks import ONLINE, refusal_of
from pcm_sim.domain.effects import Asked, Changed, Dropped
from pcm_sim.domain.forms import open_form
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, refuse_form, tell
from pcm_sim.domain.requests import (
    CloudRequest,
    Denied,
    Farewell,
    GrantRemote,
    Pair,
    RemoteGranted,
    Reply,
    Resume,
    Roster,
    SignIn,
    Sync,
    Unlink,
    Welcome,
)
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import FormState, Pending, Unit, User


def submit_code(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Send the typed pairing code."""
    return ask_cloud(rules, cabin, Pair(form.text("code").upper()), form)


def submit_sign_in(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Send Porsche ID, password and security code."""
    request = SignIn(form.text("email").lower(), form.text("password"), form.text("security_code"))
    return ask_cloud(rules, cabin, request, form)


def log_in_again(rules: Rules, cabin: Cabin, item: str = "") -> Outcome:
    """Log a linked Porsche ID in; whoever was logged in before is out."""
    user = cabin.unit.user
    email = item or (user.email if user else "")
    return ask_cloud(rules, cabin, Resume(email)) if email else Outcome(cabin)


def log_out(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Log the user out of this unit; the link stays."""
    if cabin.unit.user is None:
        return Outcome(cabin)
    out = cabin.with_unit(cabin.unit.logged_out())
    return tell(rules, out, Message("logged_out")).then(Changed("unit.user", "out"))


def unlink(rules: Rules, cabin: Cabin, item: str = "") -> Outcome:
    """Ask the cloud to take a link away."""
    user = cabin.unit.user
    return ask_cloud(rules, cabin, Unlink(item or (user.email if user else "")))


def grant_remote(rules: Rules, cabin: Cabin, item: str = "") -> Outcome:
    """Ask the cloud to take commands from afar again, of the user whose page it is or who is logged in."""
    user = cabin.unit.user
    email = item or (user.email if user else "")
    return ask_cloud(rules, cabin, GrantRemote(email)) if email else Outcome(cabin)


def look_for_updates(rules: Rules, cabin: Cabin, _: str = "") -> Outcome:
    """Ask the cloud whether there is new software."""
    asked = ask_cloud(rules, cabin, Sync(cabin.unit.areas.updated))
    return Outcome(_without_updated(asked.cabin), asked.effects) if asked.cabin.unit.pending else asked


def ask_cloud(rules: Rules, cabin: Cabin, what: CloudRequest, form: FormState | None = None) -> Outcome:
    """Put a request to the cloud, or say why it cannot get there.

    Args:
        rules: The car's rules.
        cabin: The instant.
        what: The request.
        form: The form it comes from; it stays open with the reason when nothing can be sent.
    """
    refusal = refusal_of((ONLINE,), rules, cabin)
    if refusal:
        return refuse(cabin.with_unit(replace(cabin.unit, form=form)) if form else cabin, refusal)
    request = cabin.unit.requests + 1
    unit = replace(cabin.unit, form=None, focus="", requests=request, pending=Pending(request, form))
    return Outcome(cabin.with_unit(unit), (Asked(request, what),))


def hear(rules: Rules, cabin: Cabin, request: int, reply: Reply) -> Outcome:
    """Take the cloud's answer; one that nobody waits for, or that cannot get through, is inert."""
    unit = cabin.unit
    offline = present_network(rules, cabin).offline
    if unit.background == request:
        heard = replace(unit, background=None, owes=(unit.owes or "sync") if offline else unit.owes)
        return Outcome(cabin.with_unit(heard)) if offline else _agree(rules, cabin.with_unit(heard), reply)
    pending = unit.pending
    if offline or pending is None or pending.request != request:
        return Outcome(cabin)
    older_news = unit.background if isinstance(reply, Denied) else None
    cabin = cabin.with_unit(replace(unit, pending=None, background=older_news, focus=""))
    match reply:
        case Welcome(email, name, grants):
            again = any(user.email == email for user in cabin.unit.users)
            unit = cabin.unit.with_user(email, name)
            linked = cabin.with_unit(unit if grants is None else _with_grants(unit, grants))
            message = Message("logged_in" if again else "linked", (("name", name),))
            return tell(rules, linked, message).then(Changed("unit.user", "in"))
        case Farewell(email):
            gone = cabin.with_unit(cabin.unit.without_user(email) if email else _alone(cabin.unit))
            return tell(rules, gone, Message("unlinked")).then(Changed("unit.user", gone.unit.user_state))
        case Roster():
            found = cabin.with_unit(_with_update(cabin.unit, on=reply.update))
            return tell(rules, found, Message("update_found" if reply.update else "update_none"))
        case RemoteGranted():
            return tell(rules, cabin, Message("remote_granted"))
        case Denied(reason, figures):
            return _denied(rules, cabin, Message(reason, figures), pending.form)


def give_up(cabin: Cabin, request: int) -> Outcome:
    """Stop waiting because nobody answered in time; what ran in the background goes silently."""
    pending = cabin.unit.pending
    if cabin.unit.background == request:
        return Outcome(cabin.with_unit(replace(cabin.unit, background=None)), (Dropped(request),))
    if pending is None or pending.request != request:
        return Outcome(cabin)
    unit = replace(cabin.unit, pending=None, form=pending.form)
    return refuse(cabin.with_unit(unit), Message("cloud_timeout")).then(Dropped(request))


def cancel(rules: Rules, cabin: Cabin) -> Outcome:
    """Stop waiting because the person does not want to; the form is open again as it was."""
    pending = cabin.unit.pending
    if pending is None:
        return Outcome(cabin)
    unit = replace(cabin.unit, pending=None, form=pending.form, focus="")
    return tell(rules, cabin.with_unit(unit), Message("cancelled")).then(Dropped(pending.request))


def catch_up(rules: Rules, cabin: Cabin) -> Outcome:
    """Tell the cloud what the unit owes it, once it can be reached."""
    unit = cabin.unit
    if not unit.owes or not cabin.car.ignition or present_network(rules, cabin).offline:
        return Outcome(cabin)
    request = unit.requests + 1
    what: CloudRequest = Unlink() if unit.owes == "unlink" else Sync(unit.areas.updated)
    told = cabin if unit.owes == "unlink" else _without_updated(cabin)
    asked = replace(told.unit, requests=request, background=request, owes="")
    return Outcome(cabin.with_unit(asked), (Asked(request, what),))


def _without_updated(cabin: Cabin) -> Cabin:
    """Give the same instant with the cloud told of new software."""
    return cabin.with_unit(replace(cabin.unit, areas=replace(cabin.unit.areas, updated=False)))


def _agree(rules: Rules, cabin: Cabin, reply: Reply) -> Outcome:
    """Take over from the cloud what it knows, with a word only where that is news (F047)."""
    if not isinstance(reply, Roster):
        return Outcome(cabin)
    before = cabin.unit
    emails = {email for email, _ in reply.users}
    kept = replace(before, users=tuple(user for user in before.users if user.email in emails))
    known = {user.email for user in kept.users}
    new = [(email, name) for email, name in reply.users if email not in known]
    after = kept
    for email, name in new:
        is_first = all(not user.logged_in for user in after.users)
        after = (
            after.with_user(email, name)
            if is_first
            else replace(after, users=(*after.users, User(email, name, logged_in=False)))
        )
    after = _with_update(_with_grants(after, reply.grants), on=reply.update)
    agreed = cabin.with_unit(after)
    if new:
        return tell(rules, agreed, Message("linked", (("name", new[0][1]),))).then(Changed("unit.user", "in"))
    if len(kept.users) < len(before.users):
        return tell(rules, agreed, Message("unlinked")).then(Changed("unit.user", after.user_state))
    had = {grant.product for grant in before.areas.grants}
    if any(grant.product not in had for grant in reply.grants):
        return tell(rules, agreed, Message("services_new")).then(Changed("services", len(reply.grants)))
    if reply.update and before.areas.update == "none":
        return tell(rules, agreed, Message("update_found")).then(Changed("update", "available"))
    return Outcome(agreed)


def _alone(unit: Unit) -> Unit:
    return replace(unit, users=())


def _with_grants(unit: Unit, grants: tuple[Grant, ...]) -> Unit:
    return replace(unit, areas=replace(unit.areas, grants=grants))


def _with_update(unit: Unit, *, on: bool) -> Unit:
    state = unit.areas.update
    if on == (state != "none"):
        return unit
    return replace(unit, areas=replace(unit.areas, update="available" if on else "none"))


def _denied(rules: Rules, cabin: Cabin, message: Message, form: FormState | None) -> Outcome:
    if form is None:
        return refuse(cabin, message)
    kept = {"email": form.text("email")}
    empty = open_form(form.form, rules.policy)
    fields = tuple(replace(field, text=kept.get(field.name, "")) for field in empty.fields)
    active = next((index for index, field in enumerate(fields) if not field.text), 0)
    return refuse_form(cabin, replace(empty, fields=fields, active=active), message)
