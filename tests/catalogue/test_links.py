"""Every name that one file uses of another, broken once: what is told, and the exact place of it."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from roots import Root

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import TEXTS, data_root
from pcm_sim.catalogue.search_places import find_place
from pcm_sim.session.opening import CarChoice, open_session

MACAN = "models/macan.yaml"
POLICY = "models/policy.yaml"
MESSAGES = "menus/messages.yaml"
SETTINGS = "menus/accounts/settings.yaml"
ACCOUNTS = "menus/accounts/tree.yaml"
SERVICES = "menus/shared/services.yaml"


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


@dataclass(frozen=True)
class Fault:
    """One edit, and all that must be told about it after the place of its mark."""

    file: str
    old: str
    new: str
    told: str


FAULTS = {
    # Names of another file.
    "fact of a vehicle": Fault(MACAN, "roaming: [F070]", "roaming: [F070, ¦zzz]", "there is no fact 'zzz'"),
    "resolution of a vehicle": Fault(
        MACAN,
        "link: [F032, X03, X09]",
        "link: [F032, ¦X93, X09]",
        "there is no fact 'X93' (did you mean 'X38'?)",
    ),
    "fact of a row": Fault(
        "menus/classic/apps.yaml",
        "facts: [F032]",
        "facts: [¦F0322]",
        "there is no fact 'F0322' (did you mean 'F032'?)",
    ),
    "fact of a message": Fault(
        MESSAGES,
        "facts: [F080, F113]",
        "facts: [F080, ¦F1133]",
        "there is no fact 'F1133' (did you mean 'F133'?)",
    ),
    "operation that a fault waits for": Fault(
        "models/faults.yaml",
        "operation: [place_order]",
        "operation: [¦place_orders]",
        "there is no operation of the cloud 'place_orders' (did you mean 'place_order'?)",
    ),
    "event that a fault waits for": Fault(
        "models/faults.yaml",
        "fires: [contract.expired]",
        "fires: [¦contract.ends]",
        "there is no event of the cloud 'contract.ends' (did you mean 'contract.renewed'?)",
    ),
    "change that a fault waits for": Fault(
        "models/faults.yaml",
        "change: car.country",
        "change: ¦car.contry",
        "there is no change 'car.contry' (did you mean 'car.country'?)",
    ),
    "fact of a market": Fault(
        "models/markets.yaml",
        "facts: [F159]",
        "facts: [¦F1599]",
        "there is no fact 'F1599' (did you mean 'F199'?)",
    ),
    "fact of a head unit": Fault(
        "models/head-units.yaml",
        "facts: [F071]",
        "facts: [¦F0711]",
        "there is no fact 'F0711' (did you mean 'F071'?)",
    ),
    "feature of a row": Fault(
        SETTINGS,
        "feature: [data_off, private_mode]",
        "feature: [data_off, private_mode, ¦roming]",
        "there is no feature 'roming' (did you mean 'roaming'?)",
    ),
    "feature that is absent": Fault(
        ACCOUNTS,
        "absent: {",
        "absent: {¦roming: roaming_automatic, ",
        "there is no feature 'roming' (did you mean 'roaming'?)",
    ),
    "feature of the tour": Fault(
        POLICY,
        "features: [link",
        "features: [¦lnik",
        "there is no feature 'lnik' (did you mean 'link'?)",
    ),
    "message of an absent feature": Fault(
        ACCOUNTS,
        "roaming: roaming_automatic",
        "roaming: ¦roaming_automatik",
        "there is no message 'roaming_automatik' (did you mean 'roaming_automatic'?)",
    ),
    "message of a lock": Fault(
        SERVICES,
        "message: link_first",
        "message: ¦link_frist",
        "there is no message 'link_frist' (did you mean 'link_first'?)",
    ),
    "icon": Fault(
        "menus/classic/set.yaml",
        "icon: settings",
        "icon: ¦setings",
        "there is no icon 'setings' (did you mean 'settings'?)",
    ),
    "head unit": Fault(
        MACAN,
        "head_unit: pcm-4.0",
        "head_unit: ¦PCM-4.0",
        "there is no head unit 'PCM-4.0' (did you mean 'pcm-4.0'?)",
    ),
    "canvas": Fault(
        MACAN,
        "canvas: classic-7",
        "canvas: ¦clasic-7",
        "there is no canvas 'clasic-7' (did you mean 'classic-7'?)",
    ),
    "look": Fault(MACAN, "look: pcm-4.0", "look: ¦zzz", "there is no look 'zzz'"),
    "tree": Fault(
        MACAN, "tree: classic", "tree: ¦clasic", "there is no tree 'clasic' (did you mean 'classic'?)"
    ),
    "market to start in": Fault(POLICY, "market: FR", "market: ¦XX", "there is no market 'XX'"),
    "card to start with": Fault(
        POLICY, "card: own ", "card: ¦owm ", "there is no SIM card 'owm' (did you mean 'own'?)"
    ),
    "home of a card": Fault("models/sim-cards.yaml", "home: CH", "home: ¦XX", "there is no market 'XX'"),
    "car of the tour": Fault(
        POLICY,
        "macan-2018",
        "¦macan-1998",
        "macan has no model year 1998; there are 2014 to 2025 (one of: macan-2014)",
    ),
    "date to start on": Fault(
        POLICY,
        'date_time: "2026-03-02',
        'date_time: ¦"2026-13-02',
        "there is no date and time '2026-13-02T09:41' (month must be in 1..12)",
    ),
    # Where things lead.
    "shortcut": Fault(
        ACCOUNTS,
        "to: navigation",
        "to: ¦navigaton",
        "there is no node 'navigaton' in accounts (did you mean 'navigation'?)",
    ),
    "key of a tree": Fault(
        ACCOUNTS, "{HOME: home}", "{HOME: ¦hom}", "there is no node 'hom' in accounts (did you mean 'home'?)"
    ),
    "home": Fault(
        ACCOUNTS, "home: home", "home: ¦hom", "there is no node 'hom' in accounts (did you mean 'home'?)"
    ),
    "key of a menu": Fault(
        "menus/classic/apps.yaml", "key: OPT", "key: ¦OPTS", "there is no key 'OPTS' (did you mean 'OPT'?)"
    ),
    "key of a car": Fault(
        "models/taycan.yaml",
        "hard_keys: []  # this dashboard has no keys for functions, unlike other cars with the unit\n"
        "    tree: accounts",
        "hard_keys: [{id: NAV, legend: NAV, place: left}]\n    tree: ¦accounts",
        "the key NAV of taycan-y1a-a leads nowhere in the tree 'accounts'"
        " (bind it under keys: in the tree, or leave it out under hard_keys:)",
    ),
    "key that opens no page": Fault(
        "menus/classic/tree.yaml",
        "SET: set}",
        "SET: ¦apps/options/connect}",
        "'apps/options/connect' is no page to open (a page is one of: menu, choice, page)",
    ),
    "shortcut to a shortcut": Fault(
        ACCOUNTS,
        "{id: media, kind: shortcut, to: media,",
        "{id: media, kind: shortcut, to: ¦home/phone,",
        "'home/phone' is a shortcut itself (lead to 'phone')",
    ),
    # What is there once.
    "row twice": Fault(
        "menus/shared/language.yaml",
        "{id: en,",
        "{id: ¦fr,",
        "a second row 'fr' in the same place (the first is at menus/shared/language.yaml:12:14)",
    ),
    "vehicle twice": Fault(
        "models/taycan.yaml",
        "  taycan-y1a-fl:",
        "  ¦macan-95b-2:",
        "a second vehicle 'macan-95b-2' (each key once)",
    ),
    "line twice": Fault(
        "models/taycan.yaml",
        'line: "taycan"',
        'line: ¦"macan"',
        "a second file for the line 'macan' (give it another name)",
    ),
    "tree twice": Fault(
        "menus/no-connect/tree.yaml",
        "tree: no-connect",
        "tree: ¦accounts",
        "a second tree 'accounts' (give it another name)",
    ),
    # Choices and options.
    "option outside a choice": Fault(
        "menus/shared/system.yaml",
        "{id: vin, kind: value, shows: vehicle.vin,",
        "{id: ¦vin, kind: option, value: x,",
        "'vin' is an option (a choice holds options, and options stand in a choice only)",
    ),
    "value of the language": Fault(
        "menus/shared/language.yaml",
        "value: de",
        "value: ¦it",
        "'it' is no value of 'language' (one of: fr, en, de)",
    ),
    "value of the data": Fault(
        "menus/shared/data-values.yaml",
        'value: "off"',
        "value: ¦of",
        "'of' is no value of 'data' (did you mean 'off'?)",
    ),
    # Years.
    "years backwards": Fault(
        MACAN,
        "{from: 2017, to: 2018}",
        "¦{from: 2018, to: 2017}",
        "model years run backwards: 2018 to 2017 (from: 2017, to: 2018)",
    ),
    # Texts.
    "figure in one language": Fault(
        MESSAGES,
        'en: "Tries left before the card blocks: {n}.',
        'en: ¦"Tries left before the card blocks: {m}.',
        "placeholders differ between languages: m here (n in the first)",
    ),
    "figure missing": Fault(
        MESSAGES,
        'de: "Verbleibende Versuche bis zur Sperrung: {n}.',
        'de: ¦"Verbleibende Versuche bis zur Sperrung: einige.',
        "placeholders differ between languages: none here (n in the first)",
    ),
    "figure of the window": Fault(
        "menus/desktop.yaml",
        'en: "Model year {year}"',
        'en: ¦"Model year {yaer}"',
        "placeholders differ between languages: yaer here (year in the first)",
    ),
    "figure of a caption": Fault(
        "menus/words.yaml",
        'en: "Press {label}"',
        'en: ¦"Press"',
        "placeholders differ between languages: none here (label in the first)",
    ),
    "brace": Fault(
        MESSAGES,
        'fr: "Annulé."',
        'fr: ¦"Annulé {n."',
        "a brace stands alone (a placeholder is {name}, in small letters)",
    ),
    "word that the unit needs": Fault(
        "menus/words.yaml",
        "  screen.dark:",
        "  ¦screen.drak:",
        "the text 'screen.dark' is missing (did you mean 'screen.drak'?)",
    ),
    # Includes.
    "include of nothing": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        "include: ¦systm.yaml",
        "there is no file 'systm.yaml' to include (there are apps.yaml, phone.yaml, set.yaml, tree.yaml)",
    ),
    "include in a folder that is not there": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        "include: ¦../shraed/system.yaml",
        "there is no file '../shraed/system.yaml' to include"
        " (check the path; it starts at this file’s folder)",
    ),
    "include of a folder": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        "include: ¦../shared",
        "there is no file '../shared' to include"
        " (there are atlas.yaml, desktop.yaml, failures.yaml, features.yaml, guide.yaml, history.yaml,"
        " keyboards.yaml, letters.yaml, messages.yaml, origins.yaml, preferences.yaml, words.yaml)",
    ),
    "include of itself": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        "include: ¦set.yaml",
        "include goes round in a circle: classic/tree.yaml → classic/set.yaml → classic/set.yaml"
        " (take one of them out)",
    ),
    "include of the tree it is in": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        "include: ¦tree.yaml",
        "include goes round in a circle: classic/tree.yaml → classic/set.yaml → classic/tree.yaml"
        " (take one of them out)",
    ),
    "include above menus": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        "include: ¦../../models/macan.yaml",
        "include '../../models/macan.yaml' leads out of menus/ (only files below menus/)",
    ),
    "include from the top": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        "include: ¦/etc/passwd",
        "include '/etc/passwd' leads out of menus/ (only files below menus/)",
    ),
    "include with a name that no system takes": Fault(
        "menus/classic/set.yaml",
        "include: ../shared/system.yaml",
        f"include: ¦{'x' * 300}.yaml",
        f"there is no file '{'x' * 39}…' to include (there are apps.yaml, phone.yaml, set.yaml, tree.yaml)",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_alone_and_at_its_place(root, fault):
    place = root.edit(fault.file, fault.old, fault.new)
    assert root.told() == [f"{place}: {fault.told}"]


def test_a_page_that_nothing_leads_to_is_told_for_its_tree(root):
    page = "\n  - {id: ¦lost, kind: page, label: X, facts: inferred, text: {fr: a, en: b, de: c}}\n"
    place = root.add("menus/classic/set.yaml", page)
    told = "no key and no shortcut of classic leads to 'lost' (bind a key under keys:)"
    assert root.told() == [f"{place}: {told}"]


def test_a_file_included_twice_in_one_place_says_so(root):
    root.edit(
        "menus/classic/set.yaml", "- include: ../shared/system.yaml", "- include: ../shared/language.yaml"
    )
    assert [line.partition(" (")[2] for line in root.told()] == [
        "name a message for it here, or give a row `feature: factory_reset`)",
        "name a message for it here, or give a row `feature: system`)",
        "its file is included there twice)",
    ]


def test_a_message_that_the_unit_needs_is_told_and_so_is_who_names_it(root):
    start = "  # Why no data flows, in the order in which it is told.\n"
    root.edit(MESSAGES, f"{start}  offline_private_mode:", f"{start}  ofline_private_mode:")
    assert [line.split(": ", 1)[1] for line in root.told()] == [
        "the message 'offline_private_mode' is missing (did you mean 'ofline_private_mode'?)",
        "there is no message 'offline_private_mode' (did you mean 'ofline_private_mode'?)",
    ]


CLASSIC = (
    ("718", 13, "718-982"),
    ("911", 12, "911-991-2"),
    ("cayenne", 14, "cayenne-92a"),
    ("macan", 13, "macan-95b-1"),
)


def test_a_range_without_an_end_ends_with_the_policy(root):
    root.edit(POLICY, "latest: 2027", "latest: 2023")
    backwards = "model years run backwards: {0} to 2023 (model_years: latest: in the policy)"
    told = root.told()
    assert [line.split(": ", 1)[1] for line in told] == [
        backwards.format(year) for year in (2025, 2024, 2024, 2025)
    ]
    assert [line.split(":")[0] for line in told] == [
        f"models/{line}.yaml" for line in ("911", "cayenne", "panamera", "taycan")
    ]


def test_a_key_that_a_tree_does_not_bind_is_told_for_every_car(root):
    root.edit(
        "models/head-units.yaml",
        "- {id: OPT, legend: OPT, place: right}",
        "- {id: DEVICES, legend: DEVICES, place: right}",
    )
    root.edit("menus/classic/apps.yaml", "key: OPT", "key: BACK")
    root.edit("menus/classic/phone.yaml", "key: OPT", "key: BACK")
    assert root.told() == [
        f"models/{line}.yaml:{at}:11: the key DEVICES of {key} leads nowhere in the tree 'classic'"
        " (bind it under keys: in the tree, or leave it out under hard_keys:)"
        for line, at, key in CLASSIC
    ]


def test_a_feature_that_a_tree_neither_holds_nor_explains(root):
    place = root.edit(ACCOUNTS, "absent: {", "absent: ¦{")
    root.edit(ACCOUNTS, "data_source: source_by_itself, ", "")
    (told,) = root.told()
    assert told == (
        f"{place}: the tree 'accounts' neither holds 'data_source' nor says why not"
        " (name a message for it here, or give a row `feature: data_source`)"
    )


def test_a_feature_of_a_shared_file_is_told_once_for_every_tree(root):
    root.edit("menus/shared/language.yaml", "    feature: language\n", "")
    assert [line.split(":")[0] for line in root.told()] == [
        f"menus/{tree}/tree.yaml"
        for tree in ("accounts", "classic", "connections", "mobile-data", "no-connect")
    ]


def test_a_feature_that_the_conditions_keep_from_one_car_is_told_for_that_car(root):
    root.edit("models/panamera.yaml", "device_manager_key: DEVICES", "device_manager_key: none")
    place = root.edit("models/panamera.yaml", "tree: connections", "tree: ¦connections")
    assert root.told() == [
        f"{place}: the tree 'connections' has no {feature!r} for panamera-971-1a:"
        " conditions keep every row of it away (see when: in the tree, and the equipment of the car)"
        for feature in ("data_off", "data_source", "data_volume", "remember_pin", "roaming", "telephone")
    ]


def test_a_shortcut_does_not_stand_for_the_entry_it_leads_to(root):
    root.edit("menus/shared/accounts.yaml", "        feature: link\n", "")
    root.edit("menus/shared/connect-by-code.yaml", "    feature: link\n", "")
    root.edit(ACCOUNTS, "to: settings, icon: settings,", "to: settings, feature: link, icon: settings,")
    told = [line for line in root.told() if line.startswith(ACCOUNTS)]
    assert ["neither holds 'link'" in line for line in told] == [True]


def test_a_way_to_a_feature_that_is_not_there_is_told_in_every_language(root):
    places = [
        root.edit(MESSAGES, f'{language}: "{said} {{path.link}}"', f'{language}: ¦"{said} {{path.lnik}}"')
        for language, said in (("fr", "Suivez"), ("en", "Follow"), ("de", "Folgen Sie"))
    ]
    assert root.told() == [f"{place}: there is no feature 'lnik' (did you mean 'link'?)" for place in places]


def test_faults_in_several_files_are_told_all_at_once_and_in_order(root):
    faults = (
        Fault(ACCOUNTS, "to: phone,", "to: ¦zzz,", "there is no node 'zzz' in accounts"),
        Fault("menus/classic/apps.yaml", "facts: [F032]", "facts: [¦zzz]", "there is no fact 'zzz'"),
        Fault(MESSAGES, "tone: good", "tone: ¦god", "'god' is not a tone (did you mean 'good'?)"),
        Fault(SERVICES, "icon: info", "icon: ¦inof", "there is no icon 'inof' (did you mean 'info'?)"),
        Fault("models/cayenne.yaml", "look: pcm-4.0", "look: ¦zzz", "there is no look 'zzz'"),
        FAULTS["years backwards"],
        FAULTS["home of a card"],
        Fault(
            "models/taycan.yaml",
            "link: id",
            "link: ¦wlan",
            "'wlan' is not a way to link (one of: code, id, none)",
        ),
    )
    expected = [f"{root.edit(one.file, one.old, one.new)}: {one.told}" for one in faults]
    assert root.told() == expected


FILES = sorted(
    path.relative_to(data_root()).as_posix()
    for folder in TEXTS
    for path in (data_root() / folder).rglob("*.yaml")
)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_no_yaml_blames_no_other(root, file):
    root.write(file, "a: [\n")
    (told,) = root.told()
    assert told.startswith(f"{file}:")


NEEDED_FILES = (
    "menus/features.yaml",
    "menus/messages.yaml",
    "menus/shared/areas.yaml",
    "models/facts.yaml",
    "models/policy.yaml",
)


@pytest.mark.parametrize("file", NEEDED_FILES)
def test_a_file_that_is_not_there_is_told_by_name_and_nothing_else(root, file):
    root.remove(file)
    told = root.told()
    assert told
    assert all(Path(file).name in line for line in told)


@pytest.mark.parametrize("line", ["718", "911"])
def test_a_line_may_be_left_out(root, line):
    root.remove(f"models/{line}.yaml")
    assert root.told() == []


@pytest.mark.parametrize("file", FILES)
def test_data_with_a_line_too_few_are_told_or_work_on_every_car(root, file):
    lines = (root.folder / file).read_text(encoding="utf-8").splitlines(keepends=True)
    del lines[len(lines) * 3 // 5]
    root.write(file, "".join(lines))
    compilation = Compilation(root.folder).run()
    if compilation.problems:
        return
    catalogue = Catalogue(compilation.plain)
    for vehicle in catalogue.matrix.vehicles.values():
        choice = CarChoice(vehicle, vehicle.years[0].first, str(catalogue.start["market"]))
        assert open_session(catalogue, choice).screen.rows or not vehicle.has_porsche_connect
        assert all(find_place(catalogue, vehicle, feature, "de") for feature in catalogue.features)
