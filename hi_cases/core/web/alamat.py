"""Numbers in addresses: what no key can be is not found, rather than an error of the database."""

from typing import Any

from werkzeug.routing import IntegerConverter, Map

_KUNCI_TERBESAR = 2**63 - 1


class BilanganAlamat(IntegerConverter):
    """The `int` of our addresses, up to the largest key."""

    def __init__(self, map: Map, max: int = _KUNCI_TERBESAR, **kwargs: Any) -> None:
        super().__init__(map, max=max, **kwargs)


def kunci_alamat(teks: str) -> int:
    """Read a key from the part of an address after "?"; ValueError where it can be none."""
    if not (teks.isascii() and teks.isdigit()) or len(teks) > 19 or int(teks) > _KUNCI_TERBESAR:
        raise ValueError("not a key")
    return int(teks)
