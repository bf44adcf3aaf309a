"""The counter intake: saved as typed, checked, taken in; nothing typed is ever lost."""

from __future__ import annotations

from io import BytesIO

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Tahap, Tindakan
from hi_cases.perusahaan.models import Perusahaan
from tests.integration.perselisihan_web.jalan import (
    DASAR,
    KELOMPOK,
    MEDIATOR,
    PETUGAS,
    Jalan,
    L,
    galat,
    pilihan,
    tersembunyi,
)

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def test_draf_tersimpan_seperti_diketik(jalan: Jalan) -> None:
    jawaban = jalan.simpan_isian(
        tanggal_masuk="31 Februari 2026",
        lanjut="nanti",
        **{"pihak-0-nama": "Siti <b>Aminah</b>", "tuntutan-0-jumlah": "sejuta"},
    )
    assert jawaban.location == f"/perkara/{jalan.id}"
    halaman = jalan.client.get(f"/perkara/{jalan.id}/isian").text
    assert 'value="31 Februari 2026"' in halaman
    assert 'value="sejuta"' in halaman
    assert 'value="Siti &lt;b&gt;Aminah&lt;/b&gt;"' in halaman
    assert "Tanggal masuk tidak terbaca" in halaman


def test_tombol_yang_sama_dua_kali_satu_draf(jalan: Jalan) -> None:
    jalan.sebagai(PETUGAS)
    isi = {**DASAR, "kunci": "kunci-formulir-yang-sama", "lanjut": "nanti"}
    pertama = jalan.client.post("/perkara/baru", data=isi)
    kedua = jalan.client.post("/perkara/baru", data=isi)
    assert pertama.location == kedua.location
    assert db.session.scalar(sa.select(sa.func.count(Perkara.id))) == 1


def test_kekurangan_disebut_dengan_tautan_ke_bidangnya(jalan: Jalan) -> None:
    jawaban = jalan.simpan_isian(
        jenis=[], **{"pihak-1-nama": "", "pihak-0-kuasa-0-nama": "Andi", "lanjut": "periksa"}
    )
    kembali = jalan.client.get(jawaban.location)
    assert kembali.location == f"/perkara/{jalan.id}/isian?periksa=1"
    halaman = jalan.client.get(kembali.location)
    (ringkasan,) = galat(halaman.text)
    assert "Pilih sedikitnya satu jenis perselisihan" in ringkasan
    assert "Isi sedikitnya satu termohon" in ringkasan
    assert 'href="#pihak-0-kuasa-0-nomor"' in halaman.text


def test_kecamatan_di_luar_daftar_ditolak_dan_ketikannya_tetap(jalan: Jalan) -> None:
    """The list of the page is no bar: what is posted may say anything."""
    jalan.simpan_isian(kecamatan="Siti di Setu")
    assert jalan.perkara.draf["kecamatan"] == "Siti di Setu"
    kembali = jalan.client.get(f"/perkara/{jalan.id}/isian/periksa")
    assert kembali.location == f"/perkara/{jalan.id}/isian?periksa=1"
    (ringkasan,) = galat(jalan.client.get(kembali.location).text)
    assert "“Siti di Setu” tidak ada dalam daftar kecamatan. Pilih dari daftar." in ringkasan
    jalan.client.post(f"/perkara/{jalan.id}/isian/periksa", data={"versi": jalan.perkara.versi})
    assert (jalan.perkara.tahap, jalan.perkara.kecamatan) == (Tahap.DRAF, None)


def test_tambah_baris_tanpa_javascript(jalan: Jalan) -> None:
    jalan.sebagai(PETUGAS)
    isi = {**DASAR, "_tambah": "tuntutan"}
    isi.pop("lanjut")
    jawaban = jalan.client.post("/perkara/baru", data=isi)
    assert jawaban.status_code == 200
    assert 'name="tuntutan-1-uraian"' in jawaban.text
    assert 'value="Siti Aminah"' in jawaban.text
    assert db.session.scalar(sa.select(sa.func.count(Perkara.id))) == 0


def test_perusahaan_mirip_ditawarkan_lalu_dikaitkan(jalan: Jalan) -> None:
    jalan.simpan_isian()
    jalan.daftarkan_perusahaan()
    assert db.session.scalar(sa.select(sa.func.count(Perusahaan.id))) == 1
    jalan.simpan_isian(**{"pihak-1-nama": "PT. Sinar Cikarang Abadi, Tbk"})
    alamat = f"/perkara/{jalan.id}/isian/perusahaan"
    halaman = jalan.client.get(alamat).text
    ada, *lain = pilihan(halaman, "pilihan")
    assert lain == ["baru", "nanti"]
    kosong = jalan.client.post(alamat, data={"versi": tersembunyi(halaman, "versi")})
    assert kosong.status_code == 422
    assert "Pilih perusahaan yang dimaksud" in kosong.text
    assert "sektor belum diisi" in halaman
    kirim = {"versi": tersembunyi(halaman, "versi"), "pilihan": ada, "sektor": "C"}
    jalan.client.post(alamat, data=kirim)
    jalan.terima_berkas()
    assert jalan.pihak("termohon").perusahaan_id == int(ada)
    assert db.session.get_one(Perusahaan, int(ada)).sektor == jalan.perkara.sektor == "C"
    assert db.session.scalar(sa.select(sa.func.count(Perusahaan.id))) == 1


