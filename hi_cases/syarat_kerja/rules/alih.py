"""What a submission hands on to a dispute: workers who refused a PHK, talks of a PKB that failed.

PP 35/2021 Ps 39; UU 13/2003 Ps 117; Permenaker 28/2014 Ps 25. Who takes it over, and what becomes
of it there, is the business of disputes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.permohonan.types import TERBUKA, Hasil, Jawaban, Tahap
from hi_cases.syarat_kerja.rules.jenis import pkb
from hi_cases.syarat_kerja.rules.jenis.phk import LAPORAN_PHK, JawabanPekerja

PHK = LAPORAN_PHK.kode
PKB = frozenset(satu.kode for satu in pkb.JENIS)
BERUNDING = frozenset({Tahap.DRAF, Tahap.MENUNGGU_PIHAK, Tahap.DIKEMBALIKAN})
"""Stages of a PKB in which its parties may still disagree: it is not yet, or no more, in the
office's queue, into which it comes with the consent of all."""


@dataclass(frozen=True)
class PekerjaMenolak:
    """One worker who refused, with the days that the report tells."""

    nama: str
    nik: str
    jabatan: str
    diberitahu: date | None
    ditolak: date | None


@dataclass(frozen=True)
class LaporanDitolak:
    """A report of a PHK with the workers who refused it, in its order."""

    sebutan: str
    alasan: str
    uraian: str
    pekerja: tuple[PekerjaMenolak, ...]


@dataclass(frozen=True)
class SerikatPkb:
    """A union that is party to a PKB, and the account that joined for it."""

    id: int
    nama: str
    alamat: str
    nomor_pencatatan: str
    jumlah_anggota: int | None
    surel: str
    pengguna_id: int | None


@dataclass(frozen=True)
class PerundinganPkb:
    """The talks behind the submission of a PKB: with whom, for how many workers."""

    sebutan: str
    jangkauan: str
    laki: int | None
    perempuan: int | None
    serikat: tuple[SerikatPkb, ...]


def menolak(baris: Iterable[Jawaban]) -> Sequence[PekerjaMenolak]:
    """Return the workers of a list who refused, each once, in their order."""
    hasil: dict[str, PekerjaMenolak] = {}
    for satu in baris:
        if satu.get("jawaban") is JawabanPekerja.MENOLAK:
            nik = str(satu.get("nik") or "")
            hasil.setdefault(
                nik,
                PekerjaMenolak(
                    str(satu.get("nama") or ""),
                    nik,
                    str(satu.get("jabatan") or ""),
                    satu.get("diberitahu"),
                    satu.get("tanggal_jawaban"),
                ),
            )
    return tuple(hasil.values())


def dapat_dialihkan(jenis: str, tahap: Tahap, hasil: Hasil | None, putaran: int) -> bool:
    """Tell whether a submission in this state has something to hand on.

    A report is one once it was made; what was withdrawn says nothing. A PKB is, while it is
    negotiated.
    """
    if jenis == PHK:
        return putaran > 0 and (tahap in TERBUKA or hasil is Hasil.DITERIMA)
    return jenis in PKB and tahap in BERUNDING
