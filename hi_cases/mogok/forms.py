"""The filters over the year's actions, and the online form of a notice."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import HiddenField

from hi_cases.core.bidang_form import bidang, tandai_wajib
from hi_cases.core.fields import PilihanField
from hi_cases.core.forms import FormPublik, Formulir
from hi_cases.dokumen.forms import BerkasField
from hi_cases.mogok.queries.rekap import HASIL, Saringan
from hi_cases.mogok.rules import JENIS
from hi_cases.mogok.rules.daring import BERKAS, TANPA_BERKAS, isian_daring
from hi_cases.mogok.types import SifatTuntutan, Tuntutan
from hi_cases.urusan.forms import FormIsian
from hi_cases.urusan.types import Jenis

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


class FormPemberitahuan(FormPublik, FormIsian):
    """A notice from outside; its own fields are the kind's (`form_pemberitahuan`)."""

    berkas = BerkasField(BERKAS, wajib=TANPA_BERKAS)
    kunci = HiddenField(default=lambda: secrets.token_hex(16))


def form_pemberitahuan(jenis: Jenis, awal: Mapping[str, Any]) -> Any:
    """Return the online form of a kind, filled in with what the account tells."""
    isian = isian_daring(jenis)
    isi = {**bidang(isian), "isian_urusan": isian}
    form = type(f"Form_daring_{jenis.kode}", (FormPemberitahuan,), isi)(data=dict(awal))
    tandai_wajib(form, isian)
    return form
