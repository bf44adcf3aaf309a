"""Pages of indicators: what is entered, closed and brought in, and what is refused."""

from __future__ import annotations

import csv
import io
import re

import pytest
import sqlalchemy as sa

from hi_cases.cli import main
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.indikator.models import AngkaStatistik, AngkaSumber, IsianIndikator
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.services import hitung, tutup
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.types import Periode
from hi_cases.perselisihan.types import Hasil
from tests.integration.indikator.conftest import kirim
from tests.integration.indikator.tahun_karangan import hari, karang, perkara
from tests.perangkat.acuan import muat_acuan
from workers.tasks.indikator import hitung_semua, tutup_bulan

UANG = "/indikator/2026/isian/anggaran/2.07.05.2.02.02"


@pytest.fixture
def dunia(db_session, jam):
    """The made-up year on 10 February 2026, counted and committed."""
    jam.atur("2026-02-10")
    muat_acuan()
    muat_bawaan()
    w = karang()
    hitung.hitung([2025, 2026])
    db.session.commit()
    return w


@pytest.fixture
def kabid(dunia, client, masuk):
    """The head of the bidang, signed in."""
    masuk(client, "kabid")
    return client


def test_angka_membuka_barisnya(kabid) -> None:
    isi = kabid.get("/indikator/?periode=2025").text
    assert "Jumlah LKS Tripartit yang dibina" in isi
    assert "66,67 %" in isi
    assert "2 dari 3" in isi
    # January, March and August have filings: the small line keeps each month in its place.
    assert 'points="0,22.0 20,2.0 70,2.0 "' in isi
    baris = kabid.get("/indikator/2025/perkara_terselesaikan/baris?periode=2025").text
    assert "1/2025" in baris
    assert "9/2024" in baris
    assert "2/2025" not in baris
    lain = kabid.get("/indikator/2025/perkara_terselesaikan/baris?periode=2025&bacaan=lain").text
    assert "2/2025" in lain
    rinci = kabid.get("/indikator/2025/persen_tepat_waktu_penyelesaian").text
    assert "40 Laporan" in rinci
    assert "Renstra baris 2502" in rinci


@pytest.mark.parametrize(
    "alamat",
    [
        "/indikator/?periode=2025-13",
        "/indikator/?periode=x",
        "/indikator/2025/tidak_ada",
        "/indikator/99999/perkara_terselesaikan",
        "/indikator/2025/laporan_sarana_hi/baris?bacaan=lain",
        "/indikator/bulan/2025/6/entah/baris",
        "/indikator/bulan/2025/6/perkara_selesai/baris?revisi=0",
        "/indikator/2025/perkara_terselesaikan/baris?periode=2025-06&revisi=0",
        "/indikator/2025/perkara_terselesaikan/baris?revisi=-1",
        "/indikator/bulan/2025/13",
        "/indikator/bulan/2025/6/perkara_selesai",
        "/indikator/2026/isian/pagu/x",
        "/indikator/2026/isian/anggaran/2.07.05",
        "/indikator/2026/isian/realisasi/perkara_terselesaikan",
    ],
)
def test_alamat_yang_tidak_ada(kabid, alamat: str) -> None:
    assert kabid.get(alamat).status_code == 404


