"""The filters over the year's actions."""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.core.fields import PilihanField
from hi_cases.core.forms import Formulir
from hi_cases.mogok.queries.rekap import HASIL, Saringan
from hi_cases.mogok.rules import JENIS
from hi_cases.mogok.types import SifatTuntutan, Tuntutan

_SEMUA = {"": "Semua"}
_TRIWULAN = {str(ke): f"Triwulan {rom}" for ke, rom in enumerate(("I", "II", "III", "IV"), 1)}


class FormRekap(Formulir):
    """Which actions; every answer lives in the address. A GET form: no token."""

    class Meta(Formulir.Meta):
        """What is read changes nothing."""

        csrf = False

    tahun = PilihanField("Tahun", choices={})
    jenis = PilihanField("Jenis", choices=_SEMUA | {satu.kode: satu.nama for satu in JENIS})
    triwulan = PilihanField("Triwulan", choices={"": "Setahun", **_TRIWULAN})
    hasil = PilihanField("Hasil", choices=_SEMUA | {k: nama for k, (nama, _s) in HASIL.items()})
    tuntutan = PilihanField("Tuntutan", choices=_SEMUA | {t.value: t.label for t in Tuntutan})
    sifat = PilihanField(
        "Sifat tuntutan", choices=_SEMUA | {t.value: t.label for t in SifatTuntutan}
    )

    def pasang(self, tahun: Sequence[int], kini: int) -> None:
        """Give the years to choose from; the present one where the address names none."""
        self.tahun.choices = {str(satu): str(satu) for satu in sorted({*tahun, kini}, reverse=True)}
        if self.tahun.data not in self.tahun.choices:
            self.tahun.data = str(kini)

    def _pilih(self, nama: str) -> str:
        isi = self[nama].data
        return isi if isi and isi in self[nama].choices else ""

    def saringan(self) -> Saringan:
        """Return the filter; what is not known there filters nothing."""
        triwulan = self._pilih("triwulan")
        return Saringan(
            int(self.tahun.data or 0),
            jenis=self._pilih("jenis"),
            hasil=self._pilih("hasil"),
            tuntutan=self._pilih("tuntutan"),
            sifat=self._pilih("sifat"),
            triwulan=int(triwulan) if triwulan else None,
        )

    @property
    def berlaku(self) -> list[dict[str, str]]:
        """Return one chip for each filter that narrows the year."""
        return [
            {
                "kunci": nama,
                "nilai": isi,
                "label": self[nama].label.text,
                "teks": self[nama].choices[isi],
            }
            for nama in ("jenis", "triwulan", "hasil", "tuntutan", "sifat")
            if (isi := self._pilih(nama))
        ]
