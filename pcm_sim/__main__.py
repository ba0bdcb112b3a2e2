"""`python -m pcm_sim`: the same as the command `pcm-sim`."""

import sys

from pcm_sim.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
