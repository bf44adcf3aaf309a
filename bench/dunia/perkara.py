"""Cases with their kinds, parties, sessions, deadlines, events and entries of the trail.

Of ten cases in a row each is of another year; those of 2017 and 2018 are rows of old books. Most
have ended; of the last two years some are open, with the periods that their stage calls for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import NamedTuple

import sqlalchemy as sa

from bench.dunia import hari
from bench.dunia.hari import AKHIR, acak, jatuh, saat, teks
from bench.dunia.penulis import Baris, Penulis
from hi_cases.audit.models import Jejak, UjungJejak
from hi_cases.audit.rules import sidik
from hi_cases.audit.types import SIDIK_AWAL, IsiJejak
from hi_cases.kalender_kerja.models import HitunganTenggat, Tenggat
from hi_cases.perselisihan.models import (
    Kehadiran,
    PeristiwaPerkara,
    Perkara,
    PerkaraJenis,
    Pihak,
    Sidang,
)
from hi_cases.perselisihan.models.perkara import TANPA_HARI
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, Tahap

KELOMPOK = 20_000
"""Cases that are held in memory at once."""
_ARSIP = 2
_TERBUKA = (Tahap.DITAWARKAN, Tahap.KLARIFIKASI, Tahap.MEDIASI)
_HASIL = (Hasil.PB_MEDIASI,) * 5 + (
    Hasil.ANJURAN_DITOLAK,
    Hasil.ANJURAN_DITOLAK,
    Hasil.PB_ATAS_ANJURAN,
    Hasil.KEMBALI_BIPARTIT,
    Hasil.DICABUT,
    Hasil.PB_KLARIFIKASI,
    Hasil.DITERIMA_SEBAGIAN,
    Hasil.DIGABUNG,
)
_JENIS = (Jenis.PHK, Jenis.PHK, Jenis.PHK, Jenis.HAK, Jenis.HAK, Jenis.KEP, Jenis.SPSB)
_NAMA = ("Ahmad", "Siti", "Budi", "Dewi", "Eko", "Rina", "Joko", "Wati", "Agus", "Yuni")
_MARGA = ("Saputra", "Lestari", "Hidayat", "Wulandari", "Santoso", "Pratiwi", "Nugroho", "Utami")
_SEJAK_TERBUKA = 45
_TANPA_HARI = TANPA_HARI.isoformat()


@dataclass(frozen=True)
class Dasar:
    """What cases refer to: mediators, companies, districts, periods of law by code."""

    mediator: Sequence[tuple[int, str]]
    kecamatan: Sequence[str]
    ketentuan: dict[str, int]


PilihPerusahaan = Callable[[int], tuple[int, str]]
"""By a random number: a company that there is, with its name."""


class Satu(NamedTuple):
    """One case as its rows are made from."""

    id: int
    tahun: int
    urutan: int
    acak: int
    masuk: int
    lama: bool
    tahap: Tahap
    hasil: Hasil | None
    selesai: int | None
    jenis: Jenis
    mediator: tuple[int, str] | None
    perusahaan: tuple[int, str]
    pekerja: str

    @property
    def sidang(self) -> int | None:
        """The day of the session that was held; None: none was."""
        if self.lama or self.mediator is None or self.tahap is Tahap.KLARIFIKASI:
            return None
        return min(self.masuk + 12, self.selesai or AKHIR)


def _satu(nomor: int, d: Dasar, perusahaan: PilihPerusahaan) -> Satu:
    tahun, pilih = hari.TAHUN_AWAL + nomor % 10, acak(nomor)
    lama = nomor % 10 < _ARSIP
    lain = acak(nomor, 1)
    buka = not lama and (tahun == hari.TAHUN_AKHIR and lain % 100 < 45)
    if buka:
        masuk = AKHIR - pilih % _SEJAK_TERBUKA
        masuk = max(masuk, hari.awal_tahun(tahun))
        tahap, hasil, selesai = _TERBUKA[lain // 100 % 3], None, None
    else:
        masuk = hari.hari_dalam(tahun, pilih)
        selesai = min(AKHIR, masuk + 20 + lain // 100 % 90)
        tahap, hasil = Tahap.SELESAI, _HASIL[lain // 10_000 % len(_HASIL)]
        if lain // 7 % 50 == 0 and not lama:
            tahap, hasil = Tahap.DITERUSKAN_PENGAWAS, None
    ditawarkan = tahap is Tahap.DITAWARKAN
    mediator = None if ditawarkan else d.mediator[pilih // 11 % len(d.mediator)]
    return Satu(
        nomor + 1,
        tahun,
        nomor // 10 + 1,
        pilih,
        masuk,
        lama,
        tahap,
        hasil,
        selesai,
        _JENIS[pilih // 3 % len(_JENIS)],
        mediator,
        perusahaan(lain),
        f"{_NAMA[pilih % 10]} {_MARGA[pilih // 10 % 8]} {pilih % 9973}",
    )


_KOLOM_PERKARA = (
    "id asal tahap hasil tahap_sebelum_akhir selesai_pada nomor tahun_register urutan_register "
    "dicatat_pada masuk dibuat_pada diubah_pada judul judul_cari saluran jenis_utama pokok "
    "kecamatan sektor jumlah_pekerja bukti_bipartit bukti_bipartit_tanggal mediator_id "
    "mediator_nama ditawarkan_pada dilimpahkan_pada pelimpahan_diterima_pada sidang_pertama_pada "
    "tenggat_terdekat versi"
).split()


def _perkara(s: Satu, d: Dasar) -> Baris:
    judul = f"{s.pekerja} lawan {s.perusahaan[1]}"
    masuk, sidang, baru = teks(s.masuk), s.sidang, not s.lama
    med_id, med_nama = s.mediator or (None, None)
    berjalan = s.tahap in _TERBUKA
    limpah = teks(s.masuk) if baru and s.mediator else None
    return (
        s.id,
        (Asal.REGISTER if s.lama else Asal.SISTEM).value,
        s.tahap.value,
        s.hasil.value if s.hasil else None,
        None if s.lama or berjalan else Tahap.MEDIASI.value,
        None if s.selesai is None else teks(s.selesai),
        f"560/{s.urutan}/PHI/{s.tahun}",
        s.tahun,
        s.urutan,
        masuk,
        masuk,
        saat(s.masuk),
        saat(s.selesai or s.masuk),
        judul,
        judul.casefold(),
        None if s.lama else "loket",
        s.jenis.value,
        "Upah dan hak lain yang belum dibayar",
        d.kecamatan[s.acak // 77 % len(d.kecamatan)],
        "CGHF"[s.acak % 4] if s.lama else None,
        1 + s.acak % 40,
        "risalah" if baru else None,
        masuk if baru else None,
        None if s.lama else med_id,
        med_nama,
        masuk if s.tahap is Tahap.DITAWARKAN else None,
        limpah,
        limpah,
        None if sidang is None else teks(sidang),
        min(jatuh(kode, mulai) for kode, mulai in _jangka(s)) if berjalan else _TANPA_HARI,
        1,
    )


def _pihak(s: Satu) -> Iterator[Baris]:
    yield (2 * s.id - 1, s.id, 0, "pemohon", "pekerja", s.pekerja, None)
    yield (2 * s.id, s.id, 1, "termohon", "pengusaha", s.perusahaan[1], s.perusahaan[0])


def _peristiwa(s: Satu) -> Iterator[Baris]:
    if s.lama:
        return
    oleh, ke = "Petugas", Tahap.DICATAT.value
    yield (
        s.id, saat(s.masuk), teks(s.masuk), "catat", Tahap.BERKAS_DITERIMA.value, ke, None, oleh,
        "UU 2/2004 Ps. 4 ayat (1)", "Dicatat dalam register.", "{}",
    )  # fmt: skip
    if s.mediator is not None:
        yield (
            s.id, saat(s.masuk), teks(s.masuk), "limpahkan", ke, Tahap.DILIMPAHKAN_MEDIATOR.value,
            None, oleh, "UU 2/2004 Ps. 4 ayat (4)", f"Kepada {s.mediator[1]}.", "{}",
        )  # fmt: skip
    if s.selesai is not None:
        yield (
            s.id, saat(s.selesai), teks(s.selesai), "selesai", Tahap.MEDIASI.value, s.tahap.value,
            s.hasil.value if s.hasil else None, s.mediator[1] if s.mediator else oleh,
            "UU 2/2004 Ps. 13", "Perkara berakhir.", "{}",
        )  # fmt: skip


_KOLOM_PERISTIWA = (
    "perkara_id pada tanggal tindakan dari ke hasil pelaku_nama dasar keterangan data"
).split()


def _jangka(s: Satu) -> list[tuple[str, int]]:
    """The periods of a case and their first days."""
    if s.tahap is Tahap.DITAWARKAN:
        return [("PILIH-7", s.masuk)]
    if s.tahap is Tahap.KLARIFIKASI:
        return [("MED-7", s.masuk), ("MED-30", s.masuk)]
    if s.tahap is Tahap.MEDIASI:
        return [("ANJ-10", s.sidang or s.masuk), ("MED-30", s.masuk)]
    return [("MED-30", s.masuk)]


class Perkaraan:
    """Writes cases from a number to another; the same object goes on where it ended."""

    def __init__(self, dasar: Dasar) -> None:
        self._d = dasar
        self._tenggat, self._sidang = count(1), count(1)
        self._jejak = _Jejak()
        self.sampai = 0

    def tulis(self, koneksi: sa.Connection, sampai: int, perusahaan: PilihPerusahaan) -> None:
        """Write the cases that are missing up to so many."""
        for awal in range(self.sampai, sampai, KELOMPOK):
            nomor = range(awal, min(awal + KELOMPOK, sampai))
            semua = [_satu(n, self._d, perusahaan) for n in nomor]
            self._tulis_perkara(koneksi, semua)
            self._tulis_sidang(koneksi, semua)
            self._tulis_tenggat(koneksi, semua)
            self._jejak.tulis(koneksi, semua)
        self.sampai = max(self.sampai, sampai)

    def _tulis_perkara(self, k: sa.Connection, semua: Iterable[Satu]) -> None:
        for model, kolom, baris in (
            (Perkara, _KOLOM_PERKARA, (_perkara(s, self._d) for s in semua)),
            (PerkaraJenis, ("perkara_id", "jenis"), ((s.id, s.jenis.value) for s in semua)),
            (
                Pihak,
                ("id", "perkara_id", "urutan", "sisi", "jenis", "nama", "perusahaan_id"),
                (baris for s in semua for baris in _pihak(s)),
            ),
            (PeristiwaPerkara, _KOLOM_PERISTIWA, (b for s in semua for b in _peristiwa(s))),
        ):
            Penulis(k, model, kolom).tulis(baris)

    def _tulis_sidang(self, k: sa.Connection, semua: Iterable[Satu]) -> None:
        isi = [(next(self._sidang), s, s.sidang) for s in semua if s.sidang is not None]
        Penulis(
            k, Sidang, ("id", "perkara_id", "jalur", "ke", "tanggal", "terlaksana", "ringkasan")
        ).tulis(
            (nomor, s.id, "mediasi", 1, teks(pada), 1, "Para pihak menyampaikan keterangan.")
            for nomor, s, pada in isi
        )
        Penulis(k, Kehadiran, ("sidang_id", "pihak_id", "hadir")).tulis(
            (nomor, pihak, 1) for nomor, s, _ in isi for pihak in (2 * s.id - 1, 2 * s.id)
        )

    def _tulis_tenggat(self, k: sa.Connection, semua: Iterable[Satu]) -> None:
        isi = [
            (next(self._tenggat), s, kode, mulai)
            for s in semua
            if not s.lama
            for kode, mulai in _jangka(s)
        ]
        ketentuan = self._d.ketentuan
        Penulis(
            k,
            Tenggat,
            "id rujukan_jenis rujukan_id ketentuan_id kode label bukti mulai jatuh status "
            "dipenuhi_pada ditutup_pada penanggung_jawab_id dibuka_pada versi".split(),
        ).tulis(
            (
                nomor,
                "perkara",
                s.id,
                ketentuan[kode],
                kode,
                f"560/{s.urutan}/PHI/{s.tahun}",
                "",
                teks(mulai),
                jatuh(kode, mulai),
                "berjalan" if s.selesai is None else "terpenuhi",
                None if s.selesai is None else teks(s.selesai),
                None if s.selesai is None else saat(s.selesai),
                s.mediator[0] if s.mediator else None,
                saat(mulai),
                1,
            )
            for nomor, s, kode, mulai in isi
        )
        Penulis(
            k,
            HitunganTenggat,
            "tenggat_id ketentuan_id mulai jatuh sebab keterangan kalimat pada oleh_nama".split(),
        ).tulis(
            (
                nomor,
                ketentuan[kode],
                teks(mulai),
                jatuh(kode, mulai),
                "dibuka",
                "",
                "",
                saat(mulai),
                "Sistem",
            )
            for nomor, s, kode, mulai in isi
        )


class _Jejak:
    """The trail: an entry for one case of ten, chained as the system chains them."""

    TIAP = 10

    def __init__(self) -> None:
        self._urutan, self._sidik = 0, SIDIK_AWAL

    def tulis(self, koneksi: sa.Connection, semua: Iterable[Satu]) -> None:
        if not self._urutan:
            ujung = sa.select(UjungJejak.urutan, UjungJejak.sidik)
            self._urutan, self._sidik = koneksi.execute(ujung).one_or_none() or (0, SIDIK_AWAL)
        kolom = (
            "urutan pada pelaku_nama tindakan rujukan_jenis rujukan_id keterangan dasar "
            "sidik_lalu sidik"
        ).split()
        milik = (s for s in semua if s.id % self.TIAP == 0)
        Penulis(koneksi, Jejak, kolom).tulis(map(self._entri, milik))
        ubah = sa.update(UjungJejak).values(urutan=self._urutan, sidik=self._sidik)
        koneksi.execute(ubah)

    def _entri(self, s: Satu) -> Baris:
        self._urutan += 1
        pada = datetime.fromisoformat(saat(s.masuk)).replace(tzinfo=UTC)
        isi = IsiJejak(pada, None, "Petugas", "catat", "perkara", s.id, "", "", None, None)
        lalu, self._sidik = self._sidik, sidik(self._urutan, isi, self._sidik)
        return (
            self._urutan, saat(s.masuk), "Petugas", "catat", "perkara", s.id, "", "", lalu,
            self._sidik,
        )  # fmt: skip
