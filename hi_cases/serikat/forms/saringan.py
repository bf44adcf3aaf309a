"""The filters over the book; every one lives in the address."""

from __future__ import annotations

from collections.abc import Iterable

from wtforms import StringField

from hi_cases.core.fields import BilanganField, PilihanField
from hi_cases.core.forms import Formulir
from hi_cases.serikat.queries.daftar import Saringan
from hi_cases.serikat.types import JenisOrganisasi, StatusOrganisasi

_SEMUA = {"": "Semua"}
_TAHUN = range(1950, 2200)


class FormSaringan(Formulir):
    """A GET form: no token, no version."""

    class Meta(Formulir.Meta):
        """What is read changes nothing."""

        csrf = False

    q = StringField("Nama atau nomor")
    jenis = PilihanField("Jenis", choices=_SEMUA | {s.value: s.label for s in JenisOrganisasi})
    status = PilihanField("Keadaan", choices=_SEMUA | {s.value: s.label for s in StatusOrganisasi})
    kecamatan = PilihanField("Kecamatan", choices=_SEMUA)
    tahun = BilanganField("Tahun pencatatan")

    def pasang(self, kecamatan: Iterable[str]) -> None:
        """Give the places that stand in the book."""
        self.kecamatan.choices = _SEMUA | {satu: satu for satu in kecamatan}

    @property
    def berlaku(self) -> list[dict[str, str]]:
        """Return one chip for each filter that narrows the book."""
        chip = []
        if q := (self.q.data or "").strip():
            chip.append({"kunci": "q", "nilai": q, "label": "Cari", "teks": q})
        for nama in ("jenis", "status", "kecamatan"):
            bidang = self[nama]
            if bidang.data and bidang.data in bidang.choices:
                chip.append(
                    {
                        "kunci": nama,
                        "nilai": bidang.data,
                        "label": bidang.label.text,
                        "teks": bidang.choices[bidang.data],
                    }
                )
        if (tahun := self._tahun) is not None:
            chip.append(
                {"kunci": "tahun", "nilai": str(tahun), "label": "Tahun", "teks": str(tahun)}
            )
        return chip

    @property
    def _tahun(self) -> int | None:
        return self.tahun.data if self.tahun.data in _TAHUN else None

    def saringan(self) -> Saringan:
        """Return the filter; what is not known there filters nothing."""
        jenis, status, tempat = self.jenis.data, self.status.data, self.kecamatan.data
        return Saringan(
            q=(self.q.data or "").strip()[:200],
            jenis=JenisOrganisasi(jenis) if jenis in set(JenisOrganisasi) else None,
            status=StatusOrganisasi(status) if status in set(StatusOrganisasi) else None,
            kecamatan=tempat if tempat and tempat in self.kecamatan.choices else "",
            tahun=self._tahun,
        )
