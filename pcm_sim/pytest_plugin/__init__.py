"""The pytest plug-in: `pytest scenarios/` collects `*.scn.yaml` and plays each cell as a test.

Nothing of the simulator is loaded before the first scenario is collected, and Qt only to draw what failed.
"""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pcm_sim.pytest_plugin.bench import Bench
    from pcm_sim.pytest_plugin.collected import ScenarioFile

ENDING: Final = ".scn.yaml"
WARNED: Final = "pcm_warned"
"""Property of a test that passed with a warning: the warning."""
_NOT_APPLICABLE: Final = "pcm_not_applicable"
_NONE: Final = "pcm_none"
_MOST_REASONS: Final = 10
_BENCH: "pytest.StashKey[Bench]" = pytest.StashKey()
_COUNTED: "pytest.StashKey[Counter[str]]" = pytest.StashKey()
_TOLD: pytest.StashKey[str] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take what a person may ask for."""
    group = parser.getgroup("pcm-sim", "scenarios of pcm-sim (*.scn.yaml)")
    group.addoption(
        "--cell",
        metavar="AXIS=VALUE,…",
        default="",
        help="only cells with these values, such as 'year=2019,market=NO'",
    )
    group.addoption(
        "--pcm-trace",
        choices=("on", "off", "retain-on-failure"),
        default="retain-on-failure",
        help="whose trace is kept: of every cell, of none, of those that fail (the default)",
    )
    group.addoption(
        "--pcm-trace-dir", metavar="DIR", default="pcm-sim-traces", help="folder for traces; %(default)s"
    )
    group.addoption(
        "--pcm-pictures",
        choices=("on", "off"),
        default="on",
        help="pictures: those that are expected are compared, and traces have some; on by default",
    )
    group.addoption(
        "--pcm-renew",
        action="store_true",
        help="the pictures that are expected are kept as they are drawn now",
    )
    group.addoption(
        "--pcm-data",
        metavar="DIR",
        action="append",
        default=[],
        help="a folder of your own to lay over the shipped data",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Have somewhere to count what is not applicable."""
    config.stash[_COUNTED] = Counter()


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> "ScenarioFile | None":
    """Collect a scenario; other YAML is none of ours."""
    if not file_path.name.endswith(ENDING):
        return None
    from pcm_sim.pytest_plugin.bench import Bench  # noqa: PLC0415 - the first file pays for all
    from pcm_sim.pytest_plugin.collected import ScenarioFile  # noqa: PLC0415

    stash = parent.config.stash
    if _BENCH not in stash:
        stash[_BENCH] = Bench(parent.config, stash[_COUNTED])
    return ScenarioFile.on(stash[_BENCH], parent, file_path)


def pytest_collection_modifyitems(config: pytest.Config) -> None:
    """Stop where no cell is as `--cell` asks: a typing error must not look like a run that is all well."""
    if _BENCH not in config.stash or hasattr(config, "workerinput"):
        return
    told = config.stash[_BENCH].told_of_none
    if told:
        raise pytest.UsageError(told)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Put the camera away; under pytest-xdist, send what a worker counted to whoever prints it."""
    stash = session.config.stash
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        counted = stash[_COUNTED]
        output[_NOT_APPLICABLE] = dict(counted)
        output[_NONE] = stash[_BENCH].told_of_none if _BENCH in stash else ""
    elif stash.get(_TOLD, ""):
        session.exitstatus = pytest.ExitCode.USAGE_ERROR
    if _BENCH in stash:
        stash[_BENCH].close()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Under pytest-xdist, take what a worker counted; each of them collects everything, so none adds up."""
    output = getattr(node, "workeroutput", {})
    config = getattr(node, "config", None)
    if config is None:
        return
    config.stash[_TOLD] = output.get(_NONE, "")
    counted = output.get(_NOT_APPLICABLE)
    if counted:
        config.stash[_COUNTED].clear()
        config.stash[_COUNTED].update(counted)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say how many cells passed with a warning, for how many there is no car, and why."""
    passed = terminalreporter.stats.get("passed", ())
    warned = [told for one in passed for name, told in one.user_properties if name == WARNED]
    counted = config.stash[_COUNTED]
    told = config.stash.get(_TOLD, "")
    if not counted and not warned and not told:
        return
    terminalreporter.section("scenarios")
    if told:
        terminalreporter.line(told)
    _tell(terminalreporter, "with a warning", Counter(warned))
    _tell(terminalreporter, "not applicable", counted)


def _tell(terminalreporter: pytest.TerminalReporter, what: str, counted: "Counter[str]") -> None:
    number = counted.total()
    if not number:
        return
    terminalreporter.line(f"{number} cell{'s' * (number != 1)} {what}")
    for why, many in counted.most_common(_MOST_REASONS):
        terminalreporter.line(f"  {many}: {why}")
    if len(counted) > _MOST_REASONS:
        terminalreporter.line(f"  and {len(counted) - _MOST_REASONS} more reasons")
