"""Letters as they wait on the page of today: for the reader's turn, and for being sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.surat.queries import sampaikan
from hi_cases.surat.queries.daftar import BarisDaftar, SaringanSurat, Tumpukan, daftar_surat
from hi_cases.surat.queries.sampaikan import BarisSampai
from hi_cases.surat.rules.sampaikan import Keadaan

BUTIR = 10
_LEMBAR = 4
"""How many pages of the desk are looked through for letters that nobody has sent."""
_DIKIRIM_LAGI = frozenset({Keadaan.BELUM, Keadaan.GAGAL})


@dataclass(frozen=True)
class SuratMenunggu:
    """One letter whose turn is the reader's, and the nearest running period of its thing."""

    baris: BarisDaftar
    tenggat: Any | None


@dataclass(frozen=True)
class MejaSurat:
    """What letters ask of one actor today."""

    menunggu: list[SuratMenunggu]
    jumlah_menunggu: int
    belum_dikirim: list[BarisSampai]

    @property
    def ada(self) -> bool:
        """Tell whether a letter waits at all."""
        return bool(self.menunggu or self.belum_dikirim)


def _terdekat(rujukan: Rujukan) -> Any | None:
    """Return the running period that ends first; None where none has a day."""
    semua = [
        satu
        for satu in kalender_kerja.tenggat_untuk(rujukan)
        if satu.ditutup_pada is None and satu.jatuh is not None
    ]
    return min(semua, key=lambda satu: (satu.jatuh, satu.kode), default=None)


def _belum_dikirim(pelaku: Pelaku) -> list[BarisSampai]:
    """Return issued letters that some party was not sent, or that came back, the oldest first."""
    if not authz.tabel().boleh(pelaku, sampaikan.IZIN):
        return []
    hasil: list[BarisSampai] = []
    sesudah = None
    for _ in range(_LEMBAR):
        halaman = sampaikan.belum_sampai(pelaku, sesudah)
        hasil += [s for s in halaman.baris if any(t.keadaan in _DIKIRIM_LAGI for t in s.belum)]
        sesudah = halaman.sesudah
        if sesudah is None or len(hasil) >= BUTIR:
            break
    return hasil[:BUTIR]


def meja_surat(pelaku: Pelaku) -> MejaSurat:
    """Return the letters that wait for the actor, and those that he has yet to send."""
    if not authz.tabel().boleh(pelaku, "surat.baca"):
        return MejaSurat([], 0, [])
    tunggu = daftar_surat(pelaku, SaringanSurat(Tumpukan.MENUNGGU), batas=BUTIR)
    return MejaSurat(
        [SuratMenunggu(satu, _terdekat(satu.surat.rujukan)) for satu in tunggu.baris],
        tunggu.total,
        _belum_dikirim(pelaku),
    )
