"""Personal data masked until somebody asks; letters checked on one page."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import Kuasa
from hi_cases.perselisihan.types import Sisi, StatusKuasa, Tindakan
from tests.integration.perselisihan_web.daring import akun_pihak
from tests.integration.perselisihan_web.jalan import KABID, MEDIATOR, PETUGAS, Jalan
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR


@pytest.fixture
def kantor(jalan: Jalan) -> Jalan:
    jalan.masukkan()
    jalan.sebagai(PETUGAS)
    return jalan


def test_data_pribadi_tersamar_sampai_dibuka_dan_tercatat(kantor: Jalan) -> None:
    pihak = kantor.pihak(Sisi.PEMOHON)
    pihak.nik, pihak.telepon = "3216010101900001", "081234567890"
    db.session.flush()
    alamat = f"/perkara/{kantor.id}"
    for halaman in (kantor.client.get(alamat).text, _teks_periksa(kantor)):
        assert "3216010101900001" not in halaman
        assert "081234567890" not in halaman
    assert "••••••••••••0001" in kantor.client.get(alamat).text
    buka = kantor.client.post(f"{alamat}/data-pribadi", data={"alasan": "Menelepon pemohon"})
    assert buka.status_code == 200
    assert "3216010101900001" in buka.text
    assert "081234567890" in buka.text
    stmt = sa.select(Jejak).filter_by(tindakan="perselisihan.buka_data_pribadi")
    entri = db.session.scalars(stmt).one()
    assert "Menelepon pemohon" in entri.keterangan
    assert "3216" not in entri.keterangan
    # Asked for anew each time: the next page masks again.
    assert "3216010101900001" not in kantor.client.get(alamat).text


def test_isian_loket_tersamar_dan_yang_dibiarkan_tidak_berubah(kantor: Jalan) -> None:
    pihak = kantor.pihak(Sisi.PEMOHON)
    pihak.nik, pihak.telepon = "3216010101900001", "081234567890"
    db.session.flush()
    alamat = f"/perkara/{kantor.id}/isian"
    halaman = kantor.client.get(alamat).text
    assert "3216010101900001" not in halaman
    assert "081234567890" not in halaman
    isi = _isian(halaman) | {"alasan": "Salah ketik.", "pokok": "Upah lembur."}
    assert isi["pihak-0-nik"] == "••••••••••••0001"
    isi["pihak-0-telepon"] = "0811"
    assert kantor.client.post(alamat, data=isi).status_code == 302
    pihak = kantor.pihak(Sisi.PEMOHON)
    assert (pihak.nik, pihak.telepon) == ("3216010101900001", "0811")
    # A mask that stands for nobody is not stored.
    isi |= {"versi": str(kantor.perkara.versi), "pihak-0-nik": "••••••••••••9999"}
    tolak = kantor.client.post(alamat, data=isi)
    assert tolak.status_code == 422
    assert "masih tersamar" in tolak.text
    buka = kantor.client.post(f"{alamat}/data-pribadi", data={"alasan": "Mencocokkan KTP"})
    assert buka.status_code == 200
    assert 'value="3216010101900001"' in buka.text
    stmt = sa.select(Jejak).filter_by(tindakan="perselisihan.buka_data_pribadi")
    assert "Mencocokkan KTP" in db.session.scalars(stmt).one().keterangan


def _isian(halaman: str) -> dict[str, Any]:
    """Return what a browser would send of the page's own form."""
    badan = halaman.split('enctype="multipart/form-data"', 1)[1].split("</form>", 1)[0]
    isi: dict[str, Any] = {}
    for tanda in re.findall(r"<input[^>]*>", badan):
        nama, nilai = re.search(r'name="([^"]+)"', tanda), re.search(r'value="([^"]*)"', tanda)
        dipakai = "checked" in tanda or not re.search(r'type="(radio|checkbox|file)"', tanda)
        if nama and dipakai:
            isi.setdefault(nama[1], unescape(nilai[1]) if nilai else "")
    for nama, teks in re.findall(
        r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', badan, re.S
    ):
        isi[nama] = unescape(teks).strip()
    for nama, pilih in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', badan, re.S):
        kini = re.search(r'<option selected value="([^"]*)"', pilih)
        isi[nama] = kini[1] if kini else ""
    return isi


def _teks_periksa(jalan: Jalan) -> str:
    return jalan.client.get(f"/perkara/{jalan.id}/periksa-berkas").text


def test_mediator_lain_dan_pimpinan_tidak_membuka_data_pribadi(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    alamat = f"/perkara/{jalan.id}/data-pribadi"
    jalan._masuk(jalan.client, jalan.akun["mediator2"])
    assert jalan.client.post(alamat).status_code == 403
    jalan._masuk(jalan.client, pengguna("kadis"))
    assert jalan.client.post(alamat).status_code == 403
    jalan.sebagai(MEDIATOR)
    assert jalan.client.post(alamat).status_code == 200
    jalan.sebagai(KABID)
    assert jalan.client.post(alamat).status_code == 200


def test_kuasa_diperiksa_di_satu_halaman(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    isi = {"lingkup": "Mediasi", "berlaku_sampai": "2026-12-31", "tanggal": clock.hari_ini()}
    for nama in ("Ratna", "Dewi"):
        data = {"pihak_id": jalan.pihak(Sisi.PEMOHON).id, "nama": nama, "nomor": nama, **isi}
        services.lakukan(orang, jalan.id, Tindakan.TUNJUK_KUASA, jalan.perkara.versi, data)
    satu, dua = db.session.scalars(sa.select(Kuasa).order_by(Kuasa.id)).all()
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get("/verifikasi").text
    assert "Ratna, kuasa Siti Aminah" in halaman
    assert "Belum ada berkas" in halaman

    def kirim(kuasa: Kuasa, putusan: str, alasan: str = "") -> Any:
        awal = f"kuasa-{kuasa.id}"
        data = {"surat": awal, f"{awal}-putusan": putusan, f"{awal}-alasan": alasan}
        data[f"{awal}-versi"] = str(jalan.perkara.versi)
        return jalan.client.post(f"/verifikasi/kuasa/{kuasa.id}", data=data)

    tolak = kirim(dua, "tolak")
    assert tolak.status_code == 422
    assert "Tulis mengapa surat kuasa ini ditolak" in tolak.text
    assert kirim(dua, "tolak", "Tanpa tanda tangan.").status_code == 302
    assert kirim(satu, "terima").status_code == 302
    assert (satu.status, dua.status) == (StatusKuasa.TERVERIFIKASI, StatusKuasa.DITOLAK)
    assert kirim(satu, "tolak", "Terlambat.").status_code == 404
    assert "Tidak ada surat kuasa yang menunggu" in jalan.client.get("/verifikasi").text
