"""What tests of guides need: scenarios from a few lines, and a camera that draws nothing."""

from shipped import catalogue

from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.guide.making import GuideWish, make_guide, plan_guide
from pcm_sim.scenario.guide.planning import planned
from pcm_sim.scenario.pictures.camera import Box, Picture

HEAD = """schema: 1
id: test.guide
name: {{fr: "Un essai", en: "A trial", de: "Ein Versuch"}}
tags: [guide]
vehicle: {{car: {car}, language: en}}
{params}
steps:
"""


def scenario(folder, steps, car="macan-2018", params=""):
    """Read a scenario of these steps."""
    file = folder / "trial.scn.yaml"
    lines = [f"  {line}" for line in steps.strip("\n").splitlines()]
    file.write_text(HEAD.format(car=car, params=params) + "\n".join(lines) + "\n", encoding="utf-8")
    problems = Problems()
    found = read_scenarios(catalogue(), [file], problems)
    told = [*problems.lines()]
    assert told == []
    return found[0]


def parts_of(folder, steps, car="macan-2018", language="en", params=""):
    """Write the guide of these steps without pictures."""
    cell = cells_of(catalogue(), scenario(folder, steps, car, params), (), language)[0]
    return planned(catalogue(), cell).parts


def steps_of(folder, steps, **given):
    """Give its numbered steps only."""
    return [part for part in parts_of(folder, steps, **given) if part.kind == "step"]


def wish(*cars, languages=("en",)):
    return GuideWish(cars, languages, "2026-05-31")


def plan_of(one, *cars, languages=("en",)):
    return plan_guide(catalogue(), one, wish(*cars, languages=languages))


def guide_of(one, *cars, languages=("en",)):
    """Make a guide with pictures that a fake camera takes."""
    return make_guide(catalogue(), one, wish(*cars, languages=languages), FakeCamera())


class FakeCamera:
    """Gives a grey picture on which whatever is wanted stands in the middle."""

    def __init__(self):
        self.taken = []
        self._session = None

    def show(self, session):
        self._session = session

    def take(self, surface, wanted=""):
        self.taken.append((surface, wanted))
        page = self._session.phone.node if surface == "phone" else self._session.screen.node
        shade = len(page) * 7 % 200 + 20
        return Picture(80, 48, bytes((shade, shade, shade, 255)) * (80 * 48), {wanted: Box(20, 12, 40, 20)})
