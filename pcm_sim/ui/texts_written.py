"""The texts of the window as an object of QML's own."""

import json
from collections.abc import Mapping
from typing import cast

from PySide6.QtQml import QJSEngine, QJSValue


def written_for(engine: QJSEngine, texts: Mapping[str, str]) -> QJSValue:
    """Give the texts as an object that QML hands on as it is.

    Args:
        engine: Of the window.
        texts: Text by id, in one language.
    """
    # A mapping that Qt converts is converted again wherever it is handed on: 4 ms, a hundred times a window.
    # Qt gives the value alone, which its stub does not say.
    parse = cast("QJSValue", engine.evaluate("JSON.parse"))
    return parse.call([QJSValue(json.dumps(texts))])
