"""The case page: answers of a group, deadlines and their pictures, the expiry, archive rows."""

from __future__ import annotations

import io
import re
from html import unescape

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan.models import JawabanAnggota, Perkara
from hi_cases.perselisihan.types import Sisi, Tindakan
from tests.factories.buku_register import baris, buku
from tests.integration.perselisihan_web.jalan import (
    KELOMPOK,
    MEDIATOR,
    PETUGAS,
    Jalan,
    L,
)
from tests.integration.perselisihan_web.skenario import ANJURAN, DI_MEDIATOR, MENOLAK, SETUJU
from tests.integration.perselisihan_web.test_isian import PNG
from workers.tasks.perselisihan import impor_register

T = Tindakan


def _teks(halaman: str) -> str:
    """The words of a page, single-spaced."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", halaman)))


def _perkara(jalan: Jalan, peran: str = MEDIATOR) -> str:
    jalan.sebagai(peran)
    return jalan.client.get(f"/perkara/{jalan.id}").text


def _kelompok_menjawab(jalan: Jalan) -> list[int]:
    jalan.masukkan(**KELOMPOK)
    for satu in ANJURAN:
        jalan.lakukan(satu)
    anggota = jalan.anggota()
    isi = {
        f"jawaban_anggota-{anggota[0]}": "setuju",
        f"jawaban_anggota-{anggota[1]}": "menolak",
    }
    jalan.lakukan(L(T.CATAT_JAWABAN, MEDIATOR, 2, isi, sisi=Sisi.PEMOHON))
    return anggota


def test_jawaban_kelompok_tampak_sebelum_perkara_berakhir(jalan: Jalan) -> None:
    _kelompok_menjawab(jalan)
    teks = _teks(_perkara(jalan))
    assert "1 setuju, 1 menolak, 1 belum menjawab dari 3 pekerja" in teks
    assert "Siti Aminah · setuju" in teks
    assert "Budi Santoso · menolak" in teks
    assert "Dewi Lestari · belum menjawab" in teks
    jalan.maju(25)
    jalan.lakukan(L(T.CATAT_DIANGGAP_MENOLAK, MEDIATOR, 0, sisi=Sisi.PEMOHON))
    teks = _teks(_perkara(jalan))
    assert "1 setuju, 1 menolak, 1 dianggap menolak dari 3 pekerja" in teks
    assert "Dewi Lestari · dianggap menolak" in teks


def _jawaban(jalan: Jalan) -> dict[int, tuple[str, str]]:
    baris_jawaban = db.session.scalars(sa.select(JawabanAnggota))
    return {s.anggota_id: (s.jawaban.value, s.dijawab_pada.isoformat()) for s in baris_jawaban}


def test_perbaiki_jawaban_terbuka_dengan_jawaban_kini(jalan: Jalan) -> None:
    satu, dua, _tiga = _kelompok_menjawab(jalan)
    jalan.sebagai(MEDIATOR)
    halaman = jalan.client.get(jalan.alamat(T.PERBAIKI_JAWABAN)).text
    terpilih = [t for t in re.findall(r"<input[^>]*>", halaman) if " checked" in t]
    nama = [re.search(r'id="([^"]+)"', t)[1] for t in terpilih if "jawaban_anggota" in t]
    assert nama == [f"jawaban_anggota-{satu}-setuju", f"jawaban_anggota-{dua}-menolak"]
    semula = _jawaban(jalan)
    isi = {f"jawaban_anggota-{satu}": "setuju", f"jawaban_anggota-{dua}": "setuju"}
    jalan.lakukan(L(T.PERBAIKI_JAWABAN, MEDIATOR, 3, isi, sisi=Sisi.PEMOHON))
    assert _jawaban(jalan) == {satu: semula[satu], dua: ("setuju", jalan.hari.isoformat())}


def test_satu_kata_memperbaiki_seluruh_kelompok(jalan: Jalan) -> None:
    satu, dua, tiga = _kelompok_menjawab(jalan)
    isi = {
        f"jawaban_anggota-{satu}": "setuju",
        f"jawaban_anggota-{dua}": "menolak",
        "jawaban": "menolak",
    }
    jalan.lakukan(L(T.PERBAIKI_JAWABAN, MEDIATOR, 1, isi, sisi=Sisi.PEMOHON))
    assert {nilai for nilai, _ in _jawaban(jalan).values()} == {"menolak"}
    assert set(_jawaban(jalan)) == {satu, dua, tiga}


def test_tenggat_berakhir_menyebut_alasannya(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in (*ANJURAN, L(T.CATAT_JAWABAN, MEDIATOR, 3, SETUJU)):
        jalan.lakukan(satu)
    jalan.lakukan(L(T.CATAT_DIANGGAP_MENOLAK, MEDIATOR, 25))
    usai = _perkara(jalan).split("Yang sudah berakhir", 1)[1].split("</details>", 1)[0]
    assert "Terlewat: dianggap menolak" in usai
    assert ">dibatalkan<" not in usai


def test_jejak_hitung_adalah_tenggat_panel(jalan: Jalan) -> None:
    jalan.masukkan()
    # A late first session: MED-30 falls due before ANJ-10, of which the panel speaks.
    for satu in (*DI_MEDIATOR, L(T.CATAT_SIDANG, MEDIATOR, 35, {"terlaksana": "y"})):
        jalan.lakukan(satu)
    halaman = _perkara(jalan)
    panel = halaman.split("kini-panel", 1)[1].split("</h2>", 1)[0]
    hari = re.search(r"paling lambat \w+, ([^.<]+)\.", panel)[1]
    judul = halaman.split('id="jejak-judul"', 1)[1].split("</h2>", 1)[0]
    assert f"+ 10 hari kerja = {hari}" in judul


def test_jejak_hitung_pihak_yang_diam(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in (*ANJURAN[:-1], L(T.CATAT_TERIMA_ANJURAN, MEDIATOR, 5, sisi=Sisi.TERMOHON)):
        jalan.lakukan(satu)
    jalan.lakukan(L(T.CATAT_JAWABAN, MEDIATOR, 1, SETUJU, sisi=Sisi.PEMOHON))
    jalan.maju(25)
    halaman = _perkara(jalan)
    assert "PT Sinar Cikarang Abadi tidak menjawab dalam waktunya" in halaman
    judul = halaman.split('id="jejak-judul"', 1)[1].split("</h2>", 1)[0]
    assert "22 April + 10 hari kerja" in judul


def test_daluwarsa_tetap_tampak_bagi_yang_dapat_menggugat(jalan: Jalan) -> None:
    jalan.masukkan(**KELOMPOK, jenis=["PHK"], alasan_phk="B1")
    for satu in ANJURAN_PHK:
        jalan.lakukan(satu)
    satu, dua, tiga = jalan.anggota()
    isi = {f"jawaban_anggota-{n}": "setuju" for n in (satu, dua)}
    isi[f"jawaban_anggota-{tiga}"] = "menolak"
    jalan.lakukan(L(T.CATAT_JAWABAN, MEDIATOR, 2, isi, sisi=Sisi.PEMOHON))
    jalan.lakukan(L(T.CATAT_JAWABAN, MEDIATOR, 0, SETUJU, sisi=Sisi.TERMOHON))
    jalan.lakukan(L(T.TUTUP_DITERIMA_SEBAGIAN, MEDIATOR, 1))
    assert "Gugatan PHK oleh pekerja paling lambat" in _perkara(jalan)


ANJURAN_PHK = (
    L(T.CATAT, PETUGAS),
    L(T.TAWARKAN, "kabid", 1),
    L(T.LIMPAHKAN, "kabid", 15),
    *ANJURAN[2:],
)


def test_daluwarsa_tidak_tampak_sesudah_sepakat(jalan: Jalan) -> None:
    jalan.masukkan(jenis=["PHK"], alasan_phk="B1")
    for satu in (*ANJURAN_PHK[:5], L(T.PB_MEDIASI, MEDIATOR, 1)):
        jalan.lakukan(satu)
    assert "Daluwarsa gugatan PHK" not in _perkara(jalan)


def test_arsip_terbuka_tanpa_panel_penanganan(jalan: Jalan, perekam) -> None:
    jalan.sebagai(PETUGAS)
    unggah = {"berkas": (io.BytesIO(buku(baris(1, Penyelesaian=""))), "buku 2014.xlsx")}
    halaman = jalan.client.post("/perkara/register/impor", data=unggah).location
    jalan.client.post(f"{halaman}/jalankan")
    impor_register(*perekam.terkirim[-1][1])
    jalan.id = db.session.scalars(sa.select(Perkara.id)).one()
    isi = _perkara(jalan, PETUGAS).split("<main", 1)[1]
    assert jalan.perkara.tahap.value != "selesai"
    assert "arsip register" in isi.split("kini-panel", 1)[1]
    assert "belum mencatat" not in isi
    assert "btn-primary" not in isi
    for aksi in (T.CATAT_PANGGILAN, T.CATAT_SIDANG, T.TERIMA_PELIMPAHAN):
        assert f"/tindakan/{aksi.value}" not in isi
    ditolak = jalan.client.get(jalan.alamat(T.CATAT_PANGGILAN))
    assert ditolak.status_code == 409
    assert "Perkara ini dari arsip register" in ditolak.text


def test_cetakan_tanpa_tombol(jalan: Jalan) -> None:
    jalan.masukkan(berkas_bipartit=(io.BytesIO(PNG), "risalah.png"))
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    isi = _perkara(jalan, MEDIATOR).split("<main", 1)[1]
    for tautan in re.findall(r"<a [^>]*>(?:Batalkan|Cetak|Baca barisnya)", isi):
        assert "bukan-cetak" in tautan
    assert isi.count('class="deret-tombol') == isi.count("deret-tombol")


def test_menolak_semua_tetap_menyebut_menolak(jalan: Jalan) -> None:
    jalan.masukkan(**KELOMPOK)
    for satu in ANJURAN:
        jalan.lakukan(satu)
    jalan.lakukan(L(T.CATAT_JAWABAN, MEDIATOR, 1, MENOLAK, sisi=Sisi.PEMOHON))
    assert "; 3 menolak dari 3 pekerja" in _teks(_perkara(jalan))
