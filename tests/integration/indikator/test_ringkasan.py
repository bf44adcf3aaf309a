"""The overview of a made-up autumn, counted on paper; kept counts, and the rows behind figures."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from flask.cli import ScriptInfo

from hi_cases.audit import services as audit
from hi_cases.cli.stats import stats
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator import queries
from hi_cases.indikator.models import AngkaStatistik, TandaHitung
from hi_cases.indikator.queries import daftar_baris, simpan_statistik
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN
from hi_cases.indikator.queries.ringkasan.baris import STOK
from hi_cases.indikator.queries.ringkasan.halaman import halaman_baris, ringkasan
from hi_cases.indikator.queries.ringkasan.lama import hari_kerja
from hi_cases.indikator.rules.susun_ringkas import baris_csv
from hi_cases.indikator.services import rencana, statistik
from hi_cases.indikator.types import Periode, Saringan, Sumbu, periode_ringkasan
from hi_cases.indikator.types.ringkasan import Lama, PekerjaTerlibat, Perkara
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.queries import rekap
from tests.integration.indikator.karangan_dasar import hari
from tests.integration.indikator.karangan_ringkasan import karang_ringkasan, selesai
from tests.perangkat.acuan import muat_acuan

TW3, SMT1, SMT2 = Periode(2025, 7, 9), Periode(2025, 1, 6), Periode(2025, 7, 12)
TAHUN = range(2017, 2027)


@pytest.fixture
def musim(db_session, jam):
    """The made-up autumn, on 10 February 2026."""
    jam.atur("2026-02-10")
    muat_acuan()
    karang_ringkasan()
    db_session.commit()


def test_dihitung_di_atas_kertas(musim) -> None:
    r = ringkasan(SISTEM, SMT2)
    # All eight came in, of an old book; six are settled, one of them without a day; one by PB.
    assert r.kini.perkara == Perkara(8, 5, 1, arsip=5, tanpa_catat=1, tanpa_tanggal=1)
    # Lengths 4, 10, 30, 31: ranks 2 and 4; within 30 three of four.
    assert r.kini.sejak_catat == Lama(
        4, 10, 31, 3,
        (("0–10", 2), ("11–20", 0), ("21–30", 1), ("31–40", 1), ("41–60", 0), ("61+", 0)),
    )  # fmt: skip
    # MED-30: 10, 30 - 5 of clarification = 25, 31: ranks 2 and 3; the third is late.
    m = r.kini.med30
    assert (m.n, m.median, m.persentil90, m.dalam, r.med30_batal) == (3, 25, 31, 2, 1)
    # 3 + 1 + 10 workers; one man, two women by NIK; five cases say no number.
    assert r.kini.pekerja == PekerjaTerlibat(3, 14, 1, 2, 5)
    assert r.kini.pekerja.tidak_diketahui == 11
    alasan = [(a.kode, a.perkara, a.pekerja, a.laporan, a.laki, a.perempuan) for a in r.phk]
    assert alasan == [("B1", 2, 4, 0, 0, 0), ("B2", 0, 0, 1, 3, 4), ("-", 6, 10, 0, 0, 0)]
    mogok, _, unjuk_rasa = r.kini.aksi
    assert r.kini.mogok is mogok
    assert (mogok.kasus, mogok.pekerja, mogok.hari, mogok.jam) == (2, 70, 2, 700)
    assert (mogok.tanpa_jam, unjuk_rasa.kasus) == (1, 1)
    assert [s.banyak for s in r.kini.stok] == [1, 1, 1, 1, 0, 0]
    beban = {b.nama: (b.diterima, b.berakhir, b.terbuka, b.tugas, b.median) for b in r.beban}
    assert beban["Mira"] == (2, 2, 0, 2, 10)
    assert beban["Nia"] == (1, 1, 1, 1, 31)
    # The first (its task was called off: received) and the one of an old book; nothing is open.
    assert list(beban)[-1] == "Belum ada mediator"
    assert beban["Belum ada mediator"] == (1, 2, 0, 0, None)
    assert sum(b.berakhir for b in r.beban) == r.kini.perkara.selesai


def test_periode_lain_dari_tahun_itu(musim) -> None:
    tw3 = ringkasan(SISTEM, TW3)
    assert (tw3.kini.perkara.selesai, tw3.kini.sejak_catat.n) == (2, 2)
    assert (tw3.kini.sejak_catat.median, tw3.kini.sejak_catat.persentil90) == (4, 10)
    # Mira's second case ended on 20 October: open at the end of September.
    # So was the one of an old book, which ended on the 10th and had no mediator.
    terbuka = {b.nama: b.terbuka for b in tw3.beban if b.terbuka}
    assert terbuka == {"Mira": 1, "Nia": 2, "Belum ada mediator": 1}
    smt1 = ringkasan(SISTEM, SMT1)
    assert (smt1.kini.perkara, smt1.kini.sejak_catat.median) == (Perkara(), None)
    assert [s.banyak for s in smt1.kini.stok] == [1, 0, 0, 1, 0, 0]
    assert [t.periode.kode for t in smt1.tahun][-1] == "2026-S06"
    assert [t.berdata for t in smt1.tahun] == [t.periode.tahun == 2025 for t in smt1.tahun]


def test_lama_memakai_jam_tenggatnya_sendiri(musim) -> None:
    semua = db.session.scalars(sa.select(Tenggat)).all()
    for satu in semua:
        assert satu.jatuh is not None
        assert hari_kerja(satu.mulai, satu.jatuh, satu.jeda) == satu.ketentuan.panjang
    assert len(semua) == 4
    milik = rekap.angka(rekap.Saringan(2025, jenis="mogok_kerja"))
    mogok = ringkasan(SISTEM, Periode.setahun(2025)).kini.mogok
    assert (mogok.kasus, mogok.pekerja, mogok.hari, mogok.jam, mogok.tanpa_jam) == (
        milik.terjadi, milik.pekerja, milik.hari, milik.jam, milik.tanpa_jam,
    )  # fmt: skip
    assert milik.kasus == mogok.kasus + 1, "one was announced and never began"


def test_tersimpan_sama_dengan_langsung_dan_bertahap_sama_dengan_penuh(musim) -> None:
    langsung = [ringkasan(SISTEM, p) for p in (SMT2, TW3, Periode(2025, 10, 10))]
    tabel = [queries.tabel_tahunan(SISTEM, Saringan(2024, 2026), s) for s in Sumbu]
    pilihan = queries.pilihan(SISTEM)
    assert all(r.langsung for r in langsung)
    statistik.hitung(TAHUN)
    for lama in langsung:
        tersimpan = ringkasan(SISTEM, lama.periode)
        assert not tersimpan.langsung
        assert list(baris_csv(tersimpan)) == list(baris_csv(lama))
        assert tersimpan.tahun == lama.tahun
    kini = [queries.tabel_tahunan(SISTEM, Saringan(2024, 2026), s) for s in Sumbu]
    assert all(t.dihitung for t in kini)
    assert [replace(t, dihitung=None) for t in kini] == tabel
    assert queries.pilihan(SISTEM) == pilihan

    diam = statistik.hitung(TAHUN)
    assert diam is not None
    assert (diam.dihitung, diam.berubah) == (0, 0)
    audit.catat(SISTEM, "uji", selesai("9/2025", hari(11, 4), mediator_nama="Nia").rujukan)
    tambahan = statistik.hitung(TAHUN)
    assert tambahan is not None
    assert tambahan.dihitung == len(TAHUN) * sum("perkara" in b.jejak for b in BAGIAN.values())
    assert ringkasan(SISTEM, SMT2).kini.perkara.selesai == 6
    sebelum = simpan_statistik.baca(p.kode for p in periode_ringkasan(2025))
    penuh = statistik.hitung(TAHUN, penuh=True)
    assert penuh is not None
    assert (penuh.dihitung, penuh.berubah, penuh.beda) == (len(TAHUN) * len(BAGIAN), 0, 0)
    assert simpan_statistik.baca(p.kode for p in periode_ringkasan(2025)) == sebelum


def test_hitungan_penuh_menemukan_yang_berubah_tanpa_jejak(musim) -> None:
    statistik.hitung([2025])
    selesai("9/2025", hari(11, 4), jumlah_pekerja=2)
    penuh = statistik.hitung([2025], penuh=True)
    assert penuh is not None
    beda = sa.select(TandaHitung.sumber).where(TandaHitung.beda_pada.is_not(None))
    assert {"ringkas.perkara", "ringkas.pekerja", "statistik.jenis"} <= set(
        db.session.scalars(beda)
    )
    assert "ringkas.stok" not in set(db.session.scalars(beda))


def test_halaman_membaca_yang_tersimpan(client, masuk, musim, jam) -> None:
    masuk(client, "analis")
    assert "Dihitung langsung dari barisnya" in _teks(client, "/statistik/ringkasan?tahun=2025")
    statistik.hitung(TAHUN)
    for bagian, isi in (
        ("ringkas.perkara", {"masuk": 777}),
        ("statistik.jenis", {"PHK": {"masuk": 888}}),
    ):
        db.session.execute(
            sa.update(AngkaStatistik)
            .where(AngkaStatistik.bagian == bagian, AngkaStatistik.periode == "2025")
            .values(isi=isi)
        )
    db.session.commit()
    isi = _teks(client, "/statistik/ringkasan?tahun=2025")
    assert "777 perkara dicatat" in isi
    assert "Dihitung 10" in isi
    tahunan = _teks(client, "/statistik/?dari=2025&sampai=2025")
    assert "888 masuk" in tahunan
    assert "Dihitung 10" in tahunan
    # With a filter the cases themselves are asked.
    assert "8 masuk" in _teks(client, "/statistik/?dari=2025&sampai=2025&jenis=PHK")


def test_yang_berubah_sesudah_dihitung_disebut_atau_dihitung_langsung(
    client, masuk, musim, monkeypatch
) -> None:
    masuk(client, "analis")
    statistik.hitung(TAHUN)
    mogok = sa.select(Aksi).where(Aksi.mulai == hari(11, 3)).order_by(Aksi.id).limit(1)
    satu = db.session.scalars(mogok).one()
    satu.mulai = hari(12, 1)
    audit.catat(SISTEM, "uji", Rujukan("urusan", satu.urusan_id))
    db.session.commit()
    november = Periode(2025, 11, 11)
    # Few cases: the year asked for is counted anew, others are told to lag behind.
    r = ringkasan(SISTEM, november)
    assert (r.kini.mogok.kasus, r.langsung, r.tertinggal) == (0, True, False)
    assert r.lain_tertinggal is not None
    lain = _teks(client, "/statistik/ringkasan?tahun=2026&periode=01")
    assert "Tahun selain 2026 dihitung" in lain
    monkeypatch.setattr(simpan_statistik, "SEDIKIT", 3)
    r = ringkasan(SISTEM, november)
    assert (r.kini.mogok.kasus, r.langsung, r.tertinggal) == (1, False, True)
    alamat = "tahun=2025&periode=11"
    assert "Data berubah sesudah itu" in _teks(client, f"/statistik/ringkasan?{alamat}")
    kosong = _teks(client, f"/statistik/ringkasan/aksi?{alamat}&nilai=mogok_kerja")
    assert "Data berubah sejak hitungan terakhir" in kosong
    assert "berubah sesudah angka itu dihitung" in kosong
    assert "Tidak ada baris di balik" not in kosong
    statistik.hitung(TAHUN)
    r = ringkasan(SISTEM, november)
    assert (r.kini.mogok.kasus, r.langsung, r.tertinggal) == (0, False, False)
    assert r.lain_tertinggal is None
    # Another edition of a part: what is kept is not what it says now.
    db.session.execute(
        sa.update(TandaHitung).where(TandaHitung.sumber == "ringkas.pekerja").values(versi=1)
    )
    assert ringkasan(SISTEM, november).tertinggal


def _teks(client, alamat):
    jawaban = client.get(alamat)
    assert jawaban.status_code == 200, alamat
    return jawaban.get_data(as_text=True)


def test_tiap_angka_membuka_barisnya(app, client, masuk, musim) -> None:
    masuk(client, "kadis")
    isi = _teks(client, "/statistik/ringkasan?tahun=2025&periode=S2")
    pola = r'href="(/statistik/ringkasan/[^"]+)">([\d.]+)<'
    tautan = {(html.unescape(a), n) for a, n in re.findall(pola, isi)}
    assert len(tautan) > 25
    banding = isi.split("mogok kerja, dan yang berlaku pada akhir periode</caption>")[1]
    kepala = re.findall(r'<th scope="col"[^>]*>([^<]+)', banding)
    assert kepala[-len(STOK) :] == [satu.nama for satu in STOK.values()]
    for alamat in {a for a, _ in tautan}:
        daftar = _teks(client, alamat)
        # As many rows, or what the rows carry adds up to it; a median opens the tasks it is of.
        jumlah = re.findall(r">([\d.]+)<", daftar.partition("<tfoot>")[2])
        terbuka = {str(daftar.count('data-label="Hari"')), *jumlah}
        angka = {n for a, n in tautan if a == alamat}
        assert angka <= terbuka or "/med30?" in alamat, (alamat, angka, terbuka)
    with app.test_request_context():
        assert halaman_baris(SISTEM, "med30", SMT2, None).total == 3
        (mira,) = halaman_baris(SISTEM, "med30", TW3, "Mira").baris
        assert (mira.lama, mira.baris.kena) == (10, True)
        orang = halaman_baris(SISTEM, "pekerja", SMT2, None)
        assert sorted(orang.angka.values()) == [[1, 0, 1, 0], [3, 1, 1, 1], [10, 0, 0, 10]]
        assert orang.kepala == ("Pekerja", "Laki-laki", "Perempuan", "Tidak diketahui")
        assert orang.jumlah == [14, 1, 2, 11]
        mogok = halaman_baris(SISTEM, "aksi", SMT2, "mogok_kerja")
        assert list(mogok.angka.values()) == [[50, 2, 700], [20, None, None]]
        assert mogok.jumlah == [70, 2, 700]
        assert halaman_baris(SISTEM, "laporan_phk", SMT2, "B2").jumlah == [3, 4]
        assert halaman_baris(SISTEM, "phk", SMT2, "B1").jumlah == [4]
        semua = halaman_baris(SISTEM, "lama", SMT2, None).baris
        assert [b.lama for b in semua] == [4, 10, 30, 31]


def test_baris_berhalaman_menurut_kunci(musim, app, monkeypatch) -> None:
    monkeypatch.setattr(daftar_baris, "HALAMAN", 3)
    semua, setelah = [], ""
    with app.test_request_context():
        while True:
            h = halaman_baris(SISTEM, "masuk", SMT2, None, setelah)
            assert h.total == 8
            semua.append([b.baris.objek_id for b in h.baris])
            if (setelah := h.berikut or "") == "":
                break
    assert [len(isi) for isi in semua] == [3, 3, 2]
    assert len({satu for isi in semua for satu in isi}) == 8


def test_yang_dibaca_orang_adalah_kata_bukan_kode(client, masuk, musim) -> None:
    masuk(client, "kadis")
    aksi = _teks(client, "/statistik/ringkasan/aksi?tahun=2025&nilai=mogok_kerja")
    assert "Mogok kerja: 2 baris, tahun 2025." in aksi
    assert "– : belum tercatat." in aksi
    phk = _teks(client, "/statistik/ringkasan/phk?tahun=2025&nilai=B1")
    assert re.search(r"Efisiensi karena perusahaan merugi: \d baris, tahun 2025\.", phk)
    # A year whose register is not in was not counted as none.
    kosong = _teks(client, "/statistik/ringkasan?tahun=2020")
    assert "Register belum memuat satu pun perkara tahun 2020" in kosong
    assert "0 perkara dicatat" not in kosong
    assert '<th scope="row">Dicatat</th><td class="angka">–</td>' in kosong
    tahunan = _teks(client, "/statistik/?dari=2020&sampai=2020")
    assert "0 masuk" not in tahunan


def test_selesai_dikatakan_menurut_apa_dan_mana_yang_dipakai_indikator(
    client, masuk, musim
) -> None:
    rencana.muat_bawaan()
    db.session.commit()
    masuk(client, "kadis")
    dipakai = "perkara_terselesaikan"
    ringkas = _teks(client, "/statistik/ringkasan?tahun=2025")
    assert "Selesai dalam periode ini, kapan pun dicatat" in ringkas
    kalimat = ringkas.partition("Selesai di sini menurut hari berakhirnya")[2].partition("</p>")[0]
    assert f'href="/indikator/2025/{dipakai}"' in kalimat
    assert 'href="/statistik/?dari=2025&amp;sampai=2025"' in kalimat
    tahunan = _teks(client, "/statistik/?dari=2025&sampai=2025")
    assert "Masuk dan selesai di tahun itu" in tahunan
    register, lain, arus = re.findall(r"<li>((?:Selesai|Masuk dan).*?)</li>", tahunan)
    assert (dipakai in register, dipakai in lain, dipakai in arus) == (False, False, True)
    assert 'href="/statistik/ringkasan?tahun=2025"' in arus
    # In the older document it was the other way about, and no document covers what is to come.
    lama = re.findall(r"<li>(Selesai.*?)</li>", _teks(client, "/statistik/?dari=2021&sampai=2021"))
    assert ["/indikator/2021/perselisihan_perusahaan" in satu for satu in lama] == [True, False]


@pytest.mark.parametrize(
    "alamat",
    [
        "/statistik/ringkasan?tahun=2027",
        "/statistik/ringkasan?tahun=1900",
        "/statistik/ringkasan?tahun=dua",
        "/statistik/ringkasan?tahun=2025-S05",
        "/statistik/ringkasan?periode=S3",
        "/statistik/ringkasan?tahun=2026&periode=S2",
        "/statistik/ringkasan/tidak_ada?tahun=2025",
    ],
)
def test_yang_tidak_ada_tidak_ditemukan(client, masuk, musim, alamat) -> None:
    masuk(client, "analis")
    assert client.get(alamat).status_code == 404


def test_hitung_ulang_dan_unduhan(client, masuk, musim, app) -> None:
    masuk(client, "kadis")
    assert "Hitung ulang" not in _teks(client, "/statistik/ringkasan")
    csv = _teks(client, "/statistik/ringkasan.csv?tahun=2025&periode=S2")
    saat = "2026-02-10T09:00+07:00"
    assert f"2025-S2,lama,MED-30,median_hari_kerja,25,{saat}" in csv.splitlines()
    assert f"2025-S2,lama,sejak pencatatan,dalam_pembanding,3,{saat}" in csv.splitlines()
    # A year whose book is not in: nothing was counted of it; what other books hold is nought.
    kosong = _teks(client, "/statistik/ringkasan.csv?tahun=2020").splitlines()
    tanpa = ("lama", "perkara", "pekerja")
    assert {b.split(",")[4] for b in kosong if b.split(",")[1] in tanpa} == {""}
    assert f"2020,aksi,Mogok kerja,kasus,0,{saat}" in kosong
    for bagian in ("S1", "S2"):
        perintah = ["--tahun", "2025", "--periode", bagian]
        hasil = CliRunner().invoke(stats, perintah, obj=ScriptInfo(create_app=lambda: app))
        isi = _teks(client, f"/statistik/ringkasan.csv?tahun=2025&periode={bagian}")
        assert (hasil.exit_code, hasil.output) == (0, isi)
        assert {b.split(",")[0] for b in isi.splitlines()[1:]} == {f"2025-{bagian}"}


def test_tanpa_data_acuan(client, masuk, db_session, jam) -> None:
    """No calendar, no period of law: pages and the night do not fail."""
    jam.atur("2026-02-10")
    selesai("1/2025", hari(9, 12))
    db_session.commit()
    assert statistik.malam() > 0
    masuk(client, "analis")
    isi = _teks(client, "/statistik/ringkasan?tahun=2025")
    assert "kalender hari kerjanya belum dimuat" in isi
    assert "perubahan sesudahnya masuk pada hitungan berikutnya" in isi
