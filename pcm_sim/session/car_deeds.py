"""What the car asks, as the cloud's door takes it."""

from pcm_sim.connect.deeds import Deed, deed
from pcm_sim.domain.requests import CloudRequest, GrantRemote, Pair, Resume, SignIn, Sync, Unlink


def deed_of(what: CloudRequest, vin: str) -> Deed:
    """Write a car's request as a deed; its secrets are sealed at the door."""
    match what:
        case Pair(code):
            return deed("pair", vin=vin, code=code)
        case SignIn(email, password, security_code):
            return deed("sign_in_car", vin=vin, email=email, password=password, security_code=security_code)
        case Resume(email):
            return deed("resume", vin=vin, email=email)
        case Sync(updated):
            return deed("sync", vin=vin, updated=updated)
        case Unlink(email):
            return deed("unlink", vin=vin, email=email)
        case GrantRemote(email):
            return deed("grant_remote", vin=vin, email=email)
