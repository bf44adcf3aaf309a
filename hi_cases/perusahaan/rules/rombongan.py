"""Many things a few at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_T = TypeVar("_T")


def rombongan(semua: Iterable[_T], banyak: int) -> Iterator[tuple[_T, ...]]:
    """Yield the things in groups of at most `banyak`, in their order, read as they are needed."""
    alir = iter(semua)
    while satu := tuple(islice(alir, banyak)):
        yield satu
