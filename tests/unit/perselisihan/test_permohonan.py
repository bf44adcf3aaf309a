"""Reading a filing from a draft that was saved as typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hi_cases.core.alasan_phk import ALASAN_PHK
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.rules.beda import beda
from hi_cases.perselisihan.rules.permohonan import (
    LABEL,
    baca_permohonan,
    galat_permohonan,
    judul,
)
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi, Saluran, Sisi
from tests.unit.perselisihan.contoh import HARI


def isi(**lain: Any) -> dict[str, Any]:
    return {
        "saluran": "loket",
        "tanggal_masuk": "6 April 2026",
        "jenis": ["PHK", "HAK"],
        "jenis_utama": "PHK",
        "pihak": [
            {"sisi": "pemohon", "jenis": "pekerja", "nama": " Siti Aminah "},
            {"sisi": "termohon", "jenis": "pengusaha", "nama": "PT Sinar", "perusahaan_id": "4"},
        ],
    } | lain


def galat(**lain: Any) -> dict[str, str]:
    with pytest.raises(DataTidakSah) as tangkap:
        baca_permohonan(isi(**lain), HARI)
    return tangkap.value.bidang


def test_isian_terbaca_seperti_ditulis() -> None:
    p = baca_permohonan(
        isi(
            alasan_phk="b1",
            phk_diberitahukan="12/03/2026",
            bukti_bipartit="risalah",
            tuntutan=[{"uraian": "Pesangon", "jumlah": 125_000_000}, {"uraian": ""}],
        ),
        HARI,
    )
    assert (p.saluran, p.tanggal_masuk) == (Saluran.LOKET, HARI)
    assert p.jenis == (Jenis.HAK, Jenis.PHK)
    assert p.jenis_utama is Jenis.PHK
    assert p.alasan_phk == "B1"
    assert p.phk_diberitahukan == date(2026, 3, 12)
    assert p.bukti_bipartit is BuktiBipartit.RISALAH
    assert p.lokasi is Lokasi.SATU_KABUPATEN
    assert [(satu.uraian, satu.jumlah) for satu in p.tuntutan] == [("Pesangon", 125_000_000)]
    pekerja, pengusaha = p.pihak
    assert (pekerja.nama, pekerja.sisi) == ("Siti Aminah", Sisi.PEMOHON)
    assert pengusaha.perusahaan_id == 4


def test_satu_jenis_menjadi_jenis_utama() -> None:
    assert baca_permohonan(isi(jenis=["HAK"], jenis_utama=None), HARI).jenis_utama is Jenis.HAK


def test_kelompok_disebut_menurut_pekerja_pertama() -> None:
    kelompok = {
        "sisi": "pemohon",
        "jenis": "kelompok",
        "anggota": ["Budi", "", {"nama": "Dewi", "nik": "321"}],
    }
    p = baca_permohonan(isi(pihak=[kelompok, isi()["pihak"][1]]), HARI)
    assert p.pihak[0].nama == "Budi dkk. (2 pekerja)"
    assert [satu.nama for satu in p.pihak[0].anggota] == ["Budi", "Dewi"]
    assert p.pihak[0].jenis is JenisPihak.KELOMPOK


def test_kuasa_dengan_surat_dan_akhirnya() -> None:
    pekerja = isi()["pihak"][0] | {
        "kuasa": [
            {
                "nama": "A. Hukum",
                "nomor": "SK-1",
                "tanggal": "1-4-2026",
                "berlaku_sampai": "30-6-2026",
            },
            {"nama": ""},
        ]
    }
    (kuasa,) = baca_permohonan(isi(pihak=[pekerja, isi()["pihak"][1]]), HARI).pihak[0].kuasa
    assert (kuasa.nomor, kuasa.berlaku_sampai) == ("SK-1", date(2026, 6, 30))


@pytest.mark.parametrize(
    ("lain", "bidang", "potongan"),
    [
        ({"saluran": ""}, "saluran", "bagaimana permohonan"),
        ({"tanggal_masuk": ""}, "tanggal_masuk", "belum diisi"),
        ({"tanggal_masuk": "31 Februari 2026"}, "tanggal_masuk", "Anda menulis “31 Februari 2026”"),
        ({"tanggal_masuk": "7 April 2026"}, "tanggal_masuk", "tidak boleh setelah hari ini"),
        ({"jenis": []}, "jenis", "sedikitnya satu jenis"),
        ({"jenis": ["PPHI"]}, "jenis", "tidak dikenal"),
        ({"jenis_utama": "KEP"}, "jenis_utama", "salah satu jenis yang dipilih"),
        ({"jenis_utama": ""}, "jenis_utama", "satu jenis utama"),
        ({"alasan_phk": "Z9"}, "alasan_phk", "tidak dikenal"),
        ({"jenis": ["HAK"], "jenis_utama": "HAK", "alasan_phk": "B1"}, "alasan_phk", "hanya untuk"),
        ({"pihak": []}, "pihak", "sedikitnya satu"),
        ({"tuntutan": [{"uraian": "", "jumlah": 5}]}, "tuntutan-0-uraian", "belum diisi"),
        ({"tuntutan": [{"uraian": "x", "jumlah": "lima"}]}, "tuntutan-0-jumlah", "tidak terbaca"),
        ({"tuntutan": [{"uraian": "x", "jumlah": -1}]}, "tuntutan-0-jumlah", "tidak terbaca"),
        ({"pihak": [{"nama": "A"}]}, "pihak-0-jenis", "Pilih A"),
        ({"pihak": [{"nama": "A"}]}, "pihak-0-sisi", "Pilih A"),
        (
            {"pihak": [{"nama": "A", "jenis": "kelompok", "sisi": "pemohon"}]},
            "pihak-0-anggota",
            "Daftar pekerja",
        ),
        (
            {"pihak": [{"nama": "A", "kuasa": [{"nama": "B"}]}]},
            "pihak-0-kuasa-0-nomor",
            "Nomor surat kuasa B",
        ),
    ],
)
def test_yang_tidak_terbaca_disebut_bidangnya(
    lain: dict[str, Any], bidang: str, potongan: str
) -> None:
    assert potongan in galat(**lain)[bidang]


def test_semua_yang_salah_disebut_sekaligus() -> None:
    assert {"saluran", "tanggal_masuk", "pihak"} <= galat(
        saluran="", tanggal_masuk="", pihak=[]
    ).keys()


def test_draf_boleh_apa_saja() -> None:
    assert galat_permohonan({}, HARI)
    assert galat_permohonan({"tanggal_masuk": ["aneh"], "jenis": "PHK"}, HARI)
    assert not galat_permohonan(isi(), HARI)


def test_kecamatan_hanya_dari_daftar() -> None:
    (kalimat,) = galat_permohonan(isi(kecamatan="Siti di Setu"), HARI, ("Setu", "Cibitung"))
    assert kalimat == "“Siti di Setu” tidak ada dalam daftar kecamatan. Pilih dari daftar."
    assert not galat_permohonan(isi(kecamatan="Setu"), HARI, ("Setu", "Cibitung"))


def test_judul_dari_yang_sudah_ada() -> None:
    assert judul(isi()) == "Siti Aminah melawan PT Sinar"
    assert judul({"pihak": isi()["pihak"][:1]}) == "Siti Aminah"
    assert judul({}) == "Tanpa nama"
    dkk = {"sisi": "pemohon", "anggota": ["Budi", {"nama": "Dewi"}]}
    assert judul({"pihak": [dkk]}) == "Budi dkk."


def test_dua_versi_dibandingkan_bidang_demi_bidang() -> None:
    lama, baru = isi(pokok="A"), isi(pokok="B", kecamatan="Setu")
    assert beda(lama, lama) == []
    hasil = beda(baru, lama)
    assert [(b.bidang, b.label, b.punya_anda, b.tersimpan) for b in hasil] == [
        ("pokok", LABEL["pokok"], "B", "A"),
        ("kecamatan", LABEL["kecamatan"], "Setu", None),
    ]


def test_kode_alasan_phk_lengkap_dan_unik() -> None:
    kode = [satu.kode for satu in ALASAN_PHK]
    assert len(kode) == len(set(kode))
    assert {satu[0] for satu in kode} == set("ABCDEFGHIJKLMNOPQ")


def test_penolakan_phk_tidak_sebelum_pemberitahuan() -> None:
    """PP 35/2021 Ps 39: the refusal answers a notice."""
    with pytest.raises(DataTidakSah) as tangkap:
        baca_permohonan(
            isi(jenis=["PHK"], phk_diberitahukan="12/03/2026", phk_ditolak="11/03/2026"), HARI
        )
    assert set(tangkap.value.bidang) == {"phk_ditolak"}
    pesan = tangkap.value.bidang["phk_ditolak"]
    assert "11 Maret 2026" in pesan
    assert "12 Maret 2026" in pesan
    sama = baca_permohonan(
        isi(jenis=["PHK"], phk_diberitahukan="12/03/2026", phk_ditolak="12/03/2026"), HARI
    )
    assert sama.phk_ditolak == sama.phk_diberitahukan


def test_nama_tetap_satu_baris_alamat_boleh_beberapa() -> None:
    palsu = "Siti\r\n\r\nDengan ini dinas menyatakan\x08 sah"
    pemohon = {
        "sisi": "pemohon",
        "jenis": "kelompok",
        "nama": palsu,
        "jabatan": "Operator\nKepala",
        "alamat": "Jl. A\r\nRT 1\x00",
        "anggota": [{"nama": "Budi\u2028Hartono", "nik": "1\n2", "jabatan": "A\x0bB"}],
        "kuasa": [{"nama": "Rina\r\nS.H.", "nomor": "1\t/SK", "lingkup": "a\nb"}],
    }
    draf = isi(pihak=[pemohon, isi()["pihak"][1]])
    satu = baca_permohonan(draf, HARI).pihak[0]
    assert satu.nama == "Siti Dengan ini dinas menyatakan sah"
    assert (satu.jabatan, satu.alamat) == ("Operator Kepala", "Jl. A\r\nRT 1")
    (orang,) = satu.anggota
    assert (orang.nama, orang.nik, orang.jabatan) == ("Budi Hartono", "1 2", "A B")
    (kuasa,) = satu.kuasa
    assert (kuasa.nama, kuasa.nomor, kuasa.lingkup) == ("Rina S.H.", "1 /SK", "a\nb")
    assert judul(draf) == "Siti Dengan ini dinas menyatakan sah melawan PT Sinar"


@pytest.mark.parametrize("surel", ["siti@", "siti contoh.id", "a@b\r\nBcc: c@d.id", "a,b@c.id"])
def test_surel_yang_tidak_dapat_dikirimi(surel: str) -> None:
    pemohon = {**isi()["pihak"][0], "surel": surel}
    pihak = [pemohon, isi()["pihak"][1]]
    pesan = galat(pihak=pihak)
    assert list(pesan) == ["pihak-0-surel"]
    assert surel not in pesan["pihak-0-surel"]
    # What the case holds already holds nothing up.
    tercatat = {" ".join(surel.split())}
    assert baca_permohonan(isi(pihak=pihak), HARI, tercatat).pihak[0].surel in tercatat
