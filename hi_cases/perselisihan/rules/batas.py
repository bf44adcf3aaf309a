"""How long what is typed may be: as long as the columns that keep it, and a whole draft in all.

PostgreSQL refuses a text longer than its column, SQLite does not; whoever types it is told here,
field by field, before either is asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from hi_cases.core.bidang import PARAGRAF, TEKS, ribuan, terlalu_panjang
from hi_cases.core.errors import DataTidakSah

KOLOM: dict[str, dict[str, int]] = {
    "perkara": {"kecamatan": 60},
    "pihak": {"nama": 200, "telepon": 40, "surel": 254, "nik": 32, "jabatan": 120},
    "anggota_kelompok": {"nama": 200, "nik": 32, "jabatan": 120},
    "kuasa": {"nama": 200, "nomor": 120},
    "panggilan": {"pukul": 20, "penerima": 200, "bukti": 300},
    "anjuran": {"nomor": 120, "nomor_risalah": 120, "diketahui_oleh": 200},
    "tanggapan_anjuran": {"penerima": 200, "bukti": 300},
    "perjanjian_bersama": {"pengadilan": 200, "akta_nomor": 120, "akta_pengadilan": 200},
    "konsiliasi": {"konsiliator": 200},
    "arbitrase": {"nomor_penunjukan": 120, "nomor_akhir": 120, "pengadilan": 200},
    "gugatan_phi": {"nomor": 120, "pengadilan": 200, "putusan_nomor": 120},
}
"""Columns of limited length that typed text goes into (a test compares with the models)."""

ISIAN: dict[str, tuple[tuple[str, str], ...]] = {
    "pukul": (("panggilan", "pukul"),),
    "penerima": (("panggilan", "penerima"), ("tanggapan_anjuran", "penerima")),
    "bukti": (("panggilan", "bukti"), ("tanggapan_anjuran", "bukti")),
    "nama": (("anjuran", "diketahui_oleh"), ("kuasa", "nama")),
    "nomor": (
        ("anjuran", "nomor"),
        ("arbitrase", "nomor_penunjukan"),
        ("arbitrase", "nomor_akhir"),
        ("perjanjian_bersama", "akta_nomor"),
        ("gugatan_phi", "nomor"),
        ("gugatan_phi", "putusan_nomor"),
        ("kuasa", "nomor"),
    ),
    "nomor_risalah": (("anjuran", "nomor_risalah"),),
    "konsiliator": (("konsiliasi", "konsiliator"),),
    "pengadilan": (
        ("perjanjian_bersama", "pengadilan"),
        ("perjanjian_bersama", "akta_pengadilan"),
        ("arbitrase", "pengadilan"),
        ("gugatan_phi", "pengadilan"),
    ),
}
"""Fields of acts, by name, and the columns that one of them may end in."""

DRAF = 1_000_000
ANGGOTA = 3_000
"""Letters of a whole draft as it is stored, and workers of one group."""


def isian(nama: str) -> int:
    """Return how long the one-line field of an act may be."""
    return min((KOLOM[tabel][kolom] for tabel, kolom in ISIAN.get(nama, ())), default=TEKS)


def _teks(nilai: Any, nama: str) -> Iterator[tuple[str, str]]:
    """Walk all texts of a draft under the names that its form gives them."""
    if isinstance(nilai, str):
        yield nama, nilai
    elif isinstance(nilai, Mapping):
        for kunci, isi in nilai.items():
            yield from _teks(isi, f"{nama}-{kunci}" if nama else str(kunci))
    elif isinstance(nilai, list | tuple):
        for i, isi in enumerate(nilai):
            yield from _teks(isi, f"{nama}-{i}")


def periksa_draf(draf: Mapping[str, Any]) -> None:
    """Refuse a draft that nobody typed: it may hold anything, but not any amount of it."""
    galat = {
        nama: salah
        for nama, teks in _teks(draf, "")
        if (salah := terlalu_panjang("Isian ini", teks, PARAGRAF))
    }
    panjang = len(json.dumps(draf, default=str, ensure_ascii=False))
    if not galat and panjang > DRAF:
        galat["pihak"] = (
            f"Seluruh isian paling panjang {ribuan(DRAF)} huruf. Isian ini {ribuan(panjang)} "
            "huruf. Ringkas isinya, atau lampirkan daftar yang panjang sebagai berkas."
        )
    if galat:
        raise DataTidakSah(galat)
