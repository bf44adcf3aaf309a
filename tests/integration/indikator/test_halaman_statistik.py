"""The page, the list behind a figure, the downloads, and the command."""

import html
import re
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from flask.cli import ScriptInfo
from python_calamine import CalamineWorkbook

from hi_cases.cli.indikator import indikator
from hi_cases.cli.stats import stats
from hi_cases.core.db import db
from hi_cases.indikator.models import EksporAngka
from hi_cases.indikator.rules.keterangan import CONTOH
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.services.terbitan import terbitkan
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Hasil, Tahap
from tests.perangkat.acuan import muat_acuan

KEPALA = (
    "tahun,masuk,selesai,kembali_bipartit,selesai_dalam_tahun,terbuka_akhir_tahun,dialihkan,"
    "belum_selesai,digabung,perjanjian_bersama"
)


def teks(jawaban):
    assert jawaban.status_code == 200
    return jawaban.get_data(as_text=True)


def tanpa_saat(isi: str) -> list[str]:
    """Return a CSV's lines without their last column, which says when they were counted."""
    kepala, *baris = (satu.rpartition(",") for satu in isi.splitlines())
    assert kepala[2] == "dihitung"
    assert all(datetime.fromisoformat(b[2]).utcoffset() for b in baris)
    return [satu[0] for satu in (kepala, *baris)]


@pytest.mark.parametrize("peran", ["petugas", "mediator", "subkoor", "kabid", "kadis", "analis"])
def test_terbuka_bagi_peran_yang_membaca(client, masuk, beragam, peran):
    masuk(client, peran)
    isi = teks(client.get("/statistik/"))
    assert "Perselisihan 2014–2016" in isi
    assert "12 masuk, 7 selesai (58,3 %)" in isi
    assert 'role="img"' in isi


@pytest.mark.parametrize("peran", ["admin", "pekerja", "perusahaan"])
def test_tertutup_bagi_yang_lain(client, masuk, peran):
    masuk(client, peran)
    assert client.get("/statistik/").status_code == 403


def test_tiap_angka_membuka_daftar_sebanyak_angkanya(client, masuk, beragam):
    masuk(client, "analis")
    isi = teks(client.get("/statistik/?menurut=kecamatan"))
    tautan = re.findall(r'href="(/statistik/perkara\?[^"]+)">([\d.]+)<', isi)
    assert len(tautan) > 20
    for alamat, angka in {(html.unescape(a), n) for a, n in tautan}:
        daftar = teks(client.get(alamat))
        assert daftar.count('class="nomor"') == int(angka), alamat


def _baris_tahun(isi, tahun, ke=0):
    """Return the cells of a year's row in one of the two tables."""
    semua = re.findall(rf'<tr><th scope="row">{tahun}</th>(.*?)</tr>', isi, re.S)
    sel = re.findall(r"<td[^>]*>(.*?)</td>", semua[ke], re.S)
    return [" ".join(re.sub(r"<[^>]+>", " ", satu).split()) for satu in sel]


def test_tahun_tanpa_satu_pun_perkara_bukan_nol(client, masuk, beragam):
    """No book of 2015 is in: that is no year without disputes."""
    masuk(client, "analis")
    isi = teks(client.get("/statistik/"))
    assert _baris_tahun(isi, 2015) == ["–"] * 5
    assert _baris_tahun(isi, 2015, 1) == ["–"] * 4
    assert "belum ada data. Register belum memuat" in isi
    assert "masuk: 2014 10, 2015 belum ada data, 2016 2." in isi
    tersaring = teks(client.get("/statistik/?dari=2016&sampai=2016&jenis=KEP"))
    assert _baris_tahun(tersaring, 2016)[0] == "0"
    assert "belum ada data" not in tersaring


def test_jumlah_masuk_disebut_dengan_yang_digabung(client, masuk, beragam, db_session):
    masuk(client, "analis")
    assert "Masuk = selesai + dialihkan + belum selesai." in teks(client.get("/statistik/"))
    satu = sa.select(Perkara.id).where(Perkara.tahap == Tahap.SELESAI).limit(1).scalar_subquery()
    db_session.execute(sa.update(Perkara).where(Perkara.id == satu).values(hasil=Hasil.DIGABUNG))
    db_session.commit()
    isi = teks(client.get("/statistik/"))
    assert "Masuk = selesai + digabung + dialihkan + belum selesai." in isi
    masuk_, *bagian = map(int, _baris_tahun(isi, "Jumlah")[:5])
    assert masuk_ == sum(bagian)


