"""Scenario files of a test's own: a folder of them, what is told about it, and the cells they stand for."""

from pathlib import Path

from roots import MARK
from shipped import catalogue

from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios

VEHICLE = "vehicle: {car: macan-2019}\n"


class Files:
    """A folder `scenarios` of a test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "scenarios"
        self.folder.mkdir()

    def write(self, name: str, text: str) -> str:
        """Write a file, and give the place of the mark as a problem names it."""
        before, mark, after = text.partition(MARK)
        assert MARK not in after, "one mark a text"
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(before + after, encoding="utf-8")
        return f"{path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}" if mark else ""

    def scenario(self, steps: str, head: str = VEHICLE, name: str = "a") -> str:
        """Write a scenario with some steps, a line each."""
        lines = "".join(f"  {line}\n" for line in steps.strip().splitlines())
        return self.write(f"{name}.scn.yaml", f"schema: 1\nid: {name}\nname: x\n{head}steps:\n{lines}")

    def steps(self, name: str, steps: str, head: str = "") -> str:
        """Write a file of steps that others run."""
        lines = "".join(f"  {line}\n" for line in steps.strip().splitlines())
        return self.write(f"{name}.yaml", f"schema: 1\nname: x\n{head}steps:\n{lines}")

    def told(self) -> list[str]:
        """Give every problem, a line each."""
        problems = Problems()
        read_scenarios(catalogue(), [self.folder], problems)
        return problems.lines()

    def read(self):
        """Give the scenario, which must be right."""
        problems = Problems()
        read = read_scenarios(catalogue(), [self.folder], problems)
        assert problems.lines() == []
        (scenario,) = read
        return scenario

    def cells(self, cars=(), language=""):
        """Give the cells of the scenario, which must be right."""
        return cells_of(catalogue(), self.read(), cars, language)
