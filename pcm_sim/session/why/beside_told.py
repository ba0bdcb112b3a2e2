"""A refusal beside the car, explained: who was refused what, and by which checks of the cloud or lock."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.connect.deeds import Deed
from pcm_sim.domain.labels import say
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.why.asked import UNPAID, AskedFor
from pcm_sim.session.why.beside import of_asked
from pcm_sim.session.why.beside_controls import Beside
from pcm_sim.session.why.controls import Hands
from pcm_sim.session.why.parts import Chain, RefusalTold, is_open
from pcm_sim.session.why.phone_pages import PhonePages
from pcm_sim.session.why.proof import facts_told
from pcm_sim.session.why.subjects import LastRefusal

_NOTHING = Deed("")


def asked_told(
    catalogue: Catalogue, hands: Hands, kit: PhoneKit | None, last: LastRefusal, asked: AskedFor
) -> RefusalTold:
    """Explain what was refused beside the car.

    Args:
        catalogue: The data.
        hands: The language, the car, and what is so now.
        kit: What the telephone runs by; none where there is none.
        last: The refusal.
        asked: What was wanted.
    """
    words = hands.words
    then = _chain(hands._replace(moment=last.after), kit, last, asked)
    # A chain that would have let it through explains nothing: the message alone says why.
    explains = bool(asked.struck or asked.magic or asked.message.id in UNPAID) or not is_open(then)
    chain = _chain(hands, kit, last, asked) if explains and not last.overcome else ()
    through = last.overcome or (explains and is_open(chain))
    facts = words.rules.messages[asked.message.id].facts
    text, way_out = _said(hands, kit, asked)
    return RefusalTold(
        asked.message.id,
        text,
        way_out,
        _wanted(hands, kit, asked),
        chain,
        through,
        facts_told(catalogue, facts, words.language),
        last.after.now,
    )


def _said(hands: Hands, kit: PhoneKit | None, asked: AskedFor) -> tuple[str, str]:
    return Beside(hands, kit, asked.deed or _NOTHING).tell(asked.message)


def _chain(hands: Hands, kit: PhoneKit | None, last: LastRefusal, asked: AskedFor) -> Chain:
    if asked.deed is None and kit:
        return PhonePages(hands, kit).of_locks(asked.row, last.before.handset)
    return of_asked(hands, kit, asked)


def _wanted(hands: Hands, kit: PhoneKit | None, asked: AskedFor) -> str:
    """Say what was wanted: the row of the telephone, or the button of the desk."""
    words, node = hands.words, asked.row.partition("#")[0]
    if kit and node in kit.rules.tree.nodes:
        return words.say("on_phone", what=say(kit.rules.tree.nodes[node].label, words.language))
    return words.deed(asked.deed.name) if asked.deed else ""
