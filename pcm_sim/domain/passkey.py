"""The digits that two devices show, so that a person sees they mean each other."""


def passkey(phone_id: str) -> str:
    """Give the six digits that unit and telephone both show (Bluetooth Core, numeric comparison)."""
    total = sum(at * ord(letter) * 7919 for at, letter in enumerate(phone_id, 1)) % 1_000_000
    return f"{total:06d}"
