"""What a submission waits for now: from whom, before which day, what the law makes of silence.

The stage says from whom, the running periods say until when. The words are for every reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.rules.alur import utama
from hi_cases.permohonan.types import (
    Hasil,
    Jenis,
    Pemegang,
    Prosedur,
    Tahap,
    Transisi,
)

ANDA = "Anda"


@dataclass(frozen=True)
class Jangka:
    """One running period: its code and name, its last day, what follows when that is over."""

    kode: str
    nama: str
    jatuh: date | None
    sisa: int | None = None
    """What is left in `satuan`; negative: late; None: no day to count to."""
    satuan: str = "hari kerja"
    akibat: str = ""
    dasar: str = ""


@dataclass(frozen=True)
class Keadaan:
    """What the panel of now is made from."""

    tahap: Tahap
    hari_ini: date
    hasil: Hasil | None = None
    selesai: date | None = None
    putaran: int = 0
    petugas: str = ""
    diterima: date | None = None
    pihak_belum: tuple[str, ...] = ()
    """The other parties that have not agreed; the reader's own is `ANDA`."""
    pemohon: str = "pemohon"
    """The applicant in words; `ANDA` where it is the reader."""
    jangka: tuple[Jangka, ...] = ()


@dataclass(frozen=True)
class Kini:
    """The panel of now."""

    judul: str
    kalimat: str
    pemegang: Pemegang
    pokok: str = ""
    """The sentence without its day and its full stop."""
    kode: str = ""
    sebelum: date | None = None
    sisa: int | None = None
    satuan: str = "hari kerja"
    dasar: str = ""
    bila_lewat: str = ""
    """What follows by law once the period that falls due first is over."""
    akibat: tuple[str, ...] = ()
    """What follows by law, a sentence a running period."""
    transisi: Transisi | None = None
    """The act that leads on."""


_JUDUL = {
    Pemegang.PEMOHON: "Sekarang menunggu pemohon",
    Pemegang.PIHAK_LAIN: "Sekarang menunggu pihak lain",
    Pemegang.DINAS: "Sekarang di dinas",
}


def _draf(k: Keadaan, _j: Jenis) -> str:
    return f"Menunggu {k.pemohon} melengkapi isian dan mengajukannya"


def _menunggu_pihak(k: Keadaan, _j: Jenis) -> str:
    return f"Menunggu persetujuan {', '.join(k.pihak_belum) or 'pihak lain'}"


def _diajukan(k: Keadaan, _j: Jenis) -> str:
    # The day behind it is the last one to finish on, not to begin.
    if k.putaran > 1:
        return "Menunggu petugas selesai meneliti perbaikan"
    return "Menunggu petugas selesai meneliti"


def _diteliti(k: Keadaan, _j: Jenis) -> str:
    return f"Menunggu hasil penelitian {k.petugas or 'petugas'}"


def _dikembalikan(k: Keadaan, _j: Jenis) -> str:
    if k.diterima is None:
        return (
            f"Menunggu perbaikan dari {k.pemohon}. Waktunya berjalan sejak pemberitahuan tercatat "
            "diterima"
        )
    return f"Menunggu perbaikan dari {k.pemohon}"


def _lengkap(_k: Keadaan, j: Jenis) -> str:
    return f"Menunggu {j.produk}"


_KALIMAT: dict[Tahap, Callable[[Keadaan, Jenis], str]] = {
    Tahap.DRAF: _draf,
    Tahap.MENUNGGU_PIHAK: _menunggu_pihak,
    Tahap.DIAJUKAN: _diajukan,
    Tahap.DITELITI: _diteliti,
    Tahap.DIKEMBALIKAN: _dikembalikan,
    Tahap.LENGKAP: _lengkap,
}


def batas_waktu(jatuh: date | None, hari_ini: date) -> str:
    """Return the day as the end of a sentence: a day gone is never still to be kept."""
    if jatuh is None:
        return ""
    hari = tulis_tanggal(jatuh)
    return f", batasnya {hari}, sudah lewat" if jatuh < hari_ini else f", paling lambat {hari}"


def terdekat(jangka: Iterable[Jangka]) -> Jangka | None:
    """Return the period that falls due first; one without a day only where no other runs."""
    return min(jangka, key=lambda s: (s.jatuh is None, s.jatuh or date.max, s.kode), default=None)


