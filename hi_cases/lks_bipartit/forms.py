"""Forms of the register: what narrows it, an entry of before this system, an end by hand."""

from __future__ import annotations

from collections.abc import Iterable

from wtforms import StringField

from hi_cases.core.fields import (
    BanyakPilihanField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.lks_bipartit.queries.daftar import Saringan
from hi_cases.lks_bipartit.types import DataLama, Keadaan, SebabAkhir

_SEMUA = {"": "Semua"}


class FormSaringan(Formulir):
    """A GET form: no token, no version. Every filter lives in the address."""

    class Meta(Formulir.Meta):
        """What is read changes nothing."""

        csrf = False

    q = StringField("Nomor atau perusahaan")
    keadaan = PilihanField("Keadaan", choices=_SEMUA | {satu.value: satu.label for satu in Keadaan})
    dalam = PilihanField("Berakhir dalam", choices={})
    laporan = PilihanField("Laporan", choices=_SEMUA | {"terlambat": "Ada yang terlambat"})
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
        for nama in ("keadaan", "dalam", "laporan", "kecamatan"):
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
        keadaan, dalam = self.keadaan.data, self.dalam.data or ""
        return Saringan(
            q=(self.q.data or "").strip()[:200],
            keadaan=Keadaan(keadaan) if keadaan in set(Keadaan) else None,
            kecamatan=tuple(s for s in self.kecamatan.data or () if s in self.kecamatan.choices),
            dalam=int(dalam) if dalam and dalam in self.dalam.choices else None,
            menunggak=self.laporan.data == "terlambat",
        )


class FormLama(Formulir):
    """What stands on the proof of an LKS Bipartit of before this system."""

    perusahaan = RadioPilihanField("Perusahaan", choices={}, validate_choice=False)
    nomor = TeksField("Nomor bukti pencatatan", [Wajib("Tulis nomor bukti pencatatannya.")])
    tanggal = TanggalField("Tanggal bukti", [Wajib("Tulis tanggal buktinya.")])
    berlaku_dari = TanggalField("Masa bakti mulai", [Wajib("Tulis sejak kapan masa baktinya.")])
    berlaku_sampai = TanggalField("Masa bakti sampai", [Wajib("Tulis sampai kapan masa baktinya.")])
    cabang = TeksField("Cabang atau unit", description="Kosongkan bila untuk seluruh perusahaan.")
    alamat = ParagrafField("Alamat LKS Bipartit", maks=2000)
    lapor_sejak = TanggalField(
        "Laporan ditagih sejak",
        description="Kosongkan bila mulai dari masa laporan yang sedang berjalan. Diisi bila ada "
        "laporan sebelumnya yang belum disampaikan.",
    )

    def pasang(self, perusahaan: Iterable[tuple[int, str]]) -> None:
        """Give the companies to choose from; a single one is chosen already."""
        self.perusahaan.choices = {str(nomor): nama for nomor, nama in perusahaan}
        self.perusahaan.flags.required = True
        if len(self.perusahaan.choices) == 1 and not self.perusahaan.raw_data:
            self.perusahaan.data = next(iter(self.perusahaan.choices))

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for the company too."""
        super().validate()
        if self.perusahaan.data not in self.perusahaan.choices:
            self.perusahaan.errors = ["Pilih perusahaannya."]
        return not self.errors

    @property
    def data_lama(self) -> DataLama:
        """Return what was typed, as the service takes it; only after `validate`."""
        return DataLama(
            nomor=self.nomor.data or "",
            tanggal=self.tanggal.data,
            berlaku_dari=self.berlaku_dari.data,
            berlaku_sampai=self.berlaku_sampai.data,
            cabang=self.cabang.data or "",
            alamat=self.alamat.data or "",
            lapor_sejak=self.lapor_sejak.data,
        )


class FormAkhiri(Formulir):
    """Why an entry ends before its term is over."""

    sebab = RadioPilihanField(
        "Sebab",
        [Wajib("Pilih sebabnya.")],
        choices={satu.value: satu.label for satu in SebabAkhir},
    )
    alasan = ParagrafField(
        "Alasan",
        [Wajib("Tulis alasannya.")],
        maks=500,
        description="Sebut surat atau keterangan yang menjadi dasarnya. Tercatat dalam riwayat.",
    )