def test_berkas_ikut_tersimpan_dan_tampak(jalan: Jalan) -> None:
    jawaban = jalan.simpan_isian(berkas_bipartit=(BytesIO(PNG), "risalah.png"))
    assert jawaban.status_code == 302
    nama = db.session.scalars(sa.select(Berkas.nama_asli)).all()
    assert nama == ["risalah.png"]
    assert "risalah.png" in jalan.client.get(f"/perkara/{jalan.id}/isian").text


def test_kelompok_dari_daftar_tempel(jalan: Jalan) -> None:
    jalan.masukkan(**KELOMPOK)
    assert len(jalan.anggota()) == 3
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "3 pekerja" in halaman
    assert "Dewi Lestari" in halaman


def test_data_perkara_yang_berakhir_tidak_dibuka(jalan: Jalan) -> None:
    jalan.masukkan()
    jalan.lakukan(L(Tindakan.TERUSKAN_PENGAWAS, PETUGAS))
    ditolak = jalan.client.get(f"/perkara/{jalan.id}/isian")
    assert ditolak.status_code == 409
    assert "tidak dapat dilakukan pada tahap" in ditolak.text


def test_mediator_lain_tidak_memperbaiki(jalan: Jalan) -> None:
    jalan.masukkan()
    jalan.sebagai(MEDIATOR)
    assert jalan.client.get(f"/perkara/{jalan.id}/isian").status_code == 403


def test_perbaiki_data_dengan_alasan(jalan: Jalan) -> None:
    jalan.masukkan()
    alamat = f"/perkara/{jalan.id}/isian"
    halaman = jalan.client.get(alamat).text
    assert "Perbaiki data perkara" in halaman
    isi = {
        **DASAR,
        "tanggal_masuk": jalan.hari.isoformat(),
        "versi": tersembunyi(halaman, "versi"),
        "pihak-0-id": tersembunyi(halaman, "pihak-0-id"),
        "pihak-1-id": tersembunyi(halaman, "pihak-1-id"),
        "pihak-1-perusahaan_id": tersembunyi(halaman, "pihak-1-perusahaan_id"),
        "pokok": "Pokok yang dibetulkan.",
    }
    tanpa = jalan.client.post(alamat, data=isi)
    assert tanpa.status_code == 422
    assert "Alasan pembetulan belum diisi" in tanpa.text
    assert "Pokok yang dibetulkan." in tanpa.text
    jawaban = jalan.client.post(alamat, data={**isi, "alasan": "Salah ketik."})
    assert jawaban.status_code == 302, galat(jawaban.text)
    assert jalan.perkara.pokok == "Pokok yang dibetulkan."
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Salah ketik." in halaman
    assert "Pokok masalah: dari “" in halaman
    assert "” menjadi “Pokok yang dibetulkan.”" in halaman


def test_simpan_berkali_kali_satu_baris_jejak(jalan: Jalan) -> None:
    assert jalan.simpan_isian().status_code == 302
    for ke in range(3):
        halaman = jalan.client.get(f"/perkara/{jalan.id}/isian").text
        versi = tersembunyi(halaman, "versi")
        isi = {**DASAR, "versi": versi, "pokok": f"Pokok {ke}.", "lanjut": "nanti"}
        assert jalan.client.post(f"/perkara/{jalan.id}/isian", data=isi).status_code == 302
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Isian disimpan 3 kali" in halaman
    assert halaman.count("Isian disimpan") == 1


def test_bipartit_gagal_menjadi_draf_yang_terisi(jalan: Jalan) -> None:
    jalan.buka_bipartit()
    jalan.lakukan(L(Tindakan.BIPARTIT_GAGAL, PETUGAS, 1, {"sebab": "penolakan"}))
    assert jalan.perkara.tahap is Tahap.DRAF
    halaman = jalan.client.get(f"/perkara/{jalan.id}/isian").text
    assert 'value="Siti Aminah"' in halaman
    assert "Upah lembur tidak dibayar" in halaman


def test_mediator_tidak_mencatat_di_loket(jalan: Jalan) -> None:
    jalan.sebagai(MEDIATOR)
    assert jalan.client.get("/perkara/baru").status_code == 403
    assert jalan.client.post("/perkara/baru", data=DASAR).status_code == 403