def test_anggaran_diisi_dibetulkan_dan_dicoret(kabid) -> None:
    isi = {"bulan": "2", "nilai": "125.000.000", "bukti": "SP2D 12"}
    assert kirim(kabid, f"{UANG}/baru", isi).status_code == 303
    lagi = kirim(kabid, f"{UANG}/baru", isi)
    assert lagi.status_code == 422
    assert "sudah tercatat pada bulan itu" in lagi.text
    salah = kirim(kabid, f"{UANG}/baru", isi | {"nilai": "200.000.000", "pengurangan": "y"})
    assert salah.status_code == 422
    assert "tidak boleh melebihi yang sudah tercatat" in salah.text
    assert "200.000.000" in salah.text
    assert kirim(kabid, f"{UANG}/baru", isi | {"bulan": "3"}).status_code == 422
    assert kirim(kabid, f"{UANG}/baru", isi | {"bukti": ""}).status_code == 422
    # Sub-kegiatan 2.07.05.2.02.02 has 330 million in 2026; its kegiatan 2,660 million.
    halaman = kabid.get("/indikator/?periode=2026").text
    assert "realisasi Rp 125.000.000 (37,9 %)" in halaman
    assert "realisasi Rp 125.000.000 (4,7 %)" in halaman
    satu = db.session.scalars(sa.select(IsianIndikator).filter_by(tahun=2026)).one()
    # No month falls below nought: not by a reduction of another, not by a strike.
    januari = isi | {"bulan": "1", "nilai": "1", "pengurangan": "y"}
    jawab = kirim(kabid, f"{UANG}/baru", januari)
    assert (jawab.status_code, "tercatat pada Januari 2026" in jawab.text) == (422, True)
    coret, alasan = f"/indikator/isian/{satu.id}/coret", {"alasan": "Salah bulan"}
    versi = {"versi": str(satu.versi)}
    assert kirim(kabid, coret, versi | {"alasan": ""}).status_code == 422
    for buruk in ({}, {"versi": ""}, {"versi": "x"}):
        assert kirim(kabid, coret, alasan | buruk).status_code == 422
    for _ in range(2):
        jawab = kirim(kabid, coret, alasan | versi)
    assert "sudah dicoret" in jawab.text
    assert "realisasi Rp 125" not in kabid.get("/indikator/?periode=2026").text
    assert "Salah bulan" in kabid.get(UANG).text
    # What the Renstra itself says was reached cannot be entered here, so it cannot be struck.
    for milik in db.session.scalars(sa.select(IsianIndikator).where(IsianIndikator.tahun < 2023)):
        assert kabid.get(f"/indikator/isian/{milik.id}/coret").status_code == 404
        jawab = kirim(kabid, f"/indikator/isian/{milik.id}/coret", alasan | {"versi": "1"})
        assert jawab.status_code == 404


def test_mediator_membaca_saja(dunia, client, masuk) -> None:
    masuk(client, "mediator")
    assert client.get("/indikator/").status_code == 200
    assert client.get(f"{UANG}/baru").status_code == 403
    assert kirim(client, "/indikator/hitung", {}).status_code == 403
    assert client.get("/indikator/bulan/2025/6/tutup").status_code == 403


def test_bulan_ditutup_dari_halaman(kabid) -> None:
    assert kirim(kabid, "/indikator/bulan/2026/2/tutup", {"versi": "0"}).status_code == 422
    jawab = kirim(kabid, "/indikator/bulan/2025/6/tutup", {"versi": "0"})
    assert jawab.status_code == 303
    assert "/pekerjaan/" in jawab.location
    for versi in ({"versi": "1"}, {"versi": "x"}, {}):
        basi = kirim(kabid, "/indikator/bulan/2025/6/tutup", {"catatan": "x"} | versi)
        assert basi.status_code == 422
    tutup.bekukan(SISTEM, Periode(2025, 7, 7), 0, "")
    db.session.commit()
    tak_terbaca = {"versi": "1", "catatan": " \u200b\u200b "}
    jawab = kirim(kabid, "/indikator/bulan/2025/7/tutup", tak_terbaca)
    assert "Tulis alasan revisinya." in jawab.text
    assert kirim(kabid, "/indikator/hitung", {}).status_code == 303


def test_kata_bukan_nama_tabel_dan_tanda_baca_sekali(kabid) -> None:
    rinci = kabid.get("/indikator/2025/perusahaan_jamsostek").text
    assert "catatan kepesertaan Jamsostek" in rinci
    assert "peserta_jamsostek" not in rinci.replace("/perusahaan_jamsostek", "")
    # Five indicators share one code: a place is told by the name.
    assert 'aria-current="page">Jumlah perusahaan yang mengikuti kepesertaan Jamsostek<' in rinci
    assert all(satu.tabel_kata for satu in SUMBER.values())
    dokumen = kabid.get("/indikator/dokumen").text
    assert '<div class="dasar">, ' not in dokumen
    # Names end in a full stop, as "M.Si." does: none stands at the end of a sentence.
    assert re.search(r"dimuat oleh [^<]+ pada \d", dokumen)


def test_sejarah_menyebut_tabel_10_dan_kinerja(kabid) -> None:
    isi = kabid.get("/indikator/sejarah").text
    for kata in (
        "306",
        "Rp 2.279.610.000",
        "45,0 %",
        "Rp 1.682.762.000",
        "Tahun 2017 sampai kini",
        "Kinerja pelayanan dan anggaran 2018–2022",
        "dalam tabel kinerja 2018–2021 (234, 225, 286, 230) sama dengan kolom selesai",
    ):
        assert kata in isi, kata


