"""A guide for several cars: what they share is read once."""

from guide_kit import guide_of, scenario
from shipped import catalogue

from pcm_sim.scenario.guide.layout import laid_out
from pcm_sim.scenario.guide.sheet import sheet

WAYS = '- chapter: {fr: "Un", en: "One", de: "Eins"}\n- open: roaming\n- portal: [{sign_in: claire}]'


def numbers(stretch):
    return [[entry.number for entry in one.entries] for one in stretch.variants]


def test_one_car_is_one_stretch(tmp_path):
    guide = guide_of(scenario(tmp_path, WAYS, "macan-2019"))
    (stretch,) = laid_out(guide, "en")
    assert stretch.is_shared
    assert numbers(stretch) == [["", "1", "2", "3"]]


def test_only_what_differs_is_repeated(tmp_path):
    guide = guide_of(scenario(tmp_path, WAYS), "macan-2018", "macan-2019", "cayenne-2021")
    title, roads, phone = laid_out(guide, "en")
    assert title.is_shared
    assert phone.is_shared
    # Two of them have the same path.
    assert [one.cars for one in roads.variants] == [(0,), (1, 2)]
    assert numbers(roads) == [["1"], ["1"]]
    assert numbers(phone) == [["2", "3"]]


def test_pictures_that_are_the_same_stand_once(tmp_path):
    guide = guide_of(scenario(tmp_path, WAYS), "macan-2019", "cayenne-2021")
    (stretch,) = laid_out(guide, "en")
    assert all(len(entry.views) <= 1 for entry in stretch.variants[0].entries)


def test_another_number_of_steps_leaves_the_numbers_that_follow(tmp_path):
    steps = "- open: link\n- portal: [{sign_in: claire}]"
    guide = guide_of(scenario(tmp_path, steps), "718-2018", "taycan-2022")
    apart, phone = laid_out(guide, "en")
    assert not apart.is_shared
    assert len({len(one.entries) for one in apart.variants}) == 1 or numbers(phone)[0][0] == "2"


def test_a_car_on_which_nothing_is_done_is_not_named(tmp_path):
    chapters = [
        '- chapter: {fr: "Un", en: "One", de: "Eins"}',
        '- chapter: {fr: "Deux", en: "Two", de: "Zwei"}',
    ]
    steps = "\n- open: link\n  when: {vehicle.link: id}\n".join(chapters)
    guide = guide_of(scenario(tmp_path, steps), "718-2018", "taycan-2022")
    shown = [one for stretch in sheet(catalogue(), guide, "en")["stretches"] for one in stretch["variants"]]
    assert all(one["entries"] for one in shown)
