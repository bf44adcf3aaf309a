"""What parties said online: in words, the act it calls for, and which act closes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from hi_cases.perselisihan.rules import samar
from hi_cases.perselisihan.rules.pernyataan import (
    BUNYI,
    isi_pernyataan,
    kalimat,
    kata_pihak,
    kesepakatan,
    menurut_hukum,
    terjawab,
    tindakan_untuk,
)
from hi_cases.perselisihan.types import (
    FaktaPihak,
    Jenis,
    JenisPernyataan,
    JenisPihak,
    PilihanJalur,
    Sisi,
    Tindakan,
)

J, T = JenisPernyataan, Tindakan
PEMOHON = FaktaPihak(1, Sisi.PEMOHON, JenisPihak.PEKERJA, "Siti")
TERMOHON = FaktaPihak(2, Sisi.TERMOHON, JenisPihak.PENGUSAHA, "PT Sinar")


@dataclass
class Kata:
    jenis: JenisPernyataan
    isi: dict[str, Any] = field(default_factory=dict)
    pihak_id: int = 1


CABUT = Kata(J.CABUT, {"alasan": "Sudah damai."})
JALUR = Kata(J.PILIH_JALUR, {"jalur": "konsiliasi", "keterangan": None})
HADIR = Kata(J.HADIR, {"untuk_tanggal": "2026-04-10", "keterangan": None})
HALANGAN = Kata(J.BERHALANGAN, {"tanggal": ["2026-04-10", "2026-04-13"], "alasan": "Dinas."})
ANJURAN = Kata(J.TERIMA, {"surat": "anjuran", "tanggal": "2026-04-09", "keterangan": "Di rumah."})
PANGGILAN = Kata(J.TERIMA, {"surat": "panggilan", "tanggal": "2026-04-09"})
KEMBALI = Kata(J.TERIMA, {"surat": "berkas_kembali", "tanggal": "2026-04-09"})


@pytest.mark.parametrize(
    ("satu", "kata", "aksi"),
    [
        (CABUT, "Meminta permohonannya dicabut.", T.CABUT),
        (JALUR, "Memilih: konsiliasi.", None),
        (HADIR, "Akan hadir pada 10 April 2026.", None),
        (HALANGAN, "Tidak dapat hadir pada 10 April 2026, 13 April 2026.", None),
        (
            ANJURAN,
            "Menyatakan sudah menerima anjuran pada 9 April 2026.",
            T.CATAT_TERIMA_ANJURAN,
        ),
        (
            PANGGILAN,
            "Menyatakan sudah menerima surat panggilan pada 9 April 2026.",
            T.CATAT_TERIMA_PANGGILAN,
        ),
        (
            KEMBALI,
            "Menyatakan sudah menerima berkas yang dikembalikan pada 9 April 2026.",
            T.CATAT_TERIMA_PENGEMBALIAN,
        ),
    ],
)
def test_terbaca_dan_menuju_tindakannya(satu: Kata, kata: str, aksi: Tindakan | None) -> None:
    assert kalimat(satu) == kata
    assert tindakan_untuk(satu) is aksi


def test_setiap_jenis_ada_bunyinya() -> None:
    assert set(BUNYI) == set(JenisPernyataan)


@pytest.mark.parametrize(
    ("jenis", "isi", "kata"),
    [
        (JenisPernyataan.PILIH_JALUR, {"jalur": "konsiliasi", "keterangan": None}, "Konsiliasi."),
        (JenisPernyataan.HADIR, {"untuk_tanggal": "2026-04-13", "keterangan": ""}, "Pertemuan"),
        (JenisPernyataan.BERHALANGAN, {"tanggal": ["2026-04-13"], "alasan": "Sakit"}, "Sakit"),
        (
            JenisPernyataan.TERIMA,
            {"surat": "anjuran", "tanggal": "2026-04-13", "keterangan": ""},
            "Anjuran, diterima Senin, 13 April 2026.",
        ),
        (JenisPernyataan.CABUT, {"alasan": "Sudah dibayar"}, "Sudah dibayar"),
    ],
)
def test_a_statement_reads_as_it_was_made(jenis: JenisPernyataan, isi: dict, kata: str) -> None:
    assert kata in isi_pernyataan(jenis, isi)


def test_kata_pihak_berdiri_sendiri() -> None:
    assert [kata_pihak(s) for s in (CABUT, JALUR, HALANGAN, ANJURAN)] == [
        "Sudah damai.",
        "",
        "Dinas.",
        "Di rumah.",
    ]


def _jalur(pihak_id: int, jalur: str) -> Kata:
    return Kata(J.PILIH_JALUR, {"jalur": jalur}, pihak_id)


def test_jalan_terbuka_hanya_bila_semua_memilih_sama() -> None:
    """UU 2/2004 Ps 4(3)-(4): konsiliasi and arbitrase need the parties' common word."""
    semua = (PEMOHON, TERMOHON)
    satu = kesepakatan(semua, [_jalur(1, "konsiliasi")])
    assert satu.sama is satu.tindakan is None
    beda = kesepakatan(semua, [_jalur(1, "konsiliasi"), _jalur(2, "arbitrase")])
    assert beda.sama is None
    # Who changes his mind is heard by his last word.
    akhir = kesepakatan(
        semua, [_jalur(1, "arbitrase"), _jalur(2, "konsiliasi"), _jalur(1, "konsiliasi")]
    )
    assert akhir.sama is PilihanJalur.KONSILIASI
    assert akhir.tindakan is T.PILIH_KONSILIASI
    tidak = kesepakatan(semua, [_jalur(1, "tidak_memilih"), _jalur(2, "tidak_memilih")])
    assert tidak.tidak_memilih
    assert tidak.tindakan is None
    assert kesepakatan(semua, []).sama is None


