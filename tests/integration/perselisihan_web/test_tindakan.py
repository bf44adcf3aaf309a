"""The page of an act: refusals say why and keep what was typed; twice does no harm."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan.models import PeristiwaPerkara, Sidang
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan_web.jalan import KABID, MEDIATOR, PETUGAS, Jalan, L, galat
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR, SIDANG

T = Tindakan


def _di(jalan: Jalan, langkah: tuple[L, ...]) -> None:
    jalan.masukkan()
    for satu in langkah:
        jalan.lakukan(satu)


def test_kode_yang_tidak_ada(jalan: Jalan) -> None:
    jalan.masukkan()
    assert jalan.client.get(f"/perkara/{jalan.id}/tindakan/hapus_saja").status_code == 404
    assert jalan.client.get("/perkara/999999/tindakan/catat").status_code == 404


def test_bukan_wewenang(jalan: Jalan) -> None:
    jalan.masukkan()
    jalan.lakukan(L(T.CATAT, PETUGAS))
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get(jalan.alamat(T.LIMPAHKAN))
    assert halaman.status_code == 403
    assert "Tindakan ini dilakukan oleh kepala bidang." in halaman.text
    assert jalan.client.post(jalan.alamat(T.LIMPAHKAN), data={}).status_code == 403


def test_mediator_lain_tidak_memimpin(jalan: Jalan) -> None:
    _di(jalan, DI_MEDIATOR)
    jalan.sebagai("mediator2")
    halaman = jalan.client.get(jalan.alamat(T.CATAT_SIDANG))
    assert halaman.status_code == 403
    assert "mediator yang memimpin perkara ini" in halaman.text


def test_belum_boleh_menurut_hukum(jalan: Jalan) -> None:
    _di(jalan, SIDANG)
    jalan.sebagai(MEDIATOR)
    halaman = jalan.client.get(jalan.alamat(T.HAPUS_DARI_REGISTER))
    assert halaman.status_code == 409
    assert "Pemohon baru 0 dari 3 kali" in halaman.text
    salah_tahap = jalan.client.get(jalan.alamat(T.CATAT_JAWABAN))
    assert salah_tahap.status_code == 409
    assert "tidak dapat dilakukan pada tahap mediasi" in salah_tahap.text


def test_isian_kurang_disebut_sekaligus_dan_ketikan_tetap(jalan: Jalan) -> None:
    _di(jalan, DI_MEDIATOR)
    jalan.sebagai(MEDIATOR)
    isi = {"versi": str(jalan.perkara.versi), "tanggal": "1/1/2099", "tempat": "Ruang <2>"}
    jawaban = jalan.client.post(jalan.alamat(T.CATAT_SIDANG), data=isi)
    assert jawaban.status_code == 422
    (ringkasan,) = galat(jawaban.text)
    assert "Ada 2 hal" in ringkasan
    assert "Tanggal sidang tidak boleh setelah hari ini. Anda menulis 1 Januari 2099" in ringkasan
    assert "Ringkasan sidang belum diisi" in ringkasan
    assert 'value="Ruang &lt;2&gt;"' in jawaban.text
    assert 'value="1/1/2099"' in jawaban.text


def test_dua_kali_tekan_satu_sidang(jalan: Jalan) -> None:
    _di(jalan, DI_MEDIATOR)
    jalan.sebagai(MEDIATOR)
    isi = jalan.isian(L(T.CATAT_SIDANG, MEDIATOR, 0, {"terlaksana": "y"}))
    assert jalan.client.post(jalan.alamat(T.CATAT_SIDANG), data=isi).status_code == 302
    kedua = jalan.client.post(jalan.alamat(T.CATAT_SIDANG), data=isi)
    assert kedua.status_code == 422
    assert "Perkara ini berubah sejak Anda membuka halaman ini" in kedua.text
    jumlah = sa.select(sa.func.count(Sidang.id)).where(Sidang.perkara_id == jalan.id)
    assert db.session.scalar(jumlah) == 1


def test_dua_kali_tekan_setelah_pindah_tahap(jalan: Jalan) -> None:
    _di(jalan, SIDANG)
    jalan.sebagai(MEDIATOR)
    isi = jalan.isian(L(T.PB_MEDIASI, MEDIATOR, 0, {"isi": "Upah lembur dibayar 15 Mei 2026."}))
    assert jalan.client.post(jalan.alamat(T.PB_MEDIASI), data=isi).status_code == 302
    kedua = jalan.client.post(jalan.alamat(T.PB_MEDIASI), data=isi)
    assert kedua.status_code == 409
    assert "Isian Anda belum disimpan" in kedua.text
    assert "Upah lembur dibayar 15 Mei 2026." in kedua.text


def test_halaman_menyebut_akibat_dan_dasar(jalan: Jalan) -> None:
    _di(jalan, DI_MEDIATOR)
    jalan.sebagai(MEDIATOR)
    halaman = jalan.client.get(jalan.alamat(T.CATAT_SIDANG)).text
    assert "Perkara pindah ke tahap mediasi" in halaman
    assert "anjuran tertulis disampaikan, 10 hari kerja (ANJ-10)" in halaman
    assert "Permenaker 17/2014 Ps. 13 ayat (1) huruf b-d" in halaman
    pelimpahan = jalan.client.get(jalan.alamat(T.NYATAKAN_BENTURAN))
    assert pelimpahan.status_code == 200


def test_menutup_menulis_jejak_satu_kali(jalan: Jalan) -> None:
    jalan.masukkan()
    jalan.lakukan(L(T.CATAT, PETUGAS))
    jalan.lakukan(L(T.CABUT, PETUGAS))
    stmt = sa.select(PeristiwaPerkara).where(
        PeristiwaPerkara.perkara_id == jalan.id, PeristiwaPerkara.tindakan == T.CABUT.value
    )
    assert len(db.session.scalars(stmt).all()) == 1
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Catat pencabutan" in halaman
    jalan.sebagai(KABID)
    assert "Buka kembali perkara" in jalan.client.get(f"/perkara/{jalan.id}").text
