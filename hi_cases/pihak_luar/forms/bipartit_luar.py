"""Talks that the parties keep here themselves: who negotiates about what."""

from __future__ import annotations

from typing import Any

from wtforms import HiddenField

from hi_cases.core.errors import DataTidakSah, GalatDomain
from hi_cases.core.fields import (
    BanyakPilihanField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TeksField,
)
from hi_cases.core.forms import Formulir
from hi_cases.perselisihan.types import JenisPihak, Sisi
from hi_cases.pihak_luar.rules.ajukan import URAIAN_JENIS

_ORANG = ("nama", "alamat", "telepon")


class FormBipartitLuar(Formulir):
    """Both parties and the matter; `kunci` opens one file however often it is sent."""

    kunci = HiddenField()
    pengaju = RadioPilihanField("Anda berunding sebagai", choices={}, validate_choice=False)
    nama = TeksField("Nama Anda, serikat, atau perusahaan Anda", maks=200)
    alamat = ParagrafField("Alamat Anda", maks=2000)
    telepon = TeksField("Telepon Anda", maks=40)
    anggota = ParagrafField(
        "Nama pekerja dalam kelompok", description="Satu nama per baris. Hanya untuk kelompok."
    )
    lawan_jenis = RadioPilihanField(
        "Pihak lain adalah",
        choices={
            satu.value: satu.label
            for satu in (JenisPihak.PENGUSAHA, JenisPihak.PEKERJA, JenisPihak.SERIKAT)
        },
        validate_choice=False,
    )
    lawan_nama = TeksField("Nama pihak lain", maks=200)
    lawan_alamat = ParagrafField("Alamat pihak lain", maks=2000)
    lawan_telepon = TeksField("Telepon pihak lain", maks=40)
    kecamatan = PilihanField("Kecamatan tempat kerja", choices={}, validate_choice=False)
    jenis = BanyakPilihanField(
        "Yang dirundingkan",
        choices={j.value: f"{isi[0]}. {isi[1]}" for j, isi in URAIAN_JENIS.items()},
        validate_choice=False,
    )
    jenis_utama = PilihanField(
        "Yang paling utama",
        choices={"": "Belum dipilih"} | {j.value: isi[0] for j, isi in URAIAN_JENIS.items()},
        validate_choice=False,
        description="Diisi bila Anda memilih lebih dari satu.",
    )
    pokok = ParagrafField("Pokok masalah", description="Singkat saja; rinciannya ada di risalah.")

    def ke_draf(self, jenis: JenisPihak) -> dict[str, Any]:
        """Return what was typed under the names of a filing."""
        pemohon: dict[str, Any] = {nama: self[nama].data or "" for nama in _ORANG}
        pemohon |= {"sisi": Sisi.PEMOHON.value, "jenis": jenis.value}
        if jenis is JenisPihak.KELOMPOK:
            pemohon["anggota"] = [s.strip() for s in (self.anggota.data or "").splitlines() if s]
        lawan: dict[str, Any] = {nama: self[f"lawan_{nama}"].data or "" for nama in _ORANG}
        lawan |= {"sisi": Sisi.TERMOHON.value, "jenis": self.lawan_jenis.data}
        return {
            "jenis": self.jenis.data or [],
            "jenis_utama": self.jenis_utama.data or "",
            "pokok": self.pokok.data or "",
            "kecamatan": self.kecamatan.data or "",
            "pihak": [pemohon, lawan],
        }

    def periksa(self) -> None:
        """Refuse what cannot be kept without, each at its own field."""
        galat = {}
        if self.pengaju.data not in self.pengaju.choices:
            galat["pengaju"] = "Pilih salah satu."
        if not self.nama.data:
            galat["nama"] = "Nama Anda belum diisi."
        if self.lawan_jenis.data not in self.lawan_jenis.choices:
            galat["lawan_jenis"] = "Pilih siapa pihak lainnya."
        if not self.lawan_nama.data:
            galat["lawan_nama"] = "Nama pihak lain belum diisi."
        if not self.pokok.data:
            galat["pokok"] = "Pokok masalah belum diisi."
        if galat:
            raise DataTidakSah(galat)

    def terima_galat(self, galat: GalatDomain) -> None:
        """Lay errors of the filing's fields on those of this page."""
        if isinstance(galat, DataTidakSah):
            bidang = {}
            for nama, pesan in galat.bidang.items():
                baru = nama.replace("pihak-0-", "").replace("pihak-1-", "lawan_")
                bidang[baru] = pesan
            galat = DataTidakSah(bidang)
        super().terima_galat(galat)
