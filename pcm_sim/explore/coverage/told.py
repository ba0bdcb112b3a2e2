"""A measure in words, for the console."""

from pcm_sim.explore.coverage.measure import Measure


def in_words(measure: Measure) -> str:
    """Say a measure in a line: `screens 71 of 73 reachable (80 declared), 2 missing`."""
    said = f"{measure.name} {measure.observed:,} of {measure.reachable:,} reachable"
    if measure.declared > measure.reachable:
        said += f" ({measure.declared:,} declared)"
    return f"{said}, {len(measure.missing):,} missing" if measure.missing else said
