"""Reports of a year: what stands in them, who may have them, what is said of years without data."""

from __future__ import annotations

import io
import re
from decimal import Decimal

import pytest
import sqlalchemy as sa
from docx import Document
from pypdf import PdfReader

from hi_cases.audit.models import Jejak
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.indikator.queries.cacah import hitung_rentang, rentang
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.services import hitung, isian, tutup
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.types import MacamIsian, Periode
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Jenis
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries import kecamatan
from hi_cases.serikat.rules.triwulan import Triwulan
from hi_cases.serikat.services import triwulan
from hi_cases.surat.services.kop import muat_kop
from tests.integration.indikator.karangan_lembaga import lks, organisasi
from tests.integration.indikator.tahun_karangan import hari, karang
from tests.perangkat.acuan import muat_acuan


@pytest.fixture
def kabid(db_session, jam, client, masuk):
    """The head of the bidang on 10 February 2026, with the made-up year counted."""
    jam.atur("2026-02-10")
    muat_acuan()
    muat_kop(SISTEM)
    muat_bawaan()
    karang()
    uang = (Periode(2025, 6, 6), Decimal(850_000_000), "SP2D 9")
    isian.catat(SISTEM, MacamIsian.ANGGARAN, "2.07.05.2.02.04", *uang)
    hitung.hitung([2024, 2025, 2026])
    tutup.bekukan(SISTEM, Periode(2025, 12, 12), 0, "")
    db.session.commit()
    masuk(client, "kabid")
    return client


def teks_pdf(isi: bytes) -> tuple[str, int]:
    """Return the words of a PDF, blanks drawn together, and its pages."""
    pembaca = PdfReader(io.BytesIO(isi))
    semua = " ".join(h.extract_text() for h in pembaca.pages)
    return re.sub(r"\s+", " ", semua), len(pembaca.pages)


def test_bab_kinerja_setahun(kabid) -> None:
    pdf = kabid.post("/indikator/laporan/2025/lakip/unduh", data={"bentuk": "pdf"})
    assert pdf.status_code == 200
    assert pdf.headers["Cache-Control"] == "no-store"
    kata, halaman = teks_pdf(pdf.data)
    assert f"Halaman 1 dari {halaman}" in kata
    for isi in (
        "1 Januari sampai 31 Desember 2025",
        "1 dari 12: Desember",
        "Pembilang : 2 Penyebut : 3",
        "Realisasi tahun 2025: 66,67 % (2 dari 3), dari target 60 %; capaian 111,11 %",
        "Dibanding tahun 2024",
        "diisi dengan tangan, dan belum diisi",
        "Renstra baris 2502",
        "Rp 2.850.000.000",
        "29,8 %",
        "Analisis (diisi penyusun)",
    ):
        assert isi in kata, isi
    assert "Perkiraan akhir tahun" not in kata
    assert kata.count("Analisis (diisi penyusun)") >= 17
    word = kabid.post("/indikator/laporan/2025/lakip/unduh", data={"bentuk": "docx"})
    dok = Document(io.BytesIO(word.data))
    sel = " ".join(s.text for t in dok.tables for b in t.rows for s in b.cells)
    assert sel.count("Analisis (diisi penyusun)") == 17
    assert "capaian 111,11" in " ".join(p.text for p in dok.paragraphs)
    jejak = db.session.scalars(
        sa.select(Jejak).filter_by(tindakan="indikator.laporan", rujukan_id=2025)
    ).all()
    assert [j.sesudah["bentuk"] for j in jejak] == ["pdf", "docx"]


def test_tahun_berjalan_menyebut_perkiraan(kabid) -> None:
    pdf = kabid.post("/indikator/laporan/2026/lakip/unduh", data={"bentuk": "pdf"})
    kata, _ = teks_pdf(pdf.data)
    assert "1 Januari sampai 10 Februari 2026 (tahun berjalan)" in kata
    assert "Ini perkiraan, bukan realisasi." in kata
    assert "Belum dibandingkan dengan tahun 2025" in kata


def test_tahun_dokumen_lama_dan_tanpa_hitungan(kabid) -> None:
    """2018: the older document, its figures beside a register that was never brought in."""
    pdf = kabid.post("/indikator/laporan/2018/lakip/unduh", data={"bentuk": "pdf"})
    kata, _ = teks_pdf(pdf.data)
    assert "Menurut dokumen 234 perkara" in kata
    assert "capaian memakai angka dokumen" in kata
    assert "Rp 2.279.610.000" in kata


