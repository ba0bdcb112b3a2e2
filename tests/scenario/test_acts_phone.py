"""Every verb on the telephone, once for good and once for bad."""

import pytest
from acting import fails, passes

SERVICES = "portal/vehicles/detail#simulated/connect/services"


def test_signing_in_goes_touch_by_touch_and_hides_the_password():
    acted = passes("phone: {sign_in: claire}\nexpect: {state: {handset.signed_in: claire}}")
    assert acted.targets == [
        "bar/portal",
        "portal/sign_in",
        "form/field/email",
        "form/field/password",
        "form/confirm",
    ]
    assert [one.text for one in acted.touches if one.kind == "type"] == ["claire.martin@example.org", "••••"]
    assert {one.surface.value for one in acted.touches} == {"phone"}


def test_who_is_signed_in_already_is_left_so():
    acted = passes("phone: [{sign_in: claire}, {sign_in: claire}]")
    assert acted.targets.count("form/confirm") == 1


def test_a_page_is_opened_over_bar_tiles_and_rows():
    acted = passes(
        f"""
        phone: [{{sign_in: claire}}, {{open: '{SERVICES}'}}]
        expect: {{page: {{screen: portal/vehicles/detail/connect/services}}}}
        portal: [{{open: store}}, {{open: privacy}}, {{open: push}}]
        expect: {{page: {{screen: push}}}}
        """
    )
    assert acted.targets[5:10] == [
        "bar/portal",
        "portal/vehicles",
        "portal/vehicles/detail#WP0ZZZPCMSIM00001",
        "portal/vehicles/detail/connect",
        "portal/vehicles/detail/connect/services",
    ]
    assert acted.targets[10:] == ["bar/home", "home/store", "foot/privacy", "bar/home", "home/push"]


def test_a_page_that_is_open_needs_no_touch():
    assert passes("phone: [{open: portal}, {open: portal}]").targets == ["bar/portal"]


def test_a_letter_is_read_wherever_it_lies():
    acted = passes(
        """
        phone: [{take: paul}, {read: invitation}]
        expect: {page: {screen: mail/inbox, present: [mail/inbox/link]}}
        expect: {mail: {kind: invitation, state: read}}
        """
    )
    assert acted.targets == ["", "bar/mail", "mail/inbox#0"]


def test_an_invitation_leads_through_code_and_password_to_an_account():
    passes(
        """
        phone: [{take: paul}, {read: invitation}, {tap: mail/inbox/link}]
        portal: [{tap: portal/request}, {read: sms_code}]
        portal: [{open: portal/sms_code}, {fill: {sms_code: "${sms.code}"}}, {confirm: true}]
        expect: {state: {cloud.paul.stage: sms_confirmed}}
        """
    )


def test_languages_are_chosen_in_the_settings_of_the_telephone():
    acted = passes("phone: {language: de}\nexpect: {page: {text: {de: Sprache, fr: x, en: x}}}")
    assert acted.targets == ["home/settings", "settings/language", "settings/language/de"]
    assert not passes("phone: {language: en}").touches


def test_a_choice_of_a_form_goes_by_value_or_label():
    for country in ("DE", "Germany"):
        acted = passes(
            f"phone: [{{take: sofia}}, {{open: portal/register}}, {{fill: {{country: {country}}}}}]",
        )
        assert acted.session.moment.handset.form.text("country") == "DE"


def test_a_row_is_tapped_by_its_label_in_any_language():
    for label in ("Sign in", "Anmelden"):
        acted = passes(f"phone: [{{open: portal}}, {{tap: {{label: '{label}'}}}}]")
        assert acted.targets[-1] == "portal/sign_in"


def test_a_value_that_only_the_simulation_knows_may_stand_in_targets_and_texts():
    passes(
        """
        phone: [{sign_in: claire}, {open: "portal/vehicles/detail#${simulated.vin}"}]
        expect: {page: {text: "${simulated.vin}", values: {portal/vehicles/detail/vin: "${simulated.vin}"}}}
        """
    )


def test_what_refuses_may_be_touched_and_its_refusal_is_put_away():
    passes(
        """
        phone: [{take: sofia}, {open: portal}, {tap: portal/register}]
        expect: {page: {locked: portal/register}, state: {portal.market.self_registration: false}}
        """,
        given="{steps: [{support: {do: move_country, customer: sofia, with: {country: CN}}}]}",
    )


def test_going_back_closes_what_is_open():
    passes(
        """
        phone: [{open: portal}, {tap: portal/sign_in}, {back: true}]
        expect: {page: {screen: portal, dialog: none}}
        """
    )


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("phone: {take: clair}", ("'clair' has a telephone", "did you mean 'claire'?")),
        ("phone: {sign_in: felix}", ("'felix' is signed in", ".")),
        ("phone: {open: portl}", ("the telephone has 'portl'", "did you mean 'portal'?")),
        (
            "phone: {open: portal/profile}",
            ("'portal/profile' is on the way", "on the page 'portal'", "sign_in first"),
        ),
        (
            "phone: {tap: portal/sign_in}",
            ("'portal/sign_in' can", "on the page 'home'", "'portal'"),
        ),
        ("phone: [{open: settings}, {tap: settings/number}]", ("'settings/number'", "only shows something")),
        (
            "phone: [{sign_in: claire}, {tap: portal/sign_out}, {tap: bar/mail}]",
            ("the dialog", "answer it first"),
        ),
        ("phone: {fill: {email: x}}", ("'email' can be filled", "no form is open on the page 'home'")),
        (
            "phone: [{open: portal/sign_in}, {fill: {emial: x}}]",
            ("'emial' can be filled", "email, password", "did you mean 'email'?"),
        ),
        (
            "phone: [{take: sofia}, {open: portal/register}, {fill: {country: Atlantis}}]",
            ("the field 'country' offers 'Atlantis'", "it offers"),
        ),
        ("phone: {read: invitaton}", ("'invitaton'", "no such kind", "did you mean 'invitation'?")),
        ("phone: [{take: claire}, {read: reset}]", ("a letter 'reset' has come to 'claire'", "what came is")),
        ("phone: {language: it}", ("the telephone speaks 'it'", "it speaks fr, en, de")),
        ("phone: {confirm: true}", ("something to confirm", "neither a dialog nor a form")),
        (
            "phone: {tap: {label: Nowhere}}",
            ("'Nowhere' can be touched", "on the page 'home'"),
        ),
    ],
)
def test_what_cannot_be_done_on_the_telephone_is_told(steps, told):
    fails(steps, *told)


def test_a_letter_that_is_still_under_way_wants_time():
    steps = """
        inject: {fault: mail_late, figure: 60}
        dealer: {do: resend, customer: paul, car: promised}
        phone: {take: paul}
        WAIT
        phone: {read: invitation_again}
    """
    fails(steps.replace("WAIT", "note: x"), "one was sent and is still under way", "advance")
    passes(steps.replace("WAIT", "advance: 1 h"))
