"""Opening a letter on the telephone, by its kind, wherever it lies."""

from collections.abc import Iterator

from pcm_sim.connect.post.outbox import Message
from pcm_sim.scenario.finding.phone_ways import area_page, walk_on_phone
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Phrase, Quoted, meant, phrase, row_of
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.phone_step import handset_of
from pcm_sim.session.portal import look_of
from pcm_sim.session.portal.letters import reader_of
from pcm_sim.session.simulation import Session

_LISTS = {"mail": "mail", "sms": "sms", "push": "push", "portal": "messages"}


def read_letter(stage: Stage, kind: str) -> Iterator[Touch]:
    """Open the newest letter of a kind that has come to whoever holds the telephone.

    Args:
        stage: The simulation.
        kind: Id of the letter (`menus/letters.yaml`).

    Raises:
        StepError: None has come.
    """
    session = stage.session
    letter = _newest(session, kind)
    folder = "spam" if letter.folder == "spam" else _LISTS[letter.draft.channel]
    yield from walk_on_phone(stage, Where(f"{area_page(session.phone_rules, folder)}#{letter.number}"))


def _newest(session: Session, kind: str) -> Message:
    kit, moment = session.phone_kit(), session.moment
    expected = phrase("letter.came", kind=Quoted(kind), customer=Quoted(session.phone.holder))
    if kind not in kit.letters:
        raise StepError(Fault(expected, phrase("letter.no_kind"), meant(kind, kit.letters)))
    reader = reader_of(look_of(moment.world, handset_of(kit, moment), moment.now, kit))
    own = [one for one in moment.world.outbox.messages if one.reaches(reader)]
    found = [one for one in own if one.draft.template == kind]
    there = [one for one in found if one.is_there(moment.now)]
    if there:
        return there[-1]
    if found:
        late = found[-1]
        hint = phrase("letter.wait") if late.fate == "sent" else ""
        raise StepError(Fault(expected, _fate(late), hint))
    came = dict.fromkeys(one.draft.template for one in own)
    seen = phrase("letter.what_came", kinds=row_of(came)) if came else phrase("letter.nothing_came")
    raise StepError(Fault(expected, seen))


def _fate(letter: Message) -> Phrase:
    known = {"sent": phrase("letter.under_way"), "lost": phrase("letter.lost")}
    return known.get(letter.fate, phrase("letter.returned"))
