"""Figures that count invented rows say so, and no others: cases of the example book, and companies
that stand in the register only because of it."""

from __future__ import annotations

import csv
import io

import pytest
import sqlalchemy as sa
from docx import Document

from hi_cases.cli import main
from hi_cases.core.authz import SISTEM
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.indikator.queries.contoh import contoh_sumber
from hi_cases.indikator.rules.keterangan import CONTOH
from hi_cases.indikator.services import hitung, tutup
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.types import Periode
from hi_cases.perselisihan.models import Perkara
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.register_buku.models import ImporRegister
from hi_cases.surat.services.kop import muat_kop
from hi_cases.syarat_kerja.types import JenisInstrumen
from tests.factories.buku_register import baris, buku
from tests.integration.indikator.conftest import masukkan
from tests.integration.indikator.tahun_karangan import hari, instrumen
from tests.integration.indikator.test_ekspor import buat, unduh
from tests.perangkat.acuan import muat_acuan

NAMA = "contoh-kecil.xlsx"
SYARAT = "/indikator/2026/persen_syarat_kerja"


@pytest.fixture
def dunia(db_session, jam):
    """On 10 February 2026 an example book of two cases of 2021, a true one of 2020 of one of the
    two companies."""
    jam.atur("2026-02-10")
    muat_acuan()
    muat_kop(SISTEM)
    muat_bawaan()
    masukkan(
        NAMA,
        buku(
            baris(1, 2021, Tgl_Selesai="4/4/2021"),
            baris(2, 2021, Nama_Perusahaan="PT Rekaan Dua", Tgl_Selesai="5/5/2021"),
        ),
    )
    db.session.execute(sa.update(ImporRegister).values(contoh=True))
    masukkan("benar.xlsx", buku(baris(1, 2020, Tgl_Selesai="4/4/2020"), nama="2020"))
    hitung.hitung([2020, 2021, 2022, 2026])
    db.session.commit()


@pytest.fixture
def kabid(dunia, client, masuk):
    """The head of the bidang, signed in."""
    masuk(client, "kabid")
    return client


def rekaan(klien, *alamat: str) -> list[bool]:
    """Tell of which pages the note stands on."""
    return ["Data contoh." in klien.get(satu).text for satu in alamat]


def jadikan_nyata(nama: str) -> None:
    """Approve a PP of a company."""
    satu = db.session.scalars(sa.select(Perusahaan).filter_by(nama=nama)).one()
    instrumen(satu, JenisInstrumen.PP, hari(1, 2), hari(1, 1, 2027))
    db.session.commit()


def test_halaman_indikator_menyebut_perusahaan_rekaan(kabid) -> None:
    semua = (SYARAT, f"{SYARAT}/baris", f"{SYARAT}/baris?bacaan=lain", "/indikator/")
    assert rekaan(kabid, *semua) == [True] * 4
    tanpa = ("/indikator/2026/perusahaan_pp", "/indikator/2026/perkara_terselesaikan")
    assert rekaan(kabid, *tanpa, f"{SYARAT}/baris?periode=2026-01") == [False] * 3
    # The company of the true case of 2020 is none that only the example book knows.
    jadikan_nyata("PT Rekaan Dua")
    assert rekaan(kabid, *semua) == [False] * 4


def test_perkara_rekaan_disebut_pada_tahunnya_saja(kabid) -> None:
    perkara = "/indikator/2021/perselisihan_perusahaan"
    assert rekaan(kabid, perkara, f"{perkara}/baris?periode=2021-02") == [True, True]
    lain = ("/indikator/?periode=2022", "/indikator/?periode=2020")
    assert rekaan(kabid, *lain, f"{perkara}/baris?periode=2021-12") == [False] * 3
    for bulan in (4, 12):
        tutup.bekukan(SISTEM, Periode(2021, bulan, bulan), 0, "")
    db.session.commit()
    bulan = "/indikator/bulan/2021"
    lain = (f"{bulan}/12", f"{bulan}/12/perkara_selesai/baris?revisi=0")
    assert rekaan(kabid, f"{bulan}/4", f"{bulan}/4/perkara_selesai/baris?revisi=0") == [True] * 2
    assert rekaan(kabid, *lain) == [False] * 2
    assert contoh_sumber(["perkara_selesai"], Periode.setahun(2021)) == {"perkara_selesai": [NAMA]}
    # One that ended in 2026 is counted there, by its own day.
    satu = db.session.scalars(sa.select(Perkara).filter_by(tahun_register=2021)).first()
    satu.selesai_pada = hari(1, 5, 2026)
    db.session.commit()
    assert rekaan(kabid, "/indikator/2026/perkara_terselesaikan") == [True]


