"""The permission rows of this domain: reading, and one an act.

A kind's table may narrow who does an act, never widen it (a test compares).
"""

from __future__ import annotations

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran
from hi_cases.permohonan.rules.pelaku import (
    KABID,
    LOKET,
    PEMOHON,
    PENANDA_TANGAN,
    PENELITI,
    PENELITI_SENDIRI,
    PIHAK,
    PIMPINAN,
)
from hi_cases.permohonan.types import Tindakan

LIHAT = "permohonan.lihat"
SAYA = "permohonan.saya"
LOKET_IZIN = "permohonan.loket"
TELITI = "permohonan.teliti"

_PELAKU_TINDAKAN = {
    Tindakan.AJUKAN: {**PEMOHON, **LOKET},
    Tindakan.KONFIRMASI: PIHAK,
    Tindakan.CATAT_KONFIRMASI: LOKET,
    Tindakan.TOLAK_KONFIRMASI: {**PIHAK, **LOKET},
    Tindakan.TARIK_KE_DRAF: {**PEMOHON, **LOKET},
    Tindakan.AMBIL: PENELITI,
    Tindakan.SERAHKAN: PENELITI_SENDIRI,
    Tindakan.KEMBALIKAN: PENELITI_SENDIRI,
    Tindakan.CATAT_TERIMA: LOKET,
    Tindakan.AJUKAN_ULANG: {**PEMOHON, **LOKET},
    Tindakan.NYATAKAN_LENGKAP: PENELITI_SENDIRI,
    Tindakan.SAHKAN: PENANDA_TANGAN,
    Tindakan.DAFTARKAN: PENANDA_TANGAN,
    # Where the proof is a letter, its signer does the act.
    Tindakan.CATATKAN: {**PENELITI_SENDIRI, Peran.KADIS: Cakupan.SEMUA},
    Tindakan.TERIMA_LAPORAN: PENELITI,
    Tindakan.TOLAK: PIMPINAN,
    Tindakan.ANGGAP_SAH: KABID,
    Tindakan.HENTIKAN: PENELITI,
    Tindakan.ALIHKAN: PENELITI,
    Tindakan.CABUT: {**PEMOHON, **LOKET},
}


def kode(tindakan: Tindakan) -> str:
    """Return the permission code of an act."""
    return f"permohonan.{tindakan.value}"


IZIN: tuple[Izin, ...] = (
    Izin(
        LIHAT,
        "Membaca permohonan perusahaan",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(SAYA, "Menyusun dan membaca permohonan sendiri", PEMOHON),
    Izin(LOKET_IZIN, "Mencatat permohonan yang datang di kertas", LOKET),
    Izin(TELITI, "Menilai butir daftar periksa dan menulis catatan", PENELITI_SENDIRI),
    *(Izin(kode(satu), satu.label, peran) for satu, peran in _PELAKU_TINDAKAN.items()),
)