def test_terbuka_tahun_berjalan_disebut_sampai_hari_ini(client, masuk, beragam, jam):
    jam.atur("2016-07-01")
    masuk(client, "analis")
    isi = teks(client.get("/statistik/"))
    assert _baris_tahun(isi, 2016, 1)[2] == "1 (sampai hari ini)"
    assert isi.count("(sampai hari ini)") == 1
    jam.atur("2017-01-02")
    masuk(client, "analis")
    assert "(sampai hari ini)" not in teks(client.get("/statistik/"))


def test_saringan_tinggal_di_alamat_dan_dapat_dilepas(client, masuk, beragam):
    masuk(client, "mediator")
    isi = teks(client.get("/statistik/?dari=2014&sampai=2014&jenis=KEP&kecamatan=Setu"))
    assert "1 masuk" in isi
    assert "Kepentingan" in isi
    assert "hapus saringan ini" in isi
    salah = teks(client.get("/statistik/?dari=2016&sampai=2014&jenis=TIDAKADA&ukuran=x&menurut=y"))
    assert "Tahun akhir tidak boleh mendahului tahun awal" in salah
    assert "Jenis utama “TIDAKADA” tidak ada di daftar pilihan, jadi tidak menyaring." in salah


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ("kecamatan=Cibitnug", "Kecamatan “Cibitnug” tidak ada di daftar"),
        ("kecamatan=Setu&jenis=PHKx", "Jenis utama “PHKx” tidak ada di daftar"),
        ("ukuran=selesaii", "Ukuran “selesaii” tidak ada di daftar"),
        ("dari=20222", "Dari tahun: Tulis tahun empat angka"),
        ("dari=2016&sampai=2014", "Sampai tahun: Tahun akhir tidak boleh mendahului"),
    ],
)
def test_saringan_yang_keliru_tidak_mengeluarkan_apa_pun(client, masuk, beragam, isi, kalimat):
    """Pages show the rest and say so; files are refused, and what was typed is kept."""
    masuk(client, "kabid")
    for halaman in ("/statistik/", "/statistik/silang", "/statistik/perkara"):
        assert kalimat in teks(client.get(f"{halaman}?{isi}"))
    for alamat in ("tahunan.csv", "tahunan.xlsx", "silang.xlsx", "perkara/ekspor"):
        ekspor = alamat == "perkara/ekspor"
        minta = client.post if ekspor else client.get
        jawaban = minta(
            f"/statistik/{alamat}", **{"data" if ekspor else "query_string": parse_qs(isi)}
        )
        assert jawaban.status_code == 303, alamat
        assert parse_qs(urlsplit(jawaban.location).query) == parse_qs(isi)
        assert "Perbaiki" in teks(client.get(jawaban.location))
    assert db.session.scalar(sa.select(sa.func.count()).select_from(EksporAngka)) == 0


def test_data_contoh_disebut_rekaan_di_setiap_halaman(client, masuk, buku_contoh):
    masuk(client, "kadis")
    for alamat in ("/statistik/", "/statistik/perkara?dari=2017&sampai=2017", "/perkara/register"):
        assert "rekaan" in teks(client.get(alamat))
    assert "rekaan" not in teks(client.get("/statistik/?dari=2022&sampai=2022"))


def test_unduhan(client, masuk, beragam, tmp_path):
    masuk(client, "analis")
    jawaban = client.get("/statistik/tahunan.csv?dari=2014&sampai=2015")
    assert jawaban.headers["Content-Disposition"].startswith("attachment")
    harap = [KEPALA, "2014,10,6,1,4,4,2,2,0,3", "2015,,,,,,,,,"]
    assert tanpa_saat(teks(jawaban)) == harap
    berkas = tmp_path / "a.xlsx"
    with client.get("/statistik/tahunan.xlsx?dari=2014&sampai=2015") as jawaban:
        berkas.write_bytes(jawaban.data)
    buku = CalamineWorkbook.from_path(berkas)
    assert buku.sheet_names[:2] == ["Keterangan", "Per tahun"]
    depan = buku.get_sheet_by_name("Keterangan").to_python()
    assert ["Tahun register", "2014 sampai 2015"] in depan
    assert any(baris[0] == "Definisi Selesai" for baris in depan)
    isi = [baris[:3] for baris in buku.get_sheet_by_name("Per tahun").to_python()]
    assert isi[0][0].startswith("Dihitung ")
    assert [2014, 10, 6] in isi
    assert isi[-1] == ["Jumlah", 10, 6]
    assert "Setu" in [baris[0] for baris in buku.get_sheet_by_name("Kecamatan").to_python()]


