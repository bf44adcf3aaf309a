"""The filters over the register; every one lives in the address."""

from __future__ import annotations

from collections.abc import Iterable

from wtforms import StringField

from hi_cases.core.fields import BanyakPilihanField, PilihanField
from hi_cases.core.forms import Formulir
from hi_cases.syarat_kerja.queries.daftar import Saringan
from hi_cases.syarat_kerja.types import JenisInstrumen, Keadaan

_SEMUA = {"": "Semua"}


class FormSaringan(Formulir):
    """A GET form: no token, no version."""

    class Meta(Formulir.Meta):
        """What is read changes nothing."""

        csrf = False

    q = StringField("Nomor atau nama perusahaan")
    jenis = PilihanField(
        "Jenis", choices=_SEMUA | {satu.value: satu.label for satu in JenisInstrumen}
    )
    keadaan = PilihanField("Keadaan", choices=_SEMUA | {satu.value: satu.label for satu in Keadaan})
    dalam = PilihanField("Berakhir dalam", choices={})
    kecamatan = BanyakPilihanField("Kecamatan", choices={})

    def pasang(self, ambang: Iterable[int], kecamatan: Iterable[str]) -> None:
        """Give the choices that depend on the office."""
        self.dalam.choices = {"": "Kapan saja"} | {str(n): f"{n} hari" for n in sorted(ambang)}
        self.kecamatan.choices = {satu: satu for satu in kecamatan}

    @property
    def berlaku(self) -> list[dict[str, str]]:
        """Return one chip for each filter that narrows the register."""
        chip = []
        if q := (self.q.data or "").strip():
            chip.append({"kunci": "q", "nilai": q, "label": "Cari", "teks": q})
        for nama in ("jenis", "keadaan", "dalam", "kecamatan"):
            bidang = self[nama]
            isi = bidang.data if isinstance(bidang.data, list) else [bidang.data]
            chip += [
                {
                    "kunci": nama,
                    "nilai": satu,
                    "label": bidang.label.text,
                    "teks": bidang.choices[satu],
                }
                for satu in isi
                if satu and satu in bidang.choices
            ]
        return chip

    def saringan(self) -> Saringan:
        """Return the filter; what is not known there filters nothing."""
        jenis, keadaan, dalam = self.jenis.data, self.keadaan.data, self.dalam.data or ""
        return Saringan(
            q=(self.q.data or "").strip()[:200],
            jenis=JenisInstrumen(jenis) if jenis in set(JenisInstrumen) else None,
            keadaan=Keadaan(keadaan) if keadaan in set(Keadaan) else None,
            kecamatan=tuple(s for s in self.kecamatan.data or () if s in self.kecamatan.choices),
            dalam=int(dalam) if dalam and dalam in self.dalam.choices else None,
        )
