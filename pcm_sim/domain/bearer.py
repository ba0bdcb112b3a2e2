"""Radio access of the mobile network."""

from enum import StrEnum


class Bearer(StrEnum):
    """Radio access of the mobile network (3GPP: GERAN, UTRAN, E-UTRAN), as the status bar writes it."""

    NONE = "none"
    GSM = "2g"
    UMTS = "3g"
    LTE = "lte"
