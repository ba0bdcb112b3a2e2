"""Messages of the cloud: whom they reach, when, in which folder, and what the desk sees of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import MINUTE, START

from pcm_sim.connect.post.outbox import (
    CHANNELS,
    Draft,
    Outbox,
    Reader,
    Recipient,
    arriving,
    move,
    next_arrival,
    on_channel,
    open_message,
    read_by,
    send,
    sent_to,
    undelivered,
    unread_by,
)
from pcm_sim.connect.trouble.effects import FATES, Delivery

ANNA = Reader("anna", "anna@example.test", "+49 170 0000123")
STRANGER = Reader("", "", "+49 170 0000999")
CODE = "482913"
LINK = "https://connect.example.test/activate/7"


def draft(channel="mail", *, account="anna", address=None, template="invitation"):
    """Write a message to Anna, or to another address."""
    own = {"mail": ANNA.email, "sms": ANNA.mobile}.get(channel, "")
    recipient = Recipient(account, own if address is None else address)
    return Draft(channel, "connect", recipient, "en", template, codes=(CODE,), links=(LINK,))


def post(*drafts, outbox=None, deliveries=()):
    """Send messages one minute apart."""
    outbox = outbox or Outbox()
    for at, one in enumerate(drafts):
        outbox = send(outbox, one, START + at * MINUTE, deliveries)
    return outbox


def numbers(messages):
    """Tell messages apart."""
    return [one.number for one in messages]


# --- whom it reaches --------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_message_reaches_its_person_with_its_code_and_link(channel):
    (message,) = read_by(post(draft(channel)), ANNA, START)
    assert (message.draft.codes, message.draft.links) == ((CODE,), (LINK,))
    assert (message.at, message.due, message.folder, message.read) == (START, START, "inbox", False)


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_message_reaches_nobody_without_a_mailbox_a_telephone_or_an_account(channel):
    nobody = Reader("")
    assert read_by(post(draft(channel, account="", address="")), nobody, START) == ()


def test_a_code_to_a_wrong_number_reaches_a_stranger():
    outbox = post(draft("sms", address="+491700000999"))
    assert read_by(outbox, ANNA, START) == ()
    assert numbers(read_by(outbox, STRANGER, START)) == [0]
    assert numbers(sent_to(outbox, Recipient("anna", "+491700000999"))) == [0]


def test_an_address_is_the_same_in_capitals_and_with_blanks():
    outbox = post(draft(address="Anna@Example.test"), draft("sms", address="+491700000123"))
    assert numbers(read_by(outbox, ANNA, START + MINUTE)) == [1, 0]


def test_no_code_and_no_link_is_written_where_a_message_is_logged():
    written = repr(post(draft()))
    assert CODE not in written
    assert LINK not in written


# --- queries ----------------------------------------------------------------------------------------


def test_what_came_last_is_read_first():
    assert numbers(read_by(post(draft(), draft("push"), draft()), ANNA, START + MINUTE * 2)) == [2, 1, 0]


def test_a_late_message_stands_where_it_arrived():
    outbox = send(Outbox(), draft(), START, [Delivery("mail", "late", 5 * MINUTE)])
    outbox = send(outbox, draft(), START + MINUTE)
    assert numbers(read_by(outbox, ANNA, START + 5 * MINUTE)) == [0, 1]


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_person_and_the_desk_can_look_at_one_channel(channel):
    outbox = post(*(draft(one) for one in CHANNELS))
    place = CHANNELS.index(channel)
    assert numbers(read_by(outbox, ANNA, START + 9 * MINUTE, channel)) == [place]
    assert numbers(on_channel(outbox, channel)) == [place]


def test_an_opened_message_is_no_longer_unread():
    outbox = open_message(post(draft(), draft("sms")), 0, START)
    assert numbers(unread_by(outbox, ANNA, START + MINUTE)) == [1]
    assert unread_by(outbox, ANNA, START + MINUTE, "mail") == ()
    assert numbers(read_by(outbox, ANNA, START + MINUTE)) == [1, 0]


# --- illegal moves ----------------------------------------------------------------------------------


def test_what_is_none_lost_under_way_or_read_cannot_be_opened():
    late = post(draft(), deliveries=[Delivery("mail", "late", MINUTE)])
    lost = post(draft(), deliveries=[Delivery("mail", "lost")])
    read = open_message(post(draft()), 0, START)
    assert open_message(late, 0, START) is late
    assert open_message(lost, 0, START + 9 * MINUTE) is lost
    assert open_message(read, 0, START) is read
    for number in (-1, 1):
        assert open_message(read, number, START) is read


def test_a_mail_is_moved_out_of_spam_and_back():
    outbox = post(draft(), deliveries=[Delivery("mail", "spam")])
    assert outbox.message(0).folder == "spam"
    outbox = move(outbox, 0, "inbox", START)
    assert outbox.message(0).folder == "inbox"
    assert move(outbox, 0, "spam", START).message(0).folder == "spam"


@pytest.mark.parametrize("channel", [one for one in CHANNELS if one != "mail"])
def test_only_a_mail_can_be_moved(channel):
    outbox = post(draft(channel))
    assert move(outbox, 0, "spam", START) is outbox


def test_a_mail_that_is_none_or_under_way_or_a_folder_that_is_none_moves_nothing():
    outbox = post(draft(), deliveries=[Delivery("mail", "late", MINUTE)])
    assert move(outbox, 0, "spam", START) is outbox
    assert move(outbox, 7, "spam", START) is outbox
    assert move(outbox, 0, "attic", START + MINUTE) is outbox


# --- on its way -------------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_lost_message_never_arrives_and_the_desk_sees_it(channel):
    outbox = post(draft(channel), deliveries=[Delivery(channel, "lost")])
    assert read_by(outbox, ANNA, START + 99 * MINUTE) == ()
    assert [one.fate for one in undelivered(outbox)] == ["lost"]
    assert next_arrival(outbox, START - 1) is None


def test_a_mail_bounces_and_a_text_message_cannot():
    bounced = post(draft(), deliveries=[Delivery("mail", "bounced")])
    assert [one.fate for one in undelivered(bounced)] == ["bounced"]
    assert undelivered(post(draft("sms"), deliveries=[Delivery("sms", "bounced")])) == ()


@pytest.mark.parametrize("channel", [one for one in CHANNELS if one != "mail"])
def test_only_a_mail_lands_in_spam(channel):
    assert post(draft(channel), deliveries=[Delivery(channel, "spam")]).message(0).folder == "inbox"


def test_a_late_message_is_there_at_its_time_and_not_before():
    outbox = post(draft("sms"), deliveries=[Delivery("sms", "late", 5 * MINUTE)])
    due = START + 5 * MINUTE
    assert next_arrival(outbox, START) == due
    assert read_by(outbox, ANNA, due - 1) == ()
    assert numbers(read_by(outbox, ANNA, due)) == [0]
    assert next_arrival(outbox, due) is None


def test_a_message_comes_twice_and_each_copy_is_read_for_itself():
    outbox = post(draft("sms"), deliveries=[Delivery("sms", "twice", MINUTE)])
    assert numbers(read_by(outbox, ANNA, START)) == [0]
    outbox = open_message(outbox, 0, START)
    assert numbers(unread_by(outbox, ANNA, START + MINUTE)) == [1]


def test_a_lost_message_does_not_come_twice():
    outbox = post(draft(), deliveries=[Delivery("mail", "twice"), Delivery("mail", "lost")])
    assert [one.fate for one in outbox.messages] == ["lost"]


def test_a_mail_can_be_late_twice_and_in_spam_at_once():
    fates = [Delivery("mail", "late", MINUTE), Delivery("mail", "twice", MINUTE), Delivery("mail", "spam")]
    outbox = post(draft(), deliveries=fates)
    assert [(one.due - START, one.folder) for one in outbox.messages] == [
        (MINUTE, "spam"),
        (2 * MINUTE, "spam"),
    ]


def test_what_arrives_in_a_time_is_told_in_its_order():
    outbox = send(Outbox(), draft(), START, [Delivery("mail", "late", 5 * MINUTE)])
    outbox = send(outbox, draft(), START + MINUTE)
    outbox = send(outbox, draft("sms"), START + MINUTE, [Delivery("sms", "lost")])
    assert numbers(arriving(outbox, START, START + 5 * MINUTE)) == [1, 0]
    assert numbers(arriving(outbox, START + MINUTE, START + 5 * MINUTE - 1)) == []


# --- invariants -------------------------------------------------------------------------------------

astray = st.builds(Delivery, st.sampled_from(CHANNELS), st.sampled_from(FATES), st.integers(0, 9 * MINUTE))
posts = st.lists(st.tuples(st.sampled_from(CHANNELS), st.lists(astray, max_size=3)), max_size=8)


@given(posts)
def test_in_the_end_each_message_was_delivered_or_never_will_be(sent):
    outbox = Outbox()
    for at, (channel, deliveries) in enumerate(sent):
        outbox = send(outbox, draft(channel), START + at, deliveries)
    end = START + 999 * MINUTE
    come = read_by(outbox, ANNA, end)
    assert sorted(numbers((*come, *undelivered(outbox)))) == list(range(len(outbox.messages)))
    assert set(arriving(outbox, START - 1, end)) == set(come)
    assert all(one.due >= one.at for one in outbox.messages)
    assert [one.due for one in come] == sorted((one.due for one in come), reverse=True)


@given(st.lists(astray, max_size=4), st.sampled_from(CHANNELS))
def test_what_concerns_another_channel_changes_nothing(deliveries, channel):
    other = [one for one in deliveries if one.channel != channel]
    assert post(draft(channel), deliveries=other) == post(draft(channel))
