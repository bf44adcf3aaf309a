"""The overview from counts: pure, the same for what was kept and what is counted just now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hi_cases.core.alasan_phk import ALASAN_PHK
from hi_cases.core.clock import WIB
from hi_cases.indikator.rules.ringkas import MED30, Isi, persentil, sampai
from hi_cases.indikator.types import TANPA
from hi_cases.indikator.types.ringkasan import (
    BarisAksi,
    BarisAlasan,
    BarisStok,
    BebanMediator,
    Lama,
    PekerjaTerlibat,
    Perkara,
    Ringkasan,
    nama_hitungan,
)

MEDIAN, SEMBILAN_PULUH = 50, 90
KEPALA_CSV = ("periode", "bagian", "uraian", "ukuran", "nilai", "dihitung")
TANPA_ALASAN = "Alasan tidak tertulis"
TANPA_MEDIATOR = "Belum ada mediator"


def _kelompok(histogram: Mapping[str, int], batas: int) -> tuple[tuple[str, int], ...]:
    """Group lengths by thirds of the limit, and by what lies behind it."""
    ujung = sorted({max(batas * n // 3, 1) for n in (1, 2, 3, 4, 6)})
    hasil, awal, lewat = [], 0, 0
    for satu in ujung:
        sudah = sampai(histogram, satu)
        hasil.append((f"{awal}–{satu}", sudah - lewat))
        awal, lewat = satu + 1, sudah
    return (*hasil, (f"{awal}+", sum(histogram.values()) - lewat))


def lama(isi: Isi, batas: int | None, dalam: int | None = None) -> Lama:
    """Return the figures of lengths; `dalam`: how many a clock itself found within its limit."""
    histogram = isi.get("lama", {})
    if dalam is None:
        dalam = sampai(histogram, batas) if batas else 0
    return Lama(
        sum(histogram.values()),
        persentil(histogram, MEDIAN),
        persentil(histogram, SEMBILAN_PULUH),
        dalam,
        _kelompok(histogram, batas) if batas else (),
        isi.get("tanpa_kalender", 0),
        isi.get("terbalik", 0),
    )


def perkara(isi: Isi) -> Perkara:
    """Return what was registered and settled."""
    return Perkara(**{satu: isi.get(satu, 0) for satu in nama_hitungan(Perkara)})


def pekerja(isi: Isi) -> PekerjaTerlibat:
    """Return the workers of the cases registered."""
    nama = ("perkara", "pekerja", "l", "p", "tanpa_jumlah")
    return PekerjaTerlibat(*(isi.get(satu, 0) for satu in nama))


def alasan(perkara_: Isi, laporan: Isi) -> list[BarisAlasan]:
    """Return the reasons that occurred, in the order of the law; those without one last."""
    semua = [(a.kode, a.uraian, a.dasar) for a in ALASAN_PHK] + [(TANPA, TANPA_ALASAN, "")]
    return [
        BarisAlasan(
            kode,
            nama,
            dasar,
            *(perkara_.get(kode, {}).get(satu, 0) for satu in ("perkara", "pekerja")),
            *(laporan.get(kode, {}).get(satu, 0) for satu in ("laporan", "l", "p")),
        )
        for kode, nama, dasar in semua
        if kode in perkara_ or kode in laporan
    ]


def aksi(isi: Isi, jenis: Sequence[tuple[str, str]]) -> list[BarisAksi]:
    """Return actions by kind, also a kind without any."""
    nama = nama_hitungan(BarisAksi)
    return [
        BarisAksi(kode, sebutan, **{satu: isi.get(kode, {}).get(satu, 0) for satu in nama})
        for kode, sebutan in jenis
    ]


def stok(isi: Isi, jenis: Sequence[tuple[str, str]]) -> list[BarisStok]:
    """Return what stands at the end of a period."""
    return [BarisStok(kode, nama, isi.get(kode, 0)) for kode, nama in jenis]


def beban(isi: Isi, terbuka: Isi, lama_mediator: Isi) -> list[BebanMediator]:
    """Return the mediators who had anything, those with most open cases first, and behind them the
    cases that have none: together they are all that is open or was settled."""
    hasil = []
    for nilai in {*isi, *terbuka, *lama_mediator}:
        histogram = lama_mediator.get(nilai, {}).get("lama", {})
        hasil.append(
            BebanMediator(
                nilai,
                TANPA_MEDIATOR if nilai == TANPA else nilai,
                isi.get(nilai, {}).get("diterima", 0),
                isi.get(nilai, {}).get("berakhir", 0),
                terbuka.get(nilai, 0),
                sum(histogram.values()),
                persentil(histogram, MEDIAN),
            )
        )
    return sorted(hasil, key=lambda satu: (satu.nilai == TANPA, -satu.terbuka, satu.nama))


def baris_csv(r: Ringkasan) -> Iterator[list[str | int]]:
    """Yield the overview line by line, in the order of the page, each with up to when it was
    counted. Of a year of which the register has no case, what it would hold is an empty cell and no
    nought."""
    saat = r.dihitung.astimezone(WIB).isoformat(timespec="minutes")
    for bagian, uraian, ukuran, nilai in _isi_csv(r):
        yield [r.periode.sebutan, bagian, uraian, ukuran, "" if nilai is None else nilai, saat]


_BarisCsv = tuple[str, str, str, int | None]


def _sifat(bagian: str, uraian: str, satu: object, nama: Sequence[str]) -> Iterator[_BarisCsv]:
    for satu_nama in nama:
        yield bagian, uraian, satu_nama, getattr(satu, satu_nama)


def _lama_csv(r: Ringkasan) -> Iterator[_BarisCsv]:
    # No article limits the days since registration: what they are compared with is no limit.
    semua = (
        ("sejak pencatatan", r.kini.sejak_catat, "dalam_pembanding"),
        (MED30, r.kini.med30, "dalam_batas"),
    )
    for nama, satu, dalam in semua:
        yield "lama", nama, "perkara", satu.n
        yield "lama", nama, "median_hari_kerja", satu.median
        yield "lama", nama, "persentil_90_hari_kerja", satu.persentil90
        yield "lama", nama, dalam, satu.dalam if r.batas else None
        yield "lama", nama, "tanpa_kalender", satu.tanpa_kalender
        yield "lama", nama, "tanggal_terbalik", satu.terbalik
    yield "lama", MED30, "ditutup_tanpa_selesai", r.med30_batal


def _register_csv(r: Ringkasan) -> Iterator[_BarisCsv]:
    yield from _lama_csv(r)
    yield from _sifat("perkara", "", r.kini.perkara, nama_hitungan(Perkara))
    orang = ("perkara", "jumlah", "laki", "perempuan", "tidak_diketahui", "tanpa_jumlah")
    yield from _sifat("pekerja", "", r.kini.pekerja, orang)


def _isi_csv(r: Ringkasan) -> Iterator[_BarisCsv]:
    k = r.kini
    for bagian, uraian, ukuran, nilai in _register_csv(r):
        yield bagian, uraian, ukuran, nilai if nilai or k.berdata else None
    for satu in r.phk:
        uraian = f"{satu.kode} {satu.nama}"
        yield from _sifat("phk", uraian, satu, nama_hitungan(BarisAlasan))
    for jenis in k.aksi:
        yield from _sifat("aksi", jenis.nama, jenis, nama_hitungan(BarisAksi))
    for milik in k.stok:
        yield "stok", milik.nama, "akhir_periode", milik.banyak
    for mediator in r.beban:
        tugas = ("terbuka", "diterima", "berakhir", "tugas", "median")
        yield from _sifat("mediator", mediator.nama, mediator, tugas)
