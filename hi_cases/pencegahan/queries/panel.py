"""What a complaint's page shows of its own: the complainant, masked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Panel
from hi_cases.pencegahan.queries.pelapor import pelapor_dari
from hi_cases.pencegahan.rules import izin
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan.types import Urusan

_CALON = 8


class CalonPerusahaan(Sequence[tuple[str, str]]):
    """Registered companies whose name is like the one that was written, or the one that was chosen.

    Looked for when somebody asks, which is the page of that act alone: comparing names costs, and
    a complaint is read far more often than it is tied to a company.
    """

    def __init__(self, pelaku: Pelaku, urusan: Urusan) -> None:
        self._pelaku, self._urusan = pelaku, urusan

    @cached_property
    def _semua(self) -> list[tuple[str, str]]:
        milik = self._urusan.perusahaan_id
        if milik is not None:
            return [(str(milik), perusahaan.nama_banyak([milik])[milik])]
        nama = str(self._urusan.isi.get("nama_perusahaan") or "")
        ada = perusahaan.cari(self._pelaku, nama, _CALON) if nama else []
        return [(str(s.id), f"{s.nama}{f', {s.kecamatan}' if s.kecamatan else ''}") for s in ada]

    def __getitem__(self, letak: Any) -> Any:
        return self._semua[letak]

    def __len__(self) -> int:
        return len(self._semua)


def panel(pelaku: Pelaku, urusan: Urusan) -> Sequence[Panel]:
    """Answer `PortJenis.panel` for complaints."""
    pelapor, tabel = pelapor_dari(urusan.id), authz.tabel()
    return [
        Panel(
            "Pelapor",
            "pencegahan/_panel_pelapor.html",
            {
                "u": urusan,
                "pelapor": pelapor,
                "boleh_catat": tabel.boleh(pelaku, izin.CATAT_PELAPOR),
                "boleh_buka": tabel.boleh(
                    pelaku, izin.BUKA_PELAPOR, milik_sendiri=urusan.petugas_id == pelaku.id
                ),
            },
        )
    ]
