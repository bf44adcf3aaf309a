"""Forms of complaints: the public one, and who complained as the counter writes it down."""

from __future__ import annotations

import secrets
from typing import Any

from wtforms import HiddenField

from hi_cases.core.bidang_form import bidang, tandai_wajib
from hi_cases.core.fields import ParagrafField, RadioPilihanField, TeksField
from hi_cases.core.forms import FormPublik, Formulir, Wajib
from hi_cases.dokumen.forms import BerkasField
from hi_cases.pencegahan.rules.pengaduan import JENIS_PENGADUAN
from hi_cases.pencegahan.types import DataPelapor, Perlindungan
from hi_cases.urusan.forms import FormIsian

_BUKAN_PUBLIK = frozenset({"tanggal", "saluran"})
_ISIAN = tuple(satu for satu in JENIS_PENGADUAN.isian if satu.nama not in _BUKAN_PUBLIK)
_PILIH = {
    Perlindungan.RAHASIA.value: "Rahasiakan: hanya petugas yang menangani dan kepala bidang",
    Perlindungan.TERBUKA.value: "Boleh disebut kepada perusahaan saat dimintai penjelasan",
    Perlindungan.ANONIM.value: "Tanpa nama: dinas pun tidak tahu siapa Anda",
}


class _Pelapor(Formulir):
    """Who complains."""

    perlindungan = RadioPilihanField(
        "Identitas Anda", choices=_PILIH, default=Perlindungan.RAHASIA.value
    )
    nama = TeksField("Nama", maks=120)
    telepon = TeksField("Nomor telepon atau WhatsApp", maks=40)
    surel = TeksField("Surel", maks=254)

    def pelapor(self) -> DataPelapor:
        """Return what was typed."""
        return DataPelapor(
            Perlindungan(self.perlindungan.data),
            self.nama.data or "",
            self.telepon.data or "",
            self.surel.data or "",
        )


class FormPelapor(_Pelapor):
    """Who complained at the counter or by telephone."""


class FormPengaduan(FormPublik, FormIsian, _Pelapor):
    """The public form. Fields of the complaint itself are the kind's own (`form_pengaduan`)."""

    berkas = BerkasField("Bukti", terlindung=True)
    kunci = HiddenField(default=lambda: secrets.token_hex(16))


def form_pengaduan(awal: dict[str, Any] | None = None) -> Any:
    """Return the public form."""
    kelas = type("Form_adukan", (FormPengaduan,), {**bidang(_ISIAN), "isian_urusan": _ISIAN})
    form = kelas(data=awal or {})
    form.nama_perusahaan.description = "Nama lengkap seperti pada slip gaji atau kontrak kerja."
    tandai_wajib(form, _ISIAN)
    form.perlindungan.flags.required = True
    return form


class FormKeterangan(Formulir):
    """What the complainant adds by his card."""

    keterangan = ParagrafField("Keterangan tambahan", [Wajib("Tulis keterangan Anda.")])
    berkas = BerkasField("Lampiran", terlindung=True)


class FormTarik(Formulir):
    """Why a complaint is withdrawn."""

    alasan = ParagrafField(
        "Alasan menarik pengaduan",
        [Wajib("Tulis alasan, misalnya “sudah selesai dengan perusahaan”.")],
        maks=2000,
    )
