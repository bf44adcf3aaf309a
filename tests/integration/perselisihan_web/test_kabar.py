"""What parties said online: shown, answered, closed by the act that does it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import PernyataanPihak
from hi_cases.perselisihan.types import Sisi, StatusPernyataan, Tindakan
from tests.integration.perselisihan_web.daring import akun_pihak, katakan, unggahan
from tests.integration.perselisihan_web.jalan import MEDIATOR, PETUGAS, Jalan, L
from tests.integration.perselisihan_web.skenario import DI_MEDIATOR, KEPENTINGAN, TAWAR


def _ditawarkan(jalan: Jalan) -> None:
    jalan.masukkan(**KEPENTINGAN)
    for satu in TAWAR:
        jalan.lakukan(satu)
    jalan.sebagai(PETUGAS)


def test_pilihan_bersama_menuntun_ke_pencatatannya(jalan: Jalan, pengguna: Any) -> None:
    _ditawarkan(jalan)
    satu = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    dua = akun_pihak(jalan, pengguna, Sisi.TERMOHON, "perusahaan")
    katakan(jalan, satu, Tindakan.PILIH_JALUR, Sisi.PEMOHON, jalur="konsiliasi")
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "belum memilih" in halaman
    assert "Semua memilih" not in halaman
    katakan(jalan, dua, Tindakan.PILIH_JALUR, Sisi.TERMOHON, jalur="konsiliasi")
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Semua pihak memilih konsiliasi. Catat pilihan itu" in halaman
    assert "Menunggu pilihan para pihak" not in halaman
    assert halaman.count("/tindakan/pilih_konsiliasi") == 1
    isian = jalan.client.get(f"/perkara/{jalan.id}/tindakan/pilih_konsiliasi").text
    assert "Siti Aminah: pernyataan daring" in isian
    jalan.lakukan(L(Tindakan.PILIH_KONSILIASI, PETUGAS))
    semua = db.session.scalars(sa.select(PernyataanPihak)).all()
    assert {s.status for s in semua} == {StatusPernyataan.DITINDAKLANJUTI}
    assert semua[0].tanggapan == "Sudah dicatat: catat pilihan konsiliasi."


def test_tidak_memilih_keduanya_menunggu_waktunya(jalan: Jalan, pengguna: Any) -> None:
    """Ps 4(4) names the transfer only for the time that ran out without a choice."""
    _ditawarkan(jalan)
    for sisi, peran in ((Sisi.PEMOHON, "pekerja"), (Sisi.TERMOHON, "perusahaan")):
        orang = akun_pihak(jalan, pengguna, sisi, peran)
        katakan(jalan, orang, Tindakan.PILIH_JALUR, sisi, jalur="tidak_memilih")
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "tidak memilih konsiliasi atau arbitrase, lanjut ke mediator. Undang" in halaman
    assert "tunggu PILIH-7 berakhir" in halaman
    assert "perlu verifikasi" in halaman
    assert "Semua memilih" not in halaman


def test_tanggapan_dibaca_pihak_dan_tercatat_sekali(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    kabar = katakan(
        jalan,
        orang,
        Tindakan.KABARKAN_HALANGAN,
        Sisi.PEMOHON,
        tanggal_berhalangan=["2026-05-04"],
        alasan="Dinas malam.",
    )
    jalan.sebagai(MEDIATOR)
    alamat = f"/perkara/{jalan.id}/kabar/{kabar.id}"
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Dinas malam." in halaman
    assert alamat in halaman
    versi = jalan.perkara.versi
    kosong = {"versi": str(versi), "putusan": "tolak", "tanggapan": ""}
    assert jalan.client.post(alamat, data=kosong).status_code == 422
    isi = kosong | {"tanggapan": "Sidang tetap; kirim kuasa."}
    assert jalan.client.post(alamat, data=isi).status_code == 302
    db.session.refresh(kabar)
    assert (kabar.status, kabar.tanggapan) == (
        StatusPernyataan.DITOLAK,
        "Sidang tetap; kirim kuasa.",
    )
    # It disturbs nobody who has the case open, and cannot be answered a second time.
    assert jalan.perkara.versi == versi
    assert jalan.client.post(alamat, data=isi).status_code == 422
    assert "sudah ditanggapi" in jalan.client.get(alamat).text


def test_kabar_perkara_lain_tidak_terbuka(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    kabar = katakan(jalan, orang, Tindakan.MOHON_CABUT, Sisi.PEMOHON, alasan="Damai.")
    lama = jalan.id
    jalan.masukkan()
    jalan.sebagai(PETUGAS)
    assert jalan.client.get(f"/perkara/{jalan.id}/kabar/{kabar.id}").status_code == 404
    # A mediator who does not lead the case reads it, and answers nothing.
    jalan._masuk(jalan.client, jalan.akun["mediator2"])
    isi = {"versi": "1", "putusan": "terima", "tanggapan": "Ya."}
    assert jalan.client.post(f"/perkara/{lama}/kabar/{kabar.id}", data=isi).status_code == 403
    db.session.refresh(kabar)
    assert kabar.status is StatusPernyataan.MENUNGGU


def test_pencabutan_menyelesaikan_permintaannya(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    orang = akun_pihak(jalan, pengguna, Sisi.PEMOHON, "pekerja")
    lain = akun_pihak(jalan, pengguna, Sisi.TERMOHON, "perusahaan")
    cabut = katakan(jalan, orang, Tindakan.MOHON_CABUT, Sisi.PEMOHON, alasan="Sudah berdamai.")
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get(f"/perkara/{jalan.id}/tindakan/cabut").text
    assert "Pernyataan daring 6 April 2026" in halaman
    assert "Sudah berdamai." in halaman
    jalan.lakukan(L(Tindakan.CABUT, PETUGAS, isi={"surat": "Surat 1"}, sisi=Sisi.PEMOHON))
    db.session.refresh(cabut)
    assert cabut.status is StatusPernyataan.DITINDAKLANJUTI
    assert lain.id is not None


def test_dokumen_pihak_tampil_dan_ditandai_dilihat(jalan: Jalan, pengguna: Any) -> None:
    jalan.masukkan()
    orang = akun_pihak(jalan, pengguna, Sisi.TERMOHON, "perusahaan", penuh=False)
    pihak = jalan.pihak(Sisi.TERMOHON)
    services.lakukan(
        orang,
        jalan.id,
        Tindakan.TAMBAH_DOKUMEN,
        jalan.perkara.versi,
        {"pihak_id": pihak.id, "uraian": "Peraturan perusahaan"},
    )
    dokumen.unggah(orang, Rujukan("pihak", pihak.id), JenisBerkas.LAINNYA, unggahan("pp.pdf"))
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert f"Dari {pihak.nama}" in halaman
    assert "pp.pdf" in halaman
    assert orang.nama in halaman
    assert "Tandai dokumen baru" in halaman
    assert jalan.client.post(f"/perkara/{jalan.id}/dokumen-dilihat").status_code == 302
    assert "Tandai dokumen baru" not in jalan.client.get(f"/perkara/{jalan.id}").text
