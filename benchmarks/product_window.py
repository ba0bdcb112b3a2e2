"""The product, started as `pcm-sim run CAR` starts it, up to its first frame; then taps in its menus."""

import sys
import time

STARTED = float(sys.argv[1])

from pcm_sim.cli.main import main as command  # noqa: E402  the imports are what is measured

CAR = "macan-2019"


def main() -> None:
    """Print ms from start to first frame; then, if asked, the ms of each tap; then the memory."""
    from pcm_sim.ui import display  # noqa: PLC0415

    # Offscreen is the display here: the window is wanted, not the tour.
    setattr(display, "usable_display", lambda *_: display.Display("bench"))  # noqa: B010
    from pcm_sim.ui.window import Window  # noqa: PLC0415

    show = Window.show

    def show_and_tell(window: Window) -> None:
        show(window)
        print(f"start {(time.time() - STARTED) * 1000:.1f}", flush=True)
        from pcm_sim.ui import qt_loop  # noqa: PLC0415

        setattr(qt_loop, "run_until_closed", after_start)  # noqa: B010
        if "taps" in sys.argv:
            tap(window)

    setattr(Window, "show", show_and_tell)  # noqa: B010  a plain assignment is no type of mypy’s
    command(["run", CAR])


def after_start(*_: object) -> None:
    """Let what was put off until after the frame load, then tell the memory."""
    from bare_window import rss_mb  # noqa: PLC0415
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    for _round in range(200):
        QCoreApplication.processEvents()
    print(f"rss {rss_mb():.1f}", flush=True)


def tap(window: object) -> None:
    """Go in and out of menus by real clicks and tell how long each page takes to be drawn."""
    from bare_window import ms_to_frame  # noqa: PLC0415
    from PySide6.QtCore import QCoreApplication, QPointF  # noqa: PLC0415

    from pcm_sim.ui.robot import find_item  # noqa: PLC0415
    from pcm_sim.ui.window import Window  # noqa: PLC0415

    if not isinstance(window, Window):
        raise TypeError("no window")
    quick = window.quick
    for _round in range(200):
        QCoreApplication.processEvents()
    taps = []
    way = (
        "key/SET",
        "set/device_manager",
        "set/device_manager/options",
        "set/device_manager/options/mobile_data",
    )
    for _round in range(15):
        for target in way:
            item = find_item(quick, target)
            point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
            taps.append(ms_to_frame(quick, point))
    print("taps", *(f"{one:.2f}" for one in taps), flush=True)


if __name__ == "__main__":
    main()