def test_huruf_tanpa_gambar_disebut_tempatnya(kabid) -> None:
    satu = (Periode(2025, 7, 7), Decimal(1), "Bukti SP2D ก nomor 77")
    isian.catat(SISTEM, MacamIsian.REALISASI, "laporan_sarana_hi", *satu)
    db.session.commit()
    for bentuk in ("pdf", "docx"):
        tolak = kabid.post("/indikator/laporan/2025/lakip/unduh", data={"bentuk": bentuk})
        assert tolak.status_code == 303
        isi = kabid.get(tolak.location).text
        assert "tidak dapat dicetak: ก" in isi
        assert "Bukti SP2D ก nomor 77" in isi


def test_yang_tidak_ada(kabid) -> None:
    for alamat, isi in (
        ("2025/tidak", {"bentuk": "pdf"}),
        ("2025/lakip", {"bentuk": "exe"}),
        ("2025/lakip", {"bentuk": "pdf", "periode": "2025-03"}),
        ("2025/lakip", {"bentuk": "pdf", "periode": "2024"}),
        ("2012/lakip", {"bentuk": "pdf"}),
        ("2027/lakip", {"bentuk": "pdf"}),
    ):
        assert kabid.post(f"/indikator/laporan/{alamat}/unduh", data=isi).status_code == 404


def lembar(klien, kode: str, periode: str) -> dict[str, list[tuple[object, ...]]]:
    """Take a report out as a workbook; return its sheets."""
    isi = {"bentuk": "xlsx", "periode": periode}
    jawaban = klien.post(f"/indikator/laporan/{periode[:4]}/{kode}/unduh", data=isi)
    assert jawaban.status_code == 200
    return {satu.nama: list(satu.baris) for satu in buka_buku(jawaban.data)}


def test_tabel_kemnaker(kabid) -> None:
    """Its sum is the figure of the indicator, whatever the period; every kecamatan has its line."""
    for nomor, isi in (
        ("1/2025", {"kecamatan": "Setu", "jenis_utama": Jenis.HAK}),
        ("2/2025", {"kecamatan": "Setu"}),
        ("3/2025", {"jenis_utama": None}),
    ):
        db.session.execute(sa.update(Perkara).where(Perkara.nomor == nomor).values(**isi))
    db.session.commit()
    jumlah = {}
    for periode in ("2025", "2025-S1", "2025-S2", "2025-T1", "2025-03"):
        baris = lembar(kabid, "kemnaker", periode)["Tabel"]
        assert baris[0][:2] == ("No", "Wilayah")
        assert baris[0][-1] == "Jumlah"
        jumlah[periode] = baris[-1][-1]
        assert sum(b[-1] for b in baris[1:-1]) == baris[-1][-1]
        kini = Periode.dari_kode(periode)
        hari = rentang(SUMBER["perkara_masuk"], kini, clock.hari_ini())
        assert hitung_rentang(SUMBER["perkara_masuk"], *hari).semua == jumlah[periode]
    assert jumlah["2025"] == jumlah["2025-S1"] + jumlah["2025-S2"] > 0
    kepala, *baris = lembar(kabid, "kemnaker", "2025")["Tabel"]
    assert kepala[2:] == (
        "Hak",
        "Kepentingan",
        "PHK",
        "Antar-SP/SB",
        "Jenis tidak tertulis",
        "Jumlah",
    )
    wilayah = {b[1]: b[2:] for b in baris}
    assert set(kecamatan()) < set(wilayah)
    assert wilayah["Setu"] == (1, 0, 1, 0, 0, 2)
    assert wilayah["Kecamatan tidak tertulis"] == (0, 0, 0, 0, 1, 1)
    assert wilayah["Jumlah"] == (1, 0, 1, 0, 1, 3)
    pdf = kabid.post("/indikator/laporan/2012/kemnaker/unduh", data={"bentuk": "pdf"})
    kata, halaman = teks_pdf(pdf.data)
    assert "0 dapat berarti registernya belum dimasukkan" in kata
    assert "perlu verifikasi" in kata
    assert halaman == 1


