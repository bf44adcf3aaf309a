"""A company's account whose party is not tied to the registry: seen, judged, and ended in time."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.dokumen.models import Berkas
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import AksesPihak
from hi_cases.perselisihan.queries.masuk import hitung_masuk
from hi_cases.perselisihan.types import Tahap, Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.types import DataPerusahaan, StatusWakil
from tests.factories.berkas import pdf
from tests.integration.perselisihan_web.pihak import Luar, besok


@pytest.fixture
def luar(kantor, client, masuk, pengguna) -> Luar:
    kantor.anjuran("HAK")
    luar = Luar(kantor, client, masuk, pengguna)
    luar.akun["petugas"] = pengguna("petugas")
    return luar


def _klaim(luar: Luar, sampai: date | None) -> Any:
    isi = {
        "kode": luar.kode(luar.kantor.termohon),
        "langkah": "buka",
        "jabatan": "Direktur Utama",
        "nomor_surat": "ST-88/2026",
        "berlaku_sampai": sampai.isoformat() if sampai else "",
        "surat": (io.BytesIO(pdf()), "tugas.pdf"),
    }
    luar.sebagai("perusahaan")
    return luar.client.post("/klaim", data=isi, content_type="multipart/form-data")


def _akses() -> AksesPihak:
    return db.session.query(AksesPihak).one()


def _kirim(luar: Luar, alamat: str, **isi: Any) -> Any:
    """Read a page and send its form with the hidden fields that it holds."""
    halaman = luar.client.get(alamat)
    assert halaman.status_code == 200, halaman.text
    sembunyi = dict(
        re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', halaman.text)
    )
    return luar.client.post(alamat, data={**sembunyi, **isi})


def test_klaim_tampak_lalu_dikaitkan_diperiksa_dan_menjawab(luar: Luar) -> None:
    k, sampai = luar.kantor, besok(30)
    k.terima(k.pemohon)
    k.terima(k.termohon)
    assert k.pihak("termohon").perusahaan_id is None
    sebelum = hitung_masuk(luar.petugas)
    assert _klaim(luar, sampai).status_code == 302
    akses = _akses()
    assert akses.surat == {
        "jabatan": "Direktur Utama",
        "nomor_surat": "ST-88/2026",
        "berlaku_sampai": sampai.isoformat(),
    }
    assert luar.halaman("/tindakan/jawab_anjuran").status_code == 403

    # The counter sees it in the menu's count, in the list, and with the letter.
    assert hitung_masuk(luar.petugas) == sebelum + 1
    assert hitung_masuk(k.akun[Peran.MEDIATOR]) == 1
    assert hitung_masuk(k.mediator2) == 0
    luar.sebagai("petugas")
    daftar = luar.client.get("/perkara/masuk").text
    assert "Akun perusahaan yang belum dikaitkan" in daftar
    assert f"/verifikasi#akses-{akses.id}" in daftar
    surat = luar.client.get("/verifikasi").text
    for kata in ("Direktur Utama", "ST-88/2026", "tugas.pdf", akses.pengguna_nama):
        assert kata in surat
    alamat = f"/perkara/{k.id}/isian/perusahaan"
    assert f"{alamat}?dari=verifikasi" in surat
    assert f"/perkara/{k.id}/akses/akun/{akses.id}/penuh" in surat

    # Tied to a company, the letter waits as that of a spokesman, with its file and its facts.
    pt = perusahaan.daftarkan(luar.petugas, DataPerusahaan(nama="PT Sinar Cikarang Abadi"))
    jawaban = _kirim(luar, f"{alamat}?dari=verifikasi", pilihan=str(pt.id))
    assert jawaban.status_code == 302
    assert jawaban.location.endswith("/verifikasi")
    assert k.pihak("termohon").perusahaan_id == pt.id
    wakil = db.session.query(WakilPerusahaan).one()
    assert (wakil.pengguna_id, wakil.perusahaan_id) == (luar.akun["perusahaan"].id, pt.id)
    assert (wakil.jabatan, wakil.nomor_surat) == ("Direktur Utama", "ST-88/2026")
    assert (wakil.berlaku_sampai, wakil.status) == (sampai, StatusWakil.MENUNGGU)
    berkas = db.session.query(Berkas).filter_by(nama_asli="tugas.pdf").one()
    assert (berkas.rujukan_jenis, berkas.rujukan_id) == ("wakil_perusahaan", wakil.id)
    assert berkas.rahasia
    halaman = luar.client.get("/verifikasi").text
    assert f'id="wakil-{wakil.id}"' in halaman
    assert f'id="akses-{akses.id}"' not in halaman
    assert hitung_masuk(luar.petugas) == sebelum + 1

    awal = f"wakil-{wakil.id}"
    data = {
        "surat": awal,
        f"{awal}-putusan": "terima",
        f"{awal}-berlaku_sampai": sampai.isoformat(),
    }
    assert luar.client.post(f"/verifikasi/wakil/{wakil.id}", data=data).status_code == 302
    luar.sebagai("perusahaan")
    jawab = luar.tindakan(Tindakan.JAWAB_ANJURAN, jawaban="setuju", paham="y")
    assert jawab.status_code == 302
    assert k.tahap() is Tahap.ANJURAN
    assert "jawaban Anda: setuju" in luar.halaman().text


def test_wewenang_penuh_berakhir_pada_hari_terakhir_surat(luar: Luar) -> None:
    k, sampai = luar.kantor, besok(3)
    k.terima(k.pemohon)
    k.terima(k.termohon)
    assert _klaim(luar, sampai).status_code == 302
    akses = _akses()
    luar.sebagai("petugas")
    alamat = f"/perkara/{k.id}/akses/akun/{akses.id}/penuh"
    halaman = luar.client.get(alamat).text
    for kata in ('value="ST-88/2026"', "tugas.pdf", "Direktur Utama"):
        assert kata in halaman
    basi = _kirim(luar, alamat, surat="ST-88/2026", berlaku_sampai=besok(-1).isoformat())
    assert basi.status_code == 422
    assert "sudah berakhir" in basi.text
    isi = {"surat": "ST-88/2026", "berlaku_sampai": sampai.isoformat()}
    assert _kirim(luar, alamat, **isi).status_code == 302
    assert f'id="akses-{akses.id}"' not in luar.client.get("/verifikasi").text
    assert "ST-88/2026" in luar.client.get(f"/perkara/{k.id}/akses").text

    orang = luar.akun["perusahaan"]
    (posisi,) = queries.posisi(orang.pelaku, k.id)
    assert posisi.mengikat
    k.pada(sampai)
    luar.sebagai("perusahaan")
    assert luar.halaman("/tindakan/jawab_anjuran").status_code == 200
    k.maju(1)
    luar.sebagai("perusahaan")
    assert luar.halaman().status_code == 404
    assert queries.posisi(orang.pelaku, k.id) == ()

    # Tied to the registry later, the access keeps the end of its letter and asks for nothing.
    luar.daftarkan_pengusaha()
    assert queries.posisi(orang.pelaku, k.id) == ()


def test_surat_tanpa_tanggal_akhir_tidak_berakhir_sendiri(luar: Luar) -> None:
    k = luar.kantor
    assert _klaim(luar, None).status_code == 302
    services.penuhkan_akses(luar.petugas, k.id, _akses().id, "ST-88/2026")
    k.maju(400)
    (posisi,) = queries.posisi(luar.akun["perusahaan"].pelaku, k.id)
    assert posisi.mengikat


def test_surat_yang_sudah_berakhir_ditolak_saat_kode_dipakai(luar: Luar) -> None:
    jawaban = _klaim(luar, besok(-1))
    assert jawaban.status_code == 422
    assert "sudah berakhir" in jawaban.text
    assert db.session.query(AksesPihak).count() == 0


def test_yang_belum_diperiksa_berhenti_membaca_tetapi_tetap_tampak(luar: Luar) -> None:
    assert _klaim(luar, besok(2)).status_code == 302
    luar.kantor.maju(3)
    luar.sebagai("perusahaan")
    assert luar.halaman().status_code == 404
    luar.sebagai("petugas")
    assert "sudah berakhir" in luar.client.get("/verifikasi").text
    services.cabut_akses(luar.petugas, luar.kantor.id, _akses().id, "Suratnya berakhir.")
    assert "ST-88/2026" not in luar.client.get("/verifikasi").text
