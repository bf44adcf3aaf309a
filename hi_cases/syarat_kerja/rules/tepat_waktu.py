"""Whether the office answered a filing of a PP or a PKB in time: what counts, and what does not.

The unit is one filing: the first, and each corrected one. It is answered by the decree, by the
proof of registration or by a written notice (sent back, refused, handed over). A PP is on time when
it lay with the office for at most PP-6 and PP-5 together (Permenaker 28/2014 Ps 8(5), Ps 10(2)) and
was answered before PP-30 was over (UU 13/2003 Ps 112(2)); a PKB when it lay there for at most
PKB-TELITI and PKB-SK together (settings of the office). Days with others belong to no filing's
count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from hi_cases.kalender_kerja.types import Kalender, Ketentuan
from hi_cases.permohonan.rules.jam import Perpindahan, jam
from hi_cases.permohonan.types import Prosedur, Tahap, Tindakan


class Nilai(StrEnum):
    """What a filing counts as."""

    TEPAT = "tepat"
    TERLAMBAT = "terlambat"
    BERJALAN = "berjalan"
    DICABUT = "dicabut"
    TANPA_KALENDER = "tanpa_kalender"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            Nilai.TEPAT: "Tepat waktu",
            Nilai.TERLAMBAT: "Terlambat",
            Nilai.BERJALAN: "Masih dalam waktu",
            Nilai.DICABUT: "Dicabut pemohon",
            Nilai.TANPA_KALENDER: "Menunggu kalender",
        }[self]


DIHITUNG = (Nilai.TEPAT, Nilai.TERLAMBAT)
_JAWABAN = frozenset(
    {
        Tindakan.SAHKAN,
        Tindakan.DAFTARKAN,
        Tindakan.KEMBALIKAN,
        Tindakan.TOLAK,
        Tindakan.ALIHKAN,
    }
)
_KATA = {
    Tindakan.SAHKAN: "SK terbit",
    Tindakan.DAFTARKAN: "didaftarkan",
    Tindakan.KEMBALIKAN: "dikembalikan",
    Tindakan.TOLAK: "ditolak",
    Tindakan.ALIHKAN: "dialihkan",
    Tindakan.ANGGAP_SAH: "dianggap sah",
    Tindakan.CABUT: "dicabut",
}
_AKHIR = _JAWABAN | {Tindakan.ANGGAP_SAH, Tindakan.CABUT}


class Langkah(NamedTuple):
    """One act on a submission, as its history has it."""

    putaran: int
    tanggal: date
    tindakan: Tindakan
    tahap: Tahap


@dataclass(frozen=True)
class Pengajuan:
    """One filing: when it came, how and when it was answered, how long the office had it."""

    putaran: int
    diajukan: date
    dijawab: date | None
    jawaban: Tindakan | None
    hari_dinas: int | None
    """Working days with the office; None: a year without calendar."""

    @property
    def kata(self) -> str:
        """How it was answered, in a word or two; "" where it is not."""
        return _KATA.get(self.jawaban, "") if self.jawaban else ""


@dataclass(frozen=True)
class Batas:
    """How long the office may have a filing, and the last day before silence decides."""

    hari_dinas: int
    akhir: date | None
    """None: no such day runs for this filing."""
    hari: date | None = None
    """The last day on which it is in time if it stays with the office throughout; None: a year
    without calendar."""


def pengajuan(
    prosedur: Prosedur, langkah: Sequence[Langkah], hari_ini: date, kalender: Kalender
) -> Sequence[Pengajuan]:
    """Return the filings of one submission from its acts, oldest first."""
    pindah = [Perpindahan(s.putaran, s.tanggal, s.tahap) for s in langkah]
    lama = {satu.putaran: satu.dinas for satu in jam(prosedur, pindah, hari_ini, kalender)}
    hasil = []
    for putaran in sorted(satu for satu in lama if satu > 0):
        milik = [satu for satu in langkah if satu.putaran == putaran]
        masuk = next((satu for satu in milik if satu.tahap is Tahap.DIAJUKAN), None)
        if masuk is None:
            continue
        akhir = next((satu for satu in milik if satu.tindakan in _AKHIR), None)
        hasil.append(
            Pengajuan(
                putaran,
                masuk.tanggal,
                akhir.tanggal if akhir else None,
                akhir.tindakan if akhir else None,
                lama[putaran],
            )
        )
    return hasil


def nilai(satu: Pengajuan, batas: Batas, hari_ini: date) -> Nilai:
    """Judge one filing: silence is never in time, a withdrawal asks for no answer."""
    if satu.jawaban is Tindakan.CABUT:
        return Nilai.DICABUT
    if satu.jawaban is Tindakan.ANGGAP_SAH:
        return Nilai.TERLAMBAT
    if satu.hari_dinas is None:
        return Nilai.TANPA_KALENDER
    sampai = satu.dijawab or hari_ini
    lewat = satu.hari_dinas > batas.hari_dinas or (batas.akhir is not None and sampai > batas.akhir)
    if lewat:
        return Nilai.TERLAMBAT
    return Nilai.TEPAT if satu.jawaban else Nilai.BERJALAN


def pasti(satu: Pengajuan, batas: Batas, hari_ini: date) -> date | None:
    """Return the day on which it became certain what a filing counts as; None: not yet, or never.

    In time: the day of the answer. Late: the day after its last day, also where an answer came
    later, so that what a month counted does not move to another.
    """
    putusan = nilai(satu, batas, hari_ini)
    if putusan is Nilai.TEPAT:
        return satu.dijawab
    if putusan is not Nilai.TERLAMBAT:
        return None
    lewat = min((h for h in (batas.hari, batas.akhir) if h is not None), default=None)
    if lewat is None:
        return satu.dijawab or hari_ini
    lewat += timedelta(days=1)
    return lewat if satu.dijawab is None else min(lewat, satu.dijawab)


@dataclass(frozen=True)
class Rekap:
    """Filings of a year by what they count as."""

    jumlah: Mapping[Nilai, int] = field(default_factory=dict)

    @property
    def tepat(self) -> int:
        return self.jumlah.get(Nilai.TEPAT, 0)

    @property
    def urut(self) -> list[tuple[Nilai, int]]:
        """The counts that are not nought, always in the same order."""
        return [(satu, n) for satu in Nilai if (n := self.jumlah.get(satu, 0))]

    @property
    def dihitung(self) -> int:
        """Filings that the share is of."""
        return sum(self.jumlah.get(satu, 0) for satu in DIHITUNG)


def rekap(semua: Iterable[Pengajuan], batas: Callable[[Pengajuan], Batas], hari_ini: date) -> Rekap:
    """Count filings by what they are judged as."""
    return Rekap(Counter(nilai(satu, batas(satu), hari_ini) for satu in semua))


def penjelasan(dinas: Sequence[Ketentuan], jangka: Ketentuan | None) -> str:
    """Say what the share means, with the office's periods and the long stop as they stand."""
    lama = Counter[str]()
    for satu in dinas:
        lama[satu.satuan.label] += satu.panjang or 0
    di_dinas = " dan ".join(f"{panjang} {satuan}" for satuan, panjang in lama.items())
    return (
        "Yang dihitung tiap pengajuan, juga pengajuan perbaikan, yang masuk pada tahun itu. Tepat "
        "waktu berarti dinas menjawabnya, dengan SK atau pemberitahuan tertulis, setelah paling "
        f"lama {di_dinas or 'waktu yang ditentukan'} di tangan dinas (PP-6 dan PP-5) dan sebelum "
        f"{jangka.lama if jangka else 'waktu'} sejak diajukan lewat (PP-30). Waktu di tangan "
        "perusahaan tidak dihitung. Yang dianggap sah dan yang belum dijawab setelah batasnya "
        "terhitung terlambat; yang dicabut pemohon dan yang masih dalam waktu tidak dihitung."
    )
