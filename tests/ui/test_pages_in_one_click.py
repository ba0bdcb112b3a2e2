"""My Porsche of a window in the browser, in one click: at an address that lets in this browser alone."""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from shipped import catalogue, open_car

from pcm_sim.composition_window import window_inputs
from pcm_sim.ui.robot import OffscreenWindow

PATIENCE_MS = 20_000


class Browser(QObject):
    """Stands in for the browser of this machine."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, address):
        self.opened.append(address.toString())


@pytest.fixture
def browser():
    opened = Browser()
    QDesktopServices.setUrlHandler("http", opened, "open")
    yield opened
    QDesktopServices.unsetUrlHandler("http")


def get(address, cookies=""):
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname, parts.port, timeout=10)
    try:
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        connection.request("GET", path, headers={"Cookie": cookies} if cookies else {})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()
    finally:
        connection.close()


def test_one_click_opens_the_pages_of_this_window_to_this_browser_alone(qapp, qtbot, browser):
    del qapp
    session = open_car("macan-95b-2")
    with (
        OffscreenWindow(window_inputs(catalogue(), session, "en", "FR")) as window,
        ThreadPoolExecutor(1) as elsewhere,
    ):

        def fetched(*asked):
            answer = elsewhere.submit(get, *asked)
            qtbot.waitUntil(answer.done, timeout=PATIENCE_MS)
            return answer.result()

        window.shell.showTab("phone")
        window.settle()
        window.click("handset/browser")
        qtbot.waitUntil(lambda: bool(browser.opened), timeout=PATIENCE_MS)
        (address,) = browser.opened

        status, headers, _ = fetched(address)
        assert status == 303
        assert "token" not in headers["location"]
        base = address.partition("/my")[0]
        status, _, page = fetched(base + headers["location"], headers["set-cookie"].partition(";")[0])
        assert status == 200
        assert "My Porsche" in page
        assert fetched(base + headers["location"])[0] == 401
        assert window.shell.desk.props.said == "My Porsche opens in the browser."
