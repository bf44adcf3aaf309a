"""Fields and rows that many kinds have alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hi_cases.core.authz import Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.urusan.types import Fakta, Transisi, Tujuan

TANGGAL = Isian("tanggal", "Tanggal", Tipe.TANGGAL)
CATATAN = Isian("catatan", "Catatan", Tipe.PARAGRAF, wajib=False)
ALASAN = Isian("alasan", "Alasan", Tipe.PARAGRAF)
ACARA = (
    Isian("hari", "Tanggal pertemuan", Tipe.TANGGAL, rencana=True),
    Isian("mulai", "Mulai pukul", Tipe.JAM, petunjuk="Misalnya 09.00."),
    Isian("selesai", "Selesai pukul", Tipe.JAM),
    Isian(
        "ruang_id",
        "Ruang",
        Tipe.ID,
        wajib=False,
        salah_satu=True,
        petunjuk="Pilih ruang kantor, atau tulis tempatnya di bawah.",
    ),
    Isian(
        "tempat_rapat",
        "Tempat, bila di luar ruang kantor",
        wajib=False,
        salah_satu=True,
        petunjuk="Perlu diisi bila tidak memakai ruang kantor.",
    ),
    Isian("tetap_alasan", "Alasan tetap dijadwalkan, bila jatuh pada hari libur", wajib=False),
)
"""What a meeting about a matter asks (`services/acara.py`)."""
YANG_MANA = Isian("acara_id", "Pertemuan yang terjadwal", Tipe.ID)


def sudah_berpetugas(fakta: Fakta) -> str | None:
    """Refuse to take what somebody has."""
    return None if fakta.petugas_id is None else "Urusan ini sudah ada petugasnya."


def ambil(dari: Iterable[str], peran: Mapping[Peran, Cakupan], ke: str = "") -> Transisi:
    """Return the row by which an officer takes up what nobody has; it leads to `ke`."""
    return Transisi(
        "ambil",
        "Ambil, saya yang menangani",
        frozenset(dari),
        peran,
        "pembagian tugas dinas",
        ke=(Tujuan(ke),) if ke else (),
        syarat=(sudah_berpetugas,),
        ambil=True,
        utama=bool(ke),
        praktik=True,
    )


def serahkan(dari: Iterable[str], peran: Mapping[Peran, Cakupan]) -> Transisi:
    """Return the row by which a matter is given to an officer."""
    return Transisi(
        "serahkan",
        "Serahkan kepada petugas lain",
        frozenset(dari),
        peran,
        "pembagian tugas dinas",
        isian=(Isian("petugas_id", "Petugas", Tipe.ID), CATATAN),
        praktik=True,
    )