def test_bagian_tahun_pada_halaman_perintah_dan_ekspor(kabid, app) -> None:
    """A half-year is no kept period; its figures are those of its quarters, or counted then."""
    alamat = "/indikator/2025/perkara_terselesaikan/baris?periode="
    assert "Dihitung 1 dari 1 baris" in kabid.get(f"{alamat}2025-S2").text
    um = kabid.get("/indikator/2025/perusahaan_sosialisasi_um/baris?periode=2025-S1").text
    assert "Dihitung 3 dari 3 baris" in um
    assert "Datanya berubah" not in um
    assert "Indikator program, semester I 2025" in kabid.get("/indikator/?periode=2025-S1").text
    dua = {"2025-S1": "1", "2025-S2": "1", "2025-T1": "1", "2025-09": "1", "2025": "2"}
    for periode, harap in dua.items():
        semua = [["--periode", periode]]
        semua += [["--tahun", "2025", "--periode", bagian] for bagian in periode.split("-")[1:]]
        for argumen in semua:
            hasil = app.test_cli_runner().invoke(main, ["indikator", *argumen, "--format", "csv"])
            baris = {b["id_indikator"]: b for b in csv.DictReader(io.StringIO(hasil.stdout))}
            satu = baris["perkara_terselesaikan"]
            assert (satu["realisasi"], satu["periode"]) == (harap, periode), argumen
            assert satu["dihitung"].startswith("2026-02-10T")
            # The target is of the whole year.
            assert bool(satu["capaian"]) is (periode == "2025")
    assert baris["perusahaan_sosialisasi_um"]["realisasi"] == "3"
    for salah in (["--periode", "2025-S3"], ["--periode", "2025-S05"], []):
        hasil = app.test_cli_runner().invoke(main, ["indikator", *salah])
        assert hasil.exit_code == 2, salah
    dua_tahun = ["indikator", "--tahun", "2025", "--periode", "2024-S1"]
    assert "another year" in app.test_cli_runner().invoke(main, dua_tahun).stderr
    isi = {"bentuk": "csv", "periode": "2025-S1"}
    jawab = kabid.post("/indikator/laporan/2025/ekspor", data=isi)
    assert jawab.headers["Content-Disposition"].endswith("filename=indikator-2025-s1.csv")
    terhitung = [b for b in csv.DictReader(io.StringIO(jawab.text)) if "kara_ter" in b["Id"]]
    jawab.close()
    assert [b["Hari"] for b in terhitung] == ["2025-01-15"]
    for buruk in ("2025-S05", "2024", "x"):
        isi = {"periode": buruk}
        assert kabid.post("/indikator/laporan/2025/ekspor", data=isi).status_code == 404
    assert 'value="2025-S1"' in kabid.get("/indikator/laporan/2025").text


def test_satu_perintah_menghitung_semuanya(app, dunia) -> None:
    for model in (AngkaSumber, AngkaStatistik):
        db.session.execute(sa.delete(model))
    db.session.commit()
    hasil = app.test_cli_runner().invoke(main, ["hitung"])
    assert hasil.exit_code == 0, hasil.output
    apa = ["indicators", "statistics", "public figures"]
    assert [b.split(":")[0] for b in hasil.output.splitlines()] == apa
    for model in (AngkaSumber, AngkaStatistik):
        assert db.session.scalar(sa.select(sa.func.count()).select_from(model))


def test_perintah_menulis_satu_baris_tiap_indikator(app, dunia) -> None:
    hasil = app.test_cli_runner().invoke(main, ["indikator", "--tahun", "2025", "--format", "csv"])
    assert hasil.exit_code == 0, hasil.output
    baris = list(csv.DictReader(io.StringIO(hasil.output)))
    assert len({b["id_indikator"] for b in baris}) == 17
    assert len({b["kode"] for b in baris}) == 11
    satu = next(b for b in baris if b["id_indikator"] == "persen_tepat_waktu")
    assert (satu["target"], satu["realisasi"], satu["capaian"]) == ("60", "66.67", "111.11")
    assert list(baris[0])[:7] == [
        "id_indikator",
        "kode",
        "indikator",
        "satuan",
        "target",
        "realisasi",
        "capaian",
    ]


@pytest.mark.parametrize(
    "alamat",
    [
        # A definition of one year says nothing of another's rows; only kept periods have figures.
        "/indikator/2025/perkara_terselesaikan/baris?periode=2026-01",
        "/indikator/2025/perkara_terselesaikan/baris?periode=2025-S05",
        "/indikator/?periode=2025-S05",
        # Only a month has closings: these would show January's rows under the year's name.
        "/indikator/2025/perkara_terselesaikan/baris?periode=2025&revisi=0",
        "/indikator/2025/perkara_terselesaikan/baris?periode=2025-T1&revisi=0",
    ],
)
def test_periode_yang_bukan_milik_angka_itu(kabid, alamat: str) -> None:
    tutup.bekukan(SISTEM, Periode(2025, 1, 1), 0, "")
    db.session.commit()
    assert kabid.get(alamat).status_code == 404


