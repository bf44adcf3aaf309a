"""A book read row by row says what a book read as a whole says, and remembers little."""

import random
import re
from collections import defaultdict
from datetime import date, time

import openpyxl
import pytest

from hi_cases.core import berkas
from hi_cases.core.buku_kerja import alirkan_buku, buka_buku
from hi_cases.core.lembar import Lembar, LembarAlir
from hi_cases.register_buku.rules.impor import BarisRegister, alirkan_baris, baca_buku
from hi_cases.register_buku.rules.impor import sel as baca
from hi_cases.register_buku.rules.impor.periksa import nomor_urut
from hi_cases.register_buku.services.impor import bacaan

KEPALA = (
    "No",
    "Tanggal Pencatatan",
    "Nomor Register",
    "Pihak Pekerja",
    "Pihak Pengusaha",
    "Jenis Perselisihan",
    "Penyelesaian",
    "Tanggal Selesai",
)
KOSONG = ("",) * len(KEPALA)


def baris(acak, tahun):
    """A line as an office book may have it, or one that is none."""
    urut = acak.randint(1, 12)
    kasus = (
        float(urut),
        acak.choice((date(tahun, 1 + urut % 12, 3), f"{urut}/3/{tahun}", "belum", "31/2/2015")),
        acak.choice((f"{urut}/PHI/{tahun}", f"{urut} / phi / {tahun}", f"{urut:02}.{tahun}", "-")),
        acak.choice(("Siti", "Ani dkk (12 orang)", "Wati\n ")),
        acak.choice(("PT Maju", "")),
        acak.choice(("PHK", "Hak dan PHK", "Wanprestasi")),
        acak.choice(("PB mediasi", "proses", "Anjuran")),
        acak.choice((f"9/9/{tahun}", "")),
    )
    lain = (
        KOSONG,
        KEPALA,
        ("", "", "", "Bayu", "", "", "", ""),
        tuple(map(str, range(1, 9))),
        ("Jumlah", f"{urut} perkara", "", "", "", "", "", ""),
        ("REGISTER TAHUN 2016", *KOSONG[1:]),
        ("Mengetahui, Kepala Dinas", *KOSONG[1:]),
    )
    return kasus if acak.random() < 0.7 else acak.choice(lain)


def buku(benih):
    acak, semua = random.Random(benih), []  # noqa: S311 - books to be repeated, no secret
    for tahun in (2014, 2015, 2015):
        isi = [KEPALA] * acak.randint(0, 1) + [baris(acak, tahun) for _ in range(25)]
        gabung = [
            ((atas, kolom), (atas + acak.randint(0, 3), kolom))
            for atas in range(0, 24, 5)
            for kolom in acak.sample(range(8), 2)
        ]
        semua.append(Lembar(f"Th {tahun}", tuple(isi), tuple(gabung)))
    return semua


@pytest.fixture(autouse=True)
def simpanan(tmp_path, monkeypatch):
    monkeypatch.setattr(berkas, "_akar", tmp_path)
    monkeypatch.setattr(bacaan, "_SEKALI", 7)


@pytest.mark.parametrize("benih", range(30))
def test_dibaca_baris_demi_baris_sama_dengan_seutuhnya(benih):
    lembar = buku(benih)
    utuh = baca_buku(lembar)
    alir = (LembarAlir(satu.nama, iter(satu.baris), satu.gabung) for satu in lembar)
    per_tahun = defaultdict(list)
    for satu in utuh.diterima:
        per_tahun[satu.fakta.tahun].append(satu.fakta)
    with bacaan.Bacaan(alirkan_baris(alir)) as hasil:
        assert tuple(hasil.baris()) == utuh.baris
        assert hasil.banyak == len(utuh.baris)
        for fakta in per_tahun.values():
            urut = nomor_urut([satu.nomor for satu in fakta])
            assert [hasil.urutan(satu) for satu in fakta] == urut


def test_baris_tidak_ditahan_setelah_dibaca():
    """Of many rows only a batch is in memory at a time: rows come as they are asked for."""
    diambil = []

    def alir():
        yield KEPALA
        for ke in range(1, 100):
            diambil.append(ke)
            yield (ke, "3/3/2015", f"{ke}/2015", "Siti", "PT Maju", "PHK", "proses", "")

    terbaca = alirkan_baris([LembarAlir("2015", alir())])
    assert isinstance(next(terbaca), BarisRegister)
    assert len(diambil) == 3


def test_buku_dialirkan_sama_dengan_dibuka(tmp_path):
    buku_kerja = openpyxl.Workbook()
    lembar = buku_kerja.active
    lembar["C4"], lembar["D6"], lembar["E7"] = "x", 2, 2.5
    lembar["C8"], lembar["D8"], lembar["E8"] = True, date(2015, 3, 4), time(7, 8)
    lembar.merge_cells("C4:D5")
    buku_kerja.create_sheet("kosong")
    buku_kerja.create_sheet("rapat")["A1"] = "y"
    jalan = tmp_path / "buku"
    buku_kerja.save(jalan)
    utuh = buka_buku(jalan.read_bytes())
    dialirkan = [Lembar(s.nama, tuple(s.baris), s.gabung) for s in alirkan_buku(jalan)]
    assert dialirkan == list(utuh)
    assert utuh[0].baris[3] == ("", "", "x", "", "")
    assert utuh[0].gabung == (((3, 2), (4, 3)),)
    with pytest.raises(FileNotFoundError):
        next(alirkan_buku(tmp_path / "tidak-ada"))


def test_teks_sama_dengan_menyapu_semua_yang_tak_tampak():
    sapu = re.compile(r"[\s\x00-\x1f\x7f\u00a0\u200b\u200e\ufeff]+")
    for kode in range(0x3100):
        huruf = chr(kode)
        for isi in (huruf, f"a{huruf}b", f" a{huruf} ", f"{huruf}  a"):
            assert baca.teks(isi) == sapu.sub(" ", isi).strip()


def test_yang_diingat_dibedakan_jenisnya_dan_yang_ditolak_tetap_ditolak():
    assert [baca.jumlah_orang(satu)[0] for satu in (1, True, 1.0, "1")] == [1, None, 1, 1]
    assert baca.hasil("Anjuran", berakhir=True) != baca.hasil("Anjuran", berakhir=False)
    for _ in range(2):
        with pytest.raises(baca.NilaiDitolak):
            baca.tanggal("31/2/2015")
    panjang = "Industri " + "x" * 300
    assert baca.sektor(panjang) == baca.sektor(panjang)
