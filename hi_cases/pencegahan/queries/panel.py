"""What a complaint's page shows of its own: the complainant, masked."""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Panel
from hi_cases.pencegahan.queries.pelapor import pelapor_dari
from hi_cases.pencegahan.rules import izin
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan.types import Urusan

_CALON = 8


def calon_perusahaan(pelaku: Pelaku, urusan: Urusan) -> Sequence[tuple[str, str]]:
    """Return registered companies whose name is like the one that was written."""
    nama = str(urusan.isi.get("nama_perusahaan") or "")
    if urusan.perusahaan_id is not None or not nama:
        return []
    semua = perusahaan.cari(pelaku, nama, _CALON)
    return [(str(s.id), f"{s.nama}{f', {s.kecamatan}' if s.kecamatan else ''}") for s in semua]


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
