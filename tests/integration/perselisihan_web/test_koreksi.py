"""The pages that correct a day: choose, see what moves, save."""

from __future__ import annotations

import re

from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan_web.jalan import (
    KABID,
    MEDIATOR,
    PETUGAS,
    Jalan,
    L,
    galat,
    tersembunyi,
)
from tests.integration.perselisihan_web.skenario import ANJURAN, CATAT, DI_MEDIATOR

T = Tindakan


def di_mediator(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in DI_MEDIATOR:
        jalan.lakukan(satu)


def tautan(jalan: Jalan, sebutan: str) -> str:
    """Return the address that the page of choices gives for an entry."""
    halaman = jalan.client.get(f"/perkara/{jalan.id}/koreksi").text
    (alamat,) = re.findall(
        rf'href="([^"]+)">Perbaiki<span class="visually-hidden"> {re.escape(sebutan)}<', halaman
    )
    return alamat


def test_pilih_lihat_lalu_simpan(jalan: Jalan) -> None:
    """The mediator had the case on the day of the delegation: UU 2/2004 Ps 10, 15."""
    di_mediator(jalan)
    terima, serah = jalan.perkara.pelimpahan_diterima_pada, jalan.perkara.dilimpahkan_pada
    assert serah < terima
    jalan.sebagai(MEDIATOR)
    pindah = jalan.client.get(jalan.alamat(T.PERBAIKI_TANGGAL))
    assert pindah.location == f"/perkara/{jalan.id}/koreksi"
    alamat = tautan(jalan, "pelimpahan diterima mediator")
    halaman = jalan.client.get(alamat).text
    assert "MED-7, MED-30" in halaman
    assert ", pelimpahan ke mediator" in halaman
    isi = {
        "versi": tersembunyi(halaman, "versi"),
        "entri": tersembunyi(halaman, "entri"),
        "tanggal": serah.isoformat(),
        "alasan": "Buku ekspedisi",
    }
    lihat = jalan.client.post(alamat, data=isi)
    assert lihat.status_code == 200
    assert "Yang akan bergeser" in lihat.text
    assert lihat.text.count("Hari demi hari") == 2
    assert jalan.perkara.pelimpahan_diterima_pada == terima
    # Changed after the preview: what was not seen is not saved.
    lain = jalan.client.post(alamat, data=isi | {"simpan": terima.isoformat()})
    assert "Yang akan bergeser" in lain.text
    assert jalan.perkara.pelimpahan_diterima_pada == terima
    simpan = {"simpan": tersembunyi(lihat.text, "simpan") or serah.isoformat()}
    akhir = jalan.client.post(alamat, data=isi | simpan)
    assert akhir.status_code == 302, galat(akhir.text)
    assert jalan.perkara.pelimpahan_diterima_pada == serah
    perkara = jalan.client.get(akhir.location).text
    assert "Buku ekspedisi" in perkara


def test_hari_yang_tidak_mungkin_disebut_pada_isiannya(jalan: Jalan) -> None:
    di_mediator(jalan)
    jalan.sebagai(MEDIATOR)
    alamat = tautan(jalan, "pelimpahan diterima mediator")
    halaman = jalan.client.get(alamat).text
    isi = {"versi": tersembunyi(halaman, "versi"), "entri": tersembunyi(halaman, "entri")}
    jawaban = jalan.client.post(alamat, data=isi | {"tanggal": "2026-04-01", "alasan": "x"})
    assert jawaban.status_code == 422
    assert "tidak boleh sebelum pelimpahan ke mediator" in jawaban.text
    assert "Yang akan bergeser" not in jawaban.text
    kosong = jalan.client.post(alamat, data=isi | {"tanggal": "", "alasan": ""})
    assert "Alasan perbaikan belum diisi" in kosong.text


def test_yang_bukan_wewenangnya_tidak_ditawarkan(jalan: Jalan) -> None:
    di_mediator(jalan)
    jalan.sebagai(MEDIATOR)
    alamat = tautan(jalan, "pelimpahan diterima mediator")
    jalan.sebagai(PETUGAS)
    daftar = jalan.client.get(f"/perkara/{jalan.id}/koreksi").text
    assert "Hanya mediator yang dapat memperbaikinya." in daftar
    assert jalan.client.get(alamat).status_code == 403
    jalan.sebagai("mediator2")
    assert jalan.client.get(f"/perkara/{jalan.id}/koreksi").status_code == 403


def test_penerimaan_anjuran_ditunjukkan_ke_tindakannya(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in ANJURAN:
        jalan.lakukan(satu)
    jalan.sebagai(MEDIATOR)
    daftar = jalan.client.get(f"/perkara/{jalan.id}/koreksi").text
    assert f"/perkara/{jalan.id}/tindakan/perbaiki_terima_anjuran" in daftar
    assert "JWB-10" in daftar


def test_perkara_yang_berakhir_tanpa_tindak_lanjut(jalan: Jalan) -> None:
    jalan.masukkan()
    for satu in CATAT:
        jalan.lakukan(satu)
    jalan.lakukan(L(T.ALIHKAN, KABID, 1))
    jalan.sebagai(KABID)
    assert jalan.client.get(f"/perkara/{jalan.id}/koreksi").status_code == 409
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert "Batalkan pengalihan" in halaman
    jalan.lakukan(L(T.BUKA_KEMBALI, KABID))
    assert jalan.perkara.tahap == "dicatat"
