"""Secrets in addresses: what is kept of them."""

from hashlib import sha256


def sidik(rahasia: str) -> str:
    """Return what the database keeps of a secret: nobody gets the secret back from it."""
    return sha256(rahasia.encode()).hexdigest()
