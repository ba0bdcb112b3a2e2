"""What a plan, a run or a merge is refused for."""


class MatrixError(ValueError):
    """What was asked for cannot be done; the sentence says what, where and what to do."""
