"""Forms of rooms and of days on which an officer holds no meeting."""

from __future__ import annotations

from collections.abc import Mapping

from wtforms import BooleanField
from wtforms.validators import Optional

from hi_cases.core.fields import BilanganField, PilihanField, TanggalField, TeksField
from hi_cases.core.forms import Formulir, Wajib


class FormRuang(Formulir):
    """A room of the office."""

    nama = TeksField("Nama ruang", [Wajib("Tulis nama ruang.")], maks=120)
    alamat = TeksField(
        "Letak", description="Lantai dan gedung, seperti dicari orang yang baru datang."
    )
    kapasitas = BilanganField("Kapasitas", [Optional()], description="Jumlah orang.")
    ramah_difabel = BooleanField("Dapat dimasuki kursi roda")
    aktif = BooleanField("Masih dipakai", default=True)


class FormHalangan(Formulir):
    """Days on which an officer holds no meeting."""

    pengguna_id = PilihanField("Petugas", [Wajib("Pilih petugas.")])
    dari = TanggalField("Dari", [Wajib("Tulis hari pertama.")])
    sampai = TanggalField("Sampai dengan", [Wajib("Tulis hari terakhir.")])
    sebab = TeksField(
        "Sebab",
        [Wajib("Tulis sebabnya.")],
        maks=200,
        description="Misalnya cuti tahunan, dinas luar, atau diklat. Terbaca petugas bidang.",
    )

    def tawarkan(self, petugas: Mapping[int, str]) -> None:
        """Offer those whose absences one may record."""
        self.pengguna_id.choices = {str(kunci): nama for kunci, nama in petugas.items()}
