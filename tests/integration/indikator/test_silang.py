"""The cross-table: a cell is as many cases as its list has; it is kept and sent as an address."""

from __future__ import annotations

import html
import io
import itertools
import re

import pytest
from python_calamine import CalamineWorkbook

from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan
from hi_cases.indikator import queries
from hi_cases.indikator.queries.silang import silang
from hi_cases.indikator.queries.simpanan import milik
from hi_cases.indikator.queries.tahunan import hitung_sumbu
from hi_cases.indikator.services import simpanan
from hi_cases.indikator.types import TAHUN, TANPA, Saringan, Sumbu, Ukuran
from hi_cases.perselisihan.models import Pihak
from hi_cases.perselisihan.types import Asal, BuktiBipartit, Hasil, JenisPihak, Sisi, Tahap
from hi_cases.perusahaan.types import VersiKbli
from tests.integration.indikator import tahun_karangan
from tests.integration.indikator.karangan_dasar import hari, tambah
from tests.integration.indikator.tahun_karangan import perkara

SEMUA = Saringan(2014, 2016)


def test_setiap_sel_sebanyak_daftarnya(beragam) -> None:
    sumbu = (TAHUN, *Sumbu)
    for baris, kolom in itertools.product(sumbu, sumbu):
        t = silang(SISTEM, SEMUA, baris, kolom)
        assert t.jumlah == 12
        assert sum(t.jumlah_baris(nilai) for nilai, _ in t.baris) == t.jumlah
        assert sum(t.jumlah_kolom(nilai) for nilai, _ in t.kolom) == t.jumlah
    for kolom in (TAHUN, Sumbu.BULAN, Sumbu.HASIL, Sumbu.SEKTOR):
        t = silang(SISTEM, SEMUA, Sumbu.JENIS, kolom)
        for (b, k), n in t.angka.items():
            assert queries.perkara_terhitung(SISTEM, t.saring(b, k)).total == n
        for nilai, _ in t.kolom:
            milik_kolom = t.saring(kolom=nilai)
            assert queries.perkara_terhitung(SISTEM, milik_kolom).total == t.jumlah_kolom(nilai)


def test_ukuran_dan_saringan(beragam) -> None:
    pb = silang(SISTEM, Saringan(2014, 2014, ukuran=Ukuran.PB), Sumbu.HASIL, TAHUN)
    assert pb.jumlah == 3
    # Years stand in their order, kinds by how many they are.
    semua = silang(SISTEM, SEMUA, TAHUN, Sumbu.JENIS)
    assert [nilai for nilai, _ in semua.baris] == ["2014", "2016"]
    assert semua.kolom[0] == ("PHK", "PHK")
    sempit = silang(SISTEM, Saringan(2014, 2016, {Sumbu.SEKTOR: ("F",)}), TAHUN, Sumbu.JENIS)
    assert sempit.angka == {("2014", "KEP"): 1}
    satu_sumbu = silang(SISTEM, SEMUA, Sumbu.JENIS, Sumbu.JENIS)
    assert all(b == k for b, k in satu_sumbu.angka)
    with pytest.raises(TidakBerizin):
        silang(Pelaku(9, "Admin", frozenset({Peran.ADMIN})), SEMUA, TAHUN, TAHUN)


def test_halaman_dan_bukunya(client, masuk, beragam) -> None:
    masuk(client, "analis")
    alamat = "/statistik/silang?baris=jenis&kolom=tahun&dari=2014&sampai=2016"
    isi = client.get(alamat).text
    assert "Masuk menurut jenis utama dan tahun" in isi
    assert "tidak dikenal" not in isi
    salah = client.get("/statistik/silang?baris=salah").text
    assert "Baris “salah” tidak dikenal. Yang tampil menurut jenis utama." in salah
    assert "valid" not in salah
    sama = client.get(alamat.replace("kolom=tahun", "kolom=jenis")).text
    assert "Baris dan kolom sama-sama jenis utama" in sama
    assert "Dihitung langsung dari barisnya" in isi
    assert client.get("/statistik/silang.xlsx?baris=salah").status_code == 303
    assert '<option selected value="jenis">' in salah
    tautan = re.findall(r'href="(/statistik/perkara\?[^"]+)">([\d.]+)<', isi)
    assert len(tautan) > 5
    for tujuan, angka in tautan:
        daftar = client.get(html.unescape(tujuan)).text
        assert daftar.count('class="nomor"') == int(angka)
    with client.get(alamat.replace("silang?", "silang.xlsx?")) as jawab:
        buku = CalamineWorkbook.from_filelike(io.BytesIO(jawab.data))
    baris = buku.get_sheet_by_index(1).to_python()
    assert baris[-1] == ["Jumlah", 10.0, 2.0, 12.0]
    for buruk in ("baris=x&kolom=y&ukuran=z", "dari=2016&sampai=2014", "jenis=tidak", "bulan=99"):
        assert client.get(f"/statistik/silang?{buruk}").status_code == 200