def test_laporan_lks_dan_serikat(kabid) -> None:
    """One LKS was recorded in August, three unions in January; of how many months a report is, and
    by which article, the rows of the ketentuan say."""
    pt = db.session.scalars(sa.select(Perusahaan).filter_by(nama="PT Anggrek")).one()
    pt.kecamatan = "Setu"
    lks(pt, hari(8, 1), hari(7, 31, 2027))
    db.session.commit()
    for periode, sel in (("2025-S1", None), ("2025-S2", (1, 1, 0, 0, 0, 0, 0))):
        isi = lembar(kabid, "lks-bipartit", periode)
        catatan = "Dilaporkan tiap 6 bulan (PER.32/MEN/XII/2008 Ps. 17)."
        assert ("Catatan", catatan) in isi["Keterangan"]
        assert {b[1]: b[2:] for b in isi["Tabel"][1:]}.get("Setu") == sel
    for periode, sel in (("2025-T1", (0, 3, 0, 0, 0, 0, 3)), ("2025-T4", (3, 0, 0, 0, 0, 0, 3))):
        isi = lembar(kabid, "sp-sb", periode)
        catatan = "Dilaporkan tiap 3 bulan (KEP.16/MEN/2001 Ps. 10)."
        assert ("Catatan", catatan) in isi["Keterangan"]
        assert isi["Jumlah menurut jenis"][-1][2:] == sel
    halaman = kabid.get("/indikator/laporan/2025").text
    assert "Dilaporkan tiap 6 bulan (PER.32/MEN/XII/2008 Ps. 17)." in halaman
    # Before that law nobody asked for it.
    assert "Laporan LKS Bipartit" not in kabid.get("/indikator/laporan/2008").text
    for kode, periode in (("lks-bipartit", "2025"), ("sp-sb", "2025-S1"), ("sp-sb", "2025-03")):
        kirim = {"bentuk": "xlsx", "periode": periode}
        assert kabid.post(f"/indikator/laporan/2025/{kode}/unduh", data=kirim).status_code == 404
    kirim = {"bentuk": "xlsx"}
    assert kabid.post("/indikator/laporan/2025/lakip/unduh", data=kirim).status_code == 404


def test_laporan_serikat_yang_sudah_dikirim_tetap(kabid) -> None:
    satu = triwulan.buka(Triwulan(2025, 1))
    triwulan.kirim(SISTEM, satu.id, satu.versi, hari(4, 4), "560/9/2025")
    organisasi("SP Terlupa")
    db.session.commit()
    isi = lembar(kabid, "sp-sb", "2025-T1")
    assert isi["Jumlah menurut jenis"][-1][2:] == (0, 3, 0, 0, 0, 0, 3)
    saat = "sebagaimana dikirim 4 April 2025 dengan surat 560/9/2025"
    assert ("Sumber", f"buku pencatatan serikat pekerja, {saat}") in isi["Keterangan"]
    assert not any("Belum dicatat terkirim" in str(b) for b in isi["Keterangan"])
    assert lembar(kabid, "sp-sb", "2025-T2")["Jumlah menurut jenis"][-1][2] == 4


def test_laporan_keluar_menurut_izin_pemilik_datanya(kabid, app, masuk) -> None:
    """A mediator reads these registers, and takes nothing out of them at their homes."""
    mediator = app.test_client()
    masuk(mediator, "mediator")
    kirim = {"bentuk": "xlsx"}
    for kode, periode in (("lks-bipartit", "2025-S2"), ("sp-sb", "2025-T4")):
        alamat = f"/indikator/laporan/2025/{kode}/unduh"
        assert mediator.post(alamat, data=kirim | {"periode": periode}).status_code == 403
        assert alamat not in mediator.get("/indikator/laporan/2025").text
        assert alamat in kabid.get("/indikator/laporan/2025").text
    assert mediator.post("/indikator/laporan/2025/kemnaker/unduh", data=kirim).status_code == 200


def test_halaman_laporan(kabid) -> None:
    isi = kabid.get("/indikator/laporan/2025").text
    assert "Bab kinerja untuk LAKIP dan LKPJ" in isi
    # Three of the four are tables.
    assert (isi.count("Unduh Word"), isi.count("Unduh Excel")) == (4, 3)
    assert "Tahun ini belum berakhir" not in isi
    assert "Tahun ini belum berakhir" in kabid.get("/indikator/laporan").text
    assert "Tidak ada dokumen rencana untuk tahun 2012" in kabid.get("/indikator/laporan/2012").text
