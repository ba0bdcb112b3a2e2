"""The commands of `pcm-sim`: what each is for, and the words that follow it."""

import argparse
from collections.abc import Callable, Mapping

from pcm_sim.cli.matrix_words import matrix_words


def _run_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", nargs="?", metavar="CAR", help="the car; without it the window asks")
    parser.add_argument(
        "--screen", metavar="NODE", help="open at a page (an id of `pcm-sim menu CAR`) or a feature"
    )
    _shown_words(parser)
    parser.add_argument(
        "--preset", metavar="NAME", help="begin with a state that `pcm-sim presets CAR` lists"
    )
    _reading_words(parser)
    parser.add_argument(
        "--remote",
        nargs="?",
        const="0",
        metavar="PORT",
        help="let programs on this machine drive it, and print where; any free port by default",
    )
    parser.add_argument(
        "--recover", action="store_true", help="go on where a program ended that nobody closed"
    )
    parser.add_argument("--frozen", action="store_true", help="with --remote: time passes only when told to")
    parser.add_argument(
        "--connect",
        metavar="URL",
        help="join the world of a running `pcm-sim serve`, with that world's car: http://127.0.0.1:PORT, or "
        "…/w/NAME for a world by name; with CAR, a world that is not there is founded with it",
    )
    parser.add_argument(
        "--token",
        metavar="TOKEN",
        help="with --connect: what the server wants to know",
    )


def _shown_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--shot", metavar="FILE.png", help="save a picture of the unit's screen and end")
    parser.add_argument("--text", action="store_true", help="print the screen as text and end")
    parser.add_argument("--link", action="store_true", help="print the support link that leads there and end")


def _open_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "place", metavar="LINK", help="a support link, or a scenario with the step to stand at: FILE[@STEP]"
    )
    _shown_words(parser)


def _reading_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--reading",
        action="append",
        metavar="CELL=STATEMENT",
        help="read what the source says twice otherwise: X07=mobile_data, X07=literal, or literal for all",
    )


def _faults_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", nargs="?", metavar="CAR", help="only what this car can have")
    _reading_words(parser)


def _readings_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", nargs="?", metavar="CAR", help="only what concerns this car")
    _reading_words(parser)


def _presets_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", nargs="?", metavar="CAR", help="tell also which this car can begin with")
    _reading_words(parser)


def _shots_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="DIR", default="pcm-sim-shots", help="folder for the pictures")
    parser.add_argument(
        "--car",
        action="append",
        metavar="CAR",
        help="a car; several are allowed, one of each unit by default",
    )
    parser.add_argument("--only", choices=("day", "night"), help="only the colours for the day or the night")
    parser.add_argument(
        "--kind", action="append", metavar="KIND", help="only a kind of screen, such as home, list, device"
    )


def _play_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="scenarios (*.scn.yaml), or folders of them")
    parser.add_argument("--headless", action="store_true", help="without a window, as fast as it goes")
    parser.add_argument(
        "--speed", choices=("0.5", "1", "2", "4", "max"), default="1", help="how fast the window plays"
    )
    parser.add_argument(
        "--car", action="append", metavar="CAR", help="on this car in place of its own; several are allowed"
    )
    parser.add_argument(
        "--only", metavar="TEXT", default="", help="only what has this in its id, or as a tag"
    )
    parser.add_argument("--trace", metavar="DIR", help="with --headless: a folder for traces of what failed")
    parser.add_argument(
        "--pictures", action="store_true", help="with --headless: compare the pictures that are expected"
    )
    parser.add_argument(
        "--renew", action="store_true", help="with --headless: keep the pictures as they are drawn now"
    )
    parser.add_argument(
        "--browser", action="store_true", help="without a window: do the steps in My Porsche in Chromium"
    )
    parser.add_argument("--show", action="store_true", help="with --browser: show it, at --speed")
    _chromium_word(parser)


def _chromium_word(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chromium", metavar="FILE", help="the browser’s program, where it is not found")


def _facts_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="scenarios, or folders of them; the shipped ones by default"
    )


def _assess_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("task", metavar="TASK", help="a task's name or file; or a result, FILE.json")
    parser.add_argument("car", nargs="?", metavar="CAR", help="the car; the task's own by default")
    parser.add_argument("--out", metavar="FILE.json", help="write what came of it as JSON")
    parser.add_argument("--page", metavar="FILE.html", help="write what came of it as a page")
    parser.add_argument("--trainee", metavar="NAME", help="whose result it is; kept in the result alone")
    parser.add_argument(
        "--steps", metavar="FILE", help="without a window: follow these steps, one a line; - reads them"
    )


def _guide_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="scenarios; with --check guides, or folders")
    parser.add_argument("--to", metavar="ENTRY", help="the path to this, without a file: an entry, or words")
    parser.add_argument("--car", action="append", metavar="CAR", help="for this car; A,B for several")
    parser.add_argument(
        "--format", choices=("html", "pdf", "md", "apng"), help="html by default, or as -o ends"
    )
    parser.add_argument("-o", "--out", metavar="OUT", help="the file to write, or a folder for it")
    parser.add_argument("--appendix", action="store_true", help="add ids and facts at the end")
    parser.add_argument("--check", action="store_true", help="tell which guides are no longer true")
    parser.add_argument(
        "--portal",
        choices=("phone", "browser"),
        default="phone",
        help="how My Porsche is pictured: on the telephone, or in a browser (Chromium)",
    )
    _chromium_word(parser)


