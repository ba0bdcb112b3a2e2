"""What tests of crawls share."""

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="session")
def qapp_cls():
    """Draw with the application that the program has, which knows no widgets; others may have made it."""
    return QGuiApplication
