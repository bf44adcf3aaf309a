"""Drives the guided filing through its pages, as an outsider does."""

from __future__ import annotations

import io
import re
from html import unescape
from typing import Any

from hi_cases.core.db import db
from hi_cases.perselisihan.models import Perkara
from tests.factories.berkas import gambar
from tests.perangkat.acuan import muat_acuan

PEMOHON = {
    "nama": "Siti Aminah",
    "alamat": "Kp. Kaliabang RT 02/05, Tambun Selatan",
    "telepon": "081234567890",
}
LAWAN = {
    "nama": "PT Sinar Cikarang Abadi",
    "alamat": "Jl. Industri 5, Cikarang Selatan",
    "kecamatan": "Cikarang Selatan",
    "lokasi": "satu_kabupaten",
}
ISI: dict[str, dict[str, Any]] = {
    "pemohon": PEMOHON,
    "pihak-lain": LAWAN,
    "jenis": {"jenis": ["HAK"]},
    "cerita": {"pokok": "Upah lembur tidak dibayar sejak Januari."},
    "tuntutan": {"tuntutan-0-uraian": "Upah lembur", "tuntutan-0-jumlah": "12.500.000"},
    "bipartit": {
        "bukti_bipartit": "risalah",
        "riwayat_bipartit-0-tanggal": "16 Maret 2026",
        "riwayat_bipartit-0-hasil": "buntu",
    },
    "berkas": {},
}


def nilai(halaman: str, nama: str) -> str:
    """Return the value of the last hidden input of a name."""
    cocok = re.findall(rf'<input type="hidden" name="{nama}" value="([^"]*)"', halaman)
    return unescape(cocok[-1]) if cocok else ""


def galat(halaman: str) -> str:
    """Return the error summary as text."""
    ringkasan = re.search(r'class="galat".*?</section>', halaman, re.S)
    return unescape(re.sub(r"<[^>]+>|\s+", " ", ringkasan[0])) if ringkasan else ""


def foto(nama: str = "slip.jpg", sisi: int = 40) -> tuple[io.BytesIO, str]:
    """Return a photo as a client sends it; another size is another content."""
    return io.BytesIO(gambar("JPEG", (sisi, 30))), nama


class Pengaju:
    """One account at the pages of its filing."""

    def __init__(self, client: Any, masuk: Any, pengguna: Any, jam: Any) -> None:
        self.client, self.masuk, self.pengguna, self.jam = client, masuk, pengguna, jam
        jam.atur("2026-04-06T10:42:00+07:00")
        muat_acuan()
        self.id = 0

    def sebagai(self, peran: str, **lain: Any) -> Any:
        """Sign somebody new in."""
        self.akun = self.masuk(self.client, self.pengguna(peran, **lain))
        return self.akun

    @property
    def perkara(self) -> Perkara:
        return db.session.get_one(Perkara, self.id)

    @property
    def draf(self) -> dict[str, Any]:
        return self.perkara.draf or {}

    def alamat(self, langkah: str) -> str:
        return f"/ajukan/{self.id}/{langkah}"

    def mulai(self, pengaju: str = "pekerja", arah: str = "") -> None:
        """Begin a filing."""
        halaman = self.client.get(f"/ajukan{arah}").text
        isi = {"pengaju": pengaju, "kunci": nilai(halaman, "kunci")}
        jawaban = self.client.post(f"/ajukan{arah}", data=isi)
        assert jawaban.status_code == 302, galat(jawaban.text)
        self.id = int(re.search(r"/ajukan/(\d+)", jawaban.location)[1])

    def kirim(self, langkah: str, isi: dict[str, Any], lanjut: str = "lanjut", **lain: Any) -> Any:
        """Open a page, fill it in and press a button; return the answer."""
        halaman = self.client.get(self.alamat(langkah))
        assert halaman.status_code == 200, (langkah, halaman.status_code)
        data = {"sidik": nilai(halaman.text, "sidik"), "lanjut": lanjut, **isi, **lain}
        return self.client.post(self.alamat(langkah), data=data)

    def isi(self, langkah: str, **lain: Any) -> None:
        """Fill a page in so that it leads on."""
        jawaban = self.kirim(langkah, ISI.get(langkah, {}) | lain)
        assert jawaban.status_code == 302, (langkah, galat(jawaban.text))

    def isi_semua(self, *langkah: str) -> None:
        for satu in langkah or ISI:
            self.isi(satu)

    def ajukan(self) -> Any:
        """Press the last button."""
        halaman = self.client.get(self.alamat("periksa")).text
        data = {"versi": nilai(halaman, "versi"), "benar": "y"}
        return self.client.post(self.alamat("periksa"), data=data)
