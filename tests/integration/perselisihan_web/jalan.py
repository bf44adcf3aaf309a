"""Drives a case through its pages as the office does: forms read, filled in and sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import unescape
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan.models import AnggotaKelompok, Perkara, Pihak
from hi_cases.perselisihan.rules.isian import ISIAN
from hi_cases.perselisihan.types import Isian, Sisi, Tindakan, Tipe
from tests.perangkat.acuan import muat_acuan

MULAI = date(2026, 4, 6)
PETUGAS, KABID, MEDIATOR = "petugas", "kabid", "mediator"

DASAR: dict[str, Any] = {
    "saluran": "loket",
    "jenis": ["HAK"],
    "pihak-0-sisi": "pemohon",
    "pihak-0-jenis": "pekerja",
    "pihak-0-nama": "Siti Aminah",
    "pihak-1-sisi": "termohon",
    "pihak-1-jenis": "pengusaha",
    "pihak-1-nama": "PT Sinar Cikarang Abadi",
    "kecamatan": "Cikarang Selatan",
    "lokasi": "satu_kabupaten",
    "pokok": "Upah lembur tidak dibayar sejak Januari.",
    "tuntutan-0-uraian": "Upah lembur",
    "tuntutan-0-jumlah": "12.500.000",
    "bukti_bipartit": "risalah",
    "bukti_bipartit_tanggal": "19 Januari 2026",
    "lanjut": "periksa",
}
KELOMPOK = {
    "pihak-0-jenis": "kelompok",
    "pihak-0-nama": "",
    "pihak-0-anggota": "1. Siti Aminah\n2. Budi Santoso\n3. Dewi Lestari",
}


@dataclass(frozen=True)
class L:
    """One step: who does which act, how many days after the step before, with what."""

    aksi: Tindakan
    peran: str
    maju: int = 0
    isi: Mapping[str, Any] = field(default_factory=dict)
    sisi: Sisi | None = None


def _nilai(isian: Isian, hari: date, halaman: str) -> Any:
    if isian.tipe is Tipe.TANGGAL:
        return hari.isoformat()
    if isian.tipe is Tipe.PILIHAN and isian.pilihan is not None:
        return next(iter(isian.pilihan)).value
    if isian.tipe in {Tipe.ID, Tipe.BANYAK_ID}:
        semua = pilihan(halaman, isian.nama)
        return semua[0] if isian.tipe is Tipe.ID else semua
    if isian.tipe is Tipe.YA:
        return "y"
    if isian.tipe is Tipe.BANYAK_TEKS:
        return f"{isian.label} satu\n{isian.label} dua"
    return f"Uji: {isian.label}"


def pilihan(halaman: str, nama: str) -> list[str]:
    """Return the values that the boxes or radios of a field offer, in order."""
    tanda = re.findall(r"<input[^>]*>", halaman)
    milik = [satu for satu in tanda if f'name="{nama}"' in satu]
    return [cocok[1] for satu in milik if (cocok := re.search(r'value="([^"]*)"', satu))]


def tersembunyi(halaman: str, nama: str) -> str:
    """Return the value of a hidden field."""
    return (pilihan(halaman, nama) or [""])[-1]


def galat(halaman: str) -> list[str]:
    """Return the sentences of the error summary and of a refusal."""
    ringkasan = re.findall(r'class="galat".*?</section>', halaman, re.S)
    ringkasan += re.findall(r'id="halangan-judul".*?</section>', halaman, re.S)
    return [unescape(re.sub(r"<[^>]+>|\s+", " ", satu)).strip() for satu in ringkasan]


class Jalan:
    """The office at work on one case.

    `setiap_halaman` opens each page on the way, as people do; without it the pages are left out
    that nobody but a person needs: the way to a test's own subject is walked often.
    """

    def __init__(
        self,
        client: Any,
        masuk: Callable[..., Any],
        pengguna: Any,
        jam: Any,
        *,
        setiap_halaman: bool = False,
    ) -> None:
        self.client, self._masuk, self.jam = client, masuk, jam
        self.setiap_halaman = setiap_halaman
        muat_acuan()
        self.akun = {peran: pengguna(peran) for peran in (PETUGAS, KABID, MEDIATOR)}
        self.akun["mediator2"] = pengguna(MEDIATOR)
        self.hari = MULAI
        self.id = 0
        self.maju(0)

    def maju(self, hari: int) -> None:
        """Move the clock."""
        self.hari += timedelta(days=hari)
        self.jam.atur(self.hari.isoformat())

    def sebagai(self, peran: str) -> None:
        """Sign somebody in."""
        self._masuk(self.client, self.akun[peran])

    @property
    def perkara(self) -> Perkara:
        """The case as it is stored now."""
        return db.session.get_one(Perkara, self.id)

    def pihak(self, sisi: Sisi) -> Pihak:
        """The first party of a side."""
        stmt = sa.select(Pihak).where(Pihak.perkara_id == self.id, Pihak.sisi == sisi)
        return db.session.scalars(stmt.order_by(Pihak.urutan)).first()

    def anggota(self) -> list[int]:
        """The workers of the group, by number."""
        stmt = sa.select(AnggotaKelompok.id).join(Pihak).where(Pihak.perkara_id == self.id)
        return list(db.session.scalars(stmt.order_by(AnggotaKelompok.urutan)))

    def simpan_isian(self, **ubah: Any) -> Any:
        """Send the blank intake form; return the answer."""
        self.sebagai(PETUGAS)
        isi = {**DASAR, "tanggal_masuk": self.hari.isoformat(), **ubah}
        if self.setiap_halaman:
            isi["kunci"] = tersembunyi(self.client.get("/perkara/baru").text, "kunci")
        jawaban = self.client.post("/perkara/baru", data=isi)
        if jawaban.status_code == 302:
            self.id = int(re.search(r"/perkara/(\d+)", jawaban.location)[1])
        return jawaban

    def daftarkan_perusahaan(self) -> None:
        """Register the employer of the draft as a new company."""
        alamat = f"/perkara/{self.id}/isian/perusahaan"
        halaman = self.client.get(alamat).text
        isi = {
            "versi": tersembunyi(halaman, "versi"),
            "pilihan": "baru",
            "nama": tersembunyi(halaman, "nama"),
            "kecamatan": "Cikarang Selatan",
        }
        jawaban = self.client.post(alamat, data=isi)
        assert jawaban.status_code == 302, galat(jawaban.text)

    def terima_berkas(self) -> None:
        """Check the answers and take the filing in."""
        alamat = f"/perkara/{self.id}/isian/periksa"
        isi = {"versi": str(self.perkara.versi), "tanggal": self.hari.isoformat()}
        if self.setiap_halaman:
            halaman = self.client.get(alamat)
            assert halaman.status_code == 200, halaman.location
            assert tersembunyi(halaman.text, "versi") == isi["versi"]
        jawaban = self.client.post(alamat, data=isi)
        assert jawaban.status_code == 302, galat(jawaban.text)
        assert jawaban.location.endswith("/tanda-terima")
        if self.setiap_halaman:
            assert self.client.get(jawaban.location).status_code == 200

    def masukkan(self, **ubah: Any) -> None:
        """Go through the whole intake."""
        jawaban = self.simpan_isian(**ubah)
        assert jawaban.status_code == 302, galat(jawaban.text)
        if jawaban.location.endswith("/perusahaan"):
            self.daftarkan_perusahaan()
        self.terima_berkas()

    def buka_bipartit(self, **ubah: Any) -> None:
        """Record a bipartit that is still being negotiated."""
        self.sebagai(PETUGAS)
        halaman = self.client.get("/perkara/bipartit/baru").text
        isi = {**DASAR, "tanggal_masuk": self.hari.isoformat(), **ubah}
        isi["kunci"] = tersembunyi(halaman, "kunci")
        jawaban = self.client.post("/perkara/bipartit/baru", data=isi)
        assert jawaban.status_code == 302, galat(jawaban.text)
        self.id = int(re.search(r"/perkara/(\d+)", jawaban.location)[1])

    def alamat(self, aksi: Tindakan) -> str:
        """The address of an act on this case."""
        return f"/perkara/{self.id}/tindakan/{aksi.value}"

    def isian(self, langkah: L) -> dict[str, Any]:
        """Read the act's page and fill in its required fields."""
        halaman = self.client.get(self.alamat(langkah.aksi))
        assert halaman.status_code == 200, (langkah, galat(halaman.text))
        isi = {
            isian.nama: _nilai(isian, self.hari, halaman.text)
            for isian in ISIAN[langkah.aksi]
            if isian.wajib or isian.harus_ya
        }
        isi["versi"] = tersembunyi(halaman.text, "versi")
        if langkah.aksi in {Tindakan.CATAT_SIDANG, Tindakan.PERBAIKI_SIDANG}:
            isi["hadir"] = pilihan(halaman.text, "hadir")
        if "mediator_id" in isi:
            ganti = langkah.aksi is Tindakan.GANTI_MEDIATOR
            isi["mediator_id"] = str(self.akun["mediator2" if ganti else MEDIATOR].id)
        if langkah.sisi is not None:
            isi["pihak_id"] = str(self.pihak(langkah.sisi).id)
        return {**isi, **langkah.isi}

    def lakukan(self, langkah: L) -> None:
        """Do one step through its page; a refusal fails the test with its sentence."""
        self.maju(langkah.maju)
        self.sebagai(langkah.peran)
        isi = self.isian(langkah)
        jawaban = self.client.post(self.alamat(langkah.aksi), data=isi)
        assert jawaban.status_code == 302, (langkah.aksi, galat(jawaban.text), isi)
        if self.setiap_halaman:
            assert self.client.get(f"/perkara/{self.id}").status_code == 200
