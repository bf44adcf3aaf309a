"""The filter of the statistics; it comes by address, so it needs no token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field
from wtforms.fields import SelectChoice
from wtforms.validators import NumberRange, Optional, ValidationError

from hi_cases.core.fields import BanyakPilihanField, BilanganField, PilihanField
from hi_cases.core.forms import FormPolos
from hi_cases.core.teks import kecilkan
from hi_cases.indikator.types import TAHUN, Saringan, Sumbu, Ukuran

_KUTIPAN = 40
_TAHUN = [Optional(), NumberRange(1950, 2200, "Tulis tahun empat angka, misalnya 2021.")]


class SaringanStatistikForm(FormPolos):
    """Years and values of the axes; each axis has the field of its own name.

    What is not understood does not filter: a page shows the rest and says so (`salah`), a file is
    refused.
    """

    dari = BilanganField("Dari tahun", _TAHUN)
    sampai = BilanganField("Sampai tahun", _TAHUN)
    ukuran = PilihanField(
        "Ukuran", choices=[SelectChoice(u.value, u.label) for u in Ukuran], default="masuk"
    )
    menurut = PilihanField(
        "Menurut", choices=[SelectChoice(s.value, s.label) for s in Sumbu], default="jenis"
    )
    setelah = BilanganField("Setelah", [Optional()])

    def validate_sampai(self, bidang: Any) -> None:
        """The years must not run backward."""
        if self.dari.data and bidang.data and bidang.data < self.dari.data:
            raise ValidationError(
                f"Tahun akhir tidak boleh mendahului tahun awal. Anda menulis {bidang.data}; "
                f"tulis {self.dari.data} atau sesudahnya."
            )

    def isi_pilihan(self, pilihan: Mapping[Sumbu, list[tuple[str, str]]]) -> None:
        """Offer the values that the cases have."""
        for sumbu, isi in pilihan.items():
            self[sumbu.value].choices = [SelectChoice(nilai, nama) for nilai, nama in isi]

    def nama_pilihan(self, sumbu: Sumbu) -> dict[str, str]:
        """Names of the values offered on an axis."""
        return {satu.value: satu.label for satu in self[sumbu.value].choices or ()}

    def saringan(self, awal: int, akhir: int) -> Saringan:
        """The filter asked for; missing or wrong years fall back to all there is."""
        dari = self.dari.data if not self.dari.errors and self.dari.data else awal
        sampai = self.sampai.data if not self.sampai.errors and self.sampai.data else akhir
        return Saringan(
            dari,
            max(dari, sampai),
            {s: self._dipilih(s) for s in Sumbu},
            Ukuran(self.ukuran.data) if not self.ukuran.errors else Ukuran.MASUK,
        )

    def argumen(self, isian: MultiDict[str, str]) -> dict[str, object]:
        """Return what was asked for as arguments of an address, wrong or not."""
        semua = isian.to_dict(flat=False)
        return {nama: isi for nama, isi in semua.items() if nama in self._fields}

    @property
    def salah(self) -> list[str]:
        """What was asked for and does not filter, a sentence each. To be read behind `validate`."""
        kalimat = [f"{b.label.text}: {g}" for b in (self.dari, self.sampai) for g in b.errors]
        tak_dikenal = [(b.label.text, b.data) for b in (self.ukuran, self.menurut) if b.errors]
        for sumbu in Sumbu:
            dikenal, isi = self.nama_pilihan(sumbu), dict.fromkeys(self[sumbu.value].data or ())
            tak_dikenal += [(sumbu.label, nilai) for nilai in isi if nilai not in dikenal]
        return kalimat + [
            f"{nama} “{nilai[:_KUTIPAN]}” tidak ada di daftar pilihan, jadi tidak menyaring."
            for nama, nilai in tak_dikenal
            if nilai
        ]

    def _dipilih(self, sumbu: Sumbu) -> tuple[str, ...]:
        dikenal = self.nama_pilihan(sumbu)
        return tuple(v for v in dict.fromkeys(self[sumbu.value].data or ()) if v in dikenal)

    @property
    def bidang_sumbu(self) -> list[Field]:
        """The fields of those axes of which the cases have values."""
        return [self[s.value] for s in Sumbu if self[s.value].choices]

    @property
    def sumbu(self) -> Sumbu:
        """The axis of the split."""
        return Sumbu(self.menurut.data) if not self.menurut.errors else Sumbu.JENIS


for _satu in Sumbu:
    _bidang = BanyakPilihanField(_satu.label, validate_choice=False)
    setattr(SaringanStatistikForm, _satu.value, _bidang)

_SUMBU_SILANG = [
    SelectChoice(TAHUN, "Tahun"),
    *(SelectChoice(satu.value, satu.label) for satu in Sumbu),
]


class SaringanSilangForm(SaringanStatistikForm):
    """The filter of a cross-table, and its two axes."""

    baris = PilihanField("Baris", choices=_SUMBU_SILANG, default=Sumbu.JENIS.value)
    kolom = PilihanField("Kolom", choices=_SUMBU_SILANG, default=TAHUN)

    @property
    def sumbu_silang(self) -> tuple[str, str]:
        """The axes of rows and columns."""
        return self.baris.data, self.kolom.data

    @property
    def catatan_sumbu(self) -> list[str]:
        """What is to be said of the axes of the table."""
        if self.baris.data != self.kolom.data:
            return []
        return [
            f"Baris dan kolom sama-sama {kecilkan(self.nama_sumbu(self.baris.data))}: yang terisi "
            "hanya sel tempat keduanya sama. Pilih yang lain untuk salah satunya."
        ]

    def ganti_tak_dikenal(self) -> list[str]:
        """Put the usual axis where the address names one that there is not, and say so. To be done
        behind `validate`."""
        kalimat = []
        for bidang in (self.baris, self.kolom):
            if bidang.errors:
                salah, bidang.data, bidang.errors = bidang.data or "", bidang.default, []
                kalimat.append(
                    f"{bidang.label.text} “{salah[:_KUTIPAN]}” tidak dikenal. Yang tampil menurut "
                    f"{kecilkan(self.nama_sumbu(bidang.data))}."
                )
        return kalimat

    @staticmethod
    def nama_sumbu(sumbu: str) -> str:
        """What an axis is called."""
        return "Tahun" if sumbu == TAHUN else Sumbu(sumbu).label
