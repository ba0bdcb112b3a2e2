"""What would change a check of the cloud: a page of the telephone, a state of the cloud, time, the car."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pcm_sim.connect.deeds import Deed
from pcm_sim.connect.operations.remote import PRODUCT as REMOTE
from pcm_sim.connect.states.kinds import state_of, states_to
from pcm_sim.connect.states.things import Thing
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.nodes import Listing, Node
from pcm_sim.domain.requests import Denied
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.why.controls import Controls, Hands, of_check
from pcm_sim.session.why.parts import PAGE, STATE, Control


class Beside(NamedTuple):
    """What there is to reach for beside the car.

    Attributes:
        hands: The language, the car, and the moment.
        kit: What the telephone runs by; none where there is none.
        deed: What was wanted.
    """

    hands: Hands
    kit: PhoneKit | None
    deed: Deed

    def tell(self, message: Message) -> tuple[str, str]:
        """Put a message and its way out into words, as the telephone says them."""
        words = self.hands.words
        if self.kit and message.id in self.kit.rules.messages:
            return self.kit.rules.tell(message, words.language)
        return words.rules.tell(message, words.language)

    def page_of(self, *deeds: str) -> Controls:
        """Offer the page of the telephone on which one of some deeds is asked for."""
        if self.kit is None:
            return ()
        errands = self.kit.rules.errands.items()
        found = [node for name in deeds for node, one in errands if one.does == name]
        # A page that needs no choice of an item first is reached at once.
        node = min(found, key=self._lists_above, default="")
        return self.page(node) if node else ()

    def _lists_above(self, node: str) -> int:
        return sum(isinstance(one, Listing) for one in self._way(node)[:-1])

    def _way(self, node: str) -> list[Node]:
        """Give an entry of the telephone and those above it, from the top."""
        nodes, parts = self.kit.rules.tree.nodes if self.kit else {}, node.split("/")
        return [nodes["/".join(parts[: at + 1])] for at in range(len(parts))]

    def page(self, node: str) -> Controls:
        """Offer a page of the telephone; nothing where there is none."""
        if self.kit is None or node not in self.kit.rules.tree.nodes:
            return ()
        words, way = self.hands.words, self._way(node)
        # A list is as far as one gets; which item of it is meant, a person chooses.
        short = next((at for at, one in enumerate(way[:-1]) if isinstance(one, Listing)), len(way) - 1)
        labels = tuple(dict.fromkeys(say(one.label, words.language) for one in way[: short + 1]))
        label = words.say("do.on_phone", way=" ▸ ".join(labels))
        return (Control(PAGE, label, target=node, path=labels),)

    def state(self, thing: Thing, state: str) -> Controls:
        """Offer to set a state in the cloud; nothing where there is no such thing, or where it is so."""
        now = state_of(self.hands.moment.world, thing)
        if now in {"", state} or state not in states_to(thing.kind):
            return ()
        label = self.hands.words.say("do.state", what=self.hands.words.thing(thing.kind, state))
        return (Control(STATE, label, target=thing.key, state=state),)

    @property
    def account(self) -> str:
        """Id of the account that it is about, be it only by its address."""
        if self.deed.account:
            return self.deed.account
        found = self.hands.moment.world.account_of(self.deed.text("email"))
        return found.id if found else ""

    @property
    def owner(self) -> str:
        """Account of the main user of the car that it is about; empty for none."""
        car = self.hands.moment.world.car(self.deed.vin)
        return car.primary.account if car and car.primary else ""

    def chosen_card(self) -> Thing:
        """Give the card that would pay."""
        world = self.hands.moment.world
        basket = world.baskets.get(self.account)
        last = world.wallet(self.account).preselected
        return Thing("card", self.account, item=(basket.card if basket else "") or (last.id if last else ""))


Offer = Callable[[Beside, Denied], Controls]


def _minutes(beside: Beside, denied: Denied) -> Controls:
    figures = dict(denied.figures)
    if "min" in figures:
        return beside.hands.waits(int(figures["min"]))
    return beside.hands.waits(max(1, -(-int(figures.get("s", 60)) // 60)))


def _opens_account(beside: Beside, denied: Denied) -> Controls:
    wait = _minutes(beside, denied) if denied.figures else ()
    forgot = beside.page_of("forgot_password") if denied.reason == "account_locked" else ()
    mail = beside.page("mail") if denied.reason == "account_unconfirmed" else ()
    return (*wait, *forgot, *mail, *beside.state(Thing("account", beside.account), "active"))


def _sms(beside: Beside, _: Denied) -> Controls:
    vin = beside.deed.vin if beside.deed.name == "accept_user" else ""
    return (
        *beside.page_of("request_sms"),
        *beside.state(Thing("sms_code", beside.account, vin), "valid"),
    )


def _mail_link(beside: Beside, _: Denied) -> Controls:
    world = beside.hands.moment.world
    number = beside.deed.item
    letter = world.outbox.message(int(number)) if number.isdecimal() else None
    account = letter.draft.recipient.account if letter else beside.account
    desk = beside.hands.section("cloud", "section_desk")
    return (*beside.state(Thing("mail_link", account), "valid"), *desk)


def _licensed(beside: Beside, _: Denied) -> Controls:
    contracts = beside.hands.moment.world.contracts.items()
    of_car = (key for key, one in contracts if (one.sale.vin, one.sale.product) == (beside.deed.vin, REMOTE))
    key = next(of_car, "")
    again = beside.state(Thing("contract", item=key), "active") if key else ()
    return (*again, *beside.page("store"))


def _link_of(beside: Beside, account: str) -> Controls:
    in_car = beside.hands.shows("link") if beside.deed.vin == beside.hands.moment.car.vin else ()
    return (*in_car, *beside.state(Thing("link", account, beside.deed.vin), "linked"))


def _of_car(name: str) -> Offer:
    """Make the offer of what would change a check in the car that stands here."""

    def offer(beside: Beside, _: Denied) -> Controls:
        here = beside.deed.vin == beside.hands.moment.car.vin
        return of_check(beside.hands, name) if here else ()

    return offer


def _page(*deeds: str) -> Offer:
    return lambda beside, _: beside.page_of(*deeds)


def _card_in_time(beside: Beside, _: Denied) -> Controls:
    return (*beside.page_of("add_card"), *beside.state(beside.chosen_card(), "valid"))


def _bank(beside: Beside, _: Denied) -> Controls:
    return (*beside.state(beside.chosen_card(), "valid"), *beside.page("payment/past/orders"))


def _guest(beside: Beside, _: Denied) -> Controls:
    return beside.state(Thing("user", beside.deed.item or beside.account, beside.deed.vin), "active")


OFFERS: Mapping[str, Offer] = {
    "account_open": _opens_account,
    "password": _page("forgot_password"),
    "link_newest": lambda beside, _: beside.page("mail"),
    "link_in_time": _mail_link,
    "sms_pause": _minutes,
    "sms_open": _sms,
    "sms_in_time": _sms,
    "sms_first": _page("request_sms"),
    "sms_right": lambda beside, _: beside.page("sms"),
    "sms_newest": lambda beside, _: beside.page("sms"),
    "security_set": lambda beside, _: (
        *beside.page_of("set_security_code"),
        *beside.state(Thing("security_code", beside.account), "set"),
    ),
    "security_open": lambda beside, denied: (
        *_minutes(beside, denied),
        *beside.state(Thing("security_code", beside.account), "set"),
    ),
    "car_linked": lambda beside, _: _link_of(beside, beside.owner),
    "owner_first": lambda beside, _: _link_of(beside, beside.owner),
    "user_active": _guest,
    "guest_confirmed": _guest,
    "licensed": _licensed,
    "remote_access": lambda beside, _: beside.hands.does("grant_remote"),
    "car_public": _of_car("private_mode"),
    "not_busy": lambda beside, _: beside.hands.waits(1),
    "basket_filled": lambda beside, _: beside.page("store"),
    "basket_of_car": _page("empty_basket"),
    "reviewed": _page("express", "next_step"),
    "address": _page("set_billing"),
    "card_stored": _page("add_card"),
    "card_brand": _page("add_card"),
    "card_in_time": _card_in_time,
    "other_card": _page("add_card"),
    "terms": _page("set_terms"),
    "consent": _page("accept_data"),
    "bank": _bank,
    "room_left": _page("remove_user"),
}
"""By check; of what is not here the refusal says who does what."""


def of_beside(beside: Beside, name: str, denied: Denied) -> Controls:
    """Give what would make a check of the cloud hold."""
    found = OFFERS.get(name)
    return found(beside, denied) if found else ()
