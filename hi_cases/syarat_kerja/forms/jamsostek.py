"""Forms of social security: counts of members, a mistake, a list, what narrows the list."""

from __future__ import annotations

from collections.abc import Iterable

from flask_wtf.file import FileField, FileRequired
from wtforms import StringField

from hi_cases.core.fields import (
    BanyakPilihanField,
    BilanganField,
    ParagrafField,
    PilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import Formulir, Wajib
from hi_cases.syarat_kerja.queries.jamsostek import Saringan
from hi_cases.syarat_kerja.types import DataPeserta, Program, SumberPeserta


class FormPeserta(Formulir):
    """How many members there are on a day; what is left empty is not stated."""

    per_tanggal = TanggalField("Keadaan per tanggal", [Wajib("Tulis tanggal keadaannya.")])
    jkk = BilanganField(Program.JKK.label)
    jkm = BilanganField(Program.JKM.label)
    jht = BilanganField(Program.JHT.label)
    jp = BilanganField(Program.JP.label)
    jkp = BilanganField(Program.JKP.label)
    jkn = BilanganField(Program.JKN.label)
    sumber = PilihanField(
        "Sumber",
        choices={satu.value: satu.label for satu in SumberPeserta},
        default=SumberPeserta.PETUGAS.value,
    )
    keterangan = TeksField(
        "Keterangan", description="Misalnya nomor surat, atau nama laporan yang dipakai."
    )

    def data_peserta(self, sumber: SumberPeserta | None = None) -> DataPeserta:
        """Return what was typed, as the service takes it; only after `validate`."""
        return DataPeserta(
            self.per_tanggal.data,
            {p: self[p.value].data for p in Program if self[p.value].data is not None},
            sumber or SumberPeserta(self.sumber.data),
            self.keterangan.data or "",
        )


class FormBatalPeserta(Formulir):
    """Why a count is a mistake."""

    alasan = ParagrafField(
        "Alasan",
        [Wajib("Tulis mengapa catatan ini keliru.")],
        maks=500,
        description="Catatannya tetap tersimpan, tetapi tidak dihitung lagi.",
    )


class FormImporPeserta(Formulir):
    """The list to be checked; nothing is entered by uploading it."""

    berkas = FileField(
        "Daftar peserta",
        [FileRequired("Pilih berkas Excel dari komputer Anda, lalu unggah lagi.")],
        description="Excel (.xlsx), paling besar 20 MB. Urutan kolom boleh berbeda.",
        render_kw={"accept": ".xlsx"},
    )


class FormSaringanPeserta(Formulir):
    """A GET form: no token, no version. Every filter lives in the address."""

    class Meta(Formulir.Meta):
        """What is read changes nothing."""

        csrf = False

    q = StringField("Nama perusahaan")
    program = PilihanField(
        "Program", choices={"": "Semua program"} | {p.value: p.label for p in Program}
    )
    data_ada = PilihanField(
        "Data", choices={"": "Kurang atau belum ada", "belum": "Belum ada sama sekali"}
    )
    kecamatan = BanyakPilihanField("Kecamatan", choices={})

    def pasang(self, kecamatan: Iterable[str]) -> None:
        """Give the choices that depend on the office."""
        self.kecamatan.choices = {satu: satu for satu in kecamatan}

    @property
    def berlaku(self) -> list[dict[str, str]]:
        """Return one chip for each filter that narrows the list."""
        chip = []
        if q := (self.q.data or "").strip():
            chip.append({"kunci": "q", "nilai": q, "label": "Cari", "teks": q})
        for nama in ("program", "data_ada", "kecamatan"):
            bidang = self[nama]
            isi = bidang.data if isinstance(bidang.data, list) else [bidang.data]
            chip += [
                {"kunci": nama, "nilai": s, "label": bidang.label.text, "teks": bidang.choices[s]}
                for s in isi
                if s and s in bidang.choices
            ]
        return chip

    def saringan(self) -> Saringan:
        """Return the filter; what is not known there filters nothing."""
        program = self.program.data
        return Saringan(
            q=(self.q.data or "").strip()[:200],
            kecamatan=tuple(s for s in self.kecamatan.data or () if s in self.kecamatan.choices),
            program=Program(program) if program in set(Program) else None,
            tanpa_data=self.data_ada.data == "belum",
        )
