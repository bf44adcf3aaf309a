"""The receipt: the office's own name, and periods as their rows have them."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.kalender_kerja.models import VersiKetentuan
from tests.integration.perselisihan_web.jalan import PETUGAS, Jalan


def test_nama_dinas_dan_jangka_waktu_dari_setelan(jalan: Jalan, app, monkeypatch) -> None:
    monkeypatch.setitem(app.config, "HI_NAMA_DINAS", "Dinas Tenaga Kerja Kota Uji")
    jalan.masukkan(jenis=["KEP"], jenis_utama="KEP")
    jalan.sebagai(PETUGAS)
    alamat = f"/perkara/{jalan.id}/tanda-terima"
    halaman = jalan.client.get(alamat).text
    assert "Berkas diterima Dinas Tenaga Kerja Kota Uji" in halaman
    assert "Kabupaten Bekasi" not in halaman
    assert "memilih dalam 7 hari kerja" in halaman
    db.session.execute(
        sa.update(VersiKetentuan).where(VersiKetentuan.kode == "PILIH-7").values(panjang=9)
    )
    assert "memilih dalam 9 hari kerja" in jalan.client.get(alamat).text