def _no_words(_parser: argparse.ArgumentParser) -> None:
    pass


def _record_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", help="the scenario to be written, *.scn.yaml")
    parser.add_argument("car", nargs="?", metavar="CAR", help="the car; without it the window asks")
    parser.add_argument(
        "--from-step", metavar="K", help="FILE is there: play it up to step K and put new steps before it"
    )
    parser.add_argument("--yes", action="store_true", help="put them in without asking")
    parser.add_argument("--recover", action="store_true", help="save what a crash left behind, and end")
    # It is refused with its reason; whoever knows `run --connect` tries it.
    parser.add_argument("--connect", metavar="URL", help=argparse.SUPPRESS)


def _cloud_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", nargs="?", metavar="CAR")
    parser.add_argument("--preset", metavar="NAME", help="begin with a state that `pcm-sim presets` lists")
    _reading_words(parser)


def _menu_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", metavar="CAR")
    _reading_words(parser)


def _where_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORDS", help="in any language; the last may be a CAR")
    _reading_words(parser)


def _find_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", metavar="WORDS", help="in any language, typing errors forgiven")
    parser.add_argument("--car", metavar="CAR", help="the car whose menus and presets are meant")
    parser.add_argument(
        "--kind", metavar="KIND", help="only of one kind: entry, car, preset, fact, message, …"
    )
    _reading_words(parser)


def _serve_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", nargs="?", metavar="CAR", help="the car of the world that needs no name")
    parser.add_argument(
        "--port", metavar="N", default="8080", help="where it listens, 8080 by default; 0 is any free port"
    )
    parser.add_argument(
        "--world", metavar="NAME=CAR", action="append", help="a world more, at /w/NAME; several are allowed"
    )
    parser.add_argument(
        "--preset", metavar="NAME", help="begin with a state that `pcm-sim presets CAR` lists"
    )
    parser.add_argument("--store", metavar="FILE", help="keep the worlds in this file, through any crash")
    parser.add_argument(
        "--sync",
        action="store_true",
        help="with --store: through a power cut too, as each answer waits for the disk",
    )
    pace = parser.add_mutually_exclusive_group()
    pace.add_argument("--speed", metavar="N", help="simulated seconds to a real one; 1 by default")
    pace.add_argument("--frozen", action="store_true", help="time passes only when told to")
    _closed_words(parser)


def _closed_words(parser: argparse.ArgumentParser) -> None:
    """Add the words that say who is let in."""
    parser.add_argument(
        "--listen", metavar="ADDRESS", help="let other machines in by it, such as 0.0.0.0; takes a token"
    )
    parser.add_argument(
        "--name", metavar="HOST", action="append", help="a name by which other machines know this one"
    )
    parser.add_argument(
        "--token", metavar="TOKEN", help="what everybody has to know, of your own; better in PCM_SIM_TOKEN"
    )
    parser.add_argument(
        "--new-token",
        metavar="ROLE[@WORLD]",
        action="append",
        help="make a token for a trainee, a trainer or an operator, show it this once, and keep its digest",
    )
    parser.add_argument("--tokens", metavar="FILE", help="where the digests of tokens are kept")
    parser.add_argument("--cert", metavar="FILE", help="certificate, as PEM: answer over TLS alone")
    parser.add_argument("--key", metavar="FILE", help="its private key, as PEM")
    parser.add_argument(
        "--allow-real", action="store_true", help="take any mail address and card, not only those of examples"
    )


def _console_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", metavar="CAR")
    parser.add_argument("--preset", metavar="NAME", help="begin with a state that `pcm-sim presets` lists")
    parser.add_argument(
        "--do", action="append", metavar="LINE", help="do this line, and end; several can be given"
    )
    _reading_words(parser)


def _why_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", metavar="CAR")
    parser.add_argument(
        "words", nargs="*", metavar="WORDS", help="an entry, a feature or phone/ROW; without it the open page"
    )
    parser.add_argument("--preset", metavar="NAME", help="begin with a state that `pcm-sim presets` lists")
    parser.add_argument("--set", action="append", metavar="NAME=VALUE", help="set something, as scenarios do")
    parser.add_argument("--do", action="append", metavar="STEP", help="do something, such as 'tap: roaming'")
    _reading_words(parser)


def _compare_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="CAR")
    parser.add_argument("second", metavar="CAR")
    parser.add_argument(
        "--to", metavar="ENTRY", help="walk to this: a feature, an id of `pcm-sim menu`, words"
    )


def _check_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="files, or a folder with models/ and menus/")


def _fmt_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="scenario files, or folders of them")
    parser.add_argument("--check", action="store_true", help="only tell which would be changed")
    parser.add_argument("--diff", action="store_true", help="only print what would be changed")


