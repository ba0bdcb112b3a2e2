"""Texts that may stand in XML."""

import re

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def wordable(text: str) -> str:
    """Give a text with a mark in the place of every sign that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
