"""Reports of a period: due, late, filed, withdrawn; the night that opens the next and marks ends.

The term of these tests runs from 20 February 2026 to 19 February 2029 (PER.32/MEN/XII/2008 Ps 12);
its first report is due on 20 August 2026, the second on 20 February 2027 (Ps 17, six months).
"""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from openpyxl import load_workbook

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries import daftar, papan, rinci
from hi_cases.lks_bipartit.services import laporan, masa, register
from hi_cases.lks_bipartit.types import DataLama, SebabAkhir, Status
from hi_cases.pemberitahuan.models import Kabar, Pengingat
from hi_cases.pemberitahuan.services import ingatkan
from hi_cases.permohonan import services
from hi_cases.permohonan.types import Tindakan
from hi_cases.perusahaan import queries as perusahaan
from tests.perangkat.lks_bipartit import catatkan, isi_lks, lapor, tercatat
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
JATUH = date(2026, 8, 20)


def _semalam(dunia: DuniaPermohonan, hari: str, lks: LksBipartit) -> int:
    """Let the night before a day find what is due, and look at one entry twice."""
    dunia.jam.atur(hari)
    jumlah = masa.cari()
    masa.periksa_masa(lks.id)
    masa.periksa_masa(lks.id)
    db.session.expire_all()
    return jumlah


def _status(lks: LksBipartit) -> list[tuple[date, StatusTenggat]]:
    return [(s.mulai, s.status) for s in kalender.tenggat_untuk(lks.rujukan)]


def test_a_report_meets_its_period_and_withdrawn_it_waits_again(dunia: DuniaPermohonan) -> None:
    lks = tercatat(dunia)
    (periode,) = lks.periode
    assert (periode.dari, periode.sampai, periode.jatuh) == (
        date(2026, 2, 20),
        date(2026, 8, 19),
        JATUH,
    )
    dunia.jam.atur("2026-08-18")
    with pytest.raises(TidakDitemukan):
        laporan.mulai(dunia.lain, periode.id)
    satu = laporan.mulai(dunia.pengaju, periode.id)
    assert laporan.mulai(dunia.pengaju, periode.id).id == satu.id, "pressed twice"
    assert satu.isian["periode"] == "20 Februari 2026 sampai 19 Agustus 2026"
    with pytest.raises(TindakanDitolak, match="Rapat 1 Februari 2026 di luar masa laporan"):
        lapor(dunia, dunia.pengaju, satu, "2026-02-01", "2026-04-01")
    with pytest.raises(TindakanDitolak, match="Tulis kembali seperti itu"):
        lapor(dunia, dunia.pengaju, satu, "2026-04-01", periode="semester satu")
    lapor(
        dunia, dunia.pengaju, satu, "2026-04-01", "2026-06-05",
        periode="20 Februari 2026 sampai 19 Agustus 2026",
    )  # fmt: skip
    assert (periode.disampaikan_pada, periode.jumlah_rapat) == (date(2026, 8, 18), 2)
    assert not periode.terlambat(date(2026, 12, 1))
    assert _status(lks) == [(periode.dari, StatusTenggat.TERPENUHI)]
    with pytest.raises(TindakanDitolak, match="sudah dilaporkan"):
        laporan.mulai(dunia.pengaju, periode.id)
    dunia.tindak(dunia.pengaju, satu, T.CABUT)
    assert periode.ditunggu
    assert periode.jumlah_rapat is None
    assert _status(lks) == [(periode.dari, StatusTenggat.BERJALAN)]


def test_no_meeting_is_a_report_too(dunia: DuniaPermohonan) -> None:
    lks = tercatat(dunia)
    dunia.jam.atur("2026-08-21")
    satu = laporan.mulai(dunia.pengaju, lks.periode[0].id)
    with pytest.raises(TindakanDitolak, match="daftarnya masih kosong"):
        lapor(dunia, dunia.pengaju, satu)
    lapor(dunia, dunia.pengaju, satu, tanpa_rapat="ya")
    assert lks.periode[0].jumlah_rapat == 0
    assert lks.periode[0].terlambat(date(2026, 8, 21)), "a day after it was due"


