"""The numbers in the menu, counted anew only when something was written.

They are a third of the work of a page, and the tests of attacks and the walk through the demo ask
for thousands of pages, most of which change nothing. What a hostile row does to a count is still
seen: whatever was written, the next page counts for itself. The numbers have tests of their own
(tests/integration/beranda).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.web.menu import ButirMenu

_MENULIS = ("INSERT", "UPDATE", "DELETE")


class _Angka:
    """What was counted since the last write; nothing is kept between a write and its end."""

    def __init__(self) -> None:
        self._angka: dict[tuple[Any, ...], int] = {}
        self._tertulis = False

    def dengar(self, _k: object, _c: object, perintah: str, *_lain: object) -> None:
        if perintah.startswith(_MENULIS):
            self._angka.clear()
            self._tertulis = True
        elif perintah.startswith("ROLLBACK"):
            self._tertulis = False

    def selesai(self, _k: object) -> None:
        self._tertulis = False

    def hitung(self, ke: int, asli: Callable[[Pelaku], int]) -> Callable[[Pelaku], int]:
        def lewat(pelaku: Pelaku) -> int:
            if self._tertulis:
                return asli(pelaku)
            kunci = (ke, pelaku, clock.sekarang())
            if kunci not in self._angka:
                self._angka[kunci] = asli(pelaku)
            return self._angka[kunci]

        return lewat


@contextmanager
def menu_sekali(mesin: sa.Engine, semua: list[ButirMenu]) -> Iterator[list[ButirMenu]]:
    """Yield the menu's entries with numbers that are kept while nothing is written."""
    angka = _Angka()
    pendengar = {
        "before_cursor_execute": angka.dengar,
        "commit": angka.selesai,
        "rollback": angka.selesai,
    }
    for peristiwa, fungsi in pendengar.items():
        event.listen(mesin, peristiwa, fungsi)
    try:
        yield [
            replace(satu, hitung=angka.hitung(ke, satu.hitung)) if satu.hitung else satu
            for ke, satu in enumerate(semua)
        ]
    finally:
        for peristiwa, fungsi in pendengar.items():
            event.remove(mesin, peristiwa, fungsi)
