"""What is not a case: companies, filings of PP and PKB with their registers, signals, guidance,
members of social security. How many there are follows from the number of cases."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from bench.dunia import hari
from bench.dunia.hari import AKHIR, acak, saat, teks
from bench.dunia.penulis import Baris, Penulis
from hi_cases.pembinaan.models import HadirPembinaan, KegiatanPembinaan
from hi_cases.pembinaan.types import Topik
from hi_cases.pencegahan.rules.potensi import DICEGAH, DITANGANI, KUNJUNGAN, PERKARA
from hi_cases.pencegahan.types import POTENSI
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.syarat_kerja.models import Instrumen, PesertaJamsostek
from hi_cases.urusan.models import LangkahUrusan, Urusan

PEMBINAAN = "pembinaan"
_SELESAI = "selesai"
_HADIR = 8


Isi = tuple[type, str, Iterator[Baris]]
"""A table, the names of its columns, its rows."""


def nama_perusahaan(nomor: int) -> str:
    """Return the name of a company by its number, from 1."""
    kata = ("Mitra", "Sentosa", "Karya", "Baja", "Logam", "Pangan", "Cahaya", "Surya")
    return f"PT {kata[nomor % 8]} {kata[nomor // 8 % 8]} {nomor}"


def banyak_perusahaan(perkara: int) -> int:
    """Return how many companies there are beside so many cases."""
    return max(20, perkara // 20)


class Lain:
    """Writes these rows up to a number of cases; the same object goes on where it ended."""

    def __init__(self, kecamatan: Sequence[str], kawasan: Sequence[str]) -> None:
        self._kecamatan, self._kawasan = kecamatan, kawasan
        self._sudah: dict[str, int] = {}

    def tulis(self, koneksi: sa.Connection, perkara: int) -> None:
        """Write what belongs beside so many cases."""
        for nama, banyak, cara in (
            ("perusahaan", banyak_perusahaan(perkara), self._perusahaan),
            ("syarat_kerja", perkara // 10, self._syarat_kerja),
            ("peserta", perkara // 5, self._peserta),
            ("urusan", perkara // 50, self._urusan),
        ):
            nomor = range(self._sudah.get(nama, 0), banyak)
            for model, kolom, baris in cara(nomor, banyak_perusahaan(perkara)):
                Penulis(koneksi, model, kolom.split()).tulis(baris)
            self._sudah[nama] = max(self._sudah.get(nama, 0), banyak)

    def _perusahaan(self, nomor: range, _semua: int) -> Iterator[Isi]:
        def satu(n: int) -> Baris:
            pilih, nama = acak(n, 2), nama_perusahaan(n + 1)
            # Every two-hundredth was found to be another one.
            gabung = n if n % 200 == 199 else None
            return (
                n + 1,
                nama,
                nama.removeprefix("PT ").casefold(),
                nama.removeprefix("PT ").casefold(),
                "pt",
                f"40287.20200101.{n:06}" if pilih % 3 else None,
                "CGHFI"[pilih % 5],
                "2020",
                self._kecamatan[pilih // 5 % len(self._kecamatan)],
                self._kawasan[pilih // 9 % len(self._kawasan)] if pilih % 2 else None,
                20 + pilih % 900,
                "sistem",
                gabung,
                saat(pilih % (AKHIR - 400)),
                saat(AKHIR),
                1,
            )

        yield (
            Perusahaan,
            "id nama nama_baku nama_urut bentuk wlkp sektor sektor_versi kecamatan kawasan "
            "jumlah_pekerja asal digabung_ke_id dibuat_pada diubah_pada versi",
            map(satu, nomor),
        )

    def _syarat_kerja(self, nomor: range, perusahaan: int) -> Iterator[Isi]:
        """Filings with their acts; of nine in ten something is in force, or was."""
        yield (
            Permohonan,
            "id jenis perusahaan_id pemohon_nama cara tahap hasil nomor tahun putaran "
            "diajukan_pada selesai_pada isian dibuat_pada diubah_pada versi",
            (_permohonan(n, perusahaan) for n in nomor),
        )
        yield (
            PeristiwaPermohonan,
            "permohonan_id pada tanggal tindakan dari ke hasil putaran pelaku_nama dasar "
            "keterangan data",
            (baris for n in nomor for baris in _perbuatan(n)),
        )
        yield (
            Instrumen,
            "id jenis macam perusahaan_id permohonan_id dasar_sah nomor tanggal berlaku_dari "
            "berlaku_sampai status ditutup_pada serikat catatan dicatat_pada dicatat_nama versi",
            (_instrumen(n, perusahaan) for n in nomor if _hasil(n) == "disahkan"),
        )

    def _peserta(self, nomor: range, perusahaan: int) -> Iterator[Isi]:
        def satu(n: int) -> Baris:
            pilih = acak(n, 4)
            pada = pilih % (AKHIR + 1)
            return (
                1 + pilih // 7 % perusahaan,
                ("jkk", "jkm", "jht", "jp")[pilih % 4],
                teks(pada),
                pilih // 5 % 300,
                "bpjs",
                saat(pada),
                "Petugas",
            )

        yield (
            PesertaJamsostek,
            "perusahaan_id program per_tanggal jumlah sumber dicatat_pada dicatat_nama",
            map(satu, nomor),
        )

    def _urusan(self, nomor: range, perusahaan: int) -> Iterator[Isi]:
        """Signals of disputes, and every fifth matter an activity of guidance."""
        yield (
            Urusan,
            "id jenis nomor tahap terbuka judul tanggal selesai_pada perusahaan_id isi "
            "dibuat_oleh dibuat_pada diubah_pada versi",
            (_urusan(n, perusahaan) for n in nomor),
        )
        yield (
            LangkahUrusan,
            "urusan_id pada tanggal tindakan judul dari ke pelaku_nama dasar data",
            (
                (
                    n + 1, saat(_hari(n)), teks(_hari(n)), KUNJUNGAN, "Kunjungan", DITANGANI,
                    DITANGANI, "Petugas", "", "{}",
                )
                for n in nomor
                if not _bina(n)
            ),
        )  # fmt: skip
        yield (
            KegiatanPembinaan,
            "urusan_id topik hari keadaan terlaksana",
            (
                (n + 1, (Topik.JAMSOS, Topik.UPAH_MINIMUM)[n // 5 % 2].value, teks(_hari(n)),
                 "terlaksana", 1)
                for n in nomor
                if _bina(n)
            ),
        )  # fmt: skip
        yield (
            HadirPembinaan,
            "urusan_id perusahaan_id nama_perusahaan nama jabatan cara kunci pada",
            (
                (n + 1, 1 + acak(n * _HADIR + h, 6) % perusahaan, "", f"Peserta {h}", "", "qr",
                 hashlib.sha256(f"{n}-{h}".encode()).hexdigest(), saat(_hari(n)))
                for n in nomor
                if _bina(n)
                for h in range(_HADIR)
            ),
        )  # fmt: skip


def _tahun(n: int) -> int:
    return hari.TAHUN_AWAL + n % 10


def _masuk(n: int) -> int:
    return hari.hari_dalam(_tahun(n), acak(n, 3))


def _selesai(n: int) -> int:
    return min(AKHIR, _masuk(n) + 2 + acak(n, 5) % 25)


def _kembali(n: int) -> bool:
    """Whether it was sent back once."""
    return acak(n, 7) % 4 == 0


def _hasil(n: int) -> str:
    return "ditolak" if acak(n, 3) // 13 % 10 == 0 else "disahkan"


def _pkb(n: int) -> bool:
    return n // 10 % 3 == 0


def _nomor(n: int) -> str:
    """Number in the agenda of its year; every third filing of a year is a PKB."""
    ke = n // 10
    awalan, urutan = ("PKB", ke // 3 + 1) if _pkb(n) else ("PP", ke - ke // 3)
    return f"{awalan}-{_tahun(n)}-{urutan:04d}"


def _permohonan(n: int, perusahaan: int) -> Baris:
    putaran = 2 if _kembali(n) else 1
    hasil = _hasil(n)
    return (
        n + 1,
        "pkb_baru" if _pkb(n) else "pp_baru",
        1 + acak(n, 8) % perusahaan,
        "Pemohon",
        "daring",
        "selesai",
        "terdaftar" if _pkb(n) and hasil == "disahkan" else hasil,
        _nomor(n),
        _tahun(n),
        putaran,
        teks(_masuk(n)),
        teks(_selesai(n)),
        "{}",
        saat(_masuk(n)),
        saat(_selesai(n)),
        1,
    )


def _perbuatan(n: int) -> Iterator[Baris]:
    """Filed, taken up, perhaps sent back and filed again, found complete, answered."""
    awal, akhir = _masuk(n), _selesai(n)
    tengah = (awal + akhir) // 2
    langkah = [(1, awal, "ajukan", "draf", "diajukan"), (1, awal, "ambil", "diajukan", "diteliti")]
    putaran = 1
    if _kembali(n):
        putaran = 2
        langkah += [
            (1, tengah, "kembalikan", "diteliti", "dikembalikan"),
            (2, tengah, "ajukan_ulang", "dikembalikan", "diajukan"),
            (2, tengah, "ambil", "diajukan", "diteliti"),
        ]
    usai = "tolak"
    if _hasil(n) == "disahkan":
        usai = "daftarkan" if _pkb(n) else "sahkan"
        langkah.append((putaran, tengah, "nyatakan_lengkap", "diteliti", "lengkap"))
    langkah.append((putaran, akhir, usai, langkah[-1][4], "selesai"))
    for ke, pada, tindakan, dari, sampai in langkah:
        yield (
            n + 1, saat(pada), teks(pada), tindakan, dari, sampai, None, ke, "Petugas", "", "",
            "{}",
        )  # fmt: skip


def _instrumen(n: int, perusahaan: int) -> Baris:
    dari = _selesai(n)
    sampai = dari + 729
    habis = sampai < AKHIR
    return (
        n + 1,
        "pkb" if _pkb(n) else "pp",
        "utama",
        1 + acak(n, 8) % perusahaan,
        n + 1,
        "bukti_pendaftaran" if _pkb(n) else "sk",
        f"560/{_nomor(n)}",
        teks(dari),
        teks(dari),
        teks(sampai),
        "berakhir" if habis else "berlaku",
        teks(sampai) if habis else None,
        "[]",
        "[]",
        saat(dari),
        "Petugas",
        1,
    )


def _bina(n: int) -> bool:
    return n % 5 == 4


def _hari(n: int) -> int:
    return hari.hari_dalam(hari.TAHUN_AWAL + n // 5 % 10, acak(n, 9))


def _urusan(n: int, perusahaan: int) -> Baris:
    pilih, usai = acak(n, 9), teks(_hari(n))
    tahap = _SELESAI if _bina(n) else (DICEGAH, DICEGAH, PERKARA)[pilih // 3 % 3]
    return (
        n + 1,
        PEMBINAAN if _bina(n) else POTENSI,
        f"{'BIN' if _bina(n) else 'POT'}-{n + 1}",
        tahap,
        0,
        "Pembinaan" if _bina(n) else "Potensi perselisihan PHK: upah",
        usai,
        usai,
        None if _bina(n) else 1 + pilih // 5 % perusahaan,
        "{}" if _bina(n) else f'{{"pokok": "{("PHK", "HAK")[pilih % 2]}", "ringkas": "upah"}}',
        "Petugas",
        saat(_hari(n)),
        saat(_hari(n)),
        1,
    )
