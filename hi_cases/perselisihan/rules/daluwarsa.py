"""Expiry of a worker's PHK suit (UU 2/2004 Ps 82): a warning with its basis, never a decision.

Three readings have been in force one after the other. Since MK 132/PUU-XXIII/2025 the year runs
from the day mediasi or konsiliasi failed; which day that is nobody has defined, so every
candidate is kept and the earliest one counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.types import Jenis, KandidatGagal

_ALASAN_LAMA = frozenset({"I", "J", "K2", "L"})
"""Reasons under Ps 159 and 171 UU 13/2003: gross misconduct, detention, absence, resignation."""


@dataclass(frozen=True)
class Rezim:
    """One reading of Ps 82 and the days on which it holds."""

    berlaku_dari: date
    berlaku_sampai: date | None
    dasar: str
    sejak_gagal: bool
    hanya_alasan: frozenset[str] | None = None


REZIM: tuple[Rezim, ...] = (
    Rezim(
        date(2006, 1, 14),
        date(2024, 2, 28),
        "UU 2/2004 Ps. 82 (PHK menurut Ps. 159 dan 171 UU 13/2003)",
        sejak_gagal=False,
        hanya_alasan=_ALASAN_LAMA,
    ),
    Rezim(
        date(2024, 2, 29),
        date(2025, 9, 16),
        "UU 2/2004 Ps. 82 menurut Putusan MK 94/PUU-XXI/2023",
        sejak_gagal=False,
    ),
    Rezim(
        date(2025, 9, 17),
        None,
        "UU 2/2004 Ps. 82 menurut Putusan MK 132/PUU-XXIII/2025",
        sejak_gagal=True,
    ),
)


@dataclass(frozen=True)
class Daluwarsa:
    """The warning: from when, until when, on what basis, out of which candidate days."""

    dasar: str
    mulai: date | None
    sampai: date | None
    calon: tuple[tuple[KandidatGagal, date], ...] = ()
    catatan: str = ""
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
            f"dihitung satu tahun sejak {tulis_tanggal(self.mulai, hari=False)}. Perlu verifikasi."
        )


def setahun_sesudah(hari: date) -> date:
    """One calendar year later; a leap day falls on the last of February."""
    try:
        return hari.replace(year=hari.year + 1)
    except ValueError:
        return hari.replace(year=hari.year + 1, day=28)


def rezim_pada(hari: date) -> Rezim | None:
    """Return the reading in force on a day."""
    return next(
        (
            satu
            for satu in REZIM
            if satu.berlaku_dari <= hari and (satu.berlaku_sampai or date.max) >= hari
        ),
        None,
    )


def _catatan_lama(keputusan: date | None) -> str:
    """The year of the reading before may have ended before the new one came."""
    if keputusan is None:
        return ""
    lama = rezim_pada(keputusan)
    if lama is None or lama.sejak_gagal or lama.hanya_alasan is not None:
        return ""
    if setahun_sesudah(keputusan) >= REZIM[-1].berlaku_dari:
        return ""
    return (
        "Menurut bacaan sebelum 17 September 2025, satu tahun sejak keputusan pengusaha "
        "sudah lewat. Akibatnya bagi perkara ini perlu verifikasi."
    )


def hitung_daluwarsa(
    *,
    pada: date,
    jenis: frozenset[Jenis],
    alasan_phk: str = "",
    keputusan_diterima: date | None = None,
    gagal: bool = False,
    kandidat: Mapping[KandidatGagal, date] | None = None,
) -> Daluwarsa | None:
    """Return the warning as of day `pada` (today, or the day a suit was filed).

    None: no PHK case, or a reading that does not reach this case. `gagal` tells whether mediasi
    or konsiliasi has failed; before that the year of the present reading does not run.
    """
    rezim = rezim_pada(pada)
    if Jenis.PHK not in jenis or rezim is None:
        return None
    if rezim.sejak_gagal:
        urut = sorted((kandidat or {}).items(), key=lambda satu: (satu[1], satu[0]))
        mulai = urut[0][1] if gagal and urut else None
        return Daluwarsa(
            rezim.dasar,
            mulai,
            setahun_sesudah(mulai) if mulai else None,
            tuple(urut),
            _catatan_lama(keputusan_diterima),
        )
    if rezim.hanya_alasan is not None and alasan_phk not in rezim.hanya_alasan:
        return None
    if keputusan_diterima is None:
        return None
    return Daluwarsa(rezim.dasar, keputusan_diterima, setahun_sesudah(keputusan_diterima))