def _schema_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", nargs="?", metavar="KIND", help="such as menu; without it all are listed")
    parser.add_argument("--write", metavar="DIR", help="write it, or those of all kinds, into a folder")
    parser.add_argument(
        "--own", action="store_true", help="for files of your own folder (--data), which need not say all"
    )


def _language_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="such as it; without it all are listed")
    parser.add_argument("--missing", action="store_true", help="print what has no translation, to fill it in")


def _crawl_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("cars", nargs="*", metavar="CAR", help="the cars; all for every row of the matrix")
    parser.add_argument(
        "--preset",
        metavar="NAME",
        action="append",
        help="begin with this state; several are allowed, all takes every one",
    )
    parser.add_argument(
        "--machine",
        choices=("pcm", "phone"),
        action="append",
        help="crawl the unit alone, or My Porsche alone; both by default",
    )
    parser.add_argument(
        "--limit", metavar="NAME=N", action="append", help="how far to go: states, per_screen, depth, steps"
    )
    parser.add_argument(
        "--shots",
        metavar="DIR",
        nargs="?",
        const="",
        help="take a picture of every screen, and look at what it shows; into the report by default",
    )
    parser.add_argument("--report", metavar="DIR", help="write everything into this folder, with an atlas")
    parser.add_argument(
        "--inline", action="store_true", help="with --report: pictures stand in the atlas itself"
    )
    parser.add_argument("--junit", metavar="FILE", help="write what is wrong as JUnit XML")
    parser.add_argument("--against", metavar="DIR", help="tell what is otherwise than in this earlier report")
    parser.add_argument(
        "--accept",
        action="store_true",
        help="with --against: what is otherwise is right; keep this report there",
    )
    parser.add_argument(
        "--missing", action="store_true", help="print everything that was not seen, with the reason"
    )
    parser.add_argument(
        "--allow", metavar="KIND", action="append", help="findings of this kind are no reason to fail; or all"
    )


def _diff_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="CAR")
    parser.add_argument("second", metavar="CAR")
    _html_word(parser, "both screens side by side")
    parser.add_argument(
        "--no-pictures",
        action="store_true",
        help="with --html: the rows of the screens alone, which is quicker",
    )


def _changes_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("line", metavar="LINE", help="a model line such as macan")
    _html_word(parser, "a scale of years with every step")


def _html_word(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument(
        "--html", nargs="?", const="", metavar="FILE", help=f"write a page: {about}; in --lang, one file"
    )


def _signals_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("car", nargs="?", metavar="CAR", help="with what is so on this car at its start")
    parser.add_argument("--vspec", action="store_true", help="write the names of our own as a VSS overlay")
    _reading_words(parser)


COMMANDS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "run": ("open the simulator, or one screen of it", _run_words),
    "open": ("open what a support link or a scenario leads to", _open_words),
    "play": ("play scenarios, in the window or as a test", _play_words),
    "record": ("record what is done in the window as a scenario", _record_words),
    "guide": ("write an illustrated guide for a customer, or check old ones", _guide_words),
    "assess": ("follow a trainee through a task, and score the way", _assess_words),
    "facts": ("play the scenarios and count which facts they show", _facts_words),
    "shots": ("draw every kind of screen, and a page to look through them", _shots_words),
    "presets": ("list the states to begin with, and what each teaches", _presets_words),
    "cloud": ("list what has a state in the cloud, and how each stands", _cloud_words),
    "due": ("list what is due in the cloud, the soonest first", _cloud_words),
    "models": ("list the cars: model years, unit, tree, how they link", _no_words),
    "menu": ("print the menus of a car", _menu_words),
    "where": ("find the path to something, on every car or on one", _where_words),
    "find": ("find anything by words: entries, cars, presets, facts, messages", _find_words),
    "serve": ("the mock Porsche Connect over HTTP, for a class or a test bench", _serve_words),
    "console": ("the instructor's console in lines, typed or read from a file", _console_words),
    "why": ("tell why something is as it is, or was refused, and what would change it", _why_words),
    "compare": ("walk two cars in step, and tell what each shows", _compare_words),
    "crawl": ("come to every screen of cars, and tell what was reached and what is wrong", _crawl_words),
    "matrix": ("do many cells: cars, markets, languages, cards, presets, readings, scenarios", matrix_words),
    "diff": ("compare two cars: equipment, ways, entries, words", _diff_words),
    "changes": ("tell what changed over the model years of a line", _changes_words),
    "readings": ("list what the source says twice or not at all, and what we go by", _readings_words),
    "faults": ("list what can go wrong on purpose, and what a fault can wait for", _faults_words),
    "signals": ("list the signals of the car by their names in COVESA’s VSS, or of our own", _signals_words),
    "schema": ("print the JSON Schema of a kind of data file, for editors", _schema_words),
    "language": ("list the languages, or what one of them still lacks", _language_words),
    "fmt": ("bring scenario files into their usual form: ids for labels, keys in order", _fmt_words),
    "check": ("check the shipped data, or files of your own", _check_words),
}
