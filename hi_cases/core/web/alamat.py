"""Numbers in addresses: what no key can be is not found, rather than an error of the database."""

from typing import Any

from werkzeug.routing import IntegerConverter, Map

_KUNCI_TERBESAR = 2**63 - 1


class BilanganAlamat(IntegerConverter):
    """The `int` of our addresses, up to the largest key."""

    def __init__(self, map: Map, **kwargs: Any) -> None:
        super().__init__(map, **{"max": _KUNCI_TERBESAR, **kwargs})