@pytest.mark.parametrize(
    ("jenis", "kata"),
    [
        # Konsiliasi: Ps 1 angka 13; arbitrase: Ps 1 angka 15, which leaves PHK out.
        ({Jenis.PHK}, "tidak memilih konsiliasi, lanjut ke mediator"),
        ({Jenis.KEP}, "tidak memilih konsiliasi atau arbitrase, lanjut ke mediator"),
        ({Jenis.SPSB}, "tidak memilih konsiliasi atau arbitrase, lanjut ke mediator"),
        ({Jenis.KEP, Jenis.PHK}, "tidak memilih konsiliasi, lanjut ke mediator"),
        # The kinds may be corrected after the offer to one that allows no choice at all.
        ({Jenis.HAK}, "tidak memilih yang ditawarkan, lanjut ke mediator"),
    ],
)
def test_the_office_reads_of_no_way_that_the_kinds_do_not_allow(
    jenis: set[Jenis], kata: str
) -> None:
    assert menurut_hukum(jenis).startswith(f"Semua pihak menyatakan: {kata}. ")


@pytest.mark.parametrize(
    ("satu", "aksi", "pihak", "hari", "tutup"),
    [
        (CABUT, T.CABUT, 1, None, True),
        (CABUT, T.CABUT, 3, None, False),
        (JALUR, T.PILIH_KONSILIASI, None, None, True),
        (JALUR, T.LIMPAHKAN, None, None, True),
        (JALUR, T.CATAT_SIDANG, None, date(2026, 5, 1), False),
        (ANJURAN, T.CATAT_TERIMA_ANJURAN, 1, None, True),
        (ANJURAN, T.CATAT_TERIMA_ANJURAN, 2, None, False),
        (ANJURAN, T.CATAT_TERIMA_PANGGILAN, 1, None, False),
        (PANGGILAN, T.CATAT_TERIMA_PANGGILAN, 1, None, True),
        (KEMBALI, T.CATAT_TERIMA_PENGEMBALIAN, None, None, True),
        (HADIR, T.CATAT_SIDANG, None, date(2026, 4, 10), True),
        (HADIR, T.CATAT_SIDANG, None, date(2026, 4, 9), False),
        # The second of the two days still lies ahead.
        (HALANGAN, T.CATAT_SIDANG, None, date(2026, 4, 10), False),
        (HALANGAN, T.CATAT_SIDANG, None, date(2026, 4, 13), True),
        (HALANGAN, T.CATAT_PANGGILAN, 1, date(2026, 4, 20), False),
        # Moved away from a day that a party spoke of; from another.
        (HALANGAN, T.JADWAL_ULANG, None, date(2026, 4, 13), True),
        (HADIR, T.JADWAL_ULANG, None, date(2026, 4, 10), True),
        (HADIR, T.JADWAL_ULANG, None, date(2026, 4, 13), False),
    ],
)
def test_tindakan_menutup_yang_dijawabnya(
    satu: Kata, aksi: Tindakan, pihak: int | None, hari: date | None, tutup: bool
) -> None:
    assert terjawab(satu, aksi, pihak, hari) is tutup


def test_data_pribadi_disamarkan() -> None:
    assert samar.nik("3216010101900001") == "••••••••••••0001"
    assert samar.nik("321") == "•••"
    assert samar.nik("") == samar.nik(None) == ""
    assert samar.telepon("0812-3456-7890") == "•••• 890"
    assert samar.telepon("") == ""
    assert samar.surel("siti@contoh.id") == "s••••@contoh.id"
    assert samar.surel("") == ""
