"""The register book: what its columns say, months counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.perselisihan.types import Asal, Hasil, Jenis, JenisPihak, Tahap
from hi_cases.perselisihan.types.buku import FaktaBuku, PihakBuku, Surat
from hi_cases.register_buku.rules.buku_register import (
    KEPALA,
    KEPALA_BULAN,
    LEBAR,
    baris,
    kalimat_cetak,
    per_bulan,
)

PEKERJA = PihakBuku("Siti Aminah", JenisPihak.PEKERJA, pemohon=True)
KELOMPOK = PihakBuku("Budi Santoso dkk.", JenisPihak.KELOMPOK, pemohon=True, anggota=12)
PT = PihakBuku("PT Sinar Cikarang Abadi", JenisPihak.PENGUSAHA, pemohon=False)


def _fakta(**lain: object) -> FaktaBuku:
    dasar: dict[str, object] = {
        "id": 1,
        "nomor": "560/1/HI/2026",
        "asal": Asal.SISTEM,
        "tahap": Tahap.MEDIASI,
        "dicatat": date(2026, 3, 4),
        "jenis_utama": Jenis.PHK,
        "jenis": frozenset({Jenis.HAK, Jenis.PHK}),
        "pihak": (PEKERJA, PT),
    }
    return FaktaBuku(**(dasar | lain))  # type: ignore[arg-type]


def test_a_running_case() -> None:
    """The nine columns of the form, in its order."""
    assert dict(zip(KEPALA, baris(_fakta()).sel, strict=True)) == {
        "Nomor register": "560/1/HI/2026",
        "Tanggal pencatatan": "4 Mar 2026",
        "Pihak yang mencatat": "Pekerja",
        "Pihak pekerja/ serikat pekerja": "Siti Aminah",
        "Pihak pengusaha": "PT Sinar Cikarang Abadi",
        "Jenis": "PHK, Hak",
        "Penyelesaian": "Mediasi",
        "Tindak lanjut PHI": "",
        "Keterangan": "Masih berjalan",
    }
    assert len(LEBAR) == len(KEPALA)


def test_a_case_that_went_to_the_court() -> None:
    satu = _fakta(
        tahap=Tahap.SELESAI,
        hasil=Hasil.ANJURAN_DITOLAK,
        selesai=date(2026, 5, 20),
        pihak=(KELOMPOK, PT),
        jumlah_pekerja=12,
        hasil_surat=(Surat("Anjuran", "560/7/ANJ/2026", date(2026, 5, 2)),),
        phi=(
            Surat("Gugatan", "12/Pdt.Sus-PHI/2026", date(2026, 6, 1), "PN Bandung"),
            Surat("Putusan", "12/Pdt.Sus-PHI/2026", date(2026, 8, 17)),
        ),
    )
    sel = baris(satu).sel
    assert sel[2] == "Kelompok pekerja"
    assert sel[3] == "Budi Santoso dkk. (12 orang)"
    assert sel[6] == "Anjuran ditolak; Anjuran Nomor 560/7/ANJ/2026, 2 Mei 2026"
    assert sel[7] == (
        "Gugatan Nomor 12/Pdt.Sus-PHI/2026, 1 Jun 2026, PN Bandung; "
        "Putusan Nomor 12/Pdt.Sus-PHI/2026, 17 Agu 2026"
    )
    assert sel[8] == "Selesai 20 Mei 2026; 12 pekerja"


def test_an_agreement_is_said_once() -> None:
    satu = _fakta(
        tahap=Tahap.SELESAI,
        hasil=Hasil.PB_MEDIASI,
        hasil_surat=(Surat("Perjanjian bersama mediasi", "", date(2026, 4, 1)),),
        phi=(Surat("Akta pendaftaran", "5/2026", date(2026, 4, 9), "PN Bandung"),),
    )
    sel = baris(satu).sel
    assert sel[6] == "Perjanjian bersama mediasi, 1 Apr 2026"
    assert sel[7] == "Akta pendaftaran Nomor 5/2026, 9 Apr 2026, PN Bandung"


def test_two_unions_stand_on_the_workers_side() -> None:
    """UU 2/2004 Ps 1 angka 5: a dispute between unions of one company."""
    dua = (
        PihakBuku("SP Logam", JenisPihak.SERIKAT, pemohon=True),
        PihakBuku("SB Bersatu", JenisPihak.SERIKAT, pemohon=False),
    )
    sel = baris(_fakta(pihak=dua)).sel
    assert (sel[3], sel[4]) == ("SP Logam; SB Bersatu", "")


@pytest.mark.parametrize(
    ("kode", "kata"), [("keduanya", "Kedua pihak"), ("pengusaha", "Pengusaha"), ("", "")]
)
def test_an_old_book_is_printed_as_it_was_kept(kode: str, kata: str) -> None:
    satu = _fakta(
        asal=Asal.REGISTER,
        pencatat=kode,
        dicatat=None,
        phi_lama="Sidang PHI",
        keterangan="Berkas hilang",
    )
    sel = baris(satu).sel
    assert (sel[1], sel[2], sel[7], sel[8]) == ("", kata, "Sidang PHI", "Berkas hilang")


def test_months_by_hand() -> None:
    """Two of PHK and one of Hak in March, one of Kepentingan in December, one without a day."""
    semua = [
        (date(2026, 3, 1), Jenis.PHK),
        (date(2026, 3, 31), Jenis.PHK),
        (date(2026, 3, 9), Jenis.HAK),
        (date(2026, 12, 31), Jenis.KEP),
        (None, None),
    ]
    hasil = per_bulan(semua)
    assert [satu.nama for satu in hasil][:2] == ["Januari", "Februari"]
    assert len(hasil) == 14
    menurut = {satu.nama: satu.angka for satu in hasil}
    assert KEPALA_BULAN == (
        "Bulan", "Hak", "Kepentingan", "PHK", "Antar-SP/SB", "Belum ada jenis", "Jumlah"
    )  # fmt: skip
    assert menurut["Januari"] == (0, 0, 0, 0, 0, 0)
    assert menurut["Maret"] == (1, 0, 2, 0, 0, 3)
    assert menurut["Desember"] == (0, 1, 0, 0, 0, 1)
    assert menurut["Tanpa tanggal"] == (0, 0, 0, 0, 1, 1)
    assert menurut["Jumlah"] == (1, 1, 2, 0, 1, 5)


def test_what_a_print_says_of_itself() -> None:
    assert kalimat_cetak(1234, date(2026, 12, 31)) == (
        "1.234 perkara, menurut keadaan pada 31 Desember 2026."
    )


def test_a_year_whose_days_are_all_known_has_twelve_months() -> None:
    assert len(per_bulan([(date(2026, 1, 1), Jenis.HAK)])) == 13