def test_the_night_opens_the_next_period_and_lists_what_is_late(
    app: Flask, dunia: DuniaPermohonan, hitung_kueri: Any
) -> None:
    lks, lewat = tercatat(dunia), date(2026, 8, 24)
    assert _semalam(dunia, "2026-08-19", lks) == 0
    assert [s.jatuh for s in lks.periode] == [JATUH]
    assert _semalam(dunia, "2026-08-20", lks) == 1
    assert [s.jatuh for s in lks.periode] == [JATUH, date(2027, 2, 20)]
    assert daftar.laporan_ditunggu(hanya_lewat=True).baris == [], "due today is in time"
    dunia.jam.atur("2026-08-24")
    (satu,) = daftar.laporan_ditunggu(hanya_lewat=True).baris
    assert (satu.perusahaan, satu.sisa_hari) == ("PT Maju Bersama", -4)
    assert [b.menunggak for b in daftar.daftar(daftar.Saringan(menunggak=True)).baris] == [1]
    with app.test_request_context():
        bagian = {s.judul: [b.label for b in s.butir] for s in papan.bagian(dunia.analis, lewat)}
    assert bagian["Laporan LKS Bipartit yang terlambat"] == ["Laporan LKS Bipartit PT Maju Bersama"]
    (saya,) = rinci.milik_saya(dunia.pengaju)
    assert [b.terlambat for b in saya.ditunggu] == [True, False]
    assert rinci.milik_saya(dunia.lain) == []
    bahan = papan.bahan_pengingat(kalender.tenggat_untuk(lks.rujukan))
    assert {s.pihak for s in bahan.values()} == {(dunia.pengaju.id,)}
    dua = {dunia.pt_id: dunia.pengaju.id, dunia.pt_lain.id: dunia.lain.id}
    with hitung_kueri() as tanya:
        semua = perusahaan.akun_perusahaan_banyak(dua)
    assert semua == {pt: frozenset({akun}) for pt, akun in dua.items()}
    assert len(tanya) == 3, "however many companies there are"


def test_the_ladder_reminds_the_company_before_and_after_the_day(dunia: DuniaPermohonan) -> None:
    tercatat(dunia)
    stmt = sa.select(Pengingat.selisih).where(Pengingat.penerima_id == dunia.pengaju.id)
    # Back from Thursday 20 August: 19, 18, 14, 13, 12, 11, 10, 7, 6, 5 August (17 is a holiday).
    for hari, selisih in (("2026-08-04", []), ("2026-08-05", [-10]), ("2026-08-18", [-10, -2])):
        dunia.jam.atur(hari)
        ingatkan.susun(date.fromisoformat(hari))
        assert sorted(set(db.session.scalars(stmt))) == selisih, hari


def test_the_end_is_told_marked_and_ends_the_waiting(dunia: DuniaPermohonan) -> None:
    lks = tercatat(dunia)
    _semalam(dunia, "2028-11-20", lks)
    stmt = sa.select(Kabar.kunci).where(Kabar.penerima_id == dunia.pengaju.id)
    # 91 days before the end: one day before the first threshold of the settings, 90.
    assert [k for k in db.session.scalars(stmt) if "akhir" in k] == []
    assert len(lks.periode) == 6
    _semalam(dunia, "2028-11-21", lks)
    (kunci,) = [k for k in db.session.scalars(stmt) if "lks_bipartit" in k]
    assert "akhir:2029-02-19:90:perusahaan" in kunci
    _semalam(dunia, "2029-02-20", lks)
    assert (lks.status, lks.ditutup_pada) == (Status.BERAKHIR, date(2029, 2, 19))
    assert len(lks.periode) == 6
    assert all(s.ditunggu for s in lks.periode), "what it did is still to be reported"
    assert daftar.daftar(daftar.Saringan()).baris[0].menunggak == 5


def test_a_renewal_takes_over_on_its_first_day(dunia: DuniaPermohonan) -> None:
    lks = tercatat(dunia)
    dunia.jam.atur("2029-02-12")
    satu = services.buat(dunia.pengaju, "lksb_pembaruan", dunia.pt_id)
    isi_lks(dunia, satu, dibentuk="2029-02-10", masa_dari="2029-02-15")
    baru = catatkan(dunia, satu, "560/001/LKSB/2029")
    _semalam(dunia, "2029-02-15", lks)
    assert (lks.status, lks.ditutup_pada) == (Status.DIGANTIKAN, date(2029, 2, 15))
    masa.periksa_masa(baru.id)
    assert [s.dari for s in baru.periode] == [date(2029, 2, 15)]


