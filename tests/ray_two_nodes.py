"""A run of the matrix on a Ray cluster of two nodes of which one is killed; it prints what came of it.

A program of its own, since Ray and its processes are not to stay in those of the tests.
"""

import json
import sys
from fcntl import LOCK_EX, LOCK_UN, flock
from pathlib import Path
from threading import Thread

import psutil
from matrix_works import HELD, VICTIM, Ear, lost_chunks, on_the_victim
from ray.cluster_utils import Cluster

from pcm_sim.explore.matrix.cluster import OnRay
from pcm_sim.explore.matrix.ray_joining import stay_on_this_machine
from pcm_sim.explore.matrix.setup import Setup

NODE = {"num_cpus": 1, "node_ip_address": "127.0.0.1", "object_store_memory": 80 * 2**20}
SOON = {
    "health_check_initial_delay_ms": 0,
    "health_check_period_ms": 500,
    "health_check_timeout_ms": 5_000,
    "health_check_failure_threshold": 3,
}


def listened_to():
    """Give the addresses that this program and all it started listen to."""
    ours = psutil.Process()
    for process in (ours, *ours.children(recursive=True)):
        for one in process.net_connections("tcp"):
            if one.status == psutil.CONN_LISTEN:
                yield one.laddr.ip.removeprefix("::ffff:")


def main():
    folder = Path(sys.argv[1])
    # Until the victim has something to lose, nobody else does anything.
    with (folder / HELD).open("w", encoding="utf-8") as held:
        flock(held, LOCK_EX)
        stay_on_this_machine()
        cluster = Cluster(
            initialize_head=True,
            head_node_args={**NODE, "include_dashboard": False, "_system_config": SOON},
        )
        try:
            victim = cluster.add_node(**NODE, env_vars={VICTIM: "yes"})

            def kill():
                ear.hear()
                listens.update(listened_to())
                cluster.remove_node(victim, allow_graceful=False)
                flock(held, LOCK_UN)

            ear, listens = Ear(folder), set()
            Thread(target=kill, daemon=True).start()
            runner = OnRay(cluster.address, work=on_the_victim)
            done = [
                (one.chunk.id, one.lines, one.crashed)
                for one in runner.run(Setup(data=(str(folder),)), lost_chunks())
            ]
        finally:
            cluster.shutdown()
    sys.stdout.write(json.dumps({"done": done, "listens": sorted(listens)}))


if __name__ == "__main__":
    main()