def jalankan(app, *argumen):
    hasil = CliRunner().invoke(stats, argumen, obj=ScriptInfo(create_app=lambda: app))
    return hasil.exit_code, hasil.output


def test_perintah_stats_yearly(app, beragam):
    kode, keluaran = jalankan(app, "yearly", "--from", "2014", "--to", "2016", "--format", "csv")
    assert (kode, tanpa_saat(keluaran)) == (
        0,
        [KEPALA, "2014,10,6,1,4,4,2,2,0,3", "2015,,,,,,,,,", "2016,2,1,0,1,1,0,1,0,1"],
    )
    assert jalankan(app, "yearly", "--from", "2016", "--to", "2014")[0] == 2


def test_satu_periode_dua_cara_menulisnya(app, beragam, jam):
    jam.atur("2017-02-10")
    muat_acuan()
    dua = jalankan(app, "--periode", "2014-s1"), jalankan(app, "--tahun", "2014", "--periode", "S1")
    assert dua[0] == dua[1]
    assert "2014-S1,perkara,,masuk,10" in dua[0][1]
    for salah in (
        ["--periode", "S1"],
        ["--periode", "2014-S3"],
        ["--tahun", "2014", "--periode", "x"],
    ):
        assert jalankan(app, *salah)[0] == 2


def test_perintah_menyebut_data_contoh(app, buku_contoh):
    muat_acuan()
    muat_bawaan()
    konteks = ScriptInfo(create_app=lambda: app)
    hasil = CliRunner().invoke(stats, ["yearly", "--from", "2017", "--to", "2022"], obj=konteks)
    assert [b.split()[:3] for b in hasil.stdout.splitlines()[1:7]] == [
        ["2017", "193", "187"],
        ["2018", "258", "234"],
        ["2019", "237", "225"],
        ["2020", "306", "286"],
        ["2021", "253", "230"],
        ["2022", "–", "–"],
    ]
    assert "invented" in hasil.stderr
    # A table for a machine stays one: what is said of it stands beside it.
    perintah = [
        (stats, ["yearly", "--from", "2017", "--to", "2021", "--format", "csv"]),
        (stats, ["--tahun", "2020"]),
        (indikator, ["--tahun", "2018"]),
    ]
    for perintah_ini, argumen in perintah:
        hasil = CliRunner().invoke(perintah_ini, argumen, obj=konteks)
        assert hasil.exit_code == 0, hasil.output
        assert "invented" in hasil.stderr
        assert "invented" not in hasil.stdout


def test_unduhan_dan_data_terbuka_menyebut_data_contoh(client, masuk, buku_contoh, jam):
    jam.atur("2026-02-10")
    muat_acuan()
    muat_bawaan()
    terbitkan()
    assert teks(client.get("/data-terbuka")).count(CONTOH) == 4
    katalog = client.get("/data-terbuka/katalog.json").json["himpunan"]
    assert [CONTOH in satu["catatan"] for satu in katalog] == [True] * 4
    assert client.get(katalog[0]["json"]).json["metadata"]["catatan"] == [CONTOH]
    masuk(client, "kabid")
    for alamat in (
        katalog[0]["csv"],
        "/statistik/umum.csv",
        "/statistik/tahunan.csv?dari=2017&sampai=2021",
        "/statistik/silang.xlsx?dari=2017&sampai=2021",
        "/statistik/ringkasan.csv?tahun=2020",
    ):
        with client.get(alamat) as jawaban:
            assert "-contoh." in jawaban.headers["Content-Disposition"], alamat
    for alamat, isi in (
        ("/statistik/perkara/ekspor", {"dari": "2017", "sampai": "2021"}),
        ("/perkara/buku-register/2020/ekspor", {}),
        ("/perkara/ekspor", {}),
    ):
        with client.post(alamat, data={**isi, "bentuk": "csv"}) as jawaban:
            assert "-contoh.csv" in jawaban.headers["Content-Disposition"], alamat
    with client.get("/statistik/tahunan.csv?dari=2022&sampai=2023") as jawaban:
        assert "contoh" not in jawaban.headers["Content-Disposition"]
