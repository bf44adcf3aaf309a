"""The fields of every act, and the check of what was sent for one.

The table here is what a form is built from and what a service trusts: a required field that is
missing, a day in the future or an unknown choice is refused in the same words everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import baca_tanggal, tulis_tanggal
from hi_cases.core.teks import paragraf, satu_baris
from hi_cases.perselisihan.rules import batas
from hi_cases.perselisihan.rules.isian_tindakan import ISIAN
from hi_cases.perselisihan.types import Isian, Tindakan, Tipe

__all__ = ["ISIAN", "baca"]


def _teks(_isian: Isian, nilai: Any) -> str:
    return satu_baris(str(nilai))


def _paragraf(_isian: Isian, nilai: Any) -> str:
    return paragraf(str(nilai))


def _tanggal(_isian: Isian, nilai: Any) -> date:
    return baca_tanggal(nilai)


def _ya(_isian: Isian, nilai: Any) -> bool:
    if isinstance(nilai, str):
        return nilai.strip().lower() in {"y", "ya", "on", "1", "true"}
    return bool(nilai)


def _pilihan(isian: Isian, nilai: Any) -> Any:
    if isian.pilihan is None:
        raise ValueError(nilai)
    return isian.pilihan(nilai)


def _id(_isian: Isian, nilai: Any) -> int:
    angka = int(nilai)
    if not 0 < angka < 2**63:
        raise ValueError(nilai)
    return angka


def _banyak_id(isian: Isian, nilai: Any) -> list[int]:
    return [_id(isian, satu) for satu in nilai]


def _banyak_teks(_isian: Isian, nilai: Any) -> list[str]:
    baris = nilai.splitlines() if isinstance(nilai, str) else nilai
    return [bersih for satu in baris if (bersih := satu_baris(str(satu)))]


def _banyak_tanggal(_isian: Isian, nilai: Any) -> list[date]:
    return sorted({baca_tanggal(satu) for satu in nilai})


def _peta(_isian: Isian, nilai: Any) -> dict[str, Any]:
    if not isinstance(nilai, Mapping):
        raise ValueError(nilai)
    return dict(nilai)


_PEMBACA: dict[Tipe, Callable[[Isian, Any], Any]] = {
    Tipe.TEKS: _teks,
    Tipe.PARAGRAF: _paragraf,
    Tipe.TANGGAL: _tanggal,
    Tipe.YA: _ya,
    Tipe.PILIHAN: _pilihan,
    Tipe.ID: _id,
    Tipe.BANYAK_ID: _banyak_id,
    Tipe.BANYAK_TEKS: _banyak_teks,
    Tipe.BANYAK_TANGGAL: _banyak_tanggal,
    Tipe.PETA: _peta,
}


def _kosong(nilai: Any) -> bool:
    return nilai is None or nilai == "" or (isinstance(nilai, list | tuple | dict) and not nilai)


def _terlalu_panjang(isian: Isian, nilai: Any) -> str | None:
    if isian.tipe is Tipe.TEKS:
        return batas.pesan(isian.label, nilai, batas.isian(isian.nama))
    if isian.tipe is Tipe.PARAGRAF:
        return batas.pesan(isian.label, nilai, batas.PARAGRAF)
    if isian.tipe is not Tipe.BANYAK_TEKS:
        return None
    if len(nilai) > batas.BARIS:
        return f"{isian.label} paling banyak {batas.BARIS} baris. Anda menulis {len(nilai)} baris."
    semua = (batas.pesan(isian.label, satu, batas.TEKS) for satu in nilai)
    return next((satu for satu in semua if satu), None)


def _periksa_nilai(isian: Isian, nilai: Any, hari_ini: date) -> str | None:
    if nilai and (pesan := _terlalu_panjang(isian, nilai)):
        return pesan
    if isian.harus_ya and nilai is not True:
        return f"Pernyataan “{isian.label}” harus diberikan sebelum melanjutkan."
    if isian.wajib and _kosong(nilai):
        return f"{isian.label} belum diisi."
    if isinstance(nilai, date) and not isian.rencana and nilai > hari_ini:
        return (
            f"{isian.label} tidak boleh setelah hari ini. "
            f"Anda menulis {tulis_tanggal(nilai, hari=False)}."
        )
    return None


def _satu(isian: Isian, mentah: Any, hari_ini: date) -> tuple[Any, str | None]:
    if _kosong(mentah) and isian.tipe is not Tipe.YA:
        return None, _periksa_nilai(isian, None, hari_ini)
    try:
        nilai = _PEMBACA[isian.tipe](isian, mentah)
    except (TypeError, ValueError):
        return None, f"{isian.label} tidak terbaca. Periksa kembali isian ini."
    return nilai, _periksa_nilai(isian, nilai, hari_ini)


_MENJAWAB = frozenset({Tindakan.JAWAB_ANJURAN, Tindakan.CATAT_JAWABAN})
"""One word for all, or one a worker: which of the two it is depends on the party."""


def baca(tindakan: Tindakan, data: Mapping[str, Any], hari_ini: date) -> dict[str, Any]:
    """Return the act's fields as typed values (None where left out), or refuse field by field.

    Names that the act does not know are left aside.
    """
    bersih: dict[str, Any] = {}
    galat: dict[str, str] = {}
    for isian in ISIAN[tindakan]:
        bersih[isian.nama], pesan = _satu(isian, data.get(isian.nama), hari_ini)
        if pesan:
            galat[isian.nama] = pesan
    if tindakan in _MENJAWAB and not bersih["jawaban"] and not bersih["jawaban_anggota"]:
        galat.setdefault("jawaban", "Pilih setuju atau menolak.")
    if galat:
        raise DataTidakSah(galat)
    return bersih
