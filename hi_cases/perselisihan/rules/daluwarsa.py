"""Expiry of a worker's PHK suit (UU 2/2004 Ps 82): a warning with its basis, never a decision.

Three readings have been in force one after the other. Since MK 132/PUU-XXIII/2025 the year runs
from the day mediasi or konsiliasi failed; which day that is nobody has defined, so every
candidate is kept and the earliest one counts. Start, length and basis are the versions of GUG-1TH
in the reference data; here stands only what a row cannot hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja.rules import hitung_jatuh
from hi_cases.kalender_kerja.types import Kalender, Ketentuan
from hi_cases.perselisihan.types import Jenis, KandidatGagal

KODE = "GUG-1TH"
_ALASAN_LAMA = frozenset({"I", "J", "K2", "L"})
"""Reasons under Ps 159 and 171 UU 13/2003: gross misconduct, detention, absence, resignation."""
_MK_94 = date(2024, 2, 29)
"""Versions from before this ruling reach only the reasons above."""
_MULAI = {
    "keputusan pengusaha diterima atau diberitahukan": False,
    "tidak tercapai kesepakatan mediasi atau konsiliasi": True,
}
"""The two first days that a version may name (`mulai_dari`); True: the failure of mediasi."""


def sejak_gagal(ketentuan: Ketentuan) -> bool:
    """Tell which day starts the period; a version that names neither follows the last ruling."""
    return _MULAI.get(ketentuan.mulai_dari.strip().lower(), True)


def hanya_alasan(ketentuan: Ketentuan) -> frozenset[str] | None:
    """Return the reasons that a version is limited to, or None where it reaches all."""
    return _ALASAN_LAMA if ketentuan.berlaku_dari < _MK_94 else None


@dataclass(frozen=True)
class Daluwarsa:
    """The warning: from when, until when, on what basis, out of which candidate days."""

    dasar: str
    mulai: date | None
    sampai: date | None
    calon: tuple[tuple[KandidatGagal, date], ...] = ()
    catatan: str = ""
    lama: str = "1 tahun"
    perlu_verifikasi: bool = True

    @property
    def kandidat(self) -> list[tuple[str, date]]:
        """The candidate days by name, the earliest first."""
        return [(satu.label, hari) for satu, hari in self.calon]

    @property
    def kalimat(self) -> str:
        if self.mulai is None or self.sampai is None:
            return "Daluwarsa gugatan PHK belum mulai: mediasi atau konsiliasi belum gagal."
        return (
            f"Gugatan PHK oleh pekerja paling lambat {tulis_tanggal(self.sampai, hari=False)}, "
            f"dihitung {self.lama} sejak {tulis_tanggal(self.mulai, hari=False)}. Perlu verifikasi."
        )


def _sampai(kalender: Kalender, ketentuan: Ketentuan, mulai: date) -> date | None:
    return hitung_jatuh(kalender, ketentuan, mulai).jatuh


def _catatan_lama(kalender: Kalender, lama: Ketentuan | None, keputusan: date | None) -> str:
    """The period of the reading before may have ended before the new one came."""
    if keputusan is None or lama is None or lama.berlaku_sampai is None:
        return ""
    if sejak_gagal(lama) or hanya_alasan(lama) is not None:
        return ""
    sampai = _sampai(kalender, lama, keputusan)
    if sampai is None or sampai > lama.berlaku_sampai:
        return ""
    return (
        f"Menurut bacaan yang berlaku sampai {tulis_tanggal(lama.berlaku_sampai, hari=False)}, "
        f"{lama.lama} sejak keputusan pengusaha sudah lewat. "
        "Akibatnya bagi perkara ini perlu verifikasi."
    )


def hitung_daluwarsa(
    kalender: Kalender,
    ketentuan: Ketentuan | None,
    *,
    jenis: frozenset[Jenis],
    alasan_phk: str = "",
    keputusan_diterima: date | None = None,
    lama: Ketentuan | None = None,
    gagal: bool = False,
    kandidat: Mapping[KandidatGagal, date] | None = None,
) -> Daluwarsa | None:
    """Return the warning under the version in force today, or on the day a suit was filed.

    None: no PHK case, or a reading that does not reach this case. `gagal` tells whether mediasi
    or konsiliasi has failed; before that the period of the present reading does not run. `lama`
    is the version in force on the day the employer's decision was received.
    """
    if Jenis.PHK not in jenis or ketentuan is None:
        return None
    if sejak_gagal(ketentuan):
        urut = sorted((kandidat or {}).items(), key=lambda satu: (satu[1], satu[0]))
        mulai = urut[0][1] if gagal and urut else None
        catatan = _catatan_lama(kalender, lama, keputusan_diterima)
        return _peringatan(kalender, ketentuan, mulai, tuple(urut), catatan)
    alasan = hanya_alasan(ketentuan)
    if keputusan_diterima is None or (alasan is not None and alasan_phk not in alasan):
        return None
    return _peringatan(kalender, ketentuan, keputusan_diterima)


def _peringatan(
    kalender: Kalender,
    ketentuan: Ketentuan,
    mulai: date | None,
    calon: tuple[tuple[KandidatGagal, date], ...] = (),
    catatan: str = "",
) -> Daluwarsa:
    sampai = _sampai(kalender, ketentuan, mulai) if mulai else None
    return Daluwarsa(ketentuan.dasar, mulai, sampai, calon, catatan, ketentuan.lama)
