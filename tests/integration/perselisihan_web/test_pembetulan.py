"""Mending the data of a registered case through its form."""

from __future__ import annotations

from typing import Any

from hi_cases.perselisihan.types import Sisi, Tahap, Tindakan
from tests.integration.perselisihan_web.jalan import (
    DASAR,
    KELOMPOK,
    PETUGAS,
    Jalan,
    L,
    galat,
    tersembunyi,
)


def perbaiki(jalan: Jalan, **ubah: str) -> Any:
    """Send the form of corrections with these changes."""
    alamat = f"/perkara/{jalan.id}/isian"
    halaman = jalan.client.get(alamat).text
    kunci = ("versi", "pihak-0-id", "pihak-1-id", "pihak-1-perusahaan_id")
    isi = {
        **DASAR,
        **KELOMPOK,
        "tanggal_masuk": jalan.perkara.masuk.isoformat(),
        "pihak-0-nama": jalan.pihak(Sisi.PEMOHON).nama,
        "alasan": "Salah ketik.",
        **{nama: tersembunyi(halaman, nama) for nama in kunci},
    }
    return jalan.client.post(alamat, data={**isi, **ubah})


def nama_anggota(jalan: Jalan) -> list[tuple[int, str]]:
    return [(satu.id, satu.nama) for satu in jalan.pihak(Sisi.PEMOHON).anggota]


def test_nama_satu_dari_dua_belas_pekerja_dibetulkan(jalan: Jalan) -> None:
    nama = [f"Pekerja {i}" for i in range(12)]
    jalan.masukkan(**KELOMPOK | {"pihak-0-anggota": "\n".join(nama)})
    jalan.lakukan(L(Tindakan.CATAT, PETUGAS))
    nomor = jalan.anggota()
    nama[7] = "Siti Aminah"
    jawaban = perbaiki(jalan, **{"pihak-0-anggota": "\n".join(nama)})
    assert jawaban.status_code == 302, galat(jawaban.text)
    assert nama_anggota(jalan) == list(zip(nomor, nama, strict=True))


def test_dua_pekerja_senama_disimpan_tanpa_perubahan(jalan: Jalan) -> None:
    nama = ["Budi", "Dewi", "Budi"]
    jalan.masukkan(**KELOMPOK | {"pihak-0-anggota": "\n".join(nama)})
    jalan.lakukan(L(Tindakan.CATAT, PETUGAS))
    semula = nama_anggota(jalan)
    jawaban = perbaiki(jalan, **{"pihak-0-anggota": "\n".join(nama), "pokok": "Dibetulkan."})
    assert jawaban.status_code == 302, galat(jawaban.text)
    assert nama_anggota(jalan) == semula
    assert jalan.perkara.pokok == "Dibetulkan."


def test_isian_yang_terlalu_panjang_ditolak_dengan_kalimat(jalan: Jalan) -> None:
    """On PostgreSQL a text longer than its column was a broken page."""
    jalan.masukkan(**KELOMPOK)
    jalan.lakukan(L(Tindakan.CATAT, PETUGAS))
    jawaban = perbaiki(jalan, **{"pihak-0-telepon": "0" * 41, "pihak-0-nama": "x" * 5000})
    assert jawaban.status_code == 422
    assert "Telepon paling panjang 40 huruf" in jawaban.text
    assert "Nama paling panjang 200 huruf. Anda menulis 5.000 huruf." in jawaban.text


def test_draf_menerima_nama_panjang_tetapi_bukan_naskah(jalan: Jalan) -> None:
    """A draft is kept as typed, within reason; it is no filing before its names fit."""
    jawaban = jalan.simpan_isian(**{"pihak-0-nama": "é" * 5000})
    assert jawaban.status_code == 302
    assert len(jalan.perkara.judul) == 400
    jawaban = jalan.simpan_isian(pokok="x" * 30_000)
    assert jawaban.status_code == 422
    assert "paling panjang 20.000 huruf" in jawaban.text
    assert jalan.perkara.tahap is Tahap.DRAF
