"""Filing online: page by page, kept at each step, once however often it is sent."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan.models import AksesPihak, Perkara
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, Saluran, Sisi, Tahap
from tests.integration.pihak_luar.pengaju import ISI, PEMOHON, Pengaju, foto, galat, nilai


def _berkas(jenis: str, id: int) -> list[Berkas]:
    stmt = sa.select(Berkas).filter_by(rujukan_jenis=jenis, rujukan_id=id)
    return list(db.session.scalars(stmt.order_by(Berkas.id)))


def _jumlah_perkara() -> int:
    return db.session.scalar(sa.select(sa.func.count()).select_from(Perkara)) or 0


def test_pekerja_mengajukan_sampai_tanda_terima(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja", nama="Siti Aminah")
    pengaju.mulai(arah="?jenis=HAK&lokasi=satu_kabupaten")
    assert pengaju.draf["jenis"] == ["HAK"]
    assert pengaju.draf["pihak"][0]["nama"] == "Siti Aminah"
    pengaju.isi_semua()
    pengaju.kirim("berkas", {"berkas_lain": [foto(), foto("dua.jpg", 50)]})
    jawaban = pengaju.ajukan()
    assert jawaban.location == pengaju.alamat("tanda-terima")
    perkara = pengaju.perkara
    assert perkara.tahap is Tahap.BERKAS_DITERIMA
    assert perkara.saluran is Saluran.DARING
    assert perkara.masuk == date(2026, 4, 6)
    assert perkara.diajukan_pada == clock.sekarang()
    assert perkara.jenis == {Jenis.HAK}
    assert perkara.bukti_bipartit is BuktiBipartit.RISALAH
    assert perkara.bukti_bipartit_tanggal == date(2026, 3, 16)
    assert perkara.riwayat_bipartit == [
        {"tanggal": "2026-03-16", "hasil": "buntu", "keterangan": ""}
    ]
    assert perkara.total_tuntutan == 12_500_000
    pemohon = next(s for s in perkara.pihak if s.sisi is Sisi.PEMOHON)
    assert len(_berkas("pihak", pemohon.id)) == 2
    assert _berkas("perkara", perkara.id) == []
    akses = db.session.scalars(sa.select(AksesPihak)).one()
    assert (akses.pihak_id, akses.penuh) == (pemohon.id, True)
    tanda = pengaju.client.get(jawaban.location).text
    assert f"Berkas {perkara.id}" in tanda
    assert "Kode lacak" in tanda
    assert "7 hari kerja" in tanda


def test_halaman_menyebut_langkah_dan_jam_tersimpan(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    assert "langkah 1 dari 7" in pengaju.client.get(pengaju.alamat("pemohon")).text
    pengaju.jam.atur("2026-04-06T11:05:00+07:00")
    pengaju.isi("pemohon")
    assert "tersimpan 11.05" in pengaju.client.get(pengaju.alamat("cerita")).text


def test_isian_yang_keliru_tersimpan_seperti_diketik(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    jawaban = pengaju.kirim("pemohon", {"nama": "Siti", "alamat": "", "surel": "", "telepon": ""})
    assert jawaban.status_code == 422
    assert "Alamat belum diisi" in galat(jawaban.text)
    assert pengaju.draf["pihak"][0]["nama"] == "Siti"
    jawaban = pengaju.kirim(
        "tuntutan", {"tuntutan-0-uraian": "Pesangon", "tuntutan-0-jumlah": "12,5 juta"}
    )
    assert jawaban.status_code == 422
    assert "Anda menulis “12,5 juta”" in galat(jawaban.text)
    lagi = pengaju.client.get(pengaju.alamat("tuntutan")).text
    assert 'value="12,5 juta"' in lagi
    assert 'value="Pesangon"' in lagi


def test_tanggal_perundingan_tidak_boleh_sesudah_hari_ini(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    jawaban = pengaju.kirim("bipartit", {"riwayat_bipartit-0-tanggal": "12 Maret 2027"})
    assert jawaban.status_code == 422
    assert "tidak boleh setelah hari ini. Anda menulis 12 Maret 2027" in galat(jawaban.text)


def test_simpan_dan_lanjutkan_nanti_selalu_menyimpan(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    isi = {"riwayat_bipartit-0-tanggal": "entah kapan", "berkas_bipartit": [foto()]}
    jawaban = pengaju.kirim("bipartit", isi, lanjut="nanti")
    assert jawaban.location == "/saya"
    assert pengaju.draf["riwayat_bipartit"][0]["tanggal"] == "entah kapan"
    assert len(_berkas("perkara", pengaju.id)) == 1


def test_berkas_yang_ditolak_dikatakan_juga_bila_lanjut_nanti(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    buruk = (foto()[0].__class__(b"bukan gambar"), "slip.jpg")
    jawaban = pengaju.kirim("berkas", {"berkas_lain": [foto(), buruk]}, lanjut="nanti")
    assert jawaban.status_code == 422
    assert "slip.jpg" in galat(jawaban.text)
    assert len(_berkas("perkara", pengaju.id)) == 1


def test_isian_dan_dua_foto_selamat_dari_sesi_yang_berakhir(pengaju: Pengaju) -> None:
    akun = pengaju.sebagai("pekerja")
    pengaju.mulai()
    halaman = pengaju.client.get(pengaju.alamat("berkas")).text
    cerita = pengaju.client.get(pengaju.alamat("cerita")).text
    pengaju.jam.atur("2026-04-06T23:30:00+07:00")
    data = {"sidik": nilai(cerita, "sidik"), "pokok": "Tidak boleh hilang.", "lanjut": "lanjut"}
    jawaban = pengaju.client.post(pengaju.alamat("cerita"), data=data)
    assert "/login" in jawaban.location
    pengaju.masuk(pengaju.client, akun)
    kembali = _tujuan(jawaban.location)
    halaman_isian = pengaju.client.get(kembali).text
    assert "Tidak boleh hilang." in halaman_isian
    data = {"sidik": nilai(halaman_isian, "sidik"), "pokok": "Tidak boleh hilang."}
    assert pengaju.client.post(pengaju.alamat("cerita"), data=data).status_code == 302
    assert pengaju.draf["pokok"] == "Tidak boleh hilang."

    pengaju.jam.atur("2026-04-07T13:00:00+07:00")
    data = {"sidik": nilai(halaman, "sidik"), "berkas_lain": [foto(), foto("dua.jpg", 50)]}
    jawaban = pengaju.client.post(pengaju.alamat("berkas"), data=data)
    pengaju.masuk(pengaju.client, akun)
    halaman = pengaju.client.get(_tujuan(jawaban.location)).text
    assert "slip.jpg" in halaman
    assert "dua.jpg" in halaman
    token = [satu for satu in _semua(halaman, "berkas_lain") if satu]
    data = {"sidik": nilai(halaman, "sidik"), "berkas_lain": token}
    assert pengaju.client.post(pengaju.alamat("berkas"), data=data).status_code == 302
    assert [satu.nama_asli for satu in _berkas("perkara", pengaju.id)] == ["slip.jpg", "dua.jpg"]


def _tujuan(lokasi: str) -> str:
    from urllib.parse import parse_qs, urlsplit

    return parse_qs(urlsplit(lokasi).query)["next"][0]


def _semua(halaman: str, nama: str) -> list[str]:
    import re

    return re.findall(rf'<input type="hidden" name="{nama}" value="([^"]*)"', halaman)


def test_kirim_dua_kali_satu_akibat(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    halaman = pengaju.client.get("/ajukan").text
    isi = {"pengaju": "pekerja", "kunci": nilai(halaman, "kunci")}
    sebelum = _jumlah_perkara()
    tujuan = {pengaju.client.post("/ajukan", data=isi).location for _ in range(2)}
    assert len(tujuan) == 1
    assert _jumlah_perkara() == sebelum + 1
    pengaju.id = int(tujuan.pop().split("/")[2])
    halaman = pengaju.client.get(pengaju.alamat("berkas")).text
    for _ in range(2):
        data = {"sidik": nilai(halaman, "sidik"), "berkas_lain": [foto()]}
        assert pengaju.client.post(pengaju.alamat("berkas"), data=data).status_code == 302
    assert len(_berkas("perkara", pengaju.id)) == 1
    halaman = pengaju.client.get(pengaju.alamat("cerita")).text
    data = {"sidik": nilai(halaman, "sidik"), "pokok": "Sama."}
    assert {pengaju.client.post(pengaju.alamat("cerita"), data=data).status_code for _ in "ab"} == {
        302
    }
    pengaju.isi_semua()
    halaman = pengaju.client.get(pengaju.alamat("periksa")).text
    data = {"versi": nilai(halaman, "versi"), "benar": "y"}
    jawaban = [pengaju.client.post(pengaju.alamat("periksa"), data=data) for _ in range(2)]
    assert {satu.status_code for satu in jawaban} == {302}
    assert len(db.session.scalars(sa.select(AksesPihak)).all()) == 1


def test_tab_lain_tidak_menimpa_tanpa_ditanya(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    lama = nilai(pengaju.client.get(pengaju.alamat("cerita")).text, "sidik")
    pengaju.kirim("cerita", {"pokok": "Dari ponsel."})
    jawaban = pengaju.client.post(pengaju.alamat("cerita"), data={"sidik": lama, "pokok": "Lain."})
    assert jawaban.status_code == 422
    assert "tab atau perangkat lain" in galat(jawaban.text)
    assert "Lain." in jawaban.text
    assert pengaju.draf["pokok"] == "Dari ponsel."
    data = {"sidik": nilai(jawaban.text, "sidik"), "pokok": "Lain."}
    assert pengaju.client.post(pengaju.alamat("cerita"), data=data).status_code == 302
    assert pengaju.draf["pokok"] == "Lain."


def test_halaman_yang_berbeda_di_dua_tab_sama_sama_tersimpan(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    satu = nilai(pengaju.client.get(pengaju.alamat("cerita")).text, "sidik")
    pengaju.isi("tuntutan")
    data = {"sidik": satu, "pokok": "Dari tab pertama."}
    assert pengaju.client.post(pengaju.alamat("cerita"), data=data).status_code == 302
    assert pengaju.draf["tuntutan"][0]["uraian"] == "Upah lembur"


def test_yang_belum_lengkap_disebut_dan_tidak_dapat_dikirim(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.isi_semua("pemohon", "jenis")
    halaman = pengaju.client.get(pengaju.alamat("periksa")).text
    assert "Nama perusahaan belum diisi" in halaman
    assert f"{pengaju.alamat('pihak-lain')}?kembali=periksa#nama" in halaman
    assert pengaju.ajukan().status_code == 422
    assert pengaju.perkara.tahap is Tahap.DRAF
    jawaban = pengaju.kirim("pihak-lain", ISI["pihak-lain"])
    assert jawaban.location == pengaju.alamat("jenis")


def test_tanpa_bukti_bipartit_tetap_dapat_diajukan_dengan_peringatan(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.isi_semua()
    pengaju.kirim("bipartit", {"bukti_bipartit": "belum"})
    assert "Bukti perundingan belum ada" in pengaju.client.get(pengaju.alamat("periksa")).text
    assert pengaju.ajukan().status_code == 302
    assert pengaju.perkara.bukti_bipartit is None


def test_tanpa_tanda_benar_tidak_dikirim(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.isi_semua()
    versi = nilai(pengaju.client.get(pengaju.alamat("periksa")).text, "versi")
    jawaban = pengaju.client.post(pengaju.alamat("periksa"), data={"versi": versi})
    assert jawaban.status_code == 422
    assert pengaju.perkara.tahap is Tahap.DRAF


@pytest.mark.parametrize("peran", ["pekerja", "serikat", "perusahaan", "kuasa"])
def test_draf_orang_lain_tidak_ada(pengaju: Pengaju, peran: str) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.sebagai(peran)
    for langkah in ("pemohon", "periksa", "tanda-terima"):
        assert pengaju.client.get(pengaju.alamat(langkah)).status_code == 404
    assert pengaju.client.post(pengaju.alamat("cerita"), data={"pokok": "x"}).status_code == 404
    assert pengaju.client.post(pengaju.alamat("periksa"), data={"benar": "y"}).status_code == 404


def test_dinas_tidak_melihat_draf_dan_tidak_mengisi_di_sini(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.sebagai("petugas")
    assert pengaju.client.get(f"/perkara/{pengaju.id}").status_code == 404
    assert pengaju.client.get("/ajukan").status_code == 403
    assert pengaju.client.get(pengaju.alamat("pemohon")).status_code == 403


def test_isian_titipan_tidak_mengubah_yang_bukan_haknya(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    titip = {"saluran": "loket", "perusahaan_id": "1", "tanggal_masuk": "1 Januari 2020", "id": "9"}
    pengaju.kirim("pemohon", PEMOHON | titip)
    assert pengaju.draf["saluran"] == "daring"
    assert pengaju.draf["tanggal_masuk"] == "2026-04-06"
    assert pengaju.draf["pihak"][0].get("perusahaan_id") is None
    assert "id" not in pengaju.draf["pihak"][0]


def test_kuasa_tidak_mengajukan_tanpa_surat_kuasa(pengaju: Pengaju) -> None:
    pengaju.sebagai("kuasa", nama="Indah Permatasari")
    pengaju.mulai()
    pengaju.isi_semua()
    assert pengaju.ajukan().status_code == 422
    sampai = clock.hari_ini() + timedelta(days=180)
    pengaju.isi(
        "kuasa",
        nama="Indah Permatasari",
        nomor="SK-1/2026",
        tanggal="2 April 2026",
        berlaku_sampai=sampai.isoformat(),
        lingkup="Mewakili dalam mediasi.",
        berkas_kuasa=[foto("kuasa.jpg")],
    )
    assert pengaju.ajukan().status_code == 302
    (kuasa,) = pengaju.perkara.pihak[0].kuasa
    assert (kuasa.pengguna_id, kuasa.berlaku_sampai) == (pengaju.akun.id, sampai)
    assert db.session.scalars(sa.select(AksesPihak)).all() == []


def test_surat_kuasa_yang_sudah_lewat_ditolak(pengaju: Pengaju) -> None:
    pengaju.sebagai("kuasa")
    pengaju.mulai()
    isi = {
        "nama": "Indah",
        "nomor": "1",
        "tanggal": "2 April 2025",
        "berlaku_sampai": "5 April 2026",
        "lingkup": "Mediasi",
    }
    jawaban = pengaju.kirim("kuasa", isi)
    assert jawaban.status_code == 422
    assert "sudah tidak berlaku. Anda menulis 5 April 2026" in galat(jawaban.text)


def test_foto_yang_keliru_dapat_dikeluarkan_sebelum_dikirim(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.kirim("berkas", {"berkas_lain": [foto(), foto("dua.jpg", 50)]})
    satu, dua = _berkas("perkara", pengaju.id)
    alamat = f"/ajukan/{pengaju.id}/berkas/{satu.id}/keluarkan"
    assert pengaju.client.post(alamat, data={"dari": "berkas"}).location == pengaju.alamat("berkas")
    assert "slip.jpg</a>" not in pengaju.client.get(pengaju.alamat("periksa")).text
    assert pengaju.client.get(f"/berkas/{satu.id}").status_code == 404
    pengaju.isi_semua()
    pengaju.ajukan()
    alamat = f"/ajukan/{pengaju.id}/berkas/{dua.id}/keluarkan"
    assert pengaju.client.post(alamat).status_code == 404
    assert db.session.get_one(Berkas, dua.id).berlaku


def test_foto_draf_orang_lain_tidak_dapat_dikeluarkan(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.kirim("berkas", {"berkas_lain": [foto()]})
    (milik,) = _berkas("perkara", pengaju.id)
    pertama = pengaju.id
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    for id in (pertama, pengaju.id):
        alamat = f"/ajukan/{id}/berkas/{milik.id}/keluarkan"
        assert pengaju.client.post(alamat).status_code == 404
    assert db.session.get_one(Berkas, milik.id).berlaku


def test_nik_dan_kecamatan_yang_bukan_pilihan(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    jawaban = pengaju.kirim("pemohon", PEMOHON | {"nik": "3216"})
    assert "NIK harus 16 angka, yang tertulis 4 angka. Anda menulis “3216”." in galat(jawaban.text)
    pengaju.kirim("pihak-lain", ISI["pihak-lain"] | {"kecamatan": "Atlantis"})
    assert pengaju.draf["kecamatan"] == ""


def test_bukti_yang_diunggah_sebelum_dijawab_mengikuti_jawabannya(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    jawaban = pengaju.kirim("bipartit", {"berkas_bipartit": [foto("undangan.jpg")]})
    assert jawaban.status_code == 422
    (berkas,) = _berkas("perkara", pengaju.id)
    assert berkas.jenis is JenisBerkas.RISALAH_BIPARTIT
    pengaju.isi("bipartit", bukti_bipartit="penolakan")
    (berkas,) = _berkas("perkara", pengaju.id)
    assert berkas.jenis is JenisBerkas.BUKTI_PENOLAKAN


def test_surel_yang_keliru_disebut_pada_halamannya(pengaju: Pengaju) -> None:
    pengaju.sebagai("pekerja")
    pengaju.mulai()
    jawaban = pengaju.kirim("pemohon", {**ISI["pemohon"], "surel": "siti@"})
    assert jawaban.status_code == 422
    assert "Alamat surel ini keliru" in jawaban.text
    assert 'value="siti@"' in jawaban.text
    pengaju.isi("pemohon", surel="siti@contoh.id")


def test_tombol_ajukan_yang_kedua_sampai_di_tanda_terima(
    pengaju: Pengaju, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another press of the same button has filed while this one was on its way."""
    from hi_cases.core.errors import KonflikVersi
    from hi_cases.perselisihan import services

    asli = services.lakukan

    def terlambat(*isi: Any) -> None:
        asli(*isi)
        db.session.commit()
        raise KonflikVersi([], 0)

    pengaju.sebagai("pekerja")
    pengaju.mulai()
    pengaju.isi_semua()
    halaman = pengaju.client.get(pengaju.alamat("periksa")).text
    monkeypatch.setattr(services, "lakukan", terlambat)
    data = {"versi": nilai(halaman, "versi"), "benar": "y"}
    jawaban = pengaju.client.post(pengaju.alamat("periksa"), data=data)
    assert jawaban.status_code == 302
    assert jawaban.location.endswith("/tanda-terima")
    assert pengaju.client.get(jawaban.location).status_code == 200
