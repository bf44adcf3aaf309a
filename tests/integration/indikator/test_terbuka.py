"""Open data: what anybody may have, and what nobody may reckon from it."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

import pytest
import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.indikator.models import AngkaStatistik, AngkaSumber, DefinisiIndikator
from hi_cases.indikator.queries import terbitan
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.rules.terbuka import BUKAN_ORANG, HIMPUNAN
from hi_cases.indikator.services import hitung, statistik
from hi_cases.indikator.services.rencana import muat_bawaan
from hi_cases.indikator.services.terbitan import terbitkan
from hi_cases.perselisihan.models import Perkara
from tests.factories.buku_register import baris as baris_buku
from tests.factories.buku_register import buku
from tests.integration.indikator.conftest import masukkan
from tests.perangkat.acuan import muat_acuan

AMBANG = 5
METADATA = {
    "konsep", "definisi", "klasifikasi", "ukuran", "satuan", "produsen_data", "frekuensi",
    "rujukan_waktu", "diperbarui", "lisensi",
}  # fmt: skip


@pytest.fixture
def umum(beragam, client):
    """Somebody without an account; twelve cases of 2014 and 2016 stand in the register."""
    muat_acuan()
    muat_bawaan()
    terbitkan()
    return client


def baris(klien, kode: str) -> list[dict[str, str]]:
    """Return the rows of a set."""
    jawaban = klien.get(f"/data-terbuka/{kode}.csv")
    assert jawaban.status_code == 200
    return list(csv.DictReader(io.StringIO(jawaban.text)))


def test_himpunan_tanpa_angka_mengatakannya(app, client, jam) -> None:
    jam.atur("2018-03-02")
    muat_acuan()
    muat_bawaan()
    isi = client.get("/data-terbuka").text
    assert isi.count("Himpunan ini belum berisi angka") == len(HIMPUNAN)
    for satu in client.get("/data-terbuka/katalog.json").json["himpunan"]:
        assert "belum berisi angka" in " ".join(satu["catatan"])
        assert client.get(satu["json"]).json["data"] == []
    # The first document's first year is over: its figures are there, those of disputes are not.
    jam.atur("2019-03-02")
    terbitkan()
    assert client.get("/data-terbuka").text.count("belum berisi angka") == len(HIMPUNAN) - 1
    assert client.get("/data-terbuka/indikator-program.json").json["data"]


def test_dua_berkas_sebaris(umum) -> None:
    """The table of the page and the set say the same of each part, each in its own way."""
    tabel = csv.DictReader(io.StringIO(umum.get("/statistik/umum.csv").text))
    jenis = [b for b in tabel if b["menurut"] == "Jenis utama"]
    # Two of 2016 are too few: a number column holds numbers or nothing.
    assert {(b["perkara_masuk"], b["disamarkan"]) for b in jenis if b["tahun"] == "2016"} == {
        ("", "ya")
    }
    dari_set = baris(umum, "perselisihan-jenis")
    assert {b["disamarkan"] for b in dari_set} == {"ya", "tidak"}
    assert [(b["tahun"], b["jenis"], b["jumlah"], b["disamarkan"]) for b in dari_set] == [
        (b["tahun"], b["bagian"], b["perkara_masuk"], b["disamarkan"]) for b in jenis
    ]


def test_halaman_ringan_dan_tertaut(umum) -> None:
    jawaban = umum.get("/data-terbuka")
    assert jawaban.status_code == 200
    assert len(jawaban.data) < 60_000
    assert "<script" not in jawaban.text
    for kode in HIMPUNAN:
        assert f"/data-terbuka/{kode}.csv" in jawaban.text
    for kata in ("Konsep", "Definisi", "Klasifikasi", "Satuan", "Lisensi", "Belum ditetapkan"):
        assert kata in jawaban.text
    assert "/data-terbuka" in umum.get("/").text


@pytest.mark.parametrize(
    ("kode", "bagian"),
    [
        ("perselisihan-jenis", "jenis"),
        ("perselisihan-akhir", "cara_berakhir"),
        ("perselisihan-kecamatan", "kecamatan"),
    ],
)
def test_angka_kecil_tidak_dapat_dihitung_kembali(umum, kode, bagian) -> None:
    tahun = defaultdict(dict)
    for b in baris(umum, kode):
        tahun[b["tahun"]][b[bagian]] = int(b["jumlah"]) if b["jumlah"] else None
        assert (b["disamarkan"] == "ya") == (b["jumlah"] == "")
    assert set(tahun) == {"2014", "2016"}
    # Two cases of a year: not even how many.
    assert set(tahun["2016"].values()) == {None}
    for isi in tahun.values():
        jumlah = isi.pop("Jumlah")
        tampak = [n for n in isi.values() if n is not None]
        assert all(n == 0 or n >= AMBANG for n in tampak)
        tutup = len(isi) - len(tampak)
        if jumlah is not None and tutup:
            assert tutup >= 2
            assert jumlah - sum(tampak) >= AMBANG


def test_json_bermetadata_dan_sama_dengan_csv(umum) -> None:
    hitung.hitung([2025])
    terbitkan()
    katalog = umum.get("/data-terbuka/katalog.json").json["himpunan"]
    assert [s["kode"] for s in katalog] == list(HIMPUNAN)
    for satu in katalog:
        assert set(satu) >= METADATA
        isi = umum.get(satu["json"]).json
        tabel = baris(umum, satu["kode"])
        assert len(isi["data"]) == len(tabel) > 0
        assert set(isi["data"][0]) == set(tabel[0]) == {k["nama"] for k in satu["kolom"]}
    teks = umum.get("/data-terbuka/perselisihan-akhir.json").text
    assert "Siti Aminah" not in teks
    # Only years that are over, and no count of cases that is too small.
    indikator = umum.get("/data-terbuka/indikator-program.json").json["data"]
    assert max(b["tahun"] for b in indikator) < 2026
    perkara = [b for b in indikator if b["satuan"] in ("perkara", "orang") and b["realisasi"]]
    assert all(b["realisasi"] >= AMBANG for b in perkara)


@pytest.fixture
def dua_tahun(umum):
    """2020: four of each of three kinds, all settled alike; 2021: 11 agreements, 3 withdrawn, 2
    open."""
    jenis = ["Hak", "Kepentingan", "PHK"] * 4
    tutup = [{}] * 11 + [{"Penyelesaian": "Dicabut"}] * 3
    buka = [{"Penyelesaian": "proses", "Tgl_Selesai": ""}] * 2
    masukkan(
        "dua.xlsx",
        buku(
            *(
                baris_buku(i, 2020, Jenis_Perselisihan=satu, Tgl_Selesai="12/12/2020")
                for i, satu in enumerate(jenis, 1)
            ),
            *(
                baris_buku(i, 2021, **({"Tgl_Selesai": "12/12/2021"} | satu))
                for i, satu in enumerate(tutup + buka, 1)
            ),
        ),
    )
    hitung.hitung([2020, 2021])
    terbitkan()
    return umum


def test_jumlah_yang_ditutup_tidak_terbaca_dari_pembagian_lain(dua_tahun) -> None:
    """HAK, KEP, PHK are at most four: a total of twelve beside them would be four of each."""
    for kode in HIMPUNAN.keys() - {"indikator-program"}:
        isi = [b["jumlah"] for b in baris(dua_tahun, kode) if b["tahun"] == "2020"]
        assert isi
        assert set(isi) == {""}, kode
    isi = [b for b in dua_tahun.get("/statistik/umum.csv").text.splitlines() if b[:4] == "2020"]
    assert isi
    assert all(b.endswith(",,ya") for b in isi)


def test_angka_program_tidak_membuka_cara_berakhir(dua_tahun) -> None:
    akhir = {
        b["cara_berakhir"]: b["jumlah"]
        for b in baris(dua_tahun, "perselisihan-akhir")
        if b["tahun"] == "2021"
    }
    assert (akhir["Belum selesai"], akhir["Jumlah"]) == ("", "16")
    (satu,) = (
        b
        for b in baris(dua_tahun, "indikator-program")
        if (b["tahun"], b["kode_indikator"]) == ("2021", "perselisihan_perusahaan")
    )
    # 14 settled of 16 would be 2 still open.
    assert (satu["realisasi"], satu["capaian"], satu["disamarkan"]) == ("", "", "ya")


@pytest.mark.parametrize(
    ("kena", "semua", "tampak"),
    [(4, 7, None), (66, 69, None), (0, 3, None), (40, 70, 57.14), (40, 80, 50), (0, 80, 0)],
)
def test_persen_tidak_membuka_pembilang_kecil(umum, kena, semua, tampak) -> None:
    hitung.hitung([2025])
    db.session.execute(
        sa.update(AngkaSumber)
        .where(AngkaSumber.sumber == "pencegahan", AngkaSumber.periode == "2025")
        .values(kena=kena, semua=semua)
    )
    terbitkan()
    isi = umum.get("/data-terbuka/indikator-program.json").json
    satu = {b["kode_indikator"]: b for b in isi["data"] if b["tahun"] == 2025}["persen_pencegahan"]
    assert (satu["realisasi"], satu["disamarkan"]) == (
        tampak,
        "tidak" if tampak is not None else "ya",
    )
    # Whole numbers are written whole; what nobody entered is empty, and said so.
    assert tampak is None or repr(satu["realisasi"]) == repr(tampak)
    assert any("belum dimasukkan" in kata for kata in isi["metadata"]["catatan"])


def test_nama_yang_bukan_kecamatan_tidak_terbit(umum) -> None:
    db.session.execute(
        sa.update(Perkara).where(Perkara.kecamatan == "Setu").values(kecamatan="Siti di Setu")
    )
    db.session.execute(sa.delete(AngkaStatistik))
    terbitkan()
    jawaban = umum.get("/data-terbuka/perselisihan-kecamatan.csv")
    assert jawaban.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "Siti" not in jawaban.text
    assert "2014,Lainnya," in jawaban.text


def _akhir(klien, kode: str = "perselisihan-akhir") -> list[dict[str, str]]:
    return [b for b in baris(klien, kode) if b["tahun"] == "2021"]


def _akhiri(banyak: int) -> None:
    """End so many of the open cases of 2021, and let the night count."""
    milik = sa.select(Perkara.id).where(Perkara.tahun_register == 2021)
    buka = milik.where(Perkara.selesai_pada.is_(None)).limit(banyak)
    usai = sa.select(Perkara.hasil, Perkara.tahap).where(Perkara.selesai_pada.is_not(None))
    hasil, tahap = db.session.execute(usai.where(Perkara.tahun_register == 2021).limit(1)).one()
    db.session.execute(
        sa.update(Perkara)
        .where(Perkara.id.in_(db.session.scalars(buka).all()))
        .values(hasil=hasil, tahap=tahap, selesai_pada=clock.hari_ini())
    )
    statistik.hitung([2021], penuh=True)
    hitung.hitung([2021], penuh=True)
    terbitkan()


def test_dua_terbitan_tidak_membuka_satu_perkara(umum, jam) -> None:
    """What is fetched before and after one act is the same; so is it after a night, until as many
    moved as the threshold."""
    buka = {"Penyelesaian": "proses", "Tgl_Selesai": ""}
    isi = [{"Tgl_Selesai": "12/12/2021"}] * 57 + [buka] * 12
    isi += [{"Tgl_Selesai": "12/12/2021", "Penyelesaian": "Dicabut"}] * 8
    masukkan("tiga.xlsx", buku(*(baris_buku(i, 2021, **satu) for i, satu in enumerate(isi, 1))))
    statistik.hitung([2021])
    hitung.hitung([2021])
    terbitkan()
    awal, program = _akhir(umum), _akhir(umum, "indikator-program")
    assert {b["jumlah"] for b in awal} >= {"57", "12", "8", "77"}
    _akhiri(1)
    jam.atur("2026-12-30")
    terbitkan()
    assert _akhir(umum) == awal
    assert _akhir(umum, "indikator-program") == program
    _akhiri(4)
    assert {b["jumlah"] for b in _akhir(umum)} >= {"62", "7", "8", "77"}
    assert _akhir(umum, "indikator-program") != program
    # Two left open would be hidden by the eight withdrawn, which everybody has read already.
    awal = _akhir(umum)
    _akhiri(5)
    assert _akhir(umum) == awal
    jam.atur("2026-12-31")
    _akhiri(2)
    assert {b["jumlah"] for b in _akhir(umum)} >= {"69", "8", "77"}


def test_terbitan_pertama_tidak_menunggu_malam_yang_lain_menunggu(umum) -> None:
    masukkan("empat.xlsx", buku(*(baris_buku(i, 2019) for i in range(1, 13))))
    assert not [b for b in baris(umum, "perselisihan-jenis") if b["tahun"] == "2019"]
    assert terbitkan(baru_saja=True) == 1
    assert [b for b in baris(umum, "perselisihan-jenis") if b["tahun"] == "2019"]
    assert terbitkan(baru_saja=True) == terbitkan() == 0


@pytest.mark.parametrize("satuan", ["perkara", "Kasus", "dokumen"])
def test_sel_kecil_tidak_terbaca_dari_dua_indikator(beragam, client, monkeypatch, satuan) -> None:
    """20 registered and 18 settled would be two open, also where no split of the year is
    published; what a unit is called changes nothing."""
    muat_acuan()
    muat_bawaan()
    buka = {"Penyelesaian": "proses", "Tgl_Selesai": ""}
    isi = [{"Tgl_Selesai": "12/12/2021"}] * 18 + [buka] * 2
    masukkan("lima.xlsx", buku(*(baris_buku(i, 2021, **satu) for i, satu in enumerate(isi, 1))))
    d = DefinisiIndikator.kode_indikator == "rekomendasi_umk"
    db.session.execute(
        sa.update(DefinisiIndikator).where(d).values(sumber="perkara_masuk", satuan=satuan)
    )
    monkeypatch.setattr(terbitan, "pilahan", dict)
    hitung.hitung([2021])
    terbitkan()
    tampak = {b["kode_indikator"]: b["realisasi"] for b in _akhir(client, "indikator-program")}
    assert tampak["perselisihan_perusahaan"] == tampak["rekomendasi_umk"] == ""
    assert not BUKAN_ORANG - SUMBER.keys()


def test_dapat_disimpan_dan_ditanyakan_ulang(umum) -> None:
    for alamat in ("/data-terbuka/perselisihan-jenis.csv", "/data-terbuka/katalog.json"):
        jawaban = umum.get(alamat)
        assert "public" in jawaban.headers["Cache-Control"]
        assert "Set-Cookie" not in jawaban.headers
        lagi = umum.get(alamat, headers={"If-None-Match": jawaban.headers["ETag"]})
        assert lagi.status_code == 304
        assert lagi.data == b""
    assert umum.get("/data-terbuka/tidak-ada.csv").status_code == 404
    assert umum.get("/data-terbuka/tidak-ada.json").status_code == 404
