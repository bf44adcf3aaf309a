"""The page of today: one section of silences, one button each, and the act's page filled in."""

from __future__ import annotations

import re
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import DiamMatang, Perkara
from hi_cases.perselisihan.services import tandai_siap
from hi_cases.perselisihan.types import Hasil, Jawaban, Sisi, Tahap, Tindakan
from tests.integration.perselisihan_web.jalan import KABID, MEDIATOR, PETUGAS, Jalan, L, pilihan
from tests.integration.perselisihan_web.skenario import SIDANG

T = Tindakan
JUDUL = "Diam yang berakibat hukum"


@pytest.fixture
def jalan(client: Any, masuk: Any, pengguna: Any, jam: Any) -> Jalan:
    """Return the driver of one case through its pages."""
    return Jalan(client, masuk, pengguna, jam)


def _tempuh(jalan: Jalan, *langkah: L, **ubah: Any) -> None:
    jalan.masukkan(**ubah)
    for satu in langkah:
        jalan.lakukan(satu)


def _formulir(halaman: str) -> tuple[str, dict[str, str]]:
    """Return the address of the section's one form, and what its button sends."""
    bagian = halaman.split(JUDUL)[1].split("</section>")[0]
    alamat = re.search(r'<form[^>]*action="([^"]+)"', bagian)
    assert alamat is not None
    isi = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', bagian)
    return alamat[1], dict(isi)


def _tekan(jalan: Jalan, peran: str) -> None:
    tandai_siap(jalan.id)
    db.session.commit()
    jalan.sebagai(peran)
    alamat, isi = _formulir(jalan.client.get("/hari-ini").text)
    assert jalan.client.post(alamat, data=isi).status_code == 302
    assert JUDUL not in jalan.client.get("/hari-ini").text
    db.session.expire_all()
    assert db.session.scalars(sa.select(DiamMatang)).one().selesai_pada is not None


def test_dianggap_menolak_dengan_satu_tekan(jalan: Jalan) -> None:
    anjuran = L(T.TERBITKAN_ANJURAN, MEDIATOR, 5)
    _tempuh(jalan, *SIDANG, anjuran, L(T.CATAT_TERIMA_ANJURAN, PETUGAS, 1, sisi=Sisi.TERMOHON))
    jalan.maju(30)
    jalan.sebagai(PETUGAS)
    assert JUDUL not in jalan.client.get("/hari-ini").text
    _tekan(jalan, MEDIATOR)
    fakta = queries.fakta(db.session.get_one(Perkara, jalan.id))
    assert {p.jawaban[0] for p in fakta.pihak} == {None, Jawaban.DIANGGAP_MENOLAK}
    jalan.lakukan(
        L(T.BATALKAN_ANGGAPAN, KABID, isi={"pihak_id": str(jalan.pihak(Sisi.TERMOHON).id)})
    )
    assert JUDUL in _hari_ini(jalan, MEDIATOR)


def _hari_ini(jalan: Jalan, peran: str) -> str:
    jalan.sebagai(peran)
    return jalan.client.get("/hari-ini").text


def test_berkas_ditutup_dengan_satu_tekan(jalan: Jalan) -> None:
    kembali = (L(T.KEMBALIKAN_BERKAS, PETUGAS), L(T.CATAT_TERIMA_PENGEMBALIAN, PETUGAS))
    _tempuh(jalan, *kembali)
    jalan.maju(20)
    _tekan(jalan, PETUGAS)
    assert jalan.perkara.hasil is Hasil.TIDAK_DILENGKAPI


def test_dilimpahkan_dengan_saran(jalan: Jalan) -> None:
    _tempuh(jalan, L(T.CATAT, PETUGAS), L(T.TAWARKAN, KABID, 1), jenis=["KEP"])
    jalan.maju(20)
    halaman = _hari_ini(jalan, KABID)
    tautan = re.search(r'href="([^"]*limpahkan\?[^"]+)"', halaman)
    assert tautan is not None
    mediator = re.search(r"mediator_id=(\d+)", tautan[1])
    assert mediator is not None
    isi = jalan.client.get(tautan[1].replace("&amp;", "&")).text
    dipilih = [satu for satu in re.findall(r"<input[^>]*>", isi) if "checked" in satu]
    assert any(f'value="{mediator[1]}"' in satu for satu in dipilih)
    _tekan(jalan, KABID)
    assert jalan.perkara.tahap is Tahap.DILIMPAHKAN_MEDIATOR
    assert str(jalan.perkara.mediator_id) == mediator[1]


def test_alamat_hanya_memilih_yang_ada(jalan: Jalan) -> None:
    _tempuh(jalan, L(T.CATAT, PETUGAS))
    jalan.sebagai(KABID)
    isi = jalan.client.get(f"{jalan.alamat(T.LIMPAHKAN)}?mediator_id=999999").text
    assert "999999" not in pilihan(isi, "mediator_id")
    assert "999999" not in isi.split("<form")[-1].split("</form>")[0]
