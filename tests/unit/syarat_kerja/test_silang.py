"""What the answers of a filing must say of each other: numbers, members, days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from hi_cases.permohonan.rules.lengkap import kurang, nasihat
from hi_cases.syarat_kerja.rules.jenis import JENIS, pkwt
from hi_cases.syarat_kerja.rules.jenis.pkb import PKB_BARU
from hi_cases.syarat_kerja.rules.jenis.pp import PP_BARU
from hi_cases.syarat_kerja.rules.masa import akhir_paling_lama
from hi_cases.syarat_kerja.types import Jangkauan

HARI = date(2026, 3, 2)
ISI = {"pekerja_laki": "120", "pekerja_perempuan": "80", "pekerja_pkwt": "30"}


@dataclass
class Serikat:
    """A party as the rules read it."""

    nama: str
    jumlah_anggota: int | None
    nomor_pencatatan: str = ""
    tanggal_pencatatan: date | None = None


def _salah(jenis, isi, pihak=()):
    semua = kurang(jenis, isi, dokumen=(), pihak=pihak, jumlah_baris=0, hari_ini=HARI)
    return {s.bidang: s.kalimat for s in semua if "belum diisi" not in s.kalimat}


@pytest.mark.parametrize(
    ("ubah", "bidang", "kata"),
    [
        ({"pekerja_pkwt": "201"}, "pekerja_pkwt", "semua pekerja, 200 orang. Anda menulis 201."),
        ({"pekerja_laki": "-5"}, "pekerja_laki", "tidak boleh kurang dari nol. Anda menulis -5."),
        ({"pekerja_laki": "9.000.000"}, "pekerja_laki", "paling banyak 500.000."),
        ({"pekerja_laki": "dua"}, "pekerja_laki", "tidak terbaca"),
        (
            {"pekerja_laki": "0", "pekerja_perempuan": "0", "pekerja_pkwt": "0"},
            "pekerja_perempuan",
            "tidak boleh nol semua",
        ),
    ],
)
def test_numbers_of_workers_are_compared_at_their_field(ubah, bidang, kata):
    for jenis in (satu for satu in JENIS if satu.kode.startswith(("pp_", "pkb_"))):
        assert kata in _salah(jenis, {**ISI, **ubah})[bidang]


def test_as_many_fixed_term_workers_as_workers_are_right():
    assert "pekerja_pkwt" not in _salah(PP_BARU, {**ISI, "pekerja_pkwt": "200"})


def test_below_ten_workers_the_duty_is_explained_and_nothing_refused():
    isi = {"pekerja_laki": 5, "pekerja_perempuan": 4, "pekerja_pkwt": 0}
    (satu,) = nasihat(PP_BARU, isi)
    assert (satu.langkah, satu.bidang) == ("perusahaan", "pekerja_perempuan")
    assert "wajib mulai 10 pekerja; Anda menulis 9" in satu.kalimat
    assert not nasihat(PP_BARU, {**isi, "pekerja_laki": 6})
    assert "pekerja_perempuan" not in _salah(PP_BARU, isi)


def test_members_are_among_the_workers():
    tiga = [Serikat("SPSI", 90), Serikat("SPN", None), Serikat("KASBI", 201)]
    assert _salah(PKB_BARU, ISI, tiga)["pihak-2-jumlah_anggota"].startswith("Anggota KASBI tidak")
    dua = [Serikat("SPSI", 150), Serikat("SPN", 51)]
    assert "bersama-sama 201" in _salah(PKB_BARU, ISI, dua)["pihak-1-jumlah_anggota"]
    pas = [Serikat("SPSI", 150), Serikat("SPN", 50)]
    assert not [nama for nama in _salah(PKB_BARU, ISI, pas) if nama.startswith("pihak")]
    assert not [nama for nama in _salah(PKB_BARU, {}, tiga) if nama.startswith("pihak")]


def test_a_term_does_not_end_before_it_is_signed():
    isi = {
        "ditandatangani": "2026-02-01",
        "berlaku_dari": "2024-01-01",
        "berlaku_sampai": "2025-12-31",
    }
    assert "penandatanganan, 1 Februari 2026" in _salah(PKB_BARU, isi)["berlaku_sampai"]


def test_what_only_looks_odd_is_told():
    dari, tanda = date(2026, 1, 1), date(2026, 2, 1)
    (satu,) = nasihat(PKB_BARU, {"ditandatangani": tanda, "berlaku_dari": dari})
    assert "Berlaku sebelum ditandatangani" in satu.kalimat
    (satu,) = nasihat(PP_BARU, {"tanggal_minta_saran": tanda, "berlaku_dari": dari})
    assert (satu.langkah, satu.bidang) == ("masa", "berlaku_dari")


def test_who_works_beyond_the_regency_is_told_where_to_file_before_anything_is_uploaded():
    for jenis in (satu for satu in JENIS if satu.kode.startswith(("pp_", "pkb_"))):
        (satu,) = nasihat(jenis, {"jangkauan": Jangkauan.SATU_PROVINSI})
        assert (satu.langkah, satu.bidang) == ("perusahaan", "jangkauan")
        assert "yang berwenang dinas ketenagakerjaan provinsi" in satu.kalimat
        (satu,) = nasihat(jenis, {"jangkauan": Jangkauan.LINTAS_PROVINSI})
        assert "yang berwenang Kementerian" in satu.kalimat
        assert not nasihat(jenis, {"jangkauan": Jangkauan.SATU_KABUPATEN})


def test_a_small_share_of_members_and_a_missing_record_are_told_and_not_refused():
    isi = {"pekerja_laki": 120, "pekerja_perempuan": 80}
    catat = {"nomor_pencatatan": "560/1", "tanggal_pencatatan": date(2020, 1, 2)}
    kecil = [Serikat("SPSI", 30)]
    catatan, dukungan = nasihat(PKB_BARU, isi, kecil)
    assert (catatan.langkah, catatan.bidang) == ("serikat", "pihak")
    assert "tanggal pencatatan SPSI belum ditulis" in catatan.kalimat
    assert "Anggota serikat 30 dari 200 pekerja" in dukungan.kalimat
    assert len(nasihat(PKB_BARU, isi, [Serikat("SPSI", 100, **catat)])) == 1
    assert not nasihat(PKB_BARU, isi, [Serikat("SPSI", 101, **catat)])
    assert not nasihat(PKB_BARU, {}, [Serikat("SPSI", 10, **catat)])
    assert not nasihat(PKB_BARU, isi, [Serikat("SPSI", None, **catat)])
    assert not [nama for nama in _salah(PKB_BARU, ISI, kecil) if nama.startswith("pihak")]


def test_five_years_with_extensions_are_the_longest_fixed_term():
    """PP 35/2021 Ps 8: from 1 March 2021 five years end on 28 February 2026."""
    baris = {
        "dasar": pkwt.DasarPkwt.JANGKA_WAKTU,
        "mulai_pertama": date(2021, 3, 1),
        "mulai": date(2025, 3, 1),
        "selesai": date(2026, 2, 28),
    }
    akhir = akhir_paling_lama(pkwt.mulai_seluruhnya(baris), 5)
    assert akhir == date(2026, 2, 28)
    assert pkwt.terlalu_lama(baris, akhir) == ""
    lebih = {**baris, "selesai": date(2026, 3, 1)}
    assert "28 Februari 2026 (PP 35/2021 Ps. 8)" in pkwt.terlalu_lama(lebih, akhir)
    pekerjaan = {**lebih, "dasar": pkwt.DasarPkwt.SELESAINYA_PEKERJAAN}
    assert pkwt.mulai_seluruhnya(pekerjaan) is None


def test_what_is_prolonged_began_before():
    baris = {"mulai_pertama": date(2026, 3, 2), "mulai": date(2026, 3, 1)}
    assert pkwt.lanjutan_sesudah_pertama(baris) is not None
    assert pkwt.lanjutan_sesudah_pertama({**baris, "mulai_pertama": date(2026, 3, 1)}) is None
