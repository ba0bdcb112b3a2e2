"""Draws the README's pictures of guide, scenario, console, pages and atlas; `make pictures` runs it."""

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEventLoop

from pcm_sim import composition, composition_guides
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.cli.main import main as cli
from pcm_sim.composition_browsing import page_browser
from pcm_sim.scenario.browsing.browser import BrowserError
from pcm_sim.scenario.console.prompt import Prompt
from pcm_sim.scenario.console.words import WORDS
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.files.places import shipped
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.guide.making import GuideWish
from pcm_sim.scenario.guide.pdf import as_pages
from pcm_sim.scenario.play.opening import opened
from pcm_sim.server.browsing.chromium import chromium, found_chromium
from pcm_sim.ui.player.ports import PlayWish
from pcm_sim.ui.robot import OffscreenWindow

LANGUAGE, CAR = "en", "macan-2019"
LINKED_BY_CODE, OWNER = "macan-2018", "claire"
STEP = 4
"""The player is drawn while this step touches."""
PATIENCE_S = 60
COLOURS = 255
ATLAS_WIDTH, ATLAS_HEIGHT = 1200, 700
"""Of the window that shows the atlas, in pixels."""
FILE = re.compile(r"^<!-- file: (\S+) -->\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A file of a page that people follow, whole."""
AFTER = "## What a crawl does"
"""What follows the example on that page."""
FRAMES = 8
"""So many are drawn until everything that loads has come."""
LESSON = (
    "load call_by_bluetooth",
    "set: {car.country: CH, car.bearer: 3g, car.bars: 3}",
)


def main(folder: Path) -> None:
    """Draw them.

    Args:
        folder: Where they are to lie.
    """
    catalogue = composition.load_catalogue()
    guide, player, console = (folder / f"{name}-{LANGUAGE}.png" for name in ("guide", "player", "console"))
    draw_guide(catalogue, guide)
    draw_player(catalogue, player)
    draw_console(catalogue, console)
    for file in (guide, player, console, *draw_pages(catalogue, folder), *draw_atlas(folder)):
        with Image.open(file) as image:
            small = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(file, optimize=True)


def draw_guide(catalogue: Catalogue, file: Path) -> None:
    """Draw the first page of a guide."""
    plan = composition_guides.plan_guide(
        catalogue, tour(catalogue, "roaming"), GuideWish((CAR,), (LANGUAGE,), "")
    )
    guide = composition_guides.make_guide(catalogue, plan)
    file.write_bytes(as_pages(catalogue, guide, LANGUAGE, ppi=80)[0])


def draw_player(catalogue: Catalogue, file: Path) -> None:
    """Draw the window while a tour plays, at the moment of a touch."""
    cell = cells_of(catalogue, tour(catalogue, "sim-puk"), [CAR], LANGUAGE)[0]
    session = opened(catalogue, cell)
    inputs = composition.window_inputs(catalogue, session, LANGUAGE, session.moment.car.market)
    with OffscreenWindow(inputs) as window:
        player = window.shell.property("desk").player_part
        player.begin(PlayWish((cell,), "4"), session)
        until = monotonic() + PATIENCE_S
        while not (player.props.step == STEP and player.hand.props.down):
            if monotonic() > until:
                raise TimeoutError(f"step {STEP} of {cell.name} touches nothing")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        window.picture().save(str(file))


def draw_console(catalogue: Catalogue, file: Path) -> None:
    """Draw the instructor's console in its own window: the car abroad, with a call by Bluetooth."""
    prompt = Prompt(catalogue, composition.open_session(CAR, language=LANGUAGE, catalogue=catalogue), WORDS)
    for line in LESSON:
        if not (answer := prompt.answer(line)).good:
            raise ValueError(f"{line}: {answer.lines}")
    inputs = composition.window_inputs(catalogue, prompt.session, LANGUAGE, prompt.session.moment.car.market)
    with OffscreenWindow(inputs) as window:
        window.shell.detach(True)
        window.shell.showSection("car")
        window.settle(FRAMES)
        with window.beside("instructor-window"):
            window.settle(FRAMES)
            window.picture().save(str(file))


def draw_pages(catalogue: Catalogue, folder: Path) -> tuple[Path, ...]:
    """Draw My Porsche in a browser, wide and narrow, of whoever reads the pairing code; needs Chromium."""
    session = composition.open_session(LINKED_BY_CODE, language=LANGUAGE, catalogue=catalogue)
    owner = catalogue.plain["customers"][OWNER]
    files = folder / f"pages-wide-{LANGUAGE}.png", folder / f"pages-narrow-{LANGUAGE}.png"
    try:
        with page_browser() as browser:
            browser.show(session)
            browser.touch("home/portal")
            browser.touch("portal/sign_in")
            for field in ("email", "password"):
                browser.fill(field, owner[field])
            browser.touch("form/confirm")
            for file in files:
                picture = browser.take("", wide=file is files[0])
                Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba).save(file)
    except BrowserError as error:
        print(f"The pages are not drawn: {error}")
        return ()
    return files


def draw_atlas(folder: Path) -> tuple[Path, ...]:
    """Draw the atlas of the car that the page on crawling invents, as it is first written; needs Chromium."""
    file = folder / f"atlas-{LANGUAGE}.png"
    with TemporaryDirectory() as made:
        data, report = Path(made, "data"), Path(made, "report")
        example, _, _ = Path("docs/crawling.md").read_text("utf-8").partition(AFTER)
        for name, text in FILE.findall(example):
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            (data / name).write_text(text, "utf-8")
        words = (
            "nova-2027",
            "--machine",
            "pcm",
            "--lang",
            f"{LANGUAGE},de",
            "--shots",
            "--report",
            str(report),
        )
        cli(["crawl", *words, "--data", str(data)])
        try:
            with chromium(found_chromium()) as browser:
                page = browser.new_page(viewport={"width": ATLAS_WIDTH, "height": ATLAS_HEIGHT})
                page.goto((report / "atlas.html").as_uri())
                page.wait_for_load_state("networkidle")
                page.screenshot(path=str(file))
        except BrowserError as error:
            print(f"The atlas is not drawn: {error}")
            return ()
    return (file,)


def tour(catalogue: Catalogue, name: str) -> Scenario:
    """Read a tour."""
    (scenario,) = read_scenarios(catalogue, [shipped() / "tours" / f"{name}.scn.yaml"], Problems())
    return scenario


if __name__ == "__main__":
    main(Path(sys.argv[1]))