def _akibat(satu: Jangka, hari_ini: date) -> str:
    hari = tulis_tanggal(satu.jatuh) if satu.jatuh else "menunggu kalender"
    lewat = satu.jatuh is not None and satu.jatuh < hari_ini
    kata = f"{satu.nama}: {hari}{', sudah lewat' if lewat else ''}."
    return f"{kata} Bila lewat: {satu.akibat}." if satu.akibat else kata


def _judul(pemegang: Pemegang, k: Keadaan) -> str:
    saya = pemegang is Pemegang.PEMOHON and k.pemohon == ANDA
    if saya or (pemegang is Pemegang.PIHAK_LAIN and ANDA in k.pihak_belum):
        return f"Sekarang menunggu {ANDA}"
    return _JUDUL.get(pemegang, "Keadaan sekarang")


def kini(jenis: Jenis, k: Keadaan) -> Kini:
    """Return the panel of now."""
    prosedur = jenis.prosedur
    if k.tahap is Tahap.SELESAI:
        return _selesai(k)
    pemegang = prosedur.pemegang.get(k.tahap, Pemegang.TIDAK_ADA)
    inti = terdekat(k.jangka)
    batas = batas_waktu(inti.jatuh, k.hari_ini) if inti else ""
    urut = sorted(k.jangka, key=lambda s: (s.jatuh is None, s.jatuh or date.max, s.kode))
    pokok = _KALIMAT[k.tahap](k, jenis)
    return Kini(
        judul=_judul(pemegang, k),
        kalimat=f"{pokok}{batas}.",
        pemegang=pemegang,
        pokok=pokok,
        kode=inti.kode if inti else "",
        sebelum=inti.jatuh if inti else None,
        sisa=inti.sisa if inti else None,
        satuan=inti.satuan if inti else "hari kerja",
        dasar=inti.dasar if inti else "",
        bila_lewat=inti.akibat if inti else "",
        akibat=tuple(_akibat(satu, k.hari_ini) for satu in urut),
        transisi=utama(prosedur, k.tahap),
    )


def _selesai(k: Keadaan) -> Kini:
    hasil = k.hasil.label if k.hasil else "Selesai"
    hari = f" pada {tulis_tanggal(k.selesai, hari=False)}" if k.selesai else ""
    return Kini(f"Selesai: {hasil.lower()}", f"{hasil}{hari}.", Pemegang.TIDAK_ADA)


def pemilik(prosedur: Prosedur, kode: str) -> Pemegang:
    """Return whose period a code is: who holds the ball once an act has started it."""
    for satu in prosedur.alur:
        if all(buka.kode != kode for buka in satu.membuka):
            continue
        tahap = [tujuan.tahap for tujuan in satu.ke] or sorted(satu.dari)
        return prosedur.pemegang.get(tahap[0], Pemegang.TIDAK_ADA)
    return Pemegang.TIDAK_ADA


class Letak(StrEnum):
    """Where a stage of the strip lies from the present one."""

    LEWAT = "lewat"
    KINI = "kini"
    NANTI = "nanti"


@dataclass(frozen=True)
class LangkahStrip:
    """One stage of the strip over a submission's page."""

    tahap: Tahap
    label: str
    status: Letak
    tanggal: date | None = None
    keterangan: str = ""


_SAMPINGAN = frozenset({Tahap.DIKEMBALIKAN})


def strip(jenis: Jenis, k: Keadaan, dilalui: Mapping[Tahap, date]) -> Sequence[LangkahStrip]:
    """Return the procedure's stages: passed with its day, the present one, what usually follows.

    A returned submission shows that stage; one that was corrected shows it no more.
    """
    urut = [satu for satu in jenis.prosedur.pemegang if satu not in _SAMPINGAN or satu is k.tahap]
    letak = urut.index(k.tahap) if k.tahap in urut else len(urut)
    hasil = []
    for ke, tahap in enumerate(urut):
        if ke < letak and k.tahap is Tahap.SELESAI and tahap not in dilalui and tahap != Tahap.DRAF:
            continue
        status = Letak.LEWAT if ke < letak else Letak.KINI if ke == letak else Letak.NANTI
        hari = dilalui.get(tahap) if status is not Letak.NANTI else None
        akhir = k.hasil.label if k.hasil and tahap is Tahap.SELESAI else ""
        hasil.append(LangkahStrip(tahap, tahap.label, status, hari, akhir))
    return hasil
