"""The attention list of a day, and what came after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hi_cases.core.authz import Pelaku
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.core.papan import perselisihan_tercatat, sumber_perhatian
from hi_cases.core.perhatian import SumberPerhatian
from hi_cases.core.rujukan import Label
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pencegahan.rules import perhatian as aturan
from hi_cases.pencegahan.rules.pengaduan import DITARIK, DUPLIKAT
from hi_cases.pencegahan.types import PENGADUAN, POTENSI, Topik
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import atas
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import Urusan

UKURAN = 50
_SETAHUN = timedelta(days=365)
_TAK_DIHITUNG = frozenset({DITARIK, DUPLIKAT})


def _hitung(hari: date, topik: Topik | None) -> dict[int, str]:
    jumlah: dict[int, int] = {}
    for satu in urusan.bertanggal(PENGADUAN, hari - _SETAHUN + timedelta(days=1), hari):
        cocok = topik is None or satu.isi.get("topik") == topik.value
        if satu.perusahaan_id is not None and satu.tahap not in _TAK_DIHITUNG and cocok:
            jumlah[satu.perusahaan_id] = jumlah.get(satu.perusahaan_id, 0) + 1
    return {pt: f"{n} pengaduan" for pt, n in jumlah.items()}


SUMBER = (
    SumberPerhatian(
        "upah", "Pengaduan upah dalam 12 bulan", lambda hari: _hitung(hari, Topik.UPAH)
    ),
    SumberPerhatian("pengaduan", "Pengaduan dalam 12 bulan", lambda hari: _hitung(hari, None)),
)


def bobot(hari: date) -> dict[str, int]:
    """Return the weights in force on a day, by the code of the reason."""
    return {
        s.kode: int(kalender.pengaturan(f"{aturan.AWALAN}{s.kode}", hari))
        for s in sumber_perhatian()
    }


def ambang(hari: date) -> int:
    """Return from which sum on a company stands on the list."""
    return int(kalender.pengaturan(aturan.AMBANG, hari))


def _digabung(fakta: Mapping[int, str]) -> dict[int, str]:
    """Return the facts by the company of today; of several rows of one the first says it."""
    kini = perusahaan.utama(fakta)
    hasil: dict[int, str] = {}
    for pt in sorted(fakta):
        hasil.setdefault(kini.get(pt, pt), fakta[pt])
    return hasil


def disorot(hari: date) -> list[aturan.Disorot]:
    """Return the whole list as of a day, whoever asks: by the facts and weights of that day."""
    sumber = [(s.kode, s.label, _digabung(s.perusahaan(hari))) for s in sumber_perhatian()]
    return aturan.susun(sumber, bobot(hari), ambang(hari))


def uji(hari: date, daftar: Sequence[aturan.Disorot]) -> aturan.Uji:
    """Hold the list of a day against the disputes registered in the months after it."""
    sampai = aturan.akhir_uji(hari)
    kena = {s.perusahaan_id for s in perselisihan_tercatat(hari + timedelta(days=1), sampai)}
    return aturan.Uji(
        sampai,
        len(daftar),
        sum(1 for s in daftar if s.perusahaan_id in kena),
        atas.jumlah_kini(),
        len(kena),
    )


@dataclass(frozen=True)
class Baris:
    """One company on a page of the list."""

    satu: aturan.Disorot
    nama: str
    kecamatan: str
    potensi: Urusan | None
    """A signal about it that is open."""


@dataclass(frozen=True)
class Halaman:
    """One page: its rows, how many there are in all, the next key."""

    baris: list[Baris]
    total: int
    berikut: str | None


def jadikan_baris(pelaku: Pelaku, semua: Sequence[aturan.Disorot]) -> list[Baris]:
    """Return the rows with names, and the open signals that the actor reads."""
    nomor = [s.perusahaan_id for s in semua]
    nama = atas.nama_dan_kecamatan(nomor)
    terbuka = {s.perusahaan_id: s for s in urusan.terbuka_tentang(pelaku, POTENSI, nomor)}
    kosong = ("", "")
    return [
        Baris(s, *nama.get(s.perusahaan_id, kosong), terbuka.get(s.perusahaan_id)) for s in semua
    ]


def halaman(pelaku: Pelaku, daftar: Sequence[aturan.Disorot], setelah: str = "") -> Halaman:
    """Return one page of the list."""
    sisa = list(daftar)
    if (kunci := baca_kunci(setelah, (int, int))) is not None:
        skor, nomor = kunci
        sisa = [s for s in daftar if (-s.skor, s.perusahaan_id) > (-skor, nomor)]
    ini = sisa[:UKURAN]
    akhir = ini[-1] if len(sisa) > UKURAN else None
    return Halaman(
        jadikan_baris(pelaku, ini),
        len(daftar),
        tulis_kunci((akhir.skor, akhir.perusahaan_id)) if akhir else None,
    )


def label_ekspor(_pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name the lists that were taken out, by the number of their day."""
    return {
        satu: Label(f"Daftar perhatian {tulis_tanggal(date.fromordinal(satu), hari=False)}")
        for satu in ids
    }