def test_ekspor_menyebut_yang_benar_diekspor(kabid) -> None:
    """Of the rows that leave, whatever else stands in the register."""
    for alamat, isi, nama in (
        ("statistik/perkara", {"dari": "2020", "sampai": "2021"}, "perkara-2020-2021-contoh.csv"),
        ("statistik/perkara", {"dari": "2020", "sampai": "2020"}, "perkara-2020.csv"),
        ("perkara", {}, "daftar-perkara-contoh.csv"),
        ("perkara", {"tahun": "2020"}, "daftar-perkara-2020.csv"),
        ("perkara/buku-register/2021", {}, "buku-register-2021-contoh.csv"),
        ("indikator/laporan/2026", {}, "indikator-2026-contoh.csv"),
        ("indikator/laporan/2025", {}, "indikator-2025.csv"),
    ):
        jawaban = kabid.post(f"/{alamat}/ekspor", data=isi | {"bentuk": "csv"})
        assert jawaban.headers["Content-Disposition"].endswith(f"filename={nama}"), alamat
        jawaban.close()
    satu = buat(kabid.post("/indikator/laporan/2026/ekspor"))
    assert (satu.contoh, satu.kata) == (True, ["Periode: Tahun 2026"])
    assert rekaan(kabid, f"/indikator/ekspor/{satu.id}") == [True]
    assert ("Perhatian", CONTOH) in {(b[0], b[1]) for b in unduh(kabid, satu)["Keterangan"]}
    # What was asked for holds invented rows no more by the time it is made.
    jawaban = kabid.post("/indikator/laporan/2026/ekspor")
    jadikan_nyata("PT Rekaan Dua")
    lain = buat(jawaban)
    assert lain.contoh is False
    assert CONTOH not in str(unduh(kabid, lain)["Keterangan"])


def kata_docx(isi: bytes) -> str:
    """Return the words of a paper for Word."""
    dok = Document(io.BytesIO(isi))
    sel = (s.text for t in dok.tables for b in t.rows for s in b.cells)
    return "\n".join([*(p.text for p in dok.paragraphs), *sel])


def laporan(klien, alamat: str, **isi: str):
    """Take a report out; return its file's name and its bytes."""
    jawaban = klien.post(f"/indikator/laporan/{alamat}/unduh", data=isi)
    assert jawaban.status_code == 200, jawaban.text
    return jawaban.headers["Content-Disposition"].partition("filename=")[2], jawaban.data


def test_laporan_menyebutnya_pada_nama_dan_isinya(kabid) -> None:
    nama, isi = laporan(kabid, "2026/lakip", bentuk="docx")
    assert nama == "lakip-2026-contoh.docx"
    kata = kata_docx(isi)
    assert kata.count("Data contoh: perkara dari buku register contoh rekaan") == 2
    # Of 17 indicators one counts invented companies.
    assert kata.count("Sebagian baris yang dihitung di sini rekaan.") == 1
    nama, isi = laporan(kabid, "2021/kemnaker", bentuk="xlsx", periode="2021-S06")
    assert nama == "kemnaker-2021-s1-contoh.xlsx"
    depan = next(iter(buka_buku(isi))).baris
    assert any("Data contoh" in str(b[1]) for b in depan)
    for periode in ("2021-S2", "2021-05"):
        nama, _ = laporan(kabid, "2021/kemnaker", bentuk="xlsx", periode=periode)
        assert nama == f"kemnaker-{periode.lower()}.xlsx"
    nama, _ = laporan(kabid, "2021/sp-sb", bentuk="xlsx", periode="2021-T1")
    assert nama == "sp-sb-2021-t1.xlsx"
    jadikan_nyata("PT Rekaan Dua")
    nama, isi = laporan(kabid, "2026/lakip", bentuk="docx")
    # Its table of disputes by year has them still.
    assert nama == "lakip-2026-contoh.docx"
    assert "di sini rekaan" not in kata_docx(isi)


def test_perusahaan_yang_dikenal_dari_lain_bukan_rekaan(dunia) -> None:
    """Merged with one that the office entered, numbered, verified: each makes it a real one."""
    dua = db.session.scalars(sa.select(Perusahaan).filter_by(nama="PT Rekaan Dua")).one()
    kini = Periode.setahun(2026)
    assert contoh_sumber(["syarat_kerja_stok"], kini)
    dua.wlkp = "40287.20180322.0002"
    db.session.flush()
    assert not contoh_sumber(["syarat_kerja_stok"], kini)


def test_perintah_menyebutnya_di_luar_csv(app, dunia) -> None:
    jalan = app.test_cli_runner().invoke
    hasil = jalan(main, ["indikator", "--tahun", "2026", "--format", "csv"])
    assert f"the rows of {NAMA} are invented" in hasil.stderr
    assert len(list(csv.DictReader(io.StringIO(hasil.stdout)))) == 17
    jadikan_nyata("PT Rekaan Dua")
    assert jalan(main, ["indikator", "--tahun", "2026"]).stderr == ""