def test_baris_sebanyak_angkanya_dan_baris_saat_ditutup_terbuka(kabid) -> None:
    tutup.bekukan(SISTEM, Periode(2025, 9, 9), 0, "")
    perkara("7/2025", 2025, hari(3, 3), hasil=Hasil.PB_MEDIASI, selesai_pada=hari(9, 6))
    db.session.commit()
    alamat = "/indikator/2025/perkara_terselesaikan/baris?periode=2025-09"
    kini = kabid.get(alamat).text
    assert "Dihitung 2 dari 2 baris" in kini
    assert "masih menampilkan 1 dari 1 baris" in kini
    hitung.hitung([2025], penuh=True)
    db.session.commit()
    assert "masih menampilkan" not in kabid.get(alamat).text
    rinci = kabid.get("/indikator/2025/perkara_terselesaikan").text
    assert "periode=2025-09&amp;revisi=0" in rinci
    dulu = kabid.get(f"{alamat}&revisi=0").text
    assert "Dihitung 1 dari 1 baris" in dulu
    assert "7/2025" not in dulu
    assert "Saat ditutup" in dulu
    tutup.bekukan(SISTEM, Periode(2025, 9, 9), 1, "PB 7/2025 baru didaftarkan")
    db.session.commit()
    teks = re.sub(r"<[^>]+>", "", kabid.get("/indikator/2025/perkara_terselesaikan").text)
    assert "1 saat ditutup2 revisi 1: PB 7/2025 baru didaftarkan" in teks


def test_bagian_tahun_tidak_dinilai_menurut_target_setahun(kabid) -> None:
    isi = kabid.get("/indikator/?periode=2025-09").text
    assert "Target setahun 2025" in isi
    for kata in ("Jauh dari target", "Penilaian</th>", "Perkiraan akhir tahun"):
        assert kata not in isi
    assert "Penilaian</th>" in kabid.get("/indikator/?periode=2025").text
    pilihan = re.findall(r'<option value="([^"]+)"', isi)
    assert pilihan[:3] == ["2026", "2025", "2025-S1"]
    assert pilihan[-1] == "2018"
    assert pilihan[pilihan.index("2025-12") + 1] == "2024"


def test_angka_menurut_dokumen_disebut_sekali(kabid) -> None:
    isi = kabid.get("/indikator/2018/perselisihan_perusahaan").text
    teks = " ".join(re.sub(r"<[^>]+>", " ", isi).split())
    assert "234 perkara menurut dokumen, dari target 350: capaian" in teks
    assert "Menurut dokumen: 234" not in teks


def test_penutupan_yang_keduluan_mengatakannya(kabid) -> None:
    tutup.bekukan(SISTEM, Periode(2025, 6, 6), 0, "")
    db.session.commit()
    isi = {"versi": "1", "catatan": "Satu perkara menyusul"}
    kalah, menang = (kirim(kabid, "/indikator/bulan/2025/6/tutup", isi).location for _ in range(2))
    for alamat in (menang, kalah):
        tutup_bulan(int(alamat.rpartition("/")[2]))
    halaman = kabid.get(kalah).text
    assert "Juni 2025 sudah ditutup lebih dulu lewat permintaan lain" in halaman
    assert "Alasan yang Anda tulis: “Satu perkara menyusul”." in halaman
    assert 'href="/indikator/bulan/2025/6"' in halaman
    assert "lebih dulu" not in kabid.get(menang).text


def test_pekerjaan_menyebut_satuannya_dan_membuka_hasilnya(kabid) -> None:
    jawab = kirim(kabid, "/indikator/bulan/2025/6/tutup", {"versi": "0"})
    tutup_bulan(int(jawab.location.rpartition("/")[2]))
    isi = kabid.get(jawab.location).text
    assert f"{len(SUMBER)} dari {len(SUMBER)} sumber" in isi
    assert 'href="/indikator/bulan/2025/6"' in isi
    jawab = kirim(kabid, "/indikator/hitung", {})
    hitung_semua(int(jawab.location.rpartition("/")[2]))
    isi = kabid.get(jawab.location).text
    assert " hitungan (100 %)" in isi
    assert 'href="/statistik/ringkasan"' in isi
    assert 'href="/indikator/"' in isi
