"""Files of the intake: what is refused is said beside its field, and nothing else is lost."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas
from hi_cases.perselisihan.models import Perkara
from tests.integration.perselisihan_web.jalan import DASAR, PETUGAS, Jalan, galat, tersembunyi
from tests.integration.perselisihan_web.test_isian import PNG

SALAH = [
    ("catatan.txt", b"catatan biasa"),
    ("risalah.pdf", b"bukan PDF sama sekali"),
    ("program.pdf", b"MZ\x90\x00\x03\x00\x00\x00"),
]


def _isi(jalan: Jalan, nama: str, isi: bytes, lanjut: str) -> dict[str, Any]:
    return {
        **DASAR,
        "tanggal_masuk": jalan.hari.isoformat(),
        "lanjut": lanjut,
        "berkas_bipartit": (BytesIO(PNG), "risalah.png"),
        "berkas_lain": (BytesIO(isi), nama),
    }


def _periksa_ditolak(jawaban: Any, nama: str) -> None:
    assert jawaban.status_code == 422
    (ringkasan,) = galat(jawaban.text)
    assert nama in ringkasan
    assert 'href="#berkas_lain"' in jawaban.text
    bidang = jawaban.text.split('id="berkas_lain-galat"', 1)[1].split("</div>", 1)[0]
    assert nama in bidang
    assert 'value="Siti Aminah"' in jawaban.text
    assert "Upah lembur tidak dibayar sejak Januari." in jawaban.text
    assert "<b>risalah.png</b>" in jawaban.text


@pytest.mark.parametrize("lanjut", ["periksa", "nanti"])
@pytest.mark.parametrize(("nama", "isi"), SALAH)
def test_berkas_yang_ditolak_disebut(jalan: Jalan, nama: str, isi: bytes, lanjut: str) -> None:
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get("/perkara/baru").text
    kirim = {**_isi(jalan, nama, isi, lanjut), "kunci": tersembunyi(halaman, "kunci")}
    _periksa_ditolak(jalan.client.post("/perkara/baru", data=kirim), nama)
    assert db.session.scalar(sa.select(sa.func.count(Perkara.id))) == 0


def test_berkas_baik_tertahan_lalu_ikut_terlampir(jalan: Jalan) -> None:
    jalan.sebagai(PETUGAS)
    halaman = jalan.client.get("/perkara/baru").text
    kirim = {**_isi(jalan, *SALAH[0], "periksa"), "kunci": tersembunyi(halaman, "kunci")}
    ditolak = jalan.client.post("/perkara/baru", data=kirim).text
    token = tersembunyi(ditolak.split('type="file"', 2)[1], "berkas_bipartit")
    assert token
    ulang = {k: v for k, v in kirim.items() if not k.startswith("berkas_")}
    jawaban = jalan.client.post("/perkara/baru", data={**ulang, "berkas_bipartit": token})
    assert jawaban.status_code == 302
    assert jawaban.location.endswith("/isian/perusahaan")
    assert db.session.scalars(sa.select(Berkas.nama_asli)).all() == ["risalah.png"]


@pytest.mark.parametrize("lanjut", ["periksa", "nanti"])
def test_draf_dan_pembetulan_juga_menyebutnya(jalan: Jalan, lanjut: str) -> None:
    jalan.simpan_isian(lanjut="nanti")
    alamat = f"/perkara/{jalan.id}/isian"
    versi = tersembunyi(jalan.client.get(alamat).text, "versi")
    kirim = {**_isi(jalan, *SALAH[1], lanjut), "versi": versi, "pokok": DASAR["pokok"]}
    _periksa_ditolak(jalan.client.post(alamat, data=kirim), SALAH[1][0])
    assert db.session.scalar(sa.select(sa.func.count(Berkas.id))) == 0
    assert jalan.perkara.versi == int(versi)
