"""Of which letters of a case one is enough, and since when."""

from __future__ import annotations

from hi_cases.core.rujukan import Rujukan
from hi_cases.perselisihan.queries import surat as baca
from hi_cases.perselisihan.queries.pertemuan import waktu_pertemuan
from hi_cases.surat.queries.nomor import tanggal_surat
from hi_cases.surat.types import BarisSurat
from hi_cases.surat.types.batas import BatasSurat, Lingkup
from hi_cases.surat_perkara.rules.kata import LINGKUP

_BERSAMA = (
    "Risalah penyelesaian terbit bersama anjuran, jadi tidak ditulis tersendiri. Bila isinya "
    "keliru sesudah terbit, buka risalah itu lalu buat surat penggantinya."
)


def _anjuran_tanpa_surat(perkara_id: int) -> bool:
    """Whether the anjuran was recorded without its letter: then no letter brings its risalah."""
    anjuran = baca.anjuran_mediasi(perkara_id)
    return (
        anjuran is not None
        and tanggal_surat(Rujukan("perkara", perkara_id), "anjuran", anjuran.nomor) is None
    )


def serta(surat: BarisSurat) -> str:
    """Say that the anjuran brings its risalah along (MK 68/PUU-XIII/2015)."""
    if surat.kode != "anjuran":
        return ""
    return (
        "Risalah penyelesaian terbit bersama anjuran ini: tanda tangan Anda berlaku untuk keduanya."
    )


def batas(perkara_id: int, kode: str) -> BatasSurat | None:
    """Return how far one letter of this kind goes; None: there may be any number."""
    lingkup = LINGKUP.get(kode)
    if lingkup is None:
        return None
    if lingkup is Lingkup.BERSAMA:
        if _anjuran_tanpa_surat(perkara_id):
            return BatasSurat(Lingkup.BENDA)
        return BatasSurat(lingkup, alasan=_BERSAMA)
    if lingkup is Lingkup.KIRIMAN:
        return BatasSurat(lingkup, isian="perihal", tersendiri=tuple(waktu_pertemuan(perkara_id)))
    sejak = baca.kembali_terakhir(perkara_id) if kode == "pengembalian_berkas" else None
    return BatasSurat(lingkup, sejak)
