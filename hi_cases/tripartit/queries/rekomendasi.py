"""Recommendations of meetings, with what came of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.tripartit.rules.rekomendasi import JENIS, KODE
from hi_cases.tripartit.types import BarisRekomendasi
from hi_cases.urusan import queries as urusan


def dari_rapat(pelaku: Pelaku, rapat_ids: Iterable[int]) -> Sequence[BarisRekomendasi]:
    """Return the recommendations of these meetings, the oldest first."""
    return [_baris(satu) for satu in urusan.dari_asal(pelaku, KODE, "rapat_lembaga", rapat_ids)]


def _baris(satu: Any) -> BarisRekomendasi:
    isi = urusan.isi_terbaca(satu, JENIS)
    tahap = JENIS.tahap_kode(satu.tahap)
    return BarisRekomendasi(
        urusan_id=satu.id,
        nomor=satu.nomor,
        rapat_id=satu.asal_id,
        tanggal=satu.tanggal,
        rekomendasi=isi.get("rekomendasi") or "",
        kepada=isi.get("kepada") or "",
        batas=isi.get("batas"),
        tahap=satu.tahap,
        keadaan=tahap.label if tahap else satu.tahap,
        terbuka=satu.terbuka,
        hasil=isi.get("hasil") or isi.get("alasan") or "",
        bukti=isi.get("bukti") or "",
    )
