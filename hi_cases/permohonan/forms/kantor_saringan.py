"""The filters over the office's list of submissions; every one lives in the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wtforms import StringField

from hi_cases.core.fields import BanyakPilihanField, PilihanField, nomor_baris
from hi_cases.core.forms import Formulir
from hi_cases.permohonan.queries import Saringan
from hi_cases.permohonan.types import Hasil, Jenis, Pemegang, Tahap

SAYA, TANPA = "saya", "tanpa"
SELESAI, SEMUA = "selesai", "semua"
URUT = ("jatuh", "terbaru")


class FormSaringan(Formulir):
    """A GET form: no token, no version."""

    class Meta(Formulir.Meta):
        """What is read changes nothing."""

        csrf = False

    q = StringField("Nomor atau nama perusahaan")
    keadaan = PilihanField(
        "Keadaan",
        choices={"": "Yang terbuka", SELESAI: "Yang selesai", SEMUA: "Semua"},
    )
    pemegang = PilihanField("Menunggu", choices={})
    petugas = PilihanField("Petugas", choices={})
    lewat = PilihanField("Waktu", choices={"": "Semua", "1": "Yang lewat waktu"})
    jenis = BanyakPilihanField("Jenis", choices={})
    tahap = BanyakPilihanField("Tahap", choices={s.value: s.label for s in Tahap})
    hasil = BanyakPilihanField("Hasil", choices={s.value: s.label for s in Hasil})

    def pasang(self, jenis: Iterable[Jenis], petugas: Mapping[int, str]) -> None:
        """Give the choices that depend on the office."""
        self.jenis.choices = {satu.kode: satu.singkat for satu in jenis}
        self.pemegang.choices = {"": "Siapa saja"} | {
            satu.value: satu.label for satu in Pemegang if satu is not Pemegang.TIDAK_ADA
        }
        self.petugas.choices = {
            "": "Siapa saja",
            SAYA: "Saya",
            TANPA: "Belum ada petugas",
            **{str(nomor): nama for nomor, nama in petugas.items()},
        }

    @property
    def berlaku(self) -> list[dict[str, str]]:
        """Return one chip for each filter that narrows the list."""
        chip = []
        if self.q.data:
            chip.append({"kunci": "q", "nilai": self.q.data, "label": "Cari", "teks": self.q.data})
        for nama in ("keadaan", "pemegang", "petugas", "lewat", "jenis", "tahap", "hasil"):
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

    def saringan(self, saya_id: int | None, urut: str) -> Saringan:
        """Return the filter; what is not known there filters nothing."""
        petugas = self.petugas.data if self.petugas.data in self.petugas.choices else ""
        pemegang = self.pemegang.data or ""
        return Saringan(
            q=(self.q.data or "").strip()[:200],
            jenis=tuple(s for s in self.jenis.data or () if s in self.jenis.choices),
            tahap=tuple(Tahap(s) for s in self._dikenal(self.tahap)),
            hasil=tuple(Hasil(s) for s in self._dikenal(self.hasil)),
            petugas_id=_petugas_id(petugas or "", saya_id),
            tanpa_petugas=petugas == TANPA,
            pemegang=Pemegang(pemegang) if pemegang in set(Pemegang) else None,
            lewat=self.lewat.data == "1",
            terbuka={"": True, SELESAI: False}.get(self.keadaan.data or ""),
            urut=urut if urut in URUT else URUT[0],
        )

    @staticmethod
    def _dikenal(bidang: Any) -> list[str]:
        return [satu for satu in bidang.data or () if satu in bidang.choices]


def _petugas_id(pilihan: str, saya_id: int | None) -> int | None:
    if pilihan == SAYA:
        return saya_id
    return nomor_baris(pilihan)