def test_a_paper_of_before_is_asked_for_its_present_period_alone(dunia: DuniaPermohonan) -> None:
    data = DataLama("560/9/LKSB/2024", date(2024, 3, 1), date(2024, 2, 15), date(2027, 2, 14))
    lks = register.catat_lama(dunia.petugas, dunia.pt_lain.id, data)
    # Half-years from 15 February 2024: 2 March 2026 lies in the fifth.
    assert [(s.dari, s.jatuh) for s in lks.periode] == [(date(2026, 2, 15), date(2026, 8, 15))]
    register.akhiri(dunia.petugas, lks.id, lks.versi, SebabAkhir.DIBUBARKAN, "Pabrik tutup.")
    assert (lks.status, lks.periode[0].ditutup_pada) == (Status.DIBUBARKAN, date(2026, 3, 2))
    assert {s for _, s in _status(lks)} == {StatusTenggat.DIBATALKAN}
    with pytest.raises(TindakanDitolak, match="sudah dibubarkan"):
        register.akhiri(dunia.petugas, lks.id, lks.versi, SebabAkhir.DIBUBARKAN, "Lagi.")


def test_who_must_have_one_and_has_none(dunia: DuniaPermohonan) -> None:
    dunia.pt.jumlah_pekerja, dunia.pt_lain.jumlah_pekerja = 49, 50
    db.session.flush()
    # UU 13/2003 Ps 106(1): fifty workers or more.
    assert [(b.nama, b.pekerja) for b in daftar.belum_punya().baris] == [("PT Sinar Lain", 50)]
    panel = papan.panel_perusahaan(dunia.petugas, dunia.pt_lain.id)
    assert panel is not None
    assert "50 pekerja (UU 13/2003 Ps. 106 ayat (1))" in panel.data["wajib"]
    assert papan.panel_perusahaan(dunia.petugas, dunia.pt_id) is None
    data = DataLama("L/1", date(2025, 3, 1), date(2025, 3, 1), date(2028, 2, 28))
    register.catat_lama(dunia.petugas, dunia.pt_lain.id, data)
    assert daftar.belum_punya().baris == []


def test_pages_and_exports_hold_the_register(dunia: DuniaPermohonan, sebagai: Any) -> None:
    lks = tercatat(dunia)
    dunia.pt_lain.jumlah_pekerja = 300
    db.session.flush()
    kantor = sebagai(dunia.petugas)
    for alamat, kata in (
        ("/lks-bipartit", "560/001/LKSB/2026"),
        ("/lks-bipartit/belum", "PT Sinar Lain"),
        ("/lks-bipartit/laporan", "20 Agustus 2026"),
        (f"/lks-bipartit/{lks.id}", "Asep Kurniawan"),
        (f"/perusahaan/{dunia.pt_id}", "560/001/LKSB/2026"),
    ):
        jawaban = kantor.get(alamat)
        assert (jawaban.status_code, kata in jawaban.text) == (200, True), alamat
    saya = sebagai(dunia.pengaju).get("/lks-bipartit/saya")
    assert "Buat laporan" in saya.text
    for alamat, isi, sel in (
        ("register.xlsx", {}, "560/001/LKSB/2026"),
        ("belum.xlsx", {}, "PT Sinar Lain"),
        ("rekapitulasi.xlsx", {"tahun": "2026", "semester": "1"}, "Jumlah"),
        ("rekapitulasi.xlsx", {"tahun": "0202699999", "semester": "1"}, "Jumlah"),
    ):
        berkas = kantor.post(f"/lks-bipartit/{alamat}", data=isi)
        assert berkas.status_code == 200, alamat
        lembar = load_workbook(io.BytesIO(berkas.data)).worksheets[0]
        berkas.close()
        semua = [str(s) for baris in lembar.iter_rows(values_only=True) for s in baris if s]
        assert sel in semua
        assert "Asep Kurniawan" not in semua, "no person leaves"
    stmt = sa.select(sa.func.count()).where(Jejak.tindakan == "lks_bipartit.ekspor")
    assert db.session.scalar(stmt) == 4