def test_disimpan_dibuka_lagi_dan_dihapus(client, masuk, beragam, pengguna) -> None:
    saya = masuk(client, "kadis")
    isi = {"nama": " Menurut  bulan ", "pertanyaan": "baris=bulan&kolom=jenis&x=<b>&jenis=PHK"}
    jawab = client.post("/statistik/silang/simpan", data=isi)
    assert jawab.location.endswith("?baris=bulan&kolom=jenis&x=%3Cb%3E&jenis=PHK")
    assert client.post("/statistik/silang/simpan", data=isi).status_code == 303
    (satu,) = milik(saya.pelaku)
    nomor = satu.id
    assert satu.nama == "Menurut bulan"
    halaman = client.get(jawab.location).text
    assert "Menurut bulan</a>" in halaman
    kosong = client.post("/statistik/silang/simpan", data=isi | {"nama": " "})
    assert "Tulis nama tabelnya" in client.get(kosong.location).text
    # Longer as a link than as it was sent: the server would not take that link any more.
    panjang = client.post(
        "/statistik/silang/simpan", data={"nama": "P", "pertanyaan": "a=" + "/" * 3900}
    )
    assert len(panjang.location) < 4100
    assert "Saringannya terlalu panjang" in client.get(panjang.location).text
    lain = pengguna("mediator").pelaku
    assert not milik(lain)
    with pytest.raises(TidakDitemukan):
        simpanan.hapus(lain, nomor)
    assert client.post(f"/statistik/silang/{nomor}/hapus").status_code == 303
    assert client.post(f"/statistik/silang/{nomor}/hapus").status_code == 404
    assert not milik(saya.pelaku)


def test_paling_banyak_sekian(db_session, pengguna) -> None:
    saya = pengguna("analis").pelaku
    for ke in range(simpanan.BANYAK):
        simpanan.simpan(saya, f"Tabel {ke}", "")
    simpanan.simpan(saya, "Tabel 0", "baris=bulan")
    with pytest.raises(DataTidakSah):
        simpanan.simpan(saya, "Satu lagi", "")


def test_pengusaha_dari_register_perusahaan(db_session) -> None:
    kbli = {"sektor_versi": VersiKbli.KBLI_2020}
    isi = [
        tahun_karangan.perusahaan("Nanti", kawasan="Jababeka", sektor="C", **kbli),
        tahun_karangan.perusahaan("Dulu", kawasan="MM2100", sektor="F", **kbli),
    ]
    sistem = {
        "asal": Asal.SISTEM,
        "tahap": Tahap.DICATAT,
        "bukti_bipartit": BuktiBipartit.RISALAH,
    }
    baru = perkara("1/2025", 2025, hari(3, 3), **sistem)
    bersektor = perkara("2/2025", 2025, hari(3, 3), sektor="G", **sistem)
    lama = perkara("3/2025", 2025, hari(3, 3), hasil=Hasil.PB_MEDIASI)
    for satu in (baru, bersektor, lama):
        # The first in the order of the parties counts, not the first that was entered; one that is
        # not in the register of companies is passed over, and a worker's company is no employer's.
        for urutan, jenis, pt in (
            (3, JenisPihak.PENGUSAHA, isi[0]),
            (2, JenisPihak.PENGUSAHA, isi[1]),
            (1, JenisPihak.PENGUSAHA, None),
            (0, JenisPihak.PEKERJA, isi[0]),
        ):
            ikut = {"nama": "X", "sisi": Sisi.TERMOHON, "perusahaan_id": pt and pt.id}
            tambah(Pihak(perkara_id=satu.id, urutan=urutan, jenis=jenis, **ikut))
    semua = Saringan(2025, 2025)
    for sumbu, harap in (
        (Sumbu.KAWASAN, {"MM2100": {baru.id, bersektor.id}, TANPA: {lama.id}}),
        (Sumbu.SEKTOR, {"F": {baru.id}, "G": {bersektor.id}, TANPA: {lama.id}}),
    ):
        t = silang(SISTEM, semua, sumbu, TAHUN)
        assert t.angka == {(nilai, "2025"): len(isi) for nilai, isi in harap.items()}
        assert {n: b[2025][Ukuran.MASUK] for n, b in hitung_sumbu(semua, sumbu).items()} == {
            nilai: len(isi) for nilai, isi in harap.items()
        }
        for nilai, isi_sel in harap.items():
            daftar = queries.perkara_terhitung(SISTEM, t.saring(nilai, "2025"))
            assert {p.id for p in daftar.baris} == isi_sel
