"""Serves a store over HTTP and is killed again and again: `killing_server.py FILE TIMES SEED`.

It imports once and forks a server for each kill. The port stays open here, so that clients meet the next
server where the last one was. Of three requests that are on their way at once some are answered, then it is
killed, and the next one has to know every answer.
"""

import gc
import json
import os
import random
import signal
import socket
import sys
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS), str(Path(__file__).parent)]

from clouds import CAR_VIN  # noqa: E402 - found by what stands above
from shipped import catalogue  # noqa: E402 - see above
from store_worlds import Kept  # noqa: E402 - see above

from pcm_sim.composition_serve import statuses_of  # noqa: E402 - see above
from pcm_sim.server.serving.app import build_app  # noqa: E402 - see above
from pcm_sim.server.serving.running import opened_port, serve  # noqa: E402 - see above

PRODUCT = "music_streaming"
PATIENCE_S = 30
WAY = (
    ("POST", "cart/items", {"product": PRODUCT}),
    ("PUT", "cart/data-consent", {"on": True, "all": True}),
    ("PUT", "cart/terms", {"on": True}),
    ("POST", "cart/express", {}),
    ("POST", "orders", {}),
)
