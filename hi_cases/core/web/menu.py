"""The menu on the left: each domain's routes name their entries, the factory joins them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from flask import Flask, request, url_for

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.web.jaga import boleh, pelaku_kini


@dataclass(frozen=True)
class ButirMenu:
    """One entry: shown to actors with `izin`, with a count of what waits for them.

    Entries sort by `urutan` (the same hundred for one `kelompok`, the small heading above a run).
    """

    label: str
    endpoint: str
    izin: str
    kelompok: str = ""
    urutan: int = 50
    hitung: Callable[[Pelaku], int] | None = None
    selalu: bool = False
    """Whether it is counted for each page, since it changes without an entry in the trail."""
    argumen: Mapping[str, Any] = field(default_factory=dict)
    """Parts of the address, where one view serves several entries."""

    @property
    def kini(self) -> bool:
        """Whether the page that is shown is this entry's."""
        milik = request.view_args or {}
        return request.endpoint == self.endpoint and all(
            milik.get(nama) == nilai for nama, nilai in self.argumen.items()
        )


class Angka:
    """What the entries count, kept for each actor until the trail grows or a minute is over.

    Counting is most of the work of a light page, and most pages follow one that changed nothing. A
    number that depends on something else than what the trail tells is a minute old at most.
    """

    def __init__(self, ujung: Callable[[], int]) -> None:
        self._ujung = ujung
        self._isi: tuple[object, dict[tuple[int, Pelaku], int]] = (None, {})

    def lupakan(self) -> None:
        """Count anew for the next page."""
        self._isi = (None, {})

    def untuk(self, pelaku: Pelaku) -> Callable[[int, ButirMenu], int | None]:
        """Return what tells an entry's number on this page; None where it has none."""
        saat: datetime = clock.sekarang().replace(second=0, microsecond=0)
        tanda, isi = (self._ujung(), saat), self._isi
        if isi[0] != tanda:
            # Other threads may still fill what they took: it is left to them, never mixed.
            isi = self._isi = (tanda, {})

        def jumlah(ke: int, butir: ButirMenu) -> int | None:
            if butir.hitung is None or butir.selalu:
                return butir.hitung(pelaku) if butir.hitung else None
            kunci = (ke, pelaku)
            if kunci not in isi[1]:
                isi[1][kunci] = butir.hitung(pelaku)
            return isi[1][kunci]

        return jumlah


def _menu(app: Flask) -> list[tuple[str, list[dict[str, Any]]]]:
    semua: list[ButirMenu] = app.extensions["hi_menu"]
    jumlah = app.extensions["hi_menu_angka"].untuk(pelaku_kini())
    tampak = [
        {
            "label": butir.label,
            "url": url_for(butir.endpoint, **butir.argumen),
            "kelompok": butir.kelompok,
            "jumlah": jumlah(ke, butir),
            "kini": butir.kini,
        }
        for ke, butir in enumerate(semua)
        if boleh(butir.izin)
    ]
    return [(nama, list(isi)) for nama, isi in groupby(tampak, key=itemgetter("kelompok"))]


def pasang_menu(app: Flask, butir: list[ButirMenu], ujung: Callable[[], int]) -> None:
    """Give templates `menu_kini()`: (heading, entries) pairs the present actor may open.

    `ujung` returns the number of the trail's last entry.
    """
    app.extensions["hi_menu_angka"] = Angka(ujung)
    app.extensions["hi_menu"] = sorted(butir, key=lambda satu: satu.urutan)
    app.add_template_global(lambda: _menu(app), "menu_kini")
